import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Player } from '@prodvor/api-client';
import { useState } from 'react';
import { Dialog } from '../design/dialog.tsx';
import { GuestName } from './guest-name.tsx';
import styles from './roster.module.css';

interface WholeNamesProps {
  readonly teamId: string;
  readonly players: readonly Player[];
}

/** Tells who manages a roster that names of guests are whole, and goes through them one after the other. */
export const WholeNames = ({ teamId, players }: WholeNamesProps) => {
  const { t } = useLingui();
  const whole = players.filter(({ guest, givenName, can }) => guest && givenName === null && can.includes('update'));
  /** Those that were left for later; null while nobody goes through them. */
  const [left, setLeft] = useState<readonly string[] | null>(null);
  const next = left === null ? undefined : whole.find(({ id }) => !left.includes(id));
  if (whole.length === 0) return null;
  const close = (): void => setLeft(null);
  return (
    <div className={styles.whole}>
      <p>
        <Plural
          value={whole.length}
          one="# name is kept as one line: where a short name is due, it is initials alone."
          other="# names are kept as one line: where a short name is due, they are initials alone."
        />
      </p>
      <Button variant="default" onClick={() => setLeft([])}>
        <Trans>First and last names</Trans>
      </Button>
      <Dialog opened={next !== undefined} onClose={close} title={t`First and last names`} small>
        {next === undefined || left === null ? null : (
          <GuestName key={next.id} teamId={teamId} player={next} onDone={() => setLeft([...left, next.id])} />
        )}
      </Dialog>
    </div>
  );
};
