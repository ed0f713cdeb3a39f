import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendar, IconMapPin } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import card from '../design/card.module.css';
import { Crest, OpenCrest } from '../design/crest.tsx';
import { LiveMark } from '../design/live-mark.tsx';
import { ScoreFigures } from '../design/score.tsx';
import { kickOff } from './kick-off.ts';
import { entryOf, type Match, type MatchSide, type Side, shootOutOf } from './model.ts';
import { groupName, sideName } from './names.ts';
import { partName, rulesOf } from './part-text.ts';
import styles from './score-card.module.css';
import { endingText, stateText } from './state-text.ts';
import { TimeText } from './time-text.tsx';

const Team = ({
  side,
  name,
  winner,
}: {
  readonly side: MatchSide;
  readonly name: Side;
  readonly winner: Side | null;
}) => {
  const { i18n } = useLingui();
  const entry = entryOf(side);
  return (
    <div
      className={styles.team}
      data-open={entry === null || undefined}
      data-lost={(winner !== null && winner !== name) || undefined}
    >
      {entry === null ? <OpenCrest size={64} /> : <Crest name={entry.name} colours={entry.colours} size={64} />}
      <span>
        {sideName(i18n, side)}
        {winner === name ? (
          <span className="visually-hidden">
            {' '}
            <Trans>winner</Trans>
          </span>
        ) : null}
      </span>
    </div>
  );
};

const State = ({ match }: { readonly match: Match }) => {
  const { i18n } = useLingui();
  if (match.state === 'live') return <LiveMark>{stateText(i18n, match)}</LiveMark>;
  return (
    <span className={styles.state} data-state={match.state}>
      {stateText(i18n, match)}
    </span>
  );
};

/** Half-way line and centre circle. */
const Chalk = () => (
  <svg className={styles.chalk} viewBox="0 0 200 200" aria-hidden="true">
    <path d="M100 -400V600" />
    <circle cx="100" cy="100" r="92" />
  </svg>
);

const Parts = ({ match }: { readonly match: Match }) => {
  const { i18n } = useLingui();
  const parts = match.score?.parts ?? [];
  const overtimes = parts.filter(({ kind }) => kind === 'overtime').length;
  if (parts.length < 2) return null;
  return (
    <dl className={styles.parts}>
      {parts.map((part) => (
        <div key={`${part.kind}-${part.number}`}>
          <dt>{partName(i18n, rulesOf(match), part, overtimes)}</dt>
          <dd className="figures">
            {part.home}:{part.away}
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** The head of a match: who, the board, its parts, when and where. */
export const ScoreCard = ({ match }: { readonly match: Match }) => {
  const { i18n } = useLingui();
  const at = kickOff(match);
  const ending = endingText(i18n, match);
  const kicks = match.score === null ? null : shootOutOf(match.score);
  const kick = match.score === null && match.state !== 'live' ? at : null;
  return (
    <section className={`${card.card} ${styles.card}`}>
      <div className={styles.top}>
        <State match={match} />
        <span>
          {[match.group === null ? null : groupName(i18n, match.group), match.num === null ? null : `№ ${match.num}`]
            .filter((text) => text !== null)
            .join(' · ')}
        </span>
      </div>
      <h1 className={styles.board}>
        <Chalk />
        <Team side={match.home} name="home" winner={match.winner} />
        <span className={styles.figures}>
          {match.score !== null ? (
            <ScoreFigures home={match.score.home} away={match.score.away} size="board" />
          ) : kick !== null ? (
            <span className={`figures ${styles.time}`}>{kick.time}</span>
          ) : (
            <span className={`figures ${styles.time}`}>
              {match.state === 'live' ? '0:0' : <span aria-hidden="true">–</span>}
            </span>
          )}
        </span>
        <Team side={match.away} name="away" winner={match.winner} />
      </h1>
      {ending === null ? null : (
        <p className={styles.ending}>
          {ending}
          {kicks === null ? null : (
            <span className="figures">
              {kicks.home}:{kicks.away}
            </span>
          )}
        </p>
      )}
      <Parts match={match} />
      <ul className={styles.facts}>
        <li>
          <IconCalendar size={18} stroke={1.8} aria-hidden="true" />
          <span>
            <TimeText match={match} day="full" />
            {at?.venue ? ` (${at.venue.offset})` : null}
          </span>
        </li>
        {match.venue === null ? null : (
          <li>
            <IconMapPin size={18} stroke={1.8} aria-hidden="true" />
            <Link to="/places/$venueId" params={{ venueId: match.venue.id }}>
              {match.venue.name}
            </Link>
          </li>
        )}
        {match.ground === null ? null : (
          <li>
            <IconMapPin size={18} stroke={1.8} aria-hidden="true" />
            {match.ground}
          </li>
        )}
      </ul>
    </section>
  );
};
