import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connect, type Database, json, offline } from './index.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('connect', () => {
  it('gives days and local times as text, instants as dates, large counts as numbers', async () => {
    const { rows } = await sql`
      select date '2018-06-14' as day, time '18:00' as local, timestamptz '2018-06-14 18:00+03' as instant,
             9007199254740991::int8 as count, ${json(['a'])} as list`.execute(database.db('users'));
    expect(rows).toEqual([
      {
        day: '2018-06-14',
        local: '18:00',
        instant: new Date('2018-06-14T15:00:00Z'),
        count: Number.MAX_SAFE_INTEGER,
        list: ['a'],
      },
    ]);
  });

  it('refuses a count that a number cannot hold, rather than round it', async () => {
    const query = sql`select 9007199254740993::int8 as count`.execute(database.db('users'));
    await expect(query).rejects.toThrow(RangeError);
  });

  it('prepares a parametrized statement once per connection, under one name', async () => {
    const db = connect({ url: database.urls.users, schema: 'users', max: 1 });
    try {
      const find = (name: string) => db.selectFrom('users.card').select('user_id').where('name', '=', name).execute();
      await find('a');
      await find('b');
      const { rows } = await sql`select count(*) as statements from pg_prepared_statements
        where statement like '%users%card%'`.execute(db);
      expect(rows).toEqual([{ statements: 1 }]);
    } finally {
      await db.destroy();
    }
  });

  it('compares and sorts Russian names by their letters', async () => {
    const { rows } = await sql<{ name: string }>`
      select name from (values ('Ёлка'), ('Ель'), ('ёж'), ('Жук')) as list (name) where lower(name) ~ '^[её]'
      order by name`.execute(database.db('users'));
    expect(rows.map((row) => row.name)).toEqual(['ёж', 'Ёлка', 'Ель']);
  });

  it.each([
    ['at work', "select pg_terminate_backend(pg_backend_pid()), 'users'"],
    ['idle', 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()'],
  ])('outlives a connection that the server cuts while it is %s', async (_, statement) => {
    const one = { url: database.urls.users, schema: 'users', max: 1 } as const;
    const [db, other] = [connect(one), connect(one)];
    try {
      await sql`select 1`.execute(db);
      await expect(sql.raw(statement).execute(other)).rejects.toThrow();
      for (const pool of [db, other]) {
        const answer = () => sql`select 1 as one`.execute(pool).then(({ rows }) => rows, String);
        await expect.poll(answer).toEqual([{ one: 1 }]);
      }
    } finally {
      await Promise.all([db.destroy(), other.destroy()]);
    }
  });
});

describe('a server that does not answer', () => {
  const silence = async (ask: (db: Kysely<Database>) => Promise<unknown>) => {
    const db = connect({ url: database.urls.users, schema: 'users', max: 1 });
    const pid = async () => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid;
    const before = await pid();
    try {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const failure = await ask(db).then(() => 'answered', String);
      vi.useRealTimers();
      return { failure, sameConnection: (await pid()) === before };
    } finally {
      vi.useRealTimers();
      await db.destroy();
    }
  };
  const wait = (db: Kysely<Database>) => {
    const asked = sql`select pg_sleep(10)`.execute(db);
    vi.advanceTimersByTime(20_000);
    return asked;
  };

  it('is given up after 20 s, and the next query has another connection', async () => {
    const { failure, sameConnection } = await silence(async (db) => db.connection().execute(wait));
    expect(failure).toContain('Query read timeout');
    expect(sameConnection).toBe(false);
  });

  it('is not asked to roll back', async () => {
    const { failure, sameConnection } = await silence((db) => db.transaction().execute(wait));
    expect(failure).toContain('the server did not answer');
    expect(sameConnection).toBe(false);
  });
});

describe('offline', () => {
  it('compiles a query and runs none', async () => {
    const query = offline().selectFrom('competitions.match').select(['date', 'time']).where('num', '=', 1);
    expect(query.compile().sql).toBe('select "date", "time" from "competitions"."match" where "num" = $1');
    expect(await query.execute()).toEqual([]);
  });
});
