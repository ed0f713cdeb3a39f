import { Match } from '@prodvor/contracts';
import { LANE_LIMITS, type TestPerson, type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service } from './service.ts';
import { clientFor } from './testing.ts';
import { at, createDerby, createMatch, createSeason, idOf, publish, type Season } from './testing-season.ts';

/** Longer than any test takes. */
const LONG = 14_000;
const { writes, thing } = LANE_LIMITS;
const OF_ONE = writes.atWork + writes.waiting;
const OF_ONE_THING = thing.atWork + thing.waiting;

interface Answered {
  readonly status: number;
  readonly retryAfter: string | null;
}

const start = (limits: { readonly waitMillis: number; readonly lockMillis: number }) =>
  testPlatform({
    services: [service],
    lanes: { ...LANE_LIMITS, waitMillis: limits.waitMillis },
    lockMillis: limits.lockMillis,
  });

/** Requests of a platform whose answers are gathered as they come. */
const createBurst = ({ url }: TestPlatform) => {
  const answered: Answered[] = [];
  return {
    answered,
    write: async (path: string, person: TestPerson, body: object, init: RequestInit = {}): Promise<Answered> => {
      const response = await fetch(`${url}/api/v1${path}`, {
        method: 'POST',
        headers: { ...person.headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        ...init,
      });
      await response.arrayBuffer();
      const answer = { status: response.status, retryAfter: response.headers.get('retry-after') };
      answered.push(answer);
      return answer;
    },
  };
};

const numbered = <Item>(count: number, make: (number: number) => Item): Item[] =>
  Array.from({ length: count }, (_, number) => make(number));

const counted = (answers: readonly Answered[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { status, retryAfter } of answers) {
    const kind = `${status} ${retryAfter ?? '-'}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

/** Holds the lock of a tournament while `meanwhile` runs. */
const whileLocked = <Result>(platform: TestPlatform, { id }: Season, meanwhile: () => Promise<Result>) =>
  platform.database
    .db('competitions')
    .transaction()
    .execute(async (tx) => {
      await tx.selectFrom('competitions.tournament').select('id').where('id', '=', id).forUpdate().execute();
      return meanwhile();
    });

/** Names of the entries, those that were written by a burst. */
const entriesOf = async (platform: TestPlatform, { id }: Season): Promise<string[]> => {
  const rows = await platform.database
    .db('competitions')
    .selectFrom('competitions.entry')
    .select('name')
    .where('tournament_id', '=', id)
    .execute();
  return rows.map(({ name }) => name);
};

/** How many statements of the database wait for a lock. */
const awaited = async (platform: TestPlatform): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(distinct pid) as count from pg_locks as awaited join pg_stat_activity as activity using (pid)
    where not awaited.granted and activity.datname = current_database()`.execute(platform.database.db('competitions'));
  return rows[0]?.count ?? 0;
};

/** How many requests wait in a lane. */
const waitingIn = ({ platform }: TestPlatform, name = 'person-writes'): number | undefined =>
  platform.lanes.find(({ lane }) => lane === name)?.turns.waiting;

const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: LONG, interval: 5 });

