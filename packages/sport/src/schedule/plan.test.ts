import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { randomFrom } from '../random.ts';
import { moveMatch, scheduleConflicts } from './conflicts.ts';
import type { ScheduledMatch, ScheduleMatch, ScheduleRules, ScheduleSide } from './model.ts';
import { breaches, outcomesOf } from './plain-checker.ts';
import { planSchedule, scheduleContradiction } from './plan.ts';
import { someRules } from './some-rules.ts';

const RUNS = { numRuns: Number(process.env.SPORT_RUNS ?? 300) };

const isLegal = (
  rules: ScheduleRules,
  plan: readonly ScheduledMatch[],
  outcomes = [...outcomesOf(rules.matches)],
): boolean => outcomes.every((fixtures) => breaches(rules, plan, fixtures).length === 0);

/** Every crew of so many out of the list. */
function* crews(referees: readonly string[], size: number): Generator<readonly string[]> {
  if (size <= 0) yield [];
  else {
    for (const [index, first] of referees.entries()) {
      for (const rest of crews(referees.slice(index + 1), size - 1)) yield [first, ...rest];
    }
  }
}

/**
 * Whether any plan at all keeps the rules: each of the matches on every court at every start with every crew. Null where that
 * is too much to try.
 */
const hasPlan = (rules: ScheduleRules, matches = rules.matches): boolean | null => {
  let left = 10_000;
  const outcomes = [...outcomesOf(rules.matches)];
  const go = (plan: readonly ScheduledMatch[]): boolean => {
    const match = matches[plan.length];
    if (match === undefined) return true;
    const minutes = match.length ?? rules.length;
    const named = match.referees ?? [];
    const needed = (match.officials ?? rules.officials ?? 0) - named.length;
    const others = (rules.referees ?? []).map(({ id }) => id).filter((id) => !named.includes(id));
    for (const { id: court, open } of rules.courts) {
      const starts = open.flatMap(({ from, to }) => {
        const list: number[] = [];
        for (let start = from; start + minutes <= to; start += rules.step) list.push(start);
        return list;
      });
      if (match.fixed !== undefined) starts.splice(0, starts.length, match.fixed.start);
      for (const start of starts) {
        for (const crew of crews(others, needed)) {
          left -= 1;
          if (left < 0) return false;
          const longer = [...plan, { match: match.id, court, start, referees: [...named, ...crew] }];
          if (isLegal(rules, longer, outcomes) && go(longer)) return true;
        }
      }
    }
    return false;
  };
  return go([]) || (left < 0 ? null : false);
};

const planOrNull = (rules: ScheduleRules): ReturnType<typeof planSchedule> | null => {
  try {
    return planSchedule(rules);
  } catch (error) {
    if (error instanceof SportError && error.code === 'no-legal-schedule') return null;
    throw error;
  }
};

/** Rules that say something that cannot be, before any planning. */
const isSound = (rules: ScheduleRules): boolean => {
  try {
    scheduleConflicts(rules, []);
    return true;
  } catch {
    return false;
  }
};

describe('planSchedule', () => {
  it('finds a plan where there is one, and none that breaks a rule however the tournament goes', () => {
    let planned = 0;
    fc.assert(
      fc.property(someRules, (rules) => {
        fc.pre(isSound(rules));
        const plan = planOrNull(rules);
        if (plan === null) expect(hasPlan(rules)).not.toBe(true);
        else {
          planned += 1;
          expect(plan.matches.map(({ match }) => match)).toEqual(rules.matches.map(({ id }) => id));
          expect(isLegal(rules, plan.matches)).toBe(true);
          expect(scheduleConflicts(rules, plan.matches)).toEqual([]);
          expect(planSchedule(rules)).toEqual(plan);
        }
      }),
      RUNS,
    );
    expect(planned).toBeGreaterThan(RUNS.numRuns / 10);
  });
});

