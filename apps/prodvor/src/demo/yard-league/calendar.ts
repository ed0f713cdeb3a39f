import type { League, LeagueMatch } from './data.ts';

const SATURDAY = 6;
const DAYS_OF_WEEK = 7;

/** A match with its round and its day. */
export type DatedMatch = Omit<LeagueMatch, 'round'> & { readonly round: number; readonly date: string };

/**
 * Both circles, a round each Saturday, so that the first ends on the last Saturday before the given instant and the second,
 * with sides exchanged, is ahead.
 */
export const seasonAround = (now: string, { matches, zone }: Pick<League, 'matches' | 'zone'>): DatedMatch[] => {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const sinceSaturday = (today.dayOfWeek + DAYS_OF_WEEK - SATURDAY) % DAYS_OF_WEEK || DAYS_OF_WEEK;
  const middle = today.subtract({ days: sinceSaturday });
  const rounds = Math.max(...matches.map(({ round }) => round));
  const dated = (match: LeagueMatch, round: number): DatedMatch => ({
    ...match,
    round,
    date: middle.add({ weeks: round - rounds }).toString(),
  });
  return [
    ...matches.map((match) => dated(match, match.round)),
    ...matches.map(({ round, home, away, time, venue }) =>
      dated({ round, home: away, away: home, time, venue, postponed: false }, rounds + round),
    ),
  ];
};
