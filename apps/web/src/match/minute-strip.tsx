import { Trans } from '@lingui/react/macro';
import styles from './minute-strip.module.css';
import type { Match } from './model.ts';
import type { TimelineItem } from './timeline.ts';

const HEIGHT = 56;

/** Goals along the clock, those of the home side above the line; the list below says the same in words. */
export const MinuteStrip = ({ items, match }: { readonly items: readonly TimelineItem[]; readonly match: Match }) => {
  const goals = items.flatMap((item) =>
    item.kind === 'incident' && item.event.type === 'goal' && !item.takenBack && item.event.at !== null
      ? [{ id: item.id, side: item.event.side, minute: item.event.at.minute, added: item.event.at.added }]
      : [],
  );
  if (goals.length < 2) return null;
  const long =
    (match.score?.parts ?? []).some(({ kind }) => kind === 'overtime') || goals.some(({ minute }) => minute > 90);
  const length = long ? 120 : 90;
  const marks = long ? [45, 90, 105] : [45];
  const at = (minute: number): string => `${(Math.min(minute, length) / length) * 100}%`;
  return (
    <figure className={styles.strip}>
      <figcaption className="visually-hidden">
        <Trans>Goals by minute; the list below says the same in words</Trans>
      </figcaption>
      <svg width="100%" height={HEIGHT} aria-hidden="true">
        <line className={styles.line} x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} />
        {marks.map((minute) => (
          <line key={minute} className={styles.mark} x1={at(minute)} x2={at(minute)} y1="8" y2={HEIGHT - 8} />
        ))}
        {goals.map(({ id, side, minute }) => (
          <circle
            key={id}
            className={styles.goal}
            data-side={side}
            cx={at(minute)}
            cy={side === 'home' ? HEIGHT / 2 - 13 : HEIGHT / 2 + 13}
            r="6"
          />
        ))}
      </svg>
      <div className={`figures ${styles.scale}`} aria-hidden="true">
        <span>0′</span>
        {marks.includes(45) ? <span style={{ left: at(45) }}>45′</span> : null}
        {long ? <span style={{ left: at(90) }}>90′</span> : null}
        <span>{length}′</span>
      </div>
    </figure>
  );
};
