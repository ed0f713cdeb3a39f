import type { TEAM_ACTIONS } from '@prodvor/contracts';
import {
  administers,
  anyone,
  anyUser,
  type Caller,
  definePolicy,
  moderates,
  type Predicate,
} from '@prodvor/service-kit';
import type { Member, TeamFacts } from './facts.ts';
import type { OwnTournament } from './tournament.ts';

/** The caller's own place in the roster. */
export const memberOf = (caller: Caller, { members }: TeamFacts): Member | undefined =>
  caller.kind === 'user' ? members.find(({ userId }) => userId === caller.userId) : undefined;

/** Without a captain a team belongs to its tournament. */
export const isCaptainless = ({ members }: TeamFacts): boolean => !members.some(({ role }) => role === 'captain');

/** Is in the roster. */
export const plays: Predicate<TeamFacts> = (caller, team) => memberOf(caller, team) !== undefined;

/** Organizes the tournament, or the one that the team was made for. */
export const organizes: Predicate<Pick<TeamFacts, 'organizerIds'>> = (caller, { organizerIds }) =>
  caller.kind === 'user' && organizerIds.includes(caller.userId);

/** Stands in for the captain of a team that has none: an organizer of its tournament, or an admin where there is no organizer. */
const standsIn: Predicate<TeamFacts> = (caller, team) =>
  isCaptainless(team) && (team.organizerIds.length === 0 ? administers(caller, team) : organizes(caller, team));

/** The captain, or who stands in for one: captaincy and the team itself are theirs. */
export const leads: Predicate<TeamFacts> = (caller, team) =>
  memberOf(caller, team)?.role === 'captain' || standsIn(caller, team);

/** Who keeps the team and its roster in order: who leads it, and the vice-captains. */
export const manages: Predicate<TeamFacts> = (caller, team) =>
  leads(caller, team) || memberOf(caller, team)?.role === 'vice-captain';

/** The tournament of a team is nobody's business but its organizers' while it is a draft, and an admin's where it has none. */
export const seesTournament: Predicate<TeamFacts> = (caller, team) =>
  team.tournamentState === 'published' ||
  organizes(caller, team) ||
  (team.organizerIds.length === 0 && administers(caller, team));

/** A team without a captain follows its tournament: nobody else sees it before that is published. */
const seesTeam: Predicate<TeamFacts> = (caller, team) =>
  team.tournamentId === null || !isCaptainless(team) || plays(caller, team) || seesTournament(caller, team);

export type TeamAction = (typeof TEAM_ACTIONS)[number];

/** Who handles a report acts on the team itself, by its name or as a whole; the roster stays with those who manage it. */
export const teamPolicy = definePolicy<TeamFacts, 'read' | TeamAction>('team', seesTeam, {
  read: anyone,
  update: (caller, team) => manages(caller, team) || moderates(caller, team),
  delete: (caller, team) => leads(caller, team) || moderates(caller, team),
  'manage-roster': manages,
  appoint: leads,
  invite: manages,
  'answer-requests': manages,
  request: (caller, team) => caller.kind === 'user' && team.joining === 'request',
  claim: anyUser,
  leave: plays,
  report: (caller, team) => caller.kind === 'user' && !manages(caller, team),
});

/** Of the list as a whole; the subject is the tournament that a new team is made for. */
export const teamListPolicy = definePolicy<OwnTournament | null, 'read' | 'create'>(
  'teams',
  (caller, tournament) => tournament === null || tournament.state === 'published' || organizes(caller, tournament),
  {
    read: anyone,
    create: (caller, tournament) => caller.kind === 'user' && (tournament === null || organizes(caller, tournament)),
  },
);
