import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import { type Contender, type Field, fieldOf, type Option, sideCost } from './field.ts';
import { pairLargeField } from './large-field.ts';
import { recordOf, recordsAfter, recordsOf, type SwissRecord } from './record.ts';
import type { SwissInput, SwissPair, SwissPairing } from './round.ts';
import { pairSmallField, SMALL_FIELD } from './small-field.ts';

/** The largest field that a Swiss round is paired for. */
export const MOST_ENTRIES = 2000;

const checkSize = (entries: readonly string[]): void => {
  if (entries.length >= 2 && entries.length <= MOST_ENTRIES) return;
  throw new SportError('out-of-range', '/entries', `Expected 2 to ${MOST_ENTRIES} entries, got ${entries.length}.`);
};

const forbiddenBetween = (
  records: ReadonlyMap<string, SwissRecord>,
  forbidden: SwissInput['forbidden'] = [],
): ((one: SwissRecord, other: SwissRecord) => boolean) => {
  const pairs = new Map<SwissRecord, Set<SwissRecord>>();
  for (const [index, pair] of forbidden.entries()) {
    const [one, other] = recordsOf(records, pair, at('/forbidden', index));
    pairs.set(one, (pairs.get(one) ?? new Set()).add(other));
    pairs.set(other, (pairs.get(other) ?? new Set()).add(one));
  }
  return (one, other) => pairs.get(one)?.has(other) ?? false;
};

const presentOf = (
  records: ReadonlyMap<string, SwissRecord>,
  absent: SwissInput['absent'] = [],
): readonly SwissRecord[] => {
  const away = new Set(absent.map((entry, index) => recordOf(records, entry, at('/absent', index))));
  const present = [...records.values()].filter((record) => !away.has(record));
  if (present.length >= 2) return present;
  throw new SportError('out-of-range', '/absent', `A round needs 2 entries that are present, got ${present.length}.`);
};

/** Rounds to come after this one. Without a plan everyone meets everyone. */
const laterRounds = ({ rounds, plannedRounds }: SwissInput, field: Field): number => {
  if (plannedRounds === undefined) return field.size - 2;
  if (plannedRounds <= rounds.length) {
    throw new SportError(
      'contradicting-rules',
      '/plannedRounds',
      `All ${plannedRounds} planned rounds have been played; plan more to pair another.`,
    );
  }
  return plannedRounds - rounds.length - 1;
};

const noLegalRound = (field: Field): SportError => {
  const { contenders } = field;
  const isAlone = (one: Contender): boolean => contenders.every((other) => one === other || field.isBarred(one, other));
  const alone = contenders.filter(isAlone).map(({ record }) => record.entry);
  const why =
    alone.length > 0
      ? `${alone.slice(0, 5).join(', ')} may meet none of those present any more`
      : 'the pairs that may still meet leave someone over, however they are combined';
  return new SportError(
    'no-legal-round',
    '',
    `No legal round is left: ${why}. End the tournament, or allow forbidden pairs or absent entries again.`,
  );
};

/**
 * Who is at home: what costs the two less in sides; where that is level, the better entry plays the other side than last, and
 * without a history boards alternate.
 */
const isBetterAtHome = (better: SwissRecord, other: SwissRecord, board: number): boolean => {
  const cost = sideCost(better, 1) + sideCost(other, -1) - sideCost(better, -1) - sideCost(other, 1);
  if (cost !== 0) return cost < 0;
  if (better.balance !== other.balance) return better.balance < other.balance;
  if (better.run !== 0) return better.run < 0;
  if (other.run !== 0) return other.run > 0;
  return board % 2 === 0;
};

const present = ({ contenders }: Field, chosen: readonly Option[]): SwissPairing => {
  const pairs: SwissPair[] = [];
  let bye: string | null = null;
  for (const { one, other, steps } of chosen.toSorted((a, b) => a.one - b.one)) {
    const [better, worse] = [contenders[one]?.record, contenders[other]?.record];
    if (better === undefined) continue;
    if (worse === undefined) {
      bye = better.entry;
      continue;
    }
    const [home, away] = isBetterAtHome(better, worse, pairs.length) ? [better, worse] : [worse, better];
    pairs.push({ home: home.entry, away: away.entry, floats: steps });
  }
  return { pairs, bye };
};

/**
 * Pairs the next round of a Swiss tournament by the basic rules FIDE C.04.1 (from 1 July 2025): nobody meets twice, nobody has
 * two byes, entries level on points meet where they can. Of all legal rounds it is the one that, in this order,
 *
 * 1. in a field of up to 12 leaves the most later rounds playable, of those planned or of all (by exact search);
 * 2. gives the bye to the fewest points, then to who missed the fewest rounds;
 * 3. has the fewest floaters, counted at each score group that an entry leaves downwards, then the shortest floats;
 * 4. keeps home and away in balance, spares who floated down last, and pairs the upper with the lower half of each group.
 *
 * Rules 2 and the number of floaters are exact for every size; shortness of floats and rule 4 up to 200 entries, beyond that
 * among pairs near the usual ones. The same input gives the same round.
 *
 * @throws {SportError} `no-legal-round` where there is none; other codes for bad input
 */
export const pairRound = (input: SwissInput): SwissPairing => {
  checkSize(input.entries);
  const records = recordsAfter(input);
  const isForbidden = forbiddenBetween(records, input.forbidden);
  const field = fieldOf(presentOf(records, input.absent), isForbidden);
  const later = laterRounds(input, field);
  const chosen = field.size <= SMALL_FIELD ? pairSmallField(field, later) : pairLargeField(field);
  if (chosen === null) throw noLegalRound(field);
  return present(field, chosen);
};
