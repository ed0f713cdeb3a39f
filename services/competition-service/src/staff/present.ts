import type { StaffMember } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import type { TournamentPeople } from '../tournaments/policy.ts';
import { staffPolicy } from './policy.ts';
import type { StaffRow } from './store.ts';

export const presentStaff = (
  { userId, name, role, since }: StaffRow,
  tournament: TournamentPeople,
  caller: Caller,
): StaffMember => ({
  user: { id: userId, name },
  role,
  since: since.toISOString(),
  can: staffPolicy.can(caller, { tournament, userId }, ['update', 'remove']),
});