/** A tournament of groups and a play-off of their first two, on few courts, by one referee a match. */
const tournament = (
  groups: number,
  size: number,
  { courts = 2, days = 1, ...more }: Partial<Omit<ScheduleRules, 'courts'>> & { courts?: number; days?: number } = {},
): ScheduleRules => {
  const names = Array.from({ length: groups }, (_, group) => `G${group}`);
  const matches: ScheduleMatch[] = names.flatMap((group) =>
    Array.from({ length: size }, (_, one) =>
      Array.from({ length: one }, (_, other) => ({
        id: `${group} ${other}-${one}`,
        home: { entry: `${group}-${other}` },
        away: { entry: `${group}-${one}` },
        group,
        round: 'groups',
      })),
    ).flat(),
  );
  let sides: ScheduleSide[] = names.flatMap((group, index): ScheduleSide[] => [
    { place: 1, of: [group] },
    { place: 2, of: [names[(index + 1) % groups] ?? group] },
  ]);
  for (let round = 1; sides.length > 1; round += 1) {
    const ties = Array.from({ length: Math.floor(sides.length / 2) }, (_, tie): ScheduleMatch => {
      const [home, away] = [sides[2 * tie], sides[2 * tie + 1]];
      return {
        id: `P${round}-${tie + 1}`,
        home: home ?? { entry: '?' },
        away: away ?? { entry: '?' },
        round: `P${round}`,
      };
    });
    matches.push(...ties);
    sides = [...ties.map(({ id }) => ({ winnerOf: id })), ...sides.slice(2 * ties.length)];
  }
  const rounds = [...new Set(matches.map(({ round = '' }) => round))];
  return {
    matches,
    courts: Array.from({ length: courts }, (_, court) => ({
      id: `court ${court + 1}`,
      open: Array.from({ length: days }, (_, day) => ({ from: day * 1440 + 540, to: day * 1440 + 1260 })),
    })),
    rounds: rounds.map((id, index) => ({ id, after: rounds.slice(Math.max(0, index - 1), index) })),
    referees: Array.from({ length: courts + 1 }, (_, referee) => ({ id: `referee ${referee + 1}` })),
    length: 30,
    step: 5,
    changeover: 5,
    officials: 1,
    rest: { entry: 30, player: 15, referee: 5 },
    ...more,
  };
};

const sampled = (rules: ScheduleRules, seed: string) => {
  const random = randomFrom(seed);
  const one = <Way>(ways: readonly Way[]): Way[] => ways.slice(Math.floor(random.next() * ways.length)).slice(0, 1);
  return [...outcomesOf(rules.matches, one)];
};

describe('a plan of a whole tournament', () => {
  it('keeps 64 teams on 6 courts, rests and referees, however it goes', () => {
    const rules = tournament(16, 4, { courts: 6, days: 2 });
    const plan = planSchedule(rules);
    expect(plan.matches).toHaveLength(127);
    expect(scheduleConflicts(rules, plan.matches)).toEqual([]);
    for (let seed = 0; seed < 5; seed += 1) expect(isLegal(rules, plan.matches, sampled(rules, `${seed}`))).toBe(true);
  });

  it('keeps what is asked of tournaments of every size, players who play twice and referees who play', () => {
    fc.assert(
      fc.property(
        fc.record({
          groups: fc.integer({ min: 1, max: 6 }),
          size: fc.integer({ min: 2, max: 5 }),
          courts: fc.integer({ min: 1, max: 4 }),
          rest: fc.constantFrom(0, 15, 40),
          playerRest: fc.constantFrom(0, 15),
          sharing: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 5 }),
          refereeing: fc.array(fc.nat(29), { maxLength: 3 }),
          weights: fc.boolean(),
          seed: fc.string({ minLength: 1 }),
        }),
        ({ groups, size, courts, rest, playerRest, sharing, refereeing, weights, seed }) => {
          const entries = Array.from(
            { length: groups * size },
            (_, index) => `G${Math.floor(index / size)}-${index % size}`,
          );
          const players = new Map(entries.map((entry): [string, string[]] => [entry, [`${entry} captain`]]));
          for (const [index, pair] of sharing.entries()) {
            const [one, other] = pair.map((number) => entries[number % entries.length] ?? '');
            if (one?.split('-')[0] === other?.split('-')[0]) continue;
            for (const entry of [one, other]) players.get(entry ?? '')?.push(`shared ${index}`);
          }
          const rules = tournament(groups, size, {
            courts,
            days: 6,
            entries: [...players].map(([id, own]) => ({ id, players: own })),
            referees: [
              ...Array.from({ length: courts }, (_, referee) => ({ id: `referee ${referee}` })),
              ...[...new Set(refereeing)].map((number) => ({ id: `${entries[number % entries.length]} captain` })),
            ].filter(({ id }, index, all) => all.findIndex((each) => each.id === id) === index),
            rest: { entry: rest, player: playerRest, referee: 5 },
            preferences: weights
              ? [
                  { type: 'break', max: 90, weight: 1 },
                  { type: 'court', courts: ['court 1'], weight: 5, of: { group: 'G0' } },
                ]
              : [],
          });
          const { matches } = planSchedule(rules);
          expect(matches).toHaveLength(rules.matches.length);
          expect(scheduleConflicts(rules, matches)).toEqual([]);
          expect(isLegal(rules, matches, sampled(rules, seed))).toBe(true);
        },
      ),
      { numRuns: Math.ceil(RUNS.numRuns / 10) },
    );
  });

  it.each([
    [8, 4, 7],
    [12, 6, 11],
    [16, 8, 15],
    [20, 10, 19],
  ])('fills every slot where a league of %i on %i courts has %i starts and no more', (size, courts, starts) => {
    const { matches } = tournament(1, size);
    const rules: ScheduleRules = {
      matches: matches.filter(({ group }) => group === 'G0').map(({ id, home, away }) => ({ id, home, away })),
      courts: Array.from({ length: courts }, (_, court) => ({ id: `${court}`, open: [{ from: 0, to: starts * 40 }] })),
      length: 40,
      step: 40,
    };
    const plan = planSchedule(rules);
    expect(new Set(plan.matches.map(({ court, start }) => `${court} ${start}`)).size).toBe(courts * starts);
    expect(isLegal(rules, plan.matches)).toBe(true);
  });

  it('leaves what stands where it stands', () => {
    const plain = tournament(2, 4, { courts: 2 });
    const matches = plain.matches.map((match) =>
      match.id === 'P2-1' ? { ...match, fixed: { court: 'court 2', start: 1111 } } : match,
    );
    const plan = planSchedule({ ...plain, matches });
    expect(plan.matches.find(({ match }) => match === 'P2-1')).toMatchObject({ court: 'court 2', start: 1111 });
  });
});

