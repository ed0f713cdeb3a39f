import { createHash, randomUUID } from 'node:crypto';
import { EVENTS } from '@prodvor/contracts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERSONAL_DATA, type PersonalData } from './personal-data.ts';
import { SERVICE_SCHEMAS } from './schema.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
/** Looks and fills everywhere; foreign keys and triggers are off for what it writes. */
let superuser: pg.Client;
/** Whose right it is to export and to erase. */
let users: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  users = new pg.Client({ connectionString: database.urls.users });
  await Promise.all([superuser.connect(), users.connect()]);
  await superuser.query('set session_replication_role = replica');
});
afterAll(async () => {
  await Promise.all([superuser.end(), users.end()]);
  await database.drop();
});

const TEXTS = ['text', 'ARRAY', 'json', 'jsonb', 'character varying'];

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  /** A row needs a value for it. */
  readonly needed: boolean;
}

const columns = async (): Promise<Column[]> => {
  const { rows } = await superuser.query<Column>(
    `select table_schema || '.' || table_name as table, column_name as name, data_type as type,
       is_nullable = 'NO' and column_default is null as needed
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_type = 'BASE TABLE' and table_schema = any($1) order by 1, ordinal_position`,
    [SERVICE_SCHEMAS],
  );
  return rows;
};

type Entry = PersonalData<Record<string, unknown>>;
const REGISTRY: readonly (readonly [table: string, data: Entry])[] = Object.entries(PERSONAL_DATA);

const ownedBy = (part: Entry['people'] | undefined, person: string): readonly string[] => part?.[person] ?? [];
const ofAnybody = (part: Entry['people'] | undefined): string[] =>
  Object.values(part ?? {}).flatMap((found) => found ?? []);

/** Values without which a row would say nothing, or break a rule of its table. */
const FITTING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'competitions.tournament': { state: 'published', published_at: '2026-01-01T00:00:00Z' },
  'competitions.stage': { format: 'knock-out', points: '{}' },
  'competitions.match': { home_slot: '{}', away_slot: '{}' },
  'competitions.protocol_event': { type: 'goal' },
  'users.report': { subject_kind: 'team' },
};

/** Where the subject of the provider stands for the person. */
const BY_SUBJECT = ['identity.account', 'identity.session'];

/** What became of a person's row: its marks by what must happen to them. */
interface Marks {
  /** Exported, erased. */
  readonly own: string[];
  /** Exported, stays. */
  readonly shared: string[];
  /** Not exported, erased. */
  readonly withheld: string[];
  /** Of somebody else in the same row: not exported, stays. */
  readonly foreign: string[];
}

interface Person {
  readonly id: string;
  /** What the provider calls them: the id of the account. */
  readonly subject: string;
  /** Stands in every mark of theirs. */
  readonly tag: string;
  readonly marks: Marks;
}

const written = (type: string, mark: string): unknown => {
  if (type === 'jsonb' || type === 'json') return JSON.stringify({ said: mark });
  return type === 'ARRAY' ? [mark] : mark;
};

/** The table that a column refers to by its id, by `schema.table.column`. */
const references = async (): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await superuser.query<{ column: string; table: string }>(
    `select format('%s.%s', k.conrelid::regclass, a.attname) as column, k.confrelid::regclass::text as table
     from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype = 'f' and array_length(k.conkey, 1) = 1`,
  );
  return new Map(rows.map(({ column, table }) => [column, table]));
};

