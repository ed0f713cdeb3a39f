import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './tabs.module.css';

interface TabBarProps {
  /** What the tabs divide, for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A row of addresses of one subject; it scrolls sideways by itself on a narrow screen. */
export const TabBar = ({ label, children }: TabBarProps) => (
  <nav className={styles.bar} aria-label={label}>
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

/** A row of chips that wraps. */
export const ChipRow = ({ label, children }: TabBarProps) => (
  <nav className={styles.chips} aria-label={label}>
    {children}
  </nav>
);
