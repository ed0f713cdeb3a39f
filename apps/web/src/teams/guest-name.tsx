import { Trans } from '@lingui/react/macro';
import { ifMatch, type Player, unwrap } from '@prodvor/api-client';
import { api } from '../api/api.ts';
import type { NameParts } from '../design/name-parts.ts';
import { SplitName } from '../design/split-name.tsx';
import { useTeamChange } from './queries.ts';

interface GuestNameProps {
  readonly teamId: string;
  readonly player: Player;
  /** It is split, or left for later. */
  readonly onDone: () => void;
}

/** Asks who manages a roster which part of a guest's name is which. */
export const GuestName = ({ teamId, player, onDone }: GuestNameProps) => {
  const save = useTeamChange(async (parts: NameParts) =>
    unwrap(
      await api.PATCH('/api/v1/teams/{id}/players/{playerId}', {
        params: { path: { id: teamId, playerId: player.id }, header: ifMatch(player.version) },
        body: parts,
      }),
    ),
  );
  const name = player.name ?? '';
  return (
    <SplitName
      name={name}
      pending={save.isPending}
      error={save.isError ? save.error : null}
      save={<Trans>Save</Trans>}
      later={<Trans>Later</Trans>}
      onSave={(parts) => save.mutate(parts, { onSuccess: onDone })}
      onLater={onDone}
    >
      <Trans>Which part of “{name}” is the first name?</Trans>
    </SplitName>
  );
};
