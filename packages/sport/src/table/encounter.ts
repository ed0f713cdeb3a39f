import { SportError } from '../errors.ts';
import type { Side } from '../model.ts';
import { at, readInteger } from '../read.ts';
import type { CardCount, TableBasis, TableMatch } from './match.ts';
import { pointsFor, type TableOutcome } from './points.ts';
import type { TableRules } from './rules.ts';

/** A match as one side sees it, with everything that a criterion may count. */
export interface Encounter {
  readonly opponent: string;
  readonly side: Side;
  readonly basis: TableBasis;
  readonly result: 'won' | 'drawn' | 'lost';
  readonly points: number;
  readonly for: number;
  readonly against: number;
  /** Points of the sets, summed; 0 where sets are not given. */
  readonly setPointsFor: number;
  readonly setPointsAgainst: number;
  /** Null where there was no shoot-out. */
  readonly shootOut: 'won' | 'lost' | null;
  readonly cards: CardCount | null;
  readonly round: number;
}

/** A match and the JSON pointer to where it was given. */
export interface GivenMatch {
  readonly match: TableMatch;
  readonly path: string;
}

const impossible = (path: string, message: string): SportError => new SportError('impossible-score', path, message);

/** The winner by the score, or as given where the score does not tell. */
const winnerOf = ({ match: { score, winner = null, decidedIn, basis = 'played' }, path }: GivenMatch): Side | null => {
  const [home, away] = score;
  const leader = home === away ? null : home > away ? 'home' : 'away';
  if (decidedIn === 'shoot-out' && leader !== null) {
    throw impossible(at(path, 'score'), 'A shoot-out follows a level score; leave its goals out of the score.');
  }
  if (decidedIn === 'shoot-out' && winner === null) {
    throw impossible(at(path, 'winner'), 'A shoot-out has a winner; say who won it.');
  }
  if (decidedIn === 'overtime' && leader === null) {
    throw impossible(at(path, 'score'), 'A match that overtime decided has a winner by its score.');
  }
  if (leader !== null && winner !== null && winner !== leader) {
    throw impossible(at(path, 'winner'), `The score ${home}:${away} is a win of the other side.`);
  }
  if (leader === null && winner !== null && basis === 'played' && decidedIn !== 'shoot-out') {
    throw impossible(at(path, 'winner'), 'A level score has a winner only by a shoot-out or by a decision.');
  }
  if (basis === 'walkover' && (leader ?? winner) === null) {
    throw impossible(at(path, 'winner'), 'A walkover has a winner; say who did not come by the score or the winner.');
  }
  return leader ?? winner;
};

const outcomeOf = ({ score: [home, away], decidedIn, basis }: TableMatch, winner: Side | null): TableOutcome => {
  if (winner === null) return 'draw';
  if (basis === 'walkover') return 'walkover';
  if (decidedIn === 'shoot-out') return 'win-shoot-out';
  if (decidedIn === 'overtime') return 'win-overtime';
  return Math.max(home, away) === 3 && Math.min(home, away) === 2 ? 'win-3-2' : 'win';
};

const MOST_GOALS = 1_000_000;

const checkNumbers = ({ match: { score, sets, cards, round }, path }: GivenMatch, step: number): void => {
  for (const [index, goals] of score.entries()) {
    if (Number.isInteger(goals / step) && goals >= 0 && goals <= MOST_GOALS) continue;
    throw new SportError(
      'out-of-range',
      at(at(path, 'score'), index),
      `Expected a multiple of ${step} from 0 to ${MOST_GOALS}, got ${goals}.`,
    );
  }
  if (round !== undefined) readInteger(round, at(path, 'round'), { min: 1 });
  for (const [number, set] of (sets ?? []).entries()) {
    for (const [index, points] of set.entries()) readInteger(points, at(at(at(path, 'sets'), number), index));
  }
  for (const [side, counts] of Object.entries(cards ?? {})) {
    for (const [card, count] of Object.entries(counts)) readInteger(count, at(at(at(path, 'cards'), side), card));
  }
};

