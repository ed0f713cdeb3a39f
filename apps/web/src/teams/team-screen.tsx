import { Trans, useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import type { Team } from '@prodvor/api-client';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Crest } from '../design/crest.tsx';
import { useDocumentTitle } from '../design/page.tsx';
import { useSportName } from '../design/sport-name.ts';
import { ErrorState, ListSkeleton } from '../design/states.tsx';
import { TabBar, TabLink } from '../design/tabs.tsx';
import { useSession } from '../session/session.ts';
import { teamQuery } from './queries.ts';
import { Roster } from './roster.tsx';
import type { TeamSearch } from './routes.ts';
import { TeamActions } from './team-actions.tsx';
import { TeamMatches } from './team-matches.tsx';
import styles from './team-screen.module.css';

/** Only those who run the team need it. */
const Desk = lazy(() => import('./desk.tsx').then((file) => ({ default: file.Desk })));

const Part = ({ part, team }: TeamSearch & { readonly team: Team }) => {
  switch (part) {
    case 'matches':
      return <TeamMatches team={team} />;
    case 'desk':
      return (
        <Suspense fallback={<ListSkeleton rows={3} />}>
          <Desk team={team} />
        </Suspense>
      );
    case undefined:
      return <Roster team={team} />;
    default:
      return part satisfies never;
  }
};

const Head = ({ team }: { readonly team: Team }) => {
  const sportName = useSportName();
  useDocumentTitle(team.name);
  return (
    <header className={styles.head}>
      <Crest name={team.name} colours={team.colours} size={72} />
      <div className={styles.titles}>
        <p className={styles.facts}>
          {sportName(team.sport)}
          {team.city === null ? null : ` · ${team.city}`}
        </p>
        <h1>{team.name}</h1>
        <p className={styles.facts}>
          {team.captain === null ? null : (
            <>
              <Trans>Captain</Trans>{' '}
              {team.captain.user === null ? (
                team.captain.name
              ) : (
                <Link to="/people/$userId" params={{ userId: team.captain.user.id }}>
                  {team.captain.name}
                </Link>
              )}
            </>
          )}
          {team.captain === null && team.tournament !== null ? (
            <>
              <Trans>Belongs to</Trans>{' '}
              <Link to="/tournaments/$tournamentId" params={{ tournamentId: team.tournament.id }}>
                {team.tournament.name}
              </Link>
            </>
          ) : null}
        </p>
      </div>
    </header>
  );
};

const TeamScreen = () => {
  const { t } = useLingui();
  const { teamId } = route.useParams();
  const { part } = route.useSearch();
  const { kind } = useSession();
  const found = useQuery({ ...teamQuery(teamId), enabled: kind !== 'starting' });
  const team = found.data;
  if (found.isPending) {
    return (
      <div className={styles.screen}>
        <Skeleton height={84} radius="lg" />
        <ListSkeleton rows={5} height={60} />
      </div>
    );
  }
  if (team === undefined) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const params = { teamId };
  return (
    <div className={styles.screen}>
      <Head team={team} />
      {team.description === null ? null : <p className={styles.words}>{team.description}</p>}
      <TeamActions team={team} />
      <TabBar label={t`Parts of the team`}>
        <TabLink to="/teams/$teamId" params={params} search={{}} activeOptions={{ exact: true }}>
          <Trans>Roster</Trans>
        </TabLink>
        <TabLink to="/teams/$teamId" params={params} search={{ part: 'matches' }} activeOptions={{ exact: true }}>
          <Trans>Matches</Trans>
        </TabLink>
        {team.can.includes('invite') ? (
          <TabLink to="/teams/$teamId" params={params} search={{ part: 'desk' }} activeOptions={{ exact: true }}>
            <Trans>Who comes in</Trans>
          </TabLink>
        ) : null}
      </TabBar>
      <Part part={part === 'desk' && !team.can.includes('invite') ? undefined : part} team={team} />
    </div>
  );
};

export const route = createLazyRoute('/teams/$teamId')({ component: TeamScreen });
