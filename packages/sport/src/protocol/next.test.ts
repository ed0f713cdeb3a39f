import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import type { MatchState } from '../model.ts';
import { randomFrom } from '../random.ts';
import { walkover } from '../sports/awarded.ts';
import { SPORT_RULES } from '../sports/catalogue.ts';
import type { SportRules } from '../sports/rules.ts';
import type { MatchEvent, MatchRecord } from './events.ts';
import { foldMatch } from './fold.ts';
import { addRecord, nextEvents, refusalsOf } from './next.ts';
import { goal, playedMatch, points, recordsOf, result, whistle } from './records.fixture.ts';

const RUNS = Math.min(Number(process.env.SPORT_RUNS ?? 100), 500);
const ALL: readonly SportRules[] = Object.values(SPORT_RULES);
const { football, handball, volleyball } = SPORT_RULES;

const brief = (event: MatchEvent): string => {
  switch (event.type) {
    case 'period':
      return `${event.phase} ${event.part.kind} ${event.part.number}`;
    case 'goal':
    case 'points':
      return `score ${event.side}`;
    case 'shot':
      return `shot ${event.side}`;
    case 'state':
      return event.to;
    default:
      return event.type;
  }
};
const may = (sport: SportRules, events: MatchEvent[], settings = {}) =>
  nextEvents(sport, recordsOf(...events), settings)
    .filter(({ refusals }) => refusals.length === 0)
    .map(({ event }) => brief(event));
const whyNot = (sport: SportRules, events: MatchEvent[], wanted: string, settings = {}) =>
  nextEvents(sport, recordsOf(...events), settings)
    .filter(({ event }) => brief(event) === wanted)
    .flatMap(({ refusals }) => refusals.map(({ code }) => code));
const played = (number: number): MatchEvent[] => [whistle('start', 'period', number), whistle('end', 'period', number)];

describe('what may happen next', () => {
  it('before a match: it begins, or does not take place', () => {
    expect(may(football, [])).toEqual([
      'start period 1',
      'score home',
      'score away',
      'live',
      'postponed',
      'cancelled',
      'abandoned',
    ]);
    expect(whyNot(football, [], 'result')).toContain('impossible-score');
    expect(whyNot(football, [], 'shot home')).toEqual(['part-order']);
  });

  it('in a period: it ends before the next one begins', () => {
    const events = [whistle('start', 'period', 1)];
    expect(may(football, events)).toContain('end period 1');
    expect(whyNot(football, events, 'start period 2')).toEqual(['part-running']);
    expect(whyNot(football, events, 'start overtime 1')).toEqual(['part-running']);
    expect(whyNot(football, events, 'postponed')).toEqual(['wrong-state']);
    expect(may(football, played(1))).toContain('start period 2');
    expect(whyNot(football, played(1), 'start overtime 1')).toEqual(['part-order']);
  });

  it('after regular time: overtime and shoot-out from a level score and where a winner is needed', () => {
    const level = [...played(1), ...played(2)];
    const ahead = [...played(1), goal('home', 30), ...played(2)];
    expect(may(football, level, { winnerNeeded: true })).toContain('start overtime 1');
    expect(may(football, level, { winnerNeeded: true })).toContain('start shoot-out 1');
    expect(whyNot(football, level, 'result', { winnerNeeded: true })).toEqual(['impossible-score']);
    expect(whyNot(football, level, 'start overtime 1', { winnerNeeded: false })).toEqual(['draw-stands']);
    expect(may(football, level, { winnerNeeded: false })).toContain('result');
    expect(whyNot(football, ahead, 'start overtime 1')).toEqual(['not-level']);
    expect(whyNot(football, ahead, 'shot home')).toEqual(['not-level']);
    expect(may(football, ahead, { winnerNeeded: true, lead: { home: 0, away: 1 } })).toContain('start overtime 1');
  });

  it('in handball: a second overtime only from a level first one', () => {
    const first = [...played(1), ...played(2), whistle('start', 'overtime', 1), whistle('end', 'overtime', 1)];
    const behind = [...first.slice(0, -1), goal('home'), whistle('end', 'overtime', 1)];
    expect(may(handball, behind)).toContain('start overtime 2');
    const second = [whistle('start', 'overtime', 2), whistle('end', 'overtime', 2)];
    expect(whyNot(handball, [...behind, ...second], 'start overtime 3')).toEqual(['not-level']);
    expect(may(handball, [...first, ...second])).toContain('start overtime 3');
  });

  it('in volleyball: the next set after the one before, none after the third win', () => {
    const set = Array.from({ length: 25 }, () => points('home', 1));
    const playedSet = (number: number) => [whistle('start', 'set', number), ...set, whistle('end', 'set', number)];
    expect(whyNot(volleyball, [whistle('start', 'set', 1)], 'start set 2')).toContain('part-running');
    expect(may(volleyball, playedSet(1))).toContain('start set 2');
    const over = [...playedSet(1), ...playedSet(2), ...playedSet(3)];
    expect(whyNot(volleyball, over, 'start set 4')).toEqual(['decided']);
    expect(whyNot(volleyball, over, 'score home')).toEqual(['decided']);
    expect(may(volleyball, over)).toContain('result');
  });

  it('after a result: what happened may be added, play may not go on', () => {
    const events = [result({ kind: 'regulation', number: 1, home: 1, away: 0 })];
    expect(may(football, events)).toEqual(['score home', 'score away']);
    expect(may(football, [{ type: 'state', to: 'cancelled' }])).toEqual(['scheduled']);
  });

  it('is found in every match that is played: each record was allowed when it came', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.string(), fc.nat(), (sport, seed, cut) => {
        const { records } = playedMatch(sport, randomFrom(seed));
        const index = cut % records.length;
        const record = records[index];
        if (record === undefined) return;
        expect(refusalsOf(sport, records.slice(0, index), record, { winnerNeeded: true })).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('offers nothing that is refused when it is done', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.string(), fc.nat(), (sport, seed, cut) => {
        const { records } = playedMatch(sport, randomFrom(seed));
        const begun = records.slice(0, cut % records.length);
        for (const { event, refusals } of nextEvents(sport, begun, { winnerNeeded: true })) {
          const add = () => addRecord(sport, begun, { id: 'x', seq: 1000, event }, { winnerNeeded: true });
          if (refusals.length === 0) expect(add()).toHaveLength(begun.length + 1);
          else expect(add).toThrow(SportError);
        }
      }),
      { numRuns: Math.min(RUNS, 30) },
    );
  });
});

