import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type Claim, type JoinRequest, type Team, unwrap } from '@prodvor/api-client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { $api, api } from '../api/api.ts';
import row from '../design/action-row.module.css';
import { Avatar } from '../design/avatar.tsx';
import card from '../design/card.module.css';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { Refusal } from '../design/refusal.tsx';
import styles from './desk.module.css';
import { Invitations } from './invitations.tsx';
import { useTeamChange } from './queries.ts';

type Verdict = 'accept' | 'decline';

interface AskingProps {
  readonly user: { readonly id: string; readonly name: string };
  readonly note: ReactNode;
  readonly answer: {
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly error: unknown;
    mutate(verdict: Verdict): void;
  };
}

/** Somebody who waits for the team's answer. */
const Asking = ({ user, note, answer }: AskingProps) => (
  <div className={styles.row}>
    <Link to="/people/$userId" params={{ userId: user.id }} className={styles.person}>
      <Avatar name={user.name} size={40} />
      <span>
        <strong>{user.name}</strong>
        {note}
      </span>
    </Link>
    <span className={row.actions}>
      <Button loading={answer.isPending} onClick={() => answer.mutate('accept')}>
        <Trans>Accept</Trans>
      </Button>
      <Button variant="default" disabled={answer.isPending} onClick={() => answer.mutate('decline')}>
        <Trans>Decline</Trans>
      </Button>
    </span>
    {answer.isError ? <Refusal error={answer.error} /> : null}
  </div>
);

const Request = ({ request }: { readonly request: JoinRequest }) => {
  const answer = useTeamChange(async (verdict: Verdict) => {
    const options = { params: { path: { id: request.id } } };
    return unwrap(
      verdict === 'accept'
        ? await api.POST('/api/v1/join-requests/{id}/accept', options)
        : await api.POST('/api/v1/join-requests/{id}/decline', options),
    );
  });
  return (
    <Asking
      user={request.user}
      note={request.message === null ? null : <span className={styles.note}>{request.message}</span>}
      answer={answer}
    />
  );
};

const ClaimRow = ({ claim }: { readonly claim: Claim }) => {
  const answer = useTeamChange(async (verdict: Verdict) => {
    const options = { params: { path: { id: claim.id } } };
    return unwrap(
      verdict === 'accept'
        ? await api.POST('/api/v1/claims/{id}/accept', options)
        : await api.POST('/api/v1/claims/{id}/decline', options),
    );
  });
  const name = claim.player?.name ?? '';
  return (
    <Asking
      user={claim.user}
      note={
        <span className={styles.note}>
          {claim.player === null ? <Trans>Wants to lead the team</Trans> : <Trans>Asks for the place of {name}</Trans>}
          {claim.message === null ? null : ` · ${claim.message}`}
        </span>
      }
      answer={answer}
    />
  );
};

const Nobody = () => (
  <p className={styles.note}>
    <Trans>Nobody waits.</Trans>
  </p>
);

/** Who waits for an answer of the team, and the invitations that it gave away. */
export const Desk = ({ team }: { readonly team: Team }) => {
  const path = { params: { path: { id: team.id }, query: { limit: 50 } } };
  const requests = $api.useInfiniteQuery('get', '/api/v1/teams/{id}/join-requests', path, PAGES);
  const claims = $api.useInfiniteQuery('get', '/api/v1/teams/{id}/claims', path, PAGES);
  return (
    <div className={styles.desk}>
      <Invitations team={team} />
      <section className={`${card.card} ${styles.pile}`}>
        <h2>
          <Trans>Want to join</Trans>
        </h2>
        <PagedList list={requests} keyOf={({ id }) => id} height={64} empty={<Nobody />}>
          {(request) => <Request request={request} />}
        </PagedList>
      </section>
      <section className={`${card.card} ${styles.pile}`}>
        <h2>
          <Trans>“This is me”</Trans>
        </h2>
        <PagedList list={claims} keyOf={({ id }) => id} height={64} empty={<Nobody />}>
          {(claim) => <ClaimRow claim={claim} />}
        </PagedList>
      </section>
    </div>
  );
};
