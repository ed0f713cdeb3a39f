import { SportError } from '../errors.ts';
import { type Board, boardOf, type DrawSpace, type Groups, UNDRAWN } from './board.ts';

/** Greatest number of places that a search tries before it leaves the question open. */
const MOST_STEPS = 100_000;
/** After so many it begins anew with what it has learnt about who is hard to place; after twice as many again, and so on. */
const FIRST_STEPS = 1000;
/** Dead ends after which steps look ahead by matching as well, one step of so many. */
const EASY_DEAD_ENDS = 16;
const STEPS_BETWEEN_MATCHINGS = 16;

/** Whether `entries` find places all at once: matching in a bipartite graph (Kuhn), a group taking `capacity` of them. */
const allFind = (
  entries: readonly number[],
  groups: number,
  fits: (entry: number, group: number) => boolean,
  capacity: (group: number) => number,
): boolean => {
  const taken = Array.from({ length: groups }, (): number[] => []);
  const place = (entry: number, tried: Set<number>): boolean => {
    const open = taken.flatMap((own, group) => (!tried.has(group) && fits(entry, group) ? [{ own, group }] : []));
    const free = open.find(({ own, group }) => own.length < capacity(group));
    if (free !== undefined) {
      free.own.push(entry);
      return true;
    }
    for (const { own, group } of open) {
      if (tried.has(group)) continue;
      tried.add(group);
      for (const [index, other] of own.entries()) {
        if (!place(other, tried)) continue;
        own[index] = entry;
        return true;
      }
    }
    return false;
  };
  return entries.every((entry) => place(entry, new Set()));
};

/** Whether every set of entries that a rule counts still finds places, by itself. */
const setsFind = (space: DrawSpace, board: Board): boolean => {
  const undrawn = (entries: readonly number[]): number[] => entries.filter((entry) => board.groupOf[entry] === UNDRAWN);
  const all = undrawn(space.entries.map((_, entry) => entry));
  const find = (entries: readonly number[], capacity: (group: number) => number): boolean =>
    allFind(entries, space.groups, board.fits, capacity);
  const ceiling = Math.ceil(space.entries.length / space.groups);
  return (
    find(all, (group) => ceiling - board.members(group).size) &&
    space.potSizes.every((size, pot) => {
      const heldOf = (group: number) => [...board.members(group)].filter((entry) => space.potOf[entry] === pot).length;
      const own = all.filter((entry) => space.potOf[entry] === pot);
      return find(own, (group) => Math.ceil(size / space.groups) - heldOf(group));
    }) &&
    space.limits.every(({ members, max }, limit) =>
      find(undrawn(members), (group) => max - board.held(limit, group)),
    ) &&
    space.cliques.every((clique) => find(undrawn(clique), () => 1))
  );
};

const minimumsHold = (space: DrawSpace, board: Board): boolean =>
  space.limits.every(({ members, min }, limit) => {
    if (min === 0) return true;
    const left = members.filter((entry) => board.groupOf[entry] === UNDRAWN);
    let missing = 0;
    for (let group = 0; group < space.groups; group += 1) {
      const needed = min - board.held(limit, group);
      if (needed <= 0) continue;
      missing += needed;
      if (missing > left.length || left.filter((entry) => board.fits(entry, group)).length < needed) return false;
    }
    return true;
  });

/** What a search says: a whole draw, that there is none, or nothing, for it would have gone on too long. */
export type DrawVerdict = { readonly groups: Groups } | 'impossible' | 'open';

/** Places tried over several searches. */
export interface Effort {
  steps: number;
}

/**
 * Looks for a whole draw that keeps every rule and what is drawn already: the entry with the fewest groups left for its weight goes
 * first (dom/wdeg: Boussemart and others, ECAI 2004), and a step that leaves somebody without a place is taken back.
 */
