import type { Side } from '../model.ts';
import { bestPlaced, rankTable, type TableRow } from '../table/index.ts';
import { allocateBestPlaced, publishedFor } from './best-placed.ts';
import { decideTie, type GameResult, type Games, type TieDecision } from './decision.ts';
import { bestPlacedInput, groupTableInput } from './group-table.ts';
import type { PlannedTie, Target } from './plan.ts';
import type { Effect, GroupProgress, Progress, Step, TieProgress } from './progress.ts';
import { itemAt, writeItem } from './shared-list.ts';
import { BYE, entryIn, isBye, type Occupant, sameOccupant } from './slot.ts';

/**
 * A change under way: a copy that may be written. Whoever writes a tie settles it afterwards; what follows from it is then
 * carried on through the ties that it feeds, and through no others.
 */
export interface Draft {
  readonly before: Progress;
  readonly ties: (readonly TieProgress[])[];
  readonly groups: GroupProgress[];
  readonly withdrawn: readonly string[];
  readonly adjustments: Progress['adjustments'];
  /** Positions of ties to settle. */
  readonly pending: number[];
  /** Positions of groups whose table is to be made anew. */
  readonly stale: number[];
  /** Positions of ties that got other sides or lost results; some more than once. */
  readonly touched: number[];
  readonly voided: { readonly position: number; readonly result: GameResult }[];
}

export const draftOf = (
  before: Progress,
  changed: Partial<Pick<Progress, 'withdrawn' | 'adjustments'>> = {},
): Draft => ({
  before,
  ties: before.ties.slice(),
  groups: before.groups.slice(),
  withdrawn: changed.withdrawn ?? before.withdrawn,
  adjustments: changed.adjustments ?? before.adjustments,
  pending: [],
  stale: [],
  touched: [],
  voided: [],
});

const progressOf = ({ before, ties, groups, withdrawn, adjustments }: Draft): Progress => ({
  ...before,
  ties,
  groups,
  withdrawn,
  adjustments,
});

const withoutGames = (tie: TieProgress, withdrawn: readonly string[]): TieDecision | null => {
  const homeBye = isBye(tie.home);
  if (isBye(tie.away)) return { winner: homeBye ? null : 'home', by: 'bye' };
  if (homeBye) return { winner: 'away', by: 'bye' };
  const home = entryIn(tie.home);
  const away = entryIn(tie.away);
  if (home === null || away === null) return null;
  const homeOut = withdrawn.includes(home);
  const awayOut = withdrawn.includes(away);
  if (!homeOut && !awayOut) return null;
  if (homeOut && awayOut) {
    // Whoever was left over when the first one withdrew has won already.
    return tie.decision?.by === 'walkover' ? tie.decision : { winner: null, by: 'forfeit-both' };
  }
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
  for (const result of games) {
    if (result === null) continue;
    draft.voided.push({ position, result });
    draft.touched.push(position);
  }
};

export const writeTie = (draft: Draft, position: number, tie: TieProgress): void => {
  writeItem(draft.ties, position, tie);
  draft.pending.push(position);
};

/** Puts who is known now on a side; results of whoever stood there before count no longer. */
const setSide = (draft: Draft, position: number, side: Side, occupant: Occupant): void => {
  const tie = itemAt(draft.ties, position);
  if (tie === undefined || sameOccupant(tie[side], occupant)) return;
  voidGames(draft, position, tie.games);
  draft.touched.push(position);
  const { home, away } = tie;
  const changed = side === 'home' ? { home: occupant, away } : { home, away: occupant };
  writeTie(draft, position, { home: changed.home, away: changed.away, games: [], decision: null });
};

/** Passes on who comes out of a tie. */
const pass = (draft: Draft, { tie, side }: Target, from: TieProgress, occupant: Occupant): void => {
  const next = draft.before.plan.ties[tie];
  if (next !== undefined) setSide(draft, tie, side, isCalledFor(next, from) ? occupant : null);
};

const sameDecision = (one: TieDecision | null, other: TieDecision | null): boolean =>
  one?.winner === other?.winner && one?.by === other?.by;

const settleTie = (draft: Draft, position: number): void => {
  const { plan } = draft.before;
  const planned = plan.ties[position];
  const tie = itemAt(draft.ties, position);
  const feed = plan.feeds[position];
  if (planned === undefined || tie === undefined || feed === undefined) return;
  const decision = decideTie(planned.rules, tie.games) ?? withoutGames(tie, draft.withdrawn);
  const settled = sameDecision(decision, tie.decision) ? tie : { ...tie, decision };
  if (settled !== tie) writeItem(draft.ties, position, settled);
  if (planned.group !== null) {
    const group = plan.groupPositions.get(planned.group) ?? -1;
    const before = draft.groups[group];
    if (before === undefined) return;
    const opened = Number(decision === null) - Number(tie.decision === null);
    draft.groups[group] = { ...before, open: before.open + opened };
    if (!draft.stale.includes(group)) draft.stale.push(group);
    return;
  }
  const { winner, loser } = outcome(settled);
  for (const target of feed.winner) pass(draft, target, settled, winner);
  for (const target of feed.loser) pass(draft, target, settled, loser);
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
  draft.stale.length = 0;
  if (!changed) return;
  for (const [slot, occupant] of bestPlacedOccupants(draft).entries()) {
    const target = plan.bestTargets[slot];
    if (target !== undefined) setSide(draft, target.tie, target.side, occupant);
  }
};

/** Carries a change on to everything that follows from it, feeders first. */
export const settle = (draft: Draft): void => {
  const { ties, groups } = draft.before.plan;
  if (groups.length > 0) {
    const isInGroup = (position: number): boolean => (ties[position]?.group ?? null) !== null;
    const knockOut = draft.pending.filter((position) => !isInGroup(position));
    for (const position of draft.pending) if (isInGroup(position)) settleTie(draft, position);
    draft.pending.splice(0, draft.pending.length, ...knockOut);
    settleGroups(draft);
  }
  // Few are pending at once: a tie feeds two at most.
  while (draft.pending.length > 0) {
    const least = draft.pending.reduce((one, other) => Math.min(one, other));
    draft.pending.splice(draft.pending.indexOf(least), 1);
    settleTie(draft, least);
  }
};

/** Settles every tie once, in order: for a plan that starts. */
export const settleAll = (draft: Draft): void => {
  for (const position of draft.before.plan.ties.keys()) settleTie(draft, position);
  draft.pending.length = 0;
  draft.stale.length = 0;
};

/** The progress after a settled change, and what else it changed. */
export const finish = (draft: Draft): Step => {
  const { before, ties, touched, voided } = draft;
  const effects: Effect[] = [];
  touched.sort((a, b) => a - b);
  for (const [index, position] of touched.entries()) {
    const planned = before.plan.ties[position];
    const was = itemAt(before.ties, position);
    const is = itemAt(ties, position);
    if (position === touched[index - 1] || planned === undefined || was === undefined || is === undefined) continue;
    const own = voided.filter((each) => each.position === position);
    if (own.length === 0 && sameOccupant(was.home, is.home) && sameOccupant(was.away, is.away)) continue;
    effects.push({
      tie: planned.id,
      before: { home: was.home, away: was.away },
      after: { home: is.home, away: is.away },
      voided: own.map(({ result }) => result),
    });
  }
  return { progress: progressOf(draft), effects };
};
