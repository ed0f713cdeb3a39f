import { Plural, Trans } from '@lingui/react/macro';
import type { Tournament } from '@prodvor/api-client';
import { Link } from '@tanstack/react-router';
import card from '../design/card.module.css';
import { formatDayRange, today } from '../design/dates.ts';
import { LiveMark } from '../design/live-mark.tsx';
import { useSportName } from '../design/sport-name.ts';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './tournament-card.module.css';

type Phase = 'draft' | 'ahead' | 'on' | 'over';

const phaseOf = ({ state, matches, finished, startsOn }: Tournament): Phase => {
  if (state === 'draft') return 'draft';
  if (matches > 0 && finished >= matches) return 'over';
  return startsOn !== null && startsOn <= today() ? 'on' : 'ahead';
};

const PhaseMark = ({ phase }: { readonly phase: Phase }) => {
  switch (phase) {
    case 'draft':
      return (
        <span className={styles.draft}>
          <Trans>Draft</Trans>
        </span>
      );
    case 'on':
      return (
        <LiveMark>
          <Trans>Under way</Trans>
        </LiveMark>
      );
    case 'over':
      return (
        <span className={styles.phase}>
          <Trans>Finished</Trans>
        </span>
      );
    case 'ahead':
      return (
        <span className={styles.phase}>
          <Trans>Ahead</Trans>
        </span>
      );
    default:
      return phase satisfies never;
  }
};

/** One tournament in a list. */
export const TournamentCard = ({ tournament }: { readonly tournament: Tournament }) => {
  const locale = useLocale();
  const sportName = useSportName();
  const { id, name, sport, city, entries, matches, finished, startsOn, endsOn } = tournament;
  return (
    <Link to="/tournaments/$tournamentId" params={{ tournamentId: id }} className={`${card.card} ${styles.tournament}`}>
      <span className={styles.top}>
        <span>
          {sportName(sport)}
          {city === null ? null : ` · ${city}`}
        </span>
        <PhaseMark phase={phaseOf(tournament)} />
      </span>
      <h2 className={styles.name}>{name}</h2>
      <span className={styles.when}>
        {startsOn === null ? <Trans>Dates are not set</Trans> : formatDayRange(startsOn, endsOn ?? startsOn, locale)}
      </span>
      <span className={styles.bottom}>
        <span className={styles.count}>
          <span className={`figures ${styles.figure}`}>{entries}</span>{' '}
          <Plural value={entries} one="team" other="teams" />
        </span>
        <span className={styles.count}>
          {matches === 0 ? (
            <Trans>No matches yet</Trans>
          ) : (
            <>
              <span className={`figures ${styles.figure}`}>
                {finished}
                {finished === matches ? null : <span className={styles.of}>/{matches}</span>}
              </span>{' '}
              <Plural value={finished} one="match played" other="matches played" />
            </>
          )}
        </span>
      </span>
      {matches === 0 ? null : (
        <progress className={styles.progress} value={finished} max={matches} aria-hidden="true" />
      )}
    </Link>
  );
};
