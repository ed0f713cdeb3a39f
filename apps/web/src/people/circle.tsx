import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { FriendRequest } from '@prodvor/api-client';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { $api } from '../api/api.ts';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { Refusal } from '../design/refusal.tsx';
import { EmptyState } from '../design/states.tsx';
import styles from './circle.module.css';
import { PersonRow } from './person-row.tsx';
import { useCircle } from './queries.ts';

const FindPeople = () => (
  <Link to="/people">
    <Trans>Find people</Trans>
  </Link>
);

/** The reader's friends. */
export const Friends = () => {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/friends',
    { params: { query: { limit: 50 } } },
    { ...PAGES, placeholderData: keepPreviousData },
  );
  return (
    <PagedList
      list={list}
      keyOf={({ user }) => user.id}
      height={66}
      empty={
        <EmptyState title={<Trans>No friends here yet</Trans>} action={<FindPeople />}>
          <Trans>Ask the people you play with: a friend sees more of you, and you find each other faster.</Trans>
        </EmptyState>
      }
    >
      {({ user }) => <PersonRow user={user} />}
    </PagedList>
  );
};

const Request = ({ request }: { readonly request: FriendRequest }) => {
  const circle = useCircle();
  const { id, can, sender, receiver } = request;
  const received = can.includes('accept');
  const step = (kind: 'accept' | 'decline' | 'withdraw') => circle.mutate({ kind, request: id });
  return (
    <PersonRow
      user={received ? sender : receiver}
      actions={
        <>
          {received ? (
            <Button loading={circle.isPending} onClick={() => step('accept')}>
              <Trans>Accept</Trans>
            </Button>
          ) : null}
          {can.includes('decline') ? (
            <Button variant="default" disabled={circle.isPending} onClick={() => step('decline')}>
              <Trans>Decline</Trans>
            </Button>
          ) : null}
          {can.includes('withdraw') ? (
            <Button variant="default" loading={circle.isPending} onClick={() => step('withdraw')}>
              <Trans>Withdraw</Trans>
            </Button>
          ) : null}
        </>
      }
      {...(circle.isError ? { failure: <Refusal error={circle.error} /> } : {})}
    />
  );
};

/** Requests that wait for an answer; the list and the count on its tab are one query. */
export const useRequests = (direction: 'received' | 'sent') =>
  $api.useInfiniteQuery(
    'get',
    '/api/v1/friend-requests',
    { params: { query: { direction, limit: 50 } } },
    { ...PAGES, placeholderData: keepPreviousData },
  );

const RequestList = ({ direction }: { readonly direction: 'received' | 'sent' }) => {
  const list = useRequests(direction);
  return (
    <PagedList
      list={list}
      keyOf={({ id }) => id}
      height={66}
      empty={
        <p className={styles.nothing}>
          {direction === 'received' ? (
            <Trans>Nobody waits for your answer.</Trans>
          ) : (
            <Trans>You wait for nobody.</Trans>
          )}
        </p>
      }
    >
      {(request) => <Request request={request} />}
    </PagedList>
  );
};

/** Requests that wait for an answer, both ways. */
export const Requests = () => (
  <div className={styles.sections}>
    <section className={styles.section}>
      <h2>
        <Trans>They ask you</Trans>
      </h2>
      <RequestList direction="received" />
    </section>
    <section className={styles.section}>
      <h2>
        <Trans>You asked</Trans>
      </h2>
      <RequestList direction="sent" />
    </section>
  </div>
);

const Blocked = ({ user }: { readonly user: { readonly id: string; readonly name: string } }) => {
  const circle = useCircle();
  return (
    <PersonRow
      user={user}
      actions={
        <Button
          variant="default"
          loading={circle.isPending}
          onClick={() => circle.mutate({ kind: 'unblock', user: user.id })}
        >
          <Trans>Unblock</Trans>
        </Button>
      }
      {...(circle.isError ? { failure: <Refusal error={circle.error} /> } : {})}
    />
  );
};

/** Whom the reader has blocked. */
export const BlockedPeople = () => {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/blocks',
    { params: { query: { limit: 50 } } },
    { ...PAGES, placeholderData: keepPreviousData },
  );
  return (
    <PagedList
      list={list}
      keyOf={({ user }) => user.id}
      height={66}
      empty={
        <EmptyState title={<Trans>Nobody is blocked</Trans>}>
          <Trans>Whom you block does not see your profile and cannot write to you or invite you.</Trans>
        </EmptyState>
      }
    >
      {({ user }) => <Blocked user={user} />}
    </PagedList>
  );
};
