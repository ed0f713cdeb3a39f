import { SportError } from '../errors.ts';
import { matchRows } from './matching.ts';
import type { BestPlacedPlan, Plan } from './plan.ts';

/**
 * A slot that may stay empty when the wrong groups go on, or -1. By Hall's theorem some set of slots is then larger than the number
 * of those that surely come from its groups; for each slot the largest excess of such a set with it is found by a matching.
 */
const unfillable = (slots: BestPlacedPlan['slots'], groups: readonly string[]): number =>
  slots.findIndex((list, slot) => {
    const others = slots.filter((_, other) => other !== slot);
    const outside = groups.filter((group) => !list.includes(group));
    const matched = matchRows(others.length, (row) =>
      outside.flatMap((group, column) => (others[row]?.includes(group) ? [column] : [])),
    );
    const excess = 1 - list.length + matched.filter((column) => column === null).length;
    return excess > slots.length - groups.length;
  });

/**
 * Checks that the best-placed are not taken for another slot already, and that their slots can be filled whichever groups they come
 * from.
 * @throws {SportError} `contradicting-rules`
 */
export const checkBestPlaced = (
  { groups: planned, groupLinks }: Pick<Plan, 'groups' | 'groupLinks'>,
  { slots, place }: BestPlacedPlan,
  path: string,
): void => {
  const contradiction = (message: string): SportError => new SportError('contradicting-rules', path, message);
  const groups = planned.map(({ name }) => name);
  const missing = slots.flat().find((name) => !groups.includes(name));
  if (missing !== undefined) throw contradiction(`There is no group ${missing}.`);
  if (slots.length > groups.length)
    throw contradiction(`There are ${groups.length} groups for ${slots.length} best-placed.`);
  const taken = groupLinks.findIndex(({ targets }) => targets.some((target) => target.place === place));
  if (taken >= 0) {
    throw contradiction(`${groups[taken] ?? ''}${place} goes on by itself and among the best of its place.`);
  }
  const short = planned.find(({ seeds }) => seeds.length < place);
  if (short !== undefined) throw contradiction(`Group ${short.name} has no place ${place} to compare.`);
  const empty = slots[unfillable(slots, groups)];
  if (empty !== undefined) throw contradiction(`The slot for ${place}${empty.join('/')} cannot always be filled.`);
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
      return list.includes(group) && !matchRows(rest.length, columnsOf).includes(null);
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
