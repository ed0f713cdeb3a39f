import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { ifMatch, type Tournament, unwrap } from '@prodvor/api-client';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { refusedFields } from '../api/failure.ts';
import card from '../design/card.module.css';
import { changedFields } from '../design/changed-fields.ts';
import { Choice } from '../design/choice.tsx';
import { SAVED, useEditForm } from '../design/edit-form.ts';
import form from '../design/form.module.css';
import { orNull } from '../design/or-null.ts';
import { Question } from '../design/question.tsx';
import { Refusal } from '../design/refusal.tsx';
import { EmptyState } from '../design/states.tsx';
import styles from './desk.module.css';
import { tournamentQuery, useTournamentChange } from './queries.ts';
import { Staff } from './staff.tsx';

interface SettingsDraft {
  name: string;
  city: string;
  description: string;
  registration: Tournament['registration'];
  /** Empty where there is no limit. */
  maxEntries: number | '';
}

const draftOf = ({ name, city, description, registration, maxEntries }: Tournament): SettingsDraft => ({
  name,
  city: city ?? '',
  description: description ?? '',
  registration,
  maxEntries: maxEntries ?? '',
});

const bodyOf = ({ name, city, description, registration, maxEntries }: SettingsDraft) => ({
  name,
  city: orNull(city),
  description: orNull(description),
  registration,
  maxEntries: maxEntries === '' ? null : maxEntries,
});

const Settings = ({ tournament }: { readonly tournament: Tournament }) => {
  const { t } = useLingui();
  const draft = useEditForm(draftOf(tournament));
  const { registration, maxEntries } = draft.watch();
  const save = useTournamentChange(async (given: SettingsDraft) => {
    const changes = changedFields(bodyOf(draftOf(tournament)), bodyOf(given));
    if (changes === null) return tournament;
    return unwrap(
      await api.PATCH('/api/v1/tournaments/{id}', {
        params: { path: { id: tournament.id }, header: ifMatch(tournament.version) },
        body: changes,
      }),
    );
  });
  const submit = draft.handleSubmit((given) =>
    save.mutate(given, { onSuccess: (saved) => draft.reset(draftOf(saved), SAVED) }),
  );
  const fields = refusedFields(save.error);
  const shown = ['/body/name', '/body/city', '/body/description', '/body/maxEntries'];
  return (
    <form className={`${card.card} ${form.form}`} noValidate onSubmit={(event) => void submit(event)}>
      <h2 className={styles.title}>
        <Trans>Settings</Trans>
      </h2>
      <TextInput label={t`Name`} maxLength={120} error={fields.get('/body/name')} {...draft.register('name')} />
      <TextInput label={t`City`} maxLength={80} error={fields.get('/body/city')} {...draft.register('city')} />
      <Textarea
        label={t`About the tournament`}
        autosize
        minRows={2}
        maxLength={4000}
        error={fields.get('/body/description')}
        {...draft.register('description')}
      />
      <Choice
        legend={t`Entries of captains`}
        value={registration}
        onChange={(chosen) => draft.setValue('registration', chosen, { shouldDirty: true })}
        options={[
          { value: 'open', label: t`Open` },
          { value: 'closed', label: t`Closed` },
        ]}
      />
      <NumberInput
        label={t`Teams at most`}
        description={t`Empty: without a limit.`}
        min={2}
        max={512}
        hideControls
        allowDecimal={false}
        value={maxEntries}
        error={fields.get('/body/maxEntries')}
        onChange={(value) => draft.setValue('maxEntries', value === '' ? '' : Number(value), { shouldDirty: true })}
      />
      {save.isError ? <Refusal error={save.error} shown={shown} /> : null}
      <div className={form.actions}>
        <Button type="submit" loading={save.isPending} disabled={!draft.formState.isDirty}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  );
};

const Deletion = ({ tournament }: { readonly tournament: Tournament }) => {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useTournamentChange(async () =>
    unwrap(await api.DELETE('/api/v1/tournaments/{id}', { params: { path: { id: tournament.id } } })),
  );
  const { name } = tournament;
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        <Trans>Delete the tournament</Trans>
      </Button>
      <Question
        opened={asking}
        title={t`Delete the tournament?`}
        yes={<Trans>Delete</Trans>}
        danger
        pending={remove.isPending}
        error={remove.isError ? remove.error : null}
        onYes={() => remove.mutate(undefined, { onSuccess: () => navigate({ to: '/tournaments', replace: true }) })}
        onClose={() => setAsking(false)}
      >
        <Trans>“{name}” goes with its entries, schedule and results. A published one with a protocol stays.</Trans>
      </Question>
    </div>
  );
};

const Desk = () => {
  const { tournamentId } = route.useParams();
  const { data: tournament } = useQuery(tournamentQuery(tournamentId));
  if (tournament === undefined) return null;
  if (!tournament.can.includes('update')) {
    return <EmptyState title={<Trans>This page is for the organizers</Trans>} />;
  }
  return (
    <div className={styles.columns}>
      <Settings tournament={tournament} />
      <div className={styles.column}>
        <Staff tournament={tournament} />
        {tournament.can.includes('delete') ? <Deletion tournament={tournament} /> : null}
      </div>
    </div>
  );
};

export const route = createLazyRoute('/tournaments/$tournamentId/desk')({ component: Desk });
