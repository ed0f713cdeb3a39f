import { anyone, definePolicy, type Predicate } from '@prodvor/service-kit';
import { organizes, seesTournament, type TournamentPeople } from '../tournaments/policy.ts';

/** What the rules of an entry look at. */
export interface EntryFacts {
  readonly tournament: TournamentPeople;
  readonly state: 'applied' | 'confirmed' | 'rejected' | 'withdrawn';
  /** Users who speak for its team: captain and vice-captain. None of a name alone. */
  readonly captains: readonly string[];
}

/** What the rules of a new entry look at: `captains` are those of the team that it names. */
export type NewEntryFacts = Pick<EntryFacts, 'tournament' | 'captains'>;

const organizesIt: Predicate<NewEntryFacts> = (caller, { tournament }) => organizes(caller, tournament);

const speaksFor: Predicate<NewEntryFacts> = (caller, { captains }) =>
  caller.kind === 'user' && captains.includes(caller.userId);

/** The organizers and the team's captains: what is between the two is theirs to see. */
export const organizesOrSpeaks: Predicate<NewEntryFacts> = (caller, entry) =>
  organizesIt(caller, entry) || speaksFor(caller, entry);

/** Who takes part is public; who has applied, was rejected or withdrew is for the organizers and the team's captains. */
const seesEntry: Predicate<EntryFacts> = (caller, entry) =>
  seesTournament(caller, entry.tournament) && (entry.state === 'confirmed' || organizesOrSpeaks(caller, entry));

export type EntryAction = 'read' | 'update' | 'confirm' | 'reject' | 'withdraw' | 'delete' | 'squad';

export const entryPolicy = definePolicy<EntryFacts, EntryAction>('entry', seesEntry, {
  read: anyone,
  update: organizesIt,
  confirm: organizesIt,
  reject: organizesIt,
  withdraw: organizesOrSpeaks,
  delete: organizesIt,
  squad: organizesIt,
});

export const newEntryPolicy = definePolicy<NewEntryFacts, 'create'>(
  'entry',
  (caller, { tournament }) => seesTournament(caller, tournament),
  { create: organizesOrSpeaks },
);
