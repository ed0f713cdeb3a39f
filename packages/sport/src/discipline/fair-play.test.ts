import { describe, expect, it } from 'vitest';
import type { CardColour } from '../model.ts';
import { PRESETS } from '../table/presets.ts';
import { rankTable } from '../table/rank.ts';
import { countCards, fairPlayPoints } from './fair-play.ts';

const shown = (...list: [string | null, CardColour][]) => list.map(([player, colour]) => ({ player, colour }));

describe('countCards', () => {
  it.each([
    ['one yellow', shown(['x', 'yellow']), { yellow: 1 }, -1],
    ['a second yellow', shown(['x', 'yellow'], ['x', 'second-yellow']), { secondYellow: 1 }, -3],
    ['two yellow cards of one player', shown(['x', 'yellow'], ['x', 'yellow']), { secondYellow: 1 }, -3],
    ['a direct red', shown(['x', 'red']), { red: 1 }, -4],
    ['a yellow and a direct red', shown(['x', 'yellow'], ['x', 'red']), { yellowAndRed: 1 }, -5],
    ['two players', shown(['x', 'yellow'], ['y', 'red']), { yellow: 1, red: 1 }, -5],
    ['players who are not known', shown([null, 'yellow'], [null, 'yellow'], [null, 'red']), { yellow: 2, red: 1 }, -6],
    ['nobody', shown(), {}, 0],
  ])('%s (Regulations FIFA World Cup Russia 2018, art. 32.5)', (_, cards, expected, points) => {
    const count = { yellow: 0, secondYellow: 0, red: 0, yellowAndRed: 0, ...expected };
    expect(countCards(cards)).toEqual(count);
    expect(fairPlayPoints(count)).toBe(points);
  });
});

describe('fairPlayPoints', () => {
  it('take the scale of the tournament', () => {
    const count = countCards(shown(['x', 'red']));
    expect(fairPlayPoints(count, PRESETS['uefa-euro'].fairPlay)).toBe(-3);
  });

  it('separate Japan and Senegal in group H of 2018', () => {
    const yellow = (count: number) =>
      countCards(Array.from({ length: count }, () => ({ player: null, colour: 'yellow' })));
    expect([fairPlayPoints(yellow(4)), fairPlayPoints(yellow(6))]).toEqual([-4, -6]);
    const { rows } = rankTable({
      entries: ['COL', 'JPN', 'POL', 'SEN'],
      rules: PRESETS['fifa-2022'],
      matches: [
        { home: 'COL', away: 'JPN', score: [1, 2] },
        { home: 'POL', away: 'SEN', score: [1, 2] },
        { home: 'JPN', away: 'SEN', score: [2, 2] },
        { home: 'POL', away: 'COL', score: [0, 3] },
        { home: 'JPN', away: 'POL', score: [0, 1], cards: { home: yellow(4) } },
        { home: 'SEN', away: 'COL', score: [0, 1], cards: { home: yellow(6) } },
      ],
    });
    expect(rows.map(({ entry }) => entry)).toEqual(['COL', 'JPN', 'SEN', 'POL']);
  });
});
