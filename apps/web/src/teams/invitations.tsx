import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { type Invitation, type Team, unwrap } from '@prodvor/api-client';
import { useState } from 'react';
import { $api, api } from '../api/api.ts';
import card from '../design/card.module.css';
import { clockOf, formatDay } from '../design/dates.ts';
import { Dialog } from '../design/dialog.tsx';
import form from '../design/form.module.css';
import { Refusal } from '../design/refusal.tsx';
import { ErrorState, ListSkeleton } from '../design/states.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './desk.module.css';
import { InviteForm } from './invite-form.tsx';
import { useTeamChange } from './queries.ts';

/** A link that was made a moment ago: it is told once. */
const FreshLink = ({ token, team }: { readonly token: string; readonly team: Team }) => {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const url = `${location.origin}/invitations/${token}`;
  const { name } = team;
  const share = (): void => {
    navigator.share({ title: name, url }).catch(() => undefined);
  };
  const copy = (): void => {
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className={form.form}>
      <p className={form.hint}>
        <Trans>Send this link to whoever shall join. It is shown this once.</Trans>
      </p>
      <TextInput label={t`Link`} value={url} readOnly onFocus={(event) => event.currentTarget.select()} />
      <div className={form.actions}>
        <Button onClick={copy}>{copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}</Button>
        {'share' in navigator ? (
          <Button variant="default" onClick={share}>
            <Trans>Share</Trans>
          </Button>
        ) : null}
      </div>
    </div>
  );
};

const Row = ({ invitation }: { readonly invitation: Invitation }) => {
  const { t } = useLingui();
  const locale = useLocale();
  const revoke = useTeamChange(async () =>
    unwrap(await api.POST('/api/v1/invitations/{id}/revoke', { params: { path: { id: invitation.id } } })),
  );
  const { user, uses, maxUses, player } = invitation;
  const until = formatDay(clockOf(new Date(invitation.expiresAt)).date, locale, 'long');
  const facts = [user === null ? t`Used ${uses} of ${maxUses}` : null, player?.name ?? null, t`until ${until}`];
  return (
    <li className={styles.invitation}>
      <span>
        <strong>{user === null ? <Trans>Link</Trans> : user.name}</strong>
        <span className={styles.note}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
      </span>
      {invitation.can.includes('revoke') ? (
        <Button variant="default" loading={revoke.isPending} onClick={() => revoke.mutate(undefined)}>
          <Trans>Take back</Trans>
        </Button>
      ) : null}
      {revoke.isError ? <Refusal error={revoke.error} /> : null}
    </li>
  );
};

/** The invitations of a team that are open, and the way to a new one. */
export const Invitations = ({ team }: { readonly team: Team }) => {
  const { t } = useLingui();
  const [inviting, setInviting] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  const found = $api.useQuery('get', '/api/v1/teams/{id}/invitations', {
    params: { path: { id: team.id }, query: { limit: 50 } },
  });
  const open = found.data?.items.filter(({ state }) => state === 'open');
  const close = (): void => {
    setInviting(false);
    setToken(null);
  };
  return (
    <section className={`${card.card} ${styles.pile}`}>
      <h2>
        <Trans>Invitations</Trans>
      </h2>
      {found.isPending ? <ListSkeleton rows={2} height={56} /> : null}
      {found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : null}
      {open?.length === 0 ? (
        <p className={styles.note}>
          <Trans>None is open.</Trans>
        </p>
      ) : null}
      <ul className={styles.invitations}>
        {open?.map((invitation) => (
          <Row key={invitation.id} invitation={invitation} />
        ))}
      </ul>
      <div>
        <Button onClick={() => setInviting(true)}>
          <Trans>Invite</Trans>
        </Button>
      </div>
      <Dialog opened={inviting} onClose={close} title={t`Invite to the team`}>
        {token === null ? (
          <InviteForm team={team} onLink={setToken} onClose={close} />
        ) : (
          <FreshLink token={token} team={team} />
        )}
      </Dialog>
    </section>
  );
};