describe('preferences', () => {
  const rules = tournament(2, 4, { courts: 2 });
  const place = (plan: ReturnType<typeof planSchedule>, id: string) => plan.matches.find(({ match }) => match === id);

  it('bring the final to its court and its hour', () => {
    const plan = planSchedule({
      ...rules,
      preferences: [
        { type: 'court', courts: ['court 2'], weight: 10, of: { match: 'P2-1' } },
        { type: 'time', from: 1140, weight: 5, of: { match: 'P2-1' } },
        { type: 'court', courts: ['court 1'], weight: 1, of: { group: 'G0' } },
      ],
    });
    expect(plan).toMatchObject({ penalty: 0, unmet: [] });
    expect(place(plan, 'P2-1')).toMatchObject({ court: 'court 2' });
    expect(place(plan, 'P2-1')?.start).toBeGreaterThanOrEqual(1140);
    for (const { match, court } of plan.matches) if (match.startsWith('G0')) expect(court).toBe('court 1');
  });

  it('shorten waits, and count what stays longer', () => {
    const preferences = [{ type: 'break', min: 60, max: 90, weight: 2 }] as const;
    const before = scheduleWishes(rules, preferences);
    const plan = planSchedule({ ...rules, preferences });
    expect(plan.penalty).toBeLessThan(before);
    expect(plan.penalty).toBe(plan.unmet.reduce((sum, { weight }) => sum + weight, 0));
    for (const { matches, entry } of plan.unmet) {
      const [one, other] = matches.map((id) => place(plan, id)?.start ?? 0);
      const pause = (other ?? 0) - (one ?? 0) - 30;
      expect(pause < 60 || pause > 90).toBe(true);
      expect(matches.every((id) => id.startsWith(entry?.split('-')[0] ?? '?'))).toBe(true);
    }
  });

  it('give way to rules', () => {
    const plan = planSchedule({
      ...rules,
      preferences: [{ type: 'time', to: 600, weight: 1000 }],
    });
    expect(scheduleConflicts(rules, plan.matches)).toEqual([]);
    expect(plan.unmet.map(({ matches }) => matches[0])).toContain('P2-1');
    expect(plan.penalty).toBe(1000 * plan.unmet.length);
  });

  /** What the wishes would count in the plan that is made without them. */
  const scheduleWishes = (plain: ScheduleRules, preferences: NonNullable<ScheduleRules['preferences']>): number => {
    const [first] = planSchedule(plain).matches;
    if (first === undefined) return 0;
    return moveMatch({ ...plain, preferences }, planSchedule(plain).matches, first).plan.penalty;
  };
});

