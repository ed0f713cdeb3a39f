import { anyone, definePolicy, type Predicate } from '@prodvor/service-kit';
import { officiates, organizes, seesTournament, type TournamentPeople } from '../tournaments/policy.ts';

/** A match follows its tournament: who sees that sees it, who organizes that writes it, who officiates in that keeps its protocol. */
export interface MatchFacts extends Omit<TournamentPeople, 'state'> {
  readonly tournamentState: TournamentPeople['state'];
}

const ofTournament =
  (predicate: Predicate<TournamentPeople>): Predicate<MatchFacts> =>
  (caller, { ownerId, coOrganizers, referees, tournamentState }) =>
    predicate(caller, { ownerId, coOrganizers, referees, state: tournamentState });

const mayOrganize = ofTournament(organizes);
const mayOfficiate = ofTournament(officiates);

export type MatchAction = 'read' | 'update' | 'delete' | 'transition' | 'record';

export const matchPolicy = definePolicy<MatchFacts, MatchAction>('match', ofTournament(seesTournament), {
  read: anyone,
  update: mayOrganize,
  delete: mayOrganize,
  transition: mayOfficiate,
  record: mayOfficiate,
});
