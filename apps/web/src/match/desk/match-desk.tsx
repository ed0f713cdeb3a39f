import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { mayRecord, mayTransition } from '@prodvor/sport';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../design/dialog.tsx';
import { entryOf, hasResult, type Match } from '../model.ts';
import { rulesOf } from '../part-text.ts';
import { protocolQuery } from '../queries.ts';
import { emptyIncident, type IncidentDraft, incidentOf, incidentsOf } from './incident-draft.ts';
import { IncidentForm } from './incident-form.tsx';
import styles from './match-desk.module.css';
import { useRecordIncident } from './protocol-writes.ts';
import { ResultForm } from './result-form.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { Transitions } from './transitions.tsx';

type Open = 'result' | 'incident' | 'schedule' | null;

/** The organizer's tools for one match. */
export const MatchDesk = ({ match }: { readonly match: Match }) => {
  const { t } = useLingui();
  const sport = rulesOf(match);
  const [open, setOpen] = useState<Open>(null);
  const [draft, setDraft] = useState<IncidentDraft>(emptyIncident(sport));
  const protocol = useQuery(protocolQuery(match.id));
  const incident = useRecordIncident(match);
  const close = (): void => setOpen(null);
  const known = entryOf(match.home) !== null && entryOf(match.away) !== null;
  const mayEnd = known && (mayRecord(match.state, PLAYED) || mayRecord(match.state, AWARDED));
  const mayAdd = known && mayRecord(match.state, GOAL) && incidentsOf(sport).length > 0;
  const addText =
    sport.unit !== 'goals' ? t`Add a card` : sport.sanctions.cards.length > 0 ? t`Add a goal or a card` : t`Add a goal`;

  // The incident stands in the protocol at once; when the server refuses it, the form comes back as it was left.
  const add = (given: IncidentDraft): void => {
    setDraft(given);
    close();
    incident.record(incidentOf(given), {
      onError: () => setOpen('incident'),
      onSuccess: () => setDraft(emptyIncident(sport)),
    });
  };

  return (
    <section className={styles.desk} aria-label={t`Organizer’s desk`}>
      {mayEnd ? (
        <Button className={styles.main} loading={protocol.isPending} onClick={() => setOpen('result')}>
          {!hasResult(match) ? <Trans>Enter the result</Trans> : <Trans>Correct the result</Trans>}
        </Button>
      ) : null}
      {mayAdd ? (
        <Button
          variant="default"
          onClick={() => {
            incident.reset();
            setOpen('incident');
          }}
        >
          {addText}
        </Button>
      ) : null}
      {match.can.includes('update') ? (
        <Button variant="default" onClick={() => setOpen('schedule')}>
          <Trans>Date and ground</Trans>
        </Button>
      ) : null}
      {match.can.includes('transition') ? <Transitions match={match} /> : null}
      {known ? null : (
        <p className={styles.why}>
          <Trans>A result can be entered when both sides are known.</Trans>
        </p>
      )}
      {known && !mayEnd && mayTransition(match.state, 'scheduled') ? (
        <p className={styles.why}>
          <Trans>Put the match back on the schedule to enter a result.</Trans>
        </p>
      ) : null}
      <Dialog
        opened={open === 'result'}
        onClose={close}
        title={!hasResult(match) ? t`Enter the result` : t`Correct the result`}
      >
        <ResultForm match={match} events={protocol.data ?? []} onDone={close} />
      </Dialog>
      <Dialog opened={open === 'incident'} onClose={close} title={addText}>
        <IncidentForm
          match={match}
          initial={draft}
          refused={incident.isError ? incident.error : null}
          onSubmit={add}
          onClose={close}
        />
      </Dialog>
      <Dialog opened={open === 'schedule'} onClose={close} title={t`Date and ground`}>
        <ScheduleForm match={match} onDone={close} />
      </Dialog>
    </section>
  );
};

const PART = { kind: 'regulation', number: 1, home: 0, away: 0 } as const;
const PLAYED = { type: 'result', basis: 'played', parts: [PART] } as const;
const AWARDED = { type: 'result', basis: 'awarded', parts: [PART] } as const;
const GOAL = { type: 'goal', side: 'home', kind: 'regular', player: null, at: null } as const;
