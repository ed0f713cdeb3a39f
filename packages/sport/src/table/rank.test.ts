import { describe, expect, it } from 'vitest';
import { CRITERIA, type CriterionDefinition, type CriterionName } from './criteria.ts';
import { entriesOf, matchesOf } from './groups.fixture.ts';
import type { TableMatch } from './match.ts';
import { PRESETS, type PresetName } from './presets.ts';
import { rankTable, type TableInput } from './rank.ts';
import { reasonTexts } from './reason.ts';
import type { TableRules } from './rules.ts';

const group = (preset: PresetName, text: string): TableInput => {
  const matches = matchesOf(text);
  return { entries: entriesOf(matches), matches, rules: PRESETS[preset] };
};

const places = (input: TableInput): string =>
  rankTable(input)
    .rows.map(({ place, entry }) => `${place} ${entry}`)
    .join(', ');

const reasonOf = (input: TableInput, entry: string) => rankTable(input).rows.find((row) => row.entry === entry)?.reason;

const steps = (input: TableInput, entry: string): readonly string[] =>
  reasonOf(input, entry)?.steps.map(({ criterion, matches }) => `${matches} ${criterion}`) ?? [];

describe('mini-tables', () => {
  it('are made anew for those still level', () => {
    // A, B and C: 3 points each, a circle of 1:0 and 1:2. Goals of the three: A and B 2, C 1. Then B beat A, in spite of -2.
    const circle = 'A-B 1:2, C-D 0:1, A-C 1:0, B-D 0:2, D-A 1:0, B-C 0:1';
    for (const preset of ['uefa-euro', 'fifa-2026'] as const) {
      expect(places(group(preset, circle))).toBe('1 D, 2 B, 3 A, 4 C');
    }
    const input = group('uefa-euro', circle);
    expect(rankTable(input).rows.map(({ difference }) => difference)).toEqual([4, -2, -1, -1]);
    expect(steps(input, 'B')).toEqual(['head-to-head for', 'head-to-head points']);
    expect(reasonOf(input, 'B')?.steps.map(({ among, figure }) => [among?.length, figure])).toEqual([
      [3, 2],
      [2, 3],
    ]);
    expect(reasonOf(input, 'A')?.en).toBe(
      'Scored in head-to-head matches: 2, ahead of C (1). Points in head-to-head matches: 0, behind B (3).',
    );
    expect(reasonOf(input, 'A')?.ru).toBe('Забито в очных матчах: 2, выше C (1). Очки в очных матчах: 0, ниже B (3).');
    expect(reasonOf(input, 'D')).toBeNull();
  });

  it('are finished before a smaller one is made, unless the rules begin again at once', () => {
    // Four with 4 points; difference leaves B and D, both 0. On the table of four D scored 2 and B 1, but B beat D.
    const four = group('uefa-euro', 'A-B 1:0, C-D 0:1, A-C 0:2, B-D 1:0, D-A 1:1, B-C 0:0');
    const begins = (restart: TableRules['restart']): TableInput => ({ ...four, rules: { ...four.rules, restart } });
    expect(places(four)).toBe('1 C, 2 D, 3 B, 4 A');
    expect(places(begins('at-once'))).toBe('1 C, 2 B, 3 D, 4 A');
    expect(places(begins('pairs'))).toBe('1 C, 2 B, 3 D, 4 A');
  });

  it('count meetings once they are complete (rpl)', () => {
    // A beat B in the first of two matches; A and B have 3 points, B the better difference.
    const first = 'A-B 1:0, B-C 3:0, C-A 1:0, C-D 1:0, D-C 0:0';
    expect(places(group('rpl', first))).toBe('1 C, 2 B, 3 A, 4 D');
    expect(places(group('rpl', `${first}, B-A 0:0`))).toBe('1 C, 2 A, 3 B, 4 D');
  });

  it('leave out what the organizer deducted, which counts in the table', () => {
    const input: TableInput = {
      ...group('uefa-euro', 'A-B 0:1, A-C 1:0, B-C 0:1, A-D 1:0, B-D 1:0, C-D 1:0'),
      adjustments: [{ type: 'points', entry: 'A', points: -3, reason: 'fielded a suspended player' }],
    };
    expect(places(input)).toBe('1 C, 2 B, 3 A, 4 D');
    expect(rankTable(input).rows[2]).toMatchObject({ entry: 'A', points: 3, won: 2 });
    expect(reasonOf(input, 'A')?.en).toBe('Points deducted: 3 (fielded a suspended player).');
    expect(reasonOf(input, 'A')?.ru).toBe('Снято очков: 3 (fielded a suspended player).');
  });
});

