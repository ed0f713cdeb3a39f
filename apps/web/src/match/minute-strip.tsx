import { Trans } from '@lingui/react/macro';
import styles from './minute-strip.module.css';
import type { Match } from './model.ts';
import { rulesOf } from './part-text.ts';
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
  const { periods, overtimes } = rulesOf(match);
  const regular = periods.count * periods.minutes;
  const long =
    (match.score?.parts ?? []).some(({ kind }) => kind === 'overtime') || goals.some(({ minute }) => minute > regular);
  const length = long ? regular + overtimes.count * overtimes.minutes : regular;
  const inner = Array.from({ length: periods.count - 1 }, (_, index) => (index + 1) * periods.minutes);
  const further = Array.from({ length: overtimes.count }, (_, index) => regular + index * overtimes.minutes);
  const marks = long ? [...inner, ...further] : inner;
  // A short overtime leaves no room for its beginning beside its end.
  const named = long && regular < length * 0.85 ? [...inner, regular] : inner;
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
        {named.map((minute) => (
          <span key={minute} style={{ left: at(minute) }}>
            {minute}′
          </span>
        ))}
        <span>{length}′</span>
      </div>
    </figure>
  );
};
