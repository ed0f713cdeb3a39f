import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import { Crest, OpenCrest } from '../design/crest.tsx';
import { LiveMark } from '../design/live-mark.tsx';
import { ScoreFigures } from '../design/score.tsx';
import styles from './match-row.module.css';
import { entryOf, type Match, type MatchSide, type Side, shootOutOf } from './model.ts';
import { groupName, roundName, sideName } from './names.ts';
import { remarkText, stateText } from './state-text.ts';
import { TimeText } from './time-text.tsx';

interface MatchRowProps {
  readonly match: Match;
  /** False where a heading says the day. */
  readonly day: boolean;
  /** True where no heading says the round. */
  readonly round?: boolean;
}

const Team = ({ side, match, name }: { readonly side: MatchSide; readonly match: Match; readonly name: Side }) => {
  const { i18n } = useLingui();
  const entry = entryOf(side);
  const lost = match.winner !== null && match.winner !== name;
  return (
    <span
      className={styles.team}
      data-side={name}
      data-lost={lost || undefined}
      data-open={entry === null || undefined}
    >
      {entry === null ? <OpenCrest size={26} /> : <Crest name={entry.name} colours={entry.colours} size={26} />}
      <span className={styles.name}>{sideName(i18n, side)}</span>
    </span>
  );
};

const Middle = ({ match }: { readonly match: Match }) => {
  if (match.score !== null) {
    return <ScoreFigures home={match.score.home} away={match.score.away} shootOut={shootOutOf(match.score)} />;
  }
  return <span className={styles.versus}>–</span>;
};

/** One line of a schedule: when, who, how it stands; it leads to the match. */
export const MatchRow = ({ match, day, round = false }: MatchRowProps) => {
  const { i18n } = useLingui();
  const remark = remarkText(i18n, match);
  const where = [
    round ? roundName(i18n, match.round) : null,
    match.group === null ? null : groupName(i18n, match.group),
  ].filter((text) => text !== null);
  return (
    <Link to="/matches/$matchId" params={{ matchId: match.id }} className={styles.row}>
      <span className={styles.when}>
        <TimeText match={match} {...(day ? { day: 'short' as const } : {})} />
        {where.map((text) => ` · ${text}`)}
      </span>
      <Team side={match.home} match={match} name="home" />
      <span className={styles.score}>
        <Middle match={match} />
      </span>
      <Team side={match.away} match={match} name="away" />
      <span className={styles.remark}>
        {match.state === 'live' ? <LiveMark>{stateText(i18n, match)}</LiveMark> : remark}
      </span>
    </Link>
  );
};
