import { Trans } from '@lingui/react/macro';
import type { Match, Team } from '@prodvor/api-client';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { $api } from '../api/api.ts';
import card from '../design/card.module.css';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { EmptyState } from '../design/states.tsx';
import { FormLetters } from '../match/form-letters.tsx';
import { MatchRow } from '../match/match-row.tsx';
import { entryOf } from '../match/model.ts';
import styles from './team-matches.module.css';

const FORM_LENGTH = 5;

/** What a finished match was for the team; null while it has no result. */
const outcomeOf = (match: Match, teamId: string): 'win' | 'draw' | 'loss' | null => {
  if (match.score === null || !['finished', 'awarded'].includes(match.state)) return null;
  if (match.winner === null) return 'draw';
  return entryOf(match[match.winner])?.team === teamId ? 'win' : 'loss';
};

const Tournaments = ({ teamId }: { readonly teamId: string }) => {
  const found = $api.useQuery('get', '/api/v1/tournaments', { params: { query: { team: teamId, limit: 20 } } });
  const tournaments = found.data?.items ?? [];
  if (tournaments.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Tournaments</Trans>
      </h2>
      <ul className={styles.tournaments}>
        {tournaments.map(({ id, name }) => (
          <li key={id}>
            <Link to="/tournaments/$tournamentId" params={{ tournamentId: id }} className={card.card}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Results, what is to be played and the form of a team, the latest first. */
export const TeamMatches = ({ team }: { readonly team: Team }) => {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/matches',
    { params: { query: { team: team.id, sort: '-day', limit: 20 } } },
    { ...PAGES, placeholderData: keepPreviousData },
  );
  const form = (list.data?.pages.flatMap(({ items }) => items) ?? [])
    .flatMap((match) => outcomeOf(match, team.id) ?? [])
    .slice(0, FORM_LENGTH)
    .toReversed();
  return (
    <div className={styles.columns}>
      <div className={styles.matches}>
        {form.length === 0 ? null : (
          <p className={styles.form}>
            <Trans>Form</Trans> <FormLetters form={form} />
          </p>
        )}
        <PagedList
          list={list}
          keyOf={({ id }) => id}
          height={72}
          lines
          empty={
            <EmptyState title={<Trans>No matches yet</Trans>}>
              <Trans>They stand here once the team is entered in a tournament.</Trans>
            </EmptyState>
          }
        >
          {(match) => <MatchRow match={match} day round />}
        </PagedList>
      </div>
      <Tournaments teamId={team.id} />
    </div>
  );
};
