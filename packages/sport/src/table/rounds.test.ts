import { describe, expect, it } from 'vitest';
import type { CriterionName } from './criteria.ts';
import type { Bye, TableMatch } from './match.ts';
import { PRESETS } from './presets.ts';
import { rankTable, type TableInput } from './rank.ts';

const game = (round: number, home: string, away: string, points: 1 | 0.5 | 0): TableMatch => ({
  home,
  away,
  score: points === 0.5 ? [1, 1] : points === 1 ? [1, 0] : [0, 1],
  round,
});

/** The figures of one criterion by entry, taken from the reasons of a table that it alone orders. */
const figures = (criterion: CriterionName, input: Omit<TableInput, 'rules'>): Readonly<Record<string, number>> => {
  const { rows } = rankTable({ ...input, rules: { ...PRESETS.swiss, criteria: [criterion] } });
  return Object.fromEntries(
    rows
      .flatMap(({ reason }) => reason?.steps ?? [])
      .flatMap((step) => step.figures.map(({ entry, figure }) => [entry, figure])),
  );
};

describe('opponents (FIDE C.07, articles 8 and 9)', () => {
  // A 3, B 2, C 1.5, D 1.5, E 1, F 0 after three rounds.
  const input = {
    entries: ['A', 'B', 'C', 'D', 'E', 'F'],
    matches: [
      game(1, 'A', 'D', 1),
      game(1, 'B', 'E', 1),
      game(1, 'C', 'F', 1),
      game(2, 'A', 'B', 1),
      game(2, 'C', 'D', 0.5),
      game(2, 'E', 'F', 1),
      game(3, 'A', 'C', 1),
      game(3, 'B', 'F', 1),
      game(3, 'D', 'E', 1),
    ],
  };

  it('Buchholz sums their scores, without the lowest or the outer ones', () => {
    expect(figures('buchholz', input)).toEqual({ A: 5, B: 4, C: 4.5, D: 5.5, E: 3.5, F: 4.5 });
    expect(figures('buchholz-cut-1', input)).toEqual({ A: 3.5, B: 4, C: 4.5, D: 4.5, E: 3.5, F: 3.5 });
    expect(figures('buchholz-cut-2', input)).toEqual({ A: 2, B: 3, C: 3, D: 3, E: 2, F: 2 });
    expect(figures('buchholz-median-1', input)).toEqual({ A: 1.5, B: 1, C: 1.5, D: 1.5, E: 1.5, F: 1.5 });
    expect(figures('buchholz-median-2', input)).toEqual({});
  });

  it('Sonneborn-Berger weighs them by the points made against them', () => {
    expect(figures('sonneborn-berger', input)).toEqual({ A: 5, B: 1, C: 0.75, D: 1.75, E: 0, F: 0 });
  });

  it('the progressive score sums the scores after each round', () => {
    expect(figures('progressive', input)).toEqual({ A: 6, B: 4, C: 4, D: 2, E: 2, F: 0 });
  });

  it('orders the preset by them and says so', () => {
    const { rows } = rankTable({ ...input, rules: PRESETS.swiss });
    expect(rows.map(({ entry, points }) => `${entry} ${points}`)).toEqual([
      'A 3',
      'B 2',
      'D 1.5',
      'C 1.5',
      'E 1',
      'F 0',
    ]);
    expect(rows[2]?.reason?.ru).toBe('Бухгольц: 5,5, выше C (4,5).');
    expect(rows[2]?.reason?.en).toBe('Buchholz: 5.5, ahead of C (4.5).');
  });
});

describe('unplayed rounds (FIDE C.07, article 16)', () => {
  const bye = (entry: string, round: number, points: number, requested: boolean): Bye => ({
    entry,
    round,
    points,
    requested,
  });

  it('of the entry itself are games against a dummy with its own score', () => {
    // A won once and had a bye of one point: its own 2 and the opponent's 0.5.
    const input = {
      entries: ['A', 'B', 'C'],
      matches: [game(1, 'A', 'B', 1), game(2, 'B', 'C', 0.5)],
      byes: [bye('C', 1, 1, false), bye('A', 2, 1, false)],
    };
    const { rows } = rankTable({ ...input, rules: PRESETS.swiss });
    expect(rows.map(({ entry, played, points }) => [entry, played, points])).toEqual([
      ['A', 1, 2],
      ['C', 1, 1.5],
      ['B', 2, 0.5],
    ]);
    expect(figures('buchholz', input)).toEqual({ A: 2.5, B: 3.5, C: 2 });
    expect(figures('sonneborn-berger', input)).toEqual({ A: 2.5, B: 0.75, C: 1.75 });
    expect(figures('rounds-won', input)).toEqual({ A: 2, B: 0, C: 1 });
  });

  it('won or lost by forfeit are not games against the opponent', () => {
    const input = {
      entries: ['A', 'B', 'C', 'D'],
      matches: [
        { ...game(1, 'A', 'B', 1), basis: 'walkover' } as const,
        game(1, 'C', 'D', 1),
        game(2, 'A', 'C', 1),
        game(2, 'B', 'D', 1),
      ],
    };
    // A: its own 2 and C's 1. B, who did not come in round 1: its own 1 and D's 0.
    expect(figures('buchholz', input)).toEqual({ A: 3, B: 1, C: 2, D: 2 });
    // The lost forfeit is cut before a game, although it is worth more.
    expect(figures('buchholz-cut-1', input)).toEqual({ A: 2, B: 0, C: 2, D: 1 });
  });

  it('requested and never followed by play count as draws for the opponents', () => {
    const matches = [game(1, 'A', 'B', 1), game(2, 'A', 'C', 0.5), game(3, 'A', 'D', 1)];
    const entries = ['A', 'B', 'C', 'D'];
    // B left after round 1: two draws, so that A gets 0 + 2 x 0.5 from it.
    const left = { entries, matches, byes: [bye('B', 2, 0, true), bye('B', 3, 0, true)] };
    expect(figures('buchholz', left).A).toBe(1 + 0.5 + 0);
    // B came back for round 3: what it was given counts.
    const back = { entries, matches: [...matches, game(3, 'B', 'C', 0.5)], byes: [bye('B', 2, 0, true)] };
    expect(figures('buchholz', back).A).toBe(0.5 + 1 + 0);
  });
});

describe('direct encounter (FIDE C.07, article 6)', () => {
  it('ranks by points where all have met', () => {
    const input = {
      entries: ['A', 'B', 'C'],
      matches: [game(1, 'A', 'B', 0), game(2, 'B', 'C', 0.5), game(3, 'C', 'A', 0.5)],
    };
    expect(figures('direct-encounter', input)).toEqual({ B: 1, C: 2, A: 3 });
  });

  it('ranks first whom nobody could pass where some have not met', () => {
    // A beat B and C, who have not met: both could reach 1 at most.
    const input = { entries: ['B', 'A', 'C'], matches: [game(1, 'A', 'B', 1), game(2, 'A', 'C', 1)] };
    expect(figures('direct-encounter', input)).toEqual({ A: 1, B: 2, C: 2 });
    // A beat B alone: C could still reach 2.
    expect(figures('direct-encounter', { ...input, matches: input.matches.slice(0, 1) })).toEqual({});
  });
});
