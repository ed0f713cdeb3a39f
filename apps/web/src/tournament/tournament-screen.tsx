import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { formatDayRange } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { useSportName } from '../design/sport-name.ts';
import { ErrorState, ListSkeleton } from '../design/states.tsx';
import { TabBar, TabLink } from '../design/tabs.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { stagesQuery, tournamentQuery } from './queries.ts';
import styles from './tournament-screen.module.css';

/** Only the organizer of a draft needs it. */
const Publish = lazy(() => import('./publish.tsx').then((file) => ({ default: file.Publish })));

const TournamentScreen = () => {
  const { t } = useLingui();
  const locale = useLocale();
  const sportName = useSportName();
  const { tournamentId } = route.useParams();
  const found = useQuery(tournamentQuery(tournamentId));
  const stages = useQuery(stagesQuery(tournamentId));
  const tournament = found.data;
  if (found.isPending) {
    return (
      <Page title="">
        <Skeleton height={48} />
        <ListSkeleton rows={4} />
      </Page>
    );
  }
  if (tournament === undefined) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const formats = new Set(stages.data?.items.map(({ format }) => format));
  const params = { tournamentId };
  const draft = tournament.state === 'draft';
  return (
    <Page
      title={tournament.name}
      eyebrow={
        <span className={styles.facts}>
          {draft ? (
            <span>
              <span className={styles.draft}>
                <Trans>Draft</Trans>
              </span>
            </span>
          ) : null}
          <span>{sportName(tournament.sport)}</span>
          {tournament.city === null ? null : <span>{tournament.city}</span>}
          {tournament.entries === 0 ? null : (
            <span>
              <Plural value={tournament.entries} one="# team" other="# teams" />
            </span>
          )}
          {tournament.startsOn === null || tournament.endsOn === null ? null : (
            <span>{formatDayRange(tournament.startsOn, tournament.endsOn, locale)}</span>
          )}
        </span>
      }
      {...(draft && tournament.can.includes('publish')
        ? {
            actions: (
              <Suspense>
                <Publish tournament={tournament} />
              </Suspense>
            ),
          }
        : {})}
    >
      <TabBar label={t`Parts of the tournament`}>
        <TabLink to="/tournaments/$tournamentId" params={params} activeOptions={{ exact: true, includeSearch: false }}>
          <Trans>Overview</Trans>
        </TabLink>
        <TabLink to="/tournaments/$tournamentId/schedule" params={params} activeOptions={{ includeSearch: false }}>
          <Trans>Schedule</Trans>
        </TabLink>
        {formats.has('round-robin') ? (
          <TabLink to="/tournaments/$tournamentId/standings" params={params} activeOptions={{ includeSearch: false }}>
            {(stages.data?.items.flatMap(({ groups }) => groups).length ?? 0) > 1 ? (
              <Trans>Tables</Trans>
            ) : (
              <Trans>Table</Trans>
            )}
          </TabLink>
        ) : null}
        {formats.has('knock-out') ? (
          <TabLink to="/tournaments/$tournamentId/bracket" params={params} activeOptions={{ includeSearch: false }}>
            <Trans>Bracket</Trans>
          </TabLink>
        ) : null}
        <TabLink to="/tournaments/$tournamentId/teams" params={params}>
          <Trans>Teams</Trans>
        </TabLink>
        {tournament.can.includes('update') ? (
          <TabLink to="/tournaments/$tournamentId/desk" params={params}>
            <Trans>Desk</Trans>
          </TabLink>
        ) : null}
      </TabBar>
      <Outlet />
    </Page>
  );
};

export const route = createLazyRoute('/tournaments/$tournamentId')({ component: TournamentScreen });
