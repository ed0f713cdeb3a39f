import { Entry, MatchEventPage, SquadPlayer, SquadPlayerPage } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientFor, clientOf, startCompetitions } from '../testing.ts';
import { at, createLeague, createMatch, createSeason, entry, idOf, publish, record } from '../testing-season.ts';
import { addPlayer, createCaptain, createOpenSeason, createTeam, enter } from '../testing-teams.ts';

let platform: TestPlatform;
let owner: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person());
});
afterAll(() => platform.close());

const squadOf = (tournament: string, entryId: string) => `/tournaments/${tournament}/entries/${entryId}/squad`;
const players = async (client: Client, path: string) => (await client.must(SquadPlayerPage, 'GET', path)).items;

/** Renames a person for strangers, as user-service does. */
const showAs = (userId: string, name: string) =>
  platform.database
    .db('users')
    .updateTable('users.profile')
    .set({ public_name: name })
    .where('id', '=', userId)
    .execute();

describe('a squad', () => {
  test('is the roster on confirmation, with the names that strangers see', async () => {
    const { id } = await createOpenSeason(owner);
    const { person, team } = await createCaptain(platform, {}, [
      { name: 'Гость Ф.', number: 10, position: 'Нападающий' },
      { name: 'Второй', number: 1 },
    ]);
    await showAs(person.userId, 'Борис О.');
    const entered = await enter(owner, id, team.id);
    const path = squadOf(id, entered.id);
    await addPlayer(platform, team.id, { name: 'Позже' });
    const [captain, ...guests] = team.players;
    expect(await players(owner, path)).toMatchObject([
      { player: guests[1], user: null, name: 'Второй', number: 1, role: 'player' },
      { player: guests[0], user: null, name: 'Гость Ф.', number: 10, position: 'Нападающий' },
      { player: captain, user: person.userId, name: 'Борис О.', number: null, role: 'captain' },
    ]);
    const first = await owner.must(SquadPlayerPage, 'GET', `${path}?limit=2`);
    expect(await players(owner, `${path}?limit=2&cursor=${first.next}`)).toMatchObject([{ player: captain }]);
  });

  test('says who is a user of the platform to those who may see the person’s teams, to the organizers and to the captain', async () => {
    const { id } = await createOpenSeason(owner);
    const person = await platform.person();
    const { client: captain, team } = await createCaptain(platform, {}, [{ user: person.userId, number: 1 }]);
    const path = squadOf(id, (await enter(owner, id, team.id)).id);
    const said = async (client: Client) => (await players(client, path))[0]?.user;
    const stranger = clientFor(platform, await platform.person());
    const level = (profile_level: 'everyone' | 'nobody') =>
      platform.database
        .db('users')
        .updateTable('users.profile')
        .set({ profile_level })
        .where('id', '=', person.userId)
        .execute();
    expect([await said(stranger), await said(clientOf(platform))]).toEqual([person.userId, null]);
    await level('nobody');
    expect(await said(stranger)).toBeNull();
    for (const client of [owner, captain, clientFor(platform, person)]) expect(await said(client)).toBe(person.userId);
    await level('everyone');
    expect(await said(clientOf(platform))).toBe(person.userId);
  });

  test('takes a player who came to the roster later, once', async () => {
    const { id } = await createSeason(owner, []);
    const person = await platform.person({ name: 'Вера Белова' });
    const team = await createTeam(platform);
    const { id: entryId } = await enter(owner, id, team.id);
    const path = squadOf(id, entryId);
    const player = await addPlayer(platform, team.id, { user: person.userId, number: 5 });
    const elsewhere = (await createTeam(platform, {}, [{ name: 'Чужой' }])).players[0];
    expect(await owner.send('POST', path, { player: elsewhere })).toMatchObject({ pointers: ['/body/player'] });
    expect(await owner.send('POST', path, { name: 'Имя' })).toMatchObject({ status: 400, pointers: ['/body/name'] });
    expect(await owner.must(SquadPlayer, 'POST', path, { player })).toMatchObject({
      player,
      user: person.userId,
      name: 'Вера Белова',
      number: 5,
    });
    expect(await owner.send('POST', path, { player })).toMatchObject({ status: 409, slug: 'already-member' });
  });

  test('of an entry without a team takes names, and not without end', async () => {
    const season = await createSeason(owner, ['Сборная']);
    const path = squadOf(season.id, idOf(season, 'Сборная'));
    const added = await owner.must(SquadPlayer, 'POST', path, { name: 'Иван', number: 9, position: 'Вратарь' });
    expect(added).toMatchObject({ player: null, user: null, name: 'Иван', number: 9, position: 'Вратарь' });
    expect(await owner.send('POST', path, { player: crypto.randomUUID() })).toMatchObject({
      pointers: ['/body/player'],
    });
    const rest = await Promise.all(Array.from({ length: 100 }, () => owner.send('POST', path, { name: 'Игрок' })));
    expect(rest.filter(({ status }) => status === 201)).toHaveLength(99);
    expect(rest.filter(({ slug }) => slug === 'roster-full')).toHaveLength(1);
  });

  test('of an entry that has applied is empty, hidden from strangers, and changes with its confirmation alone', async () => {
    const { id } = await createOpenSeason(owner);
    const { client, team } = await createCaptain(platform);
    const applied = await enter(client, id, team.id);
    const path = squadOf(id, applied.id);
    expect(await players(client, path)).toEqual([]);
    expect((await clientOf(platform).send('GET', path)).status).toBe(404);
    const add = await owner.send('POST', path, { player: team.players[0] });
    expect(add).toMatchObject({ status: 409, slug: 'transition-not-allowed' });
  });

  test('changes the version of its entry', async () => {
    const season = await createSeason(owner, ['Сборная']);
    const entryId = idOf(season, 'Сборная');
    const path = squadOf(season.id, entryId);
    const { id } = await owner.must(SquadPlayer, 'POST', path, { name: 'Иван' }, { 'if-match': '"1"' });
    expect(await owner.send('DELETE', `${path}/${id}`, undefined, { 'if-match': '"1"' })).toMatchObject({
      status: 412,
    });
    expect((await owner.send('DELETE', `${path}/${id}`, undefined, { 'if-match': '"2"' })).status).toBe(204);
    expect((await owner.send('DELETE', `${path}/${id}`)).status).toBe(404);
    const entryPath = `/tournaments/${season.id}/entries/${entryId}`;
    expect(await owner.must(Entry, 'PATCH', entryPath, {})).toMatchObject({ version: 3, squad: 0 });
  });
});

