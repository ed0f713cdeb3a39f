import type { Database } from '@prodvor/database';
import { type Expression, type InferResult, type Kysely, sql } from 'kysely';

/** Present players with all that their answer shows. `viewer` is who looks, null for somebody without an account. */
export const selectPlayers = (db: Kysely<Database>, viewer: string | null) =>
  db
    .selectFrom('teams.player as p')
    .leftJoin('users.card as card', 'card.user_id', 'p.user_id')
    .where('p.left_at', 'is', null)
    .select([
      'p.id',
      'p.user_id as userId',
      'p.name',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.public_name as publicName',
      'p.minor',
      'p.full_name as fullName',
      'p.number',
      'p.position',
      'p.role',
      'p.created_at as joinedAt',
      'p.version',
      'card.public_name as userName',
    ])
    .select(sql<boolean>`users.may_see_profile(${viewer}::uuid, p.user_id)`.as('profileSeen'));

/** Whether a squad shows the player. */
export const inSquad = (playerId: Expression<string>) =>
  sql<boolean>`exists (select from competitions.squad_member s where s.player_id = ${playerId})`;

export type PlayerRow = InferResult<ReturnType<typeof selectPlayers>>[number];
