import type { Figures, Scope, ScopeRow } from './criteria.ts';
import { pointsFor } from './points.ts';

/**
 * Criteria over rounds and opponents (FIDE Handbook C.07, Tie-Break Regulations, editions in force from 1 September 2023 and
 * from 1 August 2024; article numbers of the latter). A round without a played game is judged by article 16:
 *
 * - A *voluntary unplayed round* is a requested bye or a lost forfeit (16.1).
 * - In the score that an entry brings to its opponents, requested byes after which it was not available any more, that is
 *   followed by voluntary unplayed rounds alone, count as draws; every other round counts the points given (16.2, 16.3).
 * - An unplayed round of the entry itself counts as one against a dummy that has the entry's own score (16.4).
 * - Cuts of the lowest take voluntary unplayed rounds first, the lowest of them before the others (16.5).
 */
interface PlayedRound {
  readonly round: number;
  /** Null where no game was played. */
  readonly opponent: string | null;
  readonly points: number;
  readonly requested: boolean;
  readonly voluntary: boolean;
}

/** Computes once for each key; the same rows are looked at for each opponent and each criterion. */
const remembered = <Key extends object, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
};

const roundsOf = remembered(({ encounters, byes }: ScopeRow): readonly PlayedRound[] =>
  [
    ...encounters.map(({ round, opponent, points, basis, result }) => {
      const played = basis === 'played' || basis === 'awarded';
      return {
        round,
        opponent: played ? opponent : null,
        points,
        requested: false,
        voluntary: !played && result === 'lost',
      };
    }),
    ...byes.map(({ round, points, requested }) => ({
      round,
      opponent: null,
      points,
      requested,
      voluntary: requested,
    })),
  ].sort((a, b) => a.round - b.round),
);

const scoreOf = (rounds: readonly PlayedRound[]): number => rounds.reduce((sum, { points }) => sum + points, 0);

/** The score that an entry brings to its opponents. */
const adjustedScore = (rounds: readonly PlayedRound[], draw: number): number => {
  const lastAvailable = rounds.findLastIndex(({ voluntary }) => !voluntary);
  return rounds.reduce(
    (sum, { points, requested }, index) => sum + (requested && index > lastAvailable ? draw : points),
    0,
  );
};

interface Contribution {
  /** The score of the opponent, or of the dummy. */
  readonly score: number;
  /** The points that the entry made in that round. */
  readonly points: number;
  readonly voluntary: boolean;
}

/** What each opponent of each entry brings, in order of rounds. */
const contributions = ({ rows, table, rules }: Scope): readonly (readonly Contribution[])[] => {
  const draw = pointsFor(rules.points, 'draw')?.[0] ?? rules.points.win[0] / 2;
  const broughtBy = remembered((row: ScopeRow): number => adjustedScore(roundsOf(row), draw));
  return rows.map((row) => {
    const rounds = roundsOf(row);
    const own = scoreOf(rounds);
    return rounds.map(({ opponent, points, voluntary }) => {
      const met = opponent === null ? undefined : table.get(opponent);
      return { score: met === undefined ? own : broughtBy(met), points, voluntary };
    });
  });
};

/** The scores of the opponents, summed, without the lowest and the highest (8.1, 14). */
export const buchholz =
  ({ low, high }: { readonly low: number; readonly high: number }) =>
  (scope: Scope): Figures =>
    contributions(scope).map((all) => {
      const byScore = [...all].sort((a, b) => a.score - b.score);
      const kept = [...byScore.filter(({ voluntary }) => voluntary), ...byScore.filter(({ voluntary }) => !voluntary)]
        .slice(low)
        .sort((a, b) => a.score - b.score);
      return kept.slice(0, Math.max(0, kept.length - high)).reduce((sum, { score }) => sum + score, 0);
    });

/** The score of each opponent by the points made against it, summed (9.1). */
export const sonnebornBerger = (scope: Scope): Figures =>
  contributions(scope).map((all) => all.reduce((sum, { score, points }) => sum + score * points, 0));

const lastRound = remembered((table: Scope['table']): number => {
  let last = 0;
  for (const row of table.values()) last = Math.max(last, roundsOf(row).at(-1)?.round ?? 0);
  return last;
});

/** The scores after each round, summed (7.5); rounds up to the last one of the table count for everyone. */
export const progressive = ({ rows, table }: Scope): Figures => {
  const last = lastRound(table);
  return rows.map((row) => roundsOf(row).reduce((sum, { round, points }) => sum + points * (last - round + 1), 0));
};

/** Rounds that brought as many points as a win, played or not (7.1). */
export const roundsWon = ({ rows, rules }: Scope): Figures =>
  rows.map((row) => roundsOf(row).filter(({ points }) => points >= rules.points.win[0]).length);

/**
 * Places by the games that those who are level played against each other (6). Where all have met, by points. Where some have
 * not, an entry is first if nobody could pass it whatever the missing games brought, then the next one, and so on; those
 * about whom this says nothing share a place.
 */
export const directEncounter = ({ rows, rules }: Scope): Figures => {
  const level = new Set(rows.map(({ entry }) => entry));
  const [win] = rules.points.win;
  const standings = rows.map(({ entry, encounters }) => {
    const games = encounters.filter(
      ({ opponent, basis }) => level.has(opponent) && (basis === 'played' || basis === 'awarded'),
    );
    const met = new Set(games.map(({ opponent }) => opponent));
    const points = games.reduce((sum, game) => sum + game.points, 0);
    return { entry, points, most: points + win * (level.size - 1 - met.size) };
  });
  const places = new Map<string, number>();
  let rest = standings;
  while (rest.length > 0) {
    const complete = rest.every(({ points, most }) => points === most);
    const best = Math.max(...rest.map(({ points }) => points));
    const first = rest.filter(({ points }) => points === best);
    const [only] = first;
    const beyondReach = only !== undefined && rest.every((other) => other === only || other.most < only.points);
    const placed = complete || beyondReach ? first : rest;
    for (const { entry } of placed) places.set(entry, rows.length - rest.length + 1);
    rest = rest.filter((other) => !placed.includes(other));
  }
  return rows.map(({ entry }) => places.get(entry) ?? 0);
};
