import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type Team, type User, unwrap } from '@prodvor/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { $api, api } from '../api/api.ts';
import { Avatar } from '../design/avatar.tsx';
import { Choice } from '../design/choice.tsx';
import form from '../design/form.module.css';
import { Refusal } from '../design/refusal.tsx';
import styles from './invite-form.module.css';
import { playersQuery, useTeamChange } from './queries.ts';

/** How long a person may pause within a word, in milliseconds. */
const PAUSE_MS = 250;

interface PersonFieldProps {
  readonly chosen: User | null;
  readonly onChoose: (user: User | null) => void;
}

/** Finds one person by name. */
const PersonField = ({ chosen, onChoose }: PersonFieldProps) => {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), PAUSE_MS);
  const found = $api.useQuery('get', '/api/v1/users', { params: { query: { q, limit: 6 } } }, { enabled: q !== '' });
  if (chosen !== null) {
    return (
      <div className={styles.chosen}>
        <Avatar name={chosen.name} size={36} />
        <strong>{chosen.name}</strong>
        <Button variant="default" onClick={() => onChoose(null)}>
          <Trans>Another</Trans>
        </Button>
      </div>
    );
  }
  return (
    <>
      <TextInput
        type="search"
        label={t`Who?`}
        placeholder={t`Name of a person`}
        maxLength={80}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {q === '' ? null : (
        <ul className={styles.found}>
          {(found.data?.items ?? []).map((user) => (
            <li key={user.id}>
              <Button
                variant="default"
                justify="flex-start"
                fullWidth
                leftSection={<Avatar name={user.name} size={28} />}
                onClick={() => onChoose(user)}
              >
                {user.name}
                {user.city === null ? null : <span className={styles.city}>{user.city}</span>}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {found.data?.items.length === 0 ? (
        <p className={form.hint}>
          <Trans>Nobody is found by this name. A link reaches everyone.</Trans>
        </p>
      ) : null}
    </>
  );
};

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
