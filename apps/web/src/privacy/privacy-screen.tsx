import { Trans, useLingui } from '@lingui/react/macro';
import { PRIVACY_EDITION } from '@prodvor/api-client';
import { createLazyRoute } from '@tanstack/react-router';
import card from '../design/card.module.css';
import { formatDay } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { Kept } from './kept.tsx';
import { Lasting } from './lasting.tsx';
import styles from './privacy-screen.module.css';
import { Seen } from './seen.tsx';

const InShort = () => (
  <section className={`${card.card} ${styles.section}`}>
    <h2>
      <Trans>In short</Trans>
    </h2>
    <ul>
      <li>
        <Trans>
          Kept is what you type in, and what happens on the pitch. There is no advertising and nobody is followed.
        </Trans>
      </li>
      <li>
        <Trans>Your e-mail and your password are for signing in. No other person on ProDvor sees them.</Trans>
      </li>
      <li>
        <Trans>
          You choose who sees your profile and your full name. Minors are shown by first name and an initial.
        </Trans>
      </li>
      <li>
        <Trans>You can take everything along as a file and delete your account yourself, at any time.</Trans>
      </li>
    </ul>
  </section>
);

const Operator = () => (
  <section className={`${card.card} ${styles.section}`}>
    <h2>
      <Trans>Who is responsible</Trans>
    </h2>
    <p>
      <Trans>
        ProDvor is open software that anyone may run. Responsible for your data is the operator: the person or the club
        that runs this address. The data lies in the operator’s own database, who can read all of it but your password.
      </Trans>
    </p>
    <p>
      <Trans>
        Nothing is handed to third parties: no advertising, no counters, no fonts or scripts from elsewhere. What is
        open to everyone can be read by anyone, also by search engines and by programs.
      </Trans>
    </p>
    <p>
      <Trans>
        Questions about your data, also about that of a child or of a player without an account, go to the operator: ask
        whoever gave you this address.
      </Trans>
    </p>
  </section>
);

const PrivacyScreen = () => {
  const { t } = useLingui();
  const edition = formatDay(PRIVACY_EDITION, useLocale(), 'long');
  return (
    <Page title={t`Your data and privacy`} eyebrow={<Trans>Edition of {edition}</Trans>}>
      <div className={styles.text}>
        <InShort />
        <Kept />
        <Seen />
        <Lasting />
        <Operator />
      </div>
    </Page>
  );
};

export const route = createLazyRoute('/privacy')({ component: PrivacyScreen });