describe('addRecord', () => {
  const [first] = recordsOf(goal('home', 10));
  const records: MatchRecord[] = first === undefined ? [] : [first];

  it('adds, and leaves the given list as it is', () => {
    const record: MatchRecord = { id: 'x', seq: 2, event: goal('away', 20) };
    expect(addRecord(football, Object.freeze([...records]), record)).toEqual([...records, record]);
  });

  it('takes the same record twice for once', () => {
    expect(first && addRecord(football, records, { ...first, seq: 9 })).toBe(records);
  });

  it.each<[string, MatchEvent, string, string, string]>([
    ['another event under a known id', goal('away', 20), 'e1', 'duplicate-event', '/id'],
    ['overtime out of turn', whistle('start', 'overtime', 3), 'x', 'event-not-allowed', '/event/part/number'],
    [
      'a score that cannot be',
      result({ kind: 'set', number: 1, home: 25, away: 3 }),
      'x',
      'impossible-score',
      '/event/parts',
    ],
    ['a minute that is no count', goal('home', -3), 'x', 'out-of-range', '/event/at/minute'],
    ['a card of another sport', points('home', 1), 'x', 'event-not-allowed', '/event/points'],
    ['taking back what is not there', { type: 'take-back', record: 'y' }, 'x', 'event-not-allowed', '/event/record'],
  ])('refuses %s', (_, event, id, code, path) => {
    expect(() => addRecord(football, records, { id, seq: 2, event })).toThrow(expect.objectContaining({ code, path }));
  });

  it('refuses a clock that runs backwards', () => {
    const at = (second: number): MatchEvent => ({
      type: 'clock',
      phase: 'run',
      part: { kind: 'period', number: 1 },
      second,
    });
    const read = recordsOf(at(100));
    expect(() => addRecord(football, read, { id: 'x', seq: 2, event: at(99) })).toThrow(
      expect.objectContaining({ code: 'clock-runs-backwards', path: '/event/second' }),
    );
  });

  it('takes a walkover of every sport for a match that is to be played or was postponed', () => {
    for (const sport of ALL) {
      for (const before of [[], [{ type: 'state', to: 'postponed' } as const]]) {
        const list = addRecord(sport, recordsOf(...before), { id: 'w', seq: 9, event: walkover(sport, 'away') });
        expect(foldMatch(sport, list)).toMatchObject<{ state: MatchState; winner: string }>({
          state: 'awarded',
          winner: 'away',
        });
      }
    }
  });
});
