import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type Entry, unwrap } from '@prodvor/api-client';
import { $api, api } from '../api/api.ts';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { Refusal } from '../design/refusal.tsx';
import { AddToSquad } from './add-to-squad.tsx';
import styles from './entries.module.css';
import { useTournamentChange } from './queries.ts';

interface SquadProps {
  readonly tournamentId: string;
  readonly entry: Entry;
}

/** The players of an entry, as they were when it was confirmed. */
export const Squad = ({ tournamentId, entry }: SquadProps) => {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/tournaments/{id}/entries/{entryId}/squad',
    { params: { path: { id: tournamentId, entryId: entry.id }, query: { limit: 100 } } },
    PAGES,
  );
  const remove = useTournamentChange(async (squadPlayerId: string) =>
    unwrap(
      await api.DELETE('/api/v1/tournaments/{id}/entries/{entryId}/squad/{squadPlayerId}', {
        params: { path: { id: tournamentId, entryId: entry.id, squadPlayerId } },
      }),
    ),
  );
  return (
    <div className={styles.section}>
      {remove.isError ? <Refusal error={remove.error} /> : null}
      <PagedList
        list={list}
        keyOf={({ id }) => id}
        height={48}
        empty={
          <p className={styles.note}>
            <Trans>The squad is empty.</Trans>
          </p>
        }
      >
        {({ id, number, name, position }) => (
          <div className={styles.player}>
            <span className={`figures ${styles.number}`}>{number ?? '–'}</span>
            <span>
              {name ?? <Trans>Deleted player</Trans>}
              {position === null ? null : <span className={styles.note}> · {position}</span>}
            </span>
            {entry.can.includes('squad') ? (
              <Button
                variant="default"
                loading={remove.isPending && remove.variables === id}
                onClick={() => remove.mutate(id)}
              >
                <Trans>Remove</Trans>
              </Button>
            ) : null}
          </div>
        )}
      </PagedList>
      {entry.can.includes('squad') && list.data !== undefined ? (
        <AddToSquad
          tournamentId={tournamentId}
          entry={entry}
          present={list.data.pages.flatMap(({ items }) => items.flatMap(({ player }) => player ?? []))}
        />
      ) : null}
    </div>
  );
};
