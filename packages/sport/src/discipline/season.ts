import { SportError } from '../errors.ts';
import type { Side } from '../model.ts';
import type { DisciplineInput, DisciplineMatch, SuspendedPlayer, SuspensionCause } from './discipline.ts';
import type { ShownCard } from './fair-play.ts';
import { type DisciplineRules, matchesForCautions } from './rules.ts';

interface OpenSuspension {
  readonly entry: string;
  readonly player: string;
  readonly cause: SuspensionCause;
  readonly match: string;
  readonly cautions: number | null;
  readonly matches: number;
  readonly served: string[];
  readonly upcoming: string[];
  left: number;
  forgotten: number;
}

interface PlayerFile {
  readonly entry: string;
  readonly player: string;
  cautions: number;
  /** Suspensions that are not served yet, in the order of serving. */
  readonly pending: OpenSuspension[];
}

interface EntryFile {
  matchNumber: number;
  /** How many of the wipes have been applied. */
  wiped: number;
  readonly players: Map<string, PlayerFile>;
  /** The players who have something to serve. */
  readonly serving: Set<PlayerFile>;
}

const SIDES: readonly Side[] = ['home', 'away'];

const stageOrder = ({ matches, stages }: DisciplineInput): Map<string, number> => {
  const names = stages ?? [...new Set(matches.map(({ stage }) => stage))];
  const order = new Map(names.map((stage, index) => [stage, index]));
  for (const [index, { stage }] of matches.entries()) {
    if (!order.has(stage)) {
      throw new SportError('unknown-value', `/matches/${index}/stage`, `There is no stage "${stage}".`);
    }
  }
  return order;
};

/** What one player was shown in one match. */
interface Shown {
  readonly yellow: number;
  readonly secondYellow: boolean;
  readonly red: boolean;
}

const shownTo = (cards: readonly ShownCard[]): Map<string, Shown> => {
  const shown = new Map<string, Shown>();
  for (const { player, colour } of cards) {
    if (player === null) continue;
    const before = shown.get(player) ?? { yellow: 0, secondYellow: false, red: false };
    const yellow = before.yellow + (colour === 'yellow' ? 1 : 0);
    const secondYellow = before.secondYellow || colour === 'second-yellow' || yellow > 1;
    shown.set(player, { yellow, secondYellow, red: before.red || colour === 'red' });
  }
  return shown;
};

/** Cautions that a match adds towards accumulation. */
const countedCautions = (rules: DisciplineRules, { yellow, secondYellow, red }: Shown): number => {
  if (secondYellow) return rules.secondYellowCautions;
  if (red) return rules.cautionBeforeRed ? yellow : 0;
  return yellow;
};

/** Whether a side serves suspensions in this match. */
const serves = (rules: DisciplineRules, { status, atFault = [] }: DisciplineMatch, side: Side): boolean => {
  if (status === 'scheduled' || status === 'played') return true;
  const serving = rules.serving[status];
  return serving === 'always' || (serving === 'innocent' && !atFault.includes(side));
};

/**
 * Follows the matches in the order of play.
 * @throws {SportError} `unknown-value` for a stage that is not among the given ones
 */
