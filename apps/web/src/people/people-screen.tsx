import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { $api } from '../api/api.ts';
import { Page } from '../design/page.tsx';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { SearchField } from '../design/search-field.tsx';
import { EmptyState, ListSkeleton } from '../design/states.tsx';
import { TabBar, TabLink } from '../design/tabs.tsx';
import { session, useSession } from '../session/session.ts';
import { BlockedPeople, Friends, Requests, useRequests } from './circle.tsx';
import styles from './people-screen.module.css';
import { PersonRow } from './person-row.tsx';
import type { PeopleSearch } from './routes.ts';

const SignIn = () => (
  <EmptyState
    title={<Trans>People are seen by people</Trans>}
    action={
      <Button onClick={() => session.signIn()}>
        <Trans>Sign in</Trans>
      </Button>
    }
  >
    <Trans>Sign in to find team-mates and friends. What each of them shows is up to them.</Trans>
  </EmptyState>
);

const Everyone = ({ q }: { readonly q: string | undefined }) => {
  const { t } = useLingui();
  const navigate = useNavigate({ from: '/people' });
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/users',
    { params: { query: { limit: 30, ...(q === undefined ? {} : { q }) } } },
    { ...PAGES, placeholderData: keepPreviousData },
  );
  return (
    <>
      <SearchField
        q={q}
        label={t`Find a person by name`}
        placeholder={t`Name of a person`}
        onSearch={(wanted) =>
          void navigate({ to: '/people', search: (search) => ({ ...search, q: wanted }), replace: true })
        }
      />
      <PagedList
        list={list}
        keyOf={({ id }) => id}
        height={66}
        empty={
          q === undefined ? (
            <EmptyState title={<Trans>Nobody is here yet</Trans>}>
              <Trans>Those who want to be found will stand here.</Trans>
            </EmptyState>
          ) : (
            <EmptyState
              title={<Trans>Nobody is called “{q}”</Trans>}
              action={
                <Link to="/people">
                  <Trans>Show everyone</Trans>
                </Link>
              }
            >
              <Trans>A person may have chosen not to be found, or to be shown by the first name alone.</Trans>
            </EmptyState>
          )
        }
      >
        {(user) => <PersonRow user={user} {...(user.city === null ? {} : { note: user.city })} />}
      </PagedList>
    </>
  );
};

const Part = ({ part, q }: PeopleSearch) => {
  switch (part) {
    case 'friends':
      return <Friends />;
    case 'requests':
      return <Requests />;
    case 'blocked':
      return <BlockedPeople />;
    case undefined:
      return <Everyone q={q} />;
    default:
      return part satisfies never;
  }
};

/** How many wait for the reader's answer, as far as the open pages tell. */
const Waiting = () => {
  const count = useRequests('received').data?.pages.flatMap(({ items }) => items).length ?? 0;
  return count === 0 ? null : <span className={styles.count}>{count}</span>;
};

const PeopleScreen = () => {
  const { t } = useLingui();
  const { q, part } = route.useSearch();
  const { kind } = useSession();
  return (
    <Page title={t`People`}>
      {kind === 'anonymous' ? (
        <SignIn />
      ) : (
        <>
          <TabBar label={t`Which people`}>
            <TabLink to="/people" search={{ q }} activeOptions={{ exact: true }}>
              <Trans>Everyone</Trans>
            </TabLink>
            <TabLink to="/people" search={{ part: 'friends' }} activeOptions={{ exact: true }}>
              <Trans>Friends</Trans>
            </TabLink>
            <TabLink to="/people" search={{ part: 'requests' }} activeOptions={{ exact: true }}>
              <Trans>Requests</Trans>
              {kind === 'signed-in' ? <Waiting /> : null}
            </TabLink>
            <TabLink to="/people" search={{ part: 'blocked' }} activeOptions={{ exact: true }}>
              <Trans>Blocked</Trans>
            </TabLink>
          </TabBar>
          {kind === 'signed-in' ? <Part part={part} q={q} /> : <ListSkeleton rows={4} height={66} />}
        </>
      )}
    </Page>
  );
};

export const route = createLazyRoute('/people')({ component: PeopleScreen });
