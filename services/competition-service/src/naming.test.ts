import { write } from '@prodvor/database';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Client, clientFor, routes, startCompetitions } from './testing.ts';
import { createSeason, idOf } from './testing-season.ts';
import { createStaffed, type Staff } from './testing-staff.ts';
import { addPlayer, createCaptain, createOpenSeason, createTeam, enter } from './testing-teams.ts';

/** The one way to write, with its calls kept. */
vi.mock('@prodvor/database', async (original) => {
  const database = await original<typeof import('@prodvor/database')>();
  return { ...database, write: vi.fn(database.write) };
});

let platform: TestPlatform;
let owner: Client;
let people: Staff;
let mate: string;

beforeAll(async () => {
  platform = await startCompetitions();
  const person = () => platform.person();
  people = { captain: await person(), referee: await person(), coOrganizer: await person(), helper: await person() };
  owner = clientFor(platform, await person());
  mate = (await person()).userId;
});
afterAll(() => platform.close());

/** Whom the one write of a request named. */
const namedBy = async (client: Client, method: string, path: string, body?: unknown): Promise<readonly string[]> => {
  vi.mocked(write).mockClear();
  const { status } = await client.send(method, path, body);
  expect(status).toBeLessThan(300);
  const { calls } = vi.mocked(write).mock;
  expect(calls).toHaveLength(1);
  return (calls[0]?.[2].naming ?? []).toSorted();
};

const entriesOf = (tournament: string) => `/tournaments/${tournament}/entries`;

describe('a write names nobody but the roster that it freezes', () => {
  const writes = routes.filter(({ method, operationId }) => method !== 'GET' && operationId !== 'appointStaff');
  const impossible = new Set(['deleteEntry', 'deleteStage', 'deleteMatch', 'transitionMatch']);
  test.each(
    writes
      .filter(({ operationId }) => !impossible.has(operationId))
      .map((route) => [route.operationId, route] as const),
  )('%s', async (operationId, route) => {
    const { bodies, path } = await createStaffed(platform, { owner, people }, 'draft');
    const named = await namedBy(owner, route.method, path(route), bodies[operationId]);
    // An entry that is confirmed takes its roster over.
    expect(named).toEqual(operationId === 'confirmEntry' ? [people.captain.userId] : []);
  });
});

describe('whom a change newly names goes with its actor', () => {
  test('who is appointed', async () => {
    const { id } = await createSeason(owner, []);
    const path = `/tournaments/${id}/staff/${mate}`;
    expect(await namedBy(owner, 'PUT', path, { role: 'referee' })).toEqual([mate]);
    expect(await namedBy(owner, 'DELETE', path)).toEqual([]);
  });

  test('the roster of a team that is entered, or linked to a name', async () => {
    const season = await createSeason(owner, ['Спартак']);
    const first = await createTeam(platform, {}, [{ user: mate }, { name: 'Гость' }]);
    const second = await createCaptain(platform, {}, [{ user: mate }]);
    expect(await namedBy(owner, 'POST', entriesOf(season.id), { team: first.id })).toEqual([mate]);
    const path = `${entriesOf(season.id)}/${idOf(season, 'Спартак')}`;
    expect(await namedBy(owner, 'PATCH', path, { team: second.team.id })).toEqual(
      [mate, second.person.userId].toSorted(),
    );
  });

  test('the roster of an entry that is confirmed, and nobody of one that is turned down', async () => {
    const { id } = await createOpenSeason(owner);
    const first = await createCaptain(platform, {}, [{ user: mate }]);
    const second = await createCaptain(platform);
    const path = async ({ client, team }: typeof first) => `${entriesOf(id)}/${(await enter(client, id, team.id)).id}`;
    expect(await namedBy(owner, 'POST', `${await path(first)}/confirm`)).toEqual(
      [mate, first.person.userId].toSorted(),
    );
    expect(await namedBy(owner, 'POST', `${await path(second)}/reject`)).toEqual([]);
  });

  test('a player who comes to a squad later', async () => {
    const { id } = await createSeason(owner, []);
    const team = await createTeam(platform);
    const squad = `${entriesOf(id)}/${(await enter(owner, id, team.id)).id}/squad`;
    const player = await addPlayer(platform, team.id, { user: mate });
    const guest = await addPlayer(platform, team.id, { name: 'Гость' });
    expect(await namedBy(owner, 'POST', squad, { player })).toEqual([mate]);
    expect(await namedBy(owner, 'POST', squad, { player: guest })).toEqual([]);
  });
});
