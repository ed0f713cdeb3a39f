import type { PLAYER_ACTIONS } from '@prodvor/contracts';
import { anyUser, definePolicy, type Predicate } from '@prodvor/service-kit';
import type { Member, TeamFacts } from '../teams/facts.ts';
import { leads, manages, teamPolicy } from '../teams/policy.ts';

/** A player in the roster of a team. */
export interface PlayerFacts {
  readonly team: TeamFacts;
  readonly player: { readonly userId: string | null; readonly role: Member['role'] };
}

const ofTeam =
  (predicate: Predicate<TeamFacts>): Predicate<PlayerFacts> =>
  (caller, { team }) =>
    predicate(caller, team);

const readTeam = teamPolicy.to('read');

export type PlayerAction = (typeof PLAYER_ACTIONS)[number];

/** A player follows the team: who sees that sees its players, who manages that keeps them in order. */
export const playerPolicy = definePolicy<PlayerFacts, PlayerAction>(
  'player',
  (caller, { team }) => readTeam.decide(caller, team) !== 'hide',
  {
    update: ofTeam(manages),
    remove: ofTeam(manages),
    appoint: ofTeam(leads),
    claim: anyUser,
    leave: (caller, { player }) => caller.kind === 'user' && caller.userId === player.userId,
  },
);
