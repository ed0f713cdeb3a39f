import { SportError } from '../errors.ts';
import { at, readInteger } from '../read.ts';
import type { Encounter } from '../table/encounter.ts';
import type { TableInput, TableRules } from '../table/index.ts';
import { countRows } from '../table/rank.ts';
import { type Ending, endingsFor, type Way, waysOf } from './ways.ts';

/** A match that is still to be played. */
export interface RemainingMatch {
  readonly home: string;
  readonly away: string;
  /** Counted from 1; needed where matches have rounds. */
  readonly round?: number;
}

/** A table before its last matches: `matches` are those that count already. */
export interface OutlookInput extends TableInput {
  /** In the order of play, after all `matches`. */
  readonly remaining: readonly RemainingMatch[];
  /** How many places go through, counted from the first. */
  readonly places: number;
  /** How a remaining match may end; from the rules when left out. */
  readonly endings?: readonly Ending[];
}

/** What sums up over matches. */
export type Summed = 'points' | 'wins' | 'for' | 'against' | 'difference' | 'away-goals' | 'fair-play' | 'meetings';

const SUMMED = ['points', 'wins', 'for', 'against', 'difference', 'away-goals', 'fair-play', 'meetings'] as const;

/** A whole number that depends on goals and cards to come: `constant + sum of coefficients[i] * x[variables[i]]`, each x >= 0. */
export interface Form {
  readonly constant: number;
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
}

/** The first criterion of the table where it sums over matches whatever the goals. */
export interface Leading {
  readonly figure: 'points' | 'wins';
  /** The figure of each entry from what counts already. */
  readonly base: readonly number[];
}

/** What a match that ended in a certain way adds to a figure of one side; `slots` are variables of that match. */
interface Contribution {
  readonly constant: number;
  readonly slots: readonly (readonly [slot: number, coefficient: number])[];
}

/** Variables of one match: the margin beyond its least, the goals of the loser beyond theirs, and cards of both sides by kind. */
export const MARGIN = 0;
export const LOSER = 1;
export const CARDS = 2;
export const CARD_KINDS = 4;
export const SLOTS = CARDS + 2 * CARD_KINDS;

/** Index of the chosen way for each remaining match. */
export type Cell = readonly number[];

/**
 * What is known, what is open, and how open figures depend on the goals to come. Entries and matches are numbers from 0;
 * entries whose matches are void are left out, since they stand after all others.
 */
export interface Situation {
  readonly input: OutlookInput;
  readonly entries: readonly string[];
  readonly ways: readonly Way[];
  readonly remaining: readonly (readonly [home: number, away: number])[];
  /** Remaining matches of each entry. */
  readonly matchesOf: readonly (readonly number[])[];
  readonly encounters: readonly (readonly Encounter[])[];
  /** Points beside those of matches: byes, and what the organizer added or deducted. */
  readonly adjustment: readonly number[];
  /** Sums of the played matches of an entry against an opponent. */
  readonly played: (figure: Summed, entry: number, opponent: number) => number;
  readonly contribution: (figure: Summed, way: number, side: 0 | 1) => Contribution;
  /** Null where goals bear on the first criterion already: then all entries contest all places. */
  readonly leading: Leading | null;
  /** The most that a variable may be in a match that ended in this way; null without limit. */
  readonly limit: (way: number, slot: number) => number | null;
}

const NOTHING: Contribution = { constant: 0, slots: [] };

