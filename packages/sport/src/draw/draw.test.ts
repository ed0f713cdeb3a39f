import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { drawSpace, UNDRAWN } from './board.ts';
import { drawContradiction, drawGroups, legalGroups } from './draw.ts';
import type { DrawRules } from './rules.ts';
import { tryDraw } from './search.ts';

const RUNS = { numRuns: Number(process.env.SPORT_RUNS ?? 150) };

type Placing = ReadonlyMap<string, string>;

const even = (counts: readonly number[]): boolean => Math.max(...counts) - Math.min(...counts) <= 1;

/** Whether a whole draw keeps the rules, said in the plainest way. */
const keeps = (rules: DrawRules, placing: Placing): boolean => {
  const holding = rules.groups.map((group) => [...placing].filter(([, own]) => own === group).map(([entry]) => entry));
  return (
    even(holding.map(({ length }) => length)) &&
    rules.pots.every((pot) => even(holding.map((own) => own.filter((entry) => pot.includes(entry)).length))) &&
    (rules.limits ?? []).every(({ entries, max, min }) =>
      holding.every((own) => {
        const count = own.filter((entry) => entries.includes(entry)).length;
        return count <= (max ?? count) && count >= (min ?? 0);
      }),
    ) &&
    (rules.apart ?? []).every(([one, other]) => placing.get(one) !== placing.get(other)) &&
    (rules.fixed ?? []).every(({ entry, groups }) => groups.includes(placing.get(entry) ?? ''))
  );
};

/** Every legal draw, by trying all. */
const allDraws = (rules: DrawRules): Placing[] => {
  let placings: [string, string][][] = [[]];
  for (const entry of rules.pots.flat()) {
    placings = placings.flatMap((placing) =>
      rules.groups.map((group): [string, string][] => [...placing, [entry, group]]),
    );
  }
  return placings.map((placing) => new Map(placing)).filter((placing) => keeps(rules, placing));
};

const placingOf = ({ groups }: ReturnType<typeof drawGroups>): Placing =>
  new Map(groups.flatMap(({ group, entries }) => entries.map((entry): [string, string] => [entry, group])));

const written = (placing: Placing): string =>
  [...placing]
    .map(([entry, group]) => `${entry}${group}`)
    .toSorted()
    .join(' ');

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const GROUPS = ['P', 'Q', 'R'];

const someRules = (most: number): fc.Arbitrary<DrawRules> =>
  fc
    .record({
      entries: fc.integer({ min: 3, max: most }).map((count) => NAMES.slice(0, count)),
      groups: fc.integer({ min: 1, max: 3 }).map((count) => GROUPS.slice(0, count)),
      potSize: fc.integer({ min: 1, max: 8 }),
    })
    .chain(({ entries, groups, potSize }) =>
      fc.record({
        groups: fc.constant(groups),
        pots: fc.constant(
          Array.from({ length: Math.ceil(entries.length / potSize) }, (_, pot) =>
            entries.slice(pot * potSize, (pot + 1) * potSize),
          ),
        ),
        limits: fc.array(
          fc.record({
            name: fc.constant('club'),
            entries: fc.subarray(entries, { minLength: 1 }),
            max: fc.integer({ min: 1, max: 3 }),
            min: fc.constantFrom(0, 0, 1),
          }),
          { maxLength: 2 },
        ),
        apart: fc
          .array(fc.shuffledSubarray(entries, { minLength: 2, maxLength: 2 }), { maxLength: 4 })
          .map((pairs) => pairs.map(([one = '', other = '']): [string, string] => [one, other])),
        fixed: fc.array(
          fc.record({ entry: fc.constantFrom(...entries), groups: fc.subarray(groups, { minLength: 1 }) }),
          { maxLength: 2 },
        ),
      }),
    );

