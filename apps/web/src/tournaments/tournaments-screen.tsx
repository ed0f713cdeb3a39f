import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { $api } from '../api/api.ts';
import { Page } from '../design/page.tsx';
import { EmptyState, ErrorState, ListSkeleton } from '../design/states.tsx';
import { ChipLink, ChipRow, TabBar, TabLink } from '../design/tabs.tsx';
import { session, useSession } from '../session/session.ts';
import type { TournamentsSearch } from './routes.ts';
import { SearchField } from './search-field.tsx';
import { TournamentCard } from './tournament-card.tsx';
import styles from './tournaments-screen.module.css';

const Nothing = ({ q, mine }: TournamentsSearch) => {
  if (q !== undefined) {
    return (
      <EmptyState
        title={<Trans>Nothing is called “{q}”</Trans>}
        action={
          <Link to="/tournaments" search={{ mine }}>
            <Trans>Show all tournaments</Trans>
          </Link>
        }
      >
        <Trans>Look for a part of the name: a city, a league, a year.</Trans>
      </EmptyState>
    );
  }
  if (mine) {
    return (
      <EmptyState title={<Trans>You run no tournaments yet</Trans>}>
        <Trans>
          Bring a season that was played already: <code>npm run prodvor -- import FILE</code>
        </Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={<Trans>No tournaments yet</Trans>}>
      <Trans>The first one that is published will stand here.</Trans>
    </EmptyState>
  );
};

const queryOf = ({ q, sport, mine }: TournamentsSearch) => ({
  limit: 24,
  ...(q === undefined ? {} : { q }),
  ...(sport === undefined ? {} : { sport }),
  ...(mine === undefined ? {} : { mine }),
});

const List = ({ q, sport, mine }: TournamentsSearch) => {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/tournaments',
    { params: { query: queryOf({ q, sport, mine }) } },
    {
      pageParamName: 'cursor',
      // Null is left out of the query; undefined would become a zero.
      initialPageParam: null,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
    },
  );
  if (list.isPending) return <ListSkeleton rows={4} height={170} columns />;
  if (list.isError && list.data === undefined) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  }
  const tournaments = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (tournaments.length === 0) return <Nothing q={q} mine={mine} />;
  return (
    <>
      <ul className={styles.list} data-stale={list.isPlaceholderData || undefined}>
        {tournaments.map((tournament) => (
          <li key={tournament.id}>
            <TournamentCard tournament={tournament} />
          </li>
        ))}
      </ul>
      {list.isFetchNextPageError ? (
        <ErrorState error={list.error} onRetry={() => void list.fetchNextPage()} />
      ) : list.hasNextPage ? (
        <Button
          className={styles.more}
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      ) : null}
    </>
  );
};

const TournamentsScreen = () => {
  const { t } = useLingui();
  const { q, sport, mine } = route.useSearch();
  const { kind } = useSession();
  return (
    <Page title={t`Tournaments`}>
      <div className={styles.filters}>
        <SearchField q={q} />
        {sport === undefined ? null : (
          <ChipRow label={t`Sport`}>
            <ChipLink to="/tournaments" search={{ q, mine }} aria-label={t`Football, show every sport`}>
              <span>
                <Trans>Football</Trans> <span aria-hidden="true">×</span>
              </span>
            </ChipLink>
          </ChipRow>
        )}
      </div>
      {kind === 'signed-in' || mine ? (
        <TabBar label={t`Whose tournaments`}>
          <TabLink to="/tournaments" search={{ q, sport }} activeOptions={{ exact: true }}>
            <Trans>All</Trans>
          </TabLink>
          <TabLink to="/tournaments" search={{ q, sport, mine: 'true' }} activeOptions={{ exact: true }}>
            <Trans>Mine</Trans>
          </TabLink>
        </TabBar>
      ) : null}
      {mine && kind === 'anonymous' ? (
        <EmptyState
          title={<Trans>Sign in to see your tournaments</Trans>}
          action={
            <Button onClick={() => session.signIn()}>
              <Trans>Sign in</Trans>
            </Button>
          }
        >
          <Trans>Drafts are seen by their organizer alone.</Trans>
        </EmptyState>
      ) : (
        <List q={q} sport={sport} mine={mine} />
      )}
    </Page>
  );
};

export const route = createLazyRoute('/tournaments')({ component: TournamentsScreen });
