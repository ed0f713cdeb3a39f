import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type Team, unwrap } from '@prodvor/api-client';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, api } from '../api/api.ts';
import row from '../design/action-row.module.css';
import { Dialog } from '../design/dialog.tsx';
import form from '../design/form.module.css';
import { Question } from '../design/question.tsx';
import { Refusal } from '../design/refusal.tsx';
import { ReportButton } from '../reports/report-button.tsx';
import { useSession } from '../session/session.ts';
import { playersQuery, useTeamChange } from './queries.ts';
import { TeamForm } from './team-form.tsx';
import styles from './team-screen.module.css';

interface AskProps {
  readonly team: Team;
  readonly onClose: () => void;
}

const Ask = ({ team, onClose }: AskProps) => {
  const { t } = useLingui();
  const [message, setMessage] = useState('');
  const ask = useTeamChange(async () =>
    unwrap(
      await api.POST('/api/v1/teams/{id}/join-requests', {
        params: { path: { id: team.id } },
        body: { message: message.trim() === '' ? null : message },
      }),
    ),
  );
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate(undefined, { onSuccess: onClose });
      }}
    >
      <Textarea
        label={t`A word to the captain`}
        placeholder={t`I play on the left, free on Wednesdays`}
        autosize
        minRows={3}
        maxLength={500}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <div className={form.foot}>
        {ask.isError ? <Refusal error={ask.error} /> : null}
        <div className={form.actions}>
          <Button type="submit" loading={ask.isPending}>
            <Trans>Ask to join</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};

const Leave = ({ team, onClose }: AskProps) => {
  const { t } = useLingui();
  const navigate = useNavigate();
  const roster = useQuery(playersQuery(team.id));
  const [successor, setSuccessor] = useState('');
  const captain = team.me?.role === 'captain';
  const others = (roster.data?.items ?? []).filter(({ id, guest }) => !guest && id !== team.me?.player);
  const leave = useTeamChange(async () =>
    unwrap(
      await api.POST('/api/v1/teams/{id}/leave', {
        params: { path: { id: team.id } },
        body: { successor: successor === '' ? null : successor },
      }),
    ),
  );
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        leave.mutate(undefined, {
          onSuccess: () => {
            onClose();
            void navigate({ to: '/teams/$teamId', params: { teamId: team.id } });
          },
        });
      }}
    >
      <p className={form.hint}>
        <Trans>What you played stays in the protocols.</Trans>
      </p>
      {captain ? (
        <NativeSelect
          label={t`Who takes over as captain?`}
          value={successor}
          onChange={(event) => setSuccessor(event.currentTarget.value)}
          data={[
            { value: '', label: t`Choose somebody with an account` },
            ...others.map(({ id, name }) => ({ value: id, label: name ?? t`Deleted player` })),
          ]}
        />
      ) : null}
      <div className={form.foot}>
        {leave.isError ? <Refusal error={leave.error} /> : null}
        <div className={form.actions}>
          <Button type="submit" loading={leave.isPending}>
            <Trans>Leave the team</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Stay</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};

/** A request of the reader's that waits, and the way to take it back. */
const Waiting = ({ team }: { readonly team: Team }) => {
  const query = { params: { query: { team: team.id, limit: 1 } } };
  const requests = $api.useQuery('get', '/api/v1/join-requests', query);
  const claims = $api.useQuery('get', '/api/v1/claims', query);
  const request = requests.data?.items[0];
  const claim = claims.data?.items[0];
  const withdraw = useTeamChange(async (kind: 'request' | 'claim') =>
    kind === 'request'
      ? unwrap(await api.POST('/api/v1/join-requests/{id}/withdraw', { params: { path: { id: request?.id ?? '' } } }))
      : unwrap(await api.POST('/api/v1/claims/{id}/withdraw', { params: { path: { id: claim?.id ?? '' } } })),
  );
  if (request === undefined && claim === undefined) return null;
  return (
    <p className={styles.note} role="status">
      {request === undefined ? (
        <Trans>You said that a place in this team is yours. Whoever runs it will answer.</Trans>
      ) : (
        <Trans>You asked to join. The captain will answer.</Trans>
      )}
      <Button
        variant="default"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate(request === undefined ? 'claim' : 'request')}
      >
        <Trans>Withdraw</Trans>
      </Button>
      {withdraw.isError ? <Refusal error={withdraw.error} /> : null}
    </p>
  );
};

/** What the reader may do with a team as a whole. */
export const TeamActions = ({ team }: { readonly team: Team }) => {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { kind } = useSession();
  const [open, setOpen] = useState<'ask' | 'claim' | 'edit' | 'leave' | 'delete' | null>(null);
  const close = (): void => setOpen(null);
  const claim = useTeamChange(async () =>
    unwrap(await api.POST('/api/v1/teams/{id}/claims', { params: { path: { id: team.id } }, body: { player: null } })),
  );
  const remove = useTeamChange(async () =>
    unwrap(await api.DELETE('/api/v1/teams/{id}', { params: { path: { id: team.id } } })),
  );
  const { can, name } = team;
  const claimable = can.includes('claim') && team.captain === null;
  return (
    <>
      {kind === 'signed-in' && team.me === null ? <Waiting team={team} /> : null}
      <div className={row.actions}>
        {claimable ? (
          <Button onClick={() => setOpen('claim')}>
            <Trans>This is my team</Trans>
          </Button>
        ) : null}
        {can.includes('request') ? (
          <Button variant={claimable ? 'default' : 'filled'} onClick={() => setOpen('ask')}>
            <Trans>Ask to join</Trans>
          </Button>
        ) : null}
        {can.includes('update') ? (
          <Button variant="default" onClick={() => setOpen('edit')}>
            <Trans>Edit</Trans>
          </Button>
        ) : null}
        {can.includes('leave') ? (
          <Button variant="default" onClick={() => setOpen('leave')}>
            <Trans>Leave</Trans>
          </Button>
        ) : null}
        {can.includes('delete') ? (
          <Button variant="subtle" color="gray" onClick={() => setOpen('delete')}>
            <Trans>Delete</Trans>
          </Button>
        ) : null}
        {can.includes('report') ? <ReportButton subject={{ kind: 'team', id: team.id }} /> : null}
      </div>
      <Dialog opened={open === 'ask'} onClose={close} title={t`Ask to join`}>
        <Ask team={team} onClose={close} />
      </Dialog>
      <Dialog opened={open === 'edit'} onClose={close} title={t`Edit the team`}>
        <TeamForm team={team} onSaved={() => undefined} onClose={close} />
      </Dialog>
      <Dialog opened={open === 'leave'} onClose={close} title={t`Leave the team?`}>
        <Leave team={team} onClose={close} />
      </Dialog>
      <Question
        opened={open === 'claim'}
        title={t`Is it your team?`}
        yes={<Trans>It is mine</Trans>}
        pending={claim.isPending}
        error={claim.isError ? claim.error : null}
        onYes={() => claim.mutate(undefined, { onSuccess: close })}
        onClose={close}
      >
        <Trans>The organizers of the tournament will see it. When they agree, you become the captain of {name}.</Trans>
      </Question>
      <Question
        opened={open === 'delete'}
        title={t`Delete the team?`}
        yes={<Trans>Delete the team</Trans>}
        danger
        pending={remove.isPending}
        error={remove.isError ? remove.error : null}
        onYes={() => remove.mutate(undefined, { onSuccess: () => navigate({ to: '/teams', replace: true }) })}
        onClose={close}
      >
        <Trans>“{name}” goes with its roster and invitations. Tournaments keep the name and what was played.</Trans>
      </Question>
    </>
  );
};
