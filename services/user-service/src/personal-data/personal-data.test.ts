import { ApiTokenCreated, Me, PersonExport, User } from '@prodvor/contracts';
import { clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Somebody, somebody, startUsers } from '../testing.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startUsers();
});
afterAll(() => platform.close());

const erase = (person: Somebody, headers?: Record<string, string>) =>
  person.send('DELETE', `/users/${person.userId}`, undefined, headers);

describe('an export', () => {
  test('holds what the person said and did, and nothing of what others keep to themselves', async () => {
    const anna = await somebody(platform, { name: 'Анна Смирнова' });
    const petr = await somebody(platform, { name: 'Пётр Иванов' });
    await anna.must(Me, 'PUT', '/users/me', { city: 'Казань', about: 'Играю по средам', sports: ['futsal'] });
    await anna.must(ApiTokenCreated, 'POST', '/tokens', { name: 'Скрипт', scopes: ['read'] });
    await petr.send('PUT', `/blocks/${anna.userId}`);
    const { userId, data } = await anna.must(PersonExport, 'GET', '/users/me/export');
    expect(userId).toBe(anna.userId);
    expect(data['users.profile']).toMatchObject([
      { id: anna.userId, name: 'Анна Смирнова', city: 'Казань', about: 'Играю по средам', sports: ['futsal'] },
    ]);
    expect(data['users.identity']).toMatchObject([{ provider: 'test', subject: anna.subject }]);
    expect(data['users.api_token']).toMatchObject([{ name: 'Скрипт' }]);
    expect(data['users.block']).toEqual([]);
    expect(JSON.stringify(data)).not.toMatch(/token_hash|password_hash|pdv_/);
    expect(JSON.stringify(data)).not.toContain(petr.userId);
  });

  test('is for sessions alone', async () => {
    const anna = await somebody(platform);
    const { token } = await anna.must(ApiTokenCreated, 'POST', '/tokens', {
      name: 'Всё',
      scopes: ['read', 'profile:write', 'teams:write', 'tournaments:write'],
    });
    const script = clientOf(platform, { authorization: `Bearer ${token}` });
    expect(await script.send('GET', '/users/me')).toMatchObject({ status: 200 });
    expect(await script.send('GET', '/users/me/export')).toMatchObject({ status: 403, slug: 'scope-missing' });
    expect(await script.send('DELETE', `/users/${anna.userId}`)).toMatchObject({ status: 403, slug: 'scope-missing' });
  });
});

describe('an erasure', () => {
  test('leaves nobody: not for others, not for the same session, not for its tokens', async () => {
    const anna = await somebody(platform, { name: 'Анна Смирнова' });
    const petr = await somebody(platform, { name: 'Пётр Иванов' });
    const { token } = await anna.must(ApiTokenCreated, 'POST', '/tokens', { name: 'Скрипт', scopes: ['read'] });
    const script = clientOf(platform, { authorization: `Bearer ${token}` });
    expect(await script.send('GET', '/users/me')).toMatchObject({ status: 200 });
    await anna.send('POST', '/friend-requests', { user: petr.userId });
    expect(await erase(anna)).toMatchObject({ status: 204 });
    expect(await petr.send('GET', `/users/${anna.userId}`)).toMatchObject({ status: 404 });
    expect((await petr.send('GET', '/friend-requests')).body).toEqual({ items: [], next: null });
    expect(await anna.send('PUT', '/users/me', {})).toMatchObject({ status: 403, slug: 'account-erased' });
    expect(await anna.send('PUT', '/users/me', { givenName: 'Снова', familyName: 'Анна' })).toMatchObject({
      slug: 'account-erased',
    });
    await expect.poll(async () => (await script.send('GET', '/users/me')).status).toBe(401);
    await expect.poll(async () => (await anna.send('GET', '/users/me')).slug).toBe('account-erased');
    const events = await platform.database
      .db('users')
      .selectFrom('users.outbox')
      .select(['type', 'data'])
      .where('subject', '=', anna.userId)
      .execute();
    expect(events).toEqual([{ type: 'prodvor.users.profile.erased.v1', data: { userId: anna.userId } }]);
  });

  test('is of oneself alone and refuses a stale version', async () => {
    const anna = await somebody(platform);
    const admin = await somebody(platform, { roles: ['moderator', 'admin'] });
    expect(await admin.send('DELETE', `/users/${anna.userId}`)).toMatchObject({ status: 403 });
    await anna.must(Me, 'PUT', '/users/me', { city: 'Казань' });
    expect(await erase(anna, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
    await admin.must(User, 'GET', `/users/${anna.userId}`);
    expect(await erase(anna, { 'if-match': '"2"' })).toMatchObject({ status: 204 });
  });

  test('asked for many times at once happens once', async () => {
    const anna = await somebody(platform);
    const answers = await Promise.all(Array.from({ length: 8 }, () => erase(anna)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    for (const { status } of answers) expect([204, 403, 404]).toContain(status);
  });
});
