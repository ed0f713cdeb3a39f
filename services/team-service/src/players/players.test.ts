import { Player, PlayerPage, Team } from '@prodvor/contracts';
import { type Client, clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTeam, enrol, member, startTeams, type TestMember } from '../testing.ts';

let platform: TestPlatform;
let anna: TestMember;
let boris: TestMember;
let anonymous: Client;

beforeAll(async () => {
  platform = await startTeams();
  anna = await member(platform, { name: 'Анна Смирнова' });
  boris = await member(platform, { name: 'Борис Котов' });
  anonymous = clientOf(platform);
});
afterAll(() => platform.close());

const rosterOf = async (client: Client, { id }: { readonly id: string }) =>
  (await client.must(PlayerPage, 'GET', `/teams/${id}/players`)).items;
const enter = (team: { readonly id: string }, guest: object) =>
  anna.client.must(Player, 'POST', `/teams/${team.id}/players`, guest);

test('a guest is entered with defaults, and the manager alone sees what they entered', async () => {
  const team = await createTeam(anna);
  const guest = await enter(team, { name: 'Олег Ким', number: 9, position: 'нападающий', minor: true });
  expect(guest).toMatchObject({
    name: 'Олег Ким',
    guest: true,
    user: null,
    number: 9,
    position: 'нападающий',
    role: 'player',
    minor: true,
    fullName: false,
    version: 1,
    can: ['update', 'remove'],
  });
  const [, seen] = await rosterOf(boris.client, team);
  expect(seen).toEqual({ ...guest, name: 'О. К.', minor: false, can: ['claim'] });
  const [, seenByNobody] = await rosterOf(anonymous, team);
  expect(seenByNobody).toEqual({ ...guest, name: 'О. К.', minor: false, can: [] });
});

test('a minor is shown by the full name where that is allowed, and by the short one when it is not any more', async () => {
  const team = await createTeam(anna);
  const { id } = await enter(team, { givenName: 'Олег', familyName: 'Ким', minor: true, fullName: true });
  const shown = async () => (await rosterOf(anonymous, team)).at(1)?.name;
  const change = (values: object) => anna.client.must(Player, 'PATCH', `/teams/${team.id}/players/${id}`, values);
  expect(await shown()).toBe('Олег Ким');
  await change({ fullName: false });
  expect(await shown()).toBe('Олег К.');
  await change({ givenName: 'Олег', familyName: 'Пак' });
  expect(await shown()).toBe('Олег П.');
  expect(await change({ minor: false })).toMatchObject({ name: 'Олег Пак', minor: false, version: 4 });
  expect(await shown()).toBe('Олег Пак');
});

test('a user stands under the public name, linked for the team and for those who see the person’s teams', async () => {
  const team = await createTeam(anna);
  const vera = await member(platform, { name: 'Вера Орлова' });
  await enrol(platform, team, vera);
  const profile = { public_name: 'Вера О.', profile_level: 'nobody' as const };
  await platform.database.db('users').updateTable('users.profile').set(profile).where('id', '=', vera.userId).execute();
  const seenBy = async (client: Client) => (await rosterOf(client, team)).at(1);
  const linked = { name: 'Вера О.', guest: false, user: { id: vera.userId, name: 'Вера О.' } };
  expect(await seenBy(anna.client)).toMatchObject(linked);
  expect(await seenBy(vera.client)).toMatchObject({ ...linked, can: ['leave'] });
  for (const client of [boris.client, anonymous]) {
    expect(await seenBy(client)).toMatchObject({ name: 'Вера О.', guest: false, user: null, can: [] });
  }
});

test('a roster is ordered by role and number, and its pages stay whole when players come and go', async () => {
  const team = await createTeam(anna, {
    players: [
      { name: 'Тренер', role: 'coach', number: 1 },
      { name: 'Без номера' },
      { name: 'Ещё без номера' },
      { name: 'Десятый', number: 10 },
      { name: 'Нулевой', number: 0 },
      { name: 'Помощник', role: 'vice-captain', number: 99 },
    ],
  });
  const expected = ['Помощник', 'Нулевой', 'Десятый', 'Без номера', 'Ещё без номера', 'Тренер'];
  expect((await rosterOf(anonymous, team)).map(({ name }) => name)).toEqual(['Анна Смирнова', ...expected]);
  const page = (cursor: string) => anonymous.must(PlayerPage, 'GET', `/teams/${team.id}/players?limit=3${cursor}`);
  const first = await page('');
  expect(first.items.map(({ name }) => name)).toEqual(['Анна Смирнова', 'Помощник', 'Нулевой']);
  await anna.client.send('DELETE', `/teams/${team.id}/players/${first.items.at(2)?.id}`);
  await enter(team, { name: 'Пятый', number: 5 });
  await enter(team, { name: 'Опоздавший', role: 'vice-captain' });
  const second = await page(`&cursor=${first.next}`);
  expect(second.items.map(({ name }) => name)).toEqual(['Пятый', 'Десятый', 'Без номера']);
  const third = await page(`&cursor=${second.next}`);
  expect(third.items.map(({ name }) => name)).toEqual(['Ещё без номера', 'Тренер']);
  expect(third.next).toBeNull();
  const foreign = await anonymous.send('GET', `/teams/${team.id}/players?cursor=eyJ9`);
  expect(foreign).toMatchObject({ status: 400, slug: 'invalid-cursor' });
});

