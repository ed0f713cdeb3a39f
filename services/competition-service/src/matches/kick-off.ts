import { refuseField } from '@prodvor/service-kit';

/** When a match is played at its venue: `date` `2018-06-14`, `time` `18:00`, `zone` IANA or an offset. */
export interface KickOff {
  readonly date: string | null;
  readonly time: string | null;
  readonly zone: string;
}

/**
 * The instant of a kick-off, null when its day or time is not known. A local time that a clock change skips is taken
 * with the offset before it, one that happens twice the first time.
 */
export const instantOf = ({ date, time, zone }: KickOff): Date | null => {
  if (date === null || time === null) return null;
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
};

/** @throws {Failure} validation-failed for a time without a day */
export const requireKickOff = ({ date, time }: KickOff): void => {
  if (time !== null && date === null) refuseField('/body/time', 'competition.time-without-date');
};
