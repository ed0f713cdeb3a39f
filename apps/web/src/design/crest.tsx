import styles from './crest.module.css';
import { type Colours, crestMark } from './crest-mark.ts';

interface CrestProps {
  readonly name: string;
  /** The team's own colours, `#rrggbb`; those of the name where it has none. */
  readonly colours?: Colours | null;
  /** Width in CSS pixels; the height is 9/8 of it. */
  readonly size?: number;
}

/** The shield of a team. It stands beside the name, so screen readers skip it. */
export const Crest = ({ name, colours = null, size = 28 }: CrestProps) => {
  const { light, shade, ink, letters } = crestMark(name, colours);
  return (
    <svg className={styles.crest} width={size} height={(size * 9) / 8} viewBox="0 0 32 36" aria-hidden="true">
      <path d="M1 1h30v19c0 7-7 12.5-15 15.5C8 32.5 1 27 1 20z" fill={light} />
      <path d="M17.5 1H31v19c0 7-7 12.5-15 15.500l-3-1.200z" fill={shade} />
      {colours === null ? null : <path className={styles.edge} d="M1 1h30v19c0 7-7 12.5-15 15.5C8 32.5 1 27 1 20z" />}
      <text x="16" y="20.5" textAnchor="middle" fill={ink} lang="ru">
        {letters}
      </text>
    </svg>
  );
};

/** A side that is not known yet. */
export const OpenCrest = ({ size = 28 }: { readonly size?: number }) => (
  <svg className={styles.crest} width={size} height={(size * 9) / 8} viewBox="0 0 32 36" aria-hidden="true">
    <path className={styles.open} d="M1.5 1.500h29v18.500c0 6.7-6.7 12-14.5 15C8.200 32 1.5 26.7 1.5 20z" />
  </svg>
);