describe('while the lock of a tournament is held', () => {
  let platform: TestPlatform;
  let owner: TestPerson;
  let reader: TestPerson;
  let season: Season;

  const entry = (number: number) => ({ name: `Команда ${number}` });
  const read = () => clientFor(platform, reader).send('GET', `/tournaments/${season.id}`);

  beforeAll(async () => {
    platform = await start({ waitMillis: LONG, lockMillis: LONG });
    [owner, reader] = [await platform.person(), await platform.person()];
  });
  afterAll(() => platform.close());

  const create = async () => {
    season = await createSeason(clientFor(platform, owner), []);
    await publish(clientFor(platform, owner), season);
    return `/tournaments/${season.id}/entries`;
  };

  test('a burst of one person waits in a short queue, another person reads, and what waited is written once', async () => {
    const path = await create();
    const { answered, write } = createBurst(platform);
    const sent = await whileLocked(platform, season, async () => {
      const all = numbered(200, (number) => write(path, owner, entry(number)));
      await eventually(() => answered.length).toBe(200 - OF_ONE);
      const reads = await Promise.all(numbered(50, read));
      expect(reads.map(({ status }) => status)).toEqual(reads.map(() => 200));
      expect(counted(answered)).toEqual({ '429 1': 200 - OF_ONE });
      return { all };
    });
    const answers = await Promise.all(sent.all);
    expect(counted(answers)).toEqual({ '201 -': OF_ONE, '429 1': 200 - OF_ONE });
    const written = answers.flatMap(({ status }, number) => (status === 201 ? [entry(number).name] : []));
    expect((await entriesOf(platform, season)).sort()).toEqual(written.sort());
  });

  test('with keys as well: the answer that is kept for a key holds no connection in the queue', async () => {
    const path = await create();
    const { answered, write } = createBurst(platform);
    const keyed = (number: number) =>
      write(path, owner, entry(number), {
        headers: { ...owner.headers, 'content-type': 'application/json', 'idempotency-key': `burst-${number}` },
      });
    const sent = await whileLocked(platform, season, async () => {
      const all = numbered(60, keyed);
      await eventually(() => answered.length).toBe(60 - OF_ONE);
      const reads = await Promise.all(numbered(20, read));
      expect(reads.map(({ status }) => status)).toEqual(reads.map(() => 200));
      return { all };
    });
    expect(counted(await Promise.all(sent.all))).toEqual({ '201 -': OF_ONE, '429 1': 60 - OF_ONE });
    expect(await entriesOf(platform, season)).toHaveLength(OF_ONE);
  });

  test('many people on one tournament wait in its queue, beyond which it is 503', async () => {
    const path = await create();
    const people = await Promise.all(numbered(50, () => platform.person()));
    for (const { userId } of people) {
      const staff = await clientFor(platform, owner).send('PUT', `/tournaments/${season.id}/staff/${userId}`, {
        role: 'co-organizer',
      });
      expect(staff.status).toBe(200);
    }
    const { answered, write } = createBurst(platform);
    const sent = await whileLocked(platform, season, async () => {
      const all = people.map((person, number) => write(path, person, entry(number)));
      await eventually(() => answered.length).toBe(50 - OF_ONE_THING);
      const reads = await Promise.all(numbered(50, read));
      expect(reads.map(({ status }) => status)).toEqual(reads.map(() => 200));
      return { all };
    });
    expect(counted(await Promise.all(sent.all))).toEqual({ '201 -': OF_ONE_THING, '503 1': 50 - OF_ONE_THING });
    expect(await entriesOf(platform, season)).toHaveLength(OF_ONE_THING);
  });

  test('matches of one tournament are one queue, and the others write on', async () => {
    const client = clientFor(platform, owner);
    const { season: derby, stage, match } = await createDerby(client);
    season = derby;
    const more = await Promise.all(
      numbered(7, () =>
        createMatch(client, {
          tournament: season.id,
          round: at(stage.rounds, 0).id,
          group: at(stage.groups, 0).id,
          home: { entry: idOf(season, 'Спартак') },
          away: { entry: idOf(season, 'Динамо') },
        }),
      ),
    );
    const matches = [match, ...more];
    const people = await Promise.all(matches.map(() => platform.person()));
    for (const { userId } of people) {
      await client.send('PUT', `/tournaments/${season.id}/staff/${userId}`, { role: 'co-organizer' });
    }
    // What a match is within is known since its first write.
    for (const { id } of matches) await client.must(Match, 'PATCH', `/matches/${id}`, { ground: 'Двор' });
    const other = await platform.person();
    const { write } = createBurst(platform);
    const sent = await whileLocked(platform, season, async () => {
      const all = matches.map(({ id }, number) =>
        write(`/matches/${id}`, at(people, number), { ground: `Двор ${number}` }, { method: 'PATCH' }),
      );
      await eventually(() => waitingIn(platform, 'thing-writes')).toBe(matches.length - thing.atWork);
      const free = await createSeason(clientFor(platform, other), ['Заря']);
      expect(Object.keys(free.entries)).toEqual(['Заря']);
      expect(await awaited(platform)).toBe(thing.atWork);
      return { all };
    });
    expect(counted(await Promise.all(sent.all))).toEqual({ '200 -': matches.length });
  });

  test('a client that goes away leaves its place to the next, and its request is never written', async () => {
    const path = await create();
    const { write } = createBurst(platform);
    const sent = await whileLocked(platform, season, async () => {
      const all = numbered(writes.atWork, (number) => write(path, owner, entry(number)));
      await eventually(() => awaited(platform)).toBe(writes.atWork);
      const going = new AbortController();
      const gone = numbered(writes.waiting, (number) =>
        write(path, owner, { name: `Ушла ${number}` }, { signal: going.signal }).catch(() => null),
      );
      await eventually(() => waitingIn(platform)).toBe(writes.waiting);
      going.abort();
      await Promise.all(gone);
      await eventually(() => waitingIn(platform)).toBe(0);
      const next = write(path, owner, { name: 'Следующая' });
      await eventually(() => waitingIn(platform)).toBe(1);
      return { all: [...all, next] };
    });
    expect(counted(await Promise.all(sent.all))).toEqual({ '201 -': writes.atWork + 1 });
    expect((await entriesOf(platform, season)).sort()).toEqual(['Команда 0', 'Команда 1', 'Следующая']);
  });
});

describe('when the lock is held for longer than anybody waits', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await start({ waitMillis: 100, lockMillis: 200 });
  });
  afterAll(() => platform.close());

  test('everybody is told to come back, nothing is written, and the next write is', async () => {
    const owner = await platform.person();
    const client = clientFor(platform, owner);
    const season = await createSeason(client, []);
    const path = `/tournaments/${season.id}/entries`;
    const people = await Promise.all(numbered(10, () => platform.person()));
    for (const { userId } of people) {
      await client.send('PUT', `/tournaments/${season.id}/staff/${userId}`, { role: 'co-organizer' });
    }
    const { write } = createBurst(platform);
    const answers = await whileLocked(platform, season, () =>
      Promise.all(people.flatMap((person, one) => numbered(5, (n) => write(path, person, { name: `${one} ${n}` })))),
    );
    const counts = counted(answers);
    expect(Object.keys(counts).filter((kind) => kind !== '429 1' && kind !== '503 1')).toEqual([]);
    expect(counts['503 1']).toBeGreaterThan(0);
    expect(await entriesOf(platform, season)).toEqual([]);
    expect((await write(path, owner, { name: 'Заря' })).status).toBe(201);
  });
});

test('a stop answers those who wait', async () => {
  const platform = await start({ waitMillis: LONG, lockMillis: LONG });
  try {
    const owner = await platform.person();
    const season = await createSeason(clientFor(platform, owner), []);
    const { answered, write } = createBurst(platform);
    const sent = await whileLocked(platform, season, async () => {
      const all = numbered(OF_ONE, (n) => write(`/tournaments/${season.id}/entries`, owner, { name: `${n}` }));
      await eventually(() => waitingIn(platform)).toBe(writes.waiting);
      const drained = platform.platform.drain();
      await eventually(() => counted(answered)).toEqual({ '503 1': writes.waiting });
      return { all, drained };
    });
    expect(counted(await Promise.all(sent.all))).toEqual({ '201 -': writes.atWork, '503 1': writes.waiting });
    await sent.drained;
  } finally {
    await platform.close();
  }
});
