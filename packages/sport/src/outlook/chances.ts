import { SportError } from '../errors.ts';
import { type Random, randomFrom } from '../random.ts';
import { expectedScore } from '../ratings/index.ts';
import { at, readInteger } from '../read.ts';
import { type Encounter, encountersOf } from '../table/encounter.ts';
import type { TableMatch } from '../table/index.ts';
import { countRows } from '../table/rank.ts';
import { rankRows } from '../table/ranking.ts';
import { type OutlookInput, situationOf } from './situation.ts';
import type { Way } from './ways.ts';

export interface ChanceSettings {
  /** Elo points of each entry. */
  readonly ratings: Readonly<Record<string, number>>;
  /** The same seed gives the same estimate. */
  readonly seed: string;
  /** How often the remaining matches are played out; 1,000 when left out. */
  readonly runs?: number;
  /** A lead of so many Elo points is worth ten to one; 400 when left out. */
  readonly scale?: number;
  /** Elo points that the home side has on top; 0 when left out. */
  readonly homeAdvantage?: number;
  /** Goals of both sides of a match together, on average; 2.7 when left out. Sports of sets do not need it. */
  readonly goals?: number;
}

export interface Chance {
  readonly entry: string;
  /** Estimated probability of going through, 0 to 1; lots count for the share of the places. */
  readonly chance: number;
  /** Standard error of the simulation; what the ratings themselves are wrong by comes on top. */
  readonly error: number;
}

/** A simulation from ratings: an estimate, never a proof. */
export interface ChanceEstimate {
  readonly kind: 'estimate';
  readonly runs: number;
  readonly seed: string;
  readonly chances: readonly Chance[];
}

