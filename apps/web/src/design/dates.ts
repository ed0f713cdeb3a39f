import type { Locale } from '../i18n/locale.ts';

/** Tags by which `Intl` writes: English with 24 hours and the day before the month. */
const TAG = { ru: 'ru-RU', en: 'en-GB' } as const satisfies Record<Locale, string>;

export type DayStyle = 'short' | 'long' | 'full';

const DAYS: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

/** A calendar day (`2018-06-14`) as midnight in UTC, where it is also written: it has no zone of its own. */
const atMidnight = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** A schedule writes hundreds of days, and a format is slow to make. */
const writers = new Map<string, Intl.DateTimeFormat>();

const writerOf = (locale: Locale, style: DayStyle): Intl.DateTimeFormat => {
  const key = `${locale} ${style}`;
  const known = writers.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(TAG[locale], { timeZone: 'UTC', ...DAYS[style] });
  writers.set(key, made);
  return made;
};

/** Without the Russian mark of a year, which a card has no room for. */
const sentence = (text: string): string => text.replace(/\s?г\./gu, '');

/** A calendar day in words: `14 июн.`, `14 июня 2018` or `четверг, 14 июня 2018`; no zone is involved. */
export const formatDay = (date: string, locale: Locale, style: DayStyle): string =>
  sentence(writerOf(locale, style).format(atMidnight(date)));

/** `14 июня – 15 июля 2018`, one day alone when both are the same. */
export const formatDayRange = (first: string, last: string, locale: Locale): string =>
  sentence(writerOf(locale, 'long').formatRange(atMidnight(first), atMidnight(last)));

/** The day (`2018-06-14`) and the time (`18:00`) of an instant on the clock of an IANA zone; the viewer's own when left out. */
export const clockOf = (instant: Date, zone?: string): { readonly date: string; readonly time: string } => {
  // Swedish writes days as ISO 8601 does.
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    instant,
  );
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
};

/** Today's calendar day for the viewer. */
export const today = (): string => clockOf(new Date()).date;
