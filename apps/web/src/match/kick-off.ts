import { clockOf } from '../design/dates.ts';
import type { Match } from './model.ts';

type When = Pick<Match, 'date' | 'time' | 'timeKnown' | 'zone' | 'startsAt'>;

/** `UTC+3` of minutes east of UTC. */
const offsetText = (minutes: number): string => {
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const digits = rest === 0 ? String(hours) : `${hours}:${String(rest).padStart(2, '0')}`;
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${digits}`;
};

/** What a person calls a zone: `UTC+3` for an offset (`+03:00`), an IANA name as it is. */
export const zoneText = (zone: string): string => {
  const offset = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  if (offset === null) return zone;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return offsetText(offset[1] === '-' ? -minutes : minutes);
};

/** When a match starts, for a reader in `viewerZone`. Dates are `2018-06-14`, times `18:00`. */
export interface KickOff {
  readonly date: string;
  readonly time: string;
  /** The same instant on the venue's clock, null when both clocks agree. */
  readonly venue: { readonly date: string; readonly time: string; readonly offset: string } | null;
}

/**
 * The kick-off on the reader's clock and, where it differs, on the venue's.
 * @param viewerZone an IANA zone; the browser's own when left out
 * @returns null when the time is not known
 */
export const kickOff = (match: When, viewerZone?: string): KickOff | null => {
  if (match.startsAt === null || !match.timeKnown || match.date === null || match.time === null) return null;
  const instant = new Date(match.startsAt);
  const here = clockOf(instant, viewerZone);
  const east = Math.round((Date.parse(`${match.date}T${match.time}:00Z`) - instant.getTime()) / 60_000);
  const same = here.date === match.date && here.time === match.time;
  return {
    ...here,
    venue: same ? null : { date: match.date, time: match.time, offset: offsetText(east) },
  };
};
