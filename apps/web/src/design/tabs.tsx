import { createLink, useLocation } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ReactNode, type Ref, type RefObject, useEffect, useRef } from 'react';
import styles from './tabs.module.css';

interface TabBarProps {
  /** What the tabs divide, for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A row that scrolls sideways keeps its open link within sight. */
const useOpenInSight = (): RefObject<HTMLElement | null> => {
  const row = useRef<HTMLElement>(null);
  const shown = useRef('');
  const href = useLocation({ select: (location) => location.href });
  useEffect(() => {
    if (row.current === null) return;
    // Links that come later move the open one; a reader who scrolls is left alone.
    const now = `${row.current.scrollWidth} ${href}`;
    if (now === shown.current) return;
    shown.current = now;
    row.current.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return row;
};

/** A row of addresses of one subject; it scrolls sideways by itself on a narrow screen. */
export const TabBar = ({ label, children }: TabBarProps) => (
  <nav className={styles.bar} aria-label={label} ref={useOpenInSight()}>
    {children}
  </nav>
);

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> };

const TabAnchor = ({ className, ...anchor }: AnchorProps) => (
  <a className={`${styles.tab} ${className ?? ''}`} {...anchor} />
);

/** One tab: a link that underlines itself while its address is open. Takes the properties of the router's `Link`. */
export const TabLink = createLink(TabAnchor);

const ChipAnchor = ({ className, ...anchor }: AnchorProps) => (
  <a className={`${styles.chip} ${className ?? ''}`} {...anchor} />
);

/** A filter with an address: filled while it is on. Takes the properties of the router's `Link`. */
export const ChipLink = createLink(ChipAnchor);

/** A row of chips: it wraps, and scrolls sideways on a phone. */
export const ChipRow = ({ label, children }: TabBarProps) => (
  <nav className={styles.chips} aria-label={label} ref={useOpenInSight()}>
    {children}
  </nav>
);
