import type { TeamQuery } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import {
  administers,
  type Caller,
  containing,
  decodeCursor,
  InstantKey,
  type Page,
  pageOf,
} from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { selectTeams, type TeamRow } from './selection.ts';

const Position = z.tuple([z.int().min(0).max(2), InstantKey, z.uuid()]);

/** How well a name fits a search: 2 is exactly it, 1 is it in another letter case, 0 contains it. */
const fit = (q: string) => sql<number>`((t.name = ${q}::text)::integer + (lower(t.name) = lower(${q}::text))::integer)`;

/** Teams whose tournament the viewer sees, by the rule `seesTournament`. */
const tournamentSeen = (viewer: string | null, admin: boolean) => sql<boolean>`(
  exists (
    select from competitions.tournament_card c where c.tournament_id = t.tournament_id and c.state = 'published'
  )
  or exists (
    select from competitions.organizer o where o.tournament_id = t.tournament_id and o.user_id = ${viewer}::uuid
  )
  or (
    ${admin}::boolean
    and not exists (select from competitions.organizer o where o.tournament_id = t.tournament_id)
  )
)`;

/** Whom the present players include: the captain, or this user. */
const hasCaptain = sql<boolean>`exists (
  select from teams.player p where p.team_id = t.id and p.left_at is null and p.role = 'captain'
)`;
const hasMember = (user: string | null) => sql<boolean>`exists (
  select from teams.player p where p.team_id = t.id and p.left_at is null and p.user_id = ${user}::uuid
)`;

/**
 * Teams, newest first by when they were made; with `q` the exact name first, then the name in another letter case,
 * then names that contain it. Only a new name changes this order, so a page neither repeats nor skips a team.
 */
export const teamList = (db: Kysely<Database>) => ({
  /** The teams that the caller sees. @throws {Failure} invalid-cursor */
  async page(query: z.output<typeof TeamQuery>, caller: Caller): Promise<Page<TeamRow>> {
    const { q, sport, city, member, tournament, limit, cursor } = query;
    const viewer = caller.kind === 'user' ? caller.userId : null;
    const position = decodeCursor('teams', Position, cursor);
    const seen = tournamentSeen(viewer, administers(caller, undefined));
    let page = db
      .selectFrom('teams.team as t')
      .select('t.id')
      .where(
        tournament === undefined
          ? sql<boolean>`(t.tournament_id is null or ${hasCaptain} or ${hasMember(viewer)} or ${seen})`
          : seen,
      );
    if (tournament !== undefined) page = page.where('t.tournament_id', '=', tournament);
    if (sport !== undefined) page = page.where('t.sport', '=', sport);
    if (city !== undefined) page = page.where(sql<boolean>`lower(t.city) = lower(${city}::text)`);
    if (member !== undefined) {
      page = page.where(
        sql<boolean>`(${hasMember(member)} and users.may_see_profile(${viewer}::uuid, ${member}::uuid))`,
      );
    }
    if (q !== undefined) page = page.where(sql<boolean>`lower(t.name) like lower(${containing(q)}::text)`);
    if (position) {
      const [fitted, createdAt, id] = position;
      page = page.where(
        q === undefined
          ? sql<boolean>`(t.created_at, t.id) < (${createdAt}::timestamptz, ${id}::uuid)`
          : sql<boolean>`(${fit(q)}, t.created_at, t.id) < (${fitted}::integer, ${createdAt}::timestamptz, ${id}::uuid)`,
      );
    }
    if (q !== undefined) page = page.orderBy(fit(q), 'desc');
    page = page
      .orderBy('t.created_at', 'desc')
      .orderBy('t.id', 'desc')
      .limit(limit + 1);

    // Rosters and organizers are read for the page alone, whatever the search has found.
    const found = await selectTeams(db, viewer)
      .where('t.id', 'in', page)
      .select(q === undefined ? sql<number>`0`.as('fit') : fit(q).as('fit'))
      .orderBy('fit', 'desc')
      .orderBy('t.created_at', 'desc')
      .orderBy('t.id', 'desc')
      .execute();
    return pageOf(found, {
      limit,
      tag: 'teams',
      keysOf: ({ fit: fitted, createdAt, id }) => [fitted, createdAt.toISOString(), id],
    });
  },
});
