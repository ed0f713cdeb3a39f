import { describe, expect, it } from 'vitest';
import { SPORT_RULES } from '../sports/catalogue.ts';
import { clockAt } from './clock.ts';
import type { ClockEvent, MatchEvent, MatchRecord } from './events.ts';
import { foldMatch } from './fold.ts';
import { goal, recordsOf, whistle } from './records.fixture.ts';

const { football, volleyball } = SPORT_RULES;
const basketball = SPORT_RULES['basketball-5x5'];
const reading = (phase: ClockEvent['phase'], second: number, number = 1): ClockEvent => ({
  type: 'clock',
  phase,
  part: { kind: 'period', number },
  second,
});
const timed = (...list: [time: number, event: MatchEvent, by?: string][]): MatchRecord[] =>
  list.map(([time, event, by], index) => ({
    id: `e${index + 1}`,
    seq: index + 1,
    time,
    ...(by !== undefined && { by }),
    event,
  }));
const codes = (records: MatchRecord[]) =>
  foldMatch(football, records).problems.map(({ record, code, path }) => [record, code, path]);

describe('the clock', () => {
  it('runs from the whistle where it does not stop, and shows stoppage time', () => {
    const { clock } = foldMatch(football, timed([60_000, whistle('start', 'period', 1)]));
    expect(clock).toEqual({ part: { kind: 'period', number: 1 }, second: 0, running: true, since: 60_000 });
    if (clock === null) throw new RangeError('No clock');
    expect(clockAt(football, clock, 60_000 + 59_999)).toMatchObject({ second: 59, minute: '1' });
    expect(clockAt(football, clock, 60_000 + 46.5 * 60_000)).toMatchObject({ minute: '45+2' });
    expect(clockAt(football, clock, 0)).toMatchObject({ second: 0 });
  });

  it('waits for its readings where it stops, and never goes past the period', () => {
    const start = whistle('start', 'period', 2);
    expect(foldMatch(basketball, timed([0, start])).clock).toMatchObject({ second: 0, running: false });
    const { clock } = foldMatch(
      basketball,
      timed([0, start], [1000, reading('run', 0, 2)], [9000, reading('run', 5, 2)]),
    );
    expect(clock).toMatchObject({ second: 5, running: true, since: 9000 });
    if (clock === null) throw new RangeError('No clock');
    expect(clockAt(basketball, clock, 12_000)).toMatchObject({ second: 8, minute: '11' });
    expect(clockAt(basketball, clock, 9_000_000)).toMatchObject({ second: 600 });
  });

  it('stands after the end of a part, and is that of the latest part', () => {
    const records = recordsOf(
      whistle('start', 'period', 1),
      whistle('end', 'period', 1),
      whistle('start', 'period', 2),
      reading('stop', 90, 2),
    );
    expect(foldMatch(football, records.slice(0, 2)).clock).toMatchObject({ second: 2700, running: false });
    expect(foldMatch(football, records).clock).toMatchObject({ part: { number: 2 }, second: 90, running: false });
  });

  it('is not there in sports of sets', () => {
    expect(foldMatch(volleyball, recordsOf(whistle('start', 'set', 1))).clock).toBeNull();
  });
});

describe('a clock that runs backwards', () => {
  it('counts for nothing, unless it is put right', () => {
    const back = recordsOf(reading('run', 100), reading('stop', 90));
    expect(codes(back)).toEqual([['e2', 'clock-backwards', '/event/second']]);
    expect(foldMatch(football, back).clock).toMatchObject({ second: 100, running: true });
    const right = recordsOf(reading('run', 100), reading('set', 90), reading('stop', 95));
    expect(codes(right)).toEqual([]);
    expect(foldMatch(football, right).clock).toMatchObject({ second: 95, running: false });
  });

  it('is not one that comes out of order', () => {
    const late = timed([2000, reading('stop', 100)], [1000, reading('run', 90)]);
    expect(codes(late)).toEqual([]);
    expect(foldMatch(football, late).clock).toMatchObject({ second: 100 });
    expect(codes(recordsOf(goal('home', 50), goal('home', 10)))).toEqual([]);
  });

  it('is one when a later event by the same watch is earlier in play; the event stands', () => {
    const records = timed([1000, goal('home', 50), 'Anna'], [2000, goal('home', 10), 'Anna']);
    expect(codes(records)).toEqual([['e2', 'clock-backwards', '/event/at']]);
    expect(foldMatch(football, records).tally.scored.home).toBe(2);
    expect(codes(timed([1000, goal('home', 50), 'Anna'], [2000, goal('away', 10), 'Boris']))).toEqual([]);
    expect(
      codes(timed([1000, whistle('start', 'period', 2), 'Anna'], [2000, whistle('start', 'period', 1), 'Anna'])),
    ).toContainEqual(['e2', 'clock-backwards', '/event/part']);
  });

  it('is not one within a minute that only one of two events tells by the second', () => {
    const exact = { ...goal('home', 1), at: { part: { kind: 'period', number: 1 }, second: 59 } } as MatchEvent;
    expect(codes(timed([1000, exact, 'Anna'], [2000, goal('away', 1), 'Anna']))).toEqual([]);
    const before = { ...goal('home', 1), at: { part: { kind: 'period', number: 1 }, second: 58 } } as MatchEvent;
    expect(codes(timed([1000, exact, 'Anna'], [2000, before, 'Anna']))).toEqual([
      ['e2', 'clock-backwards', '/event/at'],
    ]);
  });

  it('has a place and a count that can be', () => {
    expect(codes(recordsOf(reading('run', -1)))).toEqual([['e1', 'not-a-count', '/event/second']]);
    expect(codes(recordsOf(reading('run', 1, 3)))).toEqual([['e1', 'no-such-part', '/event/part']]);
    expect(foldMatch(football, recordsOf(reading('run', -1))).clock).toBeNull();
  });
});
