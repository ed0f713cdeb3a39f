import { randomUUID } from 'node:crypto';
import { Match, MatchPage } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientFor, startCompetitions } from '../testing.ts';
import { at, createDerby, createMatch, entry } from '../testing-season.ts';
import { createVenue } from '../testing-teams.ts';

let platform: TestPlatform;
let owner: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person());
});
afterAll(() => platform.close());

describe('a venue', () => {
  test('is one that a moderator has approved', async () => {
    const { season, stage, match } = await createDerby(owner);
    const place = { tournament: season.id, round: at(stage.rounds, 0).id, group: at(stage.groups, 0).id };
    const sides = { home: entry(season, 'Спартак'), away: entry(season, 'Динамо') };
    for (const venue of [
      await createVenue(platform, 'suggested'),
      await createVenue(platform, 'rejected'),
      randomUUID(),
    ]) {
      const refused = { status: 400, pointers: ['/body/venue'] };
      expect(await owner.send('PATCH', `/matches/${match.id}`, { venue })).toMatchObject(refused);
      expect(await owner.send('POST', '/matches', { ...place, ...sides, venue })).toMatchObject(refused);
    }
    const venue = await createVenue(platform);
    const shown = { id: venue, name: 'Коробка', address: 'Баумана, 1' };
    const created = await createMatch(owner, { ...place, ...sides, venue, ground: 'дальняя половина' });
    expect(created).toMatchObject({ venue: shown, ground: 'дальняя половина' });
    expect(await owner.must(Match, 'PATCH', `/matches/${match.id}`, { venue })).toMatchObject({ venue: shown });
    const { items } = await owner.must(MatchPage, 'GET', `/matches?tournament=${season.id}&venue=${venue}`);
    expect(items.map(({ id }) => id).sort()).toEqual([created.id, match.id].sort());
    expect(await owner.must(Match, 'PATCH', `/matches/${match.id}`, { venue: null })).toMatchObject({ venue: null });
  });

  test('that is no longer approved is not shown, and does not stand in the way of other changes', async () => {
    const { match } = await createDerby(owner);
    const venue = await createVenue(platform);
    await owner.must(Match, 'PATCH', `/matches/${match.id}`, { venue });
    const venues = platform.database.db('teams');
    await venues.updateTable('teams.venue').set({ state: 'rejected' }).where('id', '=', venue).execute();
    expect(await owner.must(Match, 'GET', `/matches/${match.id}`)).toMatchObject({ venue: null });
    const path = `/matches?tournament=${match.tournament.id}&venue=${venue}`;
    expect((await owner.must(MatchPage, 'GET', path)).items).toEqual([]);
    expect(await owner.must(Match, 'PATCH', `/matches/${match.id}`, { venue, date: '2026-05-01' })).toMatchObject({
      date: '2026-05-01',
    });
  });
});