describe('the organizer decides', () => {
  const level = group('fifa-2022', 'A-B 1:1, B-C 1:1, C-A 1:1');

  it('between those whom nothing separates', () => {
    const { rows, level: parts } = rankTable(level);
    expect(parts).toEqual([['A', 'B', 'C']]);
    expect(rows.map(({ place }) => place)).toEqual([1, 1, 1]);
    expect(rows[0]?.reason?.en).toBe('Nothing separates it from B, C: the organizer decides.');
  });

  it('only while exactly these are level', () => {
    const lots = (...entries: string[]): TableInput => ({
      ...level,
      adjustments: [{ type: 'order', by: 'lots', entries }],
    });
    expect(places(lots('C', 'A', 'B'))).toBe('1 C, 2 A, 3 B');
    expect(places(lots('C', 'A'))).toBe('1 A, 1 B, 1 C');
  });

  it('by the latest decision', () => {
    const input: TableInput = {
      ...level,
      adjustments: [
        { type: 'order', by: 'lots', entries: ['A', 'B', 'C'] },
        { type: 'order', by: 'lots', entries: ['B', 'C', 'A'] },
      ],
    };
    expect(places(input)).toBe('1 B, 2 C, 3 A');
    expect(reasonOf(input, 'C')?.ru).toBe('Жребий: 2, ниже B (1); выше A (3).');
  });

  it('by a play-off before lots (rpl)', () => {
    const input = group('rpl', 'A-B 1:1, B-A 1:1');
    expect(places(input)).toBe('1 A, 1 B');
    const decided: TableInput = {
      ...input,
      adjustments: [
        { type: 'order', by: 'lots', entries: ['A', 'B'] },
        { type: 'order', by: 'play-off', entries: ['B', 'A'] },
      ],
    };
    expect(places(decided)).toBe('1 B, 2 A');
    expect(steps(decided, 'A')).toEqual(['all play-off']);
  });
});

describe('a shoot-out between two level entries after their last match (uefa-euro)', () => {
  // UEFA, EURO 2024 regulations, the case of Scotland and Hungary: both 4 points, 4:4, and 2:2 against each other.
  const text = 'GER-SCO 0:1, HUN-SUI 1:2, GER-HUN 0:1, SCO-SUI 1:2, SUI-GER 1:1, SCO-HUN 2:2';
  const input = group('uefa-euro', text);
  const kicks = (winner: 'home' | 'away'): TableInput => ({
    ...input,
    matches: input.matches.map((match, index) => (index === 5 ? { ...match, decidedIn: 'shoot-out', winner } : match)),
  });

  it('separates them and leaves the match a draw', () => {
    expect(places(input)).toBe('1 SUI, 2 SCO, 2 HUN, 4 GER');
    expect(places(kicks('home'))).toBe('1 SUI, 2 SCO, 3 HUN, 4 GER');
    expect(places(kicks('away'))).toBe('1 SUI, 2 HUN, 3 SCO, 4 GER');
    expect(rankTable(kicks('away')).rows[1]).toMatchObject({ points: 4, won: 1, drawn: 1, for: 4 });
    expect(reasonOf(kicks('away'), 'HUN')?.en).toBe('Shoot-out: 1, ahead of SCO (0).');
  });

  it('does not when a third one has the same points', () => {
    // C beat A 3:0 and lost to B; A and B drew their last match with kicks. Goals separate C, but three had 4 points.
    const three = matchesOf('A-C 1:0, B-C 1:0, A-D 0:1, B-D 0:1, C-D 2:0, A-B 1:1');
    const last = three.map(
      (match, index): TableMatch => (index === 5 ? { ...match, decidedIn: 'shoot-out', winner: 'away' } : match),
    );
    const pair: TableInput = { entries: ['A', 'B', 'C', 'D'], matches: last, rules: PRESETS['uefa-euro'] };
    expect(places(pair)).toBe('1 D, 2 B, 3 A, 4 C');
    const withThird: TableInput = {
      ...pair,
      adjustments: [{ type: 'points', entry: 'C', points: 1, reason: 'a match awarded later' }],
    };
    expect(places(withThird)).toBe('1 D, 2 A, 2 B, 4 C');
  });

  it('does not when it was not their last match', () => {
    const earlier: TableInput = { ...kicks('away'), matches: [...kicks('away').matches].reverse() };
    expect(places(earlier)).toBe('1 SUI, 2 SCO, 2 HUN, 4 GER');
  });
});

