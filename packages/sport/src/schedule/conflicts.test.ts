import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { conflictText, type ScheduleConflict } from './conflict.ts';
import { moveMatch, scheduleConflicts } from './conflicts.ts';
import type { ScheduledMatch, ScheduleMatch, ScheduleRules } from './model.ts';
import { breaches, outcomesOf } from './plain-checker.ts';
import { planSchedule } from './plan.ts';
import { someRules } from './some-rules.ts';

const RUNS = { numRuns: Number(process.env.SPORT_RUNS ?? 300) };

const isSound = (rules: ScheduleRules): boolean => {
  try {
    scheduleConflicts(rules, []);
    return true;
  } catch {
    return false;
  }
};

const pairOf = (matches: readonly (string | null)[]): string =>
  matches
    .filter((match) => match !== null)
    .toSorted()
    .join(' ');

/** The matches, alone or in pairs, between which some outcome breaks a rule. */
const brokenBetween = (rules: ScheduleRules, plan: readonly ScheduledMatch[]): Set<string> => {
  const found = new Set<string>();
  for (const fixtures of outcomesOf(rules.matches)) {
    for (const { matches } of breaches(rules, plan, fixtures)) found.add(pairOf(matches));
  }
  return found;
};

const somePlan = (rules: ScheduleRules, numbers: readonly number[]): ScheduledMatch[] =>
  rules.matches.map((match, index) => {
    const number = numbers[index] ?? 0;
    const crew = [
      ...(match.referees ?? []),
      ...(rules.referees ?? []).slice(number % 3, 1 + (number % 2)).map(({ id }) => id),
    ];
    return {
      match: match.id,
      court: rules.courts[number % rules.courts.length]?.id ?? '',
      start: ((number >> 2) % 16) * 10,
      referees: [...new Set(crew)],
    };
  });

const numbers = fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 });

describe('scheduleConflicts', () => {
  it('names the matches between which some outcome breaks a rule, and no others', () => {
    fc.assert(
      fc.property(someRules, numbers, (rules, chosen) => {
        fc.pre(isSound(rules));
        const plan = somePlan(rules, chosen);
        const named = new Set(scheduleConflicts(rules, plan).map(({ match, other }) => pairOf([match, other])));
        expect([...named].toSorted()).toEqual([...brokenBetween(rules, plan)].toSorted());
      }),
      RUNS,
    );
  });

  it('says that something is certain only where every outcome breaks a rule', () => {
    fc.assert(
      fc.property(someRules, numbers, (rules, chosen) => {
        fc.pre(isSound(rules));
        const plan = somePlan(rules, chosen);
        const outcomes = [...outcomesOf(rules.matches)].map((fixtures) => breaches(rules, plan, fixtures));
        for (const { certain, match, other } of scheduleConflicts(rules, plan)) {
          if (!certain) continue;
          for (const found of outcomes)
            expect(found.map(({ matches }) => pairOf(matches))).toContain(pairOf([match, other]));
        }
      }),
      RUNS,
    );
  });
});

