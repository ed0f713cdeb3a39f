import { describe, expect, it } from 'vitest';
import { SPORT_RULES } from '../sports/catalogue.ts';
import type { SportRules } from '../sports/rules.ts';
import type { MatchEvent } from './events.ts';
import { foldMatch } from './fold.ts';
import { goal, points, recordsOf } from './records.fixture.ts';

const { football, handball, volleyball } = SPORT_RULES;
const basketball = SPORT_RULES['basketball-5x5'];

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
const lineUp = (sport: SportRules, rest: Partial<Extract<MatchEvent, { type: 'line-up' }>> = {}): MatchEvent => ({
  type: 'line-up',
  side: 'home',
  starters: names('p', sport.lineUp.onField),
  bench: names('b', 7),
  ...rest,
});
const change = (out: string, on: string, minute: number | null = null, uncounted = false): MatchEvent => ({
  type: 'substitution',
  side: 'home',
  out,
  in: on,
  at: minute === null ? null : { minute, added: 0 },
  ...(uncounted && { uncounted }),
});
const card = (player: string, colour: 'yellow' | 'second-yellow' | 'red', minute: number): MatchEvent => ({
  type: 'card',
  side: 'home',
  colour,
  player,
  at: { minute, added: 0 },
});
const fold = (sport: SportRules, ...events: MatchEvent[]) => foldMatch(sport, recordsOf(...events));
const codes = (sport: SportRules, ...events: MatchEvent[]) =>
  fold(sport, ...events).problems.map(({ record, code, path }) => [record, code, path]);

describe('line-ups', () => {
  it('begin with the starters; the latest line-up counts', () => {
    const sheet = fold(football, lineUp(football), lineUp(football, { starters: names('q', 11) }));
    expect(sheet.state).toBe('scheduled');
    expect(sheet.lineUps.home).toMatchObject({ known: true, onField: names('q', 11), changesLeft: 5, short: false });
    expect(sheet.lineUps.away).toMatchObject({ known: false, onField: [] });
  });

  it('have as many players as the sport, each once', () => {
    expect(codes(football, lineUp(football, { starters: names('p', 12) }))).toEqual([
      ['e1', 'too-many-players', '/event/starters'],
    ]);
    expect(codes(football, lineUp(football, { starters: names('p', 6) }))).toEqual([
      ['e1', 'too-few-players', '/event/starters'],
    ]);
    expect(codes(football, lineUp(football, { bench: ['b1', 'p3'] }))).toEqual([
      ['e1', 'duplicate-player', '/event/bench/1'],
    ]);
  });

  it('are not asked for: without one only sanctions are followed', () => {
    expect(codes(football, goal('home', 5, 'x'), change('x', 'y', 10), goal('home', 20, 'z'))).toEqual([]);
  });
});

describe('changes in football', () => {
  it('bring on players of the bench, and nobody comes back', () => {
    const sheet = fold(football, lineUp(football), change('p1', 'b1', 60), change('p2', 'b2', 61));
    expect(sheet.problems).toEqual([]);
    expect(sheet.lineUps.home).toMatchObject({ changes: 2, changesLeft: 3 });
    expect(sheet.lineUps.home.onField).toContain('b1');
    expect(sheet.lineUps.home.onField).not.toContain('p1');
    const wrong = (...events: MatchEvent[]) => codes(football, lineUp(football), change('p1', 'b1', 60), ...events);
    expect(wrong(change('p2', 'p1', 70))).toEqual([['e3', 'may-not-return', '/event/in']]);
    expect(wrong(change('p2', 'b1', 70))).toEqual([['e3', 'on-field', '/event/in']]);
    expect(wrong(change('p1', 'b2', 70))).toEqual([['e3', 'not-on-field', '/event/out']]);
    expect(wrong(change('p2', 'x', 70))).toEqual([['e3', 'not-in-line-up', '/event/in']]);
  });

  it('are five, and one for concussion beside them', () => {
    const five = [1, 2, 3, 4, 5].map((number) => change(`p${number}`, `b${number}`, 60 + number));
    expect(codes(football, lineUp(football), ...five, change('p6', 'b6', 80, true))).toEqual([]);
    expect(codes(football, lineUp(football), ...five, change('p6', 'b6', 80))).toEqual([
      ['e7', 'no-changes-left', '/event'],
    ]);
  });

  it('are judged at their own moment, whenever they are recorded', () => {
    expect(codes(football, lineUp(football), change('p1', 'b1', 60), goal('home', 30, 'p1'))).toEqual([]);
    expect(codes(football, lineUp(football), change('p1', 'b1', 60), goal('home', 70, 'p1'))).toEqual([
      ['e3', 'not-on-field', '/event/player'],
    ]);
    expect(codes(football, lineUp(football), goal('home', 70, 'b1'), change('p1', 'b1', 60))).toEqual([]);
  });
});

