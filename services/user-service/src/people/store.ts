import type { UserQuery } from '@prodvor/contracts';
import { batched, type Database, prepare } from '@prodvor/database';
import { containing, decodeCursor, InstantKey, type Page, pageOf } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { type PersonRow, SEES_PROFILE, selectPeople, VISIBLE_NAME, type Viewer } from './selection.ts';

const Position = z.tuple([z.int().min(0).max(2), InstantKey, z.uuid()]);

/** How well the name that the viewer may see fits a search: 2 is exactly it, 1 is it in another letter case, 0 contains it. */
const fit = (q: string) =>
  sql<number>`((${VISIBLE_NAME} = ${q}::text)::integer + (lower(${VISIBLE_NAME}) = lower(${q}::text))::integer)`;

const viewerIs = ({ id, staff }: Viewer) => sql<Viewer>`(select ${id}::uuid as id, ${staff}::boolean as staff)`.as('v');

/** One person for one viewer. */
interface Sight {
  readonly id: string;
  readonly viewer: Viewer;
}

/** One person for one viewer, as of the statement: for whoever judges within a transaction. Undefined for nobody. */
export const findPerson = (db: Kysely<Database>, id: string, viewer: Viewer): Promise<PersonRow | undefined> =>
  selectPeople(db, viewerIs(viewer)).where('p.id', '=', id).executeTakeFirst();

/** People by the primary key, in the order of `sights`. */
const readPeople = (db: Kysely<Database>) => {
  const select = prepare<readonly Sight[], PersonRow & { place: number }>(db, (place) => {
    const viewers = place((sights) => sights.map(({ viewer }) => viewer.id));
    const staff = place((sights) => sights.map(({ viewer }) => viewer.staff));
    const ids = place((sights) => sights.map(({ id }) => id));
    return selectPeople(
      db,
      sql<Viewer>`unnest(${viewers}::uuid[], ${staff}::boolean[], ${ids}::uuid[]) with ordinality`.as(
        sql`v (id, staff, person_id, place)`,
      ),
    )
      .where(sql<boolean>`p.id = v.person_id`)
      .select(sql<number>`v.place`.as('place'))
      .compile();
  });
  return async (sights: readonly Sight[]): Promise<readonly (PersonRow | undefined)[]> => {
    const rows = await select(sights);
    const people = new Map(rows.map((row) => [row.place, row]));
    return sights.map((_, index) => people.get(index + 1));
  };
};

/** People as others may see them. */
export const personStore = (db: Kysely<Database>) => {
  const find = batched(readPeople(db));
  return {
    find: (id: string, viewer: Viewer): Promise<PersonRow | undefined> => find({ id, viewer }),

    /**
     * The people whom the viewer may find, newest first; with `q` the exact name first, then the name in another letter case, then
     * names that contain it. Only a new name changes this order, so a page neither repeats nor skips a person. What the viewer may
     * not see finds nobody: the full name behind a short one, or the city of a closed profile.
     *
     * @throws {Failure} invalid-cursor
     */
    async page(
      { q, city, sport, limit, cursor }: z.output<typeof UserQuery>,
      viewer: Viewer,
    ): Promise<Page<PersonRow>> {
      const position = decodeCursor('users', Position, cursor);
      const fitted = q === undefined ? sql<number>`0` : fit(q);
      let people = selectPeople(db, viewerIs(viewer))
        .select(fitted.as('fit'))
        .where('i.user_id', 'is', null)
        .where('b.user_id', 'is', null);
      if (!viewer.staff) {
        people = people.where('p.search_level', 'in', viewer.id === null ? ['everyone'] : ['everyone', 'users']);
      }
      if (q !== undefined) {
        const pattern = containing(q);
        people = people
          .where(sql<boolean>`(lower(p.name) like lower(${pattern}) or lower(p.public_name) like lower(${pattern}))`)
          .where(sql<boolean>`lower(${VISIBLE_NAME}) like lower(${pattern})`)
          .orderBy(fitted, 'desc');
      }
      if (city !== undefined) people = people.where(sql<boolean>`lower(p.city) = lower(${city})`);
      if (sport !== undefined) people = people.where(sql<boolean>`${sport} = any (p.sports)`);
      if (city !== undefined || sport !== undefined) people = people.where(SEES_PROFILE);
      if (position) {
        const [at, createdAt, id] = position;
        people = people.where(
          q === undefined
            ? sql<boolean>`(p.created_at, p.id) < (${createdAt}::timestamptz, ${id}::uuid)`
            : sql<boolean>`(${fitted}, p.created_at, p.id) < (${at}::integer, ${createdAt}::timestamptz, ${id}::uuid)`,
        );
      }
      const found = await people
        .orderBy('p.created_at', 'desc')
        .orderBy('p.id', 'desc')
        .limit(limit + 1)
        .execute();
      return pageOf(found, {
        limit,
        tag: 'users',
        keysOf: (row) => [row.fit, row.createdAt.toISOString(), row.id],
      });
    },
  };
};
