import { type Contender, type Field, type Option, optionsAmong, optionsNear } from './field.ts';
import { cheapestMatching, dearestMatching, type Matching, sumOf } from './matching.ts';

/** Up to this many entries every option is weighed. */
const WEIGH_ALL_UP_TO = 200;
/** Beyond, options near the usual ones are tried first; see `optionsNear`. */
const WINDOWS = [12, 48];
/** Costs stay below this, so that the matching is exact in whole numbers. */
const GREATEST_COST = 2 ** 49;

const square = (value: number): number => value * value;
const stepsOf = ({ steps }: Option): number => steps;
const squareOf = ({ steps }: Option): number => square(steps);

const greatestOf = (options: readonly Option[], amount: (option: Option) => number): number =>
  options.reduce((most, option) => Math.max(most, amount(option)), 1);

/** A whole round and the options that it was chosen from. */
interface Draft {
  readonly chosen: readonly Option[];
  readonly options: readonly Option[];
  readonly byeClass: number;
  /** Preferences were rounded. */
  readonly isRounded: boolean;
}

/** The options whose bye is of one class; the pairs all of them. */
const withBye = ({ contenders }: Field, options: readonly Option[], byeClass: number): Option[] =>
  options.filter((option) => option.other < contenders.length || option.byeClass === byeClass);

/** Fewest steps, then least squares of them, then least preferences. */
interface Weighed extends Matching {
  /** Whole numbers could not hold the sums, so preferences were rounded. */
  readonly isRounded: boolean;
}

/** @param mostSquares no round that matters has a greater sum of squares */
const weigh = (options: readonly Option[], size: number, mostSquares: number): Weighed => {
  const pairs = size / 2;
  const floatCost = ({ steps }: Option): number => steps * (mostSquares + 1) + square(steps);
  const most = greatestOf(options, ({ preference }) => preference);
  const room = Math.floor(GREATEST_COST / (greatestOf(options, floatCost) + 1) / pairs) - 1;
  const isRounded = room < most;
  const preferenceOf = ({ preference }: Option): number =>
    isRounded ? Math.floor((preference / most) * room) : preference;
  const float = pairs * Math.min(most, room) + 1;
  const matching = cheapestMatching(options, size, (option) => floatCost(option) * float + preferenceOf(option));
  return { ...matching, isRounded };
};

/** Levels of preference where they only break ties, without which the algorithm takes many times as long. */
const TIE_BREAKS = 2 ** 20;

/** The best class that the bye can have in a whole round; null when there is no whole round. */
const bestByeClass = (field: Field, options: readonly Option[]): number | null => {
  const most = greatestOf(options, ({ preference }) => preference);
  const costOf = ({ byeClass, preference }: Option): number =>
    byeClass * (TIE_BREAKS + 1) * field.size + Math.floor((preference / most) * TIE_BREAKS);
  const { chosen, unmatched } = cheapestMatching(options, field.size, costOf);
  return unmatched > 0 ? null : sumOf(chosen, ({ byeClass }) => byeClass);
};

/** The best round made of some options; null when they make no whole round. */
const draftFrom = (field: Field, all: readonly Option[]): Draft | null => {
  if (new Set(all.flatMap(({ one, other }) => [one, other])).size < field.size) return null;
  const draftWith = (byeClass: number): Draft | null => {
    const options = withBye(field, all, byeClass);
    const longest = greatestOf(options, stepsOf);
    const { chosen, unmatched, isRounded } = weigh(options, field.size, square(longest) * (field.size / 2));
    return unmatched > 0 ? null : { chosen, options, byeClass, isRounded };
  };
  const draft = draftWith(0);
  if (draft !== null || field.size === field.contenders.length) return draft;
  const byeClass = bestByeClass(field, all);
  return byeClass === null ? null : draftWith(byeClass);
};

/** How often a round crosses each boundary between score groups; boundary 0 is below group 0. */
const crossingsOf = ({ contenders }: Field, chosen: readonly Option[]): number[] => {
  const crossings = Array.from({ length: contenders.at(-1)?.group ?? 0 }, () => 0);
  for (const { one, other } of chosen) {
    const [top, low] = [contenders[one]?.group, contenders[other]?.group];
    if (top === undefined || low === undefined) continue;
    for (let boundary = top; boundary < low; boundary++) crossings[boundary] = (crossings[boundary] ?? 0) + 1;
  }
  return crossings;
};

/** A block that is looked at on its own reaches this many entries past the last boundary that is crossed repeatedly. */
const BLOCK_MARGIN = 80;