/** A match of a team with a user and of a name with a guest. */
const createTeamMatch = async () => {
  const season = await createSeason(owner, ['Сборная']);
  const { person, team } = await createCaptain(platform);
  const entered = await enter(owner, season.id, team.id);
  const full = { ...season, entries: { ...season.entries, team: entered.id } };
  const guest = await owner.must(SquadPlayer, 'POST', squadOf(season.id, idOf(season, 'Сборная')), { name: 'Гость' });
  const [user] = await players(owner, squadOf(season.id, entered.id));
  const stage = await createLeague(owner, full);
  const match = await createMatch(owner, {
    tournament: season.id,
    round: at(stage.rounds, 0).id,
    group: at(stage.groups, 0).id,
    home: entry(full, 'team'),
    away: entry(full, 'Сборная'),
  });
  await publish(owner, full);
  return { season: full, match, person, user: at(user ? [user] : [], 0), guest };
};

describe('a protocol', () => {
  const goal = (side: 'home' | 'away', squadPlayer: string, more = {}) => ({
    type: 'goal',
    side,
    squadPlayer,
    ...more,
  });
  const eventsOf = async (match: string) =>
    (await clientOf(platform).must(MatchEventPage, 'GET', `/matches/${match}/events`)).items.map(({ event }) => event);

  test('names players of the squads, an own goal one of the other side', async () => {
    const { match, user, guest } = await createTeamMatch();
    const path = `/matches/${match.id}/events`;
    const wrong = [
      goal('away', user.id),
      goal('home', guest.id),
      goal('home', user.id, { kind: 'own-goal' }),
      { type: 'card', side: 'away', colour: 'red', squadPlayer: user.id },
      { type: 'missed-penalty', side: 'away', squadPlayer: user.id },
      goal('home', crypto.randomUUID()),
    ];
    for (const event of wrong) {
      expect(await owner.send('POST', path, { event }), JSON.stringify(event)).toMatchObject({
        status: 400,
        pointers: ['/body/event/squadPlayer'],
      });
    }
    await record(owner, match.id, goal('home', user.id));
    await record(owner, match.id, goal('home', guest.id, { kind: 'own-goal' }));
    await record(owner, match.id, { type: 'card', side: 'away', colour: 'yellow', squadPlayer: guest.id });
    await record(owner, match.id, { type: 'goal', side: 'away', player: 'Кто-то со стороны' });
    expect(await eventsOf(match.id)).toMatchObject([
      { squadPlayer: user.id, player: 'Борис Орлов' },
      { squadPlayer: guest.id, player: 'Гость', kind: 'own-goal' },
      { squadPlayer: guest.id, player: 'Гость' },
      { squadPlayer: null, player: 'Кто-то со стороны' },
    ]);
  });

  test('keeps no name of a player of the squad', async () => {
    const { match, person, user } = await createTeamMatch();
    const id = crypto.randomUUID();
    const event = goal('home', user.id, { player: 'Борис Орлов' });
    const first = await owner.send('POST', `/matches/${match.id}/events`, { id, event });
    const again = await owner.send('POST', `/matches/${match.id}/events`, { id, event: goal('home', user.id) });
    expect([first.status, again.status]).toEqual([201, 201]);
    const { data } = await platform.database
      .db('competitions')
      .selectFrom('competitions.protocol_event')
      .select('data')
      .where('match_id', '=', match.id)
      .executeTakeFirstOrThrow();
    expect(data).toMatchObject({ squadPlayer: user.id, player: null });
    await showAs(person.userId, 'Борис О.');
    expect(await eventsOf(match.id)).toMatchObject([{ player: 'Борис О.' }]);
    // What an erasure leaves of a squad's player and of the roster's.
    await platform.database
      .db('teams')
      .updateTable('teams.player')
      .set({ user_id: null })
      .where('user_id', '=', person.userId)
      .execute();
    await platform.database
      .db('competitions')
      .updateTable('competitions.squad_player')
      .set({ user_id: null, name: null })
      .where('id', '=', user.id)
      .execute();
    expect(await eventsOf(match.id)).toMatchObject([{ squadPlayer: user.id, player: null }]);
  });

  test('holds the player whom it names, also taken back', async () => {
    const { season, match, guest } = await createTeamMatch();
    const { event } = await record(owner, match.id, goal('away', guest.id));
    const path = `${squadOf(season.id, idOf(season, 'Сборная'))}/${guest.id}`;
    expect(await owner.send('DELETE', path)).toMatchObject({ status: 409, slug: 'in-use' });
    await owner.send('DELETE', `/matches/${match.id}/events/${event.id}`);
    expect(await owner.send('DELETE', path)).toMatchObject({ status: 409, slug: 'in-use' });
  });
});
