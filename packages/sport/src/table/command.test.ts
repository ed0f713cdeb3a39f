import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { standingsCommand } from './command.ts';

const match = (home: unknown, away: unknown, score: unknown, more: object = {}) => ({ home, away, score, ...more });

const refusal = (input: unknown): { readonly code: string; readonly path: string } => {
  try {
    standingsCommand(input);
  } catch (error) {
    if (error instanceof SportError) return { code: error.code, path: error.path };
    throw error;
  }
  throw new Error('The input was accepted');
};

describe('standings', () => {
  it('prints rows and who is level', () => {
    expect(
      standingsCommand({
        preset: 'fifa-2022',
        matches: [match('A', 'B', [1, 1]), match('B', 'C', [1, 1]), match('A', 'C', [2, 0])],
      }),
    ).toEqual({
      rows: [
        { place: 1, entry: 'A', points: 4, difference: 2, for: 3, reason: null },
        { place: 2, entry: 'B', points: 2, difference: 0, for: 2, reason: null },
        { place: 3, entry: 'C', points: 1, difference: -2, for: 1, reason: null },
      ],
      level: [],
    });
  });

  it('reads cards, and points for a win', () => {
    const matches = [
      match('A', 'B', [1, 1], { cards: { away: { yellow: 1 } } }),
      match('C', 'A', [0, 1]),
      match('B', 'C', [1, 0]),
    ];
    const { rows, level } = standingsCommand({ preset: 'fifa-2022', matches, winPoints: 2 });
    expect(rows.map(({ place, entry, points }) => [place, entry, points])).toEqual([
      [1, 'A', 3],
      [2, 'B', 3],
      [3, 'C', 0],
    ]);
    expect(level).toEqual([]);
    expect(rows[1]?.reason).toEqual({
      ru: 'Баллы честной игры: −1, ниже A (0).',
      en: 'Fair-play points: −1, behind A (0).',
    });
  });

  it('gives a win by walkover the points of a win', () => {
    const matches = [{ home: 'A', away: 'B', score: [20, 0], basis: 'walkover' }];
    const { rows } = standingsCommand({ preset: 'fiba', matches, winPoints: 3 });
    expect(rows.map(({ entry, points }) => [entry, points])).toEqual([
      ['A', 3],
      ['B', 0],
    ]);
  });

  it('reads what the organizer decided', () => {
    const { rows, level } = standingsCommand({
      preset: 'fifa-2026',
      entries: ['D', 'A', 'B', 'C'],
      matches: [match('A', 'B', [0, 0]), match('C', 'A', [0, 0], { basis: 'awarded', winner: 'home' })],
      adjustments: [
        { type: 'points', entry: 'C', points: -2, reason: 'late' },
        { type: 'order', by: 'lots', entries: ['B', 'A'] },
      ],
      withdrawals: [{ entry: 'D', matches: 'void' }],
      ranking: { A: 1 },
    });
    // C, A and B have one point; C won the match with A. The ranking knows no B, so lots decide.
    expect(rows.map(({ place, entry }) => `${place} ${entry}`)).toEqual(['1 C', '2 B', '3 A', '4 D']);
    expect(level).toEqual([]);
    expect(rows[0]?.reason?.en).toBe(
      'Points deducted: 2 (late). Points in head-to-head matches: 3, ahead of A (1), B (1).',
    );
    expect(rows[3]?.reason?.ru).toBe('Участник снялся, его матчи не считаются.');
  });

  it('reads sets, overtime, shoot-outs and byes', () => {
    expect(
      standingsCommand({
        preset: 'fivb',
        matches: [
          match('A', 'B', [3, 2], {
            sets: [
              [25, 20],
              [20, 25],
              [25, 20],
              [20, 25],
              [15, 10],
            ],
          }),
        ],
      }).rows.map(({ points }) => points),
    ).toEqual([2, 1]);
    expect(
      standingsCommand({
        preset: 'iihf',
        matches: [
          match('A', 'B', [2, 2], { decidedIn: 'shoot-out', winner: 'away' }),
          match('A', 'B', [3, 2], { decidedIn: 'overtime', winner: null }),
        ],
      }).rows.map(({ entry, points }) => `${entry} ${points}`),
    ).toEqual(['A 3', 'B 3']);
    expect(
      standingsCommand({
        preset: 'swiss',
        matches: [match('A', 'B', [1, 0], { round: 1 })],
        entries: ['A', 'B', 'C'],
        byes: [{ entry: 'C', round: 1, points: 1, requested: false }],
      }).rows.map(({ entry, points }) => `${entry} ${points}`),
    ).toEqual(['C 1', 'A 1', 'B 0']);
    expect(
      standingsCommand({ preset: 'swiss', matches: [match('A', 'B', [0.5, 0.5])] }).rows.map(({ points }) => points),
    ).toEqual([0.5, 0.5]);
  });

  it('knows nobody without matches', () => {
    expect(standingsCommand({ preset: 'rpl', matches: [] })).toEqual({ rows: [], level: [] });
  });
});

