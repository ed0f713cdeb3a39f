import type { CriterionName } from '../table/criteria.ts';
import { type Cell, type Form, formOf, type Situation, type Summed } from './situation.ts';

/**
 * What a criterion says of entries that are level: a figure of each, more is better; `any` where play itself may still put
 * them in any order; `unknown` where their order is not computed.
 */
export type Figures = readonly Form[] | 'any' | 'unknown';

const constant = (value: number): Form => ({ constant: value, variables: [], coefficients: [] });

const LEVEL = constant(0);

const ratios = (pairs: readonly (readonly [won: Form, lost: Form])[]): Figures => {
  if (pairs.flat().some(({ variables }) => variables.length > 0)) return 'unknown';
  return pairs.map(([won, lost]) => constant(won.constant === 0 ? 0 : won.constant / lost.constant));
};

/**
 * The figures of those who are level, in their order, over all matches or over those against `opponents`.
 * `levelAtFirst` is how many entries the first criterion of the table left level.
 */
export const figuresOf = (
  situation: Situation,
  criterion: CriterionName,
  level: readonly number[],
  opponents: readonly number[] | null,
  cell: Cell,
  levelAtFirst: number,
): Figures => {
  const { input, entries, remaining, matchesOf, encounters, ways } = situation;
  const nothing = level.map(() => LEVEL);
  const sum = (figure: Summed) => level.map((entry) => formOf(situation, figure, entry, opponents, cell));
  const opponentIn = (match: number, entry: number): number => {
    const [home = 0, away = 0] = remaining[match] ?? [];
    return home === entry ? away : home;
  };
  const remainingOf = (entry: number): readonly number[] =>
    (matchesOf[entry] ?? []).filter((match) => opponents === null || opponents.includes(opponentIn(match, entry)));
  const playedOf = (entry: number) =>
    (encounters[entry] ?? []).filter(
      ({ opponent }) => opponents === null || opponents.some((each) => entries[each] === opponent),
    );
  const wonBy = (first: number, match: number): readonly Form[] => {
    const way = ways[cell[match] ?? 0];
    if (way === undefined || way.winner === null) return nothing;
    return (remaining[match]?.[0] === first) === (way.winner === 'home') ? [constant(1), LEVEL] : [LEVEL, constant(1)];
  };
  const decision = (by: 'play-off' | 'lots'): readonly Form[] => {
    const names = level.map((entry) => entries[entry]);
    const order = (input.adjustments ?? [])
      .filter((each) => each.type === 'order')
      .findLast(
        ({ by: decidedBy, entries: order }) =>
          decidedBy === by &&
          order.length === names.length &&
          names.every((name) => order.some((each) => each === name)),
      );
    if (order === undefined) return nothing;
    return names.map((name) => constant(-order.entries.indexOf(name ?? '')));
  };

  switch (criterion) {
    case 'points':
    case 'wins':
    case 'difference':
    case 'for':
    case 'away-goals':
    case 'fair-play': {
      const forms = sum(criterion);
      // Goals to come are whole numbers here: where scores or cards count in fractions, their sums are not followed.
      const open = forms.some(({ variables }) => variables.length > 0);
      const whole = forms.every((form) => [form.constant, ...form.coefficients].every(Number.isInteger));
      return open && !(whole && (input.rules.scoreStep ?? 1) === 1) ? 'unknown' : forms;
    }
    case 'sets-ratio': {
      const [won, lost] = [sum('for'), sum('against')];
      return ratios(won.map((form, index) => [form, lost[index] ?? LEVEL]));
    }
    case 'points-ratio': {
      if (level.some((entry) => remainingOf(entry).length > 0)) return 'unknown';
      return ratios(
        level.map((entry) => {
          const own = playedOf(entry);
          return [
            constant(own.reduce((total, { setPointsFor }) => total + setPointsFor, 0)),
            constant(own.reduce((total, { setPointsAgainst }) => total + setPointsAgainst, 0)),
          ];
        }),
      );
    }
    case 'last-meeting': {
      const [first, second, third] = level;
      if (first === undefined || second === undefined || third !== undefined) return nothing;
      const next = remainingOf(first).findLast((match) => opponentIn(match, first) === second);
      if (next !== undefined) {
        const way = ways[cell[next] ?? 0];
        return way?.ending.outcome === 'win-shoot-out' && way.points[0] === way.points[1]
          ? nothing
          : wonBy(first, next);
      }
      const last = playedOf(first).findLast(({ opponent }) => opponent === entries[second]);
      if (last === undefined || last.result === 'drawn') return nothing;
      return last.result === 'won' ? [constant(1), LEVEL] : [LEVEL, constant(1)];
    }
    case 'shoot-out': {
      const [first, second, third] = level;
      if (first === undefined || second === undefined || third !== undefined) return nothing;
      if (levelAtFirst !== 2) return nothing;
      const next = remainingOf(first).at(-1);
      if (next !== undefined) {
        if (opponentIn(next, first) !== second || remainingOf(second).at(-1) !== next) return nothing;
        const outcome = ways[cell[next] ?? 0]?.ending.outcome;
        // Whoever is level after a draw may take kicks.
        if (outcome === 'draw') return 'any';
        return outcome === 'win-shoot-out' ? wonBy(first, next) : nothing;
      }
      const [last, theirs] = [playedOf(first).at(-1), playedOf(second).at(-1)];
      if (last === undefined || last.shootOut === null || remainingOf(second).length > 0) return nothing;
      if (last.opponent !== entries[second] || theirs?.opponent !== entries[first]) return nothing;
      return last.shootOut === 'won' ? [constant(1), LEVEL] : [LEVEL, constant(1)];
    }
    case 'ranking': {
      const places = level.map((entry) => input.ranking?.[entries[entry] ?? '']);
      return places.every((place) => place !== undefined) ? places.map((place) => constant(-place)) : nothing;
    }
    case 'play-off':
    case 'lots':
      return decision(criterion);
    default:
      return 'unknown';
  }
};