/** The number in [low, high] at which an increasing function reaches `target`. */
const inverse = (target: number, low: number, high: number, increasing: (value: number) => number): number => {
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (increasing(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** Probabilities of 0, 1, 2, ... goals, until what is left does not matter. */
const poisson = (mean: number): readonly number[] => {
  const most = Math.ceil(mean + 12 * Math.sqrt(mean) + 12);
  const logarithms = [-mean];
  for (let goals = 1; goals <= most; goals += 1) logarithms.push((logarithms[goals - 1] ?? 0) + Math.log(mean / goals));
  return logarithms.map(Math.exp);
};

const pick = (probabilities: readonly number[], random: Random): number => {
  let left = random.next();
  for (const [index, probability] of probabilities.entries()) {
    left -= probability;
    if (left < 0) return index;
  }
  return probabilities.length - 1;
};

/** The chance to win plus half the chance to draw, of a side that makes so many goals on average. */
const scoreOf = (home: readonly number[], away: readonly number[]): number => {
  let score = 0;
  let fewer = 0;
  for (const [goals, probability] of home.entries()) {
    const same = away[goals] ?? 0;
    score += probability * (fewer + same / 2);
    fewer += same;
  }
  return score;
};

/** Plays one match out: the score, and after what it was won. */
type Play = (random: Random) => Omit<TableMatch, 'home' | 'away'>;

/** Goals of both sides are Poisson; their means share `goals` so that the expected score is that of the ratings (Maher 1982). */
const byGoals = (expected: number, goals: number, ways: readonly Way[]): Play => {
  const share = inverse(expected, 0.0001, 0.9999, (each) =>
    scoreOf(poisson(goals * each), poisson(goals * (1 - each))),
  );
  const [home, away] = [poisson(goals * share), poisson(goals * (1 - share))];
  const has = (outcome: Way['ending']['outcome']): boolean => ways.some(({ ending }) => ending.outcome === outcome);
  return (random) => {
    const [h, a] = [pick(home, random), pick(away, random)];
    if (h !== a || has('draw')) return { score: [h, a] };
    const homeWins = random.next() < 0.5;
    if (!has('win-overtime') && has('win-shoot-out')) {
      return { score: [h, a], decidedIn: 'shoot-out', winner: homeWins ? 'home' : 'away' };
    }
    return { score: homeWins ? [h + 1, a] : [h, a + 1], ...(has('win-overtime') && { decidedIn: 'overtime' }) };
  };
};

/** Each set is won with the same chance, such that the chance to win the match is that of the ratings. */
const bySets = (expected: number, sets: number): Play => {
  const wins = (chance: number): number => {
    let sum = 0;
    let term = chance ** sets;
    for (let lost = 0; lost < sets; lost += 1) {
      sum += term;
      term *= ((sets + lost) / (lost + 1)) * (1 - chance);
    }
    return sum;
  };
  const chance = inverse(expected, 0, 1, wins);
  return (random) => {
    let [home, away] = [0, 0];
    while (home < sets && away < sets) {
      if (random.next() < chance) home += 1;
      else away += 1;
    }
    return { score: [home, away] };
  };
};

const finite = (
  value: number,
  path: string,
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
): number => {
  if (!Number.isFinite(value) || value <= least || value > most) {
    const limits = `${least === Number.NEGATIVE_INFINITY ? '' : ` above ${least}`}${most === Number.POSITIVE_INFINITY ? '' : ` up to ${most}`}`;
    throw new SportError('out-of-range', path, `Expected a number${limits}, got ${value}.`);
  }
  return value;
};

/**
 * Estimates the chance of each entry to go through by playing the remaining matches out from ratings. Who is through or out for
 * certain is known from `outlook`; this says how likely the rest is.
 * @throws {SportError}
 */
export const estimateChances = (input: OutlookInput, settings: ChanceSettings): ChanceEstimate => {
  const { ratings, seed, scale = 400, homeAdvantage = 0 } = settings;
  const runs = readInteger(settings.runs ?? 1000, '/runs', { min: 1, max: 100_000 });
  const goals = finite(settings.goals ?? 2.7, '/goals', 0, 1000);
  finite(scale, '/scale', 0);
  finite(homeAdvantage, '/homeAdvantage');
  const { ways } = situationOf(input);
  const ratingOf = (entry: string): number => {
    const rating = Object.hasOwn(ratings, entry) ? ratings[entry] : undefined;
    if (rating === undefined) throw new SportError('missing-field', at('/ratings', entry), 'This entry has no rating.');
    return finite(rating, at('/ratings', entry));
  };
  const fixed = ways.every(({ ending: { margin, loser } }) => margin.max === margin.min && loser.max === loser.min);
  const sets = Math.max(...ways.map(({ ending: { margin, loser } }) => margin.min + loser.min));
  const plays = input.remaining.map(({ home, away }): Play => {
    const expected = expectedScore(ratingOf(home) + homeAdvantage, ratingOf(away), scale);
    return fixed && sets > 1 ? bySets(expected, sets) : byGoals(expected, goals, ways);
  });

  const voided = new Set(
    (input.withdrawals ?? []).filter(({ matches }) => matches === 'void').map(({ entry }) => entry),
  );
  const base = countRows(input).filter(({ entry }) => !voided.has(entry));
  const random = randomFrom(seed);
  const sums = new Map(input.entries.map((entry) => [entry, { sum: 0, squares: 0 }]));
  for (let run = 0; run < runs; run += 1) {
    const matches = input.remaining.map(
      (pair, index): TableMatch => ({ ...pair, score: [0, 0], ...plays[index]?.(random) }),
    );
    const given = matches.map((match, index) => ({ match, path: at('/remaining', index) }));
    const played = encountersOf(input.entries, given, input.rules);
    const rows = base.map((row) => {
      const rounds = (encounter: Encounter): Encounter => ({
        ...encounter,
        round: encounter.round + row.encounters.length,
      });
      const added = played.get(row.entry) ?? [];
      const numbered = input.remaining.some(({ round }) => round !== undefined) ? added : added.map(rounds);
      return { ...row, encounters: [...row.encounters, ...numbered] };
    });
    const { parts } = rankRows({
      rows,
      rules: input.rules,
      criteria: input.rules.criteria,
      orders: (input.adjustments ?? []).filter((adjustment) => adjustment.type === 'order'),
      ranking: new Map(Object.entries(input.ranking ?? {})),
    });
    let before = 0;
    for (const part of parts) {
      const share = Math.min(1, Math.max(0, (input.places - before) / part.length));
      before += part.length;
      for (const { entry } of part) {
        const sum = sums.get(entry);
        if (sum === undefined) continue;
        sum.sum += share;
        sum.squares += share * share;
      }
    }
  }
  const chances = [...sums].map(([entry, { sum, squares }]): Chance => {
    const chance = sum / runs;
    return { entry, chance, error: Math.sqrt(Math.max(0, squares / runs - chance * chance) / runs) };
  });
  return { kind: 'estimate', runs, seed, chances };
};
