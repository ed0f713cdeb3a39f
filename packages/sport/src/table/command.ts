import { SportError } from '../errors.ts';
import type { Side } from '../model.ts';
import { at, readArray, readInteger, readObject, readOneOf, readOptional, readRequired, readText } from '../read.ts';
import type { Bye, CardCount, TableMatch } from './match.ts';
import type { OutcomePoints } from './points.ts';
import { PRESET_NAMES, PRESETS } from './presets.ts';
import { type Adjustment, rankTable } from './rank.ts';
import type { ReasonTexts } from './reason.ts';
import type { Withdrawal } from './withdrawal.ts';

/** What `standings` prints. */
export interface Standings {
  readonly rows: readonly {
    readonly place: number;
    readonly entry: string;
    readonly points: number;
    readonly difference: number;
    readonly for: number;
    readonly reason: ReasonTexts | null;
  }[];
  readonly level: readonly (readonly string[])[];
}

/** Enough for 512 entries that meet twice. */
const MOST_MATCHES = 300_000;

const SIDES: readonly Side[] = ['home', 'away'];

const readNumber = (value: unknown, path: string): number => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new SportError('invalid-type', path, 'Expected a number.');
};

const readFlag = (value: unknown, path: string): boolean => {
  if (typeof value === 'boolean') return value;
  throw new SportError('invalid-type', path, 'Expected true or false.');
};

type ReadNumber = (value: unknown, path: string) => number;

const readCount: ReadNumber = (value, path) => readInteger(value, path);

const readPair = (value: unknown, path: string, read: ReadNumber): readonly [number, number] => {
  const [first = 0, second = 0] = readArray(value, path, read, { min: 2, max: 2 });
  return [first, second];
};

const CARDS = ['yellow', 'secondYellow', 'red', 'yellowAndRed'] as const;

const readCards = (value: unknown, path: string): CardCount => {
  const counts = readObject(value, path, CARDS);
  const count = (card: (typeof CARDS)[number]): number => readOptional(counts[card], at(path, card), readCount) ?? 0;
  return {
    yellow: count('yellow'),
    secondYellow: count('secondYellow'),
    red: count('red'),
    yellowAndRed: count('yellowAndRed'),
  };
};

const readBothCards = (value: unknown, path: string): NonNullable<TableMatch['cards']> => {
  const both = readObject(value, path, SIDES);
  const [home, away] = SIDES.map((side) => readOptional(both[side], at(path, side), readCards));
  return { ...(home && { home }), ...(away && { away }) };
};

const MATCH_FIELDS = ['home', 'away', 'score', 'cards', 'basis', 'decidedIn', 'winner', 'sets', 'round'] as const;

const readMatch = (value: unknown, path: string): TableMatch => {
  const given = readObject(value, path, MATCH_FIELDS);
  const optional = <Value>(field: (typeof MATCH_FIELDS)[number], read: (item: unknown, here: string) => Value) =>
    readOptional(given[field], at(path, field), read);
  const cards = optional('cards', readBothCards);
  const basis = optional('basis', (item, here) =>
    readOneOf(item, here, ['played', 'awarded', 'walkover', 'forfeit-both'] as const),
  );
  const decidedIn = optional('decidedIn', (item, here) =>
    readOneOf(item, here, ['regulation', 'overtime', 'shoot-out'] as const),
  );
  const winner = optional('winner', (item, here) => (item === null ? null : readOneOf(item, here, SIDES)));
  const sets = optional('sets', (item, here) =>
    readArray(item, here, (set, there) => readPair(set, there, readCount), { max: 99 }),
  );
  const round = optional('round', (item, here) => readInteger(item, here, { min: 1 }));
  return {
    home: readRequired(given.home, at(path, 'home'), readText),
    away: readRequired(given.away, at(path, 'away'), readText),
    score: readRequired(given.score, at(path, 'score'), (item, here) => readPair(item, here, readNumber)),
    ...(cards && { cards }),
    ...(basis && { basis }),
    ...(decidedIn && { decidedIn }),
    ...(winner !== undefined && { winner }),
    ...(sets && { sets }),
    ...(round !== undefined && { round }),
  };
};

const readAdjustment = (value: unknown, path: string): Adjustment => {
  const { type } = readObject(value, path, ['type', 'entry', 'points', 'reason', 'entries', 'by']);
  const kind = readRequired(type, at(path, 'type'), (item, here) =>
    readOneOf(item, here, ['points', 'order'] as const),
  );
  if (kind === 'points') {
    const given = readObject(value, path, ['type', 'entry', 'points', 'reason']);
    return {
      type: kind,
      entry: readRequired(given.entry, at(path, 'entry'), readText),
      points: readRequired(given.points, at(path, 'points'), readNumber),
      reason: readRequired(given.reason, at(path, 'reason'), readText),
    };
  }
  const given = readObject(value, path, ['type', 'entries', 'by']);
  return {
    type: kind,
    entries: readRequired(given.entries, at(path, 'entries'), (item, here) =>
      readArray(item, here, readText, { min: 2 }),
    ),
    by: readRequired(given.by, at(path, 'by'), (item, here) => readOneOf(item, here, ['play-off', 'lots'] as const)),
  };
};

