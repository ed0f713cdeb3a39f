import type { ReactNode } from 'react';
import styles from './live-mark.module.css';

/** A dot and words for what is being played now. */
export const LiveMark = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.live}>
    <span className={styles.dot} />
    {children}
  </span>
);
