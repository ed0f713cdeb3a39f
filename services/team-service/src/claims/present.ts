import type { Claim } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import { claimActions, claimPolicy } from './policy.ts';
import type { ClaimRow } from './selection.ts';

export const presentClaim = (row: ClaimRow, caller: Caller): Claim => ({
  id: row.id,
  team: { id: row.teamId, name: row.teamName },
  player: row.playerId === null ? null : { id: row.playerId, name: row.playerName },
  user: { id: row.userId, name: row.userName },
  message: row.message,
  state: row.state,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  can: claimPolicy.can(caller, row, claimActions(row)),
});
