import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type Tournament, type User, unwrap } from '@prodvor/api-client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { Avatar } from '../design/avatar.tsx';
import card from '../design/card.module.css';
import { Choice } from '../design/choice.tsx';
import { Dialog } from '../design/dialog.tsx';
import form from '../design/form.module.css';
import { Refusal } from '../design/refusal.tsx';
import { ErrorState, ListSkeleton } from '../design/states.tsx';
import { PersonField } from '../people/person-field.tsx';
import styles from './desk.module.css';
import { staffQuery, useTournamentChange } from './queries.ts';

type Role = 'co-organizer' | 'referee';

interface AddProps {
  readonly tournamentId: string;
  readonly onClose: () => void;
}

const Add = ({ tournamentId, onClose }: AddProps) => {
  const { t } = useLingui();
  const [user, setUser] = useState<User | null>(null);
  const [role, setRole] = useState<Role>('referee');
  const add = useTournamentChange(async (userId: string) =>
    unwrap(
      await api.PUT('/api/v1/tournaments/{id}/staff/{userId}', {
        params: { path: { id: tournamentId, userId } },
        body: { role },
      }),
    ),
  );
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (user !== null) add.mutate(user.id, { onSuccess: onClose });
      }}
    >
      <PersonField chosen={user} onChoose={setUser} />
      <Choice
        legend={t`As whom?`}
        value={role}
        onChange={setRole}
        options={[
          { value: 'referee', label: t`Referee` },
          { value: 'co-organizer', label: t`Co-organizer` },
        ]}
      />
      <p className={form.hint}>
        {role === 'referee' ? (
          <Trans>Keeps the protocols of the matches.</Trans>
        ) : (
          <Trans>May do all that you may, but delete the tournament and choose who helps.</Trans>
        )}
      </p>
      <div className={form.foot}>
        {add.isError ? <Refusal error={add.error} /> : null}
        <div className={form.actions}>
          <Button type="submit" loading={add.isPending} disabled={user === null}>
            <Trans>Add</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </form>
  );
};

/** Who helps to run the tournament. */
export const Staff = ({ tournament }: { readonly tournament: Tournament }) => {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const found = useQuery(staffQuery(tournament.id));
  const remove = useTournamentChange(async (userId: string) =>
    unwrap(
      await api.DELETE('/api/v1/tournaments/{id}/staff/{userId}', { params: { path: { id: tournament.id, userId } } }),
    ),
  );
  return (
    <section className={`${card.card} ${styles.staff}`}>
      <h2 className={styles.title}>
        <Trans>Who helps</Trans>
      </h2>
      {found.isPending ? <ListSkeleton rows={2} height={56} /> : null}
      {found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data?.items.length === 0 ? (
        <p className={styles.note}>
          <Trans>Nobody yet. A referee keeps the protocols; a co-organizer does all that you do.</Trans>
        </p>
      ) : null}
      <ul>
        {(found.data?.items ?? []).map(({ user, role, can }) => (
          <li key={user.id} className={styles.member}>
            <Link to="/people/$userId" params={{ userId: user.id }} className={styles.person}>
              <Avatar name={user.name} size={40} />
              <span>
                <strong>{user.name}</strong>
                <span className={styles.note}>
                  {role === 'referee' ? <Trans>Referee</Trans> : <Trans>Co-organizer</Trans>}
                </span>
              </span>
            </Link>
            {can.includes('remove') ? (
              <Button
                variant="default"
                loading={remove.isPending && remove.variables === user.id}
                onClick={() => remove.mutate(user.id)}
              >
                <Trans>Remove</Trans>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {remove.isError ? <Refusal error={remove.error} /> : null}
      {tournament.can.includes('staff') ? (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            <Trans>Add somebody</Trans>
          </Button>
        </div>
      ) : null}
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t`Who helps?`}>
        <Add tournamentId={tournament.id} onClose={() => setAdding(false)} />
      </Dialog>
    </section>
  );
};
