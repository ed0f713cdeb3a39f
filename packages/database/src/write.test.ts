import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inOneTransaction, isUniqueViolation } from './index.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { type NewEvent, prepareWrite, write } from './write.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.person(actor.userId);
});
afterAll(() => database.drop());

const actor = { userId: randomUUID(), requestId: 'request-1' };
type Created = Extract<NewEvent, { type: 'prodvor.competitions.tournament.created.v1' }>;
const created = (tournamentId: string): Created => ({
  type: 'prodvor.competitions.tournament.created.v1',
  subject: tournamentId,
  data: { tournamentId, version: 1 },
});

const insert = (name: string, events: (id: string) => readonly NewEvent[] = (id) => [created(id)]) => {
  const db = database.db('competitions');
  return write(db, 'competitions', actor, async (tx) => {
    const { id } = await tx
      .insertInto('competitions.tournament')
      .values({ owner_id: actor.userId, sport: 'football', name, zone: 'Europe/Moscow' })
      .returning('id')
      .executeTakeFirstOrThrow();
    return {
      result: id,
      events: events(id),
      audit: { action: 'tournament.create', subject: id, details: { version: 1 } },
    };
  });
};

const stored = async () => {
  const db = database.db('competitions');
  return {
    tournaments: await db.selectFrom('competitions.tournament').select('name').orderBy('name').execute(),
    events: await db.selectFrom('competitions.outbox').selectAll().orderBy('seq').execute(),
    audit: await db.selectFrom('competitions.audit').selectAll().execute(),
  };
};

describe('write', () => {
  beforeEach(async () => {
    const db = database.db('competitions');
    await db.deleteFrom('competitions.tournament').execute();
  });

  it('commits the change, its events in order and its audit line together', async () => {
    const id = await insert('Cup', (subject) => [
      created(subject),
      {
        ...created(subject),
        type: 'prodvor.competitions.tournament.updated.v1',
        data: { tournamentId: subject, version: 2 },
      },
    ]);
    const { events, audit } = await stored();
    const own = events.filter((event) => event.subject === id);
    expect(own.map((event) => [event.type, event.data, event.published_at])).toEqual([
      ['prodvor.competitions.tournament.created.v1', { tournamentId: id, version: 1 }, null],
      ['prodvor.competitions.tournament.updated.v1', { tournamentId: id, version: 2 }, null],
    ]);
    expect(own[0]?.id[14]).toBe('7');
    expect(audit.find((line) => line.subject === id)).toMatchObject({
      actor_id: actor.userId,
      request_id: 'request-1',
      action: 'tournament.create',
      details: { version: 1 },
    });
  });

  const wrong: readonly (readonly [string, readonly NewEvent[]])[] = [
    ['an event whose data is not of its schema', [{ ...created('x'), data: { tournamentId: 'x', version: 0 } }]],
    [
      'an event of another schema',
      [{ type: 'prodvor.users.profile.created.v1', subject: actor.userId, data: { userId: actor.userId, version: 1 } }],
    ],
  ];
  it.each(wrong)('writes nothing with %s', async (_, events) => {
    const before = await stored();
    await expect(insert('Refused', () => events)).rejects.toThrow();
    expect(await stored()).toEqual(before);
  });

  it('writes nothing when the change fails, and hands the failure on', async () => {
    await insert('Same');
    const before = await stored();
    const failure = await insert('Same').catch((error: unknown) => error);
    expect(isUniqueViolation(failure, 'tournament_owner_id_name_key')).toBe(true);
    expect(isUniqueViolation(failure, 'another_key')).toBe(false);
    expect(await stored()).toEqual(before);
  });

  it('leaves no trace of a change that changed nothing, and refuses events without an audit line', async () => {
    const before = await stored();
    const db = database.db('competitions');
    expect(await write(db, 'competitions', actor, async () => ({ result: 'same', audit: null }))).toBe('same');
    const subject = randomUUID();
    const silent = write(db, 'competitions', actor, async () => ({
      result: 1,
      events: [created(subject)],
      audit: null,
    }));
    await expect(silent).rejects.toThrow(TypeError);
    expect(await stored()).toEqual(before);
  });

  it('runs a change again after a deadlock, so that both sides of it commit', async () => {
    const db = database.db('competitions');
    const [first, second] = [await insert('First'), await insert('Second')];
    const rendezvous = Promise.withResolvers<void>();
    let waiting = 0;
    let runs = 0;
    const touch = (order: readonly string[]) =>
      write(db, 'competitions', actor, async (tx) => {
        runs += 1;
        for (const [index, id] of order.entries()) {
          if (index === 1) {
            waiting += 1;
            if (waiting === 2) rendezvous.resolve();
            await rendezvous.promise;
          }
          await tx
            .updateTable('competitions.tournament')
            .set({ version: sql`version + 1` })
            .where('id', '=', id)
            .execute();
        }
        return { result: null, audit: { action: 'tournament.update', subject: order.join() } };
      });
    await Promise.all([touch([first, second]), touch([second, first])]);
    const rows = await db
      .selectFrom('competitions.tournament')
      .select('version')
      .where('id', 'in', [first, second])
      .execute();
    expect(rows).toEqual([{ version: 3 }, { version: 3 }]);
    // PostgreSQL gives up one of the two, or both.
    expect(runs).toBeGreaterThan(2);
  });
});

