import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Team } from '@prodvor/api-client';
import { keepPreviousData } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../api/api.ts';
import card from '../design/card.module.css';
import { Crest } from '../design/crest.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Page } from '../design/page.tsx';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { SearchField } from '../design/search-field.tsx';
import { SPORTS, useSportName } from '../design/sport-name.ts';
import { EmptyState, ListSkeleton } from '../design/states.tsx';
import { ChipLink, ChipRow, TabBar, TabLink } from '../design/tabs.tsx';
import { session, useSession } from '../session/session.ts';
import { useMe } from '../session/use-me.ts';
import { MyInvitations } from './my-invitations.tsx';
import type { TeamsSearch } from './routes.ts';
import { TeamForm } from './team-form.tsx';
import styles from './teams-screen.module.css';

const TeamCard = ({ team }: { readonly team: Team }) => {
  const sportName = useSportName();
  return (
    <Link to="/teams/$teamId" params={{ teamId: team.id }} className={`${card.card} ${styles.team}`}>
      <Crest name={team.name} colours={team.colours} size={44} />
      <span className={styles.words}>
        <h2 className={styles.name}>{team.name}</h2>
        <span className={styles.note}>
          {sportName(team.sport)}
          {team.city === null ? null : ` · ${team.city}`}
        </span>
      </span>
      <span className={styles.count}>
        <span className={`figures ${styles.figure}`}>{team.players}</span>
        <Plural value={team.players} one="player" other="players" />
      </span>
    </Link>
  );
};

const List = ({ q, sport, member }: Omit<TeamsSearch, 'mine'> & { readonly member: string | undefined }) => {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/teams',
    {
      params: {
        query: {
          limit: 24,
          ...(q === undefined ? {} : { q }),
          ...(sport === undefined ? {} : { sport }),
          ...(member === undefined ? {} : { member }),
        },
      },
    },
    { ...PAGES, placeholderData: keepPreviousData },
  );
  return (
    <PagedList
      list={list}
      keyOf={({ id }) => id}
      height={84}
      columns
      empty={
        q === undefined && sport === undefined ? (
          <EmptyState
            title={member === undefined ? <Trans>No teams yet</Trans> : <Trans>You play for no team yet</Trans>}
          >
            <Trans>Make a team and send your people a link, or ask a team to take you in.</Trans>
          </EmptyState>
        ) : (
          <EmptyState
            title={<Trans>No team fits</Trans>}
            action={
              <Link to="/teams">
                <Trans>Show all teams</Trans>
              </Link>
            }
          >
            <Trans>Look for a part of the name, or for another sport.</Trans>
          </EmptyState>
        )
      }
    >
      {(team) => <TeamCard team={team} />}
    </PagedList>
  );
};

/** The reader's own teams, once it is known who reads. */
const Mine = (search: Omit<TeamsSearch, 'mine'>) => {
  const me = useMe().data;
  return me === undefined ? <ListSkeleton rows={3} height={84} columns /> : <List {...search} member={me.id} />;
};

const TeamsScreen = () => {
  const { t } = useLingui();
  const { q, sport, mine } = route.useSearch();
  const { kind } = useSession();
  const navigate = useNavigate({ from: '/teams' });
  const sportName = useSportName();
  const [making, setMaking] = useState(false);
  return (
    <Page
      title={t`Teams`}
      actions={
        <Button onClick={() => (kind === 'anonymous' ? session.signIn() : setMaking(true))}>
          <Trans>New team</Trans>
        </Button>
      }
    >
      {kind === 'signed-in' ? <MyInvitations /> : null}
      <SearchField
        q={q}
        label={t`Find a team by name`}
        placeholder={t`Name of a team`}
        onSearch={(wanted) =>
          void navigate({ to: '/teams', search: (search) => ({ ...search, q: wanted }), replace: true })
        }
      />
      <ChipRow label={t`Sport`}>
        <ChipLink to="/teams" search={{ q, mine }} activeOptions={{ exact: true }}>
          <Trans>Every sport</Trans>
        </ChipLink>
        {SPORTS.map((each) => (
          <ChipLink key={each} to="/teams" search={{ q, mine, sport: each }} activeOptions={{ exact: true }}>
            {sportName(each)}
          </ChipLink>
        ))}
      </ChipRow>
      {kind === 'signed-in' ? (
        <TabBar label={t`Whose teams`}>
          <TabLink to="/teams" search={{ q, sport }} activeOptions={{ exact: true }}>
            <Trans>All</Trans>
          </TabLink>
          <TabLink to="/teams" search={{ q, sport, mine: 'true' }} activeOptions={{ exact: true }}>
            <Trans>Mine</Trans>
          </TabLink>
        </TabBar>
      ) : null}
      {mine && kind === 'signed-in' ? <Mine q={q} sport={sport} /> : <List q={q} sport={sport} member={undefined} />}
      <Dialog opened={making && kind !== 'anonymous'} onClose={() => setMaking(false)} title={t`New team`}>
        <TeamForm
          team={null}
          onSaved={(team) => void navigate({ to: '/teams/$teamId', params: { teamId: team.id } })}
          onClose={() => setMaking(false)}
        />
      </Dialog>
    </Page>
  );
};

export const route = createLazyRoute('/teams')({ component: TeamsScreen });
