import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconMapPin, IconShield, IconTrophy, IconUserCircle, IconUsers } from '@tabler/icons-react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Avatar } from '../design/avatar.tsx';
import { session, useSession } from '../session/session.ts';
import { useMe } from '../session/use-me.ts';
import styles from './layout.module.css';
import { Logo } from './logo.tsx';
import { NameAsked } from './name-asked.tsx';
import { useScreenFocus } from './screen-focus.ts';

const MAIN = 'content';

const Navigation = ({ className }: { readonly className: string | undefined }) => {
  const { t } = useLingui();
  return (
    <nav className={className} aria-label={t`Sections`}>
      <Link to="/tournaments">
        <IconTrophy size={26} stroke={1.8} aria-hidden="true" />
        <Trans>Tournaments</Trans>
      </Link>
      <Link to="/teams">
        <IconShield size={26} stroke={1.8} aria-hidden="true" />
        <Trans>Teams</Trans>
      </Link>
      <Link to="/people">
        <IconUsers size={26} stroke={1.8} aria-hidden="true" />
        <Trans>People</Trans>
      </Link>
      <Link to="/places">
        <IconMapPin size={26} stroke={1.8} aria-hidden="true" />
        <Trans>Places</Trans>
      </Link>
      <Link to="/me">
        <IconUserCircle size={26} stroke={1.8} aria-hidden="true" />
        <Trans>Me</Trans>
      </Link>
    </nav>
  );
};

/** Who reads: the sign-in button, or the person. */
const Reader = () => {
  const { t } = useLingui();
  const state = useSession();
  const onMe = useLocation({ select: ({ pathname }) => pathname === '/me' });
  const name = useMe().data?.name ?? (state.kind === 'signed-in' ? state.account.name : null);
  // The account's own screen has a sign-in of its own.
  if (state.kind === 'starting' || (state.kind === 'anonymous' && onMe)) return <span className={styles.reader} />;
  if (state.kind === 'anonymous') {
    return (
      <Button className={styles.signIn} variant="default" onClick={() => session.signIn()}>
        <Trans>Sign in</Trans>
      </Button>
    );
  }
  return (
    <Link to="/me" className={styles.reader}>
      <Avatar name={name ?? ''} size={34} />
      <span className={styles.readerName}>{name ?? t`Me`}</span>
    </Link>
  );
};

/** The shell: top bar and bottom navigation on a phone, side navigation from 1024 px. */
export const Layout = () => {
  const main = useScreenFocus();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href={`#${MAIN}`}>
        <Trans>Skip to content</Trans>
      </a>
      <header className={styles.bar}>
        <Link to="/tournaments" className={styles.home} aria-label="ПроДвор">
          <Logo />
        </Link>
        <Navigation className={styles.side} />
        <Reader />
      </header>
      <main id={MAIN} className={styles.main} tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      <footer className={styles.foot}>
        <Link to="/privacy">
          <Trans>Your data and privacy</Trans>
        </Link>
      </footer>
      <Navigation className={styles.bottom} />
      <NameAsked />
    </div>
  );
};
