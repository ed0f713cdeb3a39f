import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import row from '../design/action-row.module.css';
import { Avatar } from '../design/avatar.tsx';
import card from '../design/card.module.css';
import styles from './person-row.module.css';

interface PersonRowProps {
  readonly user: { readonly id: string; readonly name: string };
  /** A line below the name. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** Why the last action failed. */
  readonly failure?: ReactNode;
}

/** One person in a list: who it is, and what the reader may do. */
export const PersonRow = ({ user, note, actions, failure }: PersonRowProps) => (
  <div className={`${card.card} ${styles.row}`}>
    <Link to="/people/$userId" params={{ userId: user.id }} className={styles.person}>
      <Avatar name={user.name} size={44} />
      <span className={styles.words}>
        <span className={styles.name}>{user.name}</span>
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
      </span>
    </Link>
    {actions === undefined ? null : <div className={row.actions}>{actions}</div>}
    {failure === undefined ? null : <div className={styles.failure}>{failure}</div>}
  </div>
);
