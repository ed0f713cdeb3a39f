import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResultBasis, ScorePart, Side } from '../model.ts';
import { winnerOf } from '../score.ts';
import { resultInTable, type TableMatch } from '../table/match.ts';
import { type PointsTable, pointsTable } from '../table/points.ts';
import { rankTable } from '../table/rank.ts';
import { SPORT_RULES } from './catalogue.ts';
import type { SportRules } from './rules.ts';
import { countScore } from './score-problems.ts';
import { tableRules } from './table-rules.ts';

const { football, volleyball } = SPORT_RULES;
const hockey = SPORT_RULES['ice-hockey'];
const threes = SPORT_RULES['basketball-3x3'];

type Kind = ScorePart['kind'];
const part = (kind: Kind, number: number, home: number, away: number): ScorePart => ({ kind, number, home, away });
const sets = (...scores: [number, number][]) => scores.map(([home, away], index) => part('set', index + 1, home, away));

/** `A-B` with the parts of its score. */
const match = (
  sport: SportRules,
  pair: string,
  parts: readonly ScorePart[],
  { basis = 'played', winner = null }: { basis?: ResultBasis; winner?: Side | null } = {},
): TableMatch => {
  const [home = '', away = ''] = pair.split('-');
  const score = countScore(sport, parts, basis);
  return resultInTable({ home, away }, { score, winner: winnerOf(score, winner) });
};

const table = (sport: SportRules, matches: readonly TableMatch[], points?: PointsTable) => {
  const entries = [...new Set(matches.flatMap(({ home, away }) => [home, away]))].sort();
  return rankTable({ entries, matches, rules: tableRules(sport, points ?? pointsTable(sport.outcomes)) }).rows;
};
const lines = (...given: Parameters<typeof table>) =>
  table(...given).map(
    ({ place, entry, points, for: made, against }) => `${place} ${entry} ${points} ${made}:${against}`,
  );

const FIVE_SETS = sets([25, 20], [25, 20], [20, 25], [20, 25], [15, 13]);

describe('tableRules', () => {
  it('volleyball: wins before points, sets as goals; 3:2 gives 2 and 1', () => {
    const clear = sets([25, 20], [25, 20], [25, 20]);
    const matches = [
      match(volleyball, 'A-B', FIVE_SETS),
      match(volleyball, 'A-C', FIVE_SETS),
      match(volleyball, 'B-C', clear),
    ];
    expect(lines(volleyball, matches)).toEqual(['1 A 4 6:4', '2 B 4 5:3', '3 C 1 2:6']);
  });

  it('ice hockey: 3, 2 after overtime or a shoot-out, 1, 0; the winning shot counts as a goal', () => {
    const level = part('regulation', 1, 2, 2);
    const matches = [
      match(hockey, 'A-B', [part('regulation', 1, 3, 1)]),
      match(hockey, 'A-C', [level, part('overtime', 1, 0, 1)]),
      match(hockey, 'B-C', [level, part('overtime', 1, 0, 0), part('shoot-out', 1, 2, 1)]),
    ];
    expect(lines(hockey, matches)).toEqual(['1 A 4 5:4', '2 C 3 5:5', '3 B 2 4:5']);
  });

  it('basketball 3x3: wins, then the games between the level, then what was scored', () => {
    const game = (pair: string, home: number, away: number) => match(threes, pair, [part('period', 1, home, away)]);
    expect(lines(threes, [game('A-B', 21, 10), game('B-C', 18, 17), game('C-A', 21, 20)])).toEqual([
      '1 A 1 41:31',
      '2 C 1 38:38',
      '3 B 1 28:38',
    ]);
    const forfeit = match(threes, 'B-A', [part('regulation', 1, 0, 0)], { basis: 'walkover', winner: 'home' });
    expect(lines(threes, [forfeit])).toEqual(['1 B 1 0:0', '2 A 0 0:0']);
  });

  it('football: a shoot-out leaves a draw, an awarded draw is won', () => {
    const kicks = [part('regulation', 1, 1, 1), part('shoot-out', 1, 4, 2)];
    const goalless = [part('regulation', 1, 0, 0)];
    const matches = [
      match(football, 'A-B', kicks),
      match(football, 'A-C', goalless, { basis: 'awarded', winner: 'away' }),
      match(football, 'B-C', goalless, { basis: 'walkover' }),
    ];
    expect(lines(football, matches)).toEqual(['1 C 4 0:0', '2 B 2 1:1', '3 A 1 1:1']);
    expect(table(football, matches).map(({ results }) => results)).toEqual([
      ['won', 'drawn'],
      ['drawn', 'drawn'],
      ['drawn', 'lost'],
    ]);
  });

  it('takes the points of the organizer, whatever they are', () => {
    const draw = match(football, 'A-B', [part('regulation', 1, 1, 1)]);
    const points = { win: 0, draw: 3, loss: 1 };
    expect(lines(football, [draw, match(football, 'A-C', [part('regulation', 1, 1, 0)])], points)).toEqual([
      '1 A 3 2:1',
      '2 B 3 1:1',
      '3 C 1 0:1',
    ]);
    // What is left out counts like the plainer outcome.
    expect(lines(volleyball, [match(volleyball, 'A-B', FIVE_SETS)], { win: 2, draw: 0, loss: 1 })).toEqual([
      '1 A 2 3:2',
      '2 B 1 2:3',
    ]);
  });

  it('football: a place is one more than the number of better entries, and who is level keeps the order given', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const anyMatch = fc
      .record({ home: id, away: id, goals: fc.tuple(fc.nat(3), fc.nat(3)) })
      .filter(({ home, away }) => home !== away)
      .map(({ home, away, goals }) => match(football, `${home}-${away}`, [part('regulation', 1, ...goals)]));
    fc.assert(
      fc.property(fc.array(anyMatch, { maxLength: 30 }), (matches) => {
        const rows = table(football, matches);
        for (const row of rows) {
          const better = rows.filter(
            (other) =>
              other.points > row.points ||
              (other.points === row.points && other.difference > row.difference) ||
              (other.points === row.points && other.difference === row.difference && other.for > row.for),
          );
          expect(row.place).toBe(better.length + 1);
        }
        const order = rows.map(({ place, entry }) => `${place} ${entry}`);
        expect(order).toEqual(order.toSorted());
      }),
    );
  });
});
