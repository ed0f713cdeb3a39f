import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Minute, ProtocolEntry, ProtocolEvent, ResultEvent, ScorePart, Side } from '../model.ts';
import { SPORT_RULES } from '../sports/catalogue.ts';
import { foldMatch } from './fold.ts';

const { football } = SPORT_RULES;
const at = (minute: number, added = 0): Minute => ({ minute, added });
const goal = (side: Side, when: Minute | null = null): ProtocolEvent => ({
  type: 'goal',
  side,
  kind: 'regular',
  player: null,
  at: when,
});
const start = (number: number, kind: 'period' | 'overtime' | 'shoot-out' = 'period'): ProtocolEvent => ({
  type: 'period',
  phase: 'start',
  part: { kind, number },
});
const result = (home: number, away: number, rest: Partial<ResultEvent> = {}): ResultEvent => ({
  type: 'result',
  basis: 'played',
  parts: [{ kind: 'regulation', number: 1, home, away }],
  ...rest,
});
const protocol = (...events: ProtocolEvent[]): ProtocolEntry[] =>
  events.map((event, index) => ({ id: `e${index + 1}`, seq: index + 1, takenBack: false, event }));
const fold = (...events: ProtocolEvent[]) => foldMatch(football, protocol(...events));
const without = (entries: ProtocolEntry[], ...ids: string[]) =>
  entries.map((entry) => (ids.includes(entry.id) ? { ...entry, takenBack: true } : entry));

describe('a protocol of football', () => {
  it('begins scheduled, without a score', () => {
    expect(fold()).toMatchObject({
      state: 'scheduled',
      score: null,
      winner: null,
      incomplete: false,
      standingResultId: null,
    });
  });

  it('goes live by a whistle, a goal or a card', () => {
    expect(fold(start(1))).toMatchObject({ state: 'live', score: { home: 0, away: 0 } });
    expect(fold(goal('away', at(3)))).toMatchObject({ state: 'live', score: { home: 0, away: 1 } });
    const card = { type: 'card', side: 'home', colour: 'yellow', player: null, at: at(5) } as const;
    expect(fold(card).state).toBe('live');
  });

  it('attributes goals to the parts of play', () => {
    const { score } = fold(
      goal('home', at(45, 3)),
      goal('away', at(46)),
      goal('away', at(90, 4)),
      goal('home', at(120, 1)),
    );
    expect(score?.parts).toEqual<ScorePart[]>([
      { kind: 'period', number: 1, home: 1, away: 0 },
      { kind: 'period', number: 2, home: 0, away: 2 },
      { kind: 'overtime', number: 2, home: 1, away: 0 },
    ]);
  });

  it('attributes a goal without a minute to the current part, else regular time is one part', () => {
    expect(fold(start(1), start(2), goal('home')).score?.parts).toEqual([
      { kind: 'period', number: 1, home: 0, away: 0 },
      { kind: 'period', number: 2, home: 1, away: 0 },
    ]);
    expect(fold(goal('home'), goal('home', at(50)), goal('away', at(95))).score?.parts).toEqual([
      { kind: 'regulation', number: 1, home: 2, away: 0 },
      { kind: 'overtime', number: 1, home: 0, away: 1 },
    ]);
  });

  it('lets the latest standing result decide, and returns to what came before it', () => {
    const entries = protocol(goal('home', at(10)), result(1, 0), result(1, 1));
    expect(foldMatch(football, entries)).toMatchObject({
      state: 'finished',
      score: { home: 1, away: 1 },
      winner: null,
      standingResultId: 'e3',
      incomplete: true,
    });
    expect(foldMatch(football, without(entries, 'e3'))).toMatchObject({
      score: { home: 1, away: 0 },
      winner: 'home',
      incomplete: false,
      standingResultId: 'e2',
    });
    expect(foldMatch(football, without(entries, 'e2', 'e3'))).toMatchObject({
      state: 'live',
      score: { home: 1, away: 0 },
      standingResultId: null,
    });
    expect(foldMatch(football, without(entries, 'e1', 'e2', 'e3'))).toMatchObject({
      state: 'scheduled',
      score: null,
    });
  });

  it('awards', () => {
    expect(fold(result(3, 0, { basis: 'walkover' }))).toMatchObject({ state: 'awarded', winner: 'home' });
    expect(fold(goal('away'), result(0, 0, { basis: 'awarded', winner: 'away' }))).toMatchObject({
      state: 'awarded',
      winner: 'away',
      incomplete: false,
    });
  });

  it('lets a result without goals stand by itself', () => {
    expect(fold(result(2, 2)).incomplete).toBe(false);
    expect(fold(goal('home'), result(2, 2)).incomplete).toBe(true);
    expect(fold(goal('away'), goal('away'), result(2, 0)).incomplete).toBe(true);
  });

  it('keeps the score of an abandoned match and hides that of a postponed one', () => {
    expect(fold(goal('home', at(7)), { type: 'state', to: 'abandoned' })).toMatchObject({
      state: 'abandoned',
      score: { home: 1, away: 0 },
    });
    expect(fold({ type: 'state', to: 'abandoned' }).score).toBeNull();
    expect(fold({ type: 'state', to: 'postponed' })).toMatchObject({ state: 'postponed', score: null });
  });

  it('replays an abandoned match from the start, and goes on with one that is live again', () => {
    const abandoned = [goal('home', at(7)), { type: 'state', to: 'abandoned' } as const];
    expect(fold(...abandoned, { type: 'state', to: 'scheduled' }, start(1)).score).toMatchObject({ home: 0, away: 0 });
    expect(fold(...abandoned, { type: 'state', to: 'scheduled' }, goal('away'), result(0, 1)).incomplete).toBe(false);
    expect(fold(...abandoned, { type: 'state', to: 'live' }).score).toMatchObject({ home: 1, away: 0 });
  });

  it('counts kicks of a shoot-out for the shoot-out alone', () => {
    const events = [goal('home', at(5)), goal('away', at(80)), start(1, 'shoot-out'), goal('away'), goal('home')];
    expect(fold(...events).score).toMatchObject({ home: 1, away: 1 });
    const parts: ScorePart[] = [
      { kind: 'regulation', number: 1, home: 1, away: 1 },
      { kind: 'shoot-out', number: 1, home: 1, away: 3 },
    ];
    expect(fold(...events, result(0, 0, { parts }))).toMatchObject({ incomplete: false, winner: 'away' });
  });
});