export const followSeason = (input: DisciplineInput) => {
  const { rules } = input;
  const stages = stageOrder(input);
  const wipes = rules.wipes
    .map((wipe, index) => {
      const order = stages.get(wipe.after);
      if (order === undefined && input.stages !== undefined) {
        throw new SportError('unknown-value', `/rules/wipes/${index}/after`, `There is no stage "${wipe.after}".`);
      }
      return { wipe, order: order ?? Number.POSITIVE_INFINITY };
    })
    .sort((a, b) => a.order - b.order);
  const decisions = Map.groupBy(input.decisions ?? [], ({ match }) => match);
  const entries = new Map<string, EntryFile>();
  const suspended: SuspendedPlayer[] = [];
  const breaches: SuspendedPlayer[] = [];
  const all: OpenSuspension[] = [];

  const entryFile = (entry: string): EntryFile => {
    const known = entries.get(entry);
    if (known !== undefined) return known;
    const fresh: EntryFile = { matchNumber: 0, wiped: 0, players: new Map(), serving: new Set() };
    entries.set(entry, fresh);
    return fresh;
  };
  const playerFile = (entry: string, player: string): PlayerFile => {
    const { players } = entryFile(entry);
    const known = players.get(player);
    if (known !== undefined) return known;
    const fresh: PlayerFile = { entry, player, cautions: 0, pending: [] };
    players.set(player, fresh);
    return fresh;
  };

  /** Forgets what the stages before this one leave behind, once for each entry. */
  const wipe = (file: EntryFile, stage: number): void => {
    for (let next = wipes[file.wiped]; next !== undefined && next.order < stage; next = wipes[file.wiped]) {
      if (next.wipe.cautions) for (const player of file.players.values()) player.cautions = 0;
      for (const player of next.wipe.suspensions ? file.serving : []) {
        for (const suspension of player.pending.splice(0)) {
          suspension.forgotten = suspension.left;
          suspension.left = 0;
        }
        file.serving.delete(player);
      }
      file.wiped += 1;
    }
  };

  /** Suspensions are served one after the other, each in the next match that counts. */
  const serve = (match: DisciplineMatch, side: Side): void => {
    const fielded = new Set(match.fielded?.[side] ?? []);
    const { serving } = entryFile(match[side]);
    for (const file of serving) {
      const { entry, player, pending } = file;
      const [open] = pending;
      if (open === undefined) continue;
      const who = { match: match.id, entry, player };
      if (fielded.has(player)) {
        suspended.push(who);
        breaches.push(who);
      } else if (serves(rules, match, side)) {
        suspended.push(who);
        open.left -= 1;
        (match.status === 'scheduled' ? open.upcoming : open.served).push(match.id);
      }
      if (open.left === 0) pending.shift();
      if (pending.length === 0) serving.delete(file);
    }
  };

  const suspend = (
    file: PlayerFile,
    cause: SuspensionCause,
    match: DisciplineMatch,
    matches: number,
    cautions: number | null,
  ): void => {
    if (matches === 0) return;
    const suspension: OpenSuspension = {
      entry: file.entry,
      player: file.player,
      cause,
      match: match.id,
      cautions,
      matches,
      served: [],
      upcoming: [],
      left: matches,
      forgotten: 0,
    };
    file.pending.push(suspension);
    entryFile(file.entry).serving.add(file);
    all.push(suspension);
  };

  const judge = (match: DisciplineMatch, side: Side): void => {
    const entry = match[side];
    const { matchNumber } = entryFile(entry);
    const shown = shownTo(match.cards?.[side] ?? []);
    const decided = new Map(
      (decisions.get(match.id) ?? [])
        .filter((decision) => decision.side === side)
        .map(({ player, matches }) => [player, matches]),
    );
    for (const [player, { yellow, secondYellow, red }] of shown) {
      const file = playerFile(entry, player);
      const decision = decided.get(player);
      if (decision === undefined && red) suspend(file, 'red', match, rules.red, null);
      else if (decision === undefined && secondYellow) suspend(file, 'second-yellow', match, rules.secondYellow, null);
      if (rules.accumulation === null || match.replayed) continue;
      for (let card = countedCautions(rules, { yellow, secondYellow, red }); card > 0; card -= 1) {
        file.cautions += 1;
        const matches = matchesForCautions(rules.accumulation, file.cautions, matchNumber);
        suspend(file, 'cautions', match, matches, file.cautions);
      }
    }
    for (const [player, matches] of decided) suspend(playerFile(entry, player), 'decision', match, matches, null);
  };

  for (const match of input.matches) {
    const stage = stages.get(match.stage) ?? 0;
    for (const side of SIDES) {
      const file = entryFile(match[side]);
      wipe(file, stage);
      serve(match, side);
      if (match.status !== 'scheduled' && match.status !== 'cancelled') file.matchNumber += 1;
      judge(match, side);
    }
  }
  return { entries, all, suspended, breaches };
};
