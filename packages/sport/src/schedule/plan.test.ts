import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { scheduleConflicts } from './conflicts.ts';
import type { ScheduledMatch, ScheduleRules } from './model.ts';
import { breaches, everyOutcome } from './plain-checker.ts';
import { planSchedule, scheduleContradiction } from './plan.ts';
import { someRules } from './some-rules.ts';

const RUNS = { numRuns: Number(process.env.SPORT_RUNS ?? 300) };

const isLegal = (
  rules: ScheduleRules,
  plan: readonly ScheduledMatch[],
  outcomes = [...everyOutcome(rules.matches)],
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
  const outcomes = [...everyOutcome(rules.matches)];
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

describe('scheduleContradiction', () => {
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
