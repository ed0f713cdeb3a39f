import type { InvitationQuery } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { decodeCursor, InstantKey, type Page, pageOf } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { withTeams } from '../teams/facts.ts';
import { type Invited, isOpen, selectInvitations } from './selection.ts';

const Position = z.tuple([InstantKey, z.boolean(), InstantKey, z.uuid()]);
const OwnPosition = z.tuple([InstantKey, z.uuid()]);

interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export const invitationList = (db: Kysely<Database>, clock: () => Date) => ({
  /**
   * Of a team: those that are open first, then the newest. Which have expired is decided once, for all pages. One that ends
   * while somebody reads stands among the ended from then on, so it can be met twice, and none is missed.
   *
   * @throws {Failure} invalid-cursor
   */
  async ofTeam(teamId: string, { limit, cursor }: PageQuery): Promise<Page<Invited>> {
    const position = decodeCursor('team-invitations', Position, cursor);
    const at = position === null ? clock() : new Date(position[0]);
    let rows = selectInvitations(db, at).where('i.team_id', '=', teamId);
    if (position) {
      const [, open, createdAt, id] = position;
      rows = rows.where(
        sql<boolean>`(${isOpen(at)}, i.created_at, i.id) < (${open}::boolean, ${createdAt}::timestamptz, ${id}::uuid)`,
      );
    }
    const found = await rows
      .orderBy('open', 'desc')
      .orderBy('i.created_at', 'desc')
      .orderBy('i.id', 'desc')
      .limit(limit + 1)
      .execute();
    const page = pageOf(found, {
      limit,
      tag: 'team-invitations',
      keysOf: ({ open, createdAt, id }) => [at.toISOString(), open, createdAt.toISOString(), id],
    });
    return { ...page, items: await withTeams(db, page.items) };
  },

  /** Those that wait for this person's answer, the newest first. @throws {Failure} invalid-cursor */
  async ofPerson(userId: string, { team, limit, cursor }: z.output<typeof InvitationQuery>): Promise<Page<Invited>> {
    const position = decodeCursor('own-invitations', OwnPosition, cursor);
    const at = clock();
    let rows = selectInvitations(db, at)
      .where('i.user_id', '=', userId)
      .where('i.state', '=', 'open')
      .where(isOpen(at))
      .where(sql<boolean>`users.may_meet(i.created_by, i.user_id)`);
    if (team !== undefined) rows = rows.where('i.team_id', '=', team);
    if (position) {
      const [createdAt, id] = position;
      rows = rows.where(sql<boolean>`(i.created_at, i.id) < (${createdAt}::timestamptz, ${id}::uuid)`);
    }
    const found = await rows
      .orderBy('i.created_at', 'desc')
      .orderBy('i.id', 'desc')
      .limit(limit + 1)
      .execute();
    const page = pageOf(found, {
      limit,
      tag: 'own-invitations',
      keysOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
    });
    return { ...page, items: await withTeams(db, page.items) };
  },
});
