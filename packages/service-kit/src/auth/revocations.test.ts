import { randomBytes, randomUUID } from 'node:crypto';
import { connect } from '@prodvor/database';
import { type TestDatabase, testDatabase } from '@prodvor/database/testing';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../logger.ts';
import { createApiTokens, hashApiToken } from './api-tokens.ts';
import { remember } from './remembered.ts';
import { announceRevocation, createRevocations, ENDED_SESSION_MILLIS, type Revocation } from './revocations.ts';
import { createUserDirectory } from './users.ts';

const PROVIDER = 'test';
const invalid = { slug: 'invalid-token' };
const log = createLogger({ level: 'silent' });

let database: TestDatabase;
let db: ReturnType<TestDatabase['db']>;
beforeAll(async () => {
  database = await testDatabase();
  db = database.db('users');
});
afterAll(() => database.drop());

/** One process: what it hears and remembers. Others speak by `revoke`. */
const start = () => {
  let now = new Date();
  const { revocations, hear } = createRevocations({ db, clock: () => now, log });
  const clock = {
    pass: (to: Date) => {
      now = to;
    },
  };
  const tokens = createApiTokens({ db, revocations, clock: () => now });
  return { revocations, hear, clock, tokens, users: createUserDirectory(revocations) };
};
let process: ReturnType<typeof start>;
let stop: () => Promise<void>;
beforeEach(async () => {
  process = start();
  ({ stop } = process.hear(database.urls.competitions));
  await expect.poll(() => process.revocations.heard).toBe(true);
});
afterEach(() => stop());

