import type { Minute } from '@prodvor/sport';

const KICK_OFF =
  /^(?<hours>\d{1,2}):(?<minutes>\d{2})(?:\s*\(?(?<utc>UTC|GMT)\s*(?:(?<sign>[+\-−])\s*(?<h>\d{1,2})(?::?(?<m>\d{2}))?)?\)?)?$/iu;
const MINUTE = /^(?<minute>\d{1,3})['’′]?(?:\s*\+\s*(?<added>\d{1,2})['’′]?)?$/u;
const LAST_OFFSET_HOUR = 14;

/** Local time of a kick-off, and its offset from UTC where the file names one. */
export interface KickOff {
  /** `18:00` */
  readonly time: string;
  /** `+03:00`, null when none is named. */
  readonly offset: string | null;
}

const two = (value: string): string => value.padStart(2, '0');

/** Reads `18:00`, `18:00 UTC+3`, `9:30 UTC+5:30`; null for anything else. */
export const parseKickOff = (text: string): KickOff | null => {
  const { hours, minutes, utc, sign, h = '0', m = '00' } = KICK_OFF.exec(text.trim())?.groups ?? {};
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  const time = `${two(hours)}:${minutes}`;
  if (utc === undefined) return { time, offset: null };
  if (Number(h) > LAST_OFFSET_HOUR || Number(m) > 59) return null;
  return { time, offset: `${sign === undefined || sign === '+' ? '+' : '-'}${two(h)}:${m}` };
};

/** Reads `67`, `90+4`, `45'+2` or `90'`; null for anything else. `offset` is the added time of the numeric form. */
export const parseMinute = (value: string | number, offset: number | null): Minute | null => {
  const { minute, added } = MINUTE.exec(String(value).trim())?.groups ?? {};
  if (minute === undefined) return null;
  const read = { minute: Number(minute), added: offset ?? Number(added ?? 0) };
  return read.minute >= 1 && read.minute <= 200 && read.added <= 60 ? read : null;
};

const STATUSES = {
  awarded: 'awarded',
  postponed: 'postponed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  abandoned: 'abandoned',
} as const;

export type StatedStatus = (typeof STATUSES)[keyof typeof STATUSES];

const isStatus = (text: string): text is keyof typeof STATUSES => Object.hasOwn(STATUSES, text);

/** The meaning of `status`; null when it is none that decides anything here. */
export const parseStatus = (text: string): StatedStatus | null => {
  const word = text.trim().toLowerCase();
  return isStatus(word) ? STATUSES[word] : null;
};

const MATCHDAY =
  /\b(?:matchday|match day|gameday|game day|game ?week|week|spieltag|jornada|journée|giornata|speelronde|kolejka)\b|(?:^|[^\p{L}])тур(?:[^\p{L}]|$)/iu;
const NUMBERED_ROUND = /^(?:(?:round|раунд)\s*\d+|\d+\.?\s*(?:round|раунд)?)$/iu;

/** How the name of a round tells whether it belongs to a league: `numbered` may be of a league or of a cup. */
export const kindOfRound = (name: string): 'matchday' | 'numbered' | 'other' => {
  if (MATCHDAY.test(name)) return 'matchday';
  return NUMBERED_ROUND.test(name.trim()) ? 'numbered' : 'other';
};