/**
 * True when no round has fewer steps than this one, whatever options it was chosen from.
 *
 * Every round crosses a boundary with an odd number of entries above it at least once. Near the top and the bottom of the
 * table, where few may still meet, rounds cross some boundaries more often; there the least number of crossings is found from
 * all options of a block of whole groups, whose entries pair among themselves or leave it. A round that crosses no more often
 * than that has the fewest steps.
 */
const isProven = (field: Field, { chosen, byeClass }: Draft): boolean => {
  if (byeClass > 0) return false;
  const { contenders } = field;
  const crossings = crossingsOf(field, chosen);
  const sizeAbove = (boundary: number): number => contenders.findLastIndex(({ group }) => group <= boundary) + 1;
  const repeated = crossings.flatMap((count, boundary) => (count > 1 ? [boundary] : []));
  const isUpper = (boundary: number): boolean => sizeAbove(boundary) <= contenders.length / 2;
  const upper = repeated.findLast(isUpper);
  const lower = repeated.find((boundary) => !isUpper(boundary));
  // The boundaries at which the blocks end.
  const top =
    upper === undefined
      ? -1
      : crossings.findIndex((_, boundary) => sizeAbove(boundary) >= sizeAbove(upper) + BLOCK_MARGIN);
  const bottom =
    lower === undefined
      ? crossings.length
      : crossings.findLastIndex((_, boundary) => sizeAbove(boundary) <= sizeAbove(lower) - BLOCK_MARGIN);
  if (bottom <= top || (upper !== undefined && top < 0)) return false;
  const bye = chosen.find(({ other }) => other === contenders.length);
  const byeGroup = contenders[bye?.one ?? -1]?.group;
  const isLeast = (isInside: (group: number) => boolean, first: number, last: number, end: number): boolean => {
    const members = contenders.filter(({ group }) => isInside(group));
    const hasBye = byeGroup !== undefined && isInside(byeGroup);
    const options = withBye(field, optionsAmong(field, members), hasBye ? byeClass : -1);
    const toLeave = ({ group }: Contender): number => (end < group ? group - end : end + 1 - group);
    const least = leastSteps(field, members, options, toLeave);
    return least >= crossings.slice(first, last + 1).reduce((sum, count) => sum + count, 0);
  };
  return (
    (top < 0 || isLeast((group) => group <= top, 0, top, top)) &&
    (bottom >= crossings.length || isLeast((group) => group > bottom, bottom, crossings.length - 1, bottom))
  );
};

/** The fewest steps of entries that pair among themselves or leave at a price; who has the bye neither pays nor leaves. */
const leastSteps = (
  field: Field,
  members: readonly Contender[],
  options: readonly Option[],
  toLeave: (contender: Contender) => number,
): number => {
  const prices = new Map(members.map((contender) => [contender.place, toLeave(contender)]));
  const dearest = Math.max(...prices.values());
  const byePrice = (dearest + 1) * (members.length + 1);
  const priceOf = (place: number): number => (place === field.contenders.length ? byePrice : (prices.get(place) ?? 0));
  const saves = ({ one, other, steps }: Option): number => priceOf(one) + priceOf(other) - steps;
  const best = dearestMatching(options, saves);
  const all = [...prices.values()].reduce((sum, price) => sum + price, 0);
  const hasBye = options.some(({ other }) => other === field.contenders.length);
  return all + (hasBye ? byePrice : 0) - sumOf(best, saves);
};

/** The draft with its preferences weighed anew where they were rounded: fewer options and sums leave more room for them. */
const refined = (field: Field, { chosen, options, isRounded }: Draft): readonly Option[] => {
  if (!isRounded) return chosen;
  const [steps, squares] = [sumOf(chosen, stepsOf), sumOf(chosen, squareOf)];
  const longest = Math.min(steps, Math.floor(Math.sqrt(squares)));
  const kept = options.filter((option) => option.steps <= longest);
  return weigh(kept, field.size, squares).chosen;
};

/**
 * The best round of a field: a maximum-weight matching. The bye and the number of steps are the best of all possible rounds,
 * squares and preferences too up to `weighAllUpTo` entries. Null when there is no whole round.
 */
export const pairLargeField = (field: Field, weighAllUpTo = WEIGH_ALL_UP_TO): readonly Option[] | null => {
  for (const window of field.contenders.length > weighAllUpTo ? WINDOWS : []) {
    const draft = draftFrom(field, optionsNear(field, window));
    if (draft !== null && isProven(field, draft)) return refined(field, draft);
  }
  const draft = draftFrom(field, optionsAmong(field));
  return draft && refined(field, draft);
};
