import { SportError } from '../errors.ts';
import { at, readArray, readInteger, readObject, readOneOf, readOptional, readRequired, readText } from '../read.ts';
import { MOST_ENTRIES, pairRound } from './pair-round.ts';
import type { SwissMatch, SwissRest, SwissRound } from './round.ts';

const MOST_ROUNDS = 1000;

/** What the command prints. */
export interface SwissOutput {
  readonly pairs: readonly (readonly [home: string, away: string])[];
  readonly bye: string | null;
}

const readItem = (value: unknown): unknown => value;

const readScore = (value: unknown, path: string): number => {
  if (typeof value !== 'number') throw new SportError('invalid-type', path, 'Expected a number.');
  if (Number.isFinite(value) && value >= 0) return value;
  throw new SportError('out-of-range', path, `Expected a number from 0, got ${value}.`);
};

const readRest = (row: readonly unknown[], path: string): SwissRest => {
  const entry = readText(row[0], at(path, 0));
  if (row.length === 2) return [entry, null];
  if (row.length > 3 || typeof row[2] === 'number') {
    throw new SportError('bye-has-no-result', at(path, 2), 'A bye has no score: write [entry, null].');
  }
  return [entry, null, readOneOf(row[2], at(path, 2), ['absent'])];
};

const readRow = (value: unknown, path: string): SwissMatch | SwissRest => {
  const row = readArray(value, path, readItem, { min: 2, max: 5 });
  if (row[1] === null) return readRest(row, path);
  const home = readText(row[0], at(path, 0));
  const away = readText(row[1], at(path, 1));
  const homeScore = readRequired(row[2], at(path, 2), readScore);
  const awayScore = readRequired(row[3], at(path, 3), readScore);
  if (row.length < 5) return [home, away, homeScore, awayScore];
  const basis = readOneOf(row[4], at(path, 4), ['played', 'awarded', 'walkover', 'forfeit-both']);
  return [home, away, homeScore, awayScore, basis];
};

const readRound = (value: unknown, path: string): SwissRound => readArray(value, path, readRow);

const readPair = (value: unknown, path: string): readonly [string, string] => {
  const pair = readArray(value, path, readItem, { min: 2, max: 2 });
  return [readText(pair[0], at(path, 0)), readText(pair[1], at(path, 1))];
};

const readEntries = (value: unknown, path: string): string[] => readArray(value, path, readText, { max: MOST_ENTRIES });

const readPlan = (value: unknown, path: string): number => readInteger(value, path, { min: 1, max: MOST_ROUNDS });

/**
 * Pairs a round from plain data: `{ entries, rounds, forbidden?, absent?, plannedRounds? }`, shaped like `SwissInput` with
 * points 1, ½ and 0. @throws {SportError}
 */
export const swissCommand = (input: unknown): SwissOutput => {
  const known = ['entries', 'rounds', 'forbidden', 'absent', 'plannedRounds'];
  const read = readObject(input, '', known);
  const forbidden = readOptional(read.forbidden, '/forbidden', (value, path) => readArray(value, path, readPair));
  const absent = readOptional(read.absent, '/absent', readEntries);
  const plannedRounds = readOptional(read.plannedRounds, '/plannedRounds', readPlan);
  const { pairs, bye } = pairRound({
    entries: readRequired(read.entries, '/entries', readEntries),
    rounds: readRequired(read.rounds, '/rounds', (value, path) =>
      readArray(value, path, readRound, { max: MOST_ROUNDS }),
    ),
    ...(forbidden && { forbidden }),
    ...(absent && { absent }),
    ...(plannedRounds !== undefined && { plannedRounds }),
  });
  return { pairs: pairs.map(({ home, away }) => [home, away] as const), bye };
};