describe('drawGroups', () => {
  it('keeps the rules, or says that none can where none can', () => {
    fc.assert(
      fc.property(someRules(7), fc.string({ minLength: 1 }), (rules, seed) => {
        const possible = allDraws(rules).length > 0;
        expect(drawContradiction(rules) === null).toBe(possible);
        if (possible) expect(keeps(rules, placingOf(drawGroups(rules, seed)))).toBe(true);
        else expect(() => drawGroups(rules, seed)).toThrow(expect.objectContaining({ code: 'no-legal-draw' }));
      }),
      RUNS,
    );
  });

  it('can come out in every legal way', () => {
    fc.assert(
      fc.property(someRules(5), (rules) => {
        const possible = allDraws(rules).map(written);
        fc.pre(possible.length > 0 && possible.length <= 12);
        const seen = new Set<string>();
        for (let seed = 0; seed < 3000 && seen.size < possible.length; seed += 1) {
          seen.add(written(placingOf(drawGroups(rules, `${seed}`))));
        }
        expect([...seen].toSorted()).toEqual(possible.toSorted());
      }),
      { numRuns: Math.ceil(RUNS.numRuns / 5) },
    );
  });

  it('is the same for everyone with the entries and the seed, in whatever order the pots name them', () => {
    const rules = {
      groups: GROUPS,
      pots: [NAMES.slice(0, 3), NAMES.slice(3, 8)],
      apart: [['a', 'd']],
    } satisfies DrawRules;
    const turned = { ...rules, pots: rules.pots.map((pot) => pot.toReversed()) };
    expect(drawGroups(turned, '2026-12-05')).toEqual(drawGroups(rules, '2026-12-05'));
    const draws = new Set(Array.from({ length: 20 }, (_, seed) => JSON.stringify(drawGroups(rules, `${seed}`))));
    expect(draws.size).toBeGreaterThan(10);
  });

  it('draws pot by pot and tells which groups were passed over', () => {
    const rules: DrawRules = {
      groups: ['A', 'B'],
      pots: [
        ['host', 'b'],
        ['c', 'd'],
      ],
      fixed: [{ entry: 'host', groups: ['A'] }],
      apart: [['host', 'c']],
    };
    for (let seed = 0; seed < 30; seed += 1) {
      const { groups, steps } = drawGroups(rules, `${seed}`);
      expect(groups.map(({ entries }) => entries.toSorted())).toEqual([
        ['d', 'host'],
        ['b', 'c'],
      ]);
      expect(steps.map(({ pot }) => pot)).toEqual([0, 0, 1, 1]);
      for (const { group, passedOver } of steps) expect(passedOver).not.toContain(group);
    }
    const passed = Array.from({ length: 30 }, (_, seed) => drawGroups(rules, `${seed}`).steps[0]?.passedOver.length);
    expect(new Set(passed)).toEqual(new Set([0, 1]));
  });

  it('spreads pots that do not fill the groups', () => {
    const pots = [NAMES.slice(0, 2), NAMES.slice(2, 7)];
    const { groups } = drawGroups({ groups: GROUPS, pots }, 'x');
    expect(groups.map(({ entries }) => entries.length).toSorted()).toEqual([2, 2, 3]);
  });

  it('draws 512 entries of 64 clubs into 128 groups with no club twice', () => {
    const entries = Array.from({ length: 512 }, (_, index) => `e${index}`);
    const rules: DrawRules = {
      groups: Array.from({ length: 128 }, (_, index) => `G${index}`),
      pots: Array.from({ length: 4 }, (_, pot) => entries.slice(pot * 128, (pot + 1) * 128)),
      limits: Array.from({ length: 64 }, (_, club) => ({
        name: `club ${club}`,
        entries: entries.filter((_, index) => index % 64 === club),
        max: 1,
      })),
    };
    expect(keeps(rules, placingOf(drawGroups(rules, 'big')))).toBe(true);
  });
});

describe('drawContradiction', () => {
  it('names constraints that contradict each other, each of them needed', () => {
    fc.assert(
      fc.property(someRules(6), (rules) => {
        const obstacles = drawContradiction(rules);
        fc.pre(obstacles !== null);
        const named = new Set(obstacles.map(({ path }) => path));
        const only = (without: string | null): DrawRules => {
          const stays = (path: string) => named.has(path) && path !== without;
          return {
            ...rules,
            apart: rules.apart?.filter((_, index) => stays(`/apart/${index}`)) ?? [],
            fixed: rules.fixed?.filter((_, index) => stays(`/fixed/${index}`)) ?? [],
            limits:
              rules.limits?.map(({ name, entries, max = 9, min = 0 }, index) => ({
                name,
                entries,
                max: stays(`/limits/${index}/max`) ? max : 9,
                min: stays(`/limits/${index}/min`) ? min : 0,
              })) ?? [],
          };
        };
        expect(allDraws(only(null))).toEqual([]);
        for (const path of named) expect(allDraws(only(path))).not.toEqual([]);
      }),
      RUNS,
    );
  });

  it('sees at once that 21 of one club do not fit into 20 groups', () => {
    const entries = Array.from({ length: 80 }, (_, index) => `e${index}`);
    const rules: DrawRules = {
      groups: Array.from({ length: 20 }, (_, index) => `G${index}`),
      pots: [entries],
      limits: [
        { name: 'Spartak', entries: entries.slice(0, 21), max: 1 },
        { name: 'Dynamo', entries: entries.slice(21, 40), max: 1 },
      ],
    };
    expect(drawContradiction(rules)?.map(({ path }) => path)).toEqual(['/limits/0/max']);
    expect(drawContradiction(rules)?.[0]?.text.ru).toContain('в группе не больше 1: Spartak');
  });

  it('leaves a question open that it may not look into long enough', () => {
    const entries = Array.from({ length: 8 }, (_, index) => `e${index}`);
    const rules: DrawRules = { groups: ['A', 'B', 'C', 'D'], pots: [entries] };
    const space = drawSpace(rules, []);
    const drawn = entries.map(() => UNDRAWN);
    expect(tryDraw(space, drawn, { steps: 0 }, 7)).toBe('open');
    expect(tryDraw(space, drawn, { steps: 0 }, 8)).toHaveProperty('groups');
  });

  it('tells of pairs that cannot be kept apart in so few groups', () => {
    const rules: DrawRules = {
      groups: ['A', 'B'],
      pots: [['a', 'b', 'c', 'd']],
      apart: [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['c', 'd'],
      ],
    };
    expect(() => drawGroups(rules, 's')).toThrow(
      'No draw keeps all of these: a and b not in one group (/apart/0); b and c not in one group (/apart/1); c and a not in one group (/apart/2). Change one.',
    );
  });
});

