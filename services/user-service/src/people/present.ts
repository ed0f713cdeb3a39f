import { USER_ACTIONS, type User } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import { personPolicy } from './policy.ts';
import type { PersonRow } from './selection.ts';

const relationOf = (row: PersonRow, caller: Caller): User['relation'] =>
  caller.kind === 'user' && caller.userId !== row.id
    ? { friendship: row.friendship, requestId: row.requestId, blocked: row.blocked }
    : null;

export const presentUser = (row: PersonRow, caller: Caller): User => ({
  id: row.id,
  name: row.name,
  city: row.open ? row.city : null,
  about: row.open ? row.about : null,
  sports: row.open ? row.sports : [],
  restricted: !row.open,
  relation: relationOf(row, caller),
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  can: personPolicy.can(caller, row, USER_ACTIONS),
});
