import styles from './incident-mark.module.css';
import type { Incident } from './model.ts';

/** A small picture of what happened; the words stand beside it. */
export const IncidentMark = ({ event }: { readonly event: Incident }) => {
  switch (event.type) {
    case 'goal':
      return (
        <svg
          className={styles.ball}
          data-own={event.kind === 'own-goal' || undefined}
          width="16"
          height="16"
          viewBox="0 0 16 16"
          aria-hidden="true"
        >
          <circle cx="8" cy="8" r="6.5" />
          <path d="M8 5.200l2.700 2-1 3.100H6.300l-1-3.100z" />
        </svg>
      );
    case 'card':
      return (
        <svg className={styles.card} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          {event.colour === 'second-yellow' ? (
            <>
              <rect data-colour="yellow" x="1" y="1" width="9" height="12" rx="1.5" />
              <rect data-colour="red" x="5" y="3" width="9" height="12" rx="1.5" />
            </>
          ) : (
            <rect data-colour={event.colour} x="3" y="1.5" width="10" height="13" rx="1.5" />
          )}
        </svg>
      );
    case 'missed-penalty':
      return (
        <svg className={styles.miss} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.5" />
          <path d="M5.500 5.500l5 5M10.500 5.500l-5 5" />
        </svg>
      );
    default:
      return event satisfies never;
  }
};
