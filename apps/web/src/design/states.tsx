import { Trans } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Failure, failureText, useFailure } from '../api/failure.ts';
import { useOnline } from './online.ts';
import styles from './states.module.css';

interface ListSkeletonProps {
  readonly rows?: number;
  /** Height of a row in CSS pixels: that of the real one, so that nothing jumps. */
  readonly height?: number;
  /** As many columns as the cards of a wide screen have. */
  readonly columns?: boolean;
}

/** A list that is on its way. */
export const ListSkeleton = ({ rows = 5, height = 96, columns = false }: ListSkeletonProps) => (
  <div className={styles.list} data-columns={columns || undefined} role="status">
    <span className="visually-hidden">
      <Trans>Loading</Trans>
    </span>
    {Array.from({ length: rows }, (_, row) => row).map((row) => (
      <Skeleton key={row} height={height} radius="lg" />
    ))}
  </div>
);

/** The chalk circle behind a message. */
const Circle = () => (
  <svg className={styles.circle} viewBox="0 0 200 120" aria-hidden="true">
    <path d="M0 60h200M100 0v120" />
    <circle cx="100" cy="60" r="46" />
  </svg>
);

interface EmptyStateProps {
  readonly title: ReactNode;
  /** What to do next. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** `h1` where the message is the whole screen. */
  readonly heading?: 'h1' | 'h2';
}

/** A list with nothing in it. */
export const EmptyState = ({ title, children, action, heading: Heading = 'h2' }: EmptyStateProps) => (
  <section className={styles.state}>
    <Circle />
    <Heading>{title}</Heading>
    {children === undefined ? null : <p>{children}</p>}
    {action}
  </section>
);

interface ErrorStateProps {
  readonly error: unknown;
  /** Left out where trying again cannot help. */
  readonly onRetry?: () => void;
}

const Explanation = ({ failure }: { readonly failure: Failure }) => {
  if (failure.kind === 'offline')
    return <Trans>What is already open stays readable. We try again when the network is back.</Trans>;
  if (failure.kind === 'unreachable') return <Trans>The server does not answer. Try again in a minute.</Trans>;
  return failure.detail;
};

/** What happened, in the reader's language, and a way on. */
export const ErrorState = ({ error, onRetry }: ErrorStateProps) => {
  useOnline();
  const failure = useFailure(error);
  return (
    <section className={styles.state} role="alert">
      <Circle />
      <h2>{failureText(failure)}</h2>
      <p>
        <Explanation failure={failure} />
      </p>
      {onRetry === undefined ? null : (
        <Button variant="default" onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </section>
  );
};