const readFixture = (value: unknown, path: string): { readonly home: string; readonly away: string } => {
  const given = readObject(value, path, SIDES);
  return {
    home: readRequired(given.home, at(path, 'home'), readText),
    away: readRequired(given.away, at(path, 'away'), readText),
  };
};

const readWithdrawal = (value: unknown, path: string): Withdrawal => {
  const given = readObject(value, path, ['entry', 'matches', 'unplayed']);
  const unplayed = readOptional(given.unplayed, at(path, 'unplayed'), (item, here) =>
    readArray(item, here, readFixture),
  );
  return {
    entry: readRequired(given.entry, at(path, 'entry'), readText),
    matches: readRequired(given.matches, at(path, 'matches'), (item, here) =>
      readOneOf(item, here, ['void', 'award', 'keep'] as const),
    ),
    ...(unplayed && { unplayed }),
  };
};

const readBye = (value: unknown, path: string): Bye => {
  const given = readObject(value, path, ['entry', 'round', 'points', 'requested']);
  return {
    entry: readRequired(given.entry, at(path, 'entry'), readText),
    round: readRequired(given.round, at(path, 'round'), (item, here) => readInteger(item, here, { min: 1 })),
    points: readRequired(given.points, at(path, 'points'), readNumber),
    requested: readRequired(given.requested, at(path, 'requested'), readFlag),
  };
};

const readRanking = (value: unknown, path: string): Readonly<Record<string, number>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SportError('invalid-type', path, 'Expected an object from entries to places.');
  }
  return Object.fromEntries(
    Object.entries(value).map(([entry, place]) => [entry, readInteger(place, at(path, entry), { min: 1 })]),
  );
};

/** The least that a win may be worth: more than a defeat, and no less than a win that the rules give fewer points. */
const leastWinPoints = (points: OutcomePoints): number =>
  Math.max(
    points.win[1] + 1,
    ...(['win-overtime', 'win-shoot-out', 'win-3-2'] as const).map((outcome) => points[outcome]?.[0] ?? 1),
  );

/** Points with another number for a win, played or not; a draw stays one point unless a win is worth less than two. */
const withWinPoints = (points: OutcomePoints, winPoints: number): OutcomePoints => {
  const draw = Math.min(1, winPoints / 2);
  return {
    ...points,
    win: [winPoints, points.win[1]],
    ...(points.draw && { draw: [draw, draw] }),
    ...(points.walkover && { walkover: [winPoints, points.walkover[1]] }),
  };
};

const FIELDS = ['preset', 'matches', 'winPoints', 'entries', 'adjustments', 'withdrawals', 'byes', 'ranking'] as const;

/**
 * The table of a JSON document: `{ preset, matches, winPoints? }`, and what else `TableInput` knows. Without `entries` they are
 * those of the matches, in order of their first match.
 * @throws {SportError}
 */
export const standingsCommand = (input: unknown): Standings => {
  const given = readObject(input, '', FIELDS);
  const preset = PRESETS[readRequired(given.preset, '/preset', (item, path) => readOneOf(item, path, PRESET_NAMES))];
  const matches = readRequired(given.matches, '/matches', (item, path) =>
    readArray(item, path, readMatch, { max: MOST_MATCHES }),
  );
  const winPoints = readOptional(given.winPoints, '/winPoints', (item, path) =>
    readInteger(item, path, { min: leastWinPoints(preset.points), max: 100 }),
  );
  const list = <Item>(
    field: (typeof FIELDS)[number],
    read: (item: unknown, path: string) => Item,
  ): readonly Item[] | undefined =>
    readOptional(given[field], at('', field), (item, path) => readArray(item, path, read));
  const adjustments = list('adjustments', readAdjustment);
  const withdrawals = list('withdrawals', readWithdrawal);
  const byes = list('byes', readBye);
  const ranking = readOptional(given.ranking, '/ranking', readRanking);
  const { rows, level } = rankTable({
    entries: list('entries', readText) ?? [...new Set(matches.flatMap(({ home, away }) => [home, away]))],
    matches,
    rules: winPoints === undefined ? preset : { ...preset, points: withWinPoints(preset.points, winPoints) },
    ...(adjustments && { adjustments }),
    ...(withdrawals && { withdrawals }),
    ...(byes && { byes }),
    ...(ranking && { ranking }),
  });
  return {
    rows: rows.map(({ place, entry, points, difference, for: scored, reason }) => ({
      place,
      entry,
      points,
      difference,
      for: scored,
      reason: reason && { ru: reason.ru, en: reason.en },
    })),
    level,
  };
};