const contributionsOf = (way: Way, side: 0 | 1, rules: TableRules): Record<Summed, Contribution> => {
  const { margin, loser, outcome } = way.ending;
  const open = (range: Ending['margin']) => range.max === null || range.max > range.min;
  const base: (readonly [number, number])[] = open(loser) ? [[LOSER, 1]] : [];
  const lead: (readonly [number, number])[] = open(margin) ? [[MARGIN, 1]] : [];
  const points = way.points[side];
  // A shoot-out that is worth no more than a draw leaves a draw.
  const drawn = way.winner === null || (outcome === 'win-shoot-out' && way.points[0] === way.points[1]);
  const bonus = outcome === 'win-shoot-out' && !drawn ? (rules.shootOutGoal ?? 0) : 0;
  const winner = { constant: loser.min + margin.min + bonus, slots: [...base, ...lead] };
  const other = { constant: loser.min, slots: base };
  const won = way.winner === (side === 0 ? 'home' : 'away');
  const sign = way.winner === null ? 0 : won ? 1 : -1;
  const [own, theirs] = way.winner === null ? [other, other] : won ? [winner, other] : [other, winner];
  const { yellow, secondYellow, red, yellowAndRed } = rules.fairPlay;
  const scale = [yellow, secondYellow, red, yellowAndRed];
  // Single yellow cards of -1 already make every whole number that worse cards can make.
  const kinds = yellow === -1 && scale.every((each) => each <= 0) ? [yellow, 0, 0, 0] : scale;
  return {
    points: { constant: points, slots: [] },
    wins: { constant: won && !drawn ? 1 : 0, slots: [] },
    for: own,
    against: theirs,
    difference: { constant: sign * (margin.min + bonus), slots: lead.map(([slot]) => [slot, sign]) },
    'away-goals': side === 1 ? own : NOTHING,
    'fair-play': {
      constant: 0,
      slots: kinds.flatMap((each, kind) => (each === 0 ? [] : [[CARDS + side * CARD_KINDS + kind, each]])),
    },
    meetings: { constant: 1, slots: [] },
  };
};

const playedFigure = (encounter: Encounter, figure: Summed, { fairPlay }: TableRules): number => {
  const { cards } = encounter;
  switch (figure) {
    case 'points':
      return encounter.points;
    case 'wins':
      return encounter.result === 'won' ? 1 : 0;
    case 'for':
      return encounter.for;
    case 'against':
      return encounter.against;
    case 'difference':
      return encounter.for - encounter.against;
    case 'away-goals':
      return encounter.side === 'away' ? encounter.for : 0;
    case 'fair-play':
      return cards === null
        ? 0
        : cards.yellow * fairPlay.yellow +
            cards.secondYellow * fairPlay.secondYellow +
            cards.red * fairPlay.red +
            cards.yellowAndRed * fairPlay.yellowAndRed;
    case 'meetings':
      return 1;
    default:
      return figure satisfies never;
  }
};

/** @throws {SportError} */
const checkEndings = (endings: readonly Ending[], ways: readonly Way[]): void => {
  if (endings.length === 0) throw new SportError('out-of-range', '/endings', 'A match must be able to end.');
  for (const [index, { outcome, margin, loser }] of endings.entries()) {
    const level = outcome === 'draw' || outcome === 'win-shoot-out';
    const path = at('/endings', index);
    for (const [key, { min, max }] of [
      ['margin', margin],
      ['loser', loser],
    ] as const) {
      const whole =
        Number.isSafeInteger(min) && min >= 0 && (max === null || (Number.isSafeInteger(max) && max >= min));
      if (!whole) throw new SportError('out-of-range', at(path, key), 'Expected whole numbers from 0, min to max.');
    }
    if (level ? margin.max !== 0 : margin.min < 1) {
      const expected = level ? 'A draw and a shoot-out have the margin 0.' : 'A win has a margin of at least 1.';
      throw new SportError('contradicting-rules', at(path, 'margin'), expected);
    }
    if (!ways.some((way) => way.ending === endings[index])) {
      throw new SportError('draw-not-allowed', at(path, 'outcome'), 'These rules know no draw: a match has a winner.');
    }
  }
};

/** @throws {SportError} for places or remaining matches that do not fit the table */
const checkRemaining = ({ entries, remaining, places, withdrawals = [], byes = [] }: OutlookInput): void => {
  if (entries.length < 2) throw new SportError('out-of-range', '/entries', 'Expected at least 2 entries.');
  readInteger(places, '/places', { min: 1, max: entries.length - 1 });
  const known = new Set(entries);
  const withdrawn = new Set(withdrawals.map(({ entry }) => entry));
  for (const [index, match] of remaining.entries()) {
    const path = at('/remaining', index);
    for (const side of ['home', 'away'] as const) {
      const entry = match[side];
      if (!known.has(entry)) {
        throw new SportError('unknown-entry', at(path, side), `There is no entry "${entry}" in this table.`);
      }
      if (withdrawn.has(entry)) {
        const message = `"${entry}" withdrew; list the match as unplayed in its withdrawal instead.`;
        throw new SportError('contradicting-rules', at(path, side), message);
      }
    }
    if (match.home === match.away) throw new SportError('same-entry', at(path, 'away'), 'An entry cannot meet itself.');
    if (match.round !== undefined) readInteger(match.round, at(path, 'round'), { min: 1 });
    else if (byes.length > 0) {
      throw new SportError('missing-field', at(path, 'round'), 'Where there are byes, each match has its round.');
    }
  }
};

