import type { Database } from '@prodvor/database';
import { type Caller, fail, judge } from '@prodvor/service-kit';
import type { Transaction } from 'kysely';
import { findTeamFacts, type TeamFacts } from './facts.ts';
import { type TeamAction, teamPolicy } from './policy.ts';

export interface LockedTeam extends TeamFacts {
  readonly name: string;
  readonly rosterLimit: number;
  readonly version: number;
}

/**
 * Locks a team until the transaction ends. Whatever writes under a team (its roster, invitations, requests, claims) does
 * this first, so capacity, numbers and captaincy are decided one after another.
 *
 * @throws {Failure} not-found when it was deleted meanwhile
 */
export const lockTeam = async (tx: Transaction<Database>, id: string): Promise<LockedTeam> => {
  const row = await tx
    .selectFrom('teams.team')
    .select(['name', 'roster_limit as rosterLimit', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  // A statement of its own: only what begins after the lock sees the roster as its last holder left it.
  const facts = row && (await findTeamFacts(tx, id));
  return row && facts ? { ...row, ...facts } : fail('not-found');
};

/**
 * As `lockTeam`, and judges the caller again: who may do something can change between the request and the lock.
 *
 * @throws {Failure} not-found, forbidden
 */
export const lockTeamTo = async (
  tx: Transaction<Database>,
  action: TeamAction,
  caller: Caller,
  id: string,
): Promise<LockedTeam> => {
  const team = await lockTeam(tx, id);
  judge(teamPolicy.to(action), caller, team);
  return team;
};
