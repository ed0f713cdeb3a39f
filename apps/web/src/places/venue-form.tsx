import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea, TextInput } from '@mantine/core';
import { ifMatch, unwrap, type Venue } from '@prodvor/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { refusedFields } from '../api/failure.ts';
import { changedFields } from '../design/changed-fields.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { Choice } from '../design/choice.tsx';
import { useEditForm } from '../design/edit-form.ts';
import form from '../design/form.module.css';
import { orNull } from '../design/or-null.ts';
import { Refusal } from '../design/refusal.tsx';
import { SPORTS, type Sport, useSportName } from '../design/sport-name.ts';
import styles from './places.module.css';
import { venueQuery } from './queries.ts';
import { AMENITIES, type Amenity, SURFACES, type Surface, useAmenityName, useSurfaceName } from './words.ts';

interface VenueDraft {
  name: string;
  city: string;
  address: string;
  /** `55.79, 49.12`, as maps copy it. */
  point: string;
  surface: Surface;
  sports: Sport[];
  amenities: Amenity[];
  description: string;
}

interface VenueFormProps {
  /** Null for a new suggestion. */
  readonly venue: Venue | null;
  readonly onSaved: (venue: Venue) => void;
  readonly onClose: () => void;
}

const POINT = /^\s*(-?\d{1,2}(?:\.\d+)?)[\s,;]+(-?\d{1,3}(?:\.\d+)?)\s*$/;

/** Null for an empty text, undefined for one that is no point. */
const pointOf = (text: string): { latitude: number; longitude: number } | null | undefined => {
  if (text.trim() === '') return null;
  const found = POINT.exec(text);
  return found === null ? undefined : { latitude: Number(found[1]), longitude: Number(found[2]) };
};

const draftOf = (venue: Venue | null): VenueDraft => ({
  name: venue?.name ?? '',
  city: venue?.city ?? '',
  address: venue?.address ?? '',
  point: venue?.point ? `${venue.point.latitude}, ${venue.point.longitude}` : '',
  surface: venue?.surface ?? 'artificial-grass',
  sports: venue?.sports ?? [],
  amenities: venue?.amenities ?? [],
  description: venue?.description ?? '',
});

const bodyOf = ({ point, description, ...rest }: VenueDraft) => ({
  ...rest,
  point: pointOf(point) ?? null,
  description: orNull(description),
});

/** A venue as somebody suggests it or a moderator mends it. */
export const VenueForm = ({ venue, onSaved, onClose }: VenueFormProps) => {
  const { t } = useLingui();
  const client = useQueryClient();
  const surfaceName = useSurfaceName();
  const amenityName = useAmenityName();
  const sportName = useSportName();
  const draft = useEditForm(draftOf(venue));
  const surface = draft.watch('surface');
  const save = useMutation({
    mutationFn: async (given: VenueDraft) => {
      if (venue === null) {
        const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
        return unwrap(await api.POST('/api/v1/venues', { body: { ...bodyOf(given), zone } }));
      }
      const changes = changedFields(bodyOf(draftOf(venue)), bodyOf(given));
      if (changes === null) return venue;
      return unwrap(
        await api.PATCH('/api/v1/venues/{id}', {
          params: { path: { id: venue.id }, header: ifMatch(venue.version) },
          body: changes,
        }),
      );
    },
    onSuccess: async (saved) => {
      client.setQueryData(venueQuery(saved.id).queryKey, saved);
      await client.invalidateQueries({ queryKey: ['get', '/api/v1/venues'] });
      onClose();
      onSaved(saved);
    },
    // Somebody changed it meanwhile: what was typed stays, and the next attempt is made knowingly.
    onError: () => client.invalidateQueries({ queryKey: ['get', '/api/v1/venues/{id}'] }),
  });
  const fields = refusedFields(save.error);
  const shown = ['/body/name', '/body/city', '/body/address'];
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => void draft.handleSubmit((given) => save.mutate(given))(event)}
    >
      <TextInput label={t`Name`} maxLength={120} error={fields.get('/body/name')} {...draft.register('name')} />
      <TextInput label={t`City`} maxLength={80} error={fields.get('/body/city')} {...draft.register('city')} />
      <TextInput
        label={t`Address`}
        maxLength={200}
        error={fields.get('/body/address')}
        {...draft.register('address')}
      />
      <TextInput
        label={t`Point on the map`}
        description={t`Latitude and longitude, as a map copies them: 55.7961, 49.1064. May stay empty.`}
        inputMode="text"
        error={draft.formState.errors.point?.message}
        {...draft.register('point', {
          validate: (text) => pointOf(text) !== undefined || t`Two numbers are expected: 55.7961, 49.1064`,
        })}
      />
      <Choice
        legend={t`Surface`}
        value={surface}
        onChange={(chosen) => draft.setValue('surface', chosen, { shouldDirty: true })}
        options={SURFACES.map((value) => ({ value, label: surfaceName(value) }))}
      />
      <fieldset>
        <legend>
          <Trans>What is played here</Trans>
        </legend>
        <div className={styles.boxes}>
          {SPORTS.map((sport) => (
            <Checkbox key={sport} value={sport} label={sportName(sport)} {...draft.register('sports')} />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>
          <Trans>What is there</Trans>
        </legend>
        <div className={styles.boxes}>
          {AMENITIES.map((amenity) => (
            <Checkbox key={amenity} value={amenity} label={amenityName(amenity)} {...draft.register('amenities')} />
          ))}
        </div>
      </fieldset>
      <Textarea label={t`In your words`} autosize minRows={2} maxLength={2000} {...draft.register('description')} />
      <div className={form.foot}>
        {save.isError ? <Refusal error={save.error} shown={shown} /> : null}
        <div className={form.actions}>
          <Button type="submit" loading={save.isPending}>
            {venue === null ? <Trans>Suggest</Trans> : <Trans>Save</Trans>}
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};
