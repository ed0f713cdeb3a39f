import { rm } from 'node:fs/promises';
import { type ApiClient, createApiClient, unwrap } from '@prodvor/api-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Platform, startPlatform, waitUntil } from './platform.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ demo: true });
});
afterAll(async () => {
  await platform.stop();
  await rm(platform.folder, { recursive: true, force: true });
});

/** A demo account, with its profile. What the demo loads leaves the admin alone. */
const person = async (login: string) => {
  const token = await platform.token(login);
  const api = createApiClient({ baseUrl: platform.url, token: () => token });
  const { id } = unwrap(await api.PUT('/api/v1/users/me', { body: {} }));
  return { api, id };
};

const befriend = async (sender: { api: ApiClient }, receiver: { api: ApiClient; id: string }): Promise<void> => {
  const { id } = unwrap(await sender.api.POST('/api/v1/friend-requests', { body: { user: receiver.id } }));
  unwrap(await receiver.api.POST('/api/v1/friend-requests/{id}/accept', { params: { path: { id } } }));
};

const NAME = 'Аделаида Верещагина';
const MESSAGE = 'Я играла у вас прошлым летом';

test('an account is exported and erased over all services, and others go on', async () => {
  const leaving = await person('admin');
  const staying = await person('player');
  const { api } = leaving;
  const me = { params: { path: { id: leaving.id } } };

  // Something in every service.
  unwrap(
    await api.PATCH('/api/v1/users/{id}', {
      ...me,
      body: { givenName: 'Аделаида', familyName: 'Верещагина', city: 'Казань' },
    }),
  );
  await befriend(leaving, staying);
  const { token } = unwrap(await api.POST('/api/v1/tokens', { body: { name: 'Табло', scopes: ['read'] } }));
  const team = unwrap(await api.POST('/api/v1/teams', { body: { name: 'Метеор', sport: 'football' } }));
  const inTeam = { params: { path: { id: team.id } } };
  const invitation = unwrap(
    await api.POST('/api/v1/teams/{id}/invitations', { ...inTeam, body: { kind: 'person', user: staying.id } }),
  );
  unwrap(await staying.api.POST('/api/v1/invitations/{id}/accept', { params: { path: { id: invitation.id } } }));
  const asked = unwrap(await staying.api.POST('/api/v1/teams', { body: { name: 'Комета', sport: 'football' } }));
  unwrap(
    await api.POST('/api/v1/teams/{id}/join-requests', {
      params: { path: { id: asked.id } },
      body: { message: MESSAGE },
    }),
  );
  const tournament = unwrap(
    await api.POST('/api/v1/tournaments', { body: { name: 'Кубок двора', sport: 'football' } }),
  );
  const inTournament = { params: { path: { id: tournament.id } } };
  unwrap(await api.POST('/api/v1/tournaments/{id}/entries', { ...inTournament, body: { team: team.id } }));
  unwrap(
    await api.PUT('/api/v1/tournaments/{id}/staff/{userId}', {
      params: { path: { id: tournament.id, userId: staying.id } },
      body: { role: 'co-organizer' },
    }),
  );
  unwrap(await api.POST('/api/v1/tournaments/{id}/publish', inTournament));

  const exported = unwrap(await api.GET('/api/v1/users/me/export'));
  expect(exported.userId).toBe(leaving.id);
  expect(exported.data).toMatchObject({
    'identity.account': [{ login: 'admin' }],
    'users.profile': [{ name: NAME, city: 'Казань' }],
    'users.api_token': [{ name: 'Табло' }],
    'users.friend': [{ friend_id: staying.id }],
    'teams.team': [{ name: 'Метеор' }],
    'teams.player': [{ role: 'captain' }],
    'teams.join_request': [{ message: MESSAGE }],
    'competitions.tournament': [{ name: 'Кубок двора' }],
    'competitions.squad_player': [{ user_id: leaving.id }],
  });

  unwrap(await api.DELETE('/api/v1/users/{id}', me));

  // The person is gone, with whatever spoke for them.
  expect((await staying.api.GET('/api/v1/users/{id}', me)).response.status).toBe(404);
  expect((await api.PUT('/api/v1/users/me', { body: {} })).response.status).toBe(403);
  const script = createApiClient({ baseUrl: platform.url, token: () => token });
  await waitUntil(
    'the end of the token',
    async () => (await script.GET('/api/v1/users/me')).response.status === 401,
    10_000,
  );
  const anew = await platform.token('admin');
  const again = createApiClient({ baseUrl: platform.url, token: () => anew });
  expect((await again.PUT('/api/v1/users/me', { body: {} })).error).toMatchObject({
    type: '/docs/errors#account-erased',
  });

  // What was theirs together with others goes on under those.
  expect(unwrap(await staying.api.GET('/api/v1/teams/{id}', inTeam))).toMatchObject({
    captain: { user: { id: staying.id } },
    players: 1,
  });
  expect(unwrap(await staying.api.GET('/api/v1/tournaments/{id}', inTournament))).toMatchObject({
    organizer: { id: staying.id },
    entries: 1,
  });
  const everything = await Promise.all([
    staying.api.GET('/api/v1/friends'),
    staying.api.GET('/api/v1/teams/{id}/players', inTeam),
    staying.api.GET('/api/v1/teams/{id}/join-requests', { params: { path: { id: asked.id } } }),
    staying.api.GET('/api/v1/tournaments/{id}/entries', inTournament),
    staying.api.GET('/api/v1/users', { params: { query: { q: NAME } } }),
    staying.api.GET('/api/v1/users/me/export'),
  ]);
  for (const { response } of everything) expect([response.url, response.status]).toEqual([response.url, 200]);
  expect(JSON.stringify(everything.map(({ data }) => data))).not.toMatch(new RegExp(`${NAME}|${MESSAGE}`));
});
