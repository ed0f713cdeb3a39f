import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type Entry, ifMatch, unwrap } from '@prodvor/api-client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/api.ts';
import row from '../design/action-row.module.css';
import card from '../design/card.module.css';
import { Crest } from '../design/crest.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Question } from '../design/question.tsx';
import { Refusal } from '../design/refusal.tsx';
import styles from './entries.module.css';
import { useTournamentChange } from './queries.ts';
import { Squad } from './squad.tsx';

interface EntryProps {
  readonly entry: Entry;
  readonly tournamentId: string;
}

const useStep = ({ entry, tournamentId }: EntryProps) =>
  useTournamentChange(async (step: 'confirm' | 'reject' | 'withdraw' | 'delete') => {
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

/** The organizers take a team out, a captain takes the own one back. */
const Leave = (of: EntryProps) => {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const step = useStep(of);
  const { name, can } = of.entry;
  const removes = can.includes('delete');
  return (
    <div>
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {removes ? <Trans>Take out of the tournament</Trans> : <Trans>Withdraw from the tournament</Trans>}
      </Button>
      <Question
        opened={asking}
        title={removes ? t`Take the team out?` : t`Withdraw the team?`}
        yes={removes ? <Trans>Take out</Trans> : <Trans>Withdraw</Trans>}
        danger
        pending={step.isPending}
        error={step.isError ? step.error : null}
        onYes={() => step.mutate(removes ? 'delete' : 'withdraw')}
        onClose={() => setAsking(false)}
      >
        <Trans>“{name}” gives its place back. Once it stands in a group or a match, it stays.</Trans>
      </Question>
    </div>
  );
};

/** What the reader may do with a team that waits for an answer. */
const Answer = (of: EntryProps) => {
  const step = useStep(of);
  const { can } = of.entry;
  return (
    <>
      <div className={row.actions}>
        {can.includes('confirm') ? (
          <Button loading={step.isPending} onClick={() => step.mutate('confirm')}>
            <Trans>Confirm</Trans>
          </Button>
        ) : null}
        {can.includes('reject') ? (
          <Button variant="default" disabled={step.isPending} onClick={() => step.mutate('reject')}>
            <Trans>Reject</Trans>
          </Button>
        ) : can.includes('withdraw') ? (
          <Button variant="default" loading={step.isPending} onClick={() => step.mutate('withdraw')}>
            <Trans>Withdraw</Trans>
          </Button>
        ) : null}
      </div>
      {step.isError ? <Refusal error={step.error} /> : null}
    </>
  );
};

/** A team that takes part, or has applied. */
export const EntryRow = (of: EntryProps) => {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const { name, team, squad, can, state, appliedBy } = of.entry;
  const leaves = can.includes('delete') || can.includes('withdraw');
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
        {state === 'confirmed' && (squad > 0 || leaves) ? (
          <button type="button" className={styles.squad} onClick={() => setOpened(true)}>
            {squad === 0 ? (
              <Trans>No squad yet</Trans>
            ) : (
              <Plural value={squad} one="# player in the squad" other="# players in the squad" />
            )}
          </button>
        ) : null}
        {state === 'applied' && appliedBy !== null ? (
          <span>
            <Trans>Applied by</Trans> {appliedBy.name}
          </span>
        ) : null}
      </div>
      {state === 'applied' ? <Answer {...of} /> : null}
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Squad: ${name}`}>
        <div className={styles.section}>
          <Squad {...of} />
          {leaves ? <Leave {...of} /> : null}
        </div>
      </Dialog>
    </div>
  );
};
