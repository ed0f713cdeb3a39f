import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import card from '../design/card.module.css';
import { formatDay } from '../design/dates.ts';
import { EmptyState, ErrorState, ListSkeleton } from '../design/states.tsx';
import { ChipLink, ChipRow } from '../design/tabs.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { MatchRow } from '../match/match-row.tsx';
import { entryOf, type Match } from '../match/model.ts';
import { roundName } from '../match/names.ts';
import { seasonQuery } from '../match/queries.ts';
import { stagesQuery } from './queries.ts';
import styles from './schedule.module.css';
import { byDay, byRound, plays, type ScheduleSection } from './schedule-sections.ts';

/** Height of a row and of a heading, by which the browser reserves room for what is not drawn yet. */
const ROW = 78;
const HEADING = 44;

const anchorOf = (key: string): string => `round-${key}`;

const teamsOf = (matches: readonly Match[]): readonly { readonly id: string; readonly name: string }[] =>
  [
    ...new Map(
      matches.flatMap(({ home, away }) =>
        [entryOf(home), entryOf(away)].flatMap((entry) => (entry ? [[entry.id, entry]] : [])),
      ),
    ).values(),
  ].toSorted((a, b) => a.name.localeCompare(b.name));

const Section = ({ section }: { readonly section: ScheduleSection }) => {
  const { i18n } = useLingui();
  const locale = useLocale();
  const { kind, title, matches } = section;
  return (
    <section
      id={anchorOf(section.key)}
      tabIndex={-1}
      className={styles.section}
      style={{ containIntrinsicSize: `auto ${HEADING + matches.length * ROW}px` }}
    >
      <h2>
        {title === null ? (
          <Trans>Without a date</Trans>
        ) : kind === 'round' ? (
          roundName(i18n, title)
        ) : (
          formatDay(title, locale, 'full')
        )}
      </h2>
      <ul className={card.card}>
        {matches.map((match) => (
          <li key={match.id}>
            <MatchRow match={match} day={kind === 'round'} round={kind === 'day'} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Schedule = () => {
  const { t, i18n } = useLingui();
  const { tournamentId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const season = useQuery(seasonQuery(tournamentId));
  const stages = useQuery(stagesQuery(tournamentId));
  const to = '/tournaments/$tournamentId/schedule';
  const params = { tournamentId };

  const loaded = season.data !== undefined && !stages.isPending;
  useEffect(() => {
    if (!loaded || search.round === undefined) return;
    const target = document.getElementById(anchorOf(search.round));
    target?.scrollIntoView({ block: 'start' });
  }, [loaded, search.round]);

  if (season.isPending || stages.isPending) return <ListSkeleton rows={8} height={ROW} />;
  if (season.data === undefined) return <ErrorState error={season.error} onRetry={() => void season.refetch()} />;
  if (season.data.length === 0) {
    return (
      <EmptyState title={<Trans>The schedule is empty</Trans>}>
        <Trans>Matches appear here as soon as the organizer adds them.</Trans>
      </EmptyState>
    );
  }
  const { by, team } = search;
  const rounds = (stages.data?.items ?? []).flatMap((stage) =>
    stage.rounds.toSorted((a, b) => a.number - b.number).map(({ name }) => ({ stage: stage.id, name })),
  );
  const shown = team === undefined ? season.data : season.data.filter((match) => plays(match, team));
  const sections = by === 'day' ? byDay(shown) : byRound(shown, rounds);
  const teams = teamsOf(season.data);
  const chosen = teams.find(({ id }) => id === team)?.name;
  return (
    <div className={styles.schedule}>
      <div className={styles.tools}>
        <ChipRow label={t`Grouping`}>
          <ChipLink
            to={to}
            params={params}
            search={{ team }}
            activeOptions={{ exact: true }}
            aria-current={by === undefined ? 'page' : 'false'}
          >
            <Trans>By round</Trans>
          </ChipLink>
          <ChipLink
            to={to}
            params={params}
            search={{ team, by: 'day' as const }}
            activeOptions={{ exact: true }}
            aria-current={by === 'day' ? 'page' : 'false'}
          >
            <Trans>By day</Trans>
          </ChipLink>
        </ChipRow>
        <NativeSelect
          aria-label={t`Team`}
          className={styles.select ?? ''}
          value={team ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ to, params, search: { by, team: value === '' ? undefined : value }, replace: true })
          }
          data={[{ value: '', label: t`All teams` }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        {by === 'day' || sections.length < 4 ? null : (
          <NativeSelect
            aria-label={t`Go to round`}
            className={styles.select ?? ''}
            value={search.round ?? ''}
            onChange={({ currentTarget: { value } }) =>
              void navigate({
                to,
                params,
                search: { by, team, round: value === '' ? undefined : value },
                replace: true,
                resetScroll: value === '',
              })
            }
            data={[
              { value: '', label: t`All rounds` },
              ...sections.map(({ key, title }) => ({
                value: key,
                label: title === null ? '' : roundName(i18n, title),
              })),
            ]}
          />
        )}
      </div>
      <p className="visually-hidden" role="status">
        <Plural value={shown.length} one="# match shown" other="# matches shown" />
      </p>
      {sections.length === 0 ? (
        <EmptyState title={<Trans>No matches of this team</Trans>}>
          {chosen === undefined ? t`The team in this address does not take part. Choose another one above.` : null}
        </EmptyState>
      ) : (
        sections.map((section) => <Section key={section.key} section={section} />)
      )}
    </div>
  );
};

export const route = createLazyRoute('/tournaments/$tournamentId/schedule')({ component: Schedule });
