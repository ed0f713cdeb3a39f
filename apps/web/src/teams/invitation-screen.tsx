import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { unwrap } from '@prodvor/api-client';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { $api, api } from '../api/api.ts';
import card from '../design/card.module.css';
import { Crest } from '../design/crest.tsx';
import { useDocumentTitle } from '../design/page.tsx';
import { Refusal } from '../design/refusal.tsx';
import { useSportName } from '../design/sport-name.ts';
import { EmptyState, ErrorState, ListSkeleton } from '../design/states.tsx';
import { session, useSession } from '../session/session.ts';
import styles from './invitations.module.css';
import { useTeamChange } from './queries.ts';

/** What a link offers, and the one button that takes it. */
const InvitationScreen = () => {
  const { t } = useLingui();
  const { token } = route.useParams();
  const { kind } = useSession();
  const sportName = useSportName();
  const navigate = useNavigate();
  const params = { params: { path: { token } } };
  const found = $api.useQuery('get', '/api/v1/invitation-links/{token}', params, { enabled: kind !== 'starting' });
  const accept = useTeamChange(async () => unwrap(await api.POST('/api/v1/invitation-links/{token}/accept', params)));
  const name = found.data?.team.name;
  useDocumentTitle(name === undefined ? t`Invitation` : t`Invitation: ${name}`);
  if (found.isPending) return <ListSkeleton rows={1} height={280} />;
  if (found.data === undefined) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const { team, player, invitedBy, state, me } = found.data;
  const toTeam = (
    <Link to="/teams/$teamId" params={{ teamId: team.id }}>
      <Trans>To the team</Trans>
    </Link>
  );
  if (state !== 'open') {
    return (
      <EmptyState heading="h1" title={<Trans>This invitation is over</Trans>} action={toTeam}>
        <Trans>It was used up, taken back or has expired. Ask {team.name} for a new one.</Trans>
      </EmptyState>
    );
  }
  const guest = player?.name ?? null;
  return (
    <section className={`${card.card} ${styles.landing}`}>
      <Crest name={team.name} colours={team.colours} size={88} />
      <h1>{team.name}</h1>
      <p>
        {sportName(team.sport)}
        {invitedBy === null ? null : (
          <>
            {' · '}
            <Trans>Invited by</Trans> {invitedBy}
          </>
        )}
      </p>
      {guest === null ? null : (
        <p>
          <Trans>You take the place of {guest} in the roster, with all that was played.</Trans>
        </p>
      )}
      {me === 'sender' ? (
        <p>
          <Trans>This is your own link: send it to those who shall play with you.</Trans>
        </p>
      ) : null}
      {me === 'member' ? (
        <p>
          <Trans>You are in this team already.</Trans>
        </p>
      ) : null}
      {me === null && kind === 'anonymous' ? (
        <>
          <Button onClick={() => session.signIn()}>
            <Trans>Sign in and join</Trans>
          </Button>
          <Button variant="default" onClick={() => session.register()}>
            <Trans>Create an account</Trans>
          </Button>
        </>
      ) : null}
      {me === null && kind === 'signed-in' ? (
        <Button
          loading={accept.isPending}
          onClick={() =>
            accept.mutate(undefined, {
              onSuccess: () => navigate({ to: '/teams/$teamId', params: { teamId: team.id } }),
            })
          }
        >
          <Trans>Join the team</Trans>
        </Button>
      ) : null}
      {accept.isError ? <Refusal error={accept.error} /> : null}
      {toTeam}
    </section>
  );
};

export const route = createLazyRoute('/invitations/$token')({ component: InvitationScreen });
