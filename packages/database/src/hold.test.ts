import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PersonGone } from './hold.ts';
import { inOneTransaction } from './one-transaction.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { type Actor, prepareWrite, write } from './write.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const byRequest = (userId: string, naming?: readonly string[]): Actor => ({
  userId,
  requestId: 'request-1',
  ...(naming === undefined ? {} : { naming }),
});

/** Makes a tournament of the actor by `write`, which waits for `during` before it ends. */
const make = (actor: Actor, during: () => Promise<void> = async () => undefined): Promise<string> =>
  write(database.db('competitions'), 'competitions', actor, async (tx) => {
    const { id } = await tx
      .insertInto('competitions.tournament')
      .values({ owner_id: actor.userId, sport: 'football', name: randomUUID(), zone: 'Europe/Moscow' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await during();
    return { result: id, audit: { action: 'tournament.create', subject: id } };
  });

/** The same by `prepareWrite`. */
const makeAtOnce = async (actor: Actor): Promise<string> => {
  const insert = prepareWrite<{ id: string; name: string }, { id: string }>(
    database.db('competitions'),
    'competitions',
    (place, recorded) => sql`
      with made as (
        insert into competitions.tournament (id, owner_id, sport, name, zone)
        values (${place(({ id }) => id)}, ${actor.userId}, 'football', ${place(({ name }) => name)}, 'Europe/Moscow')
        returning id
      ), ${recorded}
      select id from made
    `,
  );
  const id = randomUUID();
  const audit = { action: 'tournament.create', subject: id };
  await insert(actor, { values: { id, name: randomUUID() }, events: [], audit });
  return id;
};

const erase = (userId: string, during: () => Promise<void> = async () => undefined): Promise<void> =>
  write(database.db('users'), 'users', { ...byRequest(userId), erasing: userId }, async (tx) => {
    await during();
    await sql`select competitions.erase_person(${userId}, '{}')`.execute(tx);
    await sql`select users.erase_person(${userId})`.execute(tx);
    return { result: undefined, audit: { action: 'profile.erase', subject: userId } };
  });

/** How many transactions wait for a person. */
const waiting = async (): Promise<number> => {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from pg_locks l join pg_database d on d.oid = l.database
    where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`.execute(database.db('users'));
  return rows[0]?.waiting ?? 0;
};

const tournamentsOf = async (userId: string): Promise<number> => {
  const query = database.db('competitions').selectFrom('competitions.tournament').select('id');
  return (await query.where('owner_id', '=', userId).execute()).length;
};

/** Something that goes on until it is let go. */
const pausing = () => {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const pause = () => {
    begun.resolve();
    return end.promise;
  };
  return { begun: begun.promise, go: () => end.resolve(), pause };
};

describe.each([
  ['write', make],
  ['prepareWrite', makeAtOnce],
] as const)('%s', (_, attempt) => {
  it('refuses whoever makes a change and is gone', async () => {
    const somebody = await database.person();
    await attempt(byRequest(somebody));
    await erase(somebody);
    const error = await attempt(byRequest(somebody)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PersonGone);
    expect(error).toMatchObject({ userId: somebody, isActor: true });
    expect(await tournamentsOf(somebody)).toBe(0);
  });

  it('refuses to name somebody who is gone', async () => {
    const [somebody, gone] = [await database.person(), randomUUID()];
    const error = await attempt(byRequest(somebody, [somebody, gone])).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PersonGone);
    expect(error).toMatchObject({ userId: gone, isActor: false });
    expect(await tournamentsOf(somebody)).toBe(0);
  });

  it('does not ask whether the actor of an event is still there', async () => {
    await expect(attempt({ userId: randomUUID(), requestId: null })).resolves.toBeTypeOf('string');
  });

  it('waits for an erasure that runs, and is refused', async () => {
    const somebody = await database.person();
    const erasing = pausing();
    const erasure = erase(somebody, erasing.pause);
    await erasing.begun;
    const attempted = attempt(byRequest(somebody)).catch((thrown: unknown) => thrown);
    await expect.poll(waiting).toBe(1);
    erasing.go();
    await erasure;
    expect(await attempted).toBeInstanceOf(PersonGone);
    expect(await tournamentsOf(somebody)).toBe(0);
  });

  it('does not overtake an erasure that waits for an earlier writer', async () => {
    const somebody = await database.person();
    const writing = pausing();
    const earlier = make(byRequest(somebody), writing.pause);
    await writing.begun;
    const erasure = erase(somebody);
    await expect.poll(waiting).toBe(1);
    const later = [1, 2, 3].map(() => attempt(byRequest(somebody)).catch((thrown: unknown) => thrown));
    await expect.poll(waiting).toBe(4);
    writing.go();
    await Promise.all([earlier, erasure]);
    for (const error of await Promise.all(later)) expect(error).toBeInstanceOf(PersonGone);
    expect(await tournamentsOf(somebody)).toBe(0);
  });
});

it('does not keep people who write from each other', async () => {
  const [one, other] = [await database.person(), await database.person()];
  const writing = pausing();
  const first = make(byRequest(one, [other]), writing.pause);
  await writing.begun;
  await Promise.all([make(byRequest(other, [one])), makeAtOnce(byRequest(one)), make(byRequest(one))]);
  writing.go();
  await first;
});

it('ends both of two erasures of one person, the second of nobody', async () => {
  const somebody = await database.person();
  await Promise.all([erase(somebody), erase(somebody)]);
  expect(await tournamentsOf(somebody)).toBe(0);
});

it('undoes all of a transaction around it', async () => {
  const somebody = await database.person();
  const work = inOneTransaction(database.db('competitions'), async () => {
    await make(byRequest(somebody));
    await make(byRequest(somebody, [randomUUID()]));
  });
  await expect(work).rejects.toBeInstanceOf(PersonGone);
  expect(await tournamentsOf(somebody)).toBe(0);
});
