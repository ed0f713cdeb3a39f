import { Trans } from '@lingui/react/macro';
import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '../api/api.ts';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { MatchRow } from '../match/match-row.tsx';
import styles from './places.module.css';

/** What is and was played at a place, the latest first. */
export const PlaceMatches = ({ venueId }: { readonly venueId: string }) => {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/matches',
    { params: { query: { venue: venueId, sort: '-day', limit: 20 } } },
    { ...PAGES, placeholderData: keepPreviousData },
  );
  return (
    <section className={styles.matches}>
      <h2>
        <Trans>Matches here</Trans>
      </h2>
      <PagedList
        list={list}
        keyOf={({ id }) => id}
        height={72}
        lines
        empty={
          <p className={styles.nothing}>
            <Trans>No match names this place yet.</Trans>
          </p>
        }
      >
        {(match) => <MatchRow match={match} day round />}
      </PagedList>
    </section>
  );
};
