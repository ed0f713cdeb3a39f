import styles from './score.module.css';

interface ScoreFiguresProps {
  readonly home: number;
  readonly away: number;
  /** Kicks of a shoot-out, set small after the score. */
  readonly shootOut?: { readonly home: number; readonly away: number } | null;
  /** `board` is the head of a match, `row` a line of a list. */
  readonly size?: 'row' | 'card' | 'board';
}

/** A score as it stands on the board: condensed, tabular, huge where it is the subject. */
export const ScoreFigures = ({ home, away, shootOut = null, size = 'row' }: ScoreFiguresProps) => (
  <span className={`figures ${styles.score}`} data-size={size}>
    <span>{home}</span>
    <span className={styles.colon}>:</span>
    <span>{away}</span>
    {shootOut === null ? null : (
      <span className={styles.shootOut}>
        ({shootOut.home}:{shootOut.away})
      </span>
    )}
  </span>
);