describe('volleyball (fivb)', () => {
  const sets = (home: string, away: string, ...points: (readonly [number, number])[]): TableMatch => ({
    home,
    away,
    score: [points.filter(([a, b]) => a > b).length, points.filter(([a, b]) => b > a).length],
    sets: points,
  });
  const input = (...matches: TableMatch[]): TableInput => ({ entries: ['A', 'B', 'C'], matches, rules: PRESETS.fivb });

  it('ranks by wins before points', () => {
    const { rows } = rankTable({
      entries: ['A', 'B', 'C', 'D'],
      matches: matchesOf('A-B 3:2, A-C 3:2, A-D 0:3, B-C 3:0, D-B 0:3, C-D 3:1'),
      rules: PRESETS.fivb,
    });
    expect(rows.map(({ entry, won, points }) => [entry, won, points])).toEqual([
      ['B', 2, 7],
      ['A', 2, 4],
      ['C', 1, 4],
      ['D', 1, 3],
    ]);
    expect(rows[0]?.reason?.en).toBe('Wins: 2, ahead of C (1), D (1). Points: 7, ahead of A (4).');
  });

  it('compares ratios of sets, then of points; nothing lost is infinite', () => {
    const circle = input(
      sets('A', 'B', [25, 20], [25, 20], [25, 20]),
      sets('B', 'C', [25, 10], [25, 20], [25, 20]),
      sets('C', 'A', [25, 23], [25, 23], [25, 23]),
    );
    expect(places(circle)).toBe('1 B, 2 A, 3 C');
    expect(reasonOf(circle, 'A')?.ru).toBe('Соотношение мячей: 1,067, ниже B (1,080); выше C (0,868).');
    const swept = rankTable({ ...input(), matches: matchesOf('A-C 3:0, B-C 3:1'), entries: ['C', 'B', 'A'] });
    expect(swept.rows.map(({ entry }) => entry)).toEqual(['A', 'B', 'C']);
    expect(swept.rows[0]?.reason?.steps.at(-1)?.figure).toBe(Number.POSITIVE_INFINITY);
    expect(swept.rows[0]?.reason?.en).toContain('∞');
  });

  it('gives two who are level in all of these to the winner of their last match', () => {
    const [first, second] = [
      sets('A', 'B', [25, 20], [25, 20], [25, 20]),
      sets('B', 'A', [25, 20], [25, 20], [25, 20]),
    ];
    expect(places({ ...input(first, second), entries: ['A', 'B'] })).toBe('1 B, 2 A');
    expect(places({ ...input(second, first), entries: ['A', 'B'] })).toBe('1 A, 2 B');
  });
});

