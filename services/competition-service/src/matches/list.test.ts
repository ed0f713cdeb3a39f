import { Match, MatchPage } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientFor, clientOf, startCompetitions } from '../testing.ts';
import {
  at,
  createBothFormats,
  createDerby,
  createKnockOut,
  createMatch,
  createSeason,
  idOf,
  played,
  publish,
  record,
} from '../testing-season.ts';
import { createTeam, enter } from '../testing-teams.ts';

let platform: TestPlatform;
let owner: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person());
});
afterAll(() => platform.close());

type MatchPageBody = ReturnType<typeof MatchPage.parse>;

describe('a list', () => {
  test('is in the order of play, unknown last, page by page, and takes filters', async () => {
    const { season, cup, league, inLeague, inCup } = await createBothFormats(owner);
    const make = async (more: object) => (await createMatch(owner, { ...inLeague, ...more })).id;
    const unknown = await make({});
    const lateNumber = await make({ date: '2026-05-01', num: 4 });
    const third = await make({ date: '2026-05-01', time: '18:00', num: 3 });
    const second = await make({ date: '2026-05-01', time: '12:00', num: 9 });
    const first = await make({ date: '2026-04-30', time: '23:00' });
    const unknownNumber = (await createMatch(owner, { ...inCup, num: 1 })).id;
    const expected = [first, second, third, lateNumber, unknownNumber, unknown];
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const cursor: string = next === null ? '' : `&cursor=${next}`;
      const page: MatchPageBody = await owner.must(
        MatchPage,
        'GET',
        `/matches?tournament=${season.id}&limit=2${cursor}`,
      );
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    expect(seen).toEqual(expected);
    const ids = async (query: string) =>
      (await owner.must(MatchPage, 'GET', `/matches?tournament=${season.id}&${query}`)).items.map(({ id }) => id);
    expect(await ids('date=2026-05-01')).toEqual([second, third, lateNumber]);
    expect(await ids(`stage=${cup.id}`)).toEqual([unknownNumber]);
    expect(await ids(`stage=${league.id}&date=2026-04-30`)).toEqual([first]);
    await record(owner, third, played(1, 0));
    expect(await ids('state=finished')).toEqual([third]);
  });

  test('goes from the latest to the earliest, exactly the other way round, with cursors of its own', async () => {
    const { season, inLeague } = await createBothFormats(owner);
    for (const more of [{}, { date: '2026-05-01' }, { date: '2026-05-01', time: '18:00', num: 3 }, { num: 2 }]) {
      await createMatch(owner, { ...inLeague, ...more });
    }
    const walk = async (sort: string) => {
      const pages: MatchPageBody[] = [];
      let cursor = '';
      do {
        const path = `/matches?tournament=${season.id}&sort=${sort}&limit=3${cursor}`;
        const page = await owner.must(MatchPage, 'GET', path);
        pages.push(page);
        cursor = page.next === null ? '' : `&cursor=${page.next}`;
      } while (cursor !== '');
      return pages;
    };
    const [forth, back] = [await walk('day'), await walk('-day')];
    const ids = (pages: readonly MatchPageBody[]) => pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(ids(back)).toEqual(ids(forth).toReversed());
    expect(ids(back)).toHaveLength(4);
    const foreign = `/matches?tournament=${season.id}&cursor=${back[0]?.next}`;
    expect(await owner.send('GET', foreign)).toMatchObject({ status: 400, slug: 'invalid-cursor' });
  });

  test('of a team has its matches as home and as guest, in published tournaments', async () => {
    const team = await createTeam(platform);
    const other = await createTeam(platform);
    const season = await createSeason(owner, ['Динамо']);
    const entered = await enter(owner, season.id, team.id);
    const rival = await enter(owner, season.id, other.id);
    const cup = await createKnockOut(owner, season, ['Финал']);
    const place = { tournament: season.id, round: at(cup.rounds, 0).id };
    const make = async (home: string, away: string, date: string) =>
      (await createMatch(owner, { ...place, home: { entry: home }, away: { entry: away }, date })).id;
    const dynamo = idOf(season, 'Динамо');
    const home = await make(entered.id, dynamo, '2026-05-01');
    const away = await make(rival.id, entered.id, '2026-05-02');
    await make(dynamo, rival.id, '2026-05-03');
    const of = async () => (await clientOf(platform).must(MatchPage, 'GET', `/matches?team=${team.id}`)).items;
    expect(await of()).toEqual([]);
    await publish(owner, season);
    const colours = { primary: '#1a2b3c', secondary: '#ffffff' };
    expect(await of()).toMatchObject([
      {
        id: home,
        home: { id: entered.id, name: team.name, team: team.id, colours },
        away: { team: null, colours: null },
      },
      { id: away, away: { team: team.id, colours } },
    ]);
  });

  test('without a tournament has published ones alone, and a draft’s is hidden', async () => {
    const { season, match } = await createDerby(owner);
    const day = '1987-02-03';
    await owner.send('PATCH', `/matches/${match.id}`, { date: day });
    const anonymous = clientOf(platform);
    const ids = async (client: Client) =>
      (await client.must(MatchPage, 'GET', `/matches?date=${day}`)).items.map(({ id }) => id);
    expect(await ids(owner)).toEqual([]);
    expect(await anonymous.send('GET', `/matches?tournament=${season.id}`)).toMatchObject({ status: 404 });
    await publish(owner, season);
    expect(await ids(anonymous)).toEqual([match.id]);
    expect((await anonymous.must(Match, 'GET', `/matches/${match.id}`)).can).toEqual([]);
  });
});
