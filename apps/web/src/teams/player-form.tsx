import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { ifMatch, type Player, unwrap } from '@prodvor/api-client';
import { api } from '../api/api.ts';
import { refusedFields } from '../api/failure.ts';
import { changedFields } from '../design/changed-fields.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { Choice } from '../design/choice.tsx';
import { useEditForm } from '../design/edit-form.ts';
import form from '../design/form.module.css';
import { NAME_POINTERS, NameFields } from '../design/name-fields.tsx';
import { changedName, partsOf, swappedParts } from '../design/name-parts.ts';
import { orNull } from '../design/or-null.ts';
import { Refusal } from '../design/refusal.tsx';
import { useTeamChange } from './queries.ts';
import { useRoleName } from './role-name.ts';
import { isUnsplit } from './unsplit.ts';

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
  ...partsOf(player ?? { name: null, givenName: null, familyName: null }),
  number: player?.number?.toString() ?? '',
  position: player?.position ?? '',
  role: player?.role ?? 'player',
  minor: player?.minor ?? false,
  fullName: player?.fullName ?? false,
});

const restOf = ({ givenName: _given, familyName: _family, number, position, ...rest }: PlayerDraft) => ({
  ...rest,
  number: number === '' ? null : Number(number),
  position: orNull(position),
});

/** A place in the roster: a guest's name, the number, the position, the role. */
export const PlayerForm = ({ teamId, player, onClose }: PlayerFormProps) => {
  const { t } = useLingui();
  const roleName = useRoleName();
  const guest = player === null || player.guest;
  const draft = useEditForm(draftOf(player));
  const unsplit = player !== null && isUnsplit(player);
  const { role, minor } = draft.watch();
  const save = useTeamChange(async (given: PlayerDraft) => {
    if (player === null) {
      return unwrap(
        await api.POST('/api/v1/teams/{id}/players', {
          params: { path: { id: teamId } },
          body: {
            ...restOf(given),
            givenName: given.givenName,
            familyName: given.familyName,
            role: given.role === 'captain' ? 'player' : given.role,
          },
        }),
      );
    }
    // A user's name is not the team's to write.
    const changes = changedFields(restOf(draftOf(player)), restOf(given));
    const name = guest ? changedName(player, given) : null;
    if (changes === null && name === null) return player;
    return unwrap(
      await api.PATCH('/api/v1/teams/{id}/players/{playerId}', {
        params: { path: { id: teamId, playerId: player.id }, header: ifMatch(player.version) },
        body: { ...changes, ...name },
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
      {guest ? (
        <NameFields
          given={draft.register('givenName')}
          family={draft.register('familyName')}
          errors={fields}
          why={
            unsplit
              ? t`Nobody has said which is the first name and which is the last: where a short name is due, initials are shown.`
              : null
          }
          onSwap={() => {
            const { givenName, familyName } = swappedParts(draft.getValues());
            draft.setValue('givenName', givenName, { shouldDirty: true });
            draft.setValue('familyName', familyName, { shouldDirty: true });
          }}
        />
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
            description={t`Others see the first name and an initial.`}
            {...draft.register('minor')}
          />
          {minor ? <Checkbox label={t`The full name may be shown`} {...draft.register('fullName')} /> : null}
        </>
      ) : null}
      <div className={form.foot}>
        {save.isError ? (
          <Refusal error={save.error} shown={[...NAME_POINTERS, '/body/number', '/body/position']} />
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
