import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Tournament } from '@prodvor/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { $api } from '../api/api.ts';
import row from '../design/action-row.module.css';
import { Dialog } from '../design/dialog.tsx';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { EmptyState } from '../design/states.tsx';
import { useSession } from '../session/session.ts';
import styles from './entries.module.css';
import { EntryRow } from './entry-row.tsx';
import { tournamentQuery } from './queries.ts';

/** Only those who enter teams need them. */
const EnterTeam = lazy(() => import('./enter-team.tsx').then((file) => ({ default: file.EnterTeam })));
const AddEntry = lazy(() => import('./add-entry.tsx').then((file) => ({ default: file.AddEntry })));

interface ListProps {
  readonly tournament: Tournament;
  readonly state: 'applied' | 'confirmed';
}

const List = ({ tournament, state }: ListProps) => {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/tournaments/{id}/entries',
    { params: { path: { id: tournament.id }, query: { state, limit: 50 } } },
    { ...PAGES, placeholderData: keepPreviousData },
  );
  const nothing =
    state === 'applied' ? (
      <p className={styles.note}>
        <Trans>Nobody waits for an answer.</Trans>
      </p>
    ) : (
      <EmptyState title={<Trans>No teams yet</Trans>}>
        {tournament.registration === 'open' ? (
          <Trans>Captains may apply now.</Trans>
        ) : (
          <Trans>Entries are closed for now.</Trans>
        )}
      </EmptyState>
    );
  return (
    <PagedList list={list} keyOf={({ id }) => id} height={70} columns={state === 'confirmed'} empty={nothing}>
      {(entry) => <EntryRow entry={entry} tournamentId={tournament.id} />}
    </PagedList>
  );
};

const Entries = () => {
  const { t } = useLingui();
  const { tournamentId } = route.useParams();
  const { kind } = useSession();
  const [open, setOpen] = useState<'enter' | 'add' | null>(null);
  const { data: tournament } = useQuery(tournamentQuery(tournamentId));
  if (tournament === undefined) return null;
  const { registration, maxEntries, entries, can } = tournament;
  const organizes = can.includes('structure');
  return (
    <>
      <div className={styles.head}>
        <p className={styles.note}>
          {registration === 'open' ? <Trans>Entries are open.</Trans> : <Trans>Entries are closed.</Trans>}{' '}
          {maxEntries === null ? null : (
            <Trans>
              {entries} of {maxEntries} places are taken.
            </Trans>
          )}
        </p>
        <div className={row.actions}>
          {can.includes('apply') ? (
            <Button onClick={() => setOpen('enter')}>
              <Trans>Enter my team</Trans>
            </Button>
          ) : null}
          {organizes ? (
            <Button variant="default" onClick={() => setOpen('add')}>
              <Trans>Add a team</Trans>
            </Button>
          ) : null}
        </div>
      </div>
      {kind === 'signed-in' && (organizes || can.includes('apply')) ? (
        <section className={styles.section}>
          <h2>{organizes ? <Trans>Applied</Trans> : <Trans>Your applications</Trans>}</h2>
          <List tournament={tournament} state="applied" />
        </section>
      ) : null}
      <section className={styles.section}>
        <h2 className="visually-hidden">
          <Trans>Teams</Trans>
        </h2>
        <List tournament={tournament} state="confirmed" />
      </section>
      <Dialog opened={open === 'enter'} onClose={() => setOpen(null)} title={t`Enter my team`}>
        <Suspense>
          <EnterTeam tournament={tournament} onClose={() => setOpen(null)} />
        </Suspense>
      </Dialog>
      <Dialog opened={open === 'add'} onClose={() => setOpen(null)} title={t`Add a team`}>
        <Suspense>
          <AddEntry tournament={tournament} onClose={() => setOpen(null)} />
        </Suspense>
      </Dialog>
    </>
  );
};

export const route = createLazyRoute('/tournaments/$tournamentId/teams')({ component: Entries });
