import type { Side } from '../model.ts';
import { bestPlaced, rankTable, type TableRow } from '../table/index.ts';
import { allocateBestPlaced, publishedFor } from './best-placed.ts';
import { decideTie, type GameResult, type Games, type TieDecision } from './decision.ts';
import { bestPlacedInput, groupTableInput } from './group-table.ts';
import type { PlannedTie } from './plan.ts';
import type { Effect, GroupProgress, Progress, Step, TieProgress, TieSides } from './progress.ts';
import { BYE, entryIn, isBye, type Occupant, sameOccupant } from './slot.ts';

/**
 * A change under way: a copy that may be written. Whoever writes a tie settles it afterwards; what follows from it is then
 * carried on through the ties that it feeds, and through no others.
 */
export interface Draft {
  readonly before: Progress;
  readonly ties: TieProgress[];
  readonly groups: GroupProgress[];
  readonly withdrawn: readonly string[];
  readonly adjustments: Progress['adjustments'];
  /** Positions of ties to settle. */
  readonly pending: Set<number>;
  /** Positions of groups whose table is to be made anew. */
  readonly stale: Set<number>;
  readonly touched: Set<number>;
  readonly voided: Map<number, readonly GameResult[]>;
}

export const draftOf = (
  before: Progress,
  changed: Partial<Pick<Progress, 'withdrawn' | 'adjustments'>> = {},
): Draft => ({
  before,
  ties: [...before.ties],
  groups: [...before.groups],
  withdrawn: changed.withdrawn ?? before.withdrawn,
  adjustments: changed.adjustments ?? before.adjustments,
  pending: new Set(),
  stale: new Set(),
  touched: new Set(),
  voided: new Map(),
});

const progressOf = ({ before, ties, groups, withdrawn, adjustments }: Draft): Progress => ({
  ...before,
  ties,
  groups,
  withdrawn,
  adjustments,
});

const withoutGames = (tie: TieProgress, withdrawn: readonly string[]): TieDecision | null => {
  if (isBye(tie.home) && isBye(tie.away)) return { winner: null, by: 'bye' };
  if (isBye(tie.home)) return { winner: 'away', by: 'bye' };
  if (isBye(tie.away)) return { winner: 'home', by: 'bye' };
  const [home, away] = [entryIn(tie.home), entryIn(tie.away)];
  if (home === null || away === null) return null;
  const [homeOut, awayOut] = [withdrawn.includes(home), withdrawn.includes(away)];
  if (!homeOut && !awayOut) return null;
  if (homeOut && awayOut) return { winner: null, by: 'forfeit-both' };
  return { winner: homeOut ? 'away' : 'home', by: 'walkover' };
};

/** Who comes out of a tie as its winner and its loser; nobody does where nobody won. */
const outcome = ({ decision, home, away }: TieProgress): { winner: Occupant; loser: Occupant } => {
  if (decision === null) return { winner: null, loser: null };
  if (decision.winner === null) return { winner: BYE, loser: BYE };
  return decision.winner === 'home' ? { winner: home, loser: away } : { winner: away, loser: home };
};

/** A second final waits for a first one that the right side won on the field. */
const isCalledFor = ({ onlyAfter }: PlannedTie, { decision }: TieProgress): boolean =>
  onlyAfter === undefined ||
  (decision !== null && decision.winner === onlyAfter.winner && decision.by !== 'walkover' && decision.by !== 'bye');

export const voidGames = (draft: Draft, position: number, games: Games): void => {
  const played = games.filter((game) => game !== null);
  if (played.length > 0) draft.voided.set(position, [...(draft.voided.get(position) ?? []), ...played]);
};

export const writeTie = (draft: Draft, position: number, tie: TieProgress): void => {
  draft.ties[position] = tie;
  draft.pending.add(position);
  draft.touched.add(position);
};

/** Puts who is known now on a side; results of whoever stood there before count no longer. */
const setSide = (draft: Draft, position: number, side: Side, occupant: Occupant): void => {
  const tie = draft.ties[position];
  if (tie === undefined || sameOccupant(tie[side], occupant)) return;
  voidGames(draft, position, tie.games);
  writeTie(draft, position, { ...tie, [side]: occupant, games: [] });
};

const sameDecision = (one: TieDecision | null, other: TieDecision | null): boolean =>
  one?.winner === other?.winner && one?.by === other?.by;

