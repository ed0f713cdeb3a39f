import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { EmptyState, ErrorState, ListSkeleton } from '../design/states.tsx';
import { ChipLink, ChipRow } from '../design/tabs.tsx';
import { groupName } from '../match/names.ts';
import { standingsQuery } from './queries.ts';
import styles from './standings.module.css';
import { StandingsTable } from './standings-table.tsx';

/** The row of chips scrolls sideways, and a link may open any of its groups. */
const bringIntoView = (chip: HTMLAnchorElement | null): void =>
  chip?.scrollIntoView({ block: 'nearest', inline: 'center' });

const Standings = () => {
  const { t, i18n } = useLingui();
  const { tournamentId } = route.useParams();
  const { group } = route.useSearch();
  const standings = useQuery(standingsQuery(tournamentId));
  if (standings.isPending) return <ListSkeleton rows={2} height={300} />;
  if (standings.data === undefined) {
    return <ErrorState error={standings.error} onRetry={() => void standings.refetch()} />;
  }
  const { groups } = standings.data;
  if (groups.every(({ rows }) => rows.length === 0)) {
    return (
      <EmptyState title={<Trans>The table is empty</Trans>}>
        <Trans>It fills by itself when the organizer adds teams and enters results.</Trans>
      </EmptyState>
    );
  }
  const shown = groups.find(({ name }) => name === group) ?? groups[0];
  return (
    <div className={styles.standings}>
      {groups.length > 1 ? (
        <div className={styles.chips}>
          <ChipRow label={t`Groups`}>
            {groups.map(({ id, name }) => (
              <ChipLink
                key={id}
                ref={id === shown?.id ? bringIntoView : null}
                to="/tournaments/$tournamentId/standings"
                params={{ tournamentId }}
                search={{ group: name ?? undefined }}
                replace
                resetScroll={false}
                aria-current={id === shown?.id ? 'page' : 'false'}
              >
                {name === null ? <Trans>Table</Trans> : groupName(i18n, name)}
              </ChipLink>
            ))}
          </ChipRow>
        </div>
      ) : null}
      <div className={styles.groups} data-many={groups.length > 1 || undefined}>
        {groups.map((each) => (
          <div key={each.id} className={styles.group} data-shown={each.id === shown?.id || undefined}>
            <StandingsTable group={each} />
          </div>
        ))}
      </div>
      <details className={styles.legend}>
        <summary>
          <Trans>What the columns mean</Trans>
        </summary>
        <p>
          <Trans>
            P: matches played. W, D, L: won, drawn, lost. Goals: scored and conceded. +/−: difference. Form: latest
            results, newest on the right. Pts: points.
          </Trans>
        </p>
        <p>
          <Trans>
            Places are decided by points, then goal difference, then goals scored. Those level on all three share a
            place.
          </Trans>
        </p>
      </details>
    </div>
  );
};

export const route = createLazyRoute('/tournaments/$tournamentId/standings')({ component: Standings });
