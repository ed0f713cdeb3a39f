import type { Database } from '@prodvor/database';
import { type InferResult, type Kysely, sql } from 'kysely';
import type { WithTeam } from '../teams/facts.ts';

/** Somebody may still come by it at that instant: nobody ended it, it has not expired, and the guest it names is one. */
export const isOpen = (at: Date) =>
  sql<boolean>`(i.state = 'open' and i.expires_at > ${at} and (i.player_id is null or (guest.left_at is null and guest.user_id is null)))`;

/** Invitations with all that their answer shows. `at` is the instant that tells which are open. */
export const selectInvitations = (db: Kysely<Database>, at: Date) =>
  db
    .selectFrom('teams.invitation as i')
    .innerJoin('teams.team as t', 't.id', 'i.team_id')
    .leftJoin('teams.player as guest', 'guest.id', 'i.player_id')
    .leftJoin('users.card as guestUser', 'guestUser.user_id', 'guest.user_id')
    .leftJoin('users.card as invited', 'invited.user_id', 'i.user_id')
    .leftJoin('users.card as sender', 'sender.user_id', 'i.created_by')
    .select([
      'i.id',
      'i.team_id as teamId',
      't.name as teamName',
      't.sport',
      't.colours',
      'i.user_id as userId',
      'invited.public_name as userName',
      'i.player_id as playerId',
      'i.created_by as senderId',
      'sender.public_name as senderName',
      'i.max_uses as maxUses',
      'i.uses',
      'i.state',
      'i.expires_at as expiresAt',
      'i.created_at as createdAt',
      'i.version',
    ])
    .select(({ fn }) => [
      fn.coalesce('guest.public_name', 'guestUser.public_name').as('playerName'),
      sql<boolean>`(i.token_hash is not null)`.as('isLink'),
      sql<boolean>`users.may_meet(i.created_by, i.user_id)`.as('meets'),
      isOpen(at).as('open'),
    ]);

export type InvitationRow = InferResult<ReturnType<typeof selectInvitations>>[number];

/** An invitation with what its rules look at. */
export type Invited = WithTeam<InvitationRow>;
