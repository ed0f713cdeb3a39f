import { service as competitions } from '@prodvor/competition-service';
import {
  Entry,
  Match,
  MatchEventPage,
  Me,
  Player,
  PlayerPage,
  SquadPlayerPage,
  Stage,
  Team,
  Tournament,
} from '@prodvor/contracts';
import { type Client, clientOf, type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { service as teams } from '@prodvor/team-service';
import { service as users } from '@prodvor/user-service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let platform: TestPlatform;
let anonymous: Client;

beforeAll(async () => {
  platform = await testPlatform({ services: [users, teams, competitions] });
  anonymous = clientOf(platform);
});
afterAll(() => platform.close());

const somebody = async (givenName: string, familyName: string) => {
  const client = clientOf(platform, {
    authorization: `Bearer ${await platform.token({ subject: crypto.randomUUID() })}`,
  });
  return { client, ...(await client.must(Me, 'PUT', '/users/me', { givenName, familyName })) };
};

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new RangeError('There is none.');
  return item;
};

/** A published tournament with a team of guests whose first one has scored. */
const playedBy = async (players: readonly object[]) => {
  const captain = await somebody('Анна', 'Смирнова');
  const { client } = captain;
  const team = await client.must(Team, 'POST', '/teams', { name: 'Двор', sport: 'football', players });
  const tournament = await client.must(Tournament, 'POST', '/tournaments', {
    name: crypto.randomUUID(),
    sport: 'football',
  });
  const path = `/tournaments/${tournament.id}`;
  await client.must(Tournament, 'POST', `${path}/publish`);
  const entry = await client.must(Entry, 'POST', `${path}/entries`, { team: team.id });
  const other = await client.must(Entry, 'POST', `${path}/entries`, { name: 'Соперник' });
  const stage = await client.must(Stage, 'POST', `${path}/stages`, {
    name: 'Лига',
    format: 'round-robin',
    groups: [{ name: null, entries: [entry.id, other.id] }],
    rounds: [{ name: 'Тур 1' }],
  });
  const match = await client.must(Match, 'POST', '/matches', {
    tournament: tournament.id,
    round: at(stage.rounds, 0).id,
    group: at(stage.groups, 0).id,
    home: { entry: entry.id },
    away: { entry: other.id },
    date: '2026-05-01',
  });
  const squadPath = `${path}/entries/${entry.id}/squad`;
  const squad = await anonymous.must(SquadPlayerPage, 'GET', squadPath);
  const roster = await client.must(PlayerPage, 'GET', `/teams/${team.id}/players`);
  const guest = at(
    roster.items.filter(({ guest: isGuest }) => isGuest),
    0,
  );
  const scorer = at(
    squad.items.filter(({ player }) => player === guest.id),
    0,
  );
  const event = { type: 'goal', side: 'home', squadPlayer: scorer.id };
  const goal = await client.send('POST', `/matches/${match.id}/events`, { event });
  expect(goal.status, JSON.stringify(goal.body)).toBe(201);
  /** The name in the squad and in the protocol, as everybody sees it. */
  const shown = async () => {
    const now = await anonymous.must(SquadPlayerPage, 'GET', squadPath);
    const { items } = await anonymous.must(MatchEventPage, 'GET', `/matches/${match.id}/events`);
    return {
      squad: now.items.find(({ id }) => id === scorer.id)?.name,
      user: now.items.find(({ id }) => id === scorer.id)?.user,
      scorer: items.flatMap(({ event: said }) => ('player' in said ? [said.player] : [])).at(0),
    };
  };
  const guestPath = `/teams/${team.id}/players/${guest.id}`;
  return { captain, team, guest, guestPath, shown };
};