/** Reads what is known into sums and forms. @throws {SportError} */
export const situationOf = (input: OutlookInput): Situation => {
  const { rules } = input;
  checkRemaining(input);
  const endings = input.endings ?? endingsFor(rules);
  const ways = waysOf(rules, endings);
  checkEndings(endings, ways);

  const voided = new Set(
    (input.withdrawals ?? []).filter(({ matches }) => matches === 'void').map(({ entry }) => entry),
  );
  const rows = countRows(input).filter(({ entry }) => !voided.has(entry));
  const entries = rows.map(({ entry }) => entry);
  const size = entries.length;
  const index = new Map(entries.map((entry, number) => [entry, number]));
  const numberOf = (entry: string): number => index.get(entry) ?? 0;
  const remaining = input.remaining.map(({ home, away }): readonly [number, number] => [
    numberOf(home),
    numberOf(away),
  ]);
  const sums = new Map<Summed, Float64Array>(SUMMED.map((figure) => [figure, new Float64Array(size * size)]));
  for (const { entry, encounters } of rows) {
    for (const encounter of encounters) {
      const cell = numberOf(entry) * size + numberOf(encounter.opponent);
      for (const [figure, sum] of sums) sum[cell] = (sum[cell] ?? 0) + playedFigure(encounter, figure, rules);
    }
  }
  const contributions = ways.map((way) => [contributionsOf(way, 0, rules), contributionsOf(way, 1, rules)] as const);
  const situation: Situation = {
    input,
    entries,
    ways,
    remaining,
    matchesOf: entries.map((_, entry) => remaining.flatMap((sides, match) => (sides.includes(entry) ? [match] : []))),
    encounters: rows.map(({ encounters }) => encounters),
    adjustment: rows.map(({ adjustment, byes }) => byes.reduce((sum, { points }) => sum + points, adjustment)),
    played: (figure, entry, opponent) => sums.get(figure)?.[entry * size + opponent] ?? 0,
    contribution: (figure, way, side) => contributions[way]?.[side][figure] ?? NOTHING,
    leading: null,
    limit: (way, slot) => {
      const ending = ways[way]?.ending;
      if (ending === undefined || slot >= CARDS) return null;
      const { min, max } = slot === MARGIN ? ending.margin : ending.loser;
      return max === null ? null : max - min;
    },
  };
  const [first] = rules.criteria;
  if (first !== 'points' && first !== 'wins') return situation;
  const counted: Situation = { ...situation, matchesOf: entries.map(() => []) };
  const base = entries.map((_, entry) => formOf(counted, first, entry, null, []).constant);
  return { ...situation, leading: { figure: first, base } };
};

/** The leading figure of an entry when its remaining matches end as in a cell; 0 where no figure leads. */
export const leadingFigure = (situation: Situation, entry: number, cell: Cell): number => {
  const { leading, matchesOf, remaining, contribution } = situation;
  if (leading === null) return 0;
  let figure = leading.base[entry] ?? 0;
  for (const match of matchesOf[entry] ?? []) {
    figure += contribution(leading.figure, cell[match] ?? 0, remaining[match]?.[0] === entry ? 0 : 1).constant;
  }
  return figure;
};

/**
 * A figure of an entry over its matches against `opponents` (all of them when null), as a form over the goals to come.
 * Adjustments count where all matches do.
 */
export const formOf = (
  { entries, played, remaining, matchesOf, contribution, adjustment }: Situation,
  figure: Summed,
  entry: number,
  opponents: readonly number[] | null,
  cell: Cell,
): Form => {
  let constant = figure === 'points' && opponents === null ? (adjustment[entry] ?? 0) : 0;
  const count = opponents === null ? entries.length : opponents.length;
  for (let each = 0; each < count; each += 1) constant += played(figure, entry, opponents?.[each] ?? each);
  const variables: number[] = [];
  const coefficients: number[] = [];
  for (const match of matchesOf[entry] ?? []) {
    const [home = 0, away = 0] = remaining[match] ?? [];
    if (opponents !== null && !opponents.includes(home === entry ? away : home)) continue;
    const added = contribution(figure, cell[match] ?? 0, home === entry ? 0 : 1);
    constant += added.constant;
    for (const [slot, coefficient] of added.slots) {
      variables.push(match * SLOTS + slot);
      coefficients.push(coefficient);
    }
  }
  return { constant, variables, coefficients };
};