describe('ice hockey (iihf)', () => {
  it('counts the shot that wins a shoot-out, and two points for it', () => {
    const matches: readonly TableMatch[] = [
      { home: 'A', away: 'B', score: [2, 2], decidedIn: 'shoot-out', winner: 'away' },
      { home: 'B', away: 'C', score: [4, 3], decidedIn: 'overtime' },
      { home: 'C', away: 'A', score: [0, 1] },
    ];
    const { rows } = rankTable({ entries: ['A', 'B', 'C'], matches, rules: PRESETS.iihf });
    expect(
      rows.map(({ entry, points, won, lost, for: scored, against }) => [entry, points, won, lost, scored, against]),
    ).toEqual([
      ['B', 4, 2, 0, 7, 5],
      ['A', 4, 1, 1, 3, 3],
      ['C', 1, 0, 2, 3, 5],
    ]);
  });

  it('turns to the games against the best of the others when the tied are level among themselves', () => {
    // A, B and C: a circle of 2:1. Against D, the best of the others, A won by 1, B by 3 and C by 2; against E all lost 0:9.
    const input = group(
      'iihf',
      'A-B 2:1, B-C 2:1, C-A 2:1, A-D 1:0, B-D 3:0, C-D 2:0, D-E 5:0, E-A 1:0, E-B 9:0, E-C 5:0',
    );
    expect(rankTable(input).rows.map(({ points }) => points)).toEqual([9, 6, 6, 6, 3]);
    expect(places(input)).toBe('1 E, 2 A, 3 C, 4 B, 5 D');
    expect(steps(input, 'A')).toEqual(['best-outside difference']);
    expect(reasonOf(input, 'C')?.en).toBe(
      'Difference against the best of the others: −5, behind A (−1); ahead of B (−9).',
    );
  });

  it('ranks by the seeding in the end', () => {
    const input = group('iihf', 'A-B 2:1, B-C 2:1, C-A 2:1');
    expect(rankTable(input).level).toEqual([['A', 'B', 'C']]);
    expect(places({ ...input, ranking: { A: 7, B: 2, C: 4 } })).toBe('1 B, 2 C, 3 A');
    expect(rankTable({ ...input, ranking: { A: 7, B: 2 } }).level).toEqual([['A', 'B', 'C']]);
  });
});

describe('results without play', () => {
  it('give a forfeit no point in basketball, and a defeat by default one', () => {
    const matches: readonly TableMatch[] = [
      { home: 'A', away: 'B', score: [20, 0], basis: 'walkover' },
      { home: 'A', away: 'C', score: [2, 0], basis: 'awarded' },
    ];
    const { rows } = rankTable({ entries: ['A', 'B', 'C'], matches, rules: PRESETS.fiba });
    expect(rows.map(({ entry, points }) => [entry, points])).toEqual([
      ['A', 4],
      ['C', 1],
      ['B', 0],
    ]);
  });

  it('charge both sides in a two-sided forfeit', () => {
    const matches: readonly TableMatch[] = [{ home: 'A', away: 'B', score: [0, 0], basis: 'forfeit-both' }];
    const { rows } = rankTable({ entries: ['A', 'B'], matches, rules: PRESETS['fifa-2022'] });
    for (const row of rows)
      expect(row).toMatchObject({ played: 1, lost: 1, points: 0, for: 0, against: 3, difference: -3 });
    const [first] = rankTable({ entries: ['A', 'B'], matches, rules: PRESETS.fivb }).rows;
    expect(first).toMatchObject({ lost: 1, points: 0, against: 3 });
  });

  it('award a match without goals', () => {
    const matches: readonly TableMatch[] = [{ home: 'A', away: 'B', score: [0, 0], basis: 'awarded', winner: 'away' }];
    const { rows } = rankTable({ entries: ['A', 'B'], matches, rules: PRESETS['fifa-2022'] });
    expect(rows.map(({ entry, points, won }) => [entry, points, won])).toEqual([
      ['B', 3, 1],
      ['A', 0, 0],
    ]);
  });
});

