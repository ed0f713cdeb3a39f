import { SportError } from '../errors.ts';
import type { Side } from '../model.ts';
import { at } from '../read.ts';
import type { CardCount, TableBasis, TableMatch } from './match.ts';
import { type OutcomePoints, type PointsPair, pointsFor, type TableOutcome } from './points.ts';

/** A match as one side sees it, with everything that a criterion may count. */
export interface Encounter {
  readonly opponent: string;
  readonly side: Side;
  readonly result: 'won' | 'drawn' | 'lost';
  readonly points: number;
  readonly for: number;
  readonly against: number;
  /** Points of the sets, summed; 0 where sets are not given. */
  readonly setPointsFor: number;
  readonly setPointsAgainst: number;
  readonly cards: CardCount | null;
  /** Whether a shoot-out was won or lost; null where there was none. */
  readonly shootOut: 'won' | 'lost' | null;
  readonly basis: TableBasis;
  readonly round: number;
  /** Place of the match in the list of matches. */
  readonly order: number;
}

/** What counts where nothing was played: the score of who gets the match. */
export interface AwardedScore {
  readonly score: readonly [winner: number, loser: number];
  readonly sets?: readonly (readonly [winner: number, loser: number])[];
}

/** The rules that turn a match into encounters. */
export interface CountingRules {
  readonly points: OutcomePoints;
  readonly awarded: AwardedScore;
  /** Goals that the winner of a shoot-out is credited with; 0 when left out. */
  readonly shootOutGoal?: number;
}

const other = (side: Side): Side => (side === 'home' ? 'away' : 'home');

/** The winner by the score, or as given where the score does not tell. */
const winnerOf = (
  { score: [home, away], winner = null, decidedIn, basis = 'played' }: TableMatch,
  path: string,
): Side | null => {
  const leader = home === away ? null : home > away ? 'home' : 'away';
  if (decidedIn === 'shoot-out' && (leader !== null || winner === null)) {
    throw new SportError(
      'impossible-score',
      at(path, leader === null ? 'winner' : 'score'),
      'A shoot-out follows a level score and has a winner; the score leaves the shoot-out out.',
    );
  }
  if (decidedIn === 'overtime' && leader === null) {
    throw new SportError(
      'impossible-score',
      at(path, 'score'),
      'A match that overtime decided has a winner by its score.',
    );
  }
  if (leader !== null && winner !== null && winner !== leader) {
    throw new SportError(
      'impossible-score',
      at(path, 'winner'),
      `The score ${home}:${away} is a win of the other side.`,
    );
  }
  if (leader === null && winner !== null && basis === 'played' && decidedIn !== 'shoot-out') {
    throw new SportError(
      'impossible-score',
      at(path, 'winner'),
      'A level score has a winner only by a shoot-out or a decision.',
    );
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

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const checkSets = ({ score, sets }: TableMatch, path: string): void => {
  if (sets === undefined) return;
  const won = [sets.filter(([h, a]) => h > a).length, sets.filter(([h, a]) => a > h).length];
  if (won[0] !== score[0] || won[1] !== score[1]) {
    throw new SportError(
      'impossible-score',
      at(path, 'sets'),
      `These sets make ${won.join(':')}, the score says ${score.join(':')}.`,
    );
  }
};

interface SideFigures {
  readonly points: number;
  readonly result: Encounter['result'];
  readonly for: number;
  readonly against: number;
  readonly setPointsFor: number;
  readonly setPointsAgainst: number;
  readonly shootOut: Encounter['shootOut'];
}

const forfeited = (rules: CountingRules, points: number): SideFigures => ({
  points,
  result: 'lost',
  for: rules.awarded.score[1],
  against: rules.awarded.score[0],
  setPointsFor: sumOf((rules.awarded.sets ?? []).map(([, lost]) => lost)),
  setPointsAgainst: sumOf((rules.awarded.sets ?? []).map(([won]) => won)),
  shootOut: null,
});

/** Both sides of a match. @throws {SportError} for a score that cannot be, or a draw where there are none. */
const figuresOf = (match: TableMatch, rules: CountingRules, path: string): readonly [SideFigures, SideFigures] => {
  if (match.basis === 'forfeit-both') {
    const [home, away] = pointsFor(rules.points, 'forfeit-both') ?? [0, 0];
    if (match.score[0] !== 0 || match.score[1] !== 0 || (match.winner ?? null) !== null) {
      throw new SportError(
        'impossible-score',
        at(path, 'score'),
        'A two-sided forfeit has the score 0:0 and no winner.',
      );
    }
    return [forfeited(rules, home), forfeited(rules, away)];
  }
  checkSets(match, path);
  const winner = winnerOf(match, path);
  const outcome = outcomeOf(match, winner);
  const points = pointsFor(rules.points, outcome);
  if (points === null)
    throw new SportError('draw-not-allowed', at(path, 'score'), 'These rules know no draw: a match has a winner.');
  // A shoot-out that is worth no more than a draw leaves a draw.
  const drawn = winner === null || (outcome === 'win-shoot-out' && points[0] === points[1]);
  const bonus = match.decidedIn === 'shoot-out' && !drawn ? (rules.shootOutGoal ?? 0) : 0;
  const sets = match.sets ?? [];
  const side = (own: Side): SideFigures => {
    const [mine, theirs]: readonly [0 | 1, 0 | 1] = own === 'home' ? [0, 1] : [1, 0];
    const won = winner === own;
    const pair: PointsPair = points;
    return {
      points: winner === null ? pair[mine] : pair[won ? 0 : 1],
      result: drawn ? 'drawn' : won ? 'won' : 'lost',
      for: match.score[mine] + (won ? bonus : 0),
      against: match.score[theirs] + (winner === other(own) ? bonus : 0),
      setPointsFor: sumOf(sets.map((set) => set[mine])),
      setPointsAgainst: sumOf(sets.map((set) => set[theirs])),
      shootOut: match.decidedIn === 'shoot-out' ? (won ? 'won' : 'lost') : null,
    };
  };
  return [side('home'), side('away')];
};

/**
 * The matches as each entry sees them, in order of play. `path` points at the list of matches.
 * @throws {SportError} for an entry that is not in the table, a side that meets itself, or a score that cannot be
 */
export const encountersOf = (
  entries: readonly string[],
  matches: readonly TableMatch[],
  rules: CountingRules,
  path: string,
): ReadonlyMap<string, readonly Encounter[]> => {
  const encounters = new Map<string, Encounter[]>(entries.map((entry) => [entry, []]));
  for (const [order, match] of matches.entries()) {
    const here = at(path, order);
    const [home, away] = [encounters.get(match.home), encounters.get(match.away)];
    if (home === undefined)
      throw new SportError('unknown-entry', at(here, 'home'), `There is no entry "${match.home}" in this table.`);
    if (away === undefined)
      throw new SportError('unknown-entry', at(here, 'away'), `There is no entry "${match.away}" in this table.`);
    if (home === away) throw new SportError('same-entry', at(here, 'away'), 'An entry cannot meet itself.');
    const [ofHome, ofAway] = figuresOf(match, rules, here);
    const basis = match.basis ?? 'played';
    const common = { basis, order };
    home.push({
      ...ofHome,
      ...common,
      opponent: match.away,
      side: 'home',
      cards: match.cards?.home ?? null,
      round: match.round ?? home.length + 1,
    });
    away.push({
      ...ofAway,
      ...common,
      opponent: match.home,
      side: 'away',
      cards: match.cards?.away ?? null,
      round: match.round ?? away.length + 1,
    });
  }
  return encounters;
};