/** Breaks the connections on which revocations are heard. */
const breakHearing = async (): Promise<void> => {
  const superuser = connect({ url: database.superuserUrl, schema: 'users' });
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'prodvor-listen' and datname = current_database()`.execute(superuser);
  await superuser.destroy();
};

const revoke = (revocation: Revocation) => db.transaction().execute((tx) => announceRevocation(tx, revocation));

const person = async (expires_at: Date | null = null) => {
  const subject = randomUUID();
  const values = { name: 'Анна', public_name: 'Анна' };
  const { id } = await db.insertInto('users.profile').values(values).returning('id').executeTakeFirstOrThrow();
  await db.insertInto('users.identity').values({ provider: PROVIDER, subject, user_id: id }).execute();
  const token = `pdv_${randomBytes(32).toString('base64url')}`;
  const row = await db
    .insertInto('users.api_token')
    .values({ user_id: id, name: 'curl', token_hash: hashApiToken(token), scopes: ['read', 'no-more'], expires_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  const principal = {
    provider: PROVIDER,
    subject,
    name: null,
    givenName: null,
    familyName: null,
    email: null,
    roles: [],
    minor: false,
    sessionId: null,
  };
  const forgetRows = async () => {
    await db.deleteFrom('users.api_token').where('user_id', '=', id).execute();
    await db.deleteFrom('users.identity').where('user_id', '=', id).execute();
  };
  return { userId: id, token, tokenId: row.id, principal, forgetRows };
};

test('a token is its person’s, with the scopes that there are and no roles', async () => {
  const { token, userId, tokenId, principal } = await person();
  expect(await process.tokens.verify(token)).toEqual({
    userId,
    tokenId,
    principal,
    scopes: ['read'],
    expiresAt: null,
  });
});

test('a token ends at its time, known already or not', async () => {
  const end = new Date(Date.now() + 60_000);
  const { token } = await person(end);
  await process.tokens.verify(token);
  process.clock.pass(end);
  await expect(process.tokens.verify(token)).rejects.toMatchObject(invalid);
  const fresh = start();
  fresh.clock.pass(end);
  await expect(fresh.tokens.verify(token)).rejects.toMatchObject(invalid);
});

test('what is found is remembered until it is revoked, whoever else is', async () => {
  const [revoked, other] = [await person(), await person()];
  for (const { token } of [revoked, other]) await process.tokens.verify(token);
  await revoked.forgetRows();
  await other.forgetRows();
  await process.tokens.verify(revoked.token);
  await revoke({ token: revoked.tokenId });
  await expect.poll(() => process.tokens.verify(revoked.token).catch((error: unknown) => error)).toMatchObject(invalid);
  await process.tokens.verify(other.token);
  await revoke({ user: other.userId });
  await expect.poll(() => process.tokens.verify(other.token).catch((error: unknown) => error)).toMatchObject(invalid);
});

test('who is asked for by many at once is read once, and anew after a revocation', async () => {
  const { revocations } = process;
  const known = remember<string>(revocations, () => false);
  const reads: PromiseWithResolvers<string | null>[] = [];
  const read = () => {
    const reading = Promise.withResolvers<string | null>();
    reads.push(reading);
    return reading.promise;
  };
  const before = [known.find('somebody', read), known.find('somebody', read)];
  expect(reads).toHaveLength(1);
  const { count } = revocations;
  await revoke({ user: randomUUID() });
  await expect.poll(() => revocations.count).not.toBe(count);
  const after = [known.find('somebody', read), known.find('somebody', read)];
  expect(reads).toHaveLength(2);
  reads.forEach(({ resolve }, number) => {
    resolve(`${number}`);
  });
  expect(await Promise.all([...before, ...after])).toEqual(['0', '0', '1', '1']);
});

test('a user is remembered until everything of that user is revoked', async () => {
  const { principal, userId, forgetRows } = await person();
  const { users } = process;
  expect(await users.find(db, principal)).toBe(userId);
  await forgetRows();
  expect(await users.find(db, principal)).toBe(userId);
  await revoke({ user: userId });
  await expect.poll(() => users.find(db, principal)).toBeNull();
});

test('what is read while something is revoked is not remembered', async () => {
  const { revocations } = process;
  const kept = remember<string>(revocations, () => true);
  const { count } = revocations;
  const stale = await kept.find('key', async () => {
    await revoke({ user: 'anybody' });
    await expect.poll(() => revocations.count).toBe(count + 1);
    return 'read before';
  });
  expect(stale).toBe('read before');
  expect(await kept.find('key', async () => 'read after')).toBe('read after');
  expect(await kept.find('key', async () => 'read late')).toBe('read after');
});

test('while revocations are not heard nothing is remembered, and what was is forgotten', async () => {
  const [known, unknown] = [await person(), await person()];
  expect(await process.users.find(db, known.principal)).toBe(known.userId);
  await stop();
  const deaf = start();
  expect(await deaf.users.find(db, unknown.principal)).toBe(unknown.userId);
  await unknown.forgetRows();
  expect(await deaf.users.find(db, unknown.principal)).toBeNull();
});

test('a connection that broke is made again, and what was remembered before is forgotten', async () => {
  const { principal, userId, forgetRows } = await person();
  await process.users.find(db, principal);
  await forgetRows();
  expect(await process.users.find(db, principal)).toBe(userId);
  await breakHearing();
  await expect.poll(() => process.users.find(db, principal)).toBeNull();
  await expect.poll(() => process.revocations.heard).toBe(true);
});

test('an ended session is known, a word of another form makes everything be asked again', async () => {
  await revoke({ sid: 'session-1' });
  await expect.poll(() => process.revocations.hasEnded('session-1')).toBe(true);
  expect(await process.revocations.hasEnded('session-2')).toBe(false);
  const { principal, forgetRows } = await person();
  await process.users.find(db, principal);
  await forgetRows();
  await sql`select pg_notify('prodvor_revoked', 'nonsense')`.execute(db);
  await expect.poll(() => process.users.find(db, principal)).toBeNull();
});

describe('grants that ended', () => {
  const end = async (ended_at = new Date()): Promise<string> => {
    const grant_id = randomUUID();
    await database.db('identity').insertInto('identity.grant_end').values({ grant_id, ended_at }).execute();
    return grant_id;
  };
  const goOn = (id: string) =>
    database.db('identity').deleteFrom('identity.grant_end').where('grant_id', '=', id).execute();

  test('are known once it is told, and are no sessions', async () => {
    await revoke({ grant: 'g-1' });
    await expect.poll(() => process.revocations.hasGrantEnded('g-1')).toBe(true);
    expect(await process.revocations.hasGrantEnded('g-2')).toBe(false);
    expect(await process.revocations.hasEnded('g-1')).toBe(false);
  });

  test('unheard are asked for until revocations are heard, and known from then on', async () => {
    const [ended, old] = [await end(), await end(new Date(Date.now() - ENDED_SESSION_MILLIS - 30_000))];
    const { revocations, hear } = start();
    expect(await Promise.all([ended, 'living'].map(revocations.hasGrantEnded))).toEqual([true, false]);
    const { stop: stopHearing } = hear(database.urls.competitions);
    await expect.poll(() => revocations.heard).toBe(true);
    await goOn(ended);
    expect(await Promise.all([ended, old].map(revocations.hasGrantEnded))).toEqual([true, false]);
    await stopHearing();
  });

  test('are known after a connection that broke', async () => {
    const missed = await end();
    const { revocations } = process;
    expect(await revocations.hasGrantEnded(missed)).toBe(false);
    const { count } = revocations;
    await breakHearing();
    await expect.poll(() => revocations.count > count && revocations.heard).toBe(true);
    expect(await revocations.hasGrantEnded(missed)).toBe(true);
  });
});

describe('sessions that ended unheard', () => {
  /** A session as the identity service keeps it; nobody is told of its end. */
  const session = async (ended_at: Date | null = null) => {
    const identity = database.db('identity');
    const login = randomUUID();
    const account = await identity
      .insertInto('identity.account')
      .values({ login, name: 'Анна', password_hash: 'x' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const id = randomUUID();
    const times = { signed_in_at: new Date(), expires_at: new Date(Date.now() + 86_400_000), ended_at };
    await identity
      .insertInto('identity.session')
      .values({ id, account_id: account.id, ...times })
      .execute();
    const row = identity.updateTable('identity.session').where('id', '=', id);
    return {
      id,
      end: () => row.set({ ended_at: new Date() }).execute(),
      goOn: () => row.set({ ended_at: null }).execute(),
    };
  };

  test('are asked for until revocations are heard, and known from then on', async () => {
    const [living, ended] = [await session(), await session(new Date())];
    const { revocations, hear } = start();
    expect(await Promise.all([living.id, ended.id].map(revocations.hasEnded))).toEqual([false, true]);
    const { stop: stopHearing } = hear(database.urls.teams);
    await expect.poll(() => revocations.heard).toBe(true);
    // What is known by now does not come from the table.
    await living.end();
    await ended.goOn();
    expect(await Promise.all([living.id, ended.id].map(revocations.hasEnded))).toEqual([false, true]);
    await stopHearing();
  });

  test('are known after a connection that broke', async () => {
    const missed = await session();
    await missed.end();
    expect(await process.revocations.hasEnded(missed.id)).toBe(false);
    const { revocations } = process;
    const { count } = revocations;
    await breakHearing();
    await expect.poll(() => revocations.count > count && revocations.heard).toBe(true);
    await missed.goOn();
    expect(await process.revocations.hasEnded(missed.id)).toBe(true);
  });

  test('are of no matter once their access tokens are over', async () => {
    const begin = Date.now() - ENDED_SESSION_MILLIS;
    const [old, late] = [await session(new Date(begin - 30_000)), await session(new Date(begin + 30_000))];
    const { revocations, hear } = start();
    const { stop: stopHearing } = hear(database.urls.teams);
    await expect.poll(() => revocations.heard).toBe(true);
    expect(await revocations.hasEnded(old.id)).toBe(false);
    expect(await revocations.hasEnded(late.id)).toBe(true);
    await stopHearing();
  });
});
