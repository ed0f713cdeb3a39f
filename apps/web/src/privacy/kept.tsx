import { Trans } from '@lingui/react/macro';
import card from '../design/card.module.css';
import styles from './privacy-screen.module.css';

/** What is kept of a person, and what for. */
export const Kept = () => (
  <section className={`${card.card} ${styles.section}`}>
    <h2>
      <Trans>What is kept, and why</Trans>
    </h2>
    <dl>
      <dt>
        <Trans>Account</Trans>
      </dt>
      <dd>
        <Trans>
          Name, e-mail, the language of the page, whether you said that you are under 18, and when you agreed to which
          edition of this page. Of the password only a hash (argon2id) is kept. It signs you in.
        </Trans>
      </dd>
      <dt>
        <Trans>Sign-ins</Trans>
      </dt>
      <dd>
        <Trans>
          For each browser where you are signed in: its name and the system (such as “Firefox, Windows”) and since when.
          So that you can see and end them. The address of your connection slows down the guessing of passwords; it is
          held in memory and not stored.
        </Trans>
      </dd>
      <dt>
        <Trans>Profile</Trans>
      </dt>
      <dd>
        <Trans>
          What you fill in yourself: city, words about you, sports, time zone, and your privacy settings. So that people
          find whom they play with. Date of birth, telephone and documents are not asked for.
        </Trans>
      </dd>
      <dt>
        <Trans>People</Trans>
      </dt>
      <dd>
        <Trans>
          Friends, requests, whom you blocked, and what you reported to the moderators. Whom you blocked is not told to
          them.
        </Trans>
      </dd>
      <dt>
        <Trans>Play</Trans>
      </dt>
      <dd>
        <Trans>
          Teams with your number, position and role, invitations, requests and claims with their messages, entries and
          squads, goals and cards in protocols, tournaments that you organize, places that you suggested. That is what
          ProDvor is for.
        </Trans>
      </dd>
      <dt>
        <Trans>API tokens</Trans>
      </dt>
      <dd>
        <Trans>
          Name, rights and end of each. Of the token only a hash is kept. So that your own programs can act for you.
        </Trans>
      </dd>
      <dt>
        <Trans>Who changed what</Trans>
      </dt>
      <dd>
        <Trans>
          A log of changes holds identifiers and times, never names, addresses or texts. So that a wrong result can be
          traced.
        </Trans>
      </dd>
      <dt>
        <Trans>Cookies</Trans>
      </dt>
      <dd>
        <Trans>
          For signing in, and one of a year that knows this browser again, so that somebody else’s guesses do not lock
          you out. Two more remember your language and your colours. There are no others. The browser’s own storage
          holds these choices too, and that somebody signed in here, not who.
        </Trans>
      </dd>
    </dl>
  </section>
);
