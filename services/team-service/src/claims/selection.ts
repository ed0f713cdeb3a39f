import type { Database } from '@prodvor/database';
import { type InferResult, type Kysely, sql } from 'kysely';
import { type TeamFacts, withTeams } from '../teams/facts.ts';
import { isCaptainless } from '../teams/policy.ts';

/** Claims with all that their answer shows. */
export const selectClaims = (db: Kysely<Database>) =>
  db
    .selectFrom('teams.claim as c')
    .innerJoin('teams.team as t', 't.id', 'c.team_id')
    .innerJoin('users.card as person', 'person.user_id', 'c.user_id')
    .leftJoin('teams.player as guest', 'guest.id', 'c.player_id')
    .leftJoin('users.card as guestUser', 'guestUser.user_id', 'guest.user_id')
    .select([
      'c.id',
      'c.team_id as teamId',
      't.name as teamName',
      'c.player_id as playerId',
      'c.user_id as userId',
      'person.public_name as userName',
      'c.message',
      'c.state',
      'c.created_at as createdAt',
      'c.version',
    ])
    .select(({ fn }) => [
      fn.coalesce('guest.public_name', 'guestUser.public_name').as('playerName'),
      sql<boolean>`(guest.id is not null and guest.left_at is null and guest.user_id is null)`.as('isGuest'),
    ]);

type Selected = InferResult<ReturnType<typeof selectClaims>>[number];

/** A claim with what its rules look at. */
export interface ClaimRow extends Selected {
  readonly team: TeamFacts;
  readonly open: boolean;
}

/** Adds what the rules look at. */
export const claimRows = async (db: Kysely<Database>, rows: readonly Selected[]): Promise<ClaimRow[]> =>
  (await withTeams(db, rows)).map((row) => ({
    ...row,
    open: row.playerId === null ? isCaptainless(row.team) : row.isGuest,
  }));

/** Undefined for none. */
export const findClaim = async (db: Kysely<Database>, id: string): Promise<ClaimRow | undefined> => {
  const row = await selectClaims(db).where('c.id', '=', id).executeTakeFirst();
  return row && (await claimRows(db, [row])).at(0);
};
