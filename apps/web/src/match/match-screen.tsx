import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useDocumentTitle } from '../design/page.tsx';
import { ErrorState } from '../design/states.tsx';
import styles from './match-screen.module.css';
import { MatchSkeleton } from './match-skeleton.tsx';
import type { Match } from './model.ts';
import { roundName, sideName } from './names.ts';
import { Protocol } from './protocol.tsx';
import { matchQuery } from './queries.ts';
import { ScoreCard } from './score-card.tsx';

/** Only an organizer needs the desk. */
const MatchDesk = lazy(() => import('./desk/match-desk.tsx').then((file) => ({ default: file.MatchDesk })));

const Whole = ({ match }: { readonly match: Match }) => {
  const { i18n } = useLingui();
  const score = match.score === null ? '–' : `${match.score.home}:${match.score.away}`;
  useDocumentTitle(`${sideName(i18n, match.home)} ${score} ${sideName(i18n, match.away)}`);
  return (
    <div className={styles.screen}>
      <nav className={styles.way}>
        <Link to="/tournaments/$tournamentId" params={{ tournamentId: match.tournament.id }}>
          {match.tournament.name}
        </Link>
        <span aria-hidden="true">·</span>
        <span>{roundName(i18n, match.round)}</span>
      </nav>
      <ScoreCard match={match} />
      {match.can.includes('record') ? (
        <Suspense fallback={<div className={styles.desk} />}>
          <MatchDesk match={match} />
        </Suspense>
      ) : null}
      <Protocol match={match} />
    </div>
  );
};

const MatchScreen = () => {
  const { matchId } = route.useParams();
  const match = useQuery(matchQuery(matchId));
  if (match.isPending) return <MatchSkeleton />;
  // A page that was shown stays while a later request fails.
  if (match.data === undefined) return <ErrorState error={match.error} onRetry={() => void match.refetch()} />;
  return <Whole key={match.data.id} match={match.data} />;
};

export const route = createLazyRoute('/matches/$matchId')({ component: MatchScreen });
