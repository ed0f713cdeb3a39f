import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBracket, type KnockOutRound, type KnockOutTie } from './bracket.ts';
import type { Side, Slot } from './model.ts';

const slot = (text: string): Slot => {
  const match = Number(text.slice(1));
  if (/^W\d+$/.test(text)) return { type: 'winner-of', match };
  if (/^L\d+$/.test(text)) return { type: 'loser-of', match };
  return { type: 'entry', entryId: text };
};
const tie = (id: string, home: string, away: string, winner: Side | null = null, num?: number): KnockOutTie => ({
  id,
  home: slot(home),
  away: slot(away),
  winner,
  nums: num === undefined ? [] : [num],
});
const round = (id: string, ...ties: KnockOutTie[]): KnockOutRound => ({ id, ties });
const ids = (rounds: ReturnType<typeof drawBracket>['rounds']) => rounds.map(({ ties }) => ties.map(({ id }) => id));

const QUARTERS = round(
  'quarter',
  tie('q1', 'a', 'b', 'home'),
  tie('q2', 'c', 'd', 'home'),
  tie('q3', 'e', 'f', 'home'),
  tie('q4', 'g', 'h', 'home'),
);

describe('drawBracket', () => {
  it('puts feeders beside each other, the one of the home side above', () => {
    const bracket = drawBracket([
      QUARTERS,
      round('semi', tie('s1', 'e', 'a', 'away'), tie('s2', 'c', 'g', 'home')),
      round('third', tie('t', 'e', 'g', 'home')),
      round('final', tie('f', 'c', 'a', 'home')),
    ]);
    expect(ids(bracket.rounds)).toEqual([['q2', 'q4', 'q3', 'q1'], ['s2', 's1'], ['t'], ['f']]);
    expect(bracket.rounds[1]?.ties).toEqual([
      { id: 's2', feeders: ['q2', 'q4'] },
      { id: 's1', feeders: ['q3', 'q1'] },
    ]);
    expect(bracket.rounds.map(({ placement }) => placement)).toEqual([false, false, true, false]);
    expect(bracket.rounds[2]?.ties[0]?.feeders).toEqual(['s1', 's2']);
    expect(bracket.champion).toBe('c');
  });

  it('draws a knock-out that is known by numbers alone', () => {
    const bracket = drawBracket([
      round('semi', tie('s1', 'a', 'b', null, 1), tie('s2', 'c', 'd', null, 2)),
      round('third', tie('t', 'L1', 'L2', null, 3)),
      round('final', tie('f', 'W2', 'W1', null, 4)),
    ]);
    expect(ids(bracket.rounds)).toEqual([['s2', 's1'], ['t'], ['f']]);
    expect(bracket.rounds.map(({ placement }) => placement)).toEqual([false, true, false]);
    expect(bracket.champion).toBeNull();
  });

  it('keeps the order given while nothing is fed', () => {
    const bracket = drawBracket([QUARTERS, round('semi')]);
    expect(ids(bracket.rounds)).toEqual([['q1', 'q2', 'q3', 'q4'], []]);
    expect(bracket.rounds.map(({ placement }) => placement)).toEqual([false, false]);
    expect(bracket.champion).toBeNull();
  });

  it('keeps an entry that starts later', () => {
    const bracket = drawBracket([
      round('first', tie('p', 'a', 'b', 'home')),
      round('semi', tie('s1', 'seed', 'a', 'home'), tie('s2', 'x', 'y', 'home')),
      round('final', tie('f', 'seed', 'x', 'away')),
    ]);
    expect(bracket.rounds[1]?.ties).toEqual([
      { id: 's1', feeders: ['p'] },
      { id: 's2', feeders: [] },
    ]);
    expect(bracket.champion).toBe('x');
  });

  it('follows winners among those who are out', () => {
    const bracket = drawBracket([
      QUARTERS,
      round('places 5 to 8', tie('p1', 'b', 'd', 'home', 11), tie('p2', 'f', 'h', 'home', 12)),
      round('place 5', tie('p3', 'W11', 'W12')),
    ]);
    expect(bracket.rounds.map(({ placement }) => placement)).toEqual([false, true, true]);
  });

  it('names no champion before every tie is decided', () => {
    expect(drawBracket([round('final', tie('f', 'a', 'b', 'away'))]).champion).toBe('b');
    expect(drawBracket([round('final', tie('f', 'a', 'b'))]).champion).toBeNull();
    const semi = round('semi', tie('s1', 'a', 'b', 'home'), tie('s2', 'c', 'd'));
    expect(drawBracket([semi, round('final', tie('f', 'a', 'e', 'home'))]).champion).toBeNull();
  });

  it('crosses no lines, however the ties are listed', () => {
    const shuffled = (count: number) =>
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, index) => index),
        { minLength: count },
      );
    fc.assert(
      fc.property(shuffled(8), shuffled(4), shuffled(2), (eight, four, two) => {
        const winners = (order: number[], n: number, first: number): [string, string] => [
          `W${first + (order[2 * n] ?? 0)}`,
          `W${first + (order[2 * n + 1] ?? 0)}`,
        ];
        const rounds = [
          round('r16', ...eight.map((n) => tie(`r${n}`, `h${n}`, `a${n}`, null, 1 + n))),
          round('qf', ...four.map((n) => tie(`q${n}`, ...winners(eight, n, 1), null, 21 + n))),
          round('sf', ...two.map((n) => tie(`s${n}`, ...winners(four, n, 21), null, 31 + n))),
          round('f', tie('f', ...winners(two, 0, 31), null, 41)),
        ];
        const drawn = drawBracket(rounds).rounds;
        for (const [index, { ties }] of drawn.entries()) {
          const above = drawn[index - 1]?.ties.map(({ id }) => id) ?? [];
          const positions = ties.flatMap(({ feeders }) => feeders.map((id) => above.indexOf(id)));
          expect(positions).toEqual([...positions].sort((a, b) => a - b));
        }
        expect(drawn.map(({ ties }) => ties.length)).toEqual([8, 4, 2, 1]);
      }),
    );
  });
});
