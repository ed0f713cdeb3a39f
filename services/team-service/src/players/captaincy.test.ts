import { randomUUID } from 'node:crypto';
import { PlayerPage, Team } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTeam, createTournament, enrol, member, startTeams, type TestMember } from '../testing.ts';

let platform: TestPlatform;
let anna: TestMember;
let boris: TestMember;
let vera: TestMember;

beforeAll(async () => {
  platform = await startTeams();
  [anna, boris, vera] = await Promise.all([member(platform), member(platform), member(platform)]);
});
afterAll(() => platform.close());

/** Anna's team with Boris and Vera in it. */
const trio = async () => {
  const team = await createTeam(anna);
  const captain = team.me?.player ?? '';
  return {
    path: `/teams/${team.id}`,
    captain,
    boris: await enrol(platform, team, boris),
    vera: await enrol(platform, team, vera),
  };
};
const rolesOf = async (path: string) => {
  const { items } = await anna.client.must(PlayerPage, 'GET', `${path}/players`);
  return items.map(({ user, role }) => [user?.id, role]);
};
const appoint = ({ client }: TestMember, path: string, player: string) =>
  client.send('PATCH', `${path}/players/${player}`, { role: 'captain' });

test('a captain hands over and becomes a vice-captain', async () => {
  const { path, boris: player } = await trio();
  const answer = await anna.client.send('PATCH', `${path}/players/${player}`, { role: 'captain', number: 10 });
  expect(answer).toMatchObject({ status: 200, body: { role: 'captain', number: 10, can: ['update'] } });
  expect(await rolesOf(path)).toEqual([
    [boris.userId, 'captain'],
    [anna.userId, 'vice-captain'],
    [vera.userId, 'player'],
  ]);
  expect((await appoint(anna, path, player)).status).toBe(403);
  // Who read the team under its former captain does not delete it under the new one.
  expect((await boris.client.send('DELETE', path, undefined, { 'if-match': '"1"' })).status).toBe(412);
  expect((await boris.client.send('DELETE', path, undefined, { 'if-match': '"2"' })).status).toBe(204);
});

test('a captaincy that goes nowhere changes nothing', async () => {
  const { path, captain } = await trio();
  expect(await appoint(anna, path, captain)).toMatchObject({ status: 200, body: { role: 'captain', version: 1 } });
});

test('two appointments at once: one is made, the other comes from somebody who is not captain any more', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { path, ...players } = await trio();
    const answers = await Promise.all([appoint(anna, path, players.boris), appoint(anna, path, players.vera)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    const roles = (await rolesOf(path)).map(([, role]) => role);
    expect(roles).toEqual(['captain', 'vice-captain', 'player']);
  }
});

test('a captain who leaves while appointing leaves the team one captain', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { path, ...players } = await trio();
    const answers = await Promise.all([
      appoint(anna, path, players.boris),
      anna.client.send('POST', `${path}/leave`, { successor: players.vera }),
    ]);
    expect(answers.map(({ status }) => status)).toSatisfy(
      ([first, second]) => (first === 200 && second === 400) || (first === 403 && second === 204),
    );
    expect((await rolesOf(path)).filter(([, role]) => role === 'captain')).toHaveLength(1);
  }
});

test('a guest is no captain, and a captain is neither demoted nor taken out', async () => {
  const team = await createTeam(anna, { players: [{ name: 'Гость', role: 'vice-captain' }] });
  const path = `/teams/${team.id}`;
  const { items } = await anna.client.must(PlayerPage, 'GET', `${path}/players`);
  const [captain, guest] = items.map(({ id }) => `${path}/players/${id}`);
  const role = (of: string | undefined, to: string) => anna.client.send('PATCH', of ?? '', { role: to });
  const refused = { status: 400, slug: 'validation-failed', pointers: ['/body/role'] };
  expect(await role(guest, 'captain')).toMatchObject(refused);
  expect(await role(captain, 'player')).toMatchObject(refused);
  expect(await anna.client.send('DELETE', captain ?? '')).toMatchObject({ status: 409, slug: 'successor-required' });
  expect(await rolesOf(path)).toEqual([
    [anna.userId, 'captain'],
    [undefined, 'vice-captain'],
  ]);
});

test('a captain leaves when a successor is named, who takes over', async () => {
  const { path, captain, vera: successor } = await trio();
  const leave = (body: object) => anna.client.send('POST', `${path}/leave`, body);
  expect(await leave({})).toMatchObject({ status: 409, slug: 'successor-required' });
  for (const wrong of [captain, randomUUID()]) {
    expect(await leave({ successor: wrong })).toMatchObject({ status: 400, pointers: ['/body/successor'] });
  }
  expect((await leave({ successor })).status).toBe(204);
  expect(await rolesOf(path)).toEqual([
    [vera.userId, 'captain'],
    [boris.userId, 'player'],
  ]);
  expect(await anna.client.must(Team, 'GET', path)).toMatchObject({ me: null, captain: { user: { id: vera.userId } } });
});

test('a captain alone, or among guests, does not leave', async () => {
  const alone = await createTeam(anna);
  const guided = await createTeam(anna, { players: [{ name: 'Гость' }] });
  for (const { id } of [alone, guided]) {
    expect(await anna.client.send('POST', `/teams/${id}/leave`, {})).toMatchObject({
      status: 409,
      slug: 'last-player',
    });
    expect(await anna.client.must(Team, 'GET', `/teams/${id}`)).toMatchObject({
      captain: { user: { id: anna.userId } },
    });
  }
});

test('a player leaves without a word, and names no successor', async () => {
  const { path, ...players } = await trio();
  const leave = (body: object) => boris.client.send('POST', `${path}/leave`, body);
  expect(await leave({ successor: players.vera })).toMatchObject({ status: 400, pointers: ['/body/successor'] });
  expect((await leave({})).status).toBe(204);
  expect(await rolesOf(path)).toHaveLength(2);
});

test('organizers appoint the first captain, and the team is theirs no longer', async () => {
  const tournament = await createTournament(platform, { owner: anna });
  const team = await createTeam(anna, { tournament });
  const path = `/teams/${team.id}`;
  const player = await enrol(platform, team, boris);
  expect((await appoint(boris, path, player)).status).toBe(403);
  expect((await appoint(anna, path, player)).status).toBe(200);
  expect((await anna.client.send('PATCH', path, { city: 'Тула' })).status).toBe(403);
  expect((await boris.client.send('PATCH', path, { city: 'Тула' })).status).toBe(200);
});