describe('prepareWrite', () => {
  const insertNamed = () => {
    const insertion = prepareWrite<{ id: string; name: string }, { version: number }>(
      database.db('competitions'),
      'competitions',
      (place, recorded) => sql`
        with made as (
          insert into competitions.tournament (id, owner_id, sport, name, zone)
          values (${place(({ id }) => id)}, ${actor.userId}, 'football', ${place(({ name }) => name)}, 'Europe/Moscow')
          returning version
        ), ${recorded}
        select version from made
      `,
    );
    return (name: string, events: (id: string) => readonly NewEvent[] = (id) => [created(id)]) => {
      const id = randomUUID();
      const audit = { action: 'tournament.create', subject: id, details: { version: 1 } };
      return insertion(actor, { values: { id, name }, events: events(id), audit }).then((rows) => ({ id, rows }));
    };
  };

  it('commits the change, its events in order and its audit line together', async () => {
    const insertion = insertNamed();
    const { id, rows } = await insertion(`Cup ${randomUUID()}`, (subject) => [
      created(subject),
      { ...created(subject), type: 'prodvor.competitions.tournament.updated.v1' },
    ]);
    expect(rows).toEqual([{ version: 1 }]);
    const { events, audit } = await stored();
    expect(events.filter(({ subject }) => subject === id).map(({ type, data }) => [type, data])).toEqual([
      ['prodvor.competitions.tournament.created.v1', { tournamentId: id, version: 1 }],
      ['prodvor.competitions.tournament.updated.v1', { tournamentId: id, version: 1 }],
    ]);
    expect(audit.find(({ subject }) => subject === id)).toMatchObject({
      actor_id: actor.userId,
      request_id: 'request-1',
      action: 'tournament.create',
      details: { version: 1 },
    });
  });

  it('writes nothing when the change fails or an event is wrong', async () => {
    const insertion = insertNamed();
    const name = `Cup ${randomUUID()}`;
    await insertion(name);
    const before = await stored();
    const failure = await insertion(name).catch((error: unknown) => error);
    expect(isUniqueViolation(failure, 'tournament_owner_id_name_key')).toBe(true);
    const wrongEvent = (id: string) => [{ ...created(id), data: { tournamentId: id, version: 0 } }];
    await expect(insertion(`Cup ${randomUUID()}`, wrongEvent)).rejects.toThrow();
    expect(await stored()).toEqual(before);
  });

  it('is a part of the transaction around it', async () => {
    const insertion = insertNamed();
    const before = await stored();
    const work = inOneTransaction(database.db('competitions'), async () => {
      await insertion(`Cup ${randomUUID()}`);
      throw new Error('given up');
    });
    await expect(work).rejects.toThrow('given up');
    expect(await stored()).toEqual(before);
  });
});
