import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { randomFrom } from '../random.ts';
import { readArray, readInteger, readOptional, readText } from '../read.ts';
import { PRESETS, type TableRules } from '../table/index.ts';
import { adjustTable, correctResult, recordResults, withdrawEntry } from './changes.ts';
import type { GameResult } from './decision.ts';
import { type GroupsThenPlayOffRules, type Qualification, startGroupsThenPlayOff } from './groups.ts';
import { levelsOf } from './levels.ts';
import { placesOf } from './places.ts';
import { BEST_PLACED, openTies, type Progress, tieOf, tiesOf } from './progress.ts';
import { entryIn } from './slot.ts';
import { entriesOf, FOOTBALL, playOut } from './testing.ts';

type Pair = readonly [number, number];

interface Match {
  readonly teams: readonly [string, string];
  readonly score: Pair;
  readonly shootOut: Pair | null;
  readonly group: string | null;
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const pairOf = (value: unknown): Pair | null => {
  if (value === undefined) return null;
  const [home, away] = readArray(value, '', readInteger);
  if (home === undefined || away === undefined) throw new Error('Half a score');
  return [home, away];
};

/** Matches of a file of openfootball (public domain), in rounds or in one list. */
const matchesOf = (name: string): Match[] => {
  const url = new URL(`../../../../apps/prodvor/data/openfootball/${name}.json`, import.meta.url);
  const file: unknown = JSON.parse(readFileSync(url, 'utf8'));
  const list = (value: unknown): unknown[] => readArray(value, '', (item) => item);
  const rounds = member(file, 'rounds');
  const matches =
    rounds === undefined
      ? list(member(file, 'matches'))
      : list(rounds).flatMap((round) => list(member(round, 'matches')));
  return matches.map((match) => {
    const team = (key: string): string => readText(member(member(match, key), 'name') ?? member(match, key), '');
    const score = member(match, 'score');
    return {
      teams: [team('team1'), team('team2')],
      score: pairOf(member(score, 'et')) ?? pairOf(member(score, 'ft')) ?? [0, 0],
      shootOut: pairOf(member(score, 'p')),
      group: readOptional(member(match, 'group'), '', readText) ?? null,
    };
  });
};

/** Plays a tournament as it was played, each match in the open tie of its sides; whoever is not there fails the test. */
const replay = (name: string, rules: Omit<GroupsThenPlayOffRules, 'draw' | 'groups'>, table: TableRules): Progress => {
  const matches = matchesOf(name);
  const groups = Map.groupBy(
    matches.filter(({ group }) => group !== null),
    ({ group }) => group ?? '',
  );
  const draw = [...groups.keys()]
    .sort()
    .map((group) => [...new Set((groups.get(group) ?? []).flatMap(({ teams }) => teams))]);
  let progress = startGroupsThenPlayOff(draw.flat(), { ...rules, groups: { table }, draw });
  for (const { teams, score, shootOut } of matches) {
    const tie = openTies(progress).find((id) => {
      const { home, away } = tieOf(progress, id);
      return teams.includes(entryIn(home) ?? '') && teams.includes(entryIn(away) ?? '');
    });
    if (tie === undefined) throw new Error(`${teams.join('-')} does not come up`);
    const turned = entryIn(tieOf(progress, tie).home) !== teams[0];
    const pair = ([one, other]: Pair): Pair => (turned ? [other, one] : [one, other]);
    const result: GameResult = { tie, score: pair(score), ...(shootOut && { shootOut: pair(shootOut) }) };
    progress = recordResults(progress, [result]).progress;
  }
  return progress;
};

const at = (progress: Progress, place: number): string[] =>
  placesOf(progress).flatMap((each) => (each.place === place ? [each.entry] : []));

describe('tournaments that were played', () => {
  it('EURO 2020: the best of the third-placed by the published table', () => {
    // UEFA EURO 2018-20 regulations, article 21.03 to 21.05: round of 16, and annex for third-placed of A, C, D and F.
    const end = replay(
      'euro-2020',
      {
        qualification: {
          crossings: ['B1-3A/D/E/F', 'A1-C2', 'F1-3A/B/C', 'D2-E2', 'E1-3A/B/C/D', 'D1-F2', 'C1-3D/E/F', 'A2-B2'],
          published: { ACDF: ['F', 'A', 'C', 'D'] },
        },
        playOff: { format: 'single-elimination' },
      },
      PRESETS['uefa-euro'],
    );
    expect(openTies(end)).toEqual([]);
    expect(at(end, 1)).toEqual(['Italy']);
    expect(at(end, 2)).toEqual(['England']);
    expect(at(end, 3).toSorted()).toEqual(['Denmark', 'Spain']);
  });

  it('World Cup 2022', () => {
    const end = replay(
      'worldcup-2022',
      {
        qualification: { crossings: ['A1-B2', 'C1-D2', 'E1-F2', 'G1-H2', 'B1-A2', 'D1-C2', 'F1-E2', 'H1-G2'] },
        playOff: { format: 'single-elimination', third: true },
      },
      FOOTBALL,
    );
    expect([1, 2, 3, 4].map((place) => at(end, place))).toEqual([['Argentina'], ['France'], ['Croatia'], ['Morocco']]);
  });
});

const rules = (draw: number, qualification: Qualification): GroupsThenPlayOffRules => ({
  groups: { table: FOOTBALL },
  draw,
  qualification,
  playOff: { format: 'single-elimination' },
});

/** Wins of the better seed in every open tie of a group. */
const favourites = (progress: Progress, group: string): GameResult[] =>
  progress.plan.ties.flatMap(({ id, group: own, home, away }) => {
    if (own !== group || !('seed' in home) || !('seed' in away)) return [];
    return [{ tie: id, score: home.seed < away.seed ? [1, 0] : [0, 1] } as const];
  });

describe('startGroupsThenPlayOff', () => {
  it('draws a snake and crosses the groups', () => {
    const start = startGroupsThenPlayOff(entriesOf(16), rules(4, { through: 2 }));
    expect(start.plan.groups.map(({ name, seeds }) => [name, ...seeds])).toEqual([
      ['A', 1, 8, 9, 16],
      ['B', 2, 7, 10, 15],
      ['C', 3, 6, 11, 14],
      ['D', 4, 5, 12, 13],
    ]);
    const quarterFinals = start.plan.ties.filter(({ side, round }) => side === 'winners' && round === 1);
    const text = (slot: object): string => Object.values(slot).join('');
    expect(quarterFinals.map(({ home, away }) => `${text(home)}-${text(away)}`)).toEqual([
      'A1-B2',
      'D1-C2',
      'B1-A2',
      'C1-D2',
    ]);
  });

  it('keeps those of one group apart for as long as it can, whatever the numbers', () => {
    for (let groups = 2; groups <= 32; groups += 1) {
      for (let through = 1; through <= 4; through += 1) {
        const start = startGroupsThenPlayOff(entriesOf(groups * 4), rules(groups, { through }));
        const first = start.plan.ties.filter(({ group, round }) => group === null && round === 1);
        const places = first.flatMap(({ home, away }) => [home, away].filter((slot) => 'group' in slot));
        expect(places).toHaveLength(groups * through);
        for (const { home, away } of first) {
          if ('group' in home && 'group' in away) expect(home.group).not.toBe(away.group);
        }
        if (through !== 2 || groups % 2 === 1) continue;
        // Two of an even number of groups: in different halves.
        const half = (index: number): boolean => index < first.length / 2;
        const halves = Map.groupBy(
          first.flatMap(({ home, away }, index) =>
            [home, away].flatMap((slot) => ('group' in slot ? [{ group: slot.group, half: half(index) }] : [])),
          ),
          ({ group }) => group,
        );
        for (const own of halves.values()) expect(new Set(own.map((each) => each.half)).size).toBe(2);
      }
    }
  });

  it('fills the sides of a group once it is complete', () => {
    const start = startGroupsThenPlayOff(entriesOf(8), rules(2, { crossings: ['A1-B2', 'B1-A2'] }));
    expect(tieOf(start, 'W1-1')).toMatchObject({ home: null, away: null });
    const { progress, effects } = recordResults(start, favourites(start, 'A'));
    expect(tieOf(progress, 'W1-1')).toMatchObject({ home: { entry: 'e1' }, away: null });
    expect(effects.map(({ tie }) => tie)).toEqual(['W1-1', 'W1-2']);
  });

  it('leaves a place open that nothing separates until the organizer decides', () => {
    const start = startGroupsThenPlayOff(['a', 'b', 'c', 'd'], rules(2, { through: 1 }));
    const drawn = recordResults(start, [
      { tie: 'A-1-1', score: [1, 1] },
      { tie: 'B-1-1', score: [2, 0] },
    ]).progress;
    expect(tieOf(drawn, 'F1-1').home).toBeNull();
    expect(levelsOf(drawn)).toEqual([{ group: 'A', entries: ['a', 'd'] }]);
    const decided = adjustTable(drawn, 'A', [{ type: 'order', by: 'lots', entries: ['d', 'a'] }]).progress;
    expect(tieOf(decided, 'F1-1').home).toEqual({ entry: 'd' });
    expect(levelsOf(decided)).toEqual([]);
    expect(adjustTable(decided, 'A', []).progress).toEqual(drawn);
  });

  it('says what a correction in a group changes in the play-off', () => {
    const start = startGroupsThenPlayOff(['a', 'b', 'c', 'd'], rules(2, { through: 1 }));
    const end = recordResults(start, [
      { tie: 'A-1-1', score: [1, 0] },
      { tie: 'B-1-1', score: [1, 0] },
      { tie: 'F1-1', winner: 'home' },
    ]).progress;
    const { effects } = correctResult(end, { tie: 'A-1-1', score: [1, 2] });
    expect(effects).toEqual([
      {
        tie: 'F1-1',
        before: { home: { entry: 'a' }, away: { entry: 'b' } },
        after: { home: { entry: 'd' }, away: { entry: 'b' } },
        voided: [{ tie: 'F1-1', winner: 'home' }],
      },
    ]);
    expect(correctResult(end, { tie: 'A-1-1', score: [3, 0] }).effects).toEqual([]);
  });

  it('chooses for the best-placed in turn without a published table', () => {
    // Six groups of four: thirds lose to the first two; group A's third loses by less, and so on.
    const start = startGroupsThenPlayOff(
      entriesOf(24),
      rules(6, {
        crossings: ['B1-3A/D/E/F', 'A1-C2', 'F1-3A/B/C', 'D2-E2', 'E1-3A/B/C/D', 'D1-F2', 'C1-3D/E/F', 'A2-B2'],
      }),
    );
    const results = 'ABCDEF'.split('').flatMap((group, index) => {
      const seeds = start.plan.groups[index]?.seeds ?? [];
      return favourites(start, group).map((result) => {
        const planned = start.plan.ties[start.plan.positions.get(result.tie) ?? -1];
        const own = [planned?.home, planned?.away].flatMap((slot) =>
          slot !== undefined && 'seed' in slot ? [seeds.indexOf(slot.seed)] : [],
        );
        // The third beats the last by as many goals as the group stands late in the alphabet.
        if (!own.includes(2) || !own.includes(3)) return result;
        return { ...result, score: own[0] === 2 ? ([index + 1, 0] as const) : ([0, index + 1] as const) };
      });
    });
    const { progress } = recordResults(start, results);
    const slots = start.plan.bestTargets.map(({ tie, side }) => {
      const entry = entryIn(tiesOf(progress)[tie]?.[side] ?? null);
      return start.plan.groups.find(({ seeds }) => seeds.some((seed) => `e${seed}` === entry))?.name;
    });
    // C, D, E, F go on, F the best: F to the first slot; then only C fits A/B/C; D or E: E has no place but the last.
    expect(slots).toEqual(['F', 'C', 'D', 'E']);
  });

  it('can fill the slots of the best-placed whichever groups they come from', () => {
    const subsets = (items: readonly string[], size: number): string[][] =>
      size === 0
        ? [[]]
        : items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
    const fillable = (slots: readonly (readonly string[])[], groups: readonly string[]): boolean =>
      slots.length === 0 ||
      groups.some(
        (group) =>
          slots[0]?.includes(group) &&
          fillable(
            slots.slice(1),
            groups.filter((other) => other !== group),
          ),
      );
    const random = randomFrom('slots');
    let refused = 0;
    for (let run = 0; run < 300; run += 1) {
      const names = 'ABCDEF'.slice(0, 3 + Math.floor(random.next() * 4)).split('');
      const slots = Array.from({ length: 1 + Math.floor(random.next() * (names.length - 1)) }, () => {
        const list = names.filter(() => random.next() < 0.7);
        return list.length === 0 ? names : list;
      });
      const direct = names.slice(0, slots.length).map((name, index) => `${name}1-3${slots[index]?.join('/')}`);
      const byes = Array.from(
        { length: 2 ** Math.ceil(Math.log2(direct.length)) - direct.length },
        (_, index) => `${names[index]}2-bye`,
      );
      const crossings = direct.some((text) => /^.1-3.$/.test(text)) ? [] : [...direct, ...byes];
      if (crossings.length === 0) continue;
      const always = subsets(names, slots.length).every((groups) => fillable(slots, groups));
      const start = () => startGroupsThenPlayOff(entriesOf(names.length * 4), rules(names.length, { crossings }));
      if (always) expect(start).not.toThrow();
      else expect(start).toThrow(/cannot always be filled/);
      refused += always ? 0 : 1;
    }
    expect(refused).toBeGreaterThan(20);
    expect(refused).toBeLessThan(280);
  });

  it('takes any number of best-placed', () => {
    for (const [groups, through] of [
      [100, 2],
      [3, 1],
      [4, 3],
      [7, 2],
      [16, 0],
    ] as const) {
      for (const best of new Set([1, 2, 3, groups - 1])) {
        if (best >= groups || groups * through + best < 2) continue;
        const entries = entriesOf(groups * 5);
        const start = startGroupsThenPlayOff(entries, rules(groups, { through, best }));
        expect(start.plan.bestPlaced?.slots).toHaveLength(best);
      }
    }
  });

  it('draws lots among the best-placed that nothing separates', () => {
    const { end } = playOut(
      startGroupsThenPlayOff(entriesOf(12), rules(4, { through: 1, best: 2 })),
      randomFrom('best'),
    );
    expect(openTies(end)).toEqual([]);
    expect(at(end, 1)).toHaveLength(1);
    const start = startGroupsThenPlayOff(entriesOf(12), rules(4, { through: 1, best: 2 }));
    const even = recordResults(
      start,
      'ABCD'.split('').flatMap((group) => favourites(start, group)),
    ).progress;
    const [level] = levelsOf(even);
    expect(level?.group).toBe(BEST_PLACED);
    expect(level?.entries).toHaveLength(4);
    const order = { type: 'order', by: 'lots', entries: level?.entries ?? [] } as const;
    const decided = adjustTable(even, BEST_PLACED, [order]).progress;
    expect(levelsOf(decided)).toEqual([]);
    expect(openTies(decided)).not.toEqual([]);
  });

  it('lets nobody play who withdrew, before or after the groups', () => {
    const start = startGroupsThenPlayOff(entriesOf(8), {
      ...rules(2, { through: 2 }),
      groups: { table: FOOTBALL, withdrawal: 'void' },
    });
    const without = withdrawEntry(start, 'e1').progress;
    const groupsDone = recordResults(
      without,
      ['A', 'B'].flatMap((group) => favourites(without, group)).filter(({ tie }) => openTies(without).includes(tie)),
    ).progress;
    expect(groupsDone.groups[0]?.rows?.at(-1)).toMatchObject({ entry: 'e1', place: 4, played: 0 });
    expect(tiesOf(groupsDone).flatMap(({ home }) => entryIn(home) ?? [])).toContain('e4');
    const late = withdrawEntry(groupsDone, 'e4').progress;
    expect(late.groups).toEqual(groupsDone.groups);
    expect(tieOf(late, 'W1-1').decision).toEqual({ winner: 'away', by: 'walkover' });
  });

  it('refuses rules that contradict each other', () => {
    const refused = (
      qualification: Qualification,
      draw: GroupsThenPlayOffRules['draw'] = 2,
      entries = entriesOf(8),
    ) => {
      try {
        startGroupsThenPlayOff(entries, { ...rules(2, qualification), draw });
      } catch (error) {
        if (error instanceof SportError) return [error.code, error.path];
        throw error;
      }
      throw new Error('Nothing was refused');
    };
    const crossings = (...list: string[]) => refused({ crossings: list });
    expect(crossings('A1-B2', 'B1-A2', 'A3-B3')).toEqual(['contradicting-rules', '/qualification/crossings']);
    expect(crossings()).toEqual(['contradicting-rules', '/qualification/crossings']);
    expect(crossings('A1')).toEqual(['unknown-value', '/qualification/crossings/0']);
    expect(crossings('A1-x')).toEqual(['unknown-value', '/qualification/crossings/0']);
    expect(crossings('bye-bye')).toEqual(['contradicting-rules', '/qualification/crossings/0']);
    expect(crossings('A1-C1')[0]).toBe('contradicting-rules');
    expect(crossings('A1-A1')[0]).toBe('contradicting-rules');
    expect(crossings('A1-B5')[0]).toBe('contradicting-rules');
    for (const list of [
      ['A2-B1', 'A1-2A/B'],
      ['A1-2A/B', 'B1-3A/B'],
      ['A1-2C/D', 'B1-A3'],
    ]) {
      expect(crossings(...list)).toEqual(['contradicting-rules', '/qualification/crossings']);
    }
    expect(crossings('A1-3A/B', 'B1-3A/B', 'A2-3A/B', 'B2-bye')).toEqual([
      'contradicting-rules',
      '/qualification/crossings',
    ]);
    expect(refused({ through: 5 })).toEqual(['out-of-range', '/qualification/through']);
    expect(refused({ through: 4, best: 1 })).toEqual(['out-of-range', '/qualification/best']);
    expect(refused({ through: 1 }, 1)).toEqual(['contradicting-rules', '/qualification']);
    expect(refused({ through: 1 }, 5)).toEqual(['out-of-range', '/draw']);
    expect(
      refused({ through: 1 }, [
        ['e1', 'e2', 'e1'],
        ['e3', 'e4'],
      ]),
    ).toEqual(['unknown-entry', '/draw/0/2']);
    expect(
      refused({ through: 1 }, [
        ['e1', 'e2'],
        ['e3', 'e4'],
      ]),
    ).toEqual(['unknown-entry', '/draw']);
    expect(refused({ through: 1 }, [['e1'], ['e3', 'e4']])).toEqual(['out-of-range', '/draw/0']);
  });

  it('needs scores that the table knows', () => {
    const start = startGroupsThenPlayOff(entriesOf(4), {
      ...rules(2, { through: 1 }),
      groups: { table: PRESETS.fiba },
    });
    const refused = (result: GameResult) => {
      try {
        recordResults(start, [result]);
      } catch (error) {
        if (error instanceof SportError) return [error.code, error.path];
        throw error;
      }
      throw new Error('Nothing was refused');
    };
    expect(refused({ tie: 'A-1-1', score: [70, 70] })).toEqual(['draw-not-allowed', '/0/score']);
    expect(refused({ tie: 'A-1-1', winner: 'home' })).toEqual(['missing-field', '/0/score']);
  });
});
