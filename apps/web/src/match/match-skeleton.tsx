import { Trans } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import styles from './match-screen.module.css';

/** A match that is on its way, in the size of the real one. */
export const MatchSkeleton = () => (
  <div className={styles.screen} role="status">
    <span className="visually-hidden">
      <Trans>Loading</Trans>
    </span>
    <Skeleton height={20} width={220} my={12} />
    <Skeleton height={340} radius="lg" />
    <Skeleton height={28} width={140} />
    <Skeleton height={240} radius="lg" />
  </div>
);
