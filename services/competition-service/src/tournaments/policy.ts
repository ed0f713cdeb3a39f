import { administers, anyone, anyUser, definePolicy, moderates, type Predicate } from '@prodvor/service-kit';

/** The people of a tournament, and whether it is shown. What stands under a tournament is judged by them. */
export interface TournamentPeople {
  /** Null once the owner was erased and nobody took over. */
  readonly ownerId: string | null;
  readonly coOrganizers: readonly string[];
  readonly referees: readonly string[];
  readonly state: 'draft' | 'published';
}

/** What the rules of a tournament look at. */
export interface TournamentFacts extends TournamentPeople {
  readonly registration: 'closed' | 'open';
}

/** An ownerless tournament is the admins'. */
export const owns: Predicate<TournamentPeople> = (caller, { ownerId }) =>
  caller.kind === 'user' && (ownerId === null ? administers(caller, undefined) : caller.userId === ownerId);

export const organizes: Predicate<TournamentPeople> = (caller, tournament) =>
  owns(caller, tournament) || (caller.kind === 'user' && tournament.coOrganizers.includes(caller.userId));

/** Keeps protocols. */
export const officiates: Predicate<TournamentPeople> = (caller, tournament) =>
  organizes(caller, tournament) || (caller.kind === 'user' && tournament.referees.includes(caller.userId));

/** A draft, and all under it, exists for those who run it alone. */
export const seesTournament: Predicate<TournamentPeople> = (caller, tournament) =>
  tournament.state === 'published' || officiates(caller, tournament);

const mayApply: Predicate<TournamentFacts> = (caller, tournament) =>
  anyUser(caller, undefined) &&
  tournament.state === 'published' &&
  tournament.registration === 'open' &&
  !organizes(caller, tournament);

const mayReport: Predicate<TournamentPeople> = (caller, tournament) =>
  anyUser(caller, undefined) && !organizes(caller, tournament);

export type TournamentAction = 'read' | 'update' | 'delete' | 'publish' | 'structure' | 'staff' | 'apply' | 'report';

/** `structure` is the writing of entries, squads, stages, groups, rounds and matches. Who handles a report acts on the tournament itself. */
export const tournamentPolicy = definePolicy<TournamentFacts, TournamentAction>('tournament', seesTournament, {
  read: anyone,
  update: (caller, tournament) => organizes(caller, tournament) || moderates(caller, tournament),
  delete: (caller, tournament) => owns(caller, tournament) || administers(caller, tournament),
  publish: organizes,
  structure: organizes,
  staff: owns,
  apply: mayApply,
  report: mayReport,
});

/** Of the list as a whole: anyone reads it and anyone with a profile adds to it; the part that one runs needs to be someone. */
export const tournamentListPolicy = definePolicy<unknown, 'read' | 'read-own' | 'create'>('tournaments', anyone, {
  read: anyone,
  'read-own': anyUser,
  create: anyUser,
});