describe('sanctions', () => {
  it('send off by a red card and by two yellow ones, and nobody comes on for who was sent off', () => {
    const sheet = fold(football, lineUp(football), card('p1', 'yellow', 10), card('p1', 'second-yellow', 50));
    expect(sheet.problems).toEqual([]);
    expect(sheet.lineUps.home.onField).toHaveLength(10);
    expect(sheet.lineUps.home.sanctions).toEqual([
      { player: 'p1', yellow: 1, secondYellow: true, red: false, fouls: 0, timePenalties: 0, out: 'sent-off' },
    ]);
    const sentOff = [lineUp(football), card('p1', 'red', 20)];
    expect(codes(football, ...sentOff, goal('home', 30, 'p1'))).toEqual([['e3', 'sent-off', '/event/player']]);
    expect(codes(football, ...sentOff, goal('home', 10, 'p1'))).toEqual([]);
    expect(codes(football, ...sentOff, change('p1', 'b1', 30))).toEqual([['e3', 'not-on-field', '/event/out']]);
    expect(codes(football, ...sentOff, change('p2', 'p1', 30))).toEqual([['e3', 'sent-off', '/event/in']]);
  });

  it('ask for a second yellow where a player was cautioned', () => {
    const sheet = fold(football, card('x', 'yellow', 10), card('x', 'yellow', 50));
    expect(sheet.problems.map(({ code }) => code)).toEqual(['second-caution']);
    expect(sheet.lineUps.home.sanctions[0]?.out).toBe('sent-off');
  });

  it('count own goals for the scorer of the other side', () => {
    const own: MatchEvent = { type: 'goal', side: 'away', kind: 'own-goal', player: 'p1', at: null };
    expect(codes(football, lineUp(football), own)).toEqual([]);
    expect(codes(football, lineUp(football), { ...own, side: 'home' })).toEqual([]);
    expect(codes(football, lineUp(football), { ...own, player: 'x' })).toEqual([
      ['e2', 'not-on-field', '/event/player'],
    ]);
  });

  it('end a match for the third time penalty in handball and the fifth foul in basketball', () => {
    const penalty: MatchEvent = { type: 'time-penalty', side: 'home', player: 'p1', minutes: 2, at: null };
    const three = fold(handball, lineUp(handball), penalty, penalty, penalty);
    expect(three.lineUps.home.sanctions[0]).toMatchObject({ timePenalties: 3, out: 'time-penalties' });
    expect(codes(handball, lineUp(handball), penalty, penalty, penalty, change('p1', 'b1'))).toEqual([]);
    expect(codes(handball, lineUp(handball), penalty, penalty, penalty, goal('home', null, 'p1'))).toEqual([
      ['e5', 'sent-off', '/event/player'],
    ]);
    const foul: MatchEvent = { type: 'foul', side: 'home', player: 'p1', at: null };
    const five = [foul, foul, foul, foul, foul];
    expect(fold(basketball, ...five).lineUps.home.sanctions[0]).toMatchObject({ fouls: 5, out: 'fouled-out' });
    expect(codes(basketball, ...five, foul)).toEqual([['e6', 'sent-off', '/event/player']]);
    expect(codes(basketball, ...five.slice(1), points('home', 2, 'p1'))).toEqual([]);
  });

  it('leave a side short', () => {
    const five = [1, 2, 3, 4, 5].map((number) => card(`p${number}`, 'red', 10));
    expect(fold(football, lineUp(football), ...five).lineUps.home.short).toBe(true);
    expect(fold(football, lineUp(football), ...five.slice(1)).lineUps.home.short).toBe(false);
  });
});

describe('changes in volleyball', () => {
  const begun = [lineUp(volleyball), points('home', 1)];
  it('bring a starter back once in a set, for who came on', () => {
    expect(codes(volleyball, ...begun, change('p1', 'b1'), change('b1', 'p1'))).toEqual([]);
    expect(codes(volleyball, ...begun, change('p1', 'b1'), change('b1', 'p1'), change('p1', 'b1'))).toEqual([
      ['e5', 'may-not-return', '/event/in'],
    ]);
    expect(codes(volleyball, ...begun, change('p1', 'b1'), change('p2', 'p1'))).toEqual([
      ['e4', 'wrong-exchange', '/event/in'],
    ]);
  });

  it('are six in a set, the libero apart, and begin anew in the next one', () => {
    const six = [1, 2, 3, 4, 5, 6].map((number) => change(`p${number}`, `b${number}`));
    expect(codes(volleyball, ...begun, ...six, change('b1', 'p1'))).toEqual([['e9', 'no-changes-left', '/event']]);
    expect(codes(volleyball, ...begun, ...six, change('b1', 'b7', null, true))).toEqual([]);
    const set = Array.from({ length: 25 }, () => points('home', 1));
    const sheet = fold(volleyball, lineUp(volleyball), ...set.slice(1), ...six, points('home', 1), points('home', 1));
    expect(sheet.lineUps.home).toMatchObject({ changes: 0, onField: names('p', 6) });
  });

  it('take the line-up of the set where it has one', () => {
    const second = lineUp(volleyball, { starters: names('q', 6), set: 2 });
    const set = Array.from({ length: 26 }, () => points('home', 1));
    expect(fold(volleyball, lineUp(volleyball), second, ...set).lineUps.home.onField).toEqual(names('q', 6));
  });
});
