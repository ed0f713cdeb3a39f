import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { ifMatch, unwrap, type Venue } from '@prodvor/api-client';
import { IconMapPin } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/api.ts';
import row from '../design/action-row.module.css';
import card from '../design/card.module.css';
import { Dialog } from '../design/dialog.tsx';
import { Page } from '../design/page.tsx';
import { Question } from '../design/question.tsx';
import { Refusal } from '../design/refusal.tsx';
import { useSportName } from '../design/sport-name.ts';
import { ErrorState, ListSkeleton } from '../design/states.tsx';
import { ReportButton } from '../reports/report-button.tsx';
import { PlaceMatches } from './place-matches.tsx';
import styles from './places.module.css';
import { venueQuery } from './queries.ts';
import { VenueForm } from './venue-form.tsx';
import { useAmenityName, useSurfaceName } from './words.ts';

const Desk = ({ venue }: { readonly venue: Venue }) => {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const options = { params: { path: { id: venue.id }, header: ifMatch(venue.version) } };
  const check = useMutation({
    mutationFn: async (verdict: 'approve' | 'reject') =>
      unwrap(
        verdict === 'approve'
          ? await api.POST('/api/v1/venues/{id}/approve', options)
          : await api.POST('/api/v1/venues/{id}/reject', options),
      ),
    onSuccess: (saved) => client.setQueryData(venueQuery(venue.id).queryKey, saved),
    onSettled: () => client.invalidateQueries({ queryKey: ['get', '/api/v1/venues'] }),
  });
  const remove = useMutation({
    mutationFn: async () => unwrap(await api.DELETE('/api/v1/venues/{id}', options)),
    onSuccess: async () => {
      await navigate({ to: '/places', replace: true });
      await client.invalidateQueries({ queryKey: ['get', '/api/v1/venues'] });
    },
  });
  const { can, name } = venue;
  return (
    <>
      <div className={row.actions}>
        {can.includes('approve') ? (
          <Button loading={check.isPending} onClick={() => check.mutate('approve')}>
            <Trans>Approve</Trans>
          </Button>
        ) : null}
        {can.includes('reject') ? (
          <Button variant="default" disabled={check.isPending} onClick={() => check.mutate('reject')}>
            <Trans>Reject</Trans>
          </Button>
        ) : null}
        {can.includes('update') ? (
          <Button variant="default" onClick={() => setOpen('edit')}>
            <Trans>Edit</Trans>
          </Button>
        ) : null}
        {can.includes('delete') ? (
          <Button variant="subtle" color="gray" onClick={() => setOpen('delete')}>
            <Trans>Delete</Trans>
          </Button>
        ) : null}
        {can.includes('report') ? <ReportButton subject={{ kind: 'venue', id: venue.id }} /> : null}
      </div>
      {check.isError ? <Refusal error={check.error} /> : null}
      <Dialog opened={open === 'edit'} onClose={() => setOpen(null)} title={t`Edit the place`}>
        <VenueForm venue={venue} onSaved={() => undefined} onClose={() => setOpen(null)} />
      </Dialog>
      <Question
        opened={open === 'delete'}
        title={t`Delete the place?`}
        yes={<Trans>Delete</Trans>}
        danger
        pending={remove.isPending}
        error={remove.isError ? remove.error : null}
        onYes={() => remove.mutate()}
        onClose={() => setOpen(null)}
      >
        <Trans>“{name}” goes from the list. Matches that were to be played here stay without a place.</Trans>
      </Question>
    </>
  );
};

const State = ({ venue }: { readonly venue: Venue }) => {
  switch (venue.state) {
    case 'approved':
      return null;
    case 'suggested':
      return (
        <p className={styles.note} role="status">
          <Trans>A moderator will check this place; until then only its author and the moderators see it.</Trans>
        </p>
      );
    case 'rejected':
      return (
        <p className={styles.note} role="status">
          <Trans>A moderator has rejected this place.</Trans>
        </p>
      );
    default:
      return venue.state satisfies never;
  }
};

const PlaceScreen = () => {
  const { venueId } = route.useParams();
  const found = useQuery(venueQuery(venueId));
  const surfaceName = useSurfaceName();
  const amenityName = useAmenityName();
  const sportName = useSportName();
  const venue = found.data;
  if (found.isPending) {
    return (
      <Page title="">
        <Skeleton height={120} radius="lg" />
        <ListSkeleton rows={3} />
      </Page>
    );
  }
  if (venue === undefined) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const { point } = venue;
  return (
    <Page title={venue.name} eyebrow={venue.city}>
      <State venue={venue} />
      <div className={styles.columns}>
        <section className={`${card.card} ${styles.about}`}>
          <p className={styles.where}>
            <IconMapPin size={22} stroke={1.8} aria-hidden="true" />
            <span>
              {venue.address}
              {point === null ? null : (
                <a href={`geo:${point.latitude},${point.longitude}`} className={styles.point}>
                  {point.latitude}, {point.longitude}
                </a>
              )}
            </span>
          </p>
          <ul className={styles.tags}>
            <li>{surfaceName(venue.surface)}</li>
            {venue.sports.map((sport) => (
              <li key={sport}>{sportName(sport)}</li>
            ))}
            {venue.amenities.map((amenity) => (
              <li key={amenity}>{amenityName(amenity)}</li>
            ))}
          </ul>
          {venue.description === null ? null : <p className={styles.words}>{venue.description}</p>}
          <Desk venue={venue} />
        </section>
        <PlaceMatches venueId={venue.id} />
      </div>
    </Page>
  );
};

export const route = createLazyRoute('/places/$venueId')({ component: PlaceScreen });