describe('the algebra of protocols', () => {
  const outcome = (entries: readonly ProtocolEntry[]) => {
    const { state, score, winner, incomplete, standingResultId } = foldMatch(football, entries);
    return { state, score, winner, incomplete, standingResultId };
  };
  const side = fc.constantFrom<Side>('home', 'away');
  const minute = fc.option(fc.record({ minute: fc.integer({ min: 1, max: 120 }), added: fc.nat(9) }));
  const anyEvent: fc.Arbitrary<ProtocolEvent> = fc.oneof(
    fc.record({
      type: fc.constant('goal' as const),
      side,
      kind: fc.constant('regular' as const),
      player: fc.constant(null),
      at: minute,
    }),
    fc.record({
      type: fc.constant('card' as const),
      side,
      colour: fc.constant('red' as const),
      player: fc.constant(null),
      at: minute,
    }),
    fc.record({
      type: fc.constant('period' as const),
      phase: fc.constantFrom('start' as const, 'end' as const),
      part: fc.record({ kind: fc.constant('period' as const), number: fc.integer({ min: 1, max: 2 }) }),
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
    fc.tuple(fc.nat(9), fc.nat(9)).map(([home, away]) => result(home, away)),
  );
  const anyProtocol = fc.array(anyEvent, { maxLength: 12 }).map((events) => protocol(...events));

  it('an entry and its taking back leave what was there before', () => {
    fc.assert(
      fc.property(anyProtocol, anyEvent, fc.nat(), (entries, event, position) => {
        const before = outcome(entries);
        const cut = entries.length === 0 ? 0 : position % (entries.length + 1);
        const taken = { id: 'x', seq: 0, takenBack: true, event };
        const after = [...entries.slice(0, cut), taken, ...entries.slice(cut)].map((entry, index) => ({
          ...entry,
          seq: index + 1,
        }));
        expect(outcome(after)).toEqual(before);
      }),
    );
  });

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(
        anyProtocol.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          expect(outcome(shuffled)).toEqual(outcome(entries));
        },
      ),
    );
  });

  it('counts every goal that stands while a match is live', () => {
    const anyGoal = anyEvent.filter((event) => event.type !== 'state' && event.type !== 'result');
    fc.assert(
      fc.property(fc.array(anyGoal, { minLength: 1, maxLength: 12 }), (events) => {
        const { score, state } = fold(...events);
        const goals = (side: Side) => events.filter((event) => event.type === 'goal' && event.side === side).length;
        expect(state).toBe('live');
        expect(score).toMatchObject({ home: goals('home'), away: goals('away') });
      }),
    );
  });
});
