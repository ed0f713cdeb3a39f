import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { randomFrom, shuffle } from '../random.ts';
import { fieldOf, type Option } from './field.ts';
import { pairLargeField } from './large-field.ts';
import { sumOf } from './matching.ts';
import { pairRound } from './pair-round.ts';
import { costPlainly, countPlainly, entriesOf, leastCostByTrying, playedByChance } from './played.fixture.ts';
import { recordsAfter } from './record.ts';
import type { SwissInput, SwissPairing, SwissRound } from './round.ts';
import { roundsByCost } from './small-field.ts';

const RUNS = Number(process.env.SPORT_RUNS ?? 100);

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map(String);

/** Rounds that this package pairs itself, with results by chance; the last of them is answered as paired. */
const play = (count: number, roundCount: number, seed: string): { input: SwissInput; pairing: SwissPairing }[] => {
  const random = randomFrom(seed);
  const entries = entriesOf(count);
  const rounds: SwissRound[] = [];
  return Array.from({ length: roundCount }, () => {
    const input = { entries, rounds: [...rounds] };
    const pairing = pairRound(input);
    rounds.push(playedByChance(pairing, random));
    return { input, pairing };
  });
};

const sidesOf = ({ pairs }: SwissPairing): (readonly [string, string])[] =>
  pairs.map(({ home, away }) => [home, away] as const);

/** Everyone present once, nobody barred from their opponent, one bye for an odd field and for nobody twice. */
const expectLegal = (input: SwissInput, pairing: SwissPairing): void => {
  const { present, barred, rested } = countPlainly(input);
  const placed = [...sidesOf(pairing).flat(), ...(pairing.bye === null ? [] : [pairing.bye])];
  expect(placed.toSorted()).toEqual(present.toSorted());
  for (const [home, away] of sidesOf(pairing)) expect(barred.has(`${home} ${away}`)).toBe(false);
  expect(pairing.bye === null).toBe(present.length % 2 === 0);
  if (pairing.bye !== null) expect(rested.has(pairing.bye)).toBe(false);
};

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof SportError) return `${error.code} ${error.path}`;
    throw error;
  }
  return 'none';
};

/** Rounds that chance paired, rematches and all, so that fields of every kind come up. */
const byChance = fc
  .record({
    count: fc.integer({ min: 4, max: 9 }),
    roundCount: fc.integer({ min: 0, max: 4 }),
    forbiddenCount: fc.integer({ min: 0, max: 3 }),
    seed: seeds,
  })
  .map(({ count, roundCount, forbiddenCount, seed }): SwissInput => {
    const random = randomFrom(seed);
    const entries = entriesOf(count);
    const rounds = Array.from({ length: roundCount }, () => {
      const order = shuffle(entries, random);
      const pairs = order.flatMap((home, index) => {
        const away = order[index + 1];
        return index % 2 === 1 || away === undefined ? [] : [{ home, away, floats: 0 }];
      });
      return playedByChance({ pairs, bye: count % 2 === 1 ? (order.at(-1) ?? null) : null }, random);
    });
    const forbidden = Array.from({ length: forbiddenCount }, () => {
      const [one = '', other = ''] = shuffle(entries, random);
      return [one, other] as const;
    });
    return { entries, rounds, forbidden, plannedRounds: roundCount + 1 };
  });

const costsOf = (options: readonly Option[]): number[] => [
  sumOf(options, ({ byeClass }) => byeClass),
  sumOf(options, ({ steps }) => steps),
  sumOf(options, ({ steps }) => steps * steps),
  sumOf(options, ({ preference }) => preference),
];

