import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from './postgres/migrate.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

const SWEEP = '20261201023800_sweep_nobodys';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Makes the database one that was never swept, as that of an older version is, or of a backup that it made. */
const forget = async (): Promise<void> => {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    await client.query('delete from public._prisma_migrations where migration_name = $1', [SWEEP]);
  } finally {
    await client.end();
  }
};

const tournament = async (owner: string, state: 'draft' | 'published'): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    insert into competitions.tournament (owner_id, sport, name, zone, state, published_at)
    values (${owner}, 'football', ${randomUUID()}, 'Europe/Moscow', ${state}, ${state === 'draft' ? null : new Date()})
    returning id`.execute(database.db('competitions'));
  const [made] = rows;
  if (made === undefined) throw new Error('A tournament was inserted and not returned.');
  return made.id;
};

const appoint = (tournament_id: string, user_id: string) =>
  database
    .db('competitions')
    .insertInto('competitions.staff')
    .values({ tournament_id, user_id, role: 'co-organizer' })
    .execute();

const team = async (captain: string, player: string): Promise<string> => {
  const db = database.db('teams');
  const insert = db.insertInto('teams.team').values({ name: 'Двор', sport: 'football', created_by: captain });
  const { id: team_id } = await insert.returning('id').executeTakeFirstOrThrow();
  await db
    .insertInto('teams.player')
    .values([
      { team_id, user_id: captain, role: 'captain' },
      { team_id, user_id: player, role: 'player' },
    ])
    .execute();
  return team_id;
};

const venue = async (suggestedBy: string): Promise<string> => {
  const id = randomUUID();
  await sql`
    insert into teams.venue (id, name, city, address, surface, sports, amenities, zone, suggested_by)
    values (${id}, 'Коробка', 'Казань', 'ул. Пушкина, 5', 'grass', '{}', '{}', 'Europe/Moscow', ${suggestedBy})
  `.execute(database.db('teams'));
  return id;
};

const ownerOf = (id: string) =>
  database
    .db('competitions')
    .selectFrom('competitions.tournament')
    .select('owner_id')
    .where('id', '=', id)
    .executeTakeFirst();

const captainOf = async (id: string) => {
  const players = database.db('teams').selectFrom('teams.player').select('user_id').where('team_id', '=', id);
  return (await players.where('role', '=', 'captain').where('left_at', 'is', null).executeTakeFirst())?.user_id;
};

test('what exists of nobody is swept as with its person, and what is somebody’s stays', async () => {
  const [nobody, other, somebody, heir] = [
    randomUUID(),
    randomUUID(),
    await database.person(),
    await database.person(),
  ];
  const [draft, shared, alone] = [
    await tournament(nobody, 'draft'),
    await tournament(nobody, 'published'),
    await tournament(nobody, 'published'),
  ];
  // Whom a tournament is handed on to is looked for among those who are there, in the end.
  await appoint(shared, other);
  await appoint(shared, heir);
  const [kept, coOrganized] = [await tournament(somebody, 'draft'), await tournament(somebody, 'draft')];
  await appoint(coOrganized, nobody);
  const [left, led] = [await team(nobody, heir), await team(somebody, nobody)];
  const [suggested, own] = [await venue(nobody), await venue(somebody)];

  await forget();
  expect(await migrate({ url: database.superuserUrl })).toEqual([SWEEP]);

  expect(await ownerOf(draft)).toBeUndefined();
  expect(await ownerOf(shared)).toEqual({ owner_id: heir });
  expect(await ownerOf(alone)).toEqual({ owner_id: null });
  expect([await ownerOf(kept), await ownerOf(coOrganized)]).toEqual([{ owner_id: somebody }, { owner_id: somebody }]);
  expect([await captainOf(left), await captainOf(led)]).toEqual([heir, somebody]);
  const venues = await database.db('teams').selectFrom('teams.venue').select(['id', 'suggested_by']).execute();
  expect(new Map(venues.map(({ id, suggested_by }) => [id, suggested_by]))).toEqual(
    new Map([
      [suggested, null],
      [own, somebody],
    ]),
  );
  const staff = await database.db('competitions').selectFrom('competitions.staff').select('user_id').execute();
  expect(staff).toEqual([]);
  const roster = await database.db('teams').selectFrom('teams.player').select('user_id').execute();
  expect(roster.map(({ user_id }) => user_id).filter((id) => id === nobody || id === other)).toEqual([]);
});

test('where everything is somebody’s the sweep writes nothing', async () => {
  const lines = () => database.db('teams').selectFrom('teams.audit').select('id').execute();
  await team(await database.person(), await database.person());
  const before = await lines();
  await forget();
  await migrate({ url: database.superuserUrl });
  expect(await lines()).toEqual(before);
});
