import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea, TextInput } from '@mantine/core';
import { ifMatch, type Me, unwrap } from '@prodvor/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { refusedFields } from '../api/failure.ts';
import card from '../design/card.module.css';
import { changedFields } from '../design/changed-fields.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { SAVED, useEditForm } from '../design/edit-form.ts';
import form from '../design/form.module.css';
import { NAME_POINTERS, NameFields } from '../design/name-fields.tsx';
import { changedName, partsOf, swappedParts } from '../design/name-parts.ts';
import { orNull } from '../design/or-null.ts';
import { Refusal } from '../design/refusal.tsx';
import { SPORTS, useSportName } from '../design/sport-name.ts';
import { ME_KEY } from '../session/use-me.ts';
import styles from './account.module.css';

type Sport = Me['sports'][number];

interface ProfileDraft {
  givenName: string;
  familyName: string;
  city: string;
  about: string;
  sports: Sport[];
  minor: boolean;
}

const FIELDS = [...NAME_POINTERS, '/body/city', '/body/about'];
const draftOf = (me: Me): ProfileDraft => ({
  ...partsOf(me),
  city: me.city ?? '',
  about: me.about ?? '',
  sports: me.sports,
  minor: me.minor,
});

const restOf = ({ givenName: _given, familyName: _family, city, about, ...rest }: ProfileDraft) => ({
  ...rest,
  city: orNull(city),
  about: orNull(about),
});

/** What a person tells about themselves. */
export const ProfileForm = ({ me }: { readonly me: Me }) => {
  const { t } = useLingui();
  const client = useQueryClient();
  const sportName = useSportName();
  const draft = useEditForm(draftOf(me));
  const save = useMutation({
    mutationFn: async (given: ProfileDraft) => {
      const changes = changedFields(restOf(draftOf(me)), restOf(given));
      const name = changedName(me, given);
      if (changes === null && name === null) return me;
      const body = { ...changes, ...name };
      return unwrap(await api.PUT('/api/v1/users/me', { params: { header: ifMatch(me.version) }, body }));
    },
    onSuccess: async (saved) => {
      client.setQueryData(ME_KEY, saved);
      draft.reset(draftOf(saved), SAVED);
      await client.invalidateQueries({ queryKey: ['get', '/api/v1/users/{id}'] });
    },
    // Somebody changed the profile in another window: the next attempt is made knowingly.
    onError: () => client.invalidateQueries({ queryKey: ME_KEY }),
  });
  const fields = refusedFields(save.error);
  const unsplit = me.givenName === null;
  return (
    <form
      className={`${card.card} ${form.form}`}
      noValidate
      onSubmit={(event) => void draft.handleSubmit((given) => save.mutate(given))(event)}
    >
      <h2 className={styles.title}>
        <Trans>Profile</Trans>
      </h2>
      <NameFields
        own
        given={draft.register('givenName')}
        family={draft.register('familyName')}
        errors={fields}
        why={
          unsplit
            ? t`Say which is your first name and which is your last. Until then others may see initials alone.`
            : null
        }
        onSwap={() => {
          const { givenName, familyName } = swappedParts(draft.getValues());
          draft.setValue('givenName', givenName, { shouldDirty: true });
          draft.setValue('familyName', familyName, { shouldDirty: true });
        }}
      />
      <TextInput
        label={t`City`}
        maxLength={80}
        autoComplete="address-level2"
        error={fields.get('/body/city')}
        {...draft.register('city')}
      />
      <Textarea
        label={t`About you`}
        autosize
        minRows={3}
        maxLength={1000}
        error={fields.get('/body/about')}
        {...draft.register('about')}
      />
      <fieldset>
        <legend>
          <Trans>What you play</Trans>
        </legend>
        <div className={styles.boxes}>
          {SPORTS.map((sport) => (
            <Checkbox key={sport} value={sport} label={sportName(sport)} {...draft.register('sports')} />
          ))}
        </div>
      </fieldset>
      <Checkbox
        label={t`I am under 18`}
        description={t`Others than friends then see your first name and an initial, unless you allow the full name under Privacy.`}
        {...draft.register('minor')}
      />
      {save.isError ? <Refusal error={save.error} shown={FIELDS} /> : null}
      <div className={form.actions}>
        <Button type="submit" loading={save.isPending} disabled={!unsplit && !draft.formState.isDirty}>
          <Trans>Save</Trans>
        </Button>
      </div>
      <p className={styles.said} role="status">
        {save.isSuccess && !draft.formState.isDirty ? <Trans>Saved.</Trans> : null}
      </p>
    </form>
  );
};
