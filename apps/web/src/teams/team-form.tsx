import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { ifMatch, type Team, unwrap } from '@prodvor/api-client';
import { api } from '../api/api.ts';
import { refusedFields } from '../api/failure.ts';
import { changedFields } from '../design/changed-fields.ts';
import { Choice } from '../design/choice.tsx';
import { Crest } from '../design/crest.tsx';
import { useEditForm } from '../design/edit-form.ts';
import form from '../design/form.module.css';
import { orNull } from '../design/or-null.ts';
import { Refusal } from '../design/refusal.tsx';
import { SPORTS, type Sport, useSportName } from '../design/sport-name.ts';
import { useTeamChange } from './queries.ts';
import styles from './team-form.module.css';

interface TeamDraft {
  name: string;
  sport: Sport;
  city: string;
  description: string;
  joining: Team['joining'];
  rosterLimit: number;
  ownColours: 'name' | 'own';
  primary: string;
  secondary: string;
}

interface TeamFormProps {
  /** Null for a new team. */
  readonly team: Team | null;
  readonly onSaved: (team: Team) => void;
  readonly onClose: () => void;
}

const draftOf = (team: Team | null): TeamDraft => ({
  name: team?.name ?? '',
  sport: team?.sport ?? 'football',
  city: team?.city ?? '',
  description: team?.description ?? '',
  joining: team?.joining ?? 'request',
  rosterLimit: team?.rosterLimit ?? 25,
  ownColours: team?.colours ? 'own' : 'name',
  primary: team?.colours?.primary ?? '#1763d6',
  secondary: team?.colours?.secondary ?? '#0e47a1',
});

const bodyOf = ({ name, city, description, joining, rosterLimit, ownColours, primary, secondary }: TeamDraft) => ({
  name,
  city: orNull(city),
  description: orNull(description),
  joining,
  rosterLimit,
  colours: ownColours === 'own' ? { primary, secondary } : null,
});

/** A team as its captain makes or changes it. */
export const TeamForm = ({ team, onSaved, onClose }: TeamFormProps) => {
  const { t } = useLingui();
  const sportName = useSportName();
  const draft = useEditForm(draftOf(team));
  const { name, sport, joining, ownColours, primary, secondary, rosterLimit } = draft.watch();
  const save = useTeamChange(async (given: TeamDraft) => {
    if (team === null) {
      return unwrap(await api.POST('/api/v1/teams', { body: { ...bodyOf(given), sport: given.sport } }));
    }
    const changes = changedFields(bodyOf(draftOf(team)), bodyOf(given));
    if (changes === null) return team;
    return unwrap(
      await api.PATCH('/api/v1/teams/{id}', {
        params: { path: { id: team.id }, header: ifMatch(team.version) },
        body: changes,
      }),
    );
  });
  const submit = draft.handleSubmit((given) =>
    save.mutate(given, {
      onSuccess: (saved) => {
        onClose();
        onSaved(saved);
      },
    }),
  );
  const fields = refusedFields(save.error);
  const colours = ownColours === 'own' ? { primary, secondary } : null;
  return (
    <form className={form.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput label={t`Name`} maxLength={80} error={fields.get('/body/name')} {...draft.register('name')} />
      {team === null ? (
        <Choice
          legend={t`Sport`}
          value={sport}
          onChange={(chosen) => draft.setValue('sport', chosen)}
          options={SPORTS.map((value) => ({ value, label: sportName(value) }))}
        />
      ) : null}
      <TextInput label={t`City`} maxLength={80} error={fields.get('/body/city')} {...draft.register('city')} />
      <Textarea
        label={t`About the team`}
        autosize
        minRows={2}
        maxLength={2000}
        error={fields.get('/body/description')}
        {...draft.register('description')}
      />
      <Choice
        legend={t`Crest`}
        value={ownColours}
        onChange={(chosen) => draft.setValue('ownColours', chosen, { shouldDirty: true })}
        options={[
          { value: 'name', label: t`Colours by the name` },
          { value: 'own', label: t`Our own colours` },
        ]}
      />
      <div className={styles.crest}>
        <Crest name={name} colours={colours} size={56} />
        {ownColours === 'own' ? (
          <>
            <label className={styles.colour}>
              <input type="color" {...draft.register('primary')} />
              <Trans>First</Trans>
            </label>
            <label className={styles.colour}>
              <input type="color" {...draft.register('secondary')} />
              <Trans>Second</Trans>
            </label>
          </>
        ) : null}
      </div>
      <Choice
        legend={t`How people come in`}
        value={joining}
        onChange={(chosen) => draft.setValue('joining', chosen, { shouldDirty: true })}
        options={[
          { value: 'request', label: t`They may ask` },
          { value: 'invitation', label: t`By invitation alone` },
        ]}
      />
      <NumberInput
        label={t`Players at most`}
        min={1}
        max={100}
        hideControls
        allowDecimal={false}
        value={rosterLimit}
        error={fields.get('/body/rosterLimit')}
        onChange={(value) => draft.setValue('rosterLimit', Number(value), { shouldDirty: true })}
      />
      <div className={form.foot}>
        {save.isError ? (
          <Refusal error={save.error} shown={['/body/name', '/body/city', '/body/description', '/body/rosterLimit']} />
        ) : null}
        <div className={form.actions}>
          <Button type="submit" loading={save.isPending}>
            {team === null ? <Trans>Make the team</Trans> : <Trans>Save</Trans>}
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};
