import { anyone, definePolicy, type Predicate } from '@prodvor/service-kit';
import { owns, seesTournament, type TournamentFacts } from '../tournaments/policy.ts';

/** A match follows its tournament: who sees that sees it, who owns that writes it. */
export interface MatchFacts {
  readonly ownerId: string | null;
  readonly tournamentState: TournamentFacts['state'];
}

const ofTournament =
  (predicate: Predicate<TournamentFacts>): Predicate<MatchFacts> =>
  (caller, { ownerId, tournamentState }) =>
    predicate(caller, { ownerId, state: tournamentState });

const organizes = ofTournament(owns);

export const matchPolicy = definePolicy<MatchFacts, 'read' | 'update' | 'delete' | 'transition' | 'record'>(
  'match',
  ofTournament(seesTournament),
  { read: anyone, update: organizes, delete: organizes, transition: organizes, record: organizes },
);
