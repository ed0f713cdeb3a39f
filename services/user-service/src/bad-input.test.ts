import { Me } from '@prodvor/contracts';
import { clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes, type Somebody, somebody, startUsers } from './testing.ts';

let platform: TestPlatform;
let person: Somebody;
beforeAll(async () => {
  platform = await startUsers();
  person = await somebody(platform);
});
afterAll(() => platform.close());

const ID = crypto.randomUUID();

test.each<readonly [method: string, path: string, body: unknown, pointers: readonly string[]]>([
  ['PATCH', '/users/ME', { sports: ['chess'] }, ['/body/sports/0']],
  ['PATCH', '/users/ME', { sports: ['futsal', 'futsal'] }, ['/body/sports']],
  ['PATCH', '/users/ME', { sports: null }, ['/body/sports']],
  ['PATCH', '/users/ME', { city: '\u200b' }, ['/body/city']],
  ['PATCH', '/users/ME', { city: 'я'.repeat(81) }, ['/body/city']],
  ['PATCH', '/users/ME', { about: 'я'.repeat(1001) }, ['/body/about']],
  ['PATCH', '/users/ME', { about: 'a\u0007b' }, ['/body/about']],
  ['PATCH', '/users/ME', { minor: 'yes' }, ['/body/minor']],
  ['PATCH', '/users/ME', { privacy: { profile: 'all', age: 3 } }, ['/body/privacy/profile', '/body/privacy/age']],
  ['PATCH', '/users/ME', { publicName: 'X' }, ['/body/publicName']],
  ['PATCH', '/users/ME', { givenName: '\u200b', familyName: '' }, ['/body/givenName']],
  ['GET', '/users/1', undefined, ['/params/id']],
  ['GET', `/users/${ID}'`, undefined, ['/params/id']],
  ['GET', '/users?q=', undefined, ['/query/q']],
  ['GET', `/users?q=${'q'.repeat(81)}`, undefined, ['/query/q']],
  ['GET', '/users?sport=chess&limit=0', undefined, ['/query/sport', '/query/limit']],
  ['GET', '/users?q=a&q=b', undefined, ['/query/q']],
  ['POST', '/friend-requests', {}, ['/body/user']],
  ['POST', '/friend-requests', { user: 'me' }, ['/body/user']],
  ['GET', '/friend-requests?direction=both', undefined, ['/query/direction']],
  ['PUT', '/blocks/x', undefined, ['/params/id']],
  ['POST', '/tokens', { name: ' ', scopes: [] }, ['/body/name', '/body/scopes']],
  ['POST', '/tokens', { name: 'x', scopes: ['admin'] }, ['/body/scopes/0']],
  ['POST', '/tokens', { name: 'x', scopes: ['read'], days: 0 }, ['/body/days']],
  ['POST', '/tokens', { name: 'x', scopes: ['read'], days: 367 }, ['/body/days']],
  ['POST', '/reports', { subject: { kind: 'match', id: ID }, reason: 'rude' }, ['/body/subject/kind', '/body/reason']],
  ['POST', '/reports', { subject: { kind: 'user', id: ID }, reason: 'spam', text: 'я'.repeat(2001) }, ['/body/text']],
])('%s %s %j is refused at its fields', async (method, path, body, pointers) => {
  const answer = await person.send(method, path.replace('ME', person.userId), body);
  expect(answer).toMatchObject({ status: 400, slug: 'validation-failed' });
  expect([...answer.pointers].sort()).toEqual([...pointers].sort());
});

describe('what is refused', () => {
  test('changes nothing, not the good half of it either', async () => {
    const before = await person.must(Me, 'GET', '/users/me');
    await person.send('PATCH', `/users/${person.userId}`, { city: 'Казань', privacy: { name: 'none' } });
    await person.send('PUT', '/users/me', { about: 'Хорошо', zone: 'Mars/Olympus' });
    expect(await person.must(Me, 'GET', '/users/me')).toEqual(before);
  });
});

test.each([
  ['no scheme', 'pdv_x'],
  ['no token', 'Bearer '],
  ['another scheme', `Basic ${Buffer.from('a:b').toString('base64')}`],
  ['an API token that was never made', `Bearer pdv_${'A'.repeat(43)}`],
  ['half an API token', 'Bearer pdv_'],
  ['an API token of another length', `Bearer pdv_${'A'.repeat(4000)}`],
  ['two tokens', `Bearer pdv_${'A'.repeat(43)} pdv_${'B'.repeat(43)}`],
  ['no signature', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'],
])('a header with %s is refused on every route', async (_, authorization) => {
  const client = clientOf(platform, { authorization });
  for (const { method, path } of routes) {
    const answer = await client.send(method, path.replace(':id', ID).slice('/api/v1'.length));
    expect([method, path, answer.status, answer.slug]).toEqual([method, path, 401, 'invalid-token']);
  }
});

test.each([
  ['of nothing', 'x'],
  ['with a year that no calendar has', Buffer.from(`["users",0,"0000-01-01T00:00:00Z","${ID}"]`).toString('base64url')],
  ['with a key of another type', Buffer.from(`["users","a","2026-01-01T00:00:00Z","${ID}"]`).toString('base64url')],
  [
    'with SQL',
    Buffer.from('["users",0,"2026-01-01T00:00:00Z","\'; drop table users.profile; --"]').toString('base64url'),
  ],
])('a cursor %s is refused', async (_, cursor) => {
  for (const path of ['/users', '/friends', '/blocks', '/tokens', '/friend-requests']) {
    expect(await person.send('GET', `${path}?cursor=${cursor}`)).toMatchObject({ status: 400, slug: 'invalid-cursor' });
  }
});
