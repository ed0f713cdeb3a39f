import { type ApiClient, createApiClient } from '@prodvor/api-client';
import { service as competitionService } from '@prodvor/competition-service';
import type { Match } from '@prodvor/contracts';
import { type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { service as teamService } from '@prodvor/team-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importInto, importSeason } from './import-season.ts';
import { type SeasonServer, seasonServer } from './server.ts';
import { answered, fixture, given, quiet } from './stored.fixture.ts';

let platform: TestPlatform;
let organizer: ApiClient;
let anyone: ApiClient;

const clientOf = (token?: string): ApiClient =>
  createApiClient({ baseUrl: platform.url, ...(token === undefined ? {} : { token: async () => token }) });

beforeAll(async () => {
  platform = await testPlatform({ services: [teamService, competitionService] });
  organizer = clientOf((await platform.person({ name: 'Организатор' })).token);
  anyone = clientOf();
});
afterAll(() => platform.close());

const bring = (text: string, api: ApiClient = organizer) => importSeason({ ...quiet, api, text });

const tournamentId = async (name: string): Promise<string | undefined> => {
  const { items } = answered(await anyone.GET('/api/v1/tournaments', { params: { query: { q: name } } }));
  return items.find((one) => one.name === name)?.id;
};
const published = async (name: string): Promise<string> => {
  const id = await tournamentId(name);
  if (id === undefined) throw new Error(`${name} is not published`);
  return id;
};
const matchesOf = async (name: string): Promise<Match[]> => {
  const matches: Match[] = [];
  const tournament = await published(name);
  let cursor: string | null | undefined;
  do {
    const query = { tournament, limit: 100, ...(cursor ? { cursor } : {}) };
    const page = answered(await anyone.GET('/api/v1/matches', { params: { query } }));
    matches.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return matches;
};
const nameOf = (side: Match['home']): string | null => ('name' in side ? side.name : null);
const matchOf = async (name: string, home: string, away: string): Promise<Match> => {
  const match = (await matchesOf(name)).find((one) => nameOf(one.home) === home && nameOf(one.away) === away);
  if (match === undefined) throw new Error(`no match of ${home} and ${away}`);
  return match;
};
const tableOf = async (name: string, group: string | null) => {
  const path = { id: await published(name) };
  const { groups } = answered(await anyone.GET('/api/v1/tournaments/{id}/standings', { params: { path } }));
  return groups.find((one) => one.name === group)?.rows ?? [];
};

describe('a season on the platform', () => {
  it('is the EURO of 2020, counted and seen by anyone', async () => {
    const outcome = await bring(given('euro-2020.json'));
    expect(outcome).toMatchObject({ teams: 24, matches: 51, events: 142 });
    const match = await matchOf('Euro 2021', 'Ukraine', 'England');
    expect(match).toMatchObject({ state: 'finished', winner: 'away', incomplete: false, num: 48 });
    expect((await matchesOf('Euro 2021')).filter(({ incomplete }) => incomplete)).toEqual([]);
    const again = await bring(given('euro-2020.json'));
    expect(again).toMatchObject({ teams: 0, matches: 0, events: 0, nothingNew: true });
  });

  it('is the World Cup of 2022 with its final and its tables', async () => {
    await bring(given('worldcup-2022.json'));
    expect(await matchOf('World Cup 2022', 'Argentina', 'France')).toMatchObject({
      round: 'Final',
      group: null,
      date: '2022-12-18',
      timeKnown: true,
      zone: 'Europe/Moscow',
      winner: 'home',
      score: {
        unit: 'goals',
        home: 3,
        away: 3,
        decidedIn: 'shoot-out',
        parts: [
          { kind: 'period', number: 1, home: 2, away: 0 },
          { kind: 'period', number: 2, home: 0, away: 2 },
          { kind: 'overtime', number: 1, home: 1, away: 1 },
          { kind: 'shoot-out', number: 1, home: 4, away: 2 },
        ],
      },
    });
    const rows = await tableOf('World Cup 2022', 'Group C');
    expect(rows.map(({ place, entry, points }) => `${place} ${entry.name} ${points}`)).toEqual([
      '1 Argentina 6',
      '2 Poland 4',
      '3 Mexico 4',
      '4 Saudi Arabia 3',
    ]);
    const path = { id: await published('World Cup 2022') };
    const { stages } = answered(await anyone.GET('/api/v1/tournaments/{id}/bracket', { params: { path } }));
    expect(stages[0]?.champion?.name).toBe('Argentina');
  });

  it('is a league with awarded matches', async () => {
    await bring(given('russian-premier-league-2019-20.json'));
    const rows = await tableOf('Russia Premier League 2019/20', null);
    expect(rows.slice(0, 3).map(({ entry, points, played }) => [entry.name, points, played])).toEqual([
      ['Zenit St. Petersburg', 72, 30],
      ['Lokomotiv Moskva', 57, 30],
      ['FK Krasnodar', 52, 30],
    ]);
    const match = await matchOf('Russia Premier League 2019/20', 'FK Orenburg', 'FK Krasnodar');
    expect(match).toMatchObject({ state: 'awarded', winner: 'away', timeKnown: false, startsAt: null, time: null });
  });

  it('has teams of named players without captain, in whose squads the protocol finds them', async () => {
    const tournament = await published('World Cup 2022');
    const { items: teams } = answered(
      await anyone.GET('/api/v1/teams', { params: { query: { tournament, limit: 100 } } }),
    );
    expect(teams).toHaveLength(32);
    expect(teams.every(({ captain, players }) => captain === null && players > 0)).toBe(true);
    const { home, id } = await matchOf('World Cup 2022', 'Argentina', 'France');
    if (!('id' in home)) throw new Error('the final has been played');
    const path = { id: tournament, entryId: home.id };
    const squad = answered(await anyone.GET('/api/v1/tournaments/{id}/entries/{entryId}/squad', { params: { path } }));
    const { items } = answered(await anyone.GET('/api/v1/matches/{id}/events', { params: { path: { id } } }));
    const goals = items.flatMap(({ event }) => (event.type === 'goal' && event.side === 'home' ? [event] : []));
    expect(goals.map(({ player }) => player)).toEqual(['Lionel Messi', 'Ángel Di María', 'Lionel Messi']);
    const names = new Map(squad.items.map((player) => [player.id, player.name]));
    expect(goals.map(({ squadPlayer }) => names.get(squadPlayer ?? ''))).toEqual(goals.map(({ player }) => player));
  });

  it('belongs to who brought it in', async () => {
    const other = clientOf((await platform.person()).token);
    expect(await bring(fixture('legs.json'), other)).toMatchObject({ teams: 4, matches: 4 });
    expect(await bring(fixture('legs.json'))).toMatchObject({ teams: 4, matches: 4, nothingNew: false });
  });

  it('is refused to who is not signed in, with what to do', async () => {
    await expect(bring(fixture('cup.json'), anyone)).rejects.toMatchObject({ name: 'ImportRefused' });
  });
});

describe('a season that is brought in by and by', () => {
  const NAME = 'Yard Cup 2026';

  it('stays a draft until a run reaches its end', async () => {
    const server = seasonServer(organizer);
    const stopping: SeasonServer = {
      ...server,
      record: async (match, id, event, corrects) => {
        if (event.type === 'result') throw new Error('stopped');
        return server.record(match, id, event, corrects);
      },
    };
    await expect(importInto(stopping, { ...quiet, text: fixture('cup.json') })).rejects.toThrow('stopped');
    expect(await tournamentId(NAME)).toBeUndefined();

    expect(await bring(fixture('cup.json'))).toMatchObject({ nothingNew: false });
    expect(await published(NAME)).toBeTruthy();
    expect(await matchOf(NAME, 'Лев', 'Tiger')).toMatchObject({ score: { home: 2, away: 1 }, incomplete: false });
    expect(await matchesOf(NAME)).toHaveLength(10);
    expect(await bring(fixture('cup.json'))).toMatchObject({ nothingNew: true });
  });

  it('knows the states, zones and slots of the file', async () => {
    expect(await matchOf(NAME, 'Fox', 'Lynx')).toMatchObject({ state: 'postponed', timeKnown: false });
    expect(await matchOf(NAME, 'Bear', 'Fox')).toMatchObject({ state: 'cancelled' });
    expect(await matchOf(NAME, 'Wolf', 'Lynx')).toMatchObject({ state: 'abandoned', date: null });
    expect(await matchOf(NAME, 'Bear', 'Wolf')).toMatchObject({ zone: '+05:30', startsAt: '2026-05-02T14:00:00.000Z' });
    const final = (await matchesOf(NAME)).find(({ num }) => num === 10);
    expect(final).toMatchObject({
      home: { slot: { type: 'winner-of', match: 7 } },
      away: { slot: { type: 'winner-of', match: 8 } },
    });
  });

  it('takes results, sides and a correction from changed files', async () => {
    const data: { matches: Record<string, unknown>[] } = JSON.parse(fixture('cup.json'));
    const change = (index: number, values: object): void => {
      Object.assign(data.matches[index] ?? {}, values);
    };
    change(1, { score: { ft: [3, 0] }, goals1: [1, 2, 3].map((minute) => ({ name: 'Nikita', minute })), goals2: [] });
    change(2, { status: null, score: { ft: [2, 0] } });
    change(4, { status: null, score: { ft: [1, 0] } });
    change(5, { status: null });
    change(6, { team1: 'Tiger', team2: 'Fox', score: { ft: [0, 0], p: [5, 4] } });
    change(7, { team1: 'Bear', team2: 'Wolf', score: { ft: [1, 0] } });
    change(9, { team1: 'Tiger', team2: 'Bear' });
    expect(await bring(JSON.stringify(data))).toMatchObject({ teams: 0, matches: 0, events: 3 });
    const { items: bears } = answered(
      await anyone.GET('/api/v1/teams', { params: { query: { tournament: await published(NAME), q: 'Bear' } } }),
    );
    expect(bears.map(({ players }) => players)).toEqual([1]);
    expect(await matchOf(NAME, 'Tiger', 'Fox')).toMatchObject({ winner: 'home', num: 7 });
    expect(await matchOf(NAME, 'Tiger', 'Bear')).toMatchObject({ num: 10, state: 'scheduled' });
    // The match for third place follows from the semi-finals, without a word of the file.
    expect((await matchesOf(NAME)).find(({ num }) => num === 9)).toMatchObject({
      home: { name: 'Fox' },
      away: { name: 'Wolf' },
    });
    expect(await bring(JSON.stringify(data))).toMatchObject({ nothingNew: true });

    change(1, { score: { ft: [3, 3] }, goals1: null, goals2: null });
    const text = JSON.stringify(data);
    await expect(bring(text)).rejects.toThrow('the result is 3:3 in the file, 3:0 in ProDvor');
    expect(await matchOf(NAME, 'Bear', 'Wolf')).toMatchObject({ winner: 'home' });
    const corrected = await importSeason({ ...quiet, api: organizer, text, update: true });
    expect(corrected).toMatchObject({ nothingNew: false });
    expect((await matchesOf(NAME)).find(({ group, score }) => group === 'Group B' && score?.home === 3)).toMatchObject({
      score: { home: 3, away: 3 },
      winner: null,
    });
    expect(await bring(text)).toMatchObject({ nothingNew: true });
  });
});
