import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { ifMatch, unwrap } from '@prodvor/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '../../api/api.ts';
import { failureOf, isStale, refusedFields } from '../../api/failure.ts';
import { changedFields } from '../../design/changed-fields.ts';
import { useEditForm } from '../../design/edit-form.ts';
import styles from '../../design/form.module.css';
import { orNull } from '../../design/or-null.ts';
import { Refusal } from '../../design/refusal.tsx';
import { zoneText } from '../kick-off.ts';
import type { Match } from '../model.ts';
import { matchQuery, settleMatch } from '../queries.ts';

const FIELDS = ['/body/date', '/body/time', '/body/ground', '/body/venue'];

/** The largest page that the server gives. */
const VENUES = 100;

interface ScheduleDraft {
  date: string;
  time: string;
  ground: string;
  /** Empty for a place that is no venue. */
  venue: string;
}

const draftOf = ({ date, time, ground, venue }: Match): ScheduleDraft => ({
  date: date ?? '',
  time: time ?? '',
  ground: ground ?? '',
  venue: venue?.id ?? '',
});

const bodyOf = ({ date, time, ground, venue }: ScheduleDraft) => ({
  date: orNull(date),
  time: orNull(time),
  ground: orNull(ground),
  venue: orNull(venue),
});

/** When and where a match is played, on the venue's clock. */
export const ScheduleForm = ({ match, onDone }: { readonly match: Match; readonly onDone: () => void }) => {
  const { t } = useLingui();
  const client = useQueryClient();
  const form = useEditForm(draftOf(match));
  const save = useMutation({
    mutationFn: async (given: ScheduleDraft) => {
      const changes = changedFields(bodyOf(draftOf(match)), bodyOf(given));
      if (changes === null) return match;
      return unwrap(
        await api.PATCH('/api/v1/matches/{id}', {
          params: { path: { id: match.id }, header: ifMatch(match.version) },
          body: changes,
        }),
      );
    },
    onSuccess: async (saved) => {
      onDone();
      await settleMatch(client, saved);
    },
    // Somebody changed it meanwhile: what was typed stays, and the next attempt is made knowingly.
    onError: () => client.invalidateQueries({ queryKey: matchQuery(match.id).queryKey }),
  });
  const venues = $api.useQuery('get', '/api/v1/venues', { params: { query: { limit: VENUES } } });
  const found = venues.data?.items ?? [];
  // A venue beyond the first page stays what it is.
  const places =
    match.venue === null || found.some(({ id }) => id === match.venue?.id)
      ? found
      : [{ ...match.venue, city: match.venue.address }, ...found];
  const fields = refusedFields(save.error);
  const moved = save.isError && isStale(failureOf(save.error));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void form.handleSubmit((draft) => save.mutate(draft))(event)}
      noValidate
    >
      <div className={styles.row}>
        <TextInput type="date" label={t`Date`} error={fields.get('/body/date')} {...form.register('date')} />
        <TextInput
          type="time"
          label={t`Time at the venue`}
          description={zoneText(match.zone)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={fields.get('/body/time')}
          {...form.register('time')}
        />
      </div>
      {places.length === 0 ? null : (
        <NativeSelect
          label={t`Venue`}
          error={fields.get('/body/venue')}
          {...form.register('venue')}
          data={[
            { value: '', label: t`Another place` },
            ...places.map(({ id, name, city }) => ({ value: id, label: `${name}, ${city}` })),
          ]}
        />
      )}
      <TextInput label={t`Ground`} maxLength={120} error={fields.get('/body/ground')} {...form.register('ground')} />
      <p className={styles.hint}>
        <Trans>Leave the time empty while it is not known.</Trans>
      </p>
      <div className={styles.foot}>
        {moved ? (
          <div className={styles.alert} role="alert">
            <p>
              <strong>
                <Trans>The match changed while you were editing it</Trans>
              </strong>
            </p>
            <p>
              <Trans>Now it says:</Trans>{' '}
              {[match.date, match.time, match.venue?.name ?? null, match.ground]
                .filter((text) => text !== null)
                .join(', ') || '–'}
              . <Trans>Save again to put yours in its place.</Trans>
            </p>
          </div>
        ) : null}
        {save.isError && !moved ? <Refusal error={save.error} shown={FIELDS} /> : null}
        <div className={styles.actions}>
          <Button type="submit" loading={save.isPending}>
            <Trans>Save</Trans>
          </Button>
          <Button variant="default" onClick={onDone}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};
