import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Crest, OpenCrest } from '../design/crest.tsx';
import { LiveMark } from '../design/live-mark.tsx';
import { entryOf, type Match, SIDES, type Side } from '../match/model.ts';
import { sideName } from '../match/names.ts';
import { remarkText, stateText } from '../match/state-text.ts';
import { TimeText } from '../match/time-text.tsx';
import type { Tie } from './bracket-layout.ts';
import styles from './tie-card.module.css';

const SideRow = ({ tie, name }: { readonly tie: Tie; readonly name: Side }) => {
  const { i18n } = useLingui();
  const side = tie[name];
  const entry = entryOf(side);
  const won = tie.winner === name;
  return (
    <span className={styles.side} data-won={won || undefined} data-lost={(tie.winner !== null && !won) || undefined}>
      {entry === null ? <OpenCrest size={22} /> : <Crest name={entry.name} colours={entry.colours} size={22} />}
      <span className={styles.name} data-open={entry === null || undefined}>
        {sideName(i18n, side)}
        {won ? (
          <span className="visually-hidden">
            , <Trans>winner</Trans>
          </span>
        ) : null}
      </span>
      {tie.aggregate === null ? null : (
        <span className={`figures ${styles.goals}`}>
          {tie.aggregate[name]}
          {tie.shootOut === null ? null : <small>({tie.shootOut[name]})</small>}
        </span>
      )}
    </span>
  );
};

const Remark = ({ match }: { readonly match: Match }) => {
  const { i18n } = useLingui();
  if (match.state === 'live') return <LiveMark>{stateText(i18n, match)}</LiveMark>;
  const remark = remarkText(i18n, match);
  if (match.score !== null || match.state === 'cancelled') return remark;
  return (
    <>
      <TimeText match={match} day="short" />
      {remark === null ? null : ` · ${remark}`}
    </>
  );
};

const legText = (match: Match): ReactNode =>
  match.score === null ? <TimeText match={match} day="short" /> : `${match.score.home}:${match.score.away}`;

/** What two sides of a knock-out decide: it leads to its match, or to each of its legs. */
export const TieCard = ({ tie }: { readonly tie: Tie }) => {
  const [only, second] = tie.matches;
  const live = tie.matches.some(({ state }) => state === 'live');
  const rows = SIDES.map((name) => <SideRow key={name} tie={tie} name={name} />);
  if (only === undefined) return <div className={styles.card}>{rows}</div>;
  if (second === undefined) {
    return (
      <>
        <Link
          to="/matches/$matchId"
          params={{ matchId: only.id }}
          className={styles.card}
          data-live={live || undefined}
        >
          {rows}
        </Link>
        <p className={styles.remark}>
          <Remark match={only} />
        </p>
      </>
    );
  }
  return (
    <>
      <div className={styles.card} data-live={live || undefined}>
        {rows}
      </div>
      <p className={styles.remark}>
        {tie.matches.map((match) => (
          <Link key={match.id} to="/matches/$matchId" params={{ matchId: match.id }}>
            <Trans>Leg {match.leg}</Trans>: {legText(match)}
          </Link>
        ))}
      </p>
    </>
  );
};
