import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScorePart } from '../model.ts';
import { randomFrom, shuffle } from '../random.ts';
import { winnerOf } from '../score.ts';
import { SPORT_RULES } from '../sports/catalogue.ts';
import { playMatch } from '../sports/play.fixture.ts';
import type { SportRules } from '../sports/rules.ts';
import { scoreOf } from '../sports/score-problems.ts';
import type { MatchEvent, MatchRecord } from './events.ts';
import { foldMatch, type MatchSheet } from './fold.ts';
import { goal, playedMatch, points, recordsOf, result, whistle } from './records.fixture.ts';
import { tableMatch } from './table-match.ts';

const RUNS = Number(process.env.SPORT_RUNS ?? 150);
const ALL: readonly SportRules[] = Object.values(SPORT_RULES);
const { football, volleyball, handball } = SPORT_RULES;
const hockey = SPORT_RULES['ice-hockey'];
const basketball = SPORT_RULES['basketball-5x5'];
const threes = SPORT_RULES['basketball-3x3'];

const part = (kind: ScorePart['kind'], number: number, home: number, away: number): ScorePart => ({
  kind,
  number,
  home,
  away,
});
const codes = ({ problems }: MatchSheet) => problems.map(({ record, code, path }) => [record, code, path]);
const fold = (sport: SportRules, ...events: MatchEvent[]) => foldMatch(sport, recordsOf(...events));
const regularTime = (sport: SportRules): MatchEvent[] =>
  Array.from({ length: sport.periods.count }, (_, index) => index + 1).flatMap((number) => [
    whistle('start', 'period', number),
    whistle('end', 'period', number),
  ]);
const takeBack = (record: string): MatchEvent => ({ type: 'take-back', record });

describe('a match played by the rules', () => {
  it('folds to what was played, in every sport, without a problem', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.string(), (sport, seed) => {
        const { parts, records } = playedMatch(sport, randomFrom(seed));
        const sheet = foldMatch(sport, records, { winnerNeeded: true });
        const score = scoreOf(sport, parts);
        expect(sheet.problems).toEqual([]);
        expect(sheet).toMatchObject({ state: 'finished', score, winner: winnerOf(score), incomplete: false });
        const live = foldMatch(sport, records.slice(0, -1), { winnerNeeded: true });
        expect(live).toMatchObject({ state: 'live', score, problems: [], running: null });
        const decidedByRules = sport.sets !== null || parts.some(({ kind }) => kind === 'shoot-out');
        if (decidedByRules) expect(live.decided).toBe(winnerOf(score));
      }),
      { numRuns: RUNS },
    );
  });

  it('can be stopped anywhere and go on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.string(), fc.nat(), (sport, seed, cut) => {
        const { records } = playedMatch(sport, randomFrom(seed));
        const sheet = foldMatch(sport, records.slice(0, cut % (records.length + 1)), { winnerNeeded: true });
        expect(sheet.problems).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the table what it needs', () => {
    const sides = { home: 'A', away: 'B' };
    expect(tableMatch(sides, fold(football, goal('home', 3)))).toBeNull();
    const yellow: MatchEvent = { type: 'card', side: 'away', colour: 'yellow', player: 'b', at: null };
    const shootOut = result(part('regulation', 1, 1, 1), part('shoot-out', 1, 3, 4));
    expect(tableMatch(sides, fold(football, yellow, shootOut))).toEqual({
      ...sides,
      score: [1, 1],
      basis: 'played',
      decidedIn: 'shoot-out',
      winner: 'away',
      cards: {
        home: { yellow: 0, secondYellow: 0, red: 0, yellowAndRed: 0 },
        away: { yellow: 1, secondYellow: 0, red: 0, yellowAndRed: 0 },
      },
    });
    const sets = result(part('set', 1, 25, 20), part('set', 2, 25, 20), part('set', 3, 25, 20));
    expect(tableMatch(sides, fold(volleyball, sets))).toMatchObject({
      score: [3, 0],
      sets: [
        [25, 20],
        [25, 20],
        [25, 20],
      ],
    });
    const overtime = result(part('regulation', 1, 2, 2), part('overtime', 1, 1, 0));
    expect(tableMatch(sides, fold(hockey, overtime))).toMatchObject({ score: [3, 2], decidedIn: 'overtime' });
    expect(tableMatch(sides, fold(football, { type: 'result', basis: 'forfeit-both', parts: [] }))).toMatchObject({
      score: [0, 0],
      basis: 'forfeit-both',
    });
  });
});

