import { Entry, EntryPage, Stage, Tournament, TournamentPage } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientFor, clientOf, startCompetitions } from '../testing.ts';
import { at, createDerby, createSeason, idOf } from '../testing-season.ts';
import { addPlayer, createCaptain, createOpenSeason, createTeam, enter } from '../testing-teams.ts';

let platform: TestPlatform;
let owner: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person());
});
afterAll(() => platform.close());

const entriesOf = (tournament: string) => `/tournaments/${tournament}/entries`;
const namesOf = async (client: Client, tournament: string, query = '') =>
  (await client.must(EntryPage, 'GET', `${entriesOf(tournament)}${query}`)).items.map(({ name }) => name);
const move = (client: Client, { id, tournament }: { id: string; tournament: string }, what: string) =>
  client.send('POST', `${entriesOf(tournament)}/${id}/${what}`);

describe('an organizer', () => {
  test('enters a name or a team, confirmed at once', async () => {
    const { id } = await createSeason(owner, []);
    const { team } = await createCaptain(platform, {}, [{ name: 'Гость', number: 7 }]);
    expect(await owner.must(Entry, 'POST', entriesOf(id), { name: 'Сборная' })).toMatchObject({
      name: 'Сборная',
      team: null,
      state: 'confirmed',
      appliedBy: null,
      squad: 0,
      can: ['update', 'withdraw', 'delete', 'squad'],
    });
    const entry = await enter(owner, id, team.id);
    expect(entry).toMatchObject({
      name: team.name,
      team: { id: team.id, name: team.name, colours: { primary: '#1a2b3c', secondary: '#ffffff' } },
      state: 'confirmed',
      squad: 2,
      confirmedAt: expect.any(String),
    });
    const second = await createTeam(platform);
    const under = await owner.must(Entry, 'POST', entriesOf(id), { name: 'Под другим именем', team: second.id });
    expect(under).toMatchObject({ name: 'Под другим именем', team: { name: second.name } });
  });

  test('is refused what is no team, plays another sport, or is entered already', async () => {
    const { id } = await createSeason(owner, ['Спартак']);
    const team = await createTeam(platform, { name: 'Спартак' });
    const other = await createTeam(platform, { sport: 'volleyball' });
    const post = (body: unknown) => owner.send('POST', entriesOf(id), body);
    expect(await post({ team: crypto.randomUUID() })).toMatchObject({ status: 400, pointers: ['/body/team'] });
    expect(await post({ team: other.id })).toMatchObject({ status: 400, pointers: ['/body/team'] });
    expect(await post({})).toMatchObject({ status: 400, slug: 'validation-failed' });
    expect(await post({ name: 'Спартак' })).toMatchObject({ slug: 'name-taken', pointers: ['/body/name'] });
    expect(await post({ team: team.id })).toMatchObject({ slug: 'name-taken', pointers: ['/body/team'] });
    expect((await post({ team: team.id, name: 'Спартак-2' })).status).toBe(201);
    expect(await post({ team: team.id, name: 'Спартак-3' })).toMatchObject({ status: 409, slug: 'already-entered' });
  });

  test('does not enter a team that does not exist for them: one of somebody else’s draft', async () => {
    const elsewhere = await createSeason(clientFor(platform, await platform.person()), []);
    const hidden = await createTeam(platform, {}, [{ name: 'Гость' }]);
    const teams = platform.database.db('teams');
    const belongsTo = (tournament: string) =>
      teams.updateTable('teams.team').set({ tournament_id: tournament }).where('id', '=', hidden.id).execute();
    await belongsTo(elsewhere.id);
    const season = await createSeason(owner, ['Спартак']);
    const path = entriesOf(season.id);
    const named = `${path}/${idOf(season, 'Спартак')}`;
    const refused = { status: 400, pointers: ['/body/team'] };
    expect(await owner.send('POST', path, { team: hidden.id })).toMatchObject(refused);
    expect(await owner.send('PATCH', named, { team: hidden.id })).toMatchObject(refused);
    await belongsTo(season.id);
    expect(await owner.must(Entry, 'PATCH', named, { team: hidden.id })).toMatchObject({ squad: 1 });
  });

  test('links a name to its team, once', async () => {
    const season = await createSeason(owner, ['Спартак', 'Динамо']);
    const path = `${entriesOf(season.id)}/${idOf(season, 'Спартак')}`;
    const team = await createTeam(platform, {}, [{ name: 'Гость' }]);
    expect(await owner.must(Entry, 'PATCH', path, { team: team.id })).toMatchObject({
      name: 'Спартак',
      team: { id: team.id },
      squad: 1,
      version: 2,
    });
    expect(await owner.must(Entry, 'PATCH', path, { team: team.id })).toMatchObject({ version: 2 });
    const other = await createTeam(platform);
    expect(await owner.send('PATCH', path, { team: other.id })).toMatchObject({ pointers: ['/body/team'] });
    const second = `${entriesOf(season.id)}/${idOf(season, 'Динамо')}`;
    expect(await owner.send('PATCH', second, { team: team.id })).toMatchObject({ slug: 'already-entered' });
    expect(await owner.send('PATCH', second, { name: 'Спартак' })).toMatchObject({ slug: 'name-taken' });
  });
});

