import { type Contender, type Field, type Option, optionsAmong, optionsNear } from './field.ts';
import { cheapestMatching, type Matching, sumOf } from './matching.ts';

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

/**
 * True when no round has fewer steps than this one, whatever options it was chosen from. Of the entries above a boundary
 * between score groups, those that cannot be matched among themselves must cross it, and so must those below it; a round that
 * crosses no boundary more often than that has the fewest steps.
 */
const isProven = (field: Field, { chosen, byeClass }: Draft): boolean => {
  if (byeClass > 0) return false;
  const { contenders, size } = field;
  const rested = chosen.find(({ other }) => other === contenders.length)?.one;
  const byeGroup = rested === undefined ? undefined : contenders[rested]?.group;
  const hasBye = size > contenders.length;
  const leastCrossings = (members: readonly Contender[], withTheBye: boolean): number => {
    const options = optionsAmong(field, members);
    const inside = withTheBye ? withBye(field, options, byeClass) : withBye(field, options, -1);
    return cheapestMatching(inside, members.length + (withTheBye ? 1 : 0), ({ preference }) => preference).unmatched;
  };
  const crossings = new Map<number, number>();
  for (const { one, other } of chosen) {
    const [top, low] = [contenders[one]?.group, contenders[other]?.group];
    if (top === undefined || low === undefined) continue;
    for (let boundary = top; boundary < low; boundary++) crossings.set(boundary, (crossings.get(boundary) ?? 0) + 1);
  }
  return [...crossings].every(([boundary, count]) => {
    if (count === 1) return true;
    const above = contenders.filter(({ group }) => group <= boundary);
    const below = contenders.slice(above.length);
    const isByeAbove = byeGroup !== undefined && byeGroup <= boundary;
    const sides = [
      { members: above, withTheBye: hasBye && isByeAbove },
      { members: below, withTheBye: hasBye && !isByeAbove },
    ].toSorted((a, b) => a.members.length - b.members.length);
    return sides.some(({ members, withTheBye }) => leastCrossings(members, withTheBye) === count);
  });
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
