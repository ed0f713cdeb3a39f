import { SPORT_RULES, type SportRules } from '@prodvor/sport';
import { describe, expect, it } from 'vitest';
import type { MatchEvent, Score } from './model.ts';
import { minuteText, timelineOf } from './timeline.ts';

const at = (minute: number, added = 0) => ({ minute, added });

const goal = (
  seq: number,
  side: 'home' | 'away',
  when: ReturnType<typeof at> | null,
  takenBack = false,
): MatchEvent => ({
  id: `00000000-0000-4000-8000-00000000000${seq}`,
  seq,
  takenBack,
  recordedAt: '2026-01-01T00:00:00.000Z',
  event: { type: 'goal', side, kind: 'regular', player: null, squadPlayer: null, at: when },
});

const score: Score = {
  unit: 'goals',
  home: 2,
  away: 1,
  decidedIn: 'regulation',
  parts: [
    { kind: 'period', number: 1, home: 1, away: 1 },
    { kind: 'period', number: 2, home: 1, away: 0 },
  ],
};

const shape = (
  events: readonly MatchEvent[],
  of: Score | null,
  incomplete = false,
  sport: SportRules = SPORT_RULES.football,
) =>
  timelineOf(events, of, incomplete, sport).map((item) =>
    item.kind === 'break'
      ? `${item.part.kind} ${item.part.number} ${item.score.home}:${item.score.away}`
      : `${minuteText(item.event.at) ?? '?'} ${item.running ? `${item.running.home}:${item.running.away}` : '-'}`,
  );

describe('timelineOf', () => {
  it('orders by minute and added time and puts breaks between the parts', () => {
    const events = [goal(1, 'home', at(90, 4)), goal(2, 'away', at(45, 2)), goal(3, 'home', at(12))];
    expect(shape(events, score)).toEqual(['12 1:0', '45+2 1:1', 'period 1 1:1', '90+4 2:1', 'period 2 2:1']);
  });

  it('leaves a goal that was taken back out of the score', () => {
    const events = [goal(1, 'home', at(5), true), goal(2, 'away', at(9))];
    expect(shape(events, null)).toEqual(['5 -', '9 0:1']);
  });

  it('tells no running score when a goal has no minute or goals are missing', () => {
    expect(shape([goal(1, 'home', at(5)), goal(2, 'away', null)], null)).toEqual(['5 -', '? -']);
    expect(shape([goal(1, 'home', at(5))], score, true)).toEqual(['5 -', 'period 1 1:1', 'period 2 2:1']);
  });

  it('puts the breaks where the parts of the sport end', () => {
    const hockey: Score = {
      unit: 'goals',
      home: 1,
      away: 2,
      decidedIn: 'overtime',
      parts: [
        { kind: 'period', number: 1, home: 0, away: 0 },
        { kind: 'period', number: 2, home: 1, away: 0 },
        { kind: 'period', number: 3, home: 0, away: 1 },
        { kind: 'overtime', number: 1, home: 0, away: 1 },
      ],
    };
    const events = [goal(1, 'home', at(21)), goal(2, 'away', at(60)), goal(3, 'away', at(64))];
    expect(shape(events, hockey, false, SPORT_RULES['ice-hockey'])).toEqual([
      'period 1 0:0',
      '21 1:0',
      'period 2 1:0',
      '60 1:1',
      'period 3 1:1',
      '64 1:2',
      'overtime 1 1:2',
    ]);
  });

  it('ends with the kicks of a shoot-out', () => {
    const level: Score = {
      unit: 'goals',
      home: 1,
      away: 1,
      decidedIn: 'shoot-out',
      parts: [
        { kind: 'regulation', number: 1, home: 1, away: 1 },
        { kind: 'overtime', number: 1, home: 0, away: 0 },
        { kind: 'shoot-out', number: 1, home: 3, away: 4 },
      ],
    };
    expect(shape([goal(1, 'home', at(5)), goal(2, 'away', null)], level)).toEqual([
      '5 -',
      'regulation 1 1:1',
      'overtime 1 1:1',
      '? -',
      'shoot-out 1 3:4',
    ]);
  });

  it('leaves out the first attempt of a match that is replayed', () => {
    const state = (seq: number, to: 'abandoned' | 'scheduled'): MatchEvent => ({
      ...goal(seq, 'home', null),
      event: { type: 'state', to },
    });
    const events = [goal(1, 'home', at(5)), state(2, 'abandoned'), state(3, 'scheduled'), goal(4, 'away', at(7))];
    expect(shape(events, null)).toEqual(['7 0:1']);
    expect(shape(events.slice(0, 2), null)).toEqual(['5 1:0']);
  });

  it('has no breaks without anything between them', () => {
    expect(shape([], score)).toEqual([]);
  });
});
