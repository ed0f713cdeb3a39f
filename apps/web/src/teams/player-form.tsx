import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { ifMatch, type Player, unwrap } from '@prodvor/api-client';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { refusedFields } from '../api/failure.ts';
import { changedFields } from '../design/changed-fields.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { Choice } from '../design/choice.tsx';
import { useEditForm } from '../design/edit-form.ts';
import form from '../design/form.module.css';
import { NAME_FIELDS, NameFields } from '../design/name-fields.tsx';
import { orNull } from '../design/or-null.ts';
import { Refusal } from '../design/refusal.tsx';
import { GuestName } from './guest-name.tsx';
import { useTeamChange } from './queries.ts';
import { useRoleName } from './role-name.ts';

interface PlayerDraft {
  givenName: string;
  familyName: string;
  /** Digits, empty where there is none. */
  number: string;
  position: string;
  role: Player['role'];
  minor: boolean;
  fullName: boolean;
}

interface PlayerFormProps {
  readonly teamId: string;
  /** Null for a guest who is entered now. */
  readonly player: Player | null;
  readonly onClose: () => void;
}

const draftOf = (player: Player | null): PlayerDraft => ({
  givenName: player?.givenName ?? '',
  familyName: player?.familyName ?? '',
  number: player?.number?.toString() ?? '',
  position: player?.position ?? '',
  role: player?.role ?? 'player',
  minor: player?.minor ?? false,
  fullName: player?.fullName ?? false,
});

const bodyOf = ({ givenName, familyName, number, position, ...rest }: PlayerDraft) => ({
  ...rest,
  name: { givenName, familyName },
  number: number === '' ? null : Number(number),
  position: orNull(position),
});

/** A place in the roster: a guest's name, the number, the position, the role. */
export const PlayerForm = ({ teamId, player, onClose }: PlayerFormProps) => {
  const { t } = useLingui();
  const roleName = useRoleName();
  const guest = player === null || player.guest;
  const draft = useEditForm(draftOf(player));
  const { role, minor } = draft.watch();
  const [splitting, setSplitting] = useState(false);
  const whole = player?.guest === true && player.givenName === null;
  const save = useTeamChange(async (given: PlayerDraft) => {
    if (player === null) {
      const { name, ...rest } = bodyOf(given);
      return unwrap(
        await api.POST('/api/v1/teams/{id}/players', {
          params: { path: { id: teamId } },
          body: { ...rest, ...name, role: given.role === 'captain' ? 'player' : given.role },
        }),
      );
    }
    // A user's name is not the team's to write: there is no field for it, hence no change.
    const changes = changedFields(bodyOf(draftOf(player)), bodyOf(given));
    if (changes === null) return player;
    // The two parts of a name go together.
    const { name, ...rest } = changes;
    return unwrap(
      await api.PATCH('/api/v1/teams/{id}/players/{playerId}', {
        params: { path: { id: teamId, playerId: player.id }, header: ifMatch(player.version) },
        body: { ...rest, ...name },
      }),
    );
  });
  const remove = useTeamChange(async () =>
    unwrap(
      await api.DELETE('/api/v1/teams/{id}/players/{playerId}', {
        params: { path: { id: teamId, playerId: player?.id ?? '' } },
      }),
    ),
  );
  if (whole && splitting) return <GuestName teamId={teamId} player={player} onDone={() => setSplitting(false)} />;
  const submit = draft.handleSubmit((given) => save.mutate(given, { onSuccess: onClose }));
  const fields = refusedFields(save.error);
  const roles: readonly Player['role'][] =
    player?.can.includes('appoint') === true && !guest
      ? ['captain', 'vice-captain', 'coach', 'player']
      : ['vice-captain', 'coach', 'player'];
  return (
    <form className={form.form} noValidate onSubmit={(event) => void submit(event)}>
      {player === null ? (
        <p className={form.hint}>
          <Trans>Somebody without an account. Whoever has one joins by an invitation.</Trans>
        </p>
      ) : null}
      {whole ? (
        <div className={form.form}>
          <p className={form.hint}>
            <Trans>The name is kept as one line, so a short name is initials alone.</Trans>
          </p>
          <Button variant="default" onClick={() => setSplitting(true)}>
            <Trans>First and last name</Trans>
          </Button>
        </div>
      ) : null}
      {guest && !whole ? (
        <NameFields given={draft.register('givenName')} family={draft.register('familyName')} errors={fields} />
      ) : null}
      <div className={form.row}>
        <TextInput
          label={t`Number`}
          inputMode="numeric"
          maxLength={2}
          error={fields.get('/body/number')}
          {...draft.register('number', { setValueAs: (text: string) => text.replaceAll(/\D/g, '') })}
        />
        <TextInput
          label={t`Position`}
          maxLength={40}
          error={fields.get('/body/position')}
          {...draft.register('position')}
        />
      </div>
      {player?.role === 'captain' ? null : (
        <Choice
          legend={t`Role`}
          value={role}
          onChange={(chosen) => draft.setValue('role', chosen, { shouldDirty: true })}
          options={roles.map((value) => ({ value, label: roleName(value) }))}
        />
      )}
      {guest ? (
        <>
          <Checkbox
            label={t`Under 18`}
            description={whole ? t`Others see initials.` : t`Others see the first name and an initial.`}
            {...draft.register('minor')}
          />
          {minor ? <Checkbox label={t`The full name may be shown`} {...draft.register('fullName')} /> : null}
        </>
      ) : null}
      <div className={form.foot}>
        {save.isError ? (
          <Refusal error={save.error} shown={[...NAME_FIELDS, '/body/number', '/body/position']} />
        ) : null}
        {remove.isError ? <Refusal error={remove.error} /> : null}
        <div className={form.actions}>
          <Button type="submit" loading={save.isPending}>
            {player === null ? <Trans>Add to the roster</Trans> : <Trans>Save</Trans>}
          </Button>
          {player?.can.includes('remove') ? (
            <Button
              variant="default"
              loading={remove.isPending}
              onClick={() => remove.mutate(undefined, { onSuccess: onClose })}
            >
              <Trans>Take out of the team</Trans>
            </Button>
          ) : (
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          )}
        </div>
      </div>
    </form>
  );
};
