import { Trans } from '@lingui/react/macro';
import { type DayStyle, formatDay } from '../design/dates.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { kickOff } from './kick-off.ts';
import type { Match } from './model.ts';

interface TimeTextProps {
  readonly match: Match;
  /** How the day is written; left out where a heading says it. */
  readonly day?: DayStyle;
}

/** Day and time on the reader's clock, and on the venue's where it differs. */
export const TimeText = ({ match, day }: TimeTextProps) => {
  const locale = useLocale();
  const at = kickOff(match);
  if (at === null) {
    const date = match.date === null || day === undefined ? null : formatDay(match.date, locale, day);
    return (
      <span>
        {date === null ? null : `${date}, `}
        {match.date === null ? <Trans>date not known</Trans> : <Trans>time not known</Trans>}
      </span>
    );
  }
  const { venue } = at;
  const otherDay = venue !== null && venue.date !== at.date;
  // Without a day of its own the line stands under the venue's day; a reader elsewhere may be a day off.
  const date =
    day === undefined ? (otherDay ? formatDay(at.date, locale, 'short') : null) : formatDay(at.date, locale, day);
  const there =
    venue === null
      ? null
      : `${otherDay && day !== undefined ? `${formatDay(venue.date, locale, 'short')}, ` : ''}${venue.time}`;
  return (
    <time dateTime={match.startsAt ?? undefined}>
      {date === null ? null : `${date}, `}
      {at.time}
      {there === null ? null : (
        <>
          {' · '}
          <Trans>{there} at the venue</Trans>
        </>
      )}
    </time>
  );
};
