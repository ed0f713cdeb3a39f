import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type Entry, ifMatch, type Tournament, unwrap } from '@prodvor/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { $api, api } from '../api/api.ts';
import row from '../design/action-row.module.css';
import card from '../design/card.module.css';
import { Crest } from '../design/crest.tsx';
import { Dialog } from '../design/dialog.tsx';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { Refusal } from '../design/refusal.tsx';
import { EmptyState } from '../design/states.tsx';
import { useSession } from '../session/session.ts';
import styles from './entries.module.css';
import { tournamentQuery, useTournamentChange } from './queries.ts';
import { Squad } from './squad.tsx';

/** Only those who enter teams need them. */
const EnterTeam = lazy(() => import('./enter-team.tsx').then((file) => ({ default: file.EnterTeam })));
const AddEntry = lazy(() => import('./add-entry.tsx').then((file) => ({ default: file.AddEntry })));

type Step = 'confirm' | 'reject' | 'withdraw' | 'delete';

const Row = ({ entry, tournamentId }: { readonly entry: Entry; readonly tournamentId: string }) => {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const take = useTournamentChange(async (step: Step) => {
    const options = {
      params: { path: { id: tournamentId, entryId: entry.id }, header: ifMatch(entry.version) },
    };
    switch (step) {
      case 'confirm':
        return unwrap(await api.POST('/api/v1/tournaments/{id}/entries/{entryId}/confirm', options));
      case 'reject':
        return unwrap(await api.POST('/api/v1/tournaments/{id}/entries/{entryId}/reject', options));
      case 'withdraw':
        return unwrap(await api.POST('/api/v1/tournaments/{id}/entries/{entryId}/withdraw', options));
      case 'delete':
        return unwrap(await api.DELETE('/api/v1/tournaments/{id}/entries/{entryId}', options));
      default:
        return step satisfies never;
    }
  });
  const { name, team, squad, can, state } = entry;
  return (
    <div className={`${card.card} ${styles.row}`}>
      <Crest name={name} colours={team?.colours ?? null} size={40} />
      <div className={styles.words}>
        {team === null ? (
          <strong>{name}</strong>
        ) : (
          <Link to="/teams/$teamId" params={{ teamId: team.id }}>
            {name}
          </Link>
        )}
        {state === 'confirmed' && (squad > 0 || can.includes('squad')) ? (
          <button type="button" className={styles.squad} onClick={() => setOpened(true)}>
            {squad === 0 ? (
              <Trans>No squad yet</Trans>
            ) : (
              <Plural value={squad} one="# player in the squad" other="# players in the squad" />
            )}
          </button>
        ) : null}
        {state === 'applied' && entry.appliedBy !== null ? (
          <span>
            <Trans>Applied by</Trans> {entry.appliedBy.name}
          </span>
        ) : null}
      </div>
      <div className={row.actions}>
        {can.includes('confirm') && state === 'applied' ? (
          <Button loading={take.isPending} onClick={() => take.mutate('confirm')}>
            <Trans>Confirm</Trans>
          </Button>
        ) : null}
        {can.includes('reject') && state === 'applied' ? (
          <Button variant="default" disabled={take.isPending} onClick={() => take.mutate('reject')}>
            <Trans>Reject</Trans>
          </Button>
        ) : null}
        {can.includes('withdraw') && (state === 'applied' || state === 'confirmed') ? (
          <Button variant="default" disabled={take.isPending} onClick={() => take.mutate('withdraw')}>
            <Trans>Withdraw</Trans>
          </Button>
        ) : null}
        {can.includes('delete') && state !== 'applied' ? (
          <Button variant="default" disabled={take.isPending} onClick={() => take.mutate('delete')}>
            <Trans>Remove</Trans>
          </Button>
        ) : null}
      </div>
      {take.isError ? (
        <div className={styles.failure}>
          <Refusal error={take.error} />
        </div>
      ) : null}
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Squad: ${name}`}>
        <Squad tournamentId={tournamentId} entry={entry} />
      </Dialog>
    </div>
  );
};

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
      {(entry) => <Row entry={entry} tournamentId={tournament.id} />}
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