const settleTie = (draft: Draft, position: number): void => {
  const { plan } = draft.before;
  const [planned, tie, feed] = [plan.ties[position], draft.ties[position], plan.feeds[position]];
  if (planned === undefined || tie === undefined || feed === undefined) return;
  const decision = decideTie(planned.rules, tie.games) ?? withoutGames(tie, draft.withdrawn);
  const settled = sameDecision(decision, tie.decision) ? tie : { ...tie, decision };
  draft.ties[position] = settled;
  if (planned.group !== null) {
    const group = plan.groupPositions.get(planned.group) ?? -1;
    const before = draft.groups[group];
    if (before === undefined) return;
    const opened = Number(decision === null) - Number(tie.decision === null);
    draft.groups[group] = { ...before, open: before.open + opened };
    draft.stale.add(group);
    return;
  }
  const out = outcome(settled);
  for (const way of ['winner', 'loser'] as const) {
    for (const target of feed[way]) {
      const next = plan.ties[target.tie];
      if (next !== undefined) setSide(draft, target.tie, target.side, isCalledFor(next, settled) ? out[way] : null);
    }
  }
};

/** The one entry at a place, null while the place is open or shared. */
const entryAt = (rows: readonly TableRow[] | null, place: number): Occupant => {
  const [row, another] = rows?.filter((candidate) => candidate.place === place) ?? [];
  return row === undefined || another !== undefined ? null : { entry: row.entry };
};

const isShared = (rows: readonly TableRow[], index: number): boolean =>
  rows[index]?.place !== undefined && rows[index]?.place === rows[index + 1]?.place;

/**
 * Who fills the slots of the best-placed; nobody while a group is open or entries are level at the border. Without a published
 * table their order decides who goes where, so none of them may be level.
 */
const bestPlacedOccupants = (draft: Draft): readonly Occupant[] => {
  const { plan } = draft.before;
  if (plan.bestPlaced === null) return [];
  const { slots } = plan.bestPlaced;
  const unknown = slots.map(() => null);
  const input = bestPlacedInput(progressOf(draft));
  if (input === null) return unknown;
  const { rows, undecided } = bestPlaced(input);
  const through = rows.slice(0, slots.length);
  if (undecided.length > 0 || isShared(rows, through.length - 1)) return unknown;
  const groupOf = (entry: string): string =>
    plan.groups[input.groups.findIndex(({ entries }) => entries.includes(entry))]?.name ?? '';
  const byGroup = new Map(through.map(({ entry }) => [groupOf(entry), { entry }]));
  const ranked = [...byGroup.keys()];
  const published = publishedFor(plan.bestPlaced, ranked);
  if (published === null && through.some((_, index) => isShared(rows, index))) return unknown;
  return (published ?? allocateBestPlaced(slots, ranked)).map((group) => byGroup.get(group) ?? null);
};

/** Makes the tables of complete groups, and puts their places where they are waited for. */
const settleGroups = (draft: Draft): void => {
  const { plan } = draft.before;
  let changed = false;
  for (const position of draft.stale) {
    const [group, links] = [draft.groups[position], plan.groupLinks[position]];
    if (group === undefined || links === undefined || (group.open > 0 && group.rows === null)) continue;
    const planned = plan.groups[position];
    const input = planned === undefined || group.open > 0 ? null : groupTableInput(progressOf(draft), planned);
    const rows = input === null ? null : rankTable(input).rows;
    draft.groups[position] = { ...group, rows };
    for (const { tie, side, place } of links.targets) setSide(draft, tie, side, entryAt(rows, place));
    changed = true;
  }
  draft.stale.clear();
  if (!changed) return;
  for (const [slot, occupant] of bestPlacedOccupants(draft).entries()) {
    const target = plan.bestTargets[slot];
    if (target !== undefined) setSide(draft, target.tie, target.side, occupant);
  }
};

/** Carries a change on to everything that follows from it, feeders first. */
export const settle = (draft: Draft): void => {
  const { ties } = draft.before.plan;
  for (const position of draft.pending) {
    if ((ties[position]?.group ?? null) === null) continue;
    draft.pending.delete(position);
    settleTie(draft, position);
  }
  settleGroups(draft);
  while (draft.pending.size > 0) {
    const next = Math.min(...draft.pending);
    draft.pending.delete(next);
    settleTie(draft, next);
  }
};

/** Settles every tie once, in order: for a plan that starts. */
export const settleAll = (draft: Draft): void => {
  for (const position of draft.ties.keys()) settleTie(draft, position);
  draft.pending.clear();
  draft.stale.clear();
};

const sides = ({ home, away }: TieProgress): TieSides => ({ home, away });

/** The progress after a settled change, and what else it changed. */
export const finish = (draft: Draft): Step => {
  const { before, ties } = draft;
  const effects: Effect[] = [];
  for (const position of [...draft.touched].sort((a, b) => a - b)) {
    const [planned, was, is] = [before.plan.ties[position], before.ties[position], ties[position]];
    const voided = draft.voided.get(position) ?? [];
    if (planned === undefined || was === undefined || is === undefined) continue;
    if (voided.length === 0 && sameOccupant(was.home, is.home) && sameOccupant(was.away, is.away)) continue;
    effects.push({ tie: planned.id, before: sides(was), after: sides(is), voided });
  }
  return { progress: progressOf(draft), effects };
};
