import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISHED_VIEWS, SERVICE_SCHEMAS } from './schema.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

const VIEWS = Object.keys(PUBLISHED_VIEWS);
const APPEND_ONLY = [
  'competitions.protocol_event',
  'identity.audit',
  'users.audit',
  'teams.audit',
  'competitions.audit',
];
const DENIED = '42501';
/** A view of several tables can be written by nobody, and PostgreSQL says so before it looks for the right to. */
const NOT_WRITABLE = '55000';

/** Who calls the functions that schemas publish. */
const FUNCTIONS: Readonly<Record<string, readonly (typeof SERVICE_SCHEMAS)[number][]>> = {
  'identity.export_person': ['users'],
  'identity.erase_person': ['users'],
  'users.hold': ['identity', 'users', 'teams', 'competitions'],
  'users.hold_alone': ['users'],
  // Of the two above alone.
  'users.person_lock': [],
  'users.export_person': ['users'],
  'users.erase_person': ['users'],
  'teams.export_person': ['users'],
  'teams.erase_person': ['users'],
  'competitions.export_person': ['users'],
  'competitions.erase_person': ['users'],
  'teams.may_see': ['users', 'competitions'],
  'users.may_meet': ['users', 'teams', 'competitions'],
  'users.may_see_profile': ['users', 'teams', 'competitions'],
};

let database: TestDatabase;
let tables: { schema: string; name: string; column: string }[];

beforeAll(async () => {
  database = await testDatabase();
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ schema: string; name: string; column: string }>(
    `select table_schema as schema, table_name as name, min(column_name) as column
     from information_schema.columns where table_schema = any($1) group by 1, 2 order by 1, 2`,
    [SERVICE_SCHEMAS],
  );
  tables = rows;
  await client.end();
});
afterAll(() => database.drop());

const isGranted = async (schema: (typeof SERVICE_SCHEMAS)[number], table: (typeof tables)[number], right: string) => {
  const { rows } = await sql<{ granted: boolean }>`
    select has_table_privilege(format('%I.%I', ${table.schema}::text, ${table.name}::text), ${right}) as granted
  `.execute(database.db(schema));
  return rows.at(0)?.granted;
};

/** What the role of a service may do with a table: each statement is tried and touches no row. */
const rightsOf = async (schema: (typeof SERVICE_SCHEMAS)[number], table: (typeof tables)[number]) => {
  const target = sql.id(table.schema, table.name);
  const column = sql.id(table.column);
  const statements = {
    read: sql`select ${column} from ${target} where false`,
    insert: sql`insert into ${target} select * from ${target} where false`,
    update: sql`update ${target} set ${column} = ${column} where false`,
    delete: sql`delete from ${target} where false`,
    ...(VIEWS.includes(`${table.schema}.${table.name}`) ? {} : { truncate: sql`truncate ${target}` }),
  };
  const rights: string[] = [];
  for (const [right, statement] of Object.entries(statements)) {
    const denied = await statement.execute(database.db(schema)).then(
      () => false,
      async (error: unknown) => {
        if (!(error instanceof pg.DatabaseError)) throw error;
        if (error.code === DENIED) return true;
        if (error.code === NOT_WRITABLE && VIEWS.includes(`${table.schema}.${table.name}`)) {
          return (await isGranted(schema, table, right)) === false;
        }
        throw error;
      },
    );
    if (!denied) rights.push(right);
  }
  return rights;
};

const expected = (schema: string, table: { schema: string; name: string }): string[] => {
  const name = `${table.schema}.${table.name}`;
  if (VIEWS.includes(name)) return ['read'];
  if (table.schema !== schema) return [];
  if (APPEND_ONLY.includes(name) || table.name === 'outbox') return ['read', 'insert'];
  return ['read', 'insert', 'update', 'delete'];
};

describe('grants', () => {
  it.each(SERVICE_SCHEMAS)(
    'the role of %s writes its own tables, appends to its logs and reads published views',
    async (schema) => {
      expect(tables.length).toBeGreaterThan(20);
      for (const table of tables) {
        expect([table.schema, table.name, await rightsOf(schema, table)]).toEqual([
          table.schema,
          table.name,
          expected(schema, table),
        ]);
      }
    },
  );

  it('published functions are called by whom they are for, and by nobody else', async () => {
    const callers: Record<string, string[]> = {};
    for (const schema of SERVICE_SCHEMAS) {
      const { rows } = await sql<{ name: string; may: boolean }>`
        select format('%s.%s', n.nspname, p.proname) as name, has_function_privilege(p.oid, 'execute') as may
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any(${[...SERVICE_SCHEMAS]})
      `.execute(database.db(schema));
      for (const { name, may } of rows) callers[name] = [...(callers[name] ?? []), ...(may ? [schema] : [])];
    }
    expect(callers).toEqual(FUNCTIONS);
  });

  it('an outbox row can be marked as published and changed in nothing else', async () => {
    const db = database.db('users');
    await sql`update users.outbox set published_at = now() where false`.execute(db);
    await expect(sql`update users.outbox set data = '{}' where false`.execute(db)).rejects.toMatchObject({
      code: DENIED,
    });
  });

  it.each(SERVICE_SCHEMAS)('the role of %s makes no tables and does not become the owner', async (schema) => {
    const db = database.db(schema);
    for (const statement of [
      `create table ${schema}.extra ()`,
      'create table public.extra ()',
      'create schema extra',
      'set role prodvor_owner',
      'select * from public._prisma_migrations',
    ]) {
      await expect(sql.raw(statement).execute(db), statement).rejects.toMatchObject({ code: DENIED });
    }
  });

  it('the protocol of a match goes with its tournament, although nobody may delete it', async () => {
    const db = database.db('competitions');
    const { rows } = await sql<{ id: string }>`
      with t as (insert into competitions.tournament (owner_id, sport, name, zone) values (uuidv7(), 'football', 'Cup', 'UTC') returning id),
      e as (insert into competitions.entry (tournament_id, name, number) select id, n, 1 from t, unnest(array['A', 'B']) n returning id),
      s as (insert into competitions.stage (tournament_id, number, name, format, points) select id, 1, 'Stage', 'knock-out', '{}' from t returning id),
      r as (insert into competitions.round (stage_id, number, name) select id, 1, 'Final' from s returning id),
      i as (insert into competitions.tie (round_id, number) select id, 1 from r returning id),
      m as (
        insert into competitions.match (tournament_id, stage_id, round_id, tie_id, home_entry_id, away_entry_id, zone)
        select t.id, s.id, r.id, i.id, (select id from e limit 1), (select id from e offset 1), 'UTC' from t, s, r, i
        returning id
      ),
      p as (insert into competitions.protocol_event (match_id, seq, type, data) select id, 1, 'goal', '{}' from m)
      select id from t`.execute(db);
    await db
      .deleteFrom('competitions.tournament')
      .where('id', '=', rows[0]?.id ?? '')
      .execute();
    expect(await db.selectFrom('competitions.protocol_event').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('competitions.entry').selectAll().execute()).toEqual([]);
  });
});
