import { randomUUID } from 'node:crypto';
import { connect } from '@prodvor/database';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Failure } from '../failure.ts';
import { copying, HIDDEN_NOTE, notesService, PASSED_NOTE, PUBLIC_NOTE, passing } from '../fixtures/notes-service.ts';
import { openapiDocument } from '../openapi/document.ts';
import { type TestPlatform, testPlatform } from '../testing.ts';
import { purgeAnswers } from './idempotency.ts';

const HOUR = 3_600_000;

let platform: TestPlatform;
let now = new Date();
/** Headers of two people, by tokens that do not end when the clock is put on. */
let somebody: { authorization: string };
let another: { authorization: string };

beforeAll(async () => {
  platform = await testPlatform({ services: [notesService], now: () => now });
  const token = async () => (await platform.apiToken(await platform.person(), ['read', 'teams:write'])).headers;
  [somebody, another] = [await token(), await token()];
});
afterAll(() => platform.close());
afterEach(() => {
  copying.between = async () => undefined;
  passing.owner = null;
});

interface Sent {
  readonly headers?: Record<string, string>;
  readonly note?: string;
  readonly body?: object;
}
const copy = async (key: string, { headers = somebody, note = PUBLIC_NOTE, body = { title: 'copy' } }: Sent = {}) => {
  const response = await fetch(`${platform.url}/api/v1/notes/${note}/copies`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': key },
  });
  const text = await response.text();
  const { type } = z.object({ type: z.string().optional() }).parse(JSON.parse(text));
  return {
    status: response.status,
    slug: type?.split('#')[1],
    replayed: response.headers.get('idempotent-replayed'),
    location: response.headers.get('location'),
    etag: response.headers.get('etag'),
    retryAfter: response.headers.get('retry-after'),
    text,
  };
};

const copies = async (): Promise<number> =>
  (
    await platform.database
      .db('users')
      .selectFrom('users.audit')
      .select('id')
      .where('action', '=', 'note.copy')
      .execute()
  ).length;
/** How many copies `work` made. */
const made = async (work: () => Promise<unknown>): Promise<number> => {
  const before = await copies();
  await work();
  return (await copies()) - before;
};
const kept = async (key: string) =>
  (await platform.database.db('users').selectFrom('users.idempotency').select('key').where('key', '=', key).execute())
    .length;

test('the same request is answered to the byte with its first answer, and has one effect', async () => {
  const key = randomUUID();
  const count = await made(async () => {
    const first = await copy(key, { body: { title: 'one', text: 'ё' } });
    expect([first.status, first.replayed, first.etag]).toEqual([201, null, '"1"']);
    const again = await copy(key, { body: { text: 'ё', title: 'one' } });
    expect(again).toEqual({ ...first, replayed: 'true' });
  });
  expect(count).toBe(1);
});

test('a kept answer is not repeated to whoever has lost the right since', async () => {
  const key = randomUUID();
  const first = await copy(key, { note: PASSED_NOTE });
  expect(first.status).toBe(201);
  passing.owner = randomUUID();
  expect(await copy(key, { note: PASSED_NOTE })).toMatchObject({ status: 404, slug: 'not-found', replayed: null });
  passing.owner = null;
  expect(await copy(key, { note: PASSED_NOTE })).toEqual({ ...first, replayed: 'true' });
});

test('an effect that takes the right itself is answered again', async () => {
  const key = randomUUID();
  copying.between = async () => {
    passing.owner = randomUUID();
  };
  const first = await copy(key, { note: PASSED_NOTE });
  expect(first.status).toBe(201);
  expect(await copy(key, { note: PASSED_NOTE })).toEqual({ ...first, replayed: 'true' });
});

test('an answer that was kept without how the caller stood is repeated to whoever has the right now', async () => {
  const key = randomUUID();
  const first = await copy(key, { note: PASSED_NOTE });
  await platform.database
    .db('users')
    .updateTable('users.idempotency')
    .set({ response: sql`response - 'standing'` })
    .where('key', '=', key)
    .execute();
  expect(await copy(key, { note: PASSED_NOTE })).toEqual({ ...first, replayed: 'true' });
  passing.owner = randomUUID();
  expect((await copy(key, { note: PASSED_NOTE })).slug).toBe('not-found');
});

test('nothing is kept of somebody who is erased, who is told so', async () => {
  const gone = await platform.person();
  const { headers } = await platform.apiToken(gone, ['read', 'teams:write']);
  const key = randomUUID();
  expect((await copy(key, { headers })).status).toBe(201);
  const users = platform.database.db('users');
  // The process does not hear of it, as one that asks at the same moment.
  await users.deleteFrom('users.idempotency').where('key', '=', key).execute();
  await users.deleteFrom('users.profile').where('id', '=', gone.userId).execute();
  const count = await made(async () => {
    expect((await copy(key, { headers })).slug).toBe('account-erased');
  });
  expect([count, await kept(key)]).toEqual([0, 0]);
});

