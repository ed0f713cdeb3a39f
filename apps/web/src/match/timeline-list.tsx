import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { failureOf, failureText } from '../api/failure.ts';
import { IncidentMark } from './incident-mark.tsx';
import type { Incident, Match } from './model.ts';
import { sideName } from './names.ts';
import { breakName, rulesOf } from './part-text.ts';
import { minuteText, type TimelineItem } from './timeline.ts';
import styles from './timeline-list.module.css';

const CARDS = {
  yellow: msg`Yellow card`,
  'second-yellow': msg`Second yellow card`,
  red: msg`Red card`,
} as const;

/** What happened, in words, without who and when. */
export const incidentText = (i18n: I18n, event: Incident): string => {
  switch (event.type) {
    case 'goal':
      if (event.kind === 'own-goal') return i18n._(msg`Own goal`);
      return event.kind === 'penalty' ? i18n._(msg`Goal from a penalty`) : i18n._(msg`Goal`);
    case 'card':
      return i18n._(CARDS[event.colour]);
    case 'missed-penalty':
      return i18n._(msg`Missed penalty`);
    default:
      return event satisfies never;
  }
};

/** How the organizer takes an entry back; `failed` is the entry that the server kept, and why. */
export interface Withdrawal {
  readonly take: (id: string, event: Incident) => void;
  readonly failed: { readonly id: string; readonly error: unknown } | null;
}

interface TimelineListProps {
  readonly items: readonly TimelineItem[];
  readonly match: Match;
  /** Null for readers who may not. */
  readonly withdrawal: Withdrawal | null;
}

interface LineProps extends Omit<TimelineListProps, 'items'> {
  readonly item: Extract<TimelineItem, { kind: 'incident' }>;
}

const isPlain = (event: Incident): boolean => event.type === 'goal' && event.kind === 'regular';

const Line = ({ item, match, withdrawal }: LineProps) => {
  const { i18n, t } = useLingui();
  const { event, running, takenBack } = item;
  const minute = minuteText(event.at);
  const what = incidentText(i18n, event);
  return (
    <li className={styles.line} data-side={event.side} data-back={takenBack || undefined}>
      <span className={`figures ${styles.minute}`}>
        {minute === null ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">
              <Trans>minute not known</Trans>
            </span>
          </>
        ) : (
          `${minute}′`
        )}
      </span>
      <div className={styles.what}>
        <IncidentMark event={event} />
        <div>
          <p className={styles.who}>
            {event.player ?? what}
            <span className="visually-hidden">{`, ${sideName(i18n, match[event.side])}`}</span>
          </p>
          {event.player === null ? null : <p className={isPlain(event) ? 'visually-hidden' : styles.kind}>{what}</p>}
          {takenBack ? (
            <p className={styles.kind}>
              <Trans>taken back</Trans>
            </p>
          ) : null}
          {withdrawal?.failed?.id === item.id ? (
            <p className={styles.failure} role="alert">
              {failureText(failureOf(withdrawal.failed.error))}
            </p>
          ) : null}
          {running === null ? null : (
            <p className={`figures ${styles.running}`}>
              {running.home}:{running.away}
            </p>
          )}
        </div>
      </div>
      {withdrawal === null || takenBack ? null : (
        <ActionIcon
          className={styles.back}
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t`Take back: ${event.player ?? what}`}
          onClick={() => withdrawal.take(item.id, event)}
        >
          <IconArrowBackUp size={20} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
};

/** The timeline: home on the left, away on the right, minutes along the half-way line. */
export const TimelineList = ({ items, match, withdrawal }: TimelineListProps) => {
  const { i18n } = useLingui();
  return (
    <ol className={styles.list}>
      {items.map((item) =>
        item.kind === 'break' ? (
          <li key={item.id} className={styles.break}>
            <span>
              {breakName(i18n, rulesOf(match), item.part)}{' '}
              <span className="figures">
                {item.score.home}:{item.score.away}
              </span>
            </span>
          </li>
        ) : (
          <Line key={item.id} item={item} match={match} withdrawal={withdrawal} />
        ),
      )}
    </ol>
  );
};
