import { Trans } from '@lingui/react/macro';
import card from '../design/card.module.css';
import styles from './privacy-screen.module.css';

/** Who sees what, and of whom less is shown. */
export const Seen = () => (
  <>
    <section className={`${card.card} ${styles.section}`}>
      <h2>
        <Trans>Who sees what</Trans>
      </h2>
      <dl>
        <dt>
          <Trans>Everyone, also without an account</Trans>
        </dt>
        <dd>
          <Trans>
            Teams and their rosters, published tournaments, squads, results and protocols, with your name as you show
            it: in full, or by first name and an initial. Of a name that is not split into first and last, initials
            alone.
          </Trans>
        </dd>
        <dt>
          <Trans>As you choose</Trans>
        </dt>
        <dd>
          <Trans>
            City, words about you, sports and teams on your own page: everyone, people with an account, friends or
            nobody. At first: people with an account. You also choose who finds you in the list of people and who may
            ask to be your friend.
          </Trans>
        </dd>
        <dt>
          <Trans>Friends</Trans>
        </dt>
        <dd>
          <Trans>Your full name, always.</Trans>
        </dd>
        <dt>
          <Trans>People whom you blocked</Trans>
        </dt>
        <dd>
          <Trans>
            They do not find your page and can neither befriend nor invite you. Public rosters and protocols stay.
          </Trans>
        </dd>
        <dt>
          <Trans>Moderators and administrators</Trans>
        </dt>
        <dd>
          <Trans>Your full name and your profile, whatever you chose, and reports.</Trans>
        </dd>
      </dl>
    </section>
    <section className={`${card.card} ${styles.section}`}>
      <h2>
        <Trans>Minors and players without an account</Trans>
      </h2>
      <p>
        <Trans>
          Whether somebody is under 18 the person says, at registration or in the settings; nobody is asked for a date
          of birth. Minors are shown by first name and an initial until they choose otherwise.
        </Trans>
      </p>
      <p>
        <Trans>
          A captain or an organizer may enter a player who has no account: name, number, position. For a minor the
          captain says so, and such a player is shown by first name and an initial unless the full name is allowed.
          Whoever it is may claim the place in the roster and manage it from then on, or ask the captain or the operator
          to take the name away.
        </Trans>
      </p>
      <p>
        <Trans>Players of imported seasons are named as in the file that was published.</Trans>
      </p>
    </section>
  </>
);
