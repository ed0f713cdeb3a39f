import type { JoinRequest } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import { requestActions, requestPolicy } from './policy.ts';
import type { RequestRow } from './selection.ts';

export const presentRequest = (row: RequestRow, caller: Caller): JoinRequest => ({
  id: row.id,
  team: { id: row.teamId, name: row.teamName },
  user: { id: row.userId, name: row.userName },
  message: row.message,
  state: row.state,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  can: requestPolicy.can(caller, row, requestActions(row)),
});