describe('the records', () => {
  const anyEvent = (sport: SportRules): fc.Arbitrary<MatchEvent> => {
    const side = fc.constantFrom('home' as const, 'away' as const);
    const player = fc.constantFrom(null, 'a', 'b', 'c');
    const at = fc.oneof(
      fc.constant(null),
      fc.record({ minute: fc.integer({ min: 0, max: 130 }), added: fc.nat(5) }),
      fc.record({
        part: fc.record({ kind: fc.constantFrom('period' as const, 'overtime' as const), number: fc.nat(5) }),
        second: fc.integer({ min: -1, max: 3000 }),
      }),
      fc.record({ set: fc.nat(6), rally: fc.nat(60) }),
    );
    const partOfPlay = fc.record({
      kind: fc.constantFrom('period' as const, 'overtime' as const, 'set' as const, 'shoot-out' as const),
      number: fc.integer({ min: 0, max: 6 }),
    });
    return fc.oneof(
      fc.record({ type: fc.constant('goal' as const), side, kind: fc.constant('regular' as const), player, at }),
      fc.record({ type: fc.constant('points' as const), side, points: fc.integer({ min: 0, max: 4 }), player, at }),
      fc.record({
        type: fc.constant('card' as const),
        side,
        colour: fc.constantFrom('yellow' as const, 'second-yellow' as const, 'red' as const),
        player,
        at,
      }),
      fc.record({ type: fc.constant('foul' as const), side, player, at }),
      fc.record({ type: fc.constant('time-penalty' as const), side, player, minutes: fc.constantFrom(2, 5), at }),
      fc.record({ type: fc.constant('shot' as const), side, scored: fc.boolean(), player }),
      fc.record({
        type: fc.constant('set' as const),
        number: fc.integer({ min: 0, max: 6 }),
        home: fc.integer({ min: -1, max: 30 }),
        away: fc.nat(30),
      }),
      fc.record({
        type: fc.constant('line-up' as const),
        side,
        starters: fc.shuffledSubarray(['a', 'b', 'c']),
        bench: fc.shuffledSubarray(['c', 'd']),
      }),
      fc.record({
        type: fc.constant('substitution' as const),
        side,
        out: fc.constantFrom('a', 'b', 'c'),
        in: fc.constantFrom('c', 'd', 'e'),
        at,
      }),
      fc.record({
        type: fc.constant('clock' as const),
        phase: fc.constantFrom('run' as const, 'stop' as const, 'set' as const),
        part: partOfPlay,
        second: fc.integer({ min: -1, max: 3000 }),
      }),
      fc.record({
        type: fc.constant('period' as const),
        phase: fc.constantFrom('start' as const, 'end' as const),
        part: partOfPlay,
      }),
      fc.record({
        type: fc.constant('state' as const),
        to: fc.constantFrom(
          'scheduled' as const,
          'postponed' as const,
          'live' as const,
          'cancelled' as const,
          'abandoned' as const,
        ),
      }),
      fc.string().map((seed) => result(...playMatch(sport, randomFrom(seed)))),
      fc.integer({ min: 1, max: 15 }).map((number) => takeBack(`e${number}`)),
    );
  };
  const anyRecords = (sport: SportRules): fc.Arbitrary<MatchRecord[]> =>
    fc
      .array(
        fc.record({
          event: anyEvent(sport),
          takenBack: fc.constantFrom(false, false, false, true),
          by: fc.constantFrom(null, 'Anna', 'Boris'),
          time: fc.oneof(fc.constant(null), fc.nat(5000)),
        }),
        { maxLength: 14 },
      )
      .map((list) => list.map((each, index) => ({ ...each, id: `e${index + 1}`, seq: index + 1 })));
  const anySportAndRecords = fc
    .constantFrom(...ALL)
    .chain((sport) => fc.record({ sport: fc.constant(sport), records: anyRecords(sport) }));

  const frozen = <Value>(value: Value): Value => {
    if (typeof value === 'object' && value !== null) {
      for (const member of Object.values(value)) frozen(member);
      Object.freeze(value);
    }
    return value;
  };

  it('fold to the same in whatever order they are given, and stay as they are', () => {
    fc.assert(
      fc.property(anySportAndRecords, fc.string(), ({ sport, records }, seed) => {
        const shuffled = shuffle(records, randomFrom(seed));
        expect(foldMatch(sport, frozen(shuffled))).toEqual(foldMatch(sport, frozen(records)));
      }),
      { numRuns: RUNS },
    );
  });

  it('count once when they come twice', () => {
    fc.assert(
      fc.property(anySportAndRecords, fc.nat(), ({ sport, records }, choice) => {
        const again = records[choice % Math.max(records.length, 1)];
        if (again === undefined) return;
        const twice = [...records, { ...again, seq: records.length + 1 }];
        expect(foldMatch(sport, twice)).toEqual(foldMatch(sport, records));
      }),
      { numRuns: RUNS },
    );
  });

  it('leave no trace when they are taken back, and are back when that is taken back', () => {
    fc.assert(
      fc.property(anySportAndRecords, fc.nat(), ({ sport, records }, choice) => {
        const undone = records[choice % Math.max(records.length, 1)];
        const seq = records.length + 1;
        if (undone === undefined || undone.event.type === 'take-back') return;
        const back: MatchRecord = { id: 'back', seq, event: takeBack(undone.id) };
        const without = records.map((each) => (each === undone ? { ...each, takenBack: true } : each));
        const clean = ({ problems, ...rest }: MatchSheet) => ({
          ...rest,
          problems: problems.filter(({ code }) => code !== 'unknown-record' && code !== 'take-back-order'),
        });
        expect(clean(foldMatch(sport, [...records, back]))).toEqual(clean(foldMatch(sport, without)));
        const again: MatchRecord = { id: 'again', seq: seq + 1, event: takeBack('back') };
        expect(clean(foldMatch(sport, [...records, back, again]))).toEqual(clean(foldMatch(sport, records)));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the story', () => {
  it('is told in the order of play with the board after each score', () => {
    const { timeline } = fold(
      football,
      whistle('start', 'period', 1),
      goal('away', 50),
      goal('home', 10),
      whistle('start', 'period', 2),
    );
    expect(timeline.map(({ id, board }) => [id, board])).toEqual([
      ['e1', null],
      ['e3', { home: 1, away: 0 }],
      ['e4', null],
      ['e2', { home: 1, away: 1 }],
    ]);
  });

  it('puts rallies in their order however they come, and shows the board of the set', () => {
    const rally = (side: 'home' | 'away', set: number, number: number): MatchEvent => ({
      type: 'points',
      side,
      points: 1,
      player: null,
      at: { set, rally: number },
    });
    const { timeline, tally } = fold(volleyball, rally('home', 1, 3), rally('away', 1, 1), rally('home', 1, 2));
    expect(timeline.map(({ id, board }) => [id, board])).toEqual([
      ['e2', { home: 0, away: 1 }],
      ['e3', { home: 1, away: 1 }],
      ['e1', { home: 2, away: 1 }],
    ]);
    expect(tally.parts).toEqual([part('set', 1, 2, 1)]);
  });
});

describe('what a sport makes of its events', () => {
  it('sets: rallies make them, a stated set decides, sets won are the score', () => {
    const rallies = Array.from({ length: 27 }, () => points('home', 1));
    const sheet = fold(volleyball, ...rallies);
    expect(sheet.tally.parts).toEqual([part('set', 1, 25, 0), part('set', 2, 2, 0)]);
    expect(sheet.score).toMatchObject({ unit: 'sets', home: 1, away: 0 });
    const stated = fold(volleyball, ...rallies, { type: 'set', number: 2, home: 20, away: 25 });
    expect(stated.tally.parts).toEqual([part('set', 1, 25, 0), part('set', 2, 20, 25)]);
    expect(codes(fold(volleyball, { type: 'set', number: 1, home: 25, away: 24 }))).toEqual([
      ['e1', 'impossible-score', '/event'],
    ]);
    expect(codes(fold(volleyball, { type: 'set', number: 6, home: 25, away: 2 }))).toEqual([
      ['e1', 'no-such-part', '/event/number'],
    ]);
  });

  it('sets: nothing counts after the end of the match', () => {
    const sheet = fold(volleyball, ...Array.from({ length: 76 }, () => points('home', 1)));
    expect(sheet).toMatchObject({ decided: 'home', score: { home: 3, away: 0 } });
    expect(codes(sheet)).toEqual([['e76', 'decided', '/event']]);
  });

  it('3x3: the first to 21 ends it, the first to two ends overtime', () => {
    const twenty = Array.from({ length: 10 }, () => points('home', 2));
    expect(fold(threes, ...twenty).decided).toBeNull();
    const over = fold(threes, ...twenty, points('home', 2), points('away', 1));
    expect(over.decided).toBe('home');
    expect(codes(over)).toEqual([['e12', 'decided', '/event']]);
    const overtime = fold(threes, whistle('start', 'overtime', 1), points('away', 1), points('away', 1));
    expect(overtime.decided).toBe('away');
  });

  it('hockey: a golden goal ends it', () => {
    const sheet = fold(hockey, ...regularTime(hockey), whistle('start', 'overtime', 1), goal('away'), goal('home'));
    expect(sheet.decided).toBe('away');
    expect(codes(sheet)).toEqual([['e9', 'decided', '/event']]);
    const events = [...regularTime(hockey), whistle('start', 'overtime', 1), goal('away'), goal('home'), goal('home')];
    expect(fold(hockey, ...events).decided).toBe('away');
  });

  it('a shoot-out knows whose turn it is and when it is over', () => {
    const shot = (side: 'home' | 'away', scored: boolean): MatchEvent => ({ type: 'shot', side, scored, player: null });
    const level = regularTime(football);
    const sheet = fold(football, ...level, shot('home', true), shot('away', false), shot('home', true));
    expect(sheet.tally.shootOut).toMatchObject({ next: 'away', winner: null, scored: { home: 2, away: 0 } });
    expect(codes(fold(football, ...level, shot('home', true), shot('home', true)))).toEqual([
      ['e6', 'not-their-turn', '/event/side'],
    ]);
    const over = fold(
      football,
      ...level,
      ...[true, false, true, false, true, false, true].map((scored, index) =>
        shot(index % 2 ? 'away' : 'home', scored),
      ),
    );
    expect(over.decided).toBe('home');
    expect(codes(over)).toEqual([['e11', 'decided', '/event']]);
    expect(codes(fold(football, shot('home', true)))).toEqual([['e1', 'part-order', '/event']]);
    expect(codes(fold(football, goal('home', 5), shot('home', true)))).toEqual([['e2', 'not-level', '/event']]);
    expect(codes(fold(basketball, shot('home', true)))).toEqual([['e1', 'not-this-sport', '/event/type']]);
  });

  it('names what is not of this sport', () => {
    expect(codes(fold(basketball, goal('home')))).toEqual([['e1', 'not-this-sport', '/event/type']]);
    expect(codes(fold(basketball, points('home', 4)))).toEqual([['e1', 'not-this-sport', '/event/points']]);
    expect(codes(fold(football, points('home', 1)))).toEqual([['e1', 'not-this-sport', '/event/points']]);
    expect(codes(fold(football, { type: 'set', number: 1, home: 25, away: 3 }))).toEqual([
      ['e1', 'not-this-sport', '/event/type'],
    ]);
    const red: MatchEvent = { type: 'card', side: 'home', colour: 'red', player: null, at: null };
    expect(codes(fold(hockey, red))).toEqual([['e1', 'not-this-sport', '/event/colour']]);
    const five: MatchEvent = { type: 'time-penalty', side: 'home', player: null, minutes: 5, at: null };
    expect(codes(fold(handball, five))).toEqual([['e1', 'not-this-sport', '/event/minutes']]);
  });

  it('takes no time that cannot be, and keeps what happened', () => {
    const wrong: [MatchEvent, string, string][] = [
      [goal('home', 0), 'not-a-count', '/event/at/minute'],
      [goal('home', 200), 'beyond-play', '/event/at/minute'],
      [{ ...goal('home'), at: { minute: 5, added: -1 } } as MatchEvent, 'not-a-count', '/event/at/added'],
      [{ ...goal('home'), at: { set: 1, rally: 1 } } as MatchEvent, 'not-this-sport', '/event/at'],
      [
        { ...goal('home'), at: { part: { kind: 'period', number: 3 }, second: 5 } } as MatchEvent,
        'no-such-part',
        '/event/at/part',
      ],
    ];
    for (const [event, code, path] of wrong) {
      const sheet = fold(football, event);
      expect(codes(sheet)).toEqual([['e1', code, path]]);
      expect(sheet.score?.home).toBe(1);
    }
    const late: MatchEvent = {
      type: 'points',
      side: 'home',
      points: 2,
      player: null,
      at: { part: { kind: 'period', number: 1 }, second: 601 },
    };
    expect(codes(fold(basketball, late))).toEqual([['e1', 'beyond-play', '/event/at/second']]);
  });

  it('judges results: scores that cannot be, winners against the score, forfeits with a score', () => {
    expect(codes(fold(football, result(part('regulation', 1, 1, 0), part('shoot-out', 1, 4, 2))))).toEqual([
      ['e1', 'impossible-score', '/event/parts/1'],
    ]);
    expect(codes(fold(football, result(part('regulation', 1, -1, 0))))).toEqual([
      ['e1', 'not-a-count', '/event/parts/0'],
    ]);
    const awarded: MatchEvent = {
      type: 'result',
      basis: 'awarded',
      parts: [part('regulation', 1, 3, 0)],
      winner: 'away',
    };
    expect(codes(fold(football, awarded))).toEqual([['e1', 'winner-contradicts-score', '/event/winner']]);
    const both: MatchEvent = { type: 'result', basis: 'forfeit-both', parts: [part('regulation', 1, 1, 0)] };
    expect(codes(fold(football, both))).toEqual([['e1', 'impossible-score', '/event/parts']]);
    const draw = foldMatch(football, recordsOf(result(part('regulation', 1, 1, 1))), { winnerNeeded: true });
    expect(codes(draw)).toEqual([['e1', 'impossible-score', '/event/parts']]);
  });
});
