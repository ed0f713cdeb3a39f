import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import card from '../design/card.module.css';
import { Crest } from '../design/crest.tsx';
import { LiveMark } from '../design/live-mark.tsx';
import { EmptyState, ErrorState, ListSkeleton } from '../design/states.tsx';
import { MatchRow } from '../match/match-row.tsx';
import type { Match } from '../match/model.ts';
import { groupName, stageName } from '../match/names.ts';
import { seasonQuery } from '../match/queries.ts';
import styles from './overview.module.css';
import { bracketQuery, stagesQuery, standingsQuery, tournamentQuery } from './queries.ts';
import { pulseOf } from './schedule-sections.ts';

const Block = ({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) => (
  <section className={styles.block}>
    <h2>{title}</h2>
    {children}
  </section>
);

const Rows = ({ matches }: { readonly matches: readonly Match[] }) => (
  <ul className={`${card.card} ${styles.rows}`}>
    {matches.map((match) => (
      <li key={match.id}>
        <MatchRow match={match} day round />
      </li>
    ))}
  </ul>
);

const Progress = ({ id }: { readonly id: string }) => {
  const { data } = useQuery(tournamentQuery(id));
  const { t } = useLingui();
  if (data === undefined || data.matches === 0) return null;
  const { finished, matches } = data;
  return (
    <section className={`${card.card} ${styles.progress}`}>
      <p>
        {finished === matches ? (
          <strong>
            <Trans>The season is over</Trans>
          </strong>
        ) : finished === 0 ? (
          <strong>
            <Trans>The season has not begun</Trans>
          </strong>
        ) : (
          <strong>
            <Trans>The season is on</Trans>
          </strong>
        )}
        <span className={styles.count}>
          <span className="figures">
            {finished}/{matches}
          </span>{' '}
          <Trans>matches played</Trans>
        </span>
      </p>
      <progress max={matches} value={finished} aria-label={t`Matches played`} />
    </section>
  );
};

const Champions = ({ id }: { readonly id: string }) => {
  const { i18n } = useLingui();
  const { data } = useQuery(bracketQuery(id));
  const stages = data?.stages ?? [];
  const crowned = stages.flatMap(({ id: stage, name, champion }) =>
    champion === null ? [] : [{ stage, name, champion }],
  );
  return crowned.map(({ stage, name, champion }) => (
    <section key={stage} className={`${card.card} ${styles.champion}`}>
      <Crest name={champion.name} colours={champion.colours} size={56} />
      <p>
        <span className={styles.title}>
          <Trans>Champion</Trans>
          {crowned.length > 1 ? ` · ${stageName(i18n, name)}` : null}
        </span>
        <strong>{champion.name}</strong>
      </p>
    </section>
  ));
};

const Leaders = ({ id }: { readonly id: string }) => {
  const { i18n } = useLingui();
  const standings = useQuery(standingsQuery(id));
  if (standings.isPending) return <ListSkeleton rows={2} height={120} />;
  if (standings.data === undefined) {
    return <ErrorState error={standings.error} onRetry={() => void standings.refetch()} />;
  }
  const groups = standings.data.groups.filter(({ rows }) => rows.some(({ played }) => played > 0));
  if (groups.length === 0) return null;
  const count = groups.length === 1 ? 5 : 2;
  return (
    <Block title={groups.length === 1 ? <Trans>Top of the table</Trans> : <Trans>Group leaders</Trans>}>
      <div className={styles.leaders}>
        {groups.map((group) => (
          <Link
            key={group.id}
            to="/tournaments/$tournamentId/standings"
            params={{ tournamentId: id }}
            search={{ group: groups.length > 1 && group.name !== null ? group.name : undefined }}
            className={`${card.card} ${styles.leader}`}
          >
            {group.name === null ? null : <h3>{groupName(i18n, group.name)}</h3>}
            <ol>
              {group.rows.slice(0, count).map(({ place, entry, points }) => (
                <li key={entry.id}>
                  <span className="figures">{place}</span>
                  <Crest name={entry.name} colours={entry.colours} size={24} />
                  <span className={styles.name}>{entry.name}</span>
                  <span className="figures">{points}</span>
                </li>
              ))}
            </ol>
          </Link>
        ))}
      </div>
    </Block>
  );
};

const Pulse = ({ id }: { readonly id: string }) => {
  const season = useQuery(seasonQuery(id));
  if (season.isPending) return <ListSkeleton rows={5} height={76} />;
  if (season.data === undefined) return <ErrorState error={season.error} onRetry={() => void season.refetch()} />;
  const { live, latest, next } = pulseOf(season.data, 5);
  if (season.data.length === 0) {
    return (
      <EmptyState title={<Trans>No matches yet</Trans>}>
        <Trans>
          The organizer has not drawn up the schedule. Results and tables appear here once there are matches.
        </Trans>
      </EmptyState>
    );
  }
  return (
    <>
      {live.length === 0 ? null : (
        <Block
          title={
            <LiveMark>
              <Trans>Being played</Trans>
            </LiveMark>
          }
        >
          <Rows matches={live} />
        </Block>
      )}
      {latest.length === 0 ? null : (
        <Block title={<Trans>Latest results</Trans>}>
          <Rows matches={latest} />
        </Block>
      )}
      {next.length === 0 ? null : (
        <Block title={<Trans>Next matches</Trans>}>
          <Rows matches={next} />
        </Block>
      )}
    </>
  );
};

const Overview = () => {
  const { tournamentId } = route.useParams();
  const tournament = useQuery(tournamentQuery(tournamentId));
  const stages = useQuery(stagesQuery(tournamentId));
  const has = (format: 'round-robin' | 'knock-out'): boolean =>
    stages.data?.items.some((stage) => stage.format === format) ?? false;
  return (
    <div className={styles.overview}>
      <div className={`${styles.column} ${styles.head}`}>
        <Progress id={tournamentId} />
        {has('knock-out') ? <Champions id={tournamentId} /> : null}
      </div>
      <div className={`${styles.column} ${styles.tables}`}>
        {has('round-robin') ? <Leaders id={tournamentId} /> : null}
        {tournament.data?.description ? <p className={styles.description}>{tournament.data.description}</p> : null}
      </div>
      <div className={`${styles.column} ${styles.pulse}`}>
        <Pulse id={tournamentId} />
      </div>
    </div>
  );
};

export const route = createLazyRoute('/tournaments/$tournamentId/')({ component: Overview });
