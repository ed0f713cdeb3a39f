import { describe, expect, it } from 'vitest';
import { type BracketRound, type BracketSizes, layBracket } from './bracket-layout.ts';

const SIZES: BracketSizes = { card: { width: 100, height: 40 }, gap: { x: 20, y: 10 }, head: 30, champion: 60 };

const round = (id: string, ties: Readonly<Record<string, readonly string[]>>, placement = false): BracketRound => ({
  id,
  name: id,
  placement,
  ties: Object.entries(ties).map(([tie, feeders]) => ({
    id: tie,
    home: { slot: { type: 'winner-of', match: 1 } },
    away: { slot: { type: 'winner-of', match: 2 } },
    aggregate: null,
    shootOut: null,
    winner: null,
    feeders: [...feeders],
    matches: [],
  })),
});

const semis = round('semis', { a: [], b: [] });
const final = round('final', { f: ['a', 'b'] });

const positions = (rounds: readonly BracketRound[], champion = false) =>
  Object.fromEntries(
    layBracket(rounds, SIZES, champion).rounds.flatMap(({ ties }) => ties.map(({ tie, x, y }) => [tie.id, [x, y]])),
  );

describe('layBracket', () => {
  it('puts a tie half-way between those that feed it', () => {
    expect(positions([semis, final])).toEqual({ a: [0, 30], b: [0, 80], f: [120, 55] });
  });

  it('draws a line from each feeder', () => {
    expect(layBracket([semis, final], SIZES, false).lines.map(({ path }) => path)).toEqual([
      'M100 50H110V75H120',
      'M100 100H110V75H120',
    ]);
  });

  it('keeps the match for third place under the final, out of the lines', () => {
    const third = round('third', { t: ['a', 'b'] }, true);
    const layout = layBracket([semis, third, final], SIZES, false);
    expect(positions([semis, third, final]).t?.[0]).toBe(120);
    expect(positions([semis, third, final]).t?.[1]).toBeGreaterThan(95);
    expect(layout.lines).toHaveLength(2);
    expect(layout.height).toBeGreaterThanOrEqual((positions([semis, third, final]).t?.[1] ?? 0) + 40);
  });

  it('makes room for the champion above the final', () => {
    const layout = layBracket([final], SIZES, true);
    expect(layout.champion?.y).toBeGreaterThanOrEqual(SIZES.head);
    expect(layout.champion?.y).toBe((layout.rounds[0]?.ties[0]?.y ?? 0) - 60);
  });

  it('gives every tie without feeders a row of its own', () => {
    const first = round('first', { a: [] });
    const second = round('second', { x: [], y: ['a'] });
    const last = round('last', { f: ['x', 'y'] });
    const placed = positions([first, second, last]);
    expect(placed.x?.[1]).not.toBe(placed.y?.[1]);
    expect(placed.a?.[1]).toBe(placed.y?.[1]);
  });
});