export const tryDraw = (
  space: DrawSpace,
  drawn: Groups,
  effort: Effort = { steps: 0 },
  mostSteps = MOST_STEPS,
): DrawVerdict => {
  const board = boardOf(space, drawn);
  if (board === null || !setsFind(space, board)) return 'impossible';
  const last = effort.steps + mostSteps;
  let limit = last;
  let deadEnds = 0;

  const everyGroup = Array.from({ length: space.groups }, (_, group) => group);
  const open = space.entries.map((_, entry) =>
    Uint8Array.from(everyGroup, (group) => Number(board.fits(entry, group))),
  );
  const choices = open.map((own) => own.reduce((sum, one) => sum + one, 0));
  const look = (entry: number, group: number): void => {
    const own = open[entry];
    if (own === undefined) return;
    const now = Number(board.fits(entry, group));
    choices[entry] = (choices[entry] ?? 0) + now - (own[group] ?? 0);
    own[group] = now;
  };
  const lookAgain = (left: readonly number[], group: number, everywhere: boolean): void => {
    for (const entry of left) {
      if (everywhere) for (const each of everyGroup) look(entry, each);
      else look(entry, group);
    }
  };

  /** Entries that found no group become heavier: whoever has few groups left for its weight goes first. */
  const weight = space.apart.map((foes) => 1 + foes.size / space.entries.length);
  const isNarrower = (entry: number, than: number): boolean =>
    (choices[entry] ?? 0) * (weight[than] ?? 1) < (choices[than] ?? 0) * (weight[entry] ?? 1);
  /** Groups that the same entries may come into: of those that are still empty one is as good as another. */
  const likeness = everyGroup.map((group) => space.allowed.map((own) => (own[group] === true ? 1 : 0)).join(''));

  const fill = (left: readonly number[]): boolean => {
    if (!minimumsHold(space, board)) return false;
    const [first] = left;
    if (first === undefined) return true;
    const next = left.reduce((best, entry) => (isNarrower(entry, best) ? entry : best), first);
    if (deadEnds > EASY_DEAD_ENDS && effort.steps % STEPS_BETWEEN_MATCHINGS === 0 && !setsFind(space, board))
      return false;
    const rest = left.filter((entry) => entry !== next);
    const emptiestFirst = everyGroup
      .filter((group) => open[next]?.[group] === 1)
      .toSorted((one, other) => board.members(one).size - board.members(other).size);
    const triedEmpty = new Set<string>();
    for (const group of emptiestFirst) {
      const alike = likeness[group] ?? '';
      if (board.members(group).size === 0) {
        if (triedEmpty.has(alike)) continue;
        triedEmpty.add(alike);
      }
      effort.steps += 1;
      if (effort.steps > limit) return false;
      lookAgain(rest, group, board.put(next, group));
      if (fill(rest)) return true;
      lookAgain(rest, group, board.take(next));
    }
    if (emptiestFirst.length === 0) weight[next] = (weight[next] ?? 1) + 1;
    deadEnds += 1;
    return false;
  };

  const left = space.entries.flatMap((_, entry) => (board.groupOf[entry] === UNDRAWN ? [entry] : []));
  for (let steps = FIRST_STEPS; effort.steps <= last; steps *= 2) {
    limit = Math.min(last, effort.steps + steps);
    if (fill(left)) return { groups: [...board.groupOf] };
    if (effort.steps <= limit) return 'impossible';
  }
  return 'open';
};

/**
 * A whole draw with what is drawn already, null where there is none.
 * @throws {SportError} `out-of-range` where the rules are so entangled that the search would not end
 */
export const completeDraw = (space: DrawSpace, drawn: Groups): Groups | null => {
  const verdict = tryDraw(space, drawn);
  if (verdict === 'open') {
    const message = `The rules are too entangled to decide in ${MOST_STEPS} steps; use fewer.`;
    throw new SportError('out-of-range', '', message);
  }
  return verdict === 'impossible' ? null : verdict.groups;
};

/** The whole draw `witness` changed so that the entry comes into the group, by a swap or a move; null where neither helps. */
const bySwap = (space: DrawSpace, drawn: Groups, witness: Groups, entry: number, group: number): Groups | null => {
  const board = boardOf(space, witness);
  const from = witness[entry];
  if (board === null || from === undefined) return null;
  board.take(entry);
  const partners = [...board.members(group)].filter((other) => drawn[other] === UNDRAWN);
  for (const other of [null, ...partners]) {
    if (other !== null) board.take(other);
    if (board.fits(entry, group)) {
      board.put(entry, group);
      if (other === null || board.fits(other, from)) {
        if (other !== null) board.put(other, from);
        if (minimumsHold(space, board)) return [...board.groupOf];
        if (other !== null) board.take(other);
      }
      board.take(entry);
    }
    if (other !== null) board.put(other, group);
  }
  return null;
};

/** A whole draw that has the entry in the group besides all that is drawn, null where there is none. @throws {SportError} */
export const drawWith = (
  space: DrawSpace,
  drawn: Groups,
  witness: Groups,
  entry: number,
  group: number,
): Groups | null => {
  if (witness[entry] === group) return witness;
  return bySwap(space, drawn, witness, entry, group) ?? completeDraw(space, drawn.with(entry, group));
};
