import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type Invitation, unwrap } from '@prodvor/api-client';
import { Link } from '@tanstack/react-router';
import { $api, api } from '../api/api.ts';
import row from '../design/action-row.module.css';
import card from '../design/card.module.css';
import { Crest } from '../design/crest.tsx';
import { Refusal } from '../design/refusal.tsx';
import styles from './invitations.module.css';
import { useTeamChange } from './queries.ts';

const Offer = ({ invitation }: { readonly invitation: Invitation }) => {
  const answer = useTeamChange(async (kind: 'accept' | 'decline') => {
    const options = { params: { path: { id: invitation.id } } };
    return kind === 'accept'
      ? unwrap(await api.POST('/api/v1/invitations/{id}/accept', options))
      : unwrap(await api.POST('/api/v1/invitations/{id}/decline', options));
  });
  const { team, invitedBy, player } = invitation;
  return (
    <li className={`${card.card} ${styles.offer}`}>
      <Link to="/teams/$teamId" params={{ teamId: team.id }} className={styles.team}>
        <Crest name={team.name} colours={team.colours} size={36} />
        <span>
          <strong>{team.name}</strong>
          <span className={styles.note}>
            {invitedBy === null ? null : (
              <>
                <Trans>Invited by</Trans> {invitedBy.name}
              </>
            )}
            {player?.name ? ` · ${player.name}` : null}
          </span>
        </span>
      </Link>
      <div className={row.actions}>
        <Button loading={answer.isPending} onClick={() => answer.mutate('accept')}>
          <Trans>Join</Trans>
        </Button>
        <Button variant="default" disabled={answer.isPending} onClick={() => answer.mutate('decline')}>
          <Trans>Decline</Trans>
        </Button>
      </div>
      {answer.isError ? <Refusal error={answer.error} /> : null}
    </li>
  );
};

/** Teams that have invited the reader by name; nothing where there are none. */
export const MyInvitations = () => {
  const found = $api.useQuery('get', '/api/v1/invitations', { params: { query: { limit: 20 } } });
  const invitations = found.data?.items ?? [];
  if (invitations.length === 0) return null;
  return (
    <section className={styles.offers}>
      <h2>
        <Trans>You are invited</Trans>
      </h2>
      <ul>
        {invitations.map((invitation) => (
          <Offer key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  );
};
