import { describe, expect, it } from 'vitest';
import { clockOf, formatDay, formatDayRange } from './dates.ts';

/** `Intl` joins with thin and unbreakable blanks that differ between its versions. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ');

describe('a calendar day', () => {
  it('is the same wherever the reader is', () => {
    expect(formatDay('2018-07-15', 'ru', 'short')).toBe('15 июл.');
    expect(plain(formatDay('2018-07-15', 'ru', 'full'))).toBe('воскресенье, 15 июля 2018');
    expect(plain(formatDay('2018-07-15', 'en', 'full'))).toMatch(/^Sunday,? 15 July 2018$/u);
  });

  it('has its range without what repeats', () => {
    expect(plain(formatDayRange('2018-06-14', '2018-07-15', 'ru'))).toBe('14 июня – 15 июля 2018');
    expect(plain(formatDayRange('2019-07-12', '2020-07-22', 'ru'))).toBe('12 июля 2019 – 22 июля 2020');
    expect(plain(formatDayRange('2018-06-14', '2018-06-14', 'en'))).toBe('14 June 2018');
  });
});

describe('the clock of a zone', () => {
  it('has its own day', () => {
    const instant = new Date('2018-06-14T22:30:00Z');
    expect(clockOf(instant, 'Europe/Moscow')).toEqual({ date: '2018-06-15', time: '01:30' });
    expect(clockOf(instant, 'America/St_Johns')).toEqual({ date: '2018-06-14', time: '20:00' });
  });
});
