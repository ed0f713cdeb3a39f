import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { unwrap } from '@prodvor/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '../api/api.ts';
import card from '../design/card.module.css';
import { clockOf, formatDay } from '../design/dates.ts';
import { Refusal } from '../design/refusal.tsx';
import { ErrorState, ListSkeleton } from '../design/states.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './account.module.css';

const PATH = '/api/v1/sessions';

/** Where the reader is signed in. */
export const Sessions = () => {
  const { t } = useLingui();
  const locale = useLocale();
  const client = useQueryClient();
  const found = $api.useQuery('get', PATH);
  const again = () => client.invalidateQueries({ queryKey: ['get', PATH] });
  const end = useMutation({
    mutationFn: async (id: string) => unwrap(await api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSettled: again,
  });
  const endOthers = useMutation({ mutationFn: async () => unwrap(await api.DELETE(PATH)), onSettled: again });
  const dayOf = (instant: string): string => {
    const { date, time } = clockOf(new Date(instant));
    return `${formatDay(date, locale, 'long')}, ${time}`;
  };
  const sessions = found.data?.items ?? [];
  return (
    <section className={`${card.card} ${styles.section}`}>
      <h2 className={styles.title}>
        <Trans>Where you are signed in</Trans>
      </h2>
      {found.isPending ? <ListSkeleton rows={2} height={66} /> : null}
      {found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : null}
      {sessions.map((session) => (
        <div key={session.id} className={styles.row}>
          <div className={styles.what}>
            <strong>{session.device ?? t`Unknown device`}</strong>
            <span>
              <Trans>Since {dayOf(session.signedInAt)}</Trans>
            </span>
          </div>
          {session.current ? (
            <span>
              <Trans>This one</Trans>
            </span>
          ) : (
            <Button
              variant="default"
              loading={end.isPending && end.variables === session.id}
              onClick={() => end.mutate(session.id)}
            >
              <Trans>End</Trans>
            </Button>
          )}
        </div>
      ))}
      {end.isError ? <Refusal error={end.error} /> : null}
      {endOthers.isError ? <Refusal error={endOthers.error} /> : null}
      {sessions.length > 1 ? (
        <div>
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            <Trans>End all others</Trans>
          </Button>
        </div>
      ) : null}
    </section>
  );
};
