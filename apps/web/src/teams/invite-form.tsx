import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { type Team, type User, unwrap } from '@prodvor/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { Choice } from '../design/choice.tsx';
import form from '../design/form.module.css';
import { Refusal } from '../design/refusal.tsx';
import { PersonField } from '../people/person-field.tsx';
import { playersQuery, useTeamChange } from './queries.ts';

interface InviteFormProps {
  readonly team: Team;
  /** Told the token of a link that was made. */
  readonly onLink: (token: string) => void;
  readonly onClose: () => void;
}

/** Invites one person by name, or makes a link; either may be for a guest of the roster. */
export const InviteForm = ({ team, onLink, onClose }: InviteFormProps) => {
  const { t } = useLingui();
  const [kind, setKind] = useState<'link' | 'person'>('link');
  const [user, setUser] = useState<User | null>(null);
  const [player, setPlayer] = useState<string>('');
  const [maxUses, setMaxUses] = useState(1);
  const roster = useQuery(playersQuery(team.id));
  const guests = (roster.data?.items ?? []).filter(({ guest }) => guest);
  const place = player === '' ? null : player;
  const invite = useTeamChange(async () =>
    unwrap(
      await api.POST('/api/v1/teams/{id}/invitations', {
        params: { path: { id: team.id } },
        body:
          kind === 'link'
            ? { kind, player: place, maxUses: place === null ? maxUses : 1, days: 7 }
            : { kind, player: place, user: user?.id ?? '' },
      }),
    ),
  );
  const submit = (): void =>
    invite.mutate(undefined, { onSuccess: ({ token }) => (token === null ? onClose() : onLink(token)) });
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Choice
        legend={t`How?`}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'link', label: t`By a link` },
          { value: 'person', label: t`By name` },
        ]}
      />
      {kind === 'person' ? <PersonField chosen={user} onChoose={setUser} /> : null}
      {guests.length === 0 ? null : (
        <NativeSelect
          label={t`Place in the roster`}
          value={player}
          onChange={(event) => setPlayer(event.currentTarget.value)}
          data={[
            { value: '', label: t`A new one` },
            ...guests.map(({ id, name, number }) => ({
              value: id,
              label: [number, name ?? t`Deleted player`].filter((part) => part !== null).join(' · '),
            })),
          ]}
        />
      )}
      {kind === 'link' && place === null ? (
        <NumberInput
          label={t`How many may come by it`}
          min={1}
          max={100}
          hideControls
          allowDecimal={false}
          value={maxUses}
          onChange={(value) => setMaxUses(Number(value))}
        />
      ) : null}
      <div className={form.foot}>
        {invite.isError ? <Refusal error={invite.error} /> : null}
        <div className={form.actions}>
          <Button type="submit" loading={invite.isPending} disabled={kind === 'person' && user === null}>
            {kind === 'link' ? <Trans>Make a link</Trans> : <Trans>Invite</Trans>}
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};