const checkSets = ({ match: { score, sets }, path }: GivenMatch): void => {
  if (sets === undefined) return;
  const won = [sets.filter(([home, away]) => home > away).length, sets.filter(([home, away]) => away > home).length];
  if (won.join(':') !== score.join(':') || sets.length !== score[0] + score[1]) {
    throw impossible(at(path, 'sets'), `These sets make ${won.join(':')}, the score says ${score.join(':')}.`);
  }
};

type SideFigures = Omit<Encounter, 'opponent' | 'side' | 'basis' | 'cards' | 'round'>;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What a side is charged with that did not come. */
const forfeited = ({ awarded: { score, sets = [] } }: TableRules, points: number): SideFigures => ({
  points,
  result: 'lost',
  for: score[1],
  against: score[0],
  setPointsFor: sumOf(sets.map(([, loser]) => loser)),
  setPointsAgainst: sumOf(sets.map(([winner]) => winner)),
  shootOut: null,
});

const bothForfeited = ({ match, path }: GivenMatch, rules: TableRules): readonly [SideFigures, SideFigures] => {
  if (match.score[0] !== 0 || match.score[1] !== 0 || (match.winner ?? null) !== null) {
    throw impossible(at(path, 'score'), 'A two-sided forfeit has the score 0:0 and no winner.');
  }
  const [home, away] = pointsFor(rules.points, 'forfeit-both') ?? [0, 0];
  return [forfeited(rules, home), forfeited(rules, away)];
};

const bothSides = (given: GivenMatch, rules: TableRules): readonly [SideFigures, SideFigures] => {
  const { match, path } = given;
  checkNumbers(given, rules.scoreStep ?? 1);
  if (match.basis === 'forfeit-both') return bothForfeited(given, rules);
  checkSets(given);
  const winner = winnerOf(given);
  const outcome = outcomeOf(match, winner);
  const points = pointsFor(rules.points, outcome);
  if (points === null) {
    throw new SportError('draw-not-allowed', at(path, 'score'), 'These rules know no draw: say how the match was won.');
  }
  const kicks = match.decidedIn === 'shoot-out';
  // A shoot-out that is worth the same to both leaves a draw.
  const drawn = winner === null || (kicks && points[0] === points[1]);
  const bonus = kicks && !drawn ? (rules.shootOutGoal ?? 0) : 0;
  const side = (own: 0 | 1): SideFigures => {
    const other = own === 0 ? 1 : 0;
    const won = winner === (own === 0 ? 'home' : 'away');
    return {
      points: points[winner === null ? own : won ? 0 : 1],
      result: drawn ? 'drawn' : won ? 'won' : 'lost',
      for: match.score[own] + (won ? bonus : 0),
      against: match.score[other] + (won ? 0 : bonus),
      setPointsFor: sumOf((match.sets ?? []).map((set) => set[own])),
      setPointsAgainst: sumOf((match.sets ?? []).map((set) => set[other])),
      shootOut: kicks ? (won ? 'won' : 'lost') : null,
    };
  };
  return [side(0), side(1)];
};

/**
 * The matches as each entry sees them, in the order given.
 * @throws {SportError} for an entry that is not in the table, an entry that meets itself, a score that cannot be
 */
export const encountersOf = (
  entries: readonly string[],
  matches: readonly GivenMatch[],
  rules: TableRules,
): ReadonlyMap<string, readonly Encounter[]> => {
  const encounters = new Map<string, Encounter[]>(entries.map((entry) => [entry, []]));
  for (const given of matches) {
    const { match, path } = given;
    const own = (side: Side): Encounter[] => {
      const list = encounters.get(match[side]);
      if (list !== undefined) return list;
      throw new SportError('unknown-entry', at(path, side), `There is no entry "${match[side]}" in this table.`);
    };
    const [home, away] = [own('home'), own('away')];
    if (home === away) throw new SportError('same-entry', at(path, 'away'), 'An entry cannot meet itself.');
    const figures = bothSides(given, rules);
    const basis = match.basis ?? 'played';
    home.push({
      ...figures[0],
      basis,
      opponent: match.away,
      side: 'home',
      cards: match.cards?.home ?? null,
      round: match.round ?? home.length + 1,
    });
    away.push({
      ...figures[1],
      basis,
      opponent: match.home,
      side: 'away',
      cards: match.cards?.away ?? null,
      round: match.round ?? away.length + 1,
    });
  }
  return encounters;
};