describe('a captain', () => {
  test('applies while the registration is open, and an organizer answers', async () => {
    const open = await createOpenSeason(owner);
    const { client, person, team } = await createCaptain(platform);
    expect((await client.must(Tournament, 'GET', `/tournaments/${open.id}`)).can).toEqual(['apply', 'report']);
    const entry = await enter(client, open.id, team.id);
    expect(entry).toMatchObject({
      state: 'applied',
      appliedBy: { id: person.userId, name: 'Борис Орлов' },
      confirmedAt: null,
      squad: 0,
      can: ['withdraw'],
    });
    await addPlayer(platform, team.id, { name: 'Пришёл до подтверждения' });
    const confirmed = await owner.must(Entry, 'POST', `${entriesOf(open.id)}/${entry.id}/confirm`);
    expect(confirmed).toMatchObject({ state: 'confirmed', squad: 2, version: 2, confirmedAt: expect.any(String) });
    // Who applied stays between the two.
    const [shown] = (await clientOf(platform).must(EntryPage, 'GET', entriesOf(open.id))).items;
    expect(shown).toMatchObject({ id: entry.id, appliedBy: null });
    const again = { id: entry.id, tournament: open.id };
    expect(await move(owner, again, 'confirm')).toMatchObject({ status: 409, slug: 'transition-not-allowed' });
    expect(await move(owner, again, 'reject')).toMatchObject({ status: 409, slug: 'transition-not-allowed' });
  });

  test('is refused while it is closed, with somebody else’s team, and with a name alone', async () => {
    const { client, team } = await createCaptain(platform);
    const other = await createCaptain(platform);
    const open = await createOpenSeason(owner);
    const post = (body: unknown) => client.send('POST', entriesOf(open.id), body);
    expect(await post({ name: 'Моя команда' })).toMatchObject({ status: 403 });
    expect(await post({ team: other.team.id })).toMatchObject({ status: 403 });
    await owner.must(Tournament, 'PATCH', `/tournaments/${open.id}`, { registration: 'closed' });
    expect(await post({ team: team.id })).toMatchObject({ status: 409, slug: 'registration-closed' });
    expect((await client.must(Tournament, 'GET', `/tournaments/${open.id}`)).can).toEqual(['report']);
  });

  test.each(['vice-captain', 'player', 'coach'] as const)('a %s speaks for the team, or does not', async (role) => {
    const open = await createOpenSeason(owner);
    const person = await platform.person();
    const { team } = await createCaptain(platform, {}, [{ user: person.userId, role }]);
    const { status } = await clientFor(platform, person).send('POST', entriesOf(open.id), { team: team.id });
    expect(status).toBe(role === 'vice-captain' ? 201 : 403);
  });

  test('withdraws, and may come again; a rejected team too', async () => {
    const open = await createOpenSeason(owner);
    const { client, team } = await createCaptain(platform);
    const first = { ...(await enter(client, open.id, team.id)), tournament: open.id };
    expect(await move(client, first, 'withdraw')).toMatchObject({ status: 200, body: { state: 'withdrawn', can: [] } });
    const second = { ...(await enter(client, open.id, team.id)), tournament: open.id };
    expect(await move(owner, second, 'reject')).toMatchObject({ status: 200, body: { state: 'rejected' } });
    expect(await enter(client, open.id, team.id)).toMatchObject({ state: 'applied' });
  });

  test('keeps the place once a group or a match holds the entry', async () => {
    const open = await createOpenSeason(owner);
    const { client, team } = await createCaptain(platform);
    const { id } = await enter(client, open.id, team.id);
    const league = { name: 'Лига', format: 'round-robin', groups: [{ name: null, entries: [id] }] };
    const stages = `/tournaments/${open.id}/stages`;
    expect(await owner.send('POST', stages, league)).toMatchObject({
      status: 400,
      pointers: ['/body/groups/0/entries/0'],
    });
    await owner.must(Entry, 'POST', `${entriesOf(open.id)}/${id}/confirm`);
    await owner.must(Stage, 'POST', stages, league);
    for (const who of [client, owner]) {
      expect(await move(who, { id, tournament: open.id }, 'withdraw')).toMatchObject({ status: 409, slug: 'in-use' });
    }
  });

  test('whose team was deleted can only be rejected', async () => {
    const open = await createOpenSeason(owner);
    const { client, team } = await createCaptain(platform);
    const entry = { ...(await enter(client, open.id, team.id)), tournament: open.id };
    await platform.database.db('teams').deleteFrom('teams.team').where('id', '=', team.id).execute();
    expect(await move(owner, entry, 'confirm')).toMatchObject({ status: 409, slug: 'transition-not-allowed' });
    expect(await move(owner, entry, 'reject')).toMatchObject({ status: 200, body: { team: null } });
  });
});

