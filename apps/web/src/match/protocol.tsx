import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, failureText } from '../api/failure.ts';
import { EmptyState, ErrorState, ListSkeleton } from '../design/states.tsx';
import { useRecordIncident, useTakeBack } from './desk/protocol-writes.ts';
import { MinuteStrip } from './minute-strip.tsx';
import { hasResult, type Match } from './model.ts';
import { rulesOf } from './part-text.ts';
import styles from './protocol.module.css';
import { protocolQuery } from './queries.ts';
import { timelineOf } from './timeline.ts';
import { incidentText, TimelineList } from './timeline-list.tsx';

/** What happened in a match, as everyone reads it; its organizer may see what was taken back. */
export const Protocol = ({ match }: { readonly match: Match }) => {
  const { t, i18n } = useLingui();
  const [revealed, setRevealed] = useState(false);
  const events = useQuery(protocolQuery(match.id));
  const sport = rulesOf(match);
  const takeBack = useTakeBack(match);
  const putBack = useRecordIncident(match);
  const taken = takeBack.isSuccess ? takeBack.variables.event : null;
  const mayRecord = match.can.includes('record');
  const known = events.data;
  const withdrawn = known?.filter(({ takenBack, event }) => takenBack && event.type !== 'state').length ?? 0;
  const shown = (known ?? []).filter(({ takenBack }) => !takenBack || (mayRecord && revealed));
  const items = timelineOf(shown, match.score, match.incomplete, sport);
  // While a match goes on, what has just happened is read first.
  const lines = match.state === 'live' ? items.toReversed() : items;
  // Without goals to tell, the score of the parts says it all.
  if (items.length === 0 && sport.unit !== 'goals') return null;
  return (
    <section aria-labelledby="protocol" className={styles.protocol}>
      <div className={styles.head}>
        <h2 id="protocol">
          <Trans>How it went</Trans>
        </h2>
        {mayRecord && withdrawn > 0 ? (
          <Button
            variant="subtle"
            color="gray"
            className={styles.reveal}
            aria-pressed={revealed}
            onClick={() => setRevealed(!revealed)}
          >
            {revealed ? <Trans>Hide what was taken back</Trans> : <Trans>Taken back: {withdrawn}</Trans>}
          </Button>
        ) : null}
      </div>
      {events.isPending ? <ListSkeleton rows={4} height={52} /> : null}
      {known === undefined && events.isError ? (
        <ErrorState error={events.error} onRetry={() => void events.refetch()} />
      ) : null}
      {match.incomplete && items.length > 0 ? (
        <p className={styles.note} role="note">
          <Trans>The recorded goals do not add up to the score. The score stands; some goals are missing here.</Trans>
        </p>
      ) : null}
      {known !== undefined && items.length === 0 ? (
        !hasResult(match) ? (
          <EmptyState title={<Trans>Nothing has happened yet</Trans>}>
            {mayRecord
              ? t`Goals and cards that you add appear here.`
              : t`Goals and cards appear here during the match.`}
          </EmptyState>
        ) : (
          <EmptyState title={<Trans>The protocol has only the result</Trans>}>
            {mayRecord ? t`Add who scored and when, if you know.` : t`Nobody wrote down who scored and when.`}
          </EmptyState>
        )
      ) : null}
      {taken === null ? null : (
        <div className={styles.undo} role="status">
          <span>
            <Trans>Taken back: {[incidentText(i18n, taken), taken.player].filter(Boolean).join(', ')}</Trans>
          </span>
          <Button
            variant="default"
            className={styles.reveal}
            loading={putBack.isPending}
            onClick={() => putBack.record(taken, { onSuccess: takeBack.reset })}
          >
            <Trans>Undo</Trans>
          </Button>
          {putBack.isError ? <span className={styles.failure}>{failureText(failureOf(putBack.error))}</span> : null}
        </div>
      )}
      {items.length > 0 ? (
        <>
          <MinuteStrip items={items} match={match} />
          <TimelineList
            items={lines}
            match={match}
            withdrawal={
              mayRecord
                ? {
                    take: (id, event) => {
                      putBack.reset();
                      takeBack.mutate({ id, event });
                    },
                    failed: takeBack.isError ? { id: takeBack.variables.id, error: takeBack.error } : null,
                  }
                : null
            }
          />
        </>
      ) : null}
    </section>
  );
};