describe('moveMatch', () => {
  it('names every conflict that the match has in its new place', () => {
    fc.assert(
      fc.property(someRules, numbers, fc.nat(5), (rules, chosen, number) => {
        fc.pre(isSound(rules));
        const plan = somePlan(rules, chosen);
        const from = plan[number % plan.length];
        fc.pre(from !== undefined);
        const to = { match: from.match, court: rules.courts[0]?.id ?? '', start: ((chosen[0] ?? 0) % 9) * 10 };
        const before = structuredClone(plan);
        const { plan: moved, conflicts } = moveMatch(rules, plan, to);
        expect(plan).toEqual(before);
        expect(moved.matches).toEqual(plan.map((each) => (each.match === to.match ? { ...each, ...to } : each)));
        const expected = [...brokenBetween(rules, moved.matches)].filter((pair) => pair.split(' ').includes(to.match));
        const named = new Set(conflicts.map(({ match, other }) => pairOf([match, other])));
        expect([...named].toSorted()).toEqual(expected.toSorted());
      }),
      RUNS,
    );
  });

  const match = (id: string, home: string, away: string, more: Partial<ScheduleMatch> = {}): ScheduleMatch => ({
    id,
    home: { entry: home },
    away: { entry: away },
    ...more,
  });

  const RULES: ScheduleRules = {
    matches: [
      match('m1', 'Dynamo', 'Zapad', { round: '1' }),
      match('m2', 'Spartak', 'Vostok', { round: '1' }),
      match('m3', 'Dynamo', 'Spartak', { round: '2', latest: 200 }),
      { id: 'final', home: { winnerOf: 'm1' }, away: { winnerOf: 'm2' } },
    ],
    courts: [
      { id: 'A', open: [{ from: 0, to: 300 }] },
      { id: 'B', open: [{ from: 0, to: 300 }] },
    ],
    entries: [
      { id: 'Zapad', players: ['Ivan'] },
      { id: 'Vostok', players: ['Ivan'] },
    ],
    rounds: [{ id: '1' }, { id: '2', after: ['1'], pause: 10 }],
    referees: [{ id: 'Olga', open: [{ from: 0, to: 240 }], barredFrom: ['Dynamo'] }, { id: 'Petr' }, { id: 'Ivan' }],
    length: 40,
    step: 10,
    changeover: 5,
    officials: 1,
    rest: { entry: 30, player: 20, referee: 10 },
  };
  const { matches: PLAN } = planSchedule(RULES);

  const conflictsOf = (id: string, court: string, start: number, referees?: readonly string[]): ScheduleConflict[] => [
    ...moveMatch(RULES, PLAN, { match: id, court, start, ...(referees === undefined ? {} : { referees }) }).conflicts,
  ];

  it('starts from a plan without conflicts', () => {
    expect(scheduleConflicts(RULES, PLAN)).toEqual([]);
    expect(PLAN.map(({ match: id, court, start }) => [id, court, start])).toEqual([
      ['m1', 'A', 0],
      ['m2', 'A', 60],
      ['m3', 'A', 130],
      ['final', 'A', 200],
    ]);
  });

  it('says who is where twice, or without rest, and by how many minutes', () => {
    expect(conflictsOf('m2', 'B', 20, ['Petr'])).toContainEqual({
      kind: 'player-twice',
      match: 'm2',
      other: 'm1',
      who: ['Ivan'],
      certain: true,
      court: 'B',
      from: 20,
      to: 40,
      path: null,
    });
    expect(conflictsOf('m2', 'B', 50)).toContainEqual(
      expect.objectContaining({ kind: 'player-without-rest', who: ['Ivan'], from: 50, to: 60, path: '/rest/player' }),
    );
    expect(conflictsOf('m3', 'B', 110)).toContainEqual(
      expect.objectContaining({ kind: 'entry-without-rest', who: ['Spartak'], other: 'm2', from: 110, to: 130 }),
    );
  });

  it('tells what only may happen from what is certain', () => {
    expect(conflictsOf('final', 'B', 140)).toContainEqual(
      expect.objectContaining({ kind: 'entry-twice', who: ['Dynamo', 'Spartak'], other: 'm3', certain: false }),
    );
  });

  it.each<[string, string, number, readonly string[] | undefined, Partial<ScheduleConflict>]>([
    ['m1', 'A', 60, undefined, { kind: 'court-taken', other: 'm2', court: 'A', from: 60, to: 100, path: null }],
    ['m1', 'A', 102, undefined, { kind: 'court-taken', other: 'm2', from: 102, to: 105, path: '/changeover' }],
    ['m3', 'B', 280, undefined, { kind: 'court-closed', court: 'B', from: 280, to: 320, path: '/courts/1/open' }],
    ['m3', 'B', 170, undefined, { kind: 'too-late', from: 200, to: 210, path: '/matches/2/latest' }],
    ['m3', 'B', 105, undefined, { kind: 'wrong-order', other: 'm2', from: 105, to: 110, path: '/rounds/1/after' }],
    ['final', 'B', 90, undefined, { kind: 'wrong-order', other: 'm2', from: 90, to: 100, path: null }],
    ['final', 'B', 240, ['Olga'], { kind: 'referee-away', who: ['Olga'], path: '/referees/0/open' }],
    [
      'm3',
      'A',
      130,
      ['Olga'],
      { kind: 'referee-barred', who: ['Olga'], certain: true, path: '/referees/0/barredFrom' },
    ],
    ['final', 'B', 180, ['Ivan'], { kind: 'referee-plays', who: ['Ivan'], certain: false }],
    ['m3', 'A', 130, [], { kind: 'too-few-referees', path: '/officials' }],
    ['m3', 'B', 60, ['Ivan'], { kind: 'referee-twice', who: ['Ivan'], other: 'm2', certain: true }],
    [
      'm3',
      'B',
      105,
      ['Ivan'],
      { kind: 'referee-without-rest', who: ['Ivan'], from: 105, to: 110, path: '/rest/referee' },
    ],
  ])('%s to %s at %i by %o', (id, court, start, referees, expected) => {
    expect(conflictsOf(id, court, start, referees)).toContainEqual(expect.objectContaining(expected));
  });

  it('says it in Russian and in English', () => {
    const [conflict] = conflictsOf('m2', 'B', 20, ['Petr']).filter(({ kind }) => kind === 'player-twice');
    expect(conflict && conflictText(conflict)).toEqual({
      ru: 'Ivan сразу в m2 и m1: 20-40',
      en: 'Ivan in m2 and m1 at once: 20-40',
    });
  });

  it('has words for every conflict', () => {
    fc.assert(
      fc.property(someRules, numbers, (rules, chosen) => {
        fc.pre(isSound(rules));
        for (const conflict of scheduleConflicts(rules, somePlan(rules, chosen))) {
          const { ru, en } = conflictText(conflict);
          for (const text of [ru, en]) {
            expect(text).toContain(conflict.match);
            for (const name of conflict.who) expect(text).toContain(name);
            expect(text).toContain(`${conflict.from}-${conflict.to}`);
            expect(text).not.toMatch(/null|undefined/);
          }
          expect(conflict.to).toBeGreaterThan(conflict.from);
        }
      }),
      RUNS,
    );
  });

  it.each<[string, () => unknown, string, string]>([
    ['an unknown match', () => conflictsOf('m9', 'A', 0), 'unknown-value', '/move/match'],
    ['an unknown court', () => conflictsOf('m1', 'C', 0), 'unknown-value', '/move/court'],
    ['a start that is none', () => conflictsOf('m1', 'A', 0.5), 'out-of-range', '/move/start'],
    ['an unknown referee', () => conflictsOf('m1', 'A', 0, ['Anna']), 'unknown-value', '/move/referees/0'],
    [
      'a plan with a match twice',
      () => scheduleConflicts(RULES, [...PLAN, ...PLAN]),
      'duplicate-entry',
      '/plan/4/match',
    ],
    [
      'a referee twice at a match',
      () => conflictsOf('m1', 'A', 0, ['Olga', 'Olga']),
      'duplicate-entry',
      '/move/referees/1',
    ],
  ])('refuses %s', (_, work, code, path) => {
    expect(work).toThrow(SportError);
    expect(work).toThrow(expect.objectContaining({ code, path }));
  });
});
