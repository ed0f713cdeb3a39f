import { type ApiClient, createApiClient } from '@prodvor/api-client';
import { service as competitionService } from '@prodvor/competition-service';
import type { Scope } from '@prodvor/contracts';
import { type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { service as teamService } from '@prodvor/team-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSeason } from './import-season.ts';
import { answered, fixture, quiet } from './stored.fixture.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform({ services: [teamService, competitionService] });
});
afterAll(() => platform.close());

const clientOf = (token: string): ApiClient => createApiClient({ baseUrl: platform.url, token: () => token });
const bring = (text: string, api: ApiClient) => importSeason({ ...quiet, api, text });

describe('a personal API token', () => {
  const SCOPES = ['read', 'teams:write', 'tournaments:write'] as const;
  const clientWith = async (scopes: readonly Scope[]) => {
    const person = await platform.person();
    return { api: clientOf((await platform.apiToken(person, scopes)).token), owner: clientOf(person.token) };
  };

  it('brings a season in', async () => {
    const { api } = await clientWith(SCOPES);
    expect(await bring(fixture('cup.json'), api)).toMatchObject({ teams: 6, matches: 10, nothingNew: false });
    expect(await bring(fixture('cup.json'), api)).toMatchObject({ nothingNew: true });
  });

  it.each(SCOPES)('without %s is refused, naming what it needs, before anything is written', async (missing) => {
    const { api, owner } = await clientWith(SCOPES.filter((scope) => scope !== missing));
    await expect(bring(fixture('cup.json'), api)).rejects.toThrow('read, teams:write and tournaments:write');
    const mine = { params: { query: { mine: 'true' } } } as const;
    expect(answered(await owner.GET('/api/v1/tournaments', mine)).items).toEqual([]);
  });
});

it('a season goes into a tournament of one’s own, not into one of that name that one helps to run', async () => {
  const [owner, helper] = [await platform.person(), await platform.person()];
  const [theirs, api] = [clientOf(owner.token), clientOf(helper.token)];
  const body = { name: 'Yard Cup 2026', sport: 'football', zone: '+03:00' } as const;
  const { id } = answered(await theirs.POST('/api/v1/tournaments', { body }));
  const path = { id, userId: helper.userId };
  const role = { role: 'co-organizer' } as const;
  answered(await theirs.PUT('/api/v1/tournaments/{id}/staff/{userId}', { params: { path }, body: role }));
  expect(await bring(fixture('cup.json'), api)).toMatchObject({ teams: 6, matches: 10 });
  const after = answered(await theirs.GET('/api/v1/tournaments/{id}', { params: { path: { id } } }));
  expect(after).toMatchObject({ entries: 0, matches: 0 });
  expect(await bring(fixture('cup.json'), api)).toMatchObject({ nothingNew: true });
});

it('a season whose entries are names alone is brought in by names and stays without differences', async () => {
  const api = clientOf((await platform.person()).token);
  const body = { name: 'Yard Cup 2026', sport: 'football', zone: '+03:00' } as const;
  const { id } = answered(await api.POST('/api/v1/tournaments', { body }));
  const path = { id };
  for (const name of ['Лев', 'Tiger', 'Bear', 'Wolf', 'Fox', 'Lynx']) {
    answered(await api.POST('/api/v1/tournaments/{id}/entries', { params: { path }, body: { name } }));
  }
  expect(await bring(fixture('cup.json'), api)).toMatchObject({ teams: 0, matches: 10, events: 4 });
  const { items } = answered(await api.GET('/api/v1/teams', { params: { query: { tournament: id } } }));
  expect(items).toEqual([]);
  for (const update of [false, true]) {
    expect(await importSeason({ ...quiet, api, update, text: fixture('cup.json') })).toMatchObject({
      nothingNew: true,
    });
  }
});