describe('legalGroups', () => {
  it('are those from which the draw can be finished', () => {
    fc.assert(
      fc.property(someRules(6), fc.nat(), fc.nat(), (rules, pick, count) => {
        const possible = allDraws(rules);
        const chosen = possible[pick % Math.max(1, possible.length)];
        fc.pre(chosen !== undefined);
        const entries = rules.pots.flat();
        const drawn = entries
          .slice(0, count % entries.length)
          .map((entry) => ({ entry, group: chosen.get(entry) ?? '' }));
        const next = entries[drawn.length] ?? '';
        const open = possible.filter((placing) => drawn.every(({ entry, group }) => placing.get(entry) === group));
        const expected = rules.groups.filter((group) => open.some((placing) => placing.get(next) === group));
        expect(legalGroups(rules, drawn, next)).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('names what is drawn against the rules', () => {
    const rules: DrawRules = { groups: ['A', 'B'], pots: [['a', 'b', 'c', 'd']], apart: [['a', 'b']] };
    const drawn = [
      { entry: 'a', group: 'A' },
      { entry: 'b', group: 'A' },
    ];
    expect(() => legalGroups(rules, drawn, 'c')).toThrow('a is in A already (/drawn/0); b is in A already (/drawn/1)');
  });

  // The final draw of the World Cup 2022 (1 April 2022, Doha): two of Europe at most and one at least in a group, of every other
  // confederation one at most, Qatar in A. Winners of play-offs to come counted for both of the confederations they could be of.
  it('let the draw of the World Cup 2022 come out as it did', () => {
    const rules: DrawRules = {
      groups: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
      pots: [
        ['QAT', 'BRA', 'BEL', 'FRA', 'ARG', 'ENG', 'ESP', 'POR'],
        ['MEX', 'NED', 'DEN', 'GER', 'URU', 'SUI', 'USA', 'CRO'],
        ['SEN', 'IRN', 'JPN', 'MAR', 'SRB', 'POL', 'KOR', 'TUN'],
        ['CMR', 'CAN', 'ECU', 'KSA', 'GHA', 'CRC/NZL', 'AUS/PER', 'WAL'],
      ],
      fixed: [{ entry: 'QAT', groups: ['A'] }],
      limits: [
        {
          name: 'UEFA',
          entries: ['BEL', 'FRA', 'ENG', 'ESP', 'POR', 'NED', 'DEN', 'GER', 'SUI', 'CRO', 'SRB', 'POL', 'WAL'],
          max: 2,
          min: 1,
        },
        { name: 'AFC', entries: ['QAT', 'IRN', 'JPN', 'KOR', 'KSA', 'AUS/PER'], max: 1 },
        { name: 'CAF', entries: ['SEN', 'MAR', 'TUN', 'CMR', 'GHA'], max: 1 },
        { name: 'CONCACAF', entries: ['MEX', 'USA', 'CAN', 'CRC/NZL'], max: 1 },
        { name: 'CONMEBOL', entries: ['BRA', 'ARG', 'URU', 'ECU', 'AUS/PER'], max: 1 },
      ],
    };
    const outcome = {
      A: ['QAT', 'ECU', 'SEN', 'NED'],
      B: ['ENG', 'IRN', 'USA', 'WAL'],
      C: ['ARG', 'KSA', 'MEX', 'POL'],
      D: ['FRA', 'AUS/PER', 'DEN', 'TUN'],
      E: ['ESP', 'CRC/NZL', 'GER', 'JPN'],
      F: ['BEL', 'CAN', 'MAR', 'CRO'],
      G: ['BRA', 'SRB', 'SUI', 'CMR'],
      H: ['POR', 'GHA', 'URU', 'KOR'],
    };
    const placing = new Map(
      Object.entries(outcome).flatMap(([group, entries]) => entries.map((entry): [string, string] => [entry, group])),
    );
    const drawn: { entry: string; group: string }[] = [];
    for (const entry of rules.pots.flat()) {
      const group = placing.get(entry) ?? '';
      expect(legalGroups(rules, drawn, entry)).toContain(group);
      drawn.push({ entry, group });
    }
    for (let seed = 0; seed < 20; seed += 1) expect(keeps(rules, placingOf(drawGroups(rules, `${seed}`)))).toBe(true);
  });
});

describe('bad input', () => {
  const rules: DrawRules = { groups: ['A', 'B'], pots: [['a', 'b', 'c', 'd']] };
  it.each<[string, () => unknown, string, string]>([
    ['nobody', () => drawGroups({ groups: ['A'], pots: [] }, 's'), 'out-of-range', '/pots'],
    ['no group', () => drawGroups({ groups: [], pots: [['a', 'b']] }, 's'), 'out-of-range', '/groups'],
    [
      'more groups than entries',
      () => drawGroups({ groups: ['A', 'B', 'C'], pots: [['a', 'b']] }, 's'),
      'out-of-range',
      '/groups',
    ],
    ['a group twice', () => drawGroups({ ...rules, groups: ['A', 'A'] }, 's'), 'duplicate-entry', '/groups/1'],
    [
      'an entry in two pots',
      () => drawGroups({ groups: ['A'], pots: [['a', 'b'], ['b']] }, 's'),
      'duplicate-entry',
      '/pots/1/0',
    ],
    [
      'an entry twice in a pot',
      () => drawGroups({ groups: ['A'], pots: [['a', 'a']] }, 's'),
      'duplicate-entry',
      '/pots/0/1',
    ],
    ['no seed', () => drawGroups(rules, ''), 'out-of-range', '/seed'],
    [
      'a huge field',
      () => drawGroups({ groups: ['A'], pots: [Array.from({ length: 513 }, (_, index) => `${index}`)] }, 's'),
      'out-of-range',
      '/pots',
    ],
    [
      'a limit of strangers',
      () => drawGroups({ ...rules, limits: [{ name: 'x', entries: ['z'], max: 1 }] }, 's'),
      'unknown-entry',
      '/limits/0/entries/0',
    ],
    [
      'a limit without a number',
      () => drawGroups({ ...rules, limits: [{ name: 'x', entries: ['a'] }] }, 's'),
      'missing-field',
      '/limits/0/max',
    ],
    [
      'a limit of half an entry',
      () => drawGroups({ ...rules, limits: [{ name: 'x', entries: ['a'], max: 0.5 }] }, 's'),
      'out-of-range',
      '/limits/0/max',
    ],
    ['a stranger apart', () => drawGroups({ ...rules, apart: [['a', 'z']] }, 's'), 'unknown-entry', '/apart/0/1'],
    [
      'an entry apart from itself',
      () => drawGroups({ ...rules, apart: [['a', 'a']] }, 's'),
      'same-entry',
      '/apart/0/1',
    ],
    [
      'an unknown group',
      () => drawGroups({ ...rules, fixed: [{ entry: 'a', groups: ['Z'] }] }, 's'),
      'unknown-value',
      '/fixed/0/groups/0',
    ],
    [
      'no group to be fixed in',
      () => drawGroups({ ...rules, fixed: [{ entry: 'a', groups: [] }] }, 's'),
      'out-of-range',
      '/fixed/0/groups',
    ],
    ['an entry drawn twice', () => legalGroups(rules, [{ entry: 'a', group: 'A' }], 'a'), 'duplicate-entry', '/entry'],
    [
      'a stranger drawn',
      () => legalGroups(rules, [{ entry: 'z', group: 'A' }], 'a'),
      'unknown-entry',
      '/drawn/0/entry',
    ],
  ])('refuses %s', (_, work, code, path) => {
    expect(work).toThrow(SportError);
    expect(work).toThrow(expect.objectContaining({ code, path }));
  });
});