/** Writes rows, with all that they refer to. */
const createWriter = async () => {
  const all = await columns();
  const refers = await references();
  let counter = 0;

  const plain = async (table: string, { name, type }: Column): Promise<unknown> => {
    counter += 1;
    const parent = refers.get(`${table}.${name}`);
    if (parent !== undefined) return insert(parent, new Map());
    if (type === 'uuid') return randomUUID();
    if (type === 'integer' || type === 'bigint') return counter;
    if (type === 'timestamp with time zone') return new Date();
    return written(type, randomUUID());
  };

  /** What is not given is filled in where it must be; the answer is the row's `id`, if it has one. */
  const insert = async (table: string, given: ReadonlyMap<string, unknown>): Promise<unknown> => {
    const row = new Map<string, unknown>(Object.entries(FITTING[table] ?? {}));
    for (const column of all.filter((candidate) => candidate.table === table)) {
      if (given.has(column.name)) row.set(column.name, given.get(column.name));
      else if (column.needed && !row.has(column.name)) row.set(column.name, await plain(table, column));
    }
    const names = [...row.keys()].map((name) => `"${name}"`).join(', ');
    const places = [...row.keys()].map((_, index) => `$${index + 1}`).join(', ');
    const { rows } = await superuser.query<Record<string, unknown>>(
      `insert into ${table} (${names}) values (${places}) returning *`,
      [...row.values()],
    );
    return rows[0]?.id;
  };

  const isSplit = (table: string): boolean =>
    all.some((column) => column.table === table && column.name === 'given_name');

  /** A row in which one column names the person, the other people are others, and every text is marked. */
  const insertAbout = async (person: Person, table: string, data: Entry, by: string): Promise<void> => {
    const row = new Map<string, unknown>([[by, BY_SUBJECT.includes(table) ? person.subject : person.id]]);
    for (const column of all.filter((candidate) => candidate.table === table)) {
      const { name, type } = column;
      const marked = (kind: keyof Marks): void => {
        const mark = `${table}.${by}.${name}.${person.tag}.mark`.replaceAll('_', '-');
        person.marks[kind].push(mark);
        row.set(name, written(type, mark));
      };
      if (name === by || (name === 'name' && isSplit(table))) continue;
      if (table === 'users.identity' && name === 'subject') row.set(name, person.subject);
      else if (name in data.people) row.set(name, await plain(table, column));
      else if (ownedBy(data.people, by).includes(name)) marked('own');
      else if (ofAnybody(data.people).includes(name)) marked('foreign');
      else if (ownedBy(data.shared, by).includes(name)) marked('shared');
      else if (data.withheld?.includes(name)) marked('withheld');
    }
    // A constraint: the name is made of its parts, whose marks it has.
    if (isSplit(table)) row.set('name', `${row.get('given_name')} ${row.get('family_name')}`);
    await insert(table, row);
  };

  return { insert, insertAbout };
};

/** Somebody of whom every registered column of every table has something. */
const fillPerson = async (): Promise<Person> => {
  const person: Person = {
    id: randomUUID(),
    subject: randomUUID(),
    tag: randomUUID(),
    marks: { own: [], shared: [], withheld: [], foreign: [] },
  };
  const { insert, insertAbout } = await createWriter();
  for (const [table, data] of REGISTRY) {
    for (const by of Object.keys(data.people)) await insertAbout(person, table, data, by);
  }
  const mark = `session.${person.tag}.mark`;
  person.marks.withheld.push(mark);
  const payload = JSON.stringify({ session: { accountId: person.subject }, said: mark });
  await insert('identity.oidc_record', new Map([['payload', payload]]));
  return person;
};

/** As the service of people does it. */
const exportPerson = async ({ id, subject }: Person): Promise<Record<string, Record<string, unknown>[] | null>> => {
  const of = async (call: string, values: unknown[]) =>
    (await users.query<{ data: Record<string, Record<string, unknown>[] | null> }>(`select ${call} as data`, values))
      .rows[0]?.data ?? {};
  const teams = await of('teams.export_person($1)', [id]);
  const players = teams['teams.player']?.map((player) => player.id) ?? [];
  return {
    ...(await of('users.export_person($1)', [id])),
    ...(await of('identity.export_person($1, $2)', [id, [subject]])),
    ...teams,
    ...(await of('competitions.export_person($1, $2)', [id, players])),
  };
};

const erasePerson = async ({ id, subject }: Person): Promise<void> => {
  await users.query('begin');
  await users.query('select identity.erase_person($1, $2)', [id, [subject]]);
  await users.query('select competitions.erase_person($1, (select teams.erase_person($1)))', [id]);
  await users.query('select users.erase_person($1)', [id]);
  await users.query('commit');
};

/** The tables, of all that the database has, with a row in which a text stands. */
const whereIs = async (text: string): Promise<string[]> => {
  const { rows: tables } = await superuser.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await superuser.query(`select from ${name} t where position($1 in t::text) > 0 limit 1`, [
      text,
    ]);
    if (rowCount !== 0) found.push(name);
  }
  return found;
};

const missing = async (marks: readonly string[]): Promise<string[]> => {
  const gone: string[] = [];
  for (const mark of marks) if ((await whereIs(mark)).length === 0) gone.push(mark);
  return gone;
};

