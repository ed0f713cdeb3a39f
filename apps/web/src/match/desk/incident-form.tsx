import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { refusedFields } from '../../api/failure.ts';
import { Choice } from '../../design/choice.tsx';
import styles from '../../design/form.module.css';
import { Refusal } from '../../design/refusal.tsx';
import { type Match, SIDES } from '../model.ts';
import { sideName } from '../names.ts';
import { rulesOf } from '../part-text.ts';
import { type IncidentDraft, type IncidentKind, incidentsOf } from './incident-draft.ts';
import { WhoField } from './who-field.tsx';

const KINDS: Readonly<Record<IncidentKind, MessageDescriptor>> = {
  goal: msg`Goal`,
  penalty: msg`Goal from a penalty`,
  'own-goal': msg`Own goal`,
  yellow: msg`Yellow card`,
  'second-yellow': msg`Second yellow card`,
  red: msg`Red card`,
  'missed-penalty': msg`Missed penalty`,
};

const FIELDS = ['/body/event/player', '/body/event/at/minute', '/body/event/at/added'];

interface IncidentFormProps {
  readonly match: Match;
  /** What was entered before, when the server refused it. */
  readonly initial: IncidentDraft;
  readonly refused: unknown;
  readonly onSubmit: (draft: IncidentDraft) => void;
  readonly onClose: () => void;
}

/** Who did what and when. */
export const IncidentForm = ({ match, initial, refused, onSubmit, onClose }: IncidentFormProps) => {
  const { t, i18n } = useLingui();
  const form = useForm<IncidentDraft>({ defaultValues: initial });
  const { errors } = form.formState;
  const fields = refusedFields(refused);
  const kind = form.watch('kind');
  const sport = rulesOf(match);
  const within = (max: number) => (value: string) =>
    value === '' || (/^\d+$/.test(value) && Number(value) <= max) || t`A whole number up to ${max}`;
  return (
    <form className={styles.form} onSubmit={(event) => void form.handleSubmit(onSubmit)(event)} noValidate>
      <Controller
        control={form.control}
        name="kind"
        render={({ field }) => (
          <Choice
            legend={t`What happened`}
            value={field.value}
            onChange={(chosen) => {
              field.onChange(chosen);
              form.setValue('squadPlayer', '');
            }}
            options={incidentsOf(sport).map((value) => ({ value, label: i18n._(KINDS[value]) }))}
          />
        )}
      />
      <Controller
        control={form.control}
        name="side"
        render={({ field }) => (
          <Choice
            legend={kind === 'own-goal' ? t`The goal counts for` : t`Side`}
            value={field.value}
            onChange={(chosen) => {
              field.onChange(chosen);
              form.setValue('squadPlayer', '');
            }}
            options={SIDES.map((side) => ({ value: side, label: sideName(i18n, match[side]) }))}
          />
        )}
      />
      <WhoField match={match} form={form} error={fields.get('/body/event/player')} />
      {sport.clock === 'none' ? null : (
        <div className={styles.row}>
          <TextInput
            label={t`Minute`}
            inputMode="numeric"
            autoComplete="off"
            error={errors.minute?.message ?? fields.get('/body/event/at/minute')}
            {...form.register('minute', {
              validate: (value) => value !== '0' && within(200)(value),
            })}
          />
          <TextInput
            label={t`Added time`}
            inputMode="numeric"
            autoComplete="off"
            error={errors.added?.message ?? fields.get('/body/event/at/added')}
            {...form.register('added', { validate: within(60) })}
          />
        </div>
      )}
      <div className={styles.foot}>
        {refused === null ? null : <Refusal error={refused} shown={FIELDS} />}
        <div className={styles.actions}>
          <Button type="submit">
            <Trans>Add to the protocol</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};