const fieldAfter = (input: SwissInput) => {
  const records = recordsAfter(input);
  const pairs = new Set((input.forbidden ?? []).flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  return fieldOf([...records.values()], (one, other) => pairs.has(`${one.entry} ${other.entry}`));
};

describe('pairRound', () => {
  it('pairs the first round by halves, boards alternating: 1-5 6-2 3-7 8-4', () => {
    expect(sidesOf(pairRound({ entries: entriesOf(8), rounds: [] }))).toEqual([
      ['e1', 'e5'],
      ['e6', 'e2'],
      ['e3', 'e7'],
      ['e8', 'e4'],
    ]);
  });

  it('plays floor(n/2) rounds of 2 to 40 entries without a rematch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), seeds, (count, seed) => {
        for (const { input, pairing } of play(count, Math.floor(count / 2), seed)) expectLegal(input, pairing);
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'plays every round of %i entries over its own history, then says that none is left',
    (count) => {
      const every = count % 2 === 0 ? count - 1 : count;
      fc.assert(
        fc.property(seeds, (seed) => {
          const played = play(count, every, seed);
          for (const { input, pairing } of played) expectLegal(input, pairing);
          const last = played.at(-1);
          if (last === undefined) throw new Error('nothing was played');
          const rounds = [...last.input.rounds, playedByChance(last.pairing, randomFrom(seed))];
          expect(codeOf(() => pairRound({ ...last.input, rounds }))).toBe('no-legal-round ');
        }),
        { numRuns: Math.ceil(RUNS / 10) },
      );
    },
  );

  it('gives the bye to the fewest points and has the fewest and shortest floats of all legal rounds', () => {
    fc.assert(
      fc.property(byChance, (input) => {
        const least = leastCostByTrying(input);
        if (least === null) {
          expect(codeOf(() => pairRound(input))).toBe('no-legal-round ');
          return;
        }
        const pairing = pairRound(input);
        expectLegal(input, pairing);
        expect(costPlainly(input, sidesOf(pairing), pairing.bye)).toEqual(least);
        expect(pairing.pairs.reduce((sum, { floats }) => sum + floats, 0)).toBe(least[1]);
      }),
      { numRuns: RUNS },
    );
  });

  it('finds by matching what trying every round finds', () => {
    fc.assert(
      fc.property(byChance, (input) => {
        const field = fieldAfter(input);
        const [best] = roundsByCost(field);
        const chosen = pairLargeField(field);
        expect(chosen && costsOf(chosen)).toEqual(best ? costsOf(best) : null);
      }),
      { numRuns: RUNS },
    );
  });

  it('finds among the usual options what it finds among all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 70 }), fc.integer({ min: 1, max: 8 }), seeds, (count, rounds, seed) => {
        const last = play(count, rounds, seed).at(-1);
        if (last === undefined) throw new Error('nothing was played');
        const field = fieldAfter(last.input);
        const [near, all] = [pairLargeField(field, 0), pairLargeField(field)];
        expect(near && costsOf(near).slice(0, 2)).toEqual(all && costsOf(all).slice(0, 2));
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });

  it('proves the fewest floats from a part of the table as all options together do, late in a large field', () => {
    for (const { input } of play(241, 16, 'late').slice(9)) {
      const field = fieldAfter(input);
      const [near, all] = [pairLargeField(field), pairLargeField(field, 241)];
      expect(near && costsOf(near).slice(0, 3)).toEqual(all && costsOf(all).slice(0, 3));
    }
  });

  it('pairs the fifth round of 1,000 entries without a rematch and with one float at each boundary at most', () => {
    for (const { input, pairing } of play(1000, 5, 'a thousand')) {
      expectLegal(input, pairing);
      const { points } = countPlainly(input);
      const groups = new Set(points.values()).size;
      expect(pairing.pairs.reduce((sum, { floats }) => sum + floats, 0)).toBeLessThan(groups);
    }
  });

  it('keeps no one more than two matches from balance nor three times running at one side in a usual tournament', () => {
    const sides = new Map<string, number[]>();
    for (const { pairing } of play(64, 7, 'sides')) {
      for (const { home, away } of pairing.pairs) {
        sides.set(home, [...(sides.get(home) ?? []), 1]);
        sides.set(away, [...(sides.get(away) ?? []), -1]);
      }
    }
    for (const each of sides.values()) {
      expect(Math.abs(each.reduce((sum, side) => sum + side, 0))).toBeLessThanOrEqual(2);
      expect(each.map(String).join(' ')).not.toMatch(/(^| )(1 1 1|-1 -1 -1)( |$)/);
    }
  });

  it('neither changes its input nor depends on the order of rows in a round', () => {
    fc.assert(
      fc.property(byChance, seeds, (input, seed) => {
        const before = structuredClone(input);
        const random = randomFrom(seed);
        const turned = { ...input, rounds: input.rounds.map((round) => shuffle(round, random)) };
        const pair = (given: SwissInput) => codeOf(() => pairRound(given));
        expect(pair(turned)).toBe(pair(input));
        if (pair(input) === 'none') expect(pairRound(turned)).toEqual(pairRound(input));
        expect(input).toEqual(before);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('small fields look ahead', () => {
  it('takes floats rather than leave two groups of three that can never meet, unless nothing more is planned', () => {
    // After these, 1-6, 2-4 and 3-5 are level on points; once they have met, only 1-2-3 and 4-5-6 are left among themselves.
    const rounds: SwissRound[] = [
      [
        ['e1', 'e4', 1, 0],
        ['e2', 'e5', 1, 0],
        ['e3', 'e6', 0, 1],
      ],
      [
        ['e5', 'e1', 0, 1],
        ['e6', 'e2', 1, 0],
        ['e4', 'e3', 1, 0],
      ],
    ];
    const floatsOf = (input: SwissInput): number[] => pairRound(input).pairs.map(({ floats }) => floats);
    const entries = entriesOf(6);
    expect(floatsOf({ entries, rounds, plannedRounds: 3 })).toEqual([0, 0, 0]);
    expect(floatsOf({ entries, rounds }).reduce((sum, floats) => sum + floats, 0)).toBeGreaterThan(0);
  });

  it('looks no further than the plan', () => {
    const entries = entriesOf(6);
    const rounds = play(6, 3, 'plan').at(-1)?.input.rounds ?? [];
    expect(pairRound({ entries, rounds, plannedRounds: 3 }).pairs).toHaveLength(3);
    expect(codeOf(() => pairRound({ entries, rounds, plannedRounds: 2 }))).toBe('contradicting-rules /plannedRounds');
  });
});

describe('byes and absences', () => {
  const entries = entriesOf(5);
  const first: SwissRound = [
    ['e1', 'e3', 1, 0],
    ['e2', 'e4', 1, 0],
  ];

  it('takes the only entry without a row for the bye', () => {
    const implied = pairRound({ entries, rounds: [first] });
    expect(pairRound({ entries, rounds: [[...first, ['e5', null]]] })).toEqual(implied);
    expect(implied.bye).toBe('e4');
  });

  it('gives nothing for a round that is marked as missed', () => {
    const records = recordsAfter({ entries, rounds: [[...first, ['e5', null, 'absent']]] });
    expect(records.get('e5')).toMatchObject({ points: 0, rested: false, missed: 1 });
  });

  it('does not give a second bye to who is missing twice', () => {
    const again: SwissRound = [
      ['e1', 'e2', 1, 0],
      ['e3', 'e4', 1, 0],
    ];
    expect(recordsAfter({ entries, rounds: [first, again] }).get('e5')).toMatchObject({ points: 1, missed: 1 });
  });

  it('leaving and rejoining gains nothing: no points, no second bye, no forgotten opponent, last in line for the bye', () => {
    const rounds: SwissRound[] = [
      [...first, ['e5', null]],
      [
        ['e1', 'e2', 1, 0],
        ['e3', 'e4', 1, 0],
        ['e5', null, 'absent'],
      ],
    ];
    const { pairs, bye } = pairRound({ entries, rounds });
    expect(recordsAfter({ entries, rounds }).get('e5')).toMatchObject({ points: 1, rested: true, missed: 1 });
    expect(bye).toBe('e4');
    expect(pairs).toHaveLength(2);
    const level: SwissRound[] = [
      [
        ['e1', 'e2', 1, 1],
        ['e3', null, 'absent'],
        ['e4', null, 'absent'],
        ['e5', null],
      ],
    ];
    const missedBefore: SwissRound = [
      ['e1', 'e5', 1, 1],
      ['e2', 'e3', 1, 0],
      ['e4', null, 'absent'],
    ];
    expect(pairRound({ entries, rounds: [...level, missedBefore] }).bye).toBe('e3');
  });

  it('counts a round as missed for who did not come to its match', () => {
    const unplayed: SwissRound = [
      ['e1', 'e3', 1, 0, 'walkover'],
      ['e2', 'e4', 0, 0, 'forfeit-both'],
      ['e5', null],
    ];
    const records = recordsAfter({ entries, rounds: [unplayed] });
    expect(entries.map((entry) => records.get(entry)?.missed)).toEqual([0, 1, 1, 1, 0]);
    // e4, last of those who lost, did not come; e3 played.
    const rounds: SwissRound[] = [
      [
        ['e1', 'e3', 1, 0],
        ['e2', 'e4', 1, 0, 'walkover'],
        ['e5', null],
      ],
    ];
    expect(pairRound({ entries, rounds }).bye).toBe('e3');
  });

  it('pairs without those who are absent', () => {
    const pairing = pairRound({ entries, rounds: [first], absent: ['e4'] });
    expectLegal({ entries, rounds: [[...first, ['e5', null]]], absent: ['e4'] }, pairing);
    expect(pairing.bye).toBeNull();
  });

  it('lets a pair meet whose match was not played, and gives no bye to who won it so', () => {
    const rounds: SwissRound[] = [[['e1', 'e2', 0, 1, 'walkover']]];
    expect(pairRound({ entries: ['e1', 'e2'], rounds }).pairs).toHaveLength(1);
    expect(recordsAfter({ entries: ['e1', 'e2'], rounds }).get('e2')).toMatchObject({ points: 1, rested: true });
    const forfeit: SwissRound[] = [[['e1', 'e2', 0, 0, 'forfeit-both']]];
    expect(recordsAfter({ entries: ['e1', 'e2'], rounds: forfeit }).get('e1')).toMatchObject({
      points: 0,
      rested: false,
    });
  });

  it('counts points as the tournament does', () => {
    const points = { win: [3, 0], draw: [1, 1] } as const;
    const rounds: SwissRound[] = [
      [
        ['e1', 'e2', 1, 1],
        ['e3', 'e4', 2, 1],
        ['e5', null],
      ],
    ];
    const records = recordsAfter({ entries, rounds, points });
    expect([...records.values()].map((record) => record.points)).toEqual([1, 1, 3, 0, 3]);
    const noDraws = { win: [2, 1] } as const;
    expect(codeOf(() => pairRound({ entries, rounds, points: noDraws }))).toBe('draw-not-allowed /rounds/0/0');
  });
});

describe('forbidden pairs', () => {
  it('never meet, and where nothing else is left there is no legal round', () => {
    const entries = entriesOf(4);
    const forbidden = [
      ['e1', 'e3'],
      ['e4', 'e1'],
    ] as const;
    expect(sidesOf(pairRound({ entries, rounds: [], forbidden }))).toContainEqual(['e1', 'e2']);
    expect(codeOf(() => pairRound({ entries, rounds: [], forbidden: [...forbidden, ['e2', 'e1']] }))).toBe(
      'no-legal-round ',
    );
  });
});

describe('bad input', () => {
  const entries = entriesOf(4);
  const cases: [string, SwissInput][] = [
    ['out-of-range /entries', { entries: [], rounds: [] }],
    ['out-of-range /entries', { entries: ['e1'], rounds: [] }],
    ['out-of-range /entries', { entries: entriesOf(2001), rounds: [] }],
    ['duplicate-entry /entries/2', { entries: ['e1', 'e2', 'e1'], rounds: [] }],
    ['unknown-entry /rounds/0/0/1', { entries, rounds: [[['e1', 'e9', 1, 0]]] }],
    ['unknown-entry /rounds/0/0/0', { entries, rounds: [[['e9', null]]] }],
    ['same-entry /rounds/0/0', { entries, rounds: [[['e1', 'e1', 1, 0]]] }],
    [
      'duplicate-entry /rounds/0/1/1',
      {
        entries,
        rounds: [
          [
            ['e1', 'e2', 1, 0],
            ['e3', 'e1', 1, 0],
          ],
        ],
      },
    ],
    [
      'duplicate-entry /rounds/0/1/0',
      {
        entries,
        rounds: [
          [
            ['e1', 'e2', 1, 0],
            ['e2', null],
          ],
        ],
      },
    ],
    [
      'contradicting-rules /rounds/0/1',
      {
        entries,
        rounds: [
          [
            ['e1', null],
            ['e2', null],
          ],
        ],
      },
    ],
    ['impossible-score /rounds/0/0', { entries, rounds: [[['e1', 'e2', 1, 1, 'walkover']]] }],
    ['unknown-entry /forbidden/0/1', { entries, rounds: [], forbidden: [['e1', 'e9']] }],
    [
      'same-entry /forbidden/1',
      {
        entries,
        rounds: [],
        forbidden: [
          ['e1', 'e2'],
          ['e3', 'e3'],
        ],
      },
    ],
    ['unknown-entry /absent/0', { entries, rounds: [], absent: ['e9'] }],
    ['out-of-range /absent', { entries, rounds: [], absent: ['e1', 'e2', 'e3'] }],
  ];
  it.each(cases)('%s', (expected, input) => {
    expect(codeOf(() => pairRound(input))).toBe(expected);
  });

  it('takes a rematch in the rounds so far as it is: both matches count', () => {
    const rounds: SwissRound[] = [[['e1', 'e2', 1, 0]], [['e2', 'e1', 0, 1]]];
    expect(recordsAfter({ entries, rounds }).get('e1')).toMatchObject({ points: 2, balance: 0 });
    expectLegal({ entries, rounds }, pairRound({ entries, rounds }));
  });
});