describe('the list of personal data', () => {
  it('says of every text and document column, once, what it is', async () => {
    const listed = REGISTRY.flatMap(([table, { people, shared, withheld = [], impersonal }]) =>
      [...ofAnybody(people), ...ofAnybody(shared), ...withheld, ...impersonal].map((column) => `${table}.${column}`),
    );
    const texts = (await columns()).filter(({ type }) => TEXTS.includes(type));
    expect(listed.sort()).toEqual(texts.map(({ table, name }) => `${table}.${name}`).sort());
  });

  it('finds people by columns that exist, and by nothing else but the records of the provider', async () => {
    const ids = (await columns()).filter(({ type }) => type === 'uuid').map(({ table, name }) => `${table}.${name}`);
    const people = REGISTRY.flatMap(([table, data]) => Object.keys(data.people).map((column) => `${table}.${column}`));
    expect(ids).toEqual(expect.arrayContaining(people));
    const byText = REGISTRY.filter(([, { people, withheld }]) => withheld && Object.keys(people).length === 0);
    expect(byText.map(([table]) => table)).toEqual(['identity.oidc_record']);
  });
});

describe('a person of whom every column has something', () => {
  let person: Person;
  let bystander: Person;
  let before: unknown;
  beforeAll(async () => {
    person = await fillPerson();
    bystander = await fillPerson();
    before = await exportPerson(bystander);
  });

  it('is filled in everywhere', async () => {
    const { own, shared, withheld, foreign } = person.marks;
    expect([own.length, shared.length, withheld.length, foreign.length].every((count) => count > 0)).toBe(true);
    expect(await missing([...own, ...shared, ...withheld, ...foreign])).toEqual([]);
  });

  it('gets all that is theirs, and nothing that is another’s or secret', async () => {
    const data = await exportPerson(person);
    const text = JSON.stringify(data);
    const { own, shared, withheld, foreign } = person.marks;
    expect([...own, ...shared].filter((mark) => !text.includes(mark))).toEqual([]);
    expect([...withheld, ...foreign].filter((mark) => text.includes(mark))).toEqual([]);
    const tables = REGISTRY.filter(([, { people }]) => Object.keys(people).length > 0).map(([table]) => table);
    const exported = tables.filter((table) => !table.endsWith('.idempotency'));
    expect(exported.filter((table) => data[table] === undefined || data[table] === null)).toEqual([]);
  });

  it('is found nowhere after the erasure, but for bare ids of what was done', async () => {
    // Another person's kept answer names them.
    await superuser.query(
      `insert into teams.idempotency (user_id, route, key, body_hash, status, response) values ($1, 'r', 'k', 'h', 201, $2)`,
      [bystander.id, JSON.stringify({ body: JSON.stringify({ user: { id: person.id, name: 'named.mark' } }) })],
    );
    await erasePerson(person);
    const { own, shared, withheld, foreign } = person.marks;
    for (const mark of [...own, ...withheld, 'named.mark']) expect([mark, await whereIs(mark)]).toEqual([mark, []]);
    expect(await missing([...shared, ...foreign])).toEqual([]);
    const logs = SERVICE_SCHEMAS.flatMap((schema) => [`${schema}.audit`, `${schema}.outbox`]);
    expect((await whereIs(person.id)).filter((table) => !logs.includes(table))).toEqual([]);
    expect(await whereIs(person.subject)).toEqual(['identity.audit', 'identity.outbox']);
  });

  it('is remembered by a hash that the same identity is refused by', async () => {
    const { rows } = await superuser.query('select subject_hash from users.tombstone');
    expect(rows).toEqual([{ subject_hash: createHash('sha256').update(person.subject).digest('hex') }]);
  });

  it('takes nothing of anybody else along', async () => {
    expect(await exportPerson(bystander)).toEqual(before);
    const { own, shared, withheld, foreign } = bystander.marks;
    expect(await missing([...own, ...shared, ...withheld, ...foreign])).toEqual([]);
  });

  it('is told of by events in the form of the catalogue', async () => {
    const { rows } = await superuser.query<{ type: keyof typeof EVENTS; data: unknown }>(
      SERVICE_SCHEMAS.map((schema) => `select type, data from ${schema}.outbox`).join(' union all '),
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { type, data } of rows) expect([type, EVENTS[type].safeParse(data).error]).toEqual([type, undefined]);
  });
});
