import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { ifMatch, unwrap, type Venue } from '@prodvor/api-client';
import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { $api, api } from '../api/api.ts';
import row from '../design/action-row.module.css';
import card from '../design/card.module.css';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { Refusal } from '../design/refusal.tsx';
import { EmptyState } from '../design/states.tsx';
import styles from './moderation.module.css';

const Suggestion = ({ venue }: { readonly venue: Venue }) => {
  const client = useQueryClient();
  const check = useMutation({
    mutationFn: async (verdict: 'approve' | 'reject') => {
      const options = { params: { path: { id: venue.id }, header: ifMatch(venue.version) } };
      return unwrap(
        verdict === 'approve'
          ? await api.POST('/api/v1/venues/{id}/approve', options)
          : await api.POST('/api/v1/venues/{id}/reject', options),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['get', '/api/v1/venues'] }),
  });
  return (
    <div className={`${card.card} ${styles.item}`}>
      <div className={styles.words}>
        <Link to="/places/$venueId" params={{ venueId: venue.id }}>
          {venue.name}
        </Link>
        <span>
          {venue.city}, {venue.address}
        </span>
        {venue.suggestedBy === null ? null : (
          <span>
            <Trans>Suggested by</Trans> {venue.suggestedBy.name}
          </span>
        )}
      </div>
      <div className={row.actions}>
        <Button loading={check.isPending} onClick={() => check.mutate('approve')}>
          <Trans>Approve</Trans>
        </Button>
        <Button variant="default" disabled={check.isPending} onClick={() => check.mutate('reject')}>
          <Trans>Reject</Trans>
        </Button>
      </div>
      {check.isError ? <Refusal error={check.error} /> : null}
    </div>
  );
};

/** Suggested venues that nobody has checked. */
export const VenuesToCheck = () => {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/venues',
    { params: { query: { state: 'suggested', limit: 30 } } },
    { ...PAGES, placeholderData: keepPreviousData },
  );
  return (
    <PagedList
      list={list}
      keyOf={({ id }) => id}
      height={110}
      empty={
        <EmptyState title={<Trans>Every venue is checked</Trans>}>
          <Trans>New suggestions will stand here.</Trans>
        </EmptyState>
      }
    >
      {(venue) => <Suggestion venue={venue} />}
    </PagedList>
  );
};