describe('scheduleContradiction', () => {
  it('says who is in the way of what', () => {
    const rules = tournament(1, 3, {
      courts: 1,
      entries: [{ id: 'G0-0', earliest: 600, latest: 680 }],
      officials: 0,
    });
    const matches = rules.matches.filter(({ round }) => round === 'groups');
    expect(scheduleContradiction({ ...rules, matches })).toEqual({
      proven: true,
      obstacles: [
        {
          path: '/entries/0/earliest',
          text: { ru: 'команда G0-0: не раньше 600', en: 'entry G0-0: no sooner than 600' },
        },
        {
          path: '/entries/0/latest',
          text: { ru: 'команда G0-0: окончание до 680', en: 'entry G0-0: over by 680' },
        },
        { path: '/rest/entry', text: { ru: 'отдых команды 30 мин', en: 'rest of an entry 30 min' } },
      ],
      matches: ['G0 0-1', 'G0 0-2'],
    });
    expect(() => planSchedule({ ...rules, matches })).toThrow(
      'No plan of the matches G0 0-1, G0 0-2 keeps all of these: entry G0-0: no sooner than 600 (/entries/0/earliest)',
    );
  });

  it('counts the matches that a day does not hold', () => {
    const rules = tournament(2, 5, { courts: 1, officials: 0, changeover: 10 });
    const contradiction = scheduleContradiction({ ...rules, rounds: rules.rounds?.map(({ id }) => ({ id })) ?? [] });
    expect(contradiction?.obstacles.map(({ path }) => path)).toEqual(['/changeover', '/courts/0/open']);
    expect(contradiction?.matches).toHaveLength(19);
  });

  it('names two matches that stand in the same place', () => {
    const rules = tournament(1, 4, { courts: 1 });
    const matches = rules.matches.map((match, index) =>
      index < 2 ? { ...match, fixed: { court: 'court 1', start: 540 + 20 * index } } : match,
    );
    expect(scheduleContradiction({ ...rules, matches })?.obstacles.map(({ path }) => path)).toEqual([
      '/matches/0/fixed',
      '/matches/1/fixed',
    ]);
  });

  it('is honest where the search came to no end, and says what would help', () => {
    const names = Array.from({ length: 8 }, (_, index) => `t${index}`);
    const { matches } = tournament(1, 8);
    const rules: ScheduleRules = {
      matches: matches
        .filter(({ group }) => group === 'G0')
        .map(({ id }) => {
          const [one = '', other = ''] = id.slice(3).split('-');
          return { id, home: { entry: `t${one}` }, away: { entry: `t${other}` } };
        }),
      courts: ['A', 'B', 'C'].map((id) => ({ id, open: [{ from: 0, to: 360 }] })),
      referees: names.map((id) => ({ id })),
      officials: 1,
      length: 30,
      step: 30,
    };
    const contradiction = scheduleContradiction(rules);
    expect(contradiction?.proven).toBe(false);
    expect(contradiction?.matches.length).toBeGreaterThan(0);
    expect(contradiction?.obstacles.map(({ path }) => path)).toContain('/officials');
  });

  it('names what cannot hold together, without anything that is not needed', () => {
    fc.assert(
      fc.property(someRules, (rules) => {
        fc.pre(isSound(rules));
        const contradiction = scheduleContradiction(rules);
        expect(contradiction === null).toBe(planOrNull(rules) !== null);
        fc.pre(contradiction !== null);
        expect(contradiction.proven).toBe(true);
        const named = new Set(contradiction.obstacles.map(({ path }) => path));
        // With only the matches that are named, and their rules, there is still no plan.
        const kept = only(rules, named);
        const matches = kept.matches.filter(({ id }) => contradiction.matches.includes(id));
        expect(hasPlan(kept, matches)).not.toBe(true);
      }),
      RUNS,
    );
  });
});

/** The rules that are named, and the courts as they are. */
const only = (rules: ScheduleRules, named: ReadonlySet<string>): ScheduleRules => {
  const keep = <Item extends object>(item: Item, path: string, keys: readonly (keyof Item & string)[]): Item => {
    const dropped = new Set<string>(keys.filter((key) => !named.has(`${path}/${key}`)));
    const kept: Item = { ...item };
    for (const key of dropped) Reflect.deleteProperty(kept, key);
    return kept;
  };
  const { changeover, officials, ...rest } = rules;
  return {
    ...rest,
    ...(changeover !== undefined && named.has('/changeover') ? { changeover } : {}),
    ...(officials !== undefined && named.has('/officials') ? { officials } : {}),
    rest: keep(rules.rest ?? {}, '/rest', ['entry', 'player', 'referee']),
    matches: rules.matches.map((match, index) =>
      keep(match, `/matches/${index}`, ['earliest', 'latest', 'courts', 'fixed', 'referees', 'officials']),
    ),
    entries: (rules.entries ?? []).map((entry, index) => {
      const { rest: own = 0, ...kept } = keep(entry, `/entries/${index}`, ['earliest', 'latest']);
      return entry.rest === undefined ? kept : { ...kept, rest: named.has(`/entries/${index}/rest`) ? own : 0 };
    }),
    rounds: (rules.rounds ?? []).map((round, index) =>
      keep(round, `/rounds/${index}`, ['earliest', 'latest', 'after']),
    ),
    referees: (rules.referees ?? []).map((referee, index) =>
      keep(referee, `/referees/${index}`, ['open', 'barredFrom']),
    ),
  };
};
