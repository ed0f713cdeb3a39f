import { Match, Stage } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Client, clientFor, startCompetitions } from '../testing.ts';
import {
  at,
  createDerby,
  createKnockOut,
  createMatch,
  createSeason,
  entry,
  loserOf,
  played,
  record,
  winnerOf,
} from '../testing-season.ts';

let platform: TestPlatform;
let owner: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person());
});
afterAll(() => platform.close());

const get = (id: string) => owner.must(Match, 'GET', `/matches/${id}`);

describe('slots', () => {
  const cup = async () => {
    const season = await createSeason(owner, ['А', 'Б', 'В', 'Г']);
    const stage = await createKnockOut(owner, season, ['1/2', 'За третье место', 'Финал']);
    const make = (round: number, num: number, home: unknown, away: unknown) =>
      createMatch(owner, { tournament: season.id, round: at(stage.rounds, round).id, num, home, away });
    return {
      season,
      semi: await make(0, 1, entry(season, 'А'), entry(season, 'Б')),
      other: await make(0, 2, entry(season, 'В'), entry(season, 'Г')),
      third: await make(1, 3, loserOf(1), loserOf(2)),
      final: await make(2, 4, winnerOf(1), winnerOf(2)),
    };
  };

  test('are filled by results, follow corrections and are emptied by a take-back', async () => {
    const { semi, other, third, final } = await cup();
    expect(final.home).toEqual({ slot: { type: 'winner-of', match: 1 } });
    expect(await owner.send('POST', `/matches/${final.id}/events`, { event: played(1, 0) })).toMatchObject({
      status: 409,
      slug: 'sides-unknown',
    });
    expect(await owner.send('POST', `/matches/${final.id}/transitions`, { to: 'live' })).toMatchObject({
      slug: 'sides-unknown',
    });
    const { match: after, event } = await record(owner, semi.id, played(1, 0));
    expect((await get(final.id)).home).toMatchObject({ name: 'А' });
    expect((await get(third.id)).home).toMatchObject({ name: 'Б' });
    expect((await get(final.id)).version).toBe(2);
    const { event: correction } = await record(owner, semi.id, played(0, 1), after.version);
    expect((await get(final.id)).home).toMatchObject({ name: 'Б' });
    await owner.send('DELETE', `/matches/${semi.id}/events/${correction.id}`);
    await owner.send('DELETE', `/matches/${semi.id}/events/${event.id}`);
    expect((await get(final.id)).home).toEqual({ slot: { type: 'winner-of', match: 1 } });
    await record(owner, other.id, played(0, 2));
    expect((await get(final.id)).away).toMatchObject({ name: 'Г' });
  });

  test('a correction moves a final that is played already, a take-back leaves its sides until another is decided', async () => {
    const { semi, other, third, final } = await cup();
    const { match: after, event } = await record(owner, semi.id, played(1, 0));
    await record(owner, other.id, played(1, 0));
    const { match: ended } = await record(owner, final.id, played(2, 1));
    const { match: back, event: correction } = await record(owner, semi.id, played(0, 1), after.version);
    expect(await get(final.id)).toMatchObject({
      home: { name: 'Б' },
      away: { name: 'В' },
      score: { home: 2, away: 1 },
      winner: 'home',
      version: ended.version + 1,
    });
    expect((await get(third.id)).home).toMatchObject({ name: 'А' });
    await owner.send('DELETE', `/matches/${semi.id}/events/${event.id}`);
    await owner.send('DELETE', `/matches/${semi.id}/events/${correction.id}`);
    expect((await get(semi.id)).version).toBe(back.version + 2);
    expect((await get(final.id)).home).toMatchObject({ name: 'Б' });
    expect((await get(third.id)).home).toHaveProperty('slot');
    await record(owner, semi.id, played(3, 0));
    expect((await get(final.id)).home).toMatchObject({ name: 'А' });
  });

  test('places follow the points of the stage, and a cancelled match is not waited for', async () => {
    const season = await createSeason(owner, ['А', 'Б', 'В']);
    const stage = await owner.must(Stage, 'POST', `/tournaments/${season.id}/stages`, {
      name: 'Группы',
      format: 'round-robin',
      groups: [{ name: 'Группа A', entries: Object.values(season.entries) }],
      rounds: [{ name: 'Тур 1' }],
    });
    const inGroup = (home: string, away: string) =>
      createMatch(owner, {
        tournament: season.id,
        round: at(stage.rounds, 0).id,
        group: at(stage.groups, 0).id,
        home: entry(season, home),
        away: entry(season, away),
      });
    const knockOut = await createKnockOut(owner, season, ['Финал']);
    const place = (number: number) => ({ slot: { type: 'place-in-group', group: 'A', place: number } });
    const final = await createMatch(owner, {
      tournament: season.id,
      round: at(knockOut.rounds, 0).id,
      home: place(1),
      away: place(2),
    });
    const last = await inGroup('В', 'А');
    await record(owner, (await inGroup('А', 'Б')).id, played(1, 0));
    await record(owner, (await inGroup('Б', 'В')).id, played(2, 2));
    expect((await get(final.id)).home).toHaveProperty('slot');
    await owner.must(Match, 'POST', `/matches/${last.id}/transitions`, { to: 'cancelled' });
    expect((await get(final.id)).home).toMatchObject({ name: 'А' });
    const points = { win: 0, draw: 3, loss: 1 };
    await owner.must(Stage, 'PATCH', `/tournaments/${season.id}/stages/${stage.id}`, { points });
    expect(await get(final.id)).toMatchObject({ home: { name: 'Б' }, away: { name: 'В' } });
  });

  test('two semi-finals that end at once both reach the final', async () => {
    const { semi, other, final } = await cup();
    await Promise.all([record(owner, semi.id, played(1, 0)), record(owner, other.id, played(0, 1))]);
    const { home, away } = await get(final.id);
    expect([home, away]).toMatchObject([{ name: 'А' }, { name: 'Г' }]);
  });

  test('a place in a group is filled when the group is complete', async () => {
    const { season, stage, match } = await createDerby(owner);
    const knockOut = await createKnockOut(owner, season, ['Финал']);
    const named = await owner.send('POST', `/tournaments/${season.id}/stages/${stage.id}/groups`, {
      name: 'Группа A',
      entries: [],
    });
    expect(named.status).toBe(201);
    const groups = (await owner.must(z.object({ items: z.array(Stage) }), 'GET', `/tournaments/${season.id}/stages`))
      .items;
    const group = at(at(groups, 0).groups, 1);
    for (const id of Object.values(season.entries)) {
      await owner.send('POST', `/tournaments/${season.id}/stages/${stage.id}/groups/${group.id}/entries`, {
        entry: id,
      });
    }
    const inGroup = await createMatch(owner, {
      tournament: season.id,
      round: at(stage.rounds, 0).id,
      group: group.id,
      home: entry(season, 'Спартак'),
      away: entry(season, 'Динамо'),
    });
    const place = (number: number) => ({ slot: { type: 'place-in-group', group: 'A', place: number } });
    const final = await createMatch(owner, {
      tournament: season.id,
      round: at(knockOut.rounds, 0).id,
      home: place(1),
      away: place(2),
    });
    await record(owner, match.id, played(5, 0));
    expect((await get(final.id)).home).toHaveProperty('slot');
    await record(owner, inGroup.id, played(0, 1));
    expect(await get(final.id)).toMatchObject({ home: { name: 'Динамо' }, away: { name: 'Спартак' } });
  });
});
