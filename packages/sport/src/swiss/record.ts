import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import { type OutcomePoints, pointsFor, type TableOutcome } from '../table/points.ts';
import type { SwissInput, SwissMatch, SwissRest, SwissRound } from './round.ts';

/** What an entry brings from the rounds so far. */
export interface SwissRecord {
  readonly entry: string;
  /** Place in the seed order, from 0. */
  readonly seed: number;
  points: number;
  /** Seeds of the opponents it has played. */
  readonly met: Set<number>;
  /** Matches at home less matches away. */
  balance: number;
  /** Side of the last match played and how often in a row: positive at home, negative away. */
  run: number;
  /** It has had a bye or points of a win without playing, and gets no bye again (FIDE C.04.1 from 1 July 2025, article 4). */
  rested: boolean;
  /** Rounds without a bye in which it was absent or did not come to its match. */
  missed: number;
  /** In the last round it met an entry with fewer points. */
  floatedDown: boolean;
}

const DEFAULT_POINTS: OutcomePoints = { win: [1, 0], draw: [0.5, 0.5] };

const isRest = (row: SwissMatch | SwissRest): row is SwissRest => row[1] === null;

const outcomeOf = ([, , home, away, basis]: SwissMatch): TableOutcome => {
  if (basis === 'forfeit-both') return 'forfeit-both';
  if (home === away) return 'draw';
  return basis === 'walkover' ? 'walkover' : 'win';
};

const playOn = (record: SwissRecord, side: 1 | -1, opponent: SwissRecord): void => {
  record.met.add(opponent.seed);
  record.balance += side;
  record.run = Math.sign(record.run) === side ? record.run + side : side;
};

const giveBye = (record: SwissRecord, points: OutcomePoints): void => {
  record.points += points.win[0];
  record.rested = true;
};

/** The records by entry, in seed order. @throws {SportError} */
const startRecords = (entries: readonly string[]): Map<string, SwissRecord> => {
  const records = new Map<string, SwissRecord>();
  for (const [seed, entry] of entries.entries()) {
    if (records.has(entry)) {
      throw new SportError('duplicate-entry', at('/entries', seed), `${entry} stands twice among the entries.`);
    }
    records.set(entry, {
      entry,
      seed,
      points: 0,
      met: new Set(),
      balance: 0,
      run: 0,
      rested: false,
      missed: 0,
      floatedDown: false,
    });
  }
  return records;
};

/** The record of an entry. @throws {SportError} `unknown-entry` */
export const recordOf = (records: ReadonlyMap<string, SwissRecord>, entry: string, path: string): SwissRecord => {
  const record = records.get(entry);
  if (record === undefined) {
    throw new SportError(
      'unknown-entry',
      path,
      `${entry} is not among the entries; who has left stays there and stands in \`absent\` too.`,
    );
  }
  return record;
};

/** Two different entries. @throws {SportError} `unknown-entry`, `same-entry` */
export const recordsOf = (
  records: ReadonlyMap<string, SwissRecord>,
  [one, other]: readonly [string, string],
  path: string,
): readonly [SwissRecord, SwissRecord] => {
  const pair = [recordOf(records, one, at(path, 0)), recordOf(records, other, at(path, 1))] as const;
  if (pair[0] === pair[1]) throw new SportError('same-entry', path, `${one} cannot meet itself.`);
  return pair;
};

interface PlayedRow {
  readonly match: SwissMatch;
  readonly path: string;
  readonly home: SwissRecord;
  readonly away: SwissRecord;
}

/** A round with its rows told apart. Each entry stands in one row at most. */
interface ReadRound {
  readonly played: readonly PlayedRow[];
  readonly bye: SwissRecord | null;
  readonly absent: ReadonlySet<SwissRecord>;
}

const readRound = (records: ReadonlyMap<string, SwissRecord>, round: SwissRound, path: string): ReadRound => {
  const placed = new Set<SwissRecord>();
  const place = (record: SwissRecord, where: string): void => {
    if (placed.has(record))
      throw new SportError('duplicate-entry', where, `${record.entry} stands twice in this round.`);
    placed.add(record);
  };
  const played: PlayedRow[] = [];
  const absent = new Set<SwissRecord>();
  let bye: SwissRecord | null = null;
  for (const [index, row] of round.entries()) {
    const rowPath = at(path, index);
    if (!isRest(row)) {
      const [home, away] = recordsOf(records, [row[0], row[1]], rowPath);
      place(home, at(rowPath, 0));
      place(away, at(rowPath, 1));
      played.push({ match: row, path: rowPath, home, away });
      continue;
    }
    const record = recordOf(records, row[0], at(rowPath, 0));
    place(record, at(rowPath, 0));
    if (row[2] === 'absent') absent.add(record);
    else if (bye === null) bye = record;
    else throw new SportError('contradicting-rules', rowPath, 'A round has one bye; mark the others as absent.');
  }
  const missing = [...records.values()].filter((record) => !placed.has(record));
  const [only] = missing;
  const isBye = bye === null && missing.length === 1 && (records.size - absent.size) % 2 === 1;
  if (isBye && only !== undefined && !only.rested) return { played, bye: only, absent };
  return { played, bye, absent: new Set([...absent, ...missing]) };
};

const playRound = ({ played, bye, absent }: ReadRound, points: OutcomePoints): void => {
  for (const record of absent) {
    record.missed += 1;
    record.floatedDown = false;
  }
  if (bye !== null) {
    giveBye(bye, points);
    bye.floatedDown = false;
  }
  for (const { match, path, home, away } of played) {
    home.floatedDown = home.points > away.points;
    away.floatedDown = away.points > home.points;
    const [, , homeScore, awayScore, basis = 'played'] = match;
    if (basis === 'walkover' && homeScore === awayScore) {
      throw new SportError(
        'impossible-score',
        path,
        'A walkover has a winner; where neither side came it is `forfeit-both`.',
      );
    }
    const worth = pointsFor(points, outcomeOf(match));
    if (worth === null) throw new SportError('draw-not-allowed', path, 'The points of this tournament know no draw.');
    const awayIsFirst = awayScore > homeScore && basis !== 'forfeit-both';
    home.points += awayIsFirst ? worth[1] : worth[0];
    away.points += awayIsFirst ? worth[0] : worth[1];
    if (basis === 'played' || basis === 'awarded') {
      playOn(home, 1, away);
      playOn(away, -1, home);
    }
    if (basis === 'walkover') {
      (awayIsFirst ? away : home).rested = true;
      (awayIsFirst ? home : away).missed += 1;
    }
    if (basis === 'forfeit-both') for (const record of [home, away]) record.missed += 1;
  }
};

/** The records after the rounds so far, by entry in seed order. @throws {SportError} */
export const recordsAfter = ({ entries, rounds, points = DEFAULT_POINTS }: SwissInput): Map<string, SwissRecord> => {
  const records = startRecords(entries);
  for (const [index, round] of rounds.entries()) playRound(readRound(records, round, at('/rounds', index)), points);
  return records;
};
