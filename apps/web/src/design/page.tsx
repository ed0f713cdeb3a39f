import { Skeleton } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import styles from './page.module.css';

interface PageProps {
  /** Name of the screen, also the document's title; empty while it is on its way. */
  readonly title: string;
  /** A line above the title: where one is. */
  readonly eyebrow?: ReactNode;
  /** Actions beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Names the document after the screen. */
export const useDocumentTitle = (title: string): void => {
  useEffect(() => {
    document.title = title === '' ? 'ПроДвор' : `${title} · ПроДвор`;
  }, [title]);
};

/** The frame of a screen: title, actions, content. */
export const Page = ({ title, eyebrow, actions, children }: PageProps) => {
  useDocumentTitle(title);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.titles}>
          {eyebrow === undefined ? null : <div className={styles.eyebrow}>{eyebrow}</div>}
          {title === '' ? <Skeleton className={styles.waiting ?? ''} /> : <h1>{title}</h1>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
};
