import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import card from '../design/card.module.css';
import styles from './privacy-screen.module.css';

/** For how long, and what the person can do about it. */
export const Lasting = () => (
  <section className={`${card.card} ${styles.section}`}>
    <h2>
      <Trans>For how long, and your rights</Trans>
    </h2>
    <dl>
      <dt>
        <Trans>Until you delete it</Trans>
      </dt>
      <dd>
        <Trans>
          Account, profile and play are kept until you change or delete them. A sign-in ends 14 days after its last use,
          a sign-in that was begun and not finished after an hour, an API token on the day that you named. Answers to
          repeated requests of programs are kept for 24 hours.
        </Trans>
      </dd>
      <dt>
        <Trans>See and take along</Trans>
      </dt>
      <dd>
        <Trans>
          <Link to="/me/settings">Settings</Link> give you a file with everything that is kept of you.
        </Trans>
      </dd>
      <dt>
        <Trans>Correct</Trans>
      </dt>
      <dd>
        <Trans>Name, profile and privacy are changed in the settings; results are corrected by the organizer.</Trans>
      </dd>
      <dt>
        <Trans>Delete</Trans>
      </dt>
      <dd>
        <Trans>
          Deletion in the settings takes effect at once, and your agreement ends with it. Account, sign-ins, profile,
          friends, blocks, tokens and the texts of your requests and reports go. Results, rosters and protocols stay
          without your name. Your tournaments pass to a co-organizer; without one a draft goes, and a published
          tournament stays without an owner.
        </Trans>
      </dd>
      <dt>
        <Trans>What stays</Trans>
      </dt>
      <dd>
        <Trans>
          A hash of your account’s identifier, so that an old sign-in never makes you anew, and lines of the log of
          changes with identifiers. Copies that the operator made as a backup last as long as the operator keeps them.
        </Trans>
      </dd>
      <dt>
        <Trans>Sign-ins and tokens</Trans>
      </dt>
      <dd>
        <Trans>
          The settings list where you are signed in, and your API tokens. Each can be ended and stops at once.
        </Trans>
      </dd>
    </dl>
  </section>
);
