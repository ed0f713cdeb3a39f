import { type TestDatabase, testDatabase } from '@prodvor/database/testing';
import { createLogger } from '@prodvor/service-kit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createAdapter, NETWORK_RECORDS } from './adapter.ts';
import { purgeExpired, startPurging } from './purge.ts';

let database: TestDatabase;
let now = new Date('2026-06-01T12:00:00Z');
const adapter = (kind: string) => createAdapter(kind, { db: database.db('identity'), clock: () => now });
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('what has expired is not found, and the purge deletes it alone', async () => {
  const sessions = adapter('Session');
  await sessions.upsert('short', { uid: 'u-1' }, 60);
  await sessions.upsert('long', { uid: 'u-2' }, 600);
  expect(await sessions.findByUid('u-1')).toEqual({ uid: 'u-1' });
  later(61);
  expect(await sessions.find('short')).toBeUndefined();
  expect(await purgeExpired(database.db('identity'), now)).toBe(1);
  expect(await sessions.find('long')).toEqual({ uid: 'u-2' });
});

test('the purge deletes however much has expired, beginning with the start', async () => {
  const db = database.db('identity');
  await sql`insert into identity.oidc_record (kind, id, payload, expires_at)
    select 'Interaction', n::text, '{}', ${now}::timestamptz - interval '1 s' from generate_series(1, 12001) n`.execute(
    db,
  );
  const expired = () =>
    db
      .selectFrom('identity.oidc_record')
      .select((row) => row.fn.countAll<number>().as('rows'))
      .where('expires_at', '<', now)
      .executeTakeFirstOrThrow();
  const job = startPurging({ db, clock: () => now, log: createLogger({ level: 'silent' }) });
  await expect.poll(expired).toEqual({ rows: 0 });
  await job.stop();
});

test('an id belongs to its kind, and one that no text can hold is nobody’s', async () => {
  await adapter('Session').upsert('same', { uid: 'u-3' }, 60);
  expect(await adapter('Interaction').find('same')).toBeUndefined();
  expect(await adapter('Session').find('sa\0me')).toBeUndefined();
});

test('a used code is used at once, a refresh token after the grace', async () => {
  for (const kind of ['AuthorizationCode', 'RefreshToken']) {
    await adapter(kind).upsert('one', { grantId: 'g' }, 60);
    await adapter(kind).consume('one');
  }
  const used = Math.floor(now.getTime() / 1000);
  expect(await adapter('AuthorizationCode').find('one')).toMatchObject({ consumed: used });
  expect(await adapter('RefreshToken').find('one')).toEqual({ grantId: 'g' });
  later(9);
  await adapter('RefreshToken').consume('one');
  later(1);
  expect(await adapter('RefreshToken').find('one')).toMatchObject({ consumed: used });
});

test('a revoked grant takes its tokens and no others', async () => {
  const tokens = adapter('RefreshToken');
  await tokens.upsert('mine', { grantId: 'g-1' }, 60);
  await tokens.upsert('other', { grantId: 'g-2' }, 60);
  await tokens.revokeByGrantId('g-1');
  expect(await tokens.find('mine')).toBeUndefined();
  expect(await tokens.find('other')).toBeDefined();
});

test('of what strangers of one network store the oldest goes beyond the bound, and nothing of another’s', async () => {
  const db = database.db('identity');
  const from = (network: string | null) =>
    createAdapter('Interaction', { db, clock: () => now, watch: { caller: () => {}, record: () => network } });
  await from('elsewhere').upsert('theirs', { uid: 'u-4' }, 600);
  for (let n = 0; n < NETWORK_RECORDS + 3; n += 1) {
    later(1);
    await from('flood').upsert(`flood-${n}`, { uid: `f-${n}` }, 1200);
  }
  const ids = async () => {
    const rows = await db.selectFrom('identity.oidc_record').select('id').where('network', '=', 'flood').execute();
    return rows.map(({ id }) => id);
  };
  expect(await ids()).toHaveLength(NETWORK_RECORDS);
  for (const n of [0, 1, 2]) expect(await from(null).find(`flood-${n}`)).toBeUndefined();
  expect(await from(null).find('flood-3')).toBeDefined();
  expect(await from(null).find('theirs')).toBeDefined();
  // A page of ours stores it again, where no network is known: it goes on counting.
  await from(null).upsert('flood-3', { uid: 'f-3', result: {} }, 1200);
  expect(await ids()).toContain('flood-3');
});

test('what has expired is purged each minute', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const db = database.db('identity');
  const job = startPurging({ db, clock: () => now, log: createLogger({ level: 'silent' }) });
  const isThere = async () =>
    (await db.selectFrom('identity.oidc_record').select('id').where('id', '=', 'brief').execute()).length > 0;
  try {
    await adapter('Interaction').upsert('brief', {}, 60);
    later(61);
    await expect
      .poll(async () => {
        vi.advanceTimersByTime(60_000);
        return isThere();
      })
      .toBe(false);
  } finally {
    vi.useRealTimers();
    await job.stop();
  }
});
