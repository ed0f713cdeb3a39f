import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type Player, type Team, unwrap } from '@prodvor/api-client';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { Avatar } from '../design/avatar.tsx';
import card from '../design/card.module.css';
import { Dialog } from '../design/dialog.tsx';
import { Question } from '../design/question.tsx';
import { EmptyState, ErrorState, ListSkeleton } from '../design/states.tsx';
import { PlayerForm } from './player-form.tsx';
import { playersQuery, useTeamChange } from './queries.ts';
import { useRoleName } from './role-name.ts';
import styles from './roster.module.css';
import { UnsplitNames } from './unsplit-names.tsx';

/** "This is me": asks the captain to link a guest of the roster to the reader. */
const ClaimPlayer = ({ player, teamId }: { readonly player: Player; readonly teamId: string }) => {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const claim = useTeamChange(async () =>
    unwrap(
      await api.POST('/api/v1/teams/{id}/claims', { params: { path: { id: teamId } }, body: { player: player.id } }),
    ),
  );
  const name = player.name ?? '';
  if (claim.isSuccess) {
    return (
      <span className={styles.said} role="status">
        <Trans>The captain will answer</Trans>
      </span>
    );
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        <Trans>This is me</Trans>
      </Button>
      <Question
        opened={asking}
        title={t`Is it you?`}
        yes={<Trans>It is me</Trans>}
        pending={claim.isPending}
        error={claim.isError ? claim.error : null}
        onYes={() => claim.mutate(undefined, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <Trans>Whoever runs the team will see that you are {name}, and links the place to you.</Trans>
      </Question>
    </>
  );
};

const Row = ({ player, teamId }: { readonly player: Player; readonly teamId: string }) => {
  const { t } = useLingui();
  const roleName = useRoleName();
  const [editing, setEditing] = useState(false);
  const { name, user, number, position, role, can } = player;
  const shown = name ?? t`Deleted player`;
  const note = [
    role === 'player' ? null : roleName(role),
    position,
    player.guest ? t({ message: 'guest', context: 'player without an account' }) : null,
  ]
    .filter((text) => text !== null)
    .join(' · ');
  return (
    <li className={styles.row}>
      <span className={`figures ${styles.number}`} aria-hidden={number === null || undefined}>
        {number ?? '–'}
      </span>
      <Avatar name={shown} size={40} />
      <span className={styles.words}>
        {user === null ? (
          <span className={styles.name}>{shown}</span>
        ) : (
          <Link to="/people/$userId" params={{ userId: user.id }} className={styles.name}>
            {shown}
          </Link>
        )}
        {note === '' ? null : <span className={styles.note}>{note}</span>}
      </span>
      <span className={styles.actions}>
        {can.includes('claim') ? <ClaimPlayer player={player} teamId={teamId} /> : null}
        {can.includes('update') ? (
          <Button
            variant="subtle"
            color="gray"
            aria-label={t`Edit ${shown}`}
            className={styles.edit}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={20} stroke={1.8} aria-hidden="true" />
          </Button>
        ) : null}
      </span>
      <Dialog opened={editing} onClose={() => setEditing(false)} title={shown}>
        <PlayerForm teamId={teamId} player={player} onClose={() => setEditing(false)} />
      </Dialog>
    </li>
  );
};

/** Who plays for the team. */
export const Roster = ({ team }: { readonly team: Team }) => {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const found = useQuery(playersQuery(team.id));
  if (found.isPending) return <ListSkeleton rows={6} height={60} />;
  if (found.data === undefined) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const players = found.data.items;
  return (
    <section className={styles.roster}>
      <UnsplitNames teamId={team.id} players={players} />
      {players.length === 0 ? (
        <EmptyState title={<Trans>The roster is empty</Trans>}>
          <Trans>Players come by a link, by a request, or are entered by whoever runs the team.</Trans>
        </EmptyState>
      ) : (
        <ul className={`${card.card} ${styles.list}`}>
          {players.map((player) => (
            <Row key={player.id} player={player} teamId={team.id} />
          ))}
        </ul>
      )}
      {team.can.includes('manage-roster') ? (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            <Trans>Add a player</Trans>
          </Button>
        </div>
      ) : null}
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t`New player`}>
        <PlayerForm teamId={team.id} player={null} onClose={() => setAdding(false)} />
      </Dialog>
    </section>
  );
};
