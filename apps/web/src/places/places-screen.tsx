import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Venue } from '@prodvor/api-client';
import { keepPreviousData } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../api/api.ts';
import card from '../design/card.module.css';
import { Dialog } from '../design/dialog.tsx';
import { Page } from '../design/page.tsx';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { SearchField } from '../design/search-field.tsx';
import { SPORTS, useSportName } from '../design/sport-name.ts';
import { EmptyState, ListSkeleton } from '../design/states.tsx';
import { ChipLink, ChipRow, TabBar, TabLink } from '../design/tabs.tsx';
import { session, useSession } from '../session/session.ts';
import styles from './places.module.css';
import type { PlacesSearch } from './routes.ts';
import { VenueForm } from './venue-form.tsx';
import { useSurfaceName } from './words.ts';

const VenueCard = ({ venue }: { readonly venue: Venue }) => {
  const surfaceName = useSurfaceName();
  const sportName = useSportName();
  return (
    <Link to="/places/$venueId" params={{ venueId: venue.id }} className={`${card.card} ${styles.venue}`}>
      <span className={styles.city}>
        {venue.city}
        {venue.state === 'suggested' ? (
          <span className={styles.state}>
            <Trans>Waits for a check</Trans>
          </span>
        ) : null}
      </span>
      <h2 className={styles.name}>{venue.name}</h2>
      <span className={styles.address}>{venue.address}</span>
      <span className={styles.facts}>{[surfaceName(venue.surface), ...venue.sports.map(sportName)].join(' · ')}</span>
    </Link>
  );
};

const List = ({ q, sport, mine }: PlacesSearch) => {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/venues',
    {
      params: {
        query: {
          limit: 24,
          ...(q === undefined ? {} : { q }),
          ...(sport === undefined ? {} : { sport }),
          ...(mine === undefined ? {} : { state: 'suggested' as const }),
        },
      },
    },
    { ...PAGES, placeholderData: keepPreviousData },
  );
  return (
    <PagedList
      list={list}
      keyOf={({ id }) => id}
      height={140}
      columns
      empty={
        q === undefined && sport === undefined ? (
          <EmptyState title={<Trans>No places here yet</Trans>}>
            <Trans>Suggest the yard or the hall where you play: others will find it, and matches can name it.</Trans>
          </EmptyState>
        ) : (
          <EmptyState
            title={<Trans>No place fits</Trans>}
            action={
              <Link to="/places">
                <Trans>Show all places</Trans>
              </Link>
            }
          >
            <Trans>Look for a part of the name or of the address.</Trans>
          </EmptyState>
        )
      }
    >
      {(venue) => <VenueCard venue={venue} />}
    </PagedList>
  );
};

const PlacesScreen = () => {
  const { t } = useLingui();
  const { q, sport, mine } = route.useSearch();
  const { kind } = useSession();
  const navigate = useNavigate({ from: '/places' });
  const sportName = useSportName();
  const [suggesting, setSuggesting] = useState(false);
  return (
    <Page
      title={t`Places`}
      actions={
        <Button onClick={() => (kind === 'anonymous' ? session.signIn() : setSuggesting(true))}>
          <Trans>Suggest</Trans>
        </Button>
      }
    >
      <SearchField
        q={q}
        label={t`Find a place by name or address`}
        placeholder={t`Name or street`}
        onSearch={(wanted) =>
          void navigate({ to: '/places', search: (search) => ({ ...search, q: wanted }), replace: true })
        }
      />
      <ChipRow label={t`Sport`}>
        <ChipLink to="/places" search={{ q, mine }} activeOptions={{ exact: true }}>
          <Trans>Every sport</Trans>
        </ChipLink>
        {SPORTS.map((each) => (
          <ChipLink key={each} to="/places" search={{ q, mine, sport: each }} activeOptions={{ exact: true }}>
            {sportName(each)}
          </ChipLink>
        ))}
      </ChipRow>
      {kind === 'signed-in' ? (
        <TabBar label={t`Which places`}>
          <TabLink to="/places" search={{ q, sport }} activeOptions={{ exact: true }}>
            <Trans>Checked</Trans>
          </TabLink>
          <TabLink to="/places" search={{ q, sport, mine: 'true' }} activeOptions={{ exact: true }}>
            <Trans>Suggested</Trans>
          </TabLink>
        </TabBar>
      ) : null}
      {mine && kind === 'starting' ? (
        <ListSkeleton rows={4} height={140} columns />
      ) : (
        // Only the checked ones are there for somebody without an account.
        <List q={q} sport={sport} mine={kind === 'signed-in' ? mine : undefined} />
      )}
      <Dialog
        opened={suggesting && kind !== 'anonymous'}
        onClose={() => setSuggesting(false)}
        title={t`Suggest a place`}
      >
        <VenueForm
          venue={null}
          onSaved={(venue) => void navigate({ to: '/places/$venueId', params: { venueId: venue.id } })}
          onClose={() => setSuggesting(false)}
        />
      </Dialog>
    </Page>
  );
};

export const route = createLazyRoute('/places')({ component: PlacesScreen });
