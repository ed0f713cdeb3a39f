import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { $api } from '../api/api.ts';
import { Dialog } from '../design/dialog.tsx';
import { Page } from '../design/page.tsx';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { SearchField } from '../design/search-field.tsx';
import { useSportName } from '../design/sport-name.ts';
import { EmptyState } from '../design/states.tsx';
import { ChipLink, ChipRow, TabBar, TabLink } from '../design/tabs.tsx';
import { session, useSession } from '../session/session.ts';
import type { TournamentsSearch } from './routes.ts';
import { TournamentCard } from './tournament-card.tsx';
import styles from './tournaments-screen.module.css';

/** Only those who make one need it. */
const NewTournament = lazy(() => import('./new-tournament.tsx').then((file) => ({ default: file.NewTournament })));

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
          Make one with the button above, or bring a season that was played already:{' '}
          <code>npm run prodvor -- import FILE</code>
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
    { ...PAGES, placeholderData: keepPreviousData },
  );
  return (
    <PagedList list={list} keyOf={({ id }) => id} height={170} columns empty={<Nothing q={q} mine={mine} />}>
      {(tournament) => <TournamentCard tournament={tournament} />}
    </PagedList>
  );
};

const TournamentsScreen = () => {
  const { t } = useLingui();
  const { q, sport, mine } = route.useSearch();
  const { kind } = useSession();
  const sportName = useSportName();
  const navigate = useNavigate({ from: '/tournaments' });
  const [making, setMaking] = useState(false);
  return (
    <Page
      title={t`Tournaments`}
      actions={
        <Button onClick={() => (kind === 'anonymous' ? session.signIn() : setMaking(true))}>
          <Trans>New tournament</Trans>
        </Button>
      }
    >
      <div className={styles.filters}>
        <SearchField
          q={q}
          label={t`Find a tournament by name`}
          placeholder={t`Name of a tournament`}
          onSearch={(wanted) =>
            void navigate({ to: '/tournaments', search: (search) => ({ ...search, q: wanted }), replace: true })
          }
        />
        {sport === undefined ? null : (
          <ChipRow label={t`Sport`}>
            <ChipLink to="/tournaments" search={{ q, mine }} aria-label={t`${sportName(sport)}, show every sport`}>
              <span>
                {sportName(sport)} <span aria-hidden="true">×</span>
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
          <Trans>Drafts are seen by those who run them alone.</Trans>
        </EmptyState>
      ) : (
        <List q={q} sport={sport} mine={mine} />
      )}
      <Dialog opened={making && kind !== 'anonymous'} onClose={() => setMaking(false)} title={t`New tournament`}>
        <Suspense>
          <NewTournament
            onMade={({ id }) => void navigate({ to: '/tournaments/$tournamentId/teams', params: { tournamentId: id } })}
            onClose={() => setMaking(false)}
          />
        </Suspense>
      </Dialog>
    </Page>
  );
};

export const route = createLazyRoute('/tournaments')({ component: TournamentsScreen });
