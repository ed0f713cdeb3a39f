import { anyone, anyUser, definePolicy, type Predicate } from '@prodvor/service-kit';

/** What the rules of a tournament, and of all that stands under it, look at. */
export interface TournamentFacts {
  readonly ownerId: string | null;
  readonly state: 'draft' | 'published';
}

export const owns: Predicate<TournamentFacts> = (caller, tournament) =>
  caller.kind === 'user' && caller.userId === tournament.ownerId;

/** A draft, and all under it, exists for its organizer alone. */
export const seesTournament: Predicate<TournamentFacts> = (caller, tournament) =>
  tournament.state === 'published' || owns(caller, tournament);

/** `structure` is the writing of entries, stages, groups, rounds and matches. */
export const tournamentPolicy = definePolicy<TournamentFacts, 'read' | 'update' | 'delete' | 'publish' | 'structure'>(
  'tournament',
  seesTournament,
  {
    read: anyone,
    update: owns,
    delete: owns,
    publish: owns,
    structure: owns,
  },
);

/** Of the list as a whole: anyone reads it and anyone with a profile adds to it; one's own part of it needs to be someone. */
export const tournamentListPolicy = definePolicy<unknown, 'read' | 'read-own' | 'create'>('tournaments', anyone, {
  read: anyone,
  'read-own': anyUser,
  create: anyUser,
});