describe('every criterion', () => {
  // The better of two by name wins at home and away, and the worse one is shown a card.
  const ENTRIES = ['A', 'B', 'C', 'D', 'E', 'F'];
  const card = { yellow: 1, secondYellow: 0, red: 0, yellowAndRed: 0 };
  const everyone = ENTRIES.flatMap((better, index) =>
    ENTRIES.slice(index + 1).map(
      (worse): TableMatch => ({
        home: worse,
        away: better,
        score: [0, 3],
        sets: [
          [20, 25],
          [20, 25],
          [20, 25],
        ],
        cards: { home: card },
      }),
    ),
  );
  const pair = everyone.slice(0, 1);
  const kicks: readonly TableMatch[] = [
    { home: 'B', away: 'A', score: [1, 1], decidedIn: 'shoot-out', winner: 'away' },
  ];
  const ordered = (by: 'play-off' | 'lots') => ({
    entries: ['B', 'A'],
    matches: [],
    adjustments: [{ type: 'order', by, entries: ['A', 'B'] } as const],
  });
  const BETWEEN_TWO: Partial<Record<CriterionName, Omit<TableInput, 'rules'>>> = {
    'last-meeting': { entries: ['B', 'A'], matches: pair },
    'shoot-out': { entries: ['B', 'A'], matches: kicks },
    'direct-encounter': { entries: ['B', 'A'], matches: pair },
    'play-off': ordered('play-off'),
    lots: ordered('lots'),
  };
  const names = Object.keys(CRITERIA).filter((name): name is CriterionName => Object.hasOwn(CRITERIA, name));

  it.each(names)('%s separates by its figures and is named in both languages', (name) => {
    const { ru, en, better }: CriterionDefinition = CRITERIA[name];
    const ranking = Object.fromEntries(ENTRIES.map((entry, index) => [entry, index + 1]));
    // Points that sort a table need no reason, so another criterion that separates nobody comes first.
    const criteria: TableRules['criteria'] = name === 'points' ? ['lots', name] : [name];
    const rules: TableRules = { ...PRESETS['uefa-euro'], criteria };
    const { rows } = rankTable({ ...(BETWEEN_TWO[name] ?? { entries: ENTRIES, matches: everyone, ranking }), rules });
    const [first, last] = [rows.at(0), rows.at(-1)];
    const [best, worst] = [first?.reason?.steps[0]?.figure ?? Number.NaN, last?.reason?.steps[0]?.figure ?? Number.NaN];
    expect(first?.place).not.toBe(last?.place);
    expect(better === 'more' ? best > worst : best < worst).toBe(true);
    expect(first?.reason?.ru.toLowerCase()).toContain(ru.toLowerCase());
    expect(last?.reason?.en.toLowerCase()).toContain(en.toLowerCase());
  });
});

describe('rules that contradict each other', () => {
  const uefa = PRESETS['uefa-euro'];
  it.each<[string, TableRules, string]>([
    ['a defeat worth more than a win', { ...uefa, points: { win: [0, 1], draw: [0, 0] } }, '/rules/points/win'],
    ['a draw worth more than a win', { ...uefa, points: { win: [1, 0], draw: [2, 2] } }, '/rules/points/draw'],
    ['no criterion', { ...uefa, criteria: [] }, '/rules/criteria'],
    ['a criterion twice', { ...uefa, criteria: ['points', 'wins', 'points'] }, '/rules/criteria/2'],
    [
      'a mini-table before anybody is level',
      { ...uefa, criteria: [{ matches: 'head-to-head', criteria: ['points'] }] },
      '/rules/criteria/0',
    ],
  ])('%s', (_name, rules, path) => {
    const rank = () => rankTable({ entries: ['A', 'B'], matches: [], rules });
    expect(rank).toThrow(expect.objectContaining({ code: 'contradicting-rules', path }));
  });
});

describe('reasons', () => {
  it('are null where points alone decide', () => {
    const { rows } = rankTable(group('fifa-2022', 'A-B 1:0, A-C 1:0, B-C 1:0'));
    expect(rows.map(({ reason }) => reason)).toEqual([null, null, null]);
  });

  it('name the nearest, and count the others', () => {
    const entries = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const matches = entries.map((entry, index): TableMatch => ({ home: entry, away: 'x', score: [index + 1, 0] }));
    const input: TableInput = { entries: [...entries, 'x'], matches, rules: PRESETS['fifa-2022'] };
    expect(reasonOf(input, 'e')?.en).toBe(
      'Difference: +5, behind f (+6), g (+7), h (+8), 1 more; ahead of d (+4), c (+3), b (+2), 1 more.',
    );
  });

  it('take names where entries are ids', () => {
    const reason = reasonOf(group('fifa-2022', 'A-B 1:1, B-C 1:1, C-A 1:1'), 'A');
    if (!reason) throw new Error('A is level');
    const names = new Map([
      ['B', 'Буран'],
      ['C', 'Циклон'],
    ]);
    expect(reasonTexts(reason, (entry) => names.get(entry) ?? entry).ru).toBe(
      'Ничто не отделяет от Буран, Циклон: решает организатор.',
    );
  });
});
