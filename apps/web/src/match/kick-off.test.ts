import { describe, expect, it } from 'vitest';
import { kickOff, zoneText } from './kick-off.ts';

const when = (date: string, time: string, zone: string, startsAt: string) => ({
  date,
  time,
  zone,
  startsAt,
  timeKnown: true,
});

describe('kickOff', () => {
  it('says one time when both clocks agree', () => {
    const match = when('2018-06-14', '18:00', 'Europe/Moscow', '2018-06-14T15:00:00.000Z');
    expect(kickOff(match, 'Europe/Moscow')).toEqual({ date: '2018-06-14', time: '18:00', venue: null });
    expect(kickOff(match, 'Asia/Riyadh')?.venue).toBeNull();
  });

  it('adds the venue’s clock and offset when they differ', () => {
    const match = when('2018-06-14', '18:00', '+03:00', '2018-06-14T15:00:00.000Z');
    expect(kickOff(match, 'Asia/Yekaterinburg')).toEqual({
      date: '2018-06-14',
      time: '20:00',
      venue: { date: '2018-06-14', time: '18:00', offset: 'UTC+3' },
    });
  });

  it('keeps the two days apart across midnight', () => {
    const match = when('2026-07-01', '19:30', 'America/St_Johns', '2026-07-01T22:00:00.000Z');
    expect(kickOff(match, 'Europe/Moscow')).toEqual({
      date: '2026-07-02',
      time: '01:00',
      venue: { date: '2026-07-01', time: '19:30', offset: 'UTC−2:30' },
    });
  });

  it('knows nothing without a time', () => {
    expect(
      kickOff({ date: '2019-05-01', time: null, zone: 'Europe/Moscow', startsAt: null, timeKnown: false }, 'UTC'),
    ).toBeNull();
  });
});

it.each([
  ['+03:00', 'UTC+3'],
  ['-03:30', 'UTC−3:30'],
  ['+00:00', 'UTC'],
  ['Europe/Moscow', 'Europe/Moscow'],
])('calls the zone %s %s', (zone, text) => {
  expect(zoneText(zone)).toBe(text);
});