test('of many at once one takes effect; the others are told so or get its answer', async () => {
  const key = randomUUID();
  const count = await made(async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => copy(key)));
    expect(answers.filter(({ status, replayed }) => status === 201 && replayed === null)).toHaveLength(1);
    for (const { status, slug, retryAfter } of answers) {
      expect([status, slug, retryAfter]).toEqual(
        status === 201 ? [201, undefined, null] : [409, 'idempotency-in-flight', '1'],
      );
    }
    expect(new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text)).size).toBe(1);
  });
  expect(count).toBe(1);
});

test('more keys at once than the pool has connections do not wait for each other', async () => {
  const count = await made(async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => copy(randomUUID())));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  });
  expect(count).toBe(30);
});

test('while it is under way it is not begun again, and another person’s key is another key', async () => {
  const key = randomUUID();
  const entered = Promise.withResolvers<void>();
  const open = Promise.withResolvers<void>();
  copying.between = async () => {
    entered.resolve();
    await open.promise;
  };
  const first = copy(key);
  await entered.promise;
  copying.between = async () => undefined;
  expect((await copy(key)).slug).toBe('idempotency-in-flight');
  const other = await copy(key, { headers: another });
  expect([other.status, other.replayed]).toEqual([201, null]);
  open.resolve();
  const { text } = await first;
  expect((await copy(key)).text).toBe(text);
  expect((await copy(key, { headers: another })).text).toBe(other.text);
});

test('a key with another request is refused, whichever part of it differs', async () => {
  const key = randomUUID();
  await copy(key);
  expect(
    await made(async () => {
      for (const sent of [{ body: { title: 'other' } }, { body: { title: 'copy', text: '' } }, { note: HIDDEN_NOTE }]) {
        const { status, slug } = await copy(key, sent);
        expect([status, slug]).toEqual([422, 'idempotency-key-reused']);
      }
    }),
  ).toBe(0);
});

test('a failure is not kept, and nothing of what came before it', async () => {
  const key = randomUUID();
  copying.between = async () => {
    throw new Failure('name-taken');
  };
  expect(await made(async () => expect((await copy(key)).slug).toBe('name-taken'))).toBe(0);
  expect(await kept(key)).toBe(0);
  copying.between = async () => undefined;
  const { status, replayed } = await copy(key, { body: { title: 'mended' } });
  expect([status, replayed]).toEqual([201, null]);
});

test('a database that breaks between effect and answer leaves neither', async () => {
  const key = randomUUID();
  const superuser = connect({ url: platform.database.superuserUrl, schema: 'users' });
  copying.between = async () => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'prodvor-users' and state like 'idle in transaction%' and datname = current_database()`.execute(
      superuser,
    );
  };
  expect(await made(async () => expect((await copy(key)).slug).toBe('unavailable'))).toBe(0);
  await superuser.destroy();
  expect(await kept(key)).toBe(0);
  copying.between = async () => undefined;
  expect(await made(async () => expect((await copy(key)).status).toBe(201))).toBe(1);
});

test('a transaction that PostgreSQL gave up is the whole request again', async () => {
  let runs = 0;
  copying.between = async (db) => {
    runs += 1;
    if (runs === 1) await sql`do $$ begin raise exception using errcode = '40001'; end $$`.execute(db);
  };
  expect(await made(async () => expect((await copy(randomUUID())).status).toBe(201))).toBe(1);
  expect(runs).toBe(2);
});

test('after a day a key is new, and what was kept is purged', async () => {
  const [key, unused] = [randomUUID(), randomUUID()];
  const before = await copy(key);
  await copy(unused);
  now = new Date(now.getTime() + 24 * HOUR);
  const after = await copy(key, { body: { title: 'next day' } });
  expect([after.status, after.replayed]).toEqual([201, null]);
  expect(after.text).not.toBe(before.text);
  await purgeAnswers(platform.database.db('users'), 'users', now);
  expect([await kept(key), await kept(unused)]).toEqual([1, 0]);
});

test.each(['', 'a b', 'ключ', 'x'.repeat(256)])('the key %j is refused by its place', async (key) => {
  const encoded = Buffer.from(key).toString('latin1');
  const { status, text } = await copy(encoded);
  expect(status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ pointer: '/headers/idempotency-key' }] });
});

test('an answer with a secret takes no key', async () => {
  const tell = async (headers: Record<string, string>) => {
    const { headers: session } = await platform.person();
    return fetch(`${platform.url}/api/v1/secrets`, { method: 'POST', headers: { ...session, ...headers } });
  };
  now = new Date();
  expect((await tell({})).status).toBe(201);
  const refused = await tell({ 'idempotency-key': randomUUID() });
  expect(await refused.json()).toMatchObject({ errors: [{ pointer: '/headers/idempotency-key' }] });
});

test('the header is documented where it counts, with its refusals', () => {
  const { paths } = openapiDocument([notesService]);
  const reference = { $ref: '#/components/parameters/IdempotencyKey' };
  expect(paths['/api/v1/notes/{id}/copies']?.post).toMatchObject({
    parameters: expect.arrayContaining([reference]),
    responses: { 409: {}, 422: {} },
  });
  expect(JSON.stringify(paths['/api/v1/secrets'])).not.toContain('IdempotencyKey');
  expect(JSON.stringify(paths['/api/v1/notes/{id}'])).not.toContain('IdempotencyKey');
});