describe('a guest who is marked a minor after a squad was frozen and a goal was recorded', () => {
  test.each([
    ['is short where the name is split', { givenName: 'Пётр', familyName: 'Мальков' }, 'Пётр Мальков', 'Пётр М.'],
    ['is initials alone where nobody has split it', { name: 'Мальков Пётр' }, 'Мальков Пётр', 'М. П.'],
  ])('%s, and stays so without the place in the roster and without the team', async (_, named, full, short) => {
    const { captain, team, guestPath, shown } = await playedBy([named]);
    expect(await shown()).toMatchObject({ squad: full, scorer: full });
    await captain.client.must(Player, 'PATCH', guestPath, { minor: true });
    expect(await shown()).toMatchObject({ squad: short, scorer: short });
    await captain.client.send('DELETE', guestPath);
    expect(await shown()).toMatchObject({ squad: short, scorer: short });
    expect((await captain.client.send('DELETE', `/teams/${team.id}`)).status).toBe(204);
    expect(await shown()).toMatchObject({ squad: short, scorer: short, user: null });
  });

  test('is told apart by whoever manages the roster, who may split the name', async () => {
    const { captain, guestPath, team } = await playedBy([{ name: 'Мальков Пётр', minor: true }]);
    const split = await captain.client.must(Player, 'PATCH', guestPath, { givenName: 'Пётр', familyName: 'Мальков' });
    expect(split).toMatchObject({ name: 'Пётр Мальков', givenName: 'Пётр', familyName: 'Мальков' });
    const seen = await anonymous.must(PlayerPage, 'GET', `/teams/${team.id}/players`);
    expect(seen.items.find(({ guest }) => guest)).toMatchObject({
      name: 'Пётр М.',
      givenName: null,
      familyName: null,
    });
  });
});

describe('a guest who has become a user since', () => {
  const claimed = async () => {
    const played = await playedBy([{ name: 'Мальков Пётр' }]);
    const petr = await somebody('Пётр', 'Мальков');
    const claim = await petr.client.send('POST', `/teams/${played.team.id}/claims`, { player: played.guest.id });
    const { id } = claim.body as { id: string };
    expect((await played.captain.client.send('POST', `/claims/${id}/accept`)).status).toBe(200);
    return { ...played, petr };
  };

  test('is shown by the own name, short once they are a minor, with the team and without', async () => {
    const { captain, team, petr, shown } = await claimed();
    expect(await shown()).toMatchObject({ squad: 'Пётр Мальков', scorer: 'Пётр Мальков' });
    await petr.client.must(Me, 'PUT', '/users/me', { minor: true });
    expect(await shown()).toMatchObject({ squad: 'Пётр М.', scorer: 'Пётр М.' });
    expect((await captain.client.send('DELETE', `/teams/${team.id}`)).status).toBe(204);
    expect(await shown()).toMatchObject({ squad: 'Пётр М.', scorer: 'Пётр М.' });
  });

  test.each([false, true])('is nobody once erased, with the team deleted before: %s', async (deleted) => {
    const { captain, team, petr, shown } = await claimed();
    if (deleted) await captain.client.send('DELETE', `/teams/${team.id}`);
    expect((await petr.client.send('DELETE', `/users/${petr.id}`)).status).toBe(204);
    expect(await shown()).toEqual({ squad: null, user: null, scorer: null });
  });
});

test('a captain whom the roster hides is hidden in the team too', async () => {
  const captain = await somebody('Анна', 'Смирнова');
  await captain.client.must(Me, 'PUT', '/users/me', { privacy: { profile: 'nobody' } });
  const stranger = await somebody('Глеб', 'Лис');
  const { id } = await captain.client.must(Team, 'POST', '/teams', { name: 'Двор', sport: 'football' });
  for (const reader of [anonymous, stranger.client, captain.client]) {
    const [inRoster] = (await reader.must(PlayerPage, 'GET', `/teams/${id}/players`)).items;
    const { captain: inTeam } = await reader.must(Team, 'GET', `/teams/${id}`);
    const listed = await reader.send('GET', `/teams?q=${encodeURIComponent('Двор')}&limit=100`);
    expect(inTeam).toEqual({ player: inRoster?.id, name: inRoster?.name, user: inRoster?.user });
    expect(inTeam?.user ?? null).toEqual(reader === captain.client ? { id: captain.id, name: 'Анна Смирнова' } : null);
    if (reader !== captain.client) expect(JSON.stringify(listed.body)).not.toContain(captain.id);
  }
});
