import { SportError } from '../errors.ts';
import { matchRows } from './matching.ts';
import type { BestPlacedPlan, Plan } from './plan.ts';

const MOST_LISTS = 16;

/**
 * Checks that the slots can be filled whichever groups the best-placed come from (Hall's theorem).
 * @throws {SportError} `contradicting-rules`, `out-of-range`
 */
export const checkBestPlaced = (
  { groups: planned, groupLinks }: Pick<Plan, 'groups' | 'groupLinks'>,
  { slots, place }: BestPlacedPlan,
  path: string,
): void => {
  const groups = planned.map(({ name }) => name);
  const taken = groupLinks.findIndex(({ targets }) => targets.some((target) => target.place === place));
  if (taken >= 0) {
    const message = `${groups[taken] ?? ''}${place} goes on by itself and among the best of its place.`;
    throw new SportError('contradicting-rules', path, message);
  }
  const short = planned.find(({ seeds }) => seeds.length < place);
  if (short !== undefined) {
    throw new SportError('contradicting-rules', path, `Group ${short.name} has no place ${place} to compare.`);
  }
  const lists = [...Map.groupBy(slots, (list) => [...list].sort().join('/')).values()];
  if (lists.length > MOST_LISTS) {
    throw new SportError(
      'out-of-range',
      path,
      `Expected at most ${MOST_LISTS} different lists of groups, got ${lists.length}.`,
    );
  }
  if (slots.length > groups.length) {
    throw new SportError(
      'contradicting-rules',
      path,
      `There are ${groups.length} groups for ${slots.length} best-placed.`,
    );
  }
  for (let subset = 1; subset < 2 ** lists.length; subset += 1) {
    const chosen = lists.filter((_, index) => (subset >> index) % 2 === 1).flat();
    const open = new Set(chosen.flat());
    const missing = [...open].find((name) => !groups.includes(name));
    if (missing !== undefined) throw new SportError('contradicting-rules', path, `There is no group ${missing}.`);
    if (slots.length - (groups.length - open.size) < chosen.length) {
      throw new SportError(
        'contradicting-rules',
        path,
        `The slots for ${chosen.map((list) => list.join('/')).join(', ')} cannot always be filled.`,
      );
    }
  }
};

/** The group for each slot by the published table, whatever the order of the groups; null when it has no such line. */
export const publishedFor = ({ published }: BestPlacedPlan, groups: readonly string[]): readonly string[] | null =>
  published[[...groups].sort().join('')] ?? null;

/**
 * The group for each slot, from the groups whose entries go on, best-ranked first: each slot in turn takes the best-ranked that it may
 * have and that leaves every other slot fillable.
 * @throws {SportError} `no-legal-draw` when the slots cannot be filled
 */
export const allocateBestPlaced = (slots: BestPlacedPlan['slots'], ranked: readonly string[]): readonly string[] => {
  const given: string[] = [];
  for (const [index, list] of slots.entries()) {
    const left = ranked.filter((group) => !given.includes(group));
    const rest = slots.slice(index + 1);
    const choice = left.find((group) => {
      const others = left.filter((other) => other !== group);
      const columnsOf = (row: number): number[] =>
        others.flatMap((other, column) => (rest[row]?.includes(other) ? [column] : []));
      return list.includes(group) && matchRows(rest.length, columnsOf) !== null;
    });
    if (choice === undefined) {
      throw new SportError(
        'no-legal-draw',
        '',
        `No entry of ${left.join(', ')} can fill the slot for ${list.join('/')}.`,
      );
    }
    given.push(choice);
  }
  return given;
};
