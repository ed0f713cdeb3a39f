import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { type Tournament, unwrap } from '@prodvor/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api } from '../api/api.ts';
import { refusedFields } from '../api/failure.ts';
import { Choice } from '../design/choice.tsx';
import form from '../design/form.module.css';
import { Refusal } from '../design/refusal.tsx';
import { SPORTS, type Sport, useSportName } from '../design/sport-name.ts';

interface TournamentDraft {
  name: string;
  sport: Sport;
  city: string;
  zone: string;
}

interface NewTournamentProps {
  readonly onMade: (tournament: Tournament) => void;
  readonly onClose: () => void;
}

const FIELDS = ['/body/name', '/body/city', '/body/zone'];

/** A tournament begins as a draft that its organizers alone see. */
export const NewTournament = ({ onMade, onClose }: NewTournamentProps) => {
  const { t } = useLingui();
  const client = useQueryClient();
  const sportName = useSportName();
  const draft = useForm<TournamentDraft>({
    defaultValues: { name: '', sport: 'football', city: '', zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  });
  const sport = draft.watch('sport');
  const make = useMutation({
    mutationFn: async ({ city, ...given }: TournamentDraft) =>
      unwrap(
        await api.POST('/api/v1/tournaments', { body: { ...given, city: city.trim() === '' ? null : city.trim() } }),
      ),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['get', '/api/v1/tournaments'] });
      onClose();
      onMade(made);
    },
  });
  const fields = refusedFields(make.error);
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => void draft.handleSubmit((given) => make.mutate(given))(event)}
    >
      <TextInput label={t`Name`} maxLength={120} error={fields.get('/body/name')} {...draft.register('name')} />
      <Choice
        legend={t`Sport`}
        value={sport}
        onChange={(chosen) => draft.setValue('sport', chosen)}
        options={SPORTS.map((value) => ({ value, label: sportName(value) }))}
      />
      <TextInput label={t`City`} maxLength={80} error={fields.get('/body/city')} {...draft.register('city')} />
      <TextInput
        label={t`Time zone of the matches`}
        maxLength={64}
        error={fields.get('/body/zone')}
        {...draft.register('zone')}
      />
      <p className={form.hint}>
        <Trans>It begins as a draft that you alone see. Add teams, then publish it.</Trans>
      </p>
      <div className={form.foot}>
        {make.isError ? <Refusal error={make.error} shown={FIELDS} /> : null}
        <div className={form.actions}>
          <Button type="submit" loading={make.isPending}>
            <Trans>Make the draft</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};
