import { randomUUID } from 'node:crypto';
import { Match, MatchEventPage, MatchEventRecorded } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, clientFor, startCompetitions } from '../testing.ts';
import { at, createDerby, createMatch, entry, played, record } from '../testing-season.ts';

let platform: TestPlatform;
let owner: Client;

beforeAll(async () => {
  platform = await startCompetitions();
  owner = clientFor(platform, await platform.person());
});
afterAll(() => platform.close());

const goal = (side: 'home' | 'away', minute: number) => ({ type: 'goal', side, player: 'Иван Петров', at: { minute } });
const get = (id: string) => owner.must(Match, 'GET', `/matches/${id}`);

describe('a protocol', () => {
  test('goals make a match live, the result finishes it, a differing sum is incomplete', async () => {
    const { match } = await createDerby(owner);
    const first = await record(owner, match.id, goal('home', 12));
    expect(first.match).toMatchObject({ state: 'live', version: 2, score: { home: 1, away: 0 } });
    expect(first.event).toMatchObject({ seq: 1, takenBack: false, event: { type: 'goal', kind: 'regular' } });
    const { match: after } = await record(owner, match.id, played(2, 0));
    expect(after).toMatchObject({ state: 'finished', winner: 'home', incomplete: true, score: { home: 2, away: 0 } });
    expect((await record(owner, match.id, goal('home', 90))).match.incomplete).toBe(false);
  });

  test('the answer carries the version of the match as its ETag', async () => {
    const { match } = await createDerby(owner);
    const answer = await owner.send('POST', `/matches/${match.id}/events`, { event: goal('home', 1) });
    expect(answer).toMatchObject({ status: 201, etag: '"2"' });
  });

  test('takes every kind of event, tells who and when, and keeps what is taken back', async () => {
    const { match } = await createDerby(owner);
    const at = { minute: 45, added: 2 };
    const player = 'Иван Петров';
    const squadPlayer = null;
    const events = [
      { type: 'period', phase: 'start', part: { kind: 'period', number: 1 } },
      { type: 'goal', side: 'home', kind: 'regular', player, squadPlayer, at },
      { type: 'goal', side: 'away', kind: 'own-goal', player, squadPlayer, at },
      { type: 'goal', side: 'home', kind: 'penalty', player, squadPlayer, at },
      { type: 'missed-penalty', side: 'away', player, squadPlayer, at },
      ...['yellow', 'second-yellow', 'red'].map((colour) => ({
        type: 'card',
        side: 'away',
        colour,
        player: null,
        squadPlayer,
        at: null,
      })),
      { type: 'period', phase: 'end', part: { kind: 'period', number: 1 } },
      { type: 'result', basis: 'played', parts: [{ kind: 'regulation', number: 1, home: 2, away: 1 }] },
    ];
    const ids: string[] = [];
    for (const event of events) ids.push((await record(owner, match.id, event)).event.id);
    expect(await get(match.id)).toMatchObject({ state: 'finished', incomplete: false, winner: 'home' });
    await owner.must(MatchEventRecorded, 'DELETE', `/matches/${match.id}/events/${ids[2]}`);
    expect(await get(match.id)).toMatchObject({ incomplete: true, score: { home: 2, away: 1 } });
    const { items } = await owner.must(MatchEventPage, 'GET', `/matches/${match.id}/events`);
    expect(items.map(({ event }) => event)).toEqual(events);
    expect(items.map(({ takenBack }) => takenBack)).toEqual(events.map((_, index) => index === 2));
  });

  test('a shoot-out decides and stays out of the score', async () => {
    const { match } = await createDerby(owner);
    const parts = [
      { kind: 'period', number: 1, home: 2, away: 0 },
      { kind: 'period', number: 2, home: 0, away: 2 },
      { kind: 'overtime', number: 1, home: 1, away: 1 },
      { kind: 'shoot-out', number: 1, home: 4, away: 2 },
    ];
    const { match: after } = await record(owner, match.id, { type: 'result', parts });
    expect(after).toMatchObject({ winner: 'home', score: { home: 3, away: 3, decidedIn: 'shoot-out', parts } });
  });

  test('parts that do not add up are refused and nothing changes', async () => {
    const { match } = await createDerby(owner);
    const bad = [
      [{ kind: 'set', number: 1, home: 6, away: 4 }],
      [{ kind: 'period', number: 2, home: 1, away: 0 }],
      [
        { kind: 'regulation', number: 1, home: 1, away: 1 },
        { kind: 'shoot-out', number: 1, home: 3, away: 3 },
      ],
    ];
    for (const parts of bad) {
      const answer = await owner.send('POST', `/matches/${match.id}/events`, { event: { type: 'result', parts } });
      expect(answer).toMatchObject({ status: 400, slug: 'validation-failed', pointers: ['/body/event/parts'] });
    }
    const whistle = { type: 'period', phase: 'start', part: { kind: 'period', number: 3 } };
    expect(await owner.send('POST', `/matches/${match.id}/events`, { event: whistle })).toMatchObject({ status: 400 });
    expect(await get(match.id)).toMatchObject({ version: 1, state: 'scheduled' });
  });

  test('a winner is stated only where an awarded score does not tell', async () => {
    const { match } = await createDerby(owner);
    const stated = (basis: string, home: number, away: number) => ({ ...played(home, away), basis, winner: 'away' });
    for (const event of [stated('played', 0, 0), stated('played', 0, 1), stated('walkover', 3, 0)]) {
      expect(await owner.send('POST', `/matches/${match.id}/events`, { event })).toMatchObject({
        status: 400,
        pointers: ['/body/event/winner'],
      });
    }
    expect(await get(match.id)).toMatchObject({ version: 1, score: null });
    expect((await record(owner, match.id, stated('walkover', 0, 0))).match).toMatchObject({
      state: 'awarded',
      winner: 'away',
    });
  });

  test('a result where one stands names the version that it corrects', async () => {
    const { match } = await createDerby(owner);
    const { match: after } = await record(owner, match.id, played(1, 0));
    const path = `/matches/${match.id}/events`;
    expect(await owner.send('POST', path, { event: played(0, 1) })).toMatchObject({
      status: 428,
      slug: 'precondition-required',
    });
    const stale = await owner.send('POST', path, { event: played(0, 1) }, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412, slug: 'precondition-failed' });
    expect(await get(match.id)).toMatchObject({ winner: 'home', version: after.version });
    expect((await record(owner, match.id, played(0, 1), after.version)).match.winner).toBe('away');
  });

  test('of two corrections at once one wins', async () => {
    const { match } = await createDerby(owner);
    const { match: after } = await record(owner, match.id, played(1, 0));
    const answers = await Promise.all(
      [played(2, 0), played(0, 2)].map((event) =>
        owner.send('POST', `/matches/${match.id}/events`, { event }, { 'if-match': `"${after.version}"` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const events = await owner.must(MatchEventPage, 'GET', `/matches/${match.id}/events`);
    expect(events.items).toHaveLength(2);
  });

  test('events recorded at once all count, without gaps', async () => {
    const { match } = await createDerby(owner);
    await Promise.all(Array.from({ length: 12 }, (_, minute) => record(owner, match.id, goal('home', minute + 1))));
    const events = await owner.must(MatchEventPage, 'GET', `/matches/${match.id}/events`);
    expect(events.items.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect((await get(match.id)).score?.home).toBe(12);
  });

  test('a repeated id records once; another content or match is refused', async () => {
    const { match, season, stage } = await createDerby(owner);
    const id = randomUUID();
    const path = `/matches/${match.id}/events`;
    const first = await owner.must(MatchEventRecorded, 'POST', path, { id, event: goal('home', 5) });
    const again = await owner.must(
      MatchEventRecorded,
      'POST',
      path,
      { id: id.toUpperCase(), event: goal('home', 5) },
      { 'if-match': '"1"' },
    );
    expect(again).toEqual(first);
    expect(await owner.send('POST', path, { id, event: goal('home', 6) })).toMatchObject({
      status: 409,
      slug: 'id-taken',
    });
    const other = await createMatch(owner, {
      tournament: season.id,
      round: at(stage.rounds, 0).id,
      group: at(stage.groups, 0).id,
      home: entry(season, 'Динамо'),
      away: entry(season, 'Спартак'),
    });
    expect(await owner.send('POST', `/matches/${other.id}/events`, { id, event: goal('home', 5) })).toMatchObject({
      slug: 'id-taken',
    });
    expect((await get(match.id)).version).toBe(2);
  });

  test('an event taken back counts for nothing, once', async () => {
    const { match } = await createDerby(owner);
    await record(owner, match.id, played(1, 0));
    const { event } = await record(owner, match.id, played(3, 0), 2);
    const path = `/matches/${match.id}/events/${event.id}`;
    const back = await owner.must(MatchEventRecorded, 'DELETE', path);
    expect(back).toMatchObject({ event: { id: event.id, takenBack: true }, match: { score: { home: 1 }, version: 4 } });
    expect(await owner.send('DELETE', path)).toMatchObject({ status: 409, slug: 'already-taken-back' });
    expect(await owner.send('DELETE', `/matches/${match.id}/events/${randomUUID()}`)).toMatchObject({ status: 404 });
    const events = await owner.must(MatchEventPage, 'GET', `/matches/${match.id}/events`);
    expect(events.items.map(({ takenBack }) => takenBack)).toEqual([false, true]);
  });

  test('states follow the table of transitions and stand in the protocol', async () => {
    const { match } = await createDerby(owner);
    const to = (state: string) => owner.send('POST', `/matches/${match.id}/transitions`, { to: state });
    expect((await to('postponed')).status).toBe(200);
    expect(await to('live')).toMatchObject({ status: 409, slug: 'transition-not-allowed' });
    expect(await owner.send('POST', `/matches/${match.id}/events`, { event: goal('home', 1) })).toMatchObject({
      status: 409,
      slug: 'transition-not-allowed',
    });
    expect((await to('cancelled')).body).toMatchObject({ state: 'cancelled', version: 3 });
    expect((await to('finished')).status).toBe(400);
    const events = await owner.must(MatchEventPage, 'GET', `/matches/${match.id}/events`);
    expect(events.items.map(({ event }) => event.type)).toEqual(['state', 'state']);
  });

  test('what is written is a change, its events and its audit line, without names', async () => {
    const { match } = await createDerby(owner);
    await record(owner, match.id, goal('home', 3));
    const db = platform.database.db('competitions');
    const outbox = await db
      .selectFrom('competitions.outbox')
      .select(['type', 'data'])
      .where('subject', '=', match.id)
      .orderBy('seq')
      .execute();
    expect(outbox.map(({ type }) => type)).toEqual([
      'prodvor.competitions.match.created.v1',
      'prodvor.competitions.match.event-recorded.v1',
    ]);
    const audit = await db.selectFrom('competitions.audit').selectAll().where('subject', '=', match.id).execute();
    expect(audit.map(({ action }) => action).sort()).toEqual(['match.create', 'match.record']);
    expect(JSON.stringify([outbox, audit])).not.toContain('Петров');
  });

  test('pages of the protocol', async () => {
    const { match } = await createDerby(owner);
    for (const minute of [1, 2, 3]) await record(owner, match.id, goal('away', minute));
    const first = await owner.must(MatchEventPage, 'GET', `/matches/${match.id}/events?limit=2`);
    const second = await owner.must(MatchEventPage, 'GET', `/matches/${match.id}/events?limit=2&cursor=${first.next}`);
    expect([first, second].map(({ items }) => items.length)).toEqual([2, 1]);
    expect(second.next).toBeNull();
    expect(await owner.send('GET', `/matches/${match.id}/events?cursor=nonsense`)).toMatchObject({
      status: 400,
      slug: 'invalid-cursor',
    });
  });
});
