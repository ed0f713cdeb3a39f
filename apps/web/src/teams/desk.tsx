import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type Claim, type JoinRequest, type Team, unwrap } from '@prodvor/api-client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { $api, api } from '../api/api.ts';
import { Avatar } from '../design/avatar.tsx';
import card from '../design/card.module.css';
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
  <li className={styles.row}>
    <Link to="/people/$userId" params={{ userId: user.id }} className={styles.person}>
      <Avatar name={user.name} size={40} />
      <span>
        <strong>{user.name}</strong>
        {note}
      </span>
    </Link>
    <span className={styles.actions}>
      <Button loading={answer.isPending} onClick={() => answer.mutate('accept')}>
        <Trans>Accept</Trans>
      </Button>
      <Button variant="default" disabled={answer.isPending} onClick={() => answer.mutate('decline')}>
        <Trans>Decline</Trans>
      </Button>
    </span>
    {answer.isError ? <Refusal error={answer.error} /> : null}
  </li>
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
          {claim.player === null ? <Trans>Wants to lead the team</Trans> : <Trans>Says to be {name}</Trans>}
          {claim.message === null ? null : ` · ${claim.message}`}
        </span>
      }
      answer={answer}
    />
  );
};

interface PileProps {
  readonly title: ReactNode;
  readonly empty: ReactNode;
  readonly children: readonly ReactNode[];
}

const Pile = ({ title, empty, children }: PileProps) => (
  <section className={`${card.card} ${styles.pile}`}>
    <h2>{title}</h2>
    {children.length === 0 ? <p className={styles.note}>{empty}</p> : <ul>{children}</ul>}
  </section>
);

/** Who waits for an answer of the team, and the invitations that it gave away. */
export const Desk = ({ team }: { readonly team: Team }) => {
  const path = { params: { path: { id: team.id }, query: { limit: 50 } } };
  const requests = $api.useQuery('get', '/api/v1/teams/{id}/join-requests', path);
  const claims = $api.useQuery('get', '/api/v1/teams/{id}/claims', path);
  return (
    <div className={styles.desk}>
      <Invitations team={team} />
      <Pile title={<Trans>Want to join</Trans>} empty={<Trans>Nobody waits.</Trans>}>
        {(requests.data?.items ?? []).map((request) => (
          <Request key={request.id} request={request} />
        ))}
      </Pile>
      <Pile title={<Trans>“This is me”</Trans>} empty={<Trans>Nobody waits.</Trans>}>
        {(claims.data?.items ?? []).map((claim) => (
          <ClaimRow key={claim.id} claim={claim} />
        ))}
      </Pile>
    </div>
  );
};