test('a match takes confirmed entries alone', async () => {
  const { season, stage } = await createDerby(owner);
  const { person } = await createCaptain(platform);
  const team = await createTeam(platform, {}, [{ user: person.userId, role: 'captain' }]);
  await owner.send('PATCH', `/tournaments/${season.id}`, { registration: 'open' });
  await owner.send('POST', `/tournaments/${season.id}/publish`);
  const applied = await enter(clientFor(platform, person), season.id, team.id);
  const body = {
    tournament: season.id,
    round: at(stage.rounds, 0).id,
    group: at(stage.groups, 0).id,
    home: { entry: applied.id },
    away: { entry: idOf(season, 'Динамо') },
  };
  expect(await owner.send('POST', '/matches', body)).toMatchObject({ status: 400, pointers: ['/body/home/entry'] });
});

describe('the list', () => {
  test('shows the confirmed; the others to organizers, and to captains their own', async () => {
    const open = await createOpenSeason(owner);
    await owner.must(Entry, 'POST', entriesOf(open.id), { name: 'Сборная' });
    const first = await createCaptain(platform);
    const second = await createCaptain(platform);
    await enter(first.client, open.id, first.team.id);
    await enter(second.client, open.id, second.team.id);
    for (const client of [clientOf(platform), first.client, owner]) {
      expect(await namesOf(client, open.id)).toEqual(['Сборная']);
    }
    expect(await namesOf(owner, open.id, '?state=applied')).toEqual([first.team.name, second.team.name]);
    expect(await namesOf(first.client, open.id, '?state=applied')).toEqual([first.team.name]);
    expect(await namesOf(clientOf(platform), open.id, '?state=applied')).toEqual([]);
    expect(await owner.must(Tournament, 'GET', `/tournaments/${open.id}`)).toMatchObject({ entries: 1 });
  });

  test('goes on where it ended when an entry before was removed', async () => {
    const season = await createSeason(owner, ['A', 'B', 'C', 'D']);
    const first = await owner.must(EntryPage, 'GET', `${entriesOf(season.id)}?limit=2`);
    await owner.send('DELETE', `${entriesOf(season.id)}/${idOf(season, 'B')}`);
    expect(await namesOf(owner, season.id, `?limit=2&cursor=${first.next}`)).toEqual(['C', 'D']);
  });
});

describe('places', () => {
  test('are held by applied and confirmed entries, given back by the others', async () => {
    const open = await createOpenSeason(owner, { maxEntries: 2 });
    const path = `/tournaments/${open.id}`;
    const first = await createCaptain(platform);
    const entry = { ...(await enter(first.client, open.id, first.team.id)), tournament: open.id };
    await owner.must(Entry, 'POST', entriesOf(open.id), { name: 'Сборная' });
    const { client, team } = await createCaptain(platform);
    const post = () => client.send('POST', entriesOf(open.id), { team: team.id });
    expect(await post()).toMatchObject({ status: 409, slug: 'tournament-full' });
    expect(await owner.send('POST', entriesOf(open.id), { name: 'Ещё одна' })).toMatchObject({
      slug: 'tournament-full',
    });
    await move(owner, entry, 'reject');
    expect((await post()).status).toBe(201);
    await owner.must(Tournament, 'PATCH', path, { maxEntries: 3 });
    await owner.must(Entry, 'POST', entriesOf(open.id), { name: 'Ещё одна' });
    const fewer = await owner.send('PATCH', path, { maxEntries: 2 });
    expect(fewer).toMatchObject({ status: 400, pointers: ['/body/maxEntries'] });
    expect(await owner.must(Tournament, 'PATCH', path, { maxEntries: null })).toMatchObject({ maxEntries: null });
  });

  test('fifty teams at once take exactly those that there are, a hundred times', { timeout: 300_000 }, async () => {
    const captains = await Promise.all(Array.from({ length: 50 }, () => createCaptain(platform)));
    for (let round = 0; round < 100; round += 1) {
      const { id } = await createOpenSeason(owner, { maxEntries: 2 });
      const answers = await Promise.all(
        captains.map(({ client, team }) => client.send('POST', entriesOf(id), { team: team.id })),
      );
      const slugs = answers.map(({ status, slug }) => (status === 201 ? 'entered' : slug));
      expect(Map.groupBy(slugs, (slug) => slug).get('entered')?.length).toBe(2);
      expect(slugs.filter((slug) => slug === 'tournament-full').length).toBe(48);
      expect(await namesOf(owner, id, '?state=applied')).toHaveLength(2);
    }
  });

  test('one team at once takes one', async () => {
    const open = await createOpenSeason(owner);
    const { client, team } = await createCaptain(platform);
    const post = () => client.send('POST', entriesOf(open.id), { team: team.id });
    const answers = await Promise.all([post(), post(), post()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

test('tournaments of a team are those that confirmed it', async () => {
  const open = await createOpenSeason(owner);
  const { client, team } = await createCaptain(platform);
  const found = async () => (await owner.must(TournamentPage, 'GET', `/tournaments?team=${team.id}`)).items;
  const entry = await enter(client, open.id, team.id);
  expect(await found()).toEqual([]);
  await owner.must(Entry, 'POST', `${entriesOf(open.id)}/${entry.id}/confirm`);
  expect(await found()).toMatchObject([{ id: open.id }]);
});
