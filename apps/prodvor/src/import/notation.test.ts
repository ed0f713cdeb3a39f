import { describe, expect, it } from 'vitest';
import { unifyGrounds } from './grounds.ts';
import { kindOfRound, parseKickOff, parseMinute, parseStatus } from './notation.ts';

describe('parseKickOff', () => {
  it('keeps an offset as it is written in a zone', () => {
    expect(parseKickOff('18:00 UTC+3')).toEqual({ time: '18:00', offset: '+03:00' });
    expect(parseKickOff('9:30 UTC+5:30')).toEqual({ time: '09:30', offset: '+05:30' });
    expect(parseKickOff('18:00 UTC-3')).toEqual({ time: '18:00', offset: '-03:00' });
    expect(parseKickOff('18:00 UTC')).toEqual({ time: '18:00', offset: '+00:00' });
    expect(parseKickOff('20:45')).toEqual({ time: '20:45', offset: null });
  });

  it('refuses what is no time', () => {
    for (const text of ['', '24:00', '18:60', '18', 'TBD', '18:00 UTC+15', '18:00 MSK', '18:00 UTC+3:75']) {
      expect(parseKickOff(text)).toBeNull();
    }
  });
});

describe('parseMinute', () => {
  it('reads numbers and texts', () => {
    expect(parseMinute(67, null)).toEqual({ minute: 67, added: 0 });
    expect(parseMinute(90, 4)).toEqual({ minute: 90, added: 4 });
    expect(parseMinute('90+4', null)).toEqual({ minute: 90, added: 4 });
    expect(parseMinute("45'+2", null)).toEqual({ minute: 45, added: 2 });
    expect(parseMinute("90+4'", null)).toEqual({ minute: 90, added: 4 });
    expect(parseMinute('12’', null)).toEqual({ minute: 12, added: 0 });
  });

  it('refuses what is no minute', () => {
    for (const value of [0, -1, 201, 1.5, '', 'HT', '90+', '+4', '90+99']) expect(parseMinute(value, null)).toBeNull();
  });
});

describe('parseStatus', () => {
  it('knows what decides', () => {
    expect(parseStatus('AWARDED')).toBe('awarded');
    expect(parseStatus('canceled')).toBe('cancelled');
    expect(parseStatus('delayed')).toBeNull();
    expect(parseStatus('constructor')).toBeNull();
  });
});

describe('kindOfRound', () => {
  it('tells matchdays from cup rounds', () => {
    for (const name of ['Matchday 1', '3. Spieltag', 'Тур 5', '5-й тур', 'Week 2'])
      expect(kindOfRound(name)).toBe('matchday');
    for (const name of ['Round 3', '7', '2. Round']) expect(kindOfRound(name)).toBe('numbered');
    for (const name of ['Round of 16', 'Final', 'Semi-finals', 'Weekend cup', 'Турнир'])
      expect(kindOfRound(name)).toBe('other');
  });
});

describe('unifyGrounds', () => {
  it('takes the usual spelling and says so', () => {
    const { spelling, warnings } = unifyGrounds([
      'Saint Petersburg Stadium, Saint Petersburg',
      'Saint Petersburg Stadium, Saint Petersburg',
      'Saint Petersburg Stadium, St. Petersburg',
    ]);
    expect(spelling.get('Saint Petersburg Stadium, St. Petersburg')).toBe('Saint Petersburg Stadium, Saint Petersburg');
    expect(warnings).toHaveLength(1);
  });

  it('finds the city of a stadium where only one city has it', () => {
    expect(unifyGrounds(['Arena, Moscow', 'ARENA', 'arena  moscow']).spelling.get('ARENA')).toBe('Arena, Moscow');
    const two = unifyGrounds(['Arena, Moscow', 'Arena, Kazan', 'Arena']);
    expect(two.spelling.get('Arena')).toBe('Arena');
    expect(two.warnings).toEqual([]);
  });
});
