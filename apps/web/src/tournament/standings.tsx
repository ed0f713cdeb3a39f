import { Trans, useLingui } from '@lingui/react/macro';
import { SPORT_RULES, type SportRules } from '@prodvor/sport';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { EmptyState, ErrorState, ListSkeleton } from '../design/states.tsx';
import { ChipLink, ChipRow } from '../design/tabs.tsx';
import { groupName } from '../match/names.ts';
import { standingsQuery, tournamentQuery } from './queries.ts';
import styles from './standings.module.css';
import { StandingsTable } from './standings-table.tsx';

/** The row of chips scrolls sideways, and a link may open any of its groups. */
const bringIntoView = (chip: HTMLAnchorElement | null): void =>
  chip?.scrollIntoView({ block: 'nearest', inline: 'center' });

/** What decides the places, in words. */
const Order = ({ table }: { readonly table: SportRules['table'] }) => {
  switch (table) {
    case 'fivb':
      return (
        <Trans>
          Places are decided by wins, then points, then the ratio of sets, then the ratio of points, then the matches
          between those who are level.
        </Trans>
      );
    case 'fiba-3x3':
      return <Trans>Places are decided by wins, then the games between those who are level, then points scored.</Trans>;
    case 'iihf':
      return (
        <Trans>
          Places are decided by points, then the games between those who are level, then their games against the best of
          the others.
        </Trans>
      );
    default:
      return (
        <Trans>
          Places are decided by points, then goal difference, then goals scored. Those level on all three share a place.
        </Trans>
      );
  }
};

const Standings = () => {
  const { t, i18n } = useLingui();
  const { tournamentId } = route.useParams();
  const { group } = route.useSearch();
  const standings = useQuery(standingsQuery(tournamentId));
  const tournament = useQuery(tournamentQuery(tournamentId));
  if (standings.isPending || tournament.isPending) return <ListSkeleton rows={2} height={300} />;
  if (standings.data === undefined || tournament.data === undefined) {
    const failed = standings.data === undefined ? standings : tournament;
    return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  }
  const sport = SPORT_RULES[tournament.data.sport];
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
            <StandingsTable group={each} sport={sport} />
          </div>
        ))}
      </div>
      <details className={styles.legend}>
        <summary>
          <Trans>What the columns mean</Trans>
        </summary>
        <p>
          {sport.draws ? (
            <Trans>
              P: matches played. W, D, L: won, drawn, lost. Goals: scored and conceded. +/−: difference. Form: latest
              results, newest on the right. Pts: points.
            </Trans>
          ) : (
            <Trans>
              P: matches played. W, L: won, lost. +/−: difference of what was made and allowed. Form: latest results,
              newest on the right. Pts: points.
            </Trans>
          )}
        </p>
        <p>
          <Order table={sport.table} />
        </p>
      </details>
    </div>
  );
};

export const route = createLazyRoute('/tournaments/$tournamentId/standings')({ component: Standings });