test('a number belongs to one present player at a time', async () => {
  const team = await createTeam(anna);
  const path = `/teams/${team.id}/players`;
  const seven = await enter(team, { name: 'Седьмой', number: 7 });
  const taken = { status: 409, slug: 'number-taken', pointers: ['/body/number'] };
  expect(await anna.client.send('POST', path, { name: 'Тоже седьмой', number: 7 })).toMatchObject(taken);
  const eight = await enter(team, { name: 'Восьмой', number: 8 });
  expect(await anna.client.send('PATCH', `${path}/${eight.id}`, { number: 7 })).toMatchObject(taken);
  expect(await rosterOf(anna.client, team)).toHaveLength(3);
  await anna.client.send('DELETE', `${path}/${seven.id}`);
  expect(await anna.client.must(Player, 'PATCH', `${path}/${eight.id}`, { number: 7 })).toMatchObject({ number: 7 });
  const both = await Promise.all([1, 2, 3].map(() => anna.client.send('POST', path, { name: 'Девятый', number: 9 })));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test('what is a guest’s own is not changed for a user; number, position and role are', async () => {
  const team = await createTeam(anna);
  const path = `/teams/${team.id}/players/${await enrol(platform, team, boris)}`;
  for (const [field, value] of [
    ['name', 'Другой'],
    ['minor', true],
    ['fullName', true],
  ] as const) {
    expect(await anna.client.send('PATCH', path, { [field]: value })).toMatchObject({
      status: 400,
      pointers: [`/body/${field}`],
    });
  }
  const changed = await anna.client.must(Player, 'PATCH', path, { number: 4, position: 'защитник', role: 'coach' });
  expect(changed).toMatchObject({ number: 4, position: 'защитник', role: 'coach', name: 'Борис Котов', version: 2 });
  expect(await anna.client.must(Player, 'PATCH', path, {})).toEqual(changed);
  expect(await anna.client.send('PATCH', path, { number: 5 }, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
  expect(await anna.client.send('DELETE', path, undefined, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
});

test('a vice-captain keeps the roster in order, but neither deletes the team nor hands the captaincy over', async () => {
  const team = await createTeam(anna);
  const vice = await member(platform);
  const vicePlayer = await enrol(platform, team, vice, 'vice-captain');
  const path = `/teams/${team.id}`;
  expect(await vice.client.must(Team, 'GET', path)).toMatchObject({
    me: { player: vicePlayer, role: 'vice-captain' },
    can: ['update', 'manage-roster', 'invite', 'answer-requests', 'leave'],
  });
  const guest = await vice.client.must(Player, 'POST', `${path}/players`, { name: 'Гость' });
  expect((await vice.client.send('PATCH', `${path}/players/${guest.id}`, { role: 'vice-captain' })).status).toBe(200);
  expect((await vice.client.send('PATCH', `${path}/players/${vicePlayer}`, { role: 'captain' })).status).toBe(403);
  expect((await vice.client.send('DELETE', path)).status).toBe(403);
  expect((await vice.client.send('DELETE', `${path}/players/${guest.id}`)).status).toBe(204);
});

test('who is taken out leaves nothing of a guest behind, and may come again', async () => {
  const team = await createTeam(anna);
  const guest = await enter(team, { name: 'Гость', number: 3 });
  const path = `/teams/${team.id}/players/${guest.id}`;
  expect((await anna.client.send('DELETE', path)).status).toBe(204);
  expect((await anna.client.send('DELETE', path)).status).toBe(404);
  expect((await anna.client.send('PATCH', path, { number: 4 })).status).toBe(404);
  const teams = platform.database.db('teams');
  const kept = await teams.selectFrom('teams.player').selectAll().where('id', '=', guest.id).executeTakeFirstOrThrow();
  expect(kept).toMatchObject({ name: null, public_name: null, left_at: expect.any(Date) });
  await enrol(platform, team, boris);
  expect((await boris.client.send('POST', `/teams/${team.id}/leave`, {})).status).toBe(204);
  expect((await boris.client.send('POST', `/teams/${team.id}/leave`, {})).status).toBe(403);
  await enrol(platform, team, boris);
  expect(await boris.client.must(Team, 'GET', `/teams/${team.id}`)).toMatchObject({
    players: 2,
    me: { role: 'player' },
  });
});

test('a player of one team is not found under another', async () => {
  const team = await createTeam(anna);
  const other = await createTeam(anna);
  const guest = await enter(team, { name: 'Гость' });
  const path = `/teams/${other.id}/players/${guest.id}`;
  expect((await anna.client.send('PATCH', path, { number: 4 })).status).toBe(404);
  expect((await anna.client.send('DELETE', path)).status).toBe(404);
});
