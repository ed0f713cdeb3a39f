import { Trans } from '@lingui/react/macro';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { $api } from '../api/api.ts';
import card from '../design/card.module.css';
import { Crest } from '../design/crest.tsx';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import styles from './person-teams.module.css';

/** The teams that a person plays for. */
export const PersonTeams = ({ userId }: { readonly userId: string }) => {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/teams',
    { params: { query: { member: userId, limit: 20 } } },
    { ...PAGES, placeholderData: keepPreviousData },
  );
  return (
    <section className={styles.teams}>
      <h2>
        <Trans>Teams</Trans>
      </h2>
      <PagedList
        list={list}
        keyOf={({ id }) => id}
        height={66}
        empty={
          <p className={styles.nothing}>
            <Trans>Plays for no team yet.</Trans>
          </p>
        }
      >
        {(team) => (
          <Link to="/teams/$teamId" params={{ teamId: team.id }} className={`${card.card} ${styles.team}`}>
            <Crest name={team.name} colours={team.colours} size={32} />
            <span className={styles.words}>
              <span className={styles.name}>{team.name}</span>
              {team.city === null ? null : <span className={styles.note}>{team.city}</span>}
            </span>
          </Link>
        )}
      </PagedList>
    </section>
  );
};