describe('bad input', () => {
  const one = (played: object) => ({ preset: 'uefa-euro', matches: [played] });
  it.each([
    ['no document', undefined, 'invalid-type', ''],
    ['a list', [], 'invalid-type', ''],
    ['no preset', { matches: [] }, 'missing-field', '/preset'],
    ['an unknown preset', { preset: 'fifa', matches: [] }, 'unknown-value', '/preset'],
    ['no matches', { preset: 'rpl' }, 'missing-field', '/matches'],
    ['a field that nobody knows', { preset: 'rpl', matches: [], win: 3 }, 'unknown-field', '/win'],
    ['a match without a side', one({ home: 'A', score: [1, 0] }), 'missing-field', '/matches/0/away'],
    ['an empty name', one(match('', 'B', [1, 0])), 'out-of-range', '/matches/0/home'],
    ['an entry against itself', one(match('A', 'A', [1, 0])), 'same-entry', '/matches/0/away'],
    ['half a score', one(match('A', 'B', [1])), 'out-of-range', '/matches/0/score'],
    ['a score below nothing', one(match('A', 'B', [1, -1])), 'out-of-range', '/matches/0/score/1'],
    ['half a goal', one(match('A', 'B', [1.5, 0])), 'out-of-range', '/matches/0/score/0'],
    ['a text for a score', one(match('A', 'B', '1:0')), 'invalid-type', '/matches/0/score'],
    [
      'a card too few',
      one(match('A', 'B', [1, 0], { cards: { home: { red: -1 } } })),
      'out-of-range',
      '/matches/0/cards/home/red',
    ],
    ['a win worth nothing', { preset: 'rpl', matches: [], winPoints: 0 }, 'out-of-range', '/winPoints'],
    [
      'a win worth less than one in overtime',
      { preset: 'iihf', matches: [], winPoints: 1 },
      'out-of-range',
      '/winPoints',
    ],
    ['a win worth a defeat', { preset: 'fiba', matches: [], winPoints: 1 }, 'out-of-range', '/winPoints'],
    [
      'a winner against the score',
      one(match('A', 'B', [1, 0], { winner: 'away' })),
      'impossible-score',
      '/matches/0/winner',
    ],
    [
      'a winner of a played draw',
      one(match('A', 'B', [1, 1], { winner: 'away' })),
      'impossible-score',
      '/matches/0/winner',
    ],
    [
      'kicks after a win',
      one(match('A', 'B', [1, 0], { decidedIn: 'shoot-out' })),
      'impossible-score',
      '/matches/0/score',
    ],
    [
      'kicks that nobody won',
      one(match('A', 'B', [1, 1], { decidedIn: 'shoot-out' })),
      'impossible-score',
      '/matches/0/winner',
    ],
    [
      'overtime without a winner',
      one(match('A', 'B', [1, 1], { decidedIn: 'overtime' })),
      'impossible-score',
      '/matches/0/score',
    ],
    [
      'a walkover without a winner',
      one(match('A', 'B', [0, 0], { basis: 'walkover' })),
      'impossible-score',
      '/matches/0/winner',
    ],
    [
      'a two-sided forfeit with goals',
      one(match('A', 'B', [3, 0], { basis: 'forfeit-both' })),
      'impossible-score',
      '/matches/0/score',
    ],
    [
      'a draw where there is none',
      { preset: 'fiba', matches: [match('A', 'B', [80, 80])] },
      'draw-not-allowed',
      '/matches/0/score',
    ],
    [
      'sets that make another score',
      {
        preset: 'fivb',
        matches: [
          match('A', 'B', [3, 0], {
            sets: [
              [25, 20],
              [20, 25],
              [25, 20],
            ],
          }),
        ],
      },
      'impossible-score',
      '/matches/0/sets',
    ],
    ['a stranger', { ...one(match('A', 'B', [1, 0])), entries: ['A'] }, 'unknown-entry', '/matches/0/away'],
    ['an entry twice', { preset: 'rpl', matches: [], entries: ['A', 'B', 'A'] }, 'duplicate-entry', '/entries/2'],
    [
      'points of a stranger',
      { preset: 'rpl', matches: [], adjustments: [{ type: 'points', entry: 'A', points: -3, reason: 'late' }] },
      'unknown-entry',
      '/adjustments/0/entry',
    ],
    [
      'lots with somebody twice',
      {
        preset: 'rpl',
        matches: [],
        entries: ['A', 'B'],
        adjustments: [{ type: 'order', by: 'lots', entries: ['A', 'A'] }],
      },
      'duplicate-entry',
      '/adjustments/0/entries/1',
    ],
    [
      'a play-off where rules know none',
      {
        preset: 'fiba',
        matches: [],
        entries: ['A', 'B'],
        adjustments: [{ type: 'order', by: 'play-off', entries: ['A', 'B'] }],
      },
      'contradicting-rules',
      '/adjustments/0/by',
    ],
    [
      'an entry that withdrew twice',
      {
        preset: 'rpl',
        matches: [],
        entries: ['A'],
        withdrawals: [
          { entry: 'A', matches: 'void' },
          { entry: 'A', matches: 'keep' },
        ],
      },
      'duplicate-entry',
      '/withdrawals/1/entry',
    ],
    [
      'a withdrawal with a match of others',
      {
        preset: 'rpl',
        matches: [],
        entries: ['A', 'B', 'C'],
        withdrawals: [{ entry: 'A', matches: 'keep', unplayed: [{ home: 'B', away: 'C' }] }],
      },
      'unknown-entry',
      '/withdrawals/0/unplayed/0',
    ],
    [
      'byes beside matches without rounds',
      {
        preset: 'swiss',
        matches: [match('A', 'B', [1, 0])],
        byes: [{ entry: 'A', round: 2, points: 1, requested: false }],
      },
      'missing-field',
      '/matches/0/round',
    ],
    ['a ranking that is a list', { preset: 'iihf', matches: [], ranking: ['A'] }, 'invalid-type', '/ranking'],
  ])('%s', (_name, input, code, path) => {
    expect(refusal(input)).toEqual({ code, path });
  });
});

describe('the command line', () => {
  const run = (input: string, ...args: string[]) => {
    const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
    const { stdout, status } = spawnSync(process.execPath, [cli, ...args], { input, encoding: 'utf8' });
    return { stdout, status };
  };

  it('prints one line of JSON', () => {
    const input = { preset: 'fifa-2022', matches: [match('A', 'B', [1, 0])] };
    const { stdout, status } = run(JSON.stringify(input), 'standings');
    expect(status).toBe(0);
    expect(stdout).toBe(`${JSON.stringify(standingsCommand(input))}\n`);
  });

  it.each([
    ['an error of a rule', '{"preset":"fifa-2022"}', ['standings'], 'missing-field', '/matches'],
    ['something else than JSON', '{', ['standings'], 'invalid-type', ''],
    ['an unknown command', '{}', ['ranking'], 'unknown-value', ''],
    ['no command', '{}', [], 'unknown-value', ''],
  ])('prints %s as data and fails', (_name, input, args, code, path) => {
    const { stdout, status } = run(input, ...args);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ error: { code, path, message: expect.any(String) } });
  });
});
