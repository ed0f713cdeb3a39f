import { definePolicy, type Predicate } from '@prodvor/service-kit';
import { owns, seesTournament, type TournamentPeople } from '../tournaments/policy.ts';

/** A member of the staff: in which tournament, and who. */
export interface StaffFacts {
  readonly tournament: TournamentPeople;
  readonly userId: string;
}

const ownsTournament: Predicate<StaffFacts> = (caller, { tournament }) => owns(caller, tournament);

const isOneself: Predicate<StaffFacts> = (caller, { userId }) => caller.kind === 'user' && caller.userId === userId;

export type StaffAction = 'update' | 'remove';

export const staffPolicy = definePolicy<StaffFacts, StaffAction>(
  'staff',
  (caller, { tournament }) => seesTournament(caller, tournament),
  {
    update: ownsTournament,
    remove: (caller, member) => ownsTournament(caller, member) || isOneself(caller, member),
  },
);
