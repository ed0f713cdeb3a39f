import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import type { User } from '@prodvor/api-client';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import row from '../design/action-row.module.css';
import { Avatar } from '../design/avatar.tsx';
import card from '../design/card.module.css';
import { Page } from '../design/page.tsx';
import { Question } from '../design/question.tsx';
import { Refusal } from '../design/refusal.tsx';
import { ErrorState, ListSkeleton } from '../design/states.tsx';
import { ReportButton } from '../reports/report-button.tsx';
import { session, useSession } from '../session/session.ts';
import { useMe } from '../session/use-me.ts';
import styles from './person-screen.module.css';
import { PersonTeams } from './person-teams.tsx';
import { useCircle, userQuery } from './queries.ts';

/** What the reader and the person are to each other, and the next step. */
const Friendship = ({ user }: { readonly user: User }) => {
  const { t } = useLingui();
  const circle = useCircle();
  const [asking, setAsking] = useState<'unfriend' | 'block' | null>(null);
  const { relation, can, id, name } = user;
  if (relation === null) return null;
  const { requestId } = relation;
  const done = { onSuccess: () => setAsking(null) };
  return (
    <>
      <div className={row.actions}>
        {relation.friendship === 'received' && requestId !== null ? (
          <>
            <Button loading={circle.isPending} onClick={() => circle.mutate({ kind: 'accept', request: requestId })}>
              <Trans>Accept the request</Trans>
            </Button>
            <Button variant="default" onClick={() => circle.mutate({ kind: 'decline', request: requestId })}>
              <Trans>Decline</Trans>
            </Button>
          </>
        ) : null}
        {relation.friendship === 'sent' && requestId !== null ? (
          <Button
            variant="default"
            loading={circle.isPending}
            onClick={() => circle.mutate({ kind: 'withdraw', request: requestId })}
          >
            <Trans>Withdraw the request</Trans>
          </Button>
        ) : null}
        {can.includes('befriend') && relation.friendship === 'none' ? (
          <Button loading={circle.isPending} onClick={() => circle.mutate({ kind: 'befriend', user: id })}>
            <Trans>Add to friends</Trans>
          </Button>
        ) : null}
        {can.includes('unfriend') ? (
          <Button variant="default" onClick={() => setAsking('unfriend')}>
            <Trans>Remove from friends</Trans>
          </Button>
        ) : null}
        {can.includes('unblock') ? (
          <Button loading={circle.isPending} onClick={() => circle.mutate({ kind: 'unblock', user: id })}>
            <Trans>Unblock</Trans>
          </Button>
        ) : null}
        {can.includes('block') ? (
          <Button variant="subtle" color="gray" onClick={() => setAsking('block')}>
            <Trans>Block</Trans>
          </Button>
        ) : null}
        {can.includes('report') ? <ReportButton subject={{ kind: 'user', id }} /> : null}
      </div>
      {circle.isError && asking === null ? <Refusal error={circle.error} /> : null}
      <Question
        opened={asking === 'unfriend'}
        title={t`Remove from friends?`}
        yes={<Trans>Remove</Trans>}
        pending={circle.isPending}
        error={circle.isError ? circle.error : null}
        onYes={() => circle.mutate({ kind: 'unfriend', user: id }, done)}
        onClose={() => setAsking(null)}
      >
        <Trans>{name} will no longer see what you show to friends alone. Nobody is told.</Trans>
      </Question>
      <Question
        opened={asking === 'block'}
        title={t`Block this person?`}
        yes={<Trans>Block</Trans>}
        danger
        pending={circle.isPending}
        error={circle.isError ? circle.error : null}
        onYes={() => circle.mutate({ kind: 'block', user: id }, done)}
        onClose={() => setAsking(null)}
      >
        <Trans>
          You and {name} no longer see each other, and neither can invite the other. A friendship between you ends. You
          can take it back among the blocked people.
        </Trans>
      </Question>
    </>
  );
};

const Status = ({ user }: { readonly user: User }) => {
  if (user.relation?.friendship === 'friends') return <Trans>Your friend</Trans>;
  if (user.relation?.friendship === 'received') return <Trans>Wants to be your friend</Trans>;
  if (user.relation?.friendship === 'sent') return <Trans>Has not answered you yet</Trans>;
  return null;
};

const PersonScreen = () => {
  const { userId } = route.useParams();
  const { kind } = useSession();
  const me = useMe().data;
  const found = useQuery({ ...userQuery(userId), enabled: kind !== 'starting' });
  const user = found.data;
  if (found.isPending) {
    return (
      <Page title="">
        <Skeleton height={88} radius="lg" />
        <ListSkeleton rows={2} />
      </Page>
    );
  }
  if (user === undefined) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <Page title={user.name} eyebrow={<Status user={user} />}>
      <div className={styles.columns}>
        <section className={`${card.card} ${styles.about}`}>
          <Avatar name={user.name} size={72} />
          <div className={styles.facts}>
            {user.city === null ? null : <p className={styles.city}>{user.city}</p>}
            {user.about === null ? null : <p className={styles.words}>{user.about}</p>}
            {user.restricted ? (
              <p className={styles.muted}>
                <Trans>Shows the rest to others only.</Trans>
              </p>
            ) : user.city === null && user.about === null ? (
              <p className={styles.muted}>
                <Trans>Has told nothing about themselves yet.</Trans>
              </p>
            ) : null}
          </div>
          {user.id === me?.id ? (
            <div className={row.actions}>
              <Link to="/me/settings" className={styles.edit}>
                <Trans>Edit my profile</Trans>
              </Link>
            </div>
          ) : null}
          {kind === 'anonymous' ? (
            <div className={row.actions}>
              <Button variant="default" onClick={() => session.signIn()}>
                <Trans>Sign in to see more</Trans>
              </Button>
            </div>
          ) : null}
          <Friendship user={user} />
        </section>
        {user.restricted ? null : <PersonTeams userId={user.id} />}
      </div>
    </Page>
  );
};

export const route = createLazyRoute('/people/$userId')({ component: PersonScreen });
