import { describe, expect, it } from 'vitest';
import { importInto } from './import-season.ts';
import { CUP, cupWith, matchOf, read, run, set, WORLD_CUP } from './memory-run.fixture.ts';
import { type MemoryServer, memoryServer } from './memory-server.fixture.ts';

/** What is stored, without ids and versions. */
const picture = ({ matches, protocols, tournaments, stages, clubs, nameOf }: MemoryServer) => ({
  teams: clubs.map(({ team, roster }) => [team.name, roster.map(({ name }) => name)]),
  tournaments: tournaments.map(({ name, state, zone }) => ({ name, state, zone })),
  stages: stages.map(({ name, groups, rounds }) => ({
    name,
    groups: groups.map((group) => [group.name, group.entries.map((entry) => entry.name)]),
    rounds: rounds.map((round) => round.name),
  })),
  matches: matches
    .map(({ round, group, num, home, away, date, time, zone, ground, state, score, winner, incomplete, leg, id }) => ({
      match: [
        round,
        group,
        num,
        'slot' in home ? home : home.name,
        'slot' in away ? away : away.name,
        date,
        time,
        zone,
      ],
      after: [ground, state, score, winner, incomplete, leg],
      events: (protocols.get(id) ?? [])
        .filter(({ takenBack }) => !takenBack)
        .map(({ event }) =>
          event.type === 'goal' && event.squadPlayer !== null
            ? { ...event, squadPlayer: nameOf(event.squadPlayer) }
            : event,
        ),
    }))
    .sort((a, b) => (JSON.stringify(a.match) < JSON.stringify(b.match) ? -1 : 1)),
});

describe('an import', () => {
  it('brings a whole season in and publishes it', async () => {
    const server = memoryServer();
    const outcome = await run(server, WORLD_CUP);
    expect(outcome).toMatchObject({ teams: 32, matches: 64, events: 169, nothingNew: false });
    expect(server.tournaments[0]).toMatchObject({ name: 'World Cup 2018', state: 'published', zone: '+03:00' });
    expect(server.matches.every(({ state, incomplete }) => state === 'finished' && !incomplete)).toBe(true);
    expect(matchOf(server, 'Russia', 'Croatia')).toMatchObject({ winner: 'away', score: { home: 2, away: 2 } });
  });

  it('changes nothing the second time', async () => {
    for (const text of [WORLD_CUP, CUP, read('./fixtures/legs.json')]) {
      const server = memoryServer();
      await run(server, text);
      const before = picture(server);
      const writes = server.writes;
      expect(await run(server, text)).toMatchObject({ teams: 0, matches: 0, events: 0, nothingNew: true });
      expect(await run(server, text, { update: true })).toMatchObject({ nothingNew: true });
      expect(server.writes).toBe(writes);
      expect(picture(server)).toEqual(before);
    }
  });

  it('reports progress up to its end', async () => {
    const steps: [number, number][] = [];
    await importInto(memoryServer(), {
      text: CUP,
      fileName: 'cup.json',
      update: false,
      dryRun: false,
      progress: (done, total) => steps.push([done, total]),
      warn: () => {},
    });
    const [first, last] = [steps[0], steps.at(-1)];
    expect(first?.[0]).toBe(0);
    expect(last?.[0]).toBe(last?.[1]);
  });

  it('counts and writes nothing in a dry run', async () => {
    const server = memoryServer();
    expect(await run(server, WORLD_CUP, { dryRun: true })).toMatchObject({ teams: 32, matches: 64, events: 169 });
    expect(server.writes).toBe(0);
  });

  it('takes the rest up after a stop anywhere', async () => {
    const whole = memoryServer();
    await run(whole, CUP);
    for (let failAt = 1; failAt <= whole.writes; failAt += 1) {
      const server = memoryServer();
      server.failAt = failAt;
      await expect(run(server, CUP)).rejects.toThrow('stopped');
      expect(server.tournaments.every(({ state }) => state === 'draft')).toBe(true);
      server.failAt = Number.POSITIVE_INFINITY;
      await run(server, CUP);
      expect(picture(server).matches).toEqual(picture(whole).matches);
      expect(picture(server).teams.sort()).toEqual(picture(whole).teams.sort());
      expect(server.tournaments[0]?.state).toBe('published');
      expect(await run(server, CUP)).toMatchObject({ nothingNew: true });
    }
  });

  it('reaches the states that the file states', async () => {
    const server = memoryServer();
    await run(server, CUP);
    expect(matchOf(server, 'Fox', 'Lynx').state).toBe('postponed');
    expect(matchOf(server, 'Bear', 'Fox').state).toBe('cancelled');
    expect(matchOf(server, 'Wolf', 'Lynx')).toMatchObject({ state: 'abandoned', score: { home: 1, away: 0 } });
    expect(matchOf(server, 'Tiger', 'Лев')).toMatchObject({ state: 'awarded', winner: 'home' });
    expect(matchOf(server, 'Bear', 'Wolf')).toMatchObject({ state: 'scheduled', zone: '+05:30' });
  });

  it('plays the legs of one tie', async () => {
    const server = memoryServer();
    await run(server, read('./fixtures/legs.json'));
    const [first, second] = [matchOf(server, 'Bear', 'Wolf'), matchOf(server, 'Wolf', 'Bear')];
    expect([first.leg, second.leg]).toEqual([1, 2]);
    expect(second.tie).toBe(first.tie);
    expect(matchOf(server, 'Fox', 'Lynx').tie).not.toBe(first.tie);
  });
});

describe('the zone of kick-offs without an offset', () => {
  const text = read('./fixtures/legs.json');

  it('is asked for, else that of the tournament, else Moscow with a warning', async () => {
    const plain = memoryServer();
    expect((await run(plain, text)).warnings.join()).toContain('Europe/Moscow');
    expect(matchOf(plain, 'Bear', 'Wolf').zone).toBe('Europe/Moscow');

    const asked = memoryServer();
    expect((await run(asked, text, { zone: 'Asia/Omsk' })).warnings).toEqual([]);
    expect(matchOf(asked, 'Bear', 'Wolf').zone).toBe('Asia/Omsk');
    expect(await run(asked, text)).toMatchObject({ nothingNew: true, warnings: [] });
  });

  it('is refused when there is no such zone', async () => {
    await expect(run(memoryServer(), text, { zone: 'Mars/Olympus' })).rejects.toThrow('is no time zone');
  });
});

describe('a changed file', () => {
  it('adds results, matches and sides that are known now', async () => {
    const server = memoryServer();
    await run(server, CUP);
    const changed = cupWith((matches) => {
      set(matches, 1, {
        score: { ft: [0, 2] },
        goals1: [],
        goals2: [
          { name: 'A', minute: 3 },
          { name: 'B', minute: 4 },
        ],
      });
      set(matches, 2, { status: null, score: { ft: [1, 1] } });
      set(matches, 6, { team1: 'Tiger', team2: 'Wolf', score: { ft: [1, 1], p: [3, 2] } });
      matches.push({ round: 'Matchday 3', date: '2026-05-06', group: 'Group B', team1: 'Lynx', team2: 'Owl' });
    });
    expect(await run(server, changed)).toMatchObject({ teams: 1, matches: 1, events: 2 });
    expect(server.matches).toHaveLength(11);
    expect(matchOf(server, 'Bear', 'Wolf')).toMatchObject({ state: 'finished', winner: 'away' });
    expect(matchOf(server, 'Fox', 'Lynx')).toMatchObject({ state: 'finished', winner: null });
    expect(matchOf(server, 'Tiger', 'Wolf')).toMatchObject({ num: 7, winner: 'home' });
    expect(server.stages[0]?.groups[1]?.entries.map(({ name }) => name)).toContain('Owl');
    expect(await run(server, changed)).toMatchObject({ nothingNew: true });
  });

  it('does not lose a match that was moved to another day', async () => {
    const server = memoryServer();
    await run(server, CUP);
    const moved = cupWith((matches) => set(matches, 1, { date: '2026-06-01', time: '20:00 UTC+3' }));
    expect(await run(server, moved)).toMatchObject({ matches: 0, nothingNew: false });
    expect(server.matches).toHaveLength(10);
    expect(matchOf(server, 'Bear', 'Wolf')).toMatchObject({ date: '2026-06-01', time: '20:00', zone: '+03:00' });
  });

  it('is refused as a whole where a result differs', async () => {
    const server = memoryServer();
    await run(server, CUP);
    const changed = cupWith((matches) => {
      set(matches, 0, { score: { ft: [2, 2] } });
      set(matches, 3, { status: 'cancelled', score: null });
      set(matches, 1, { score: { ft: [0, 2] } });
    });
    const { writes } = server;
    for (const dryRun of [true, false]) {
      await expect(run(server, changed, { dryRun })).rejects.toMatchObject({
        name: 'ImportRefused',
        lines: [
          'season.json: matches[0] (Лев - Tiger): the result is 2:2 in the file, 2:1, half-time 1:0 in ProDvor',
          expect.stringContaining('cancelled in the file, awarded in ProDvor'),
          expect.stringContaining('--update'),
        ],
      });
    }
    expect(server.writes).toBe(writes);
    expect(await run(server, changed, { update: true })).toMatchObject({ nothingNew: false });
    expect(matchOf(server, 'Bear', 'Wolf').state).toBe('finished');
  });

  it('corrects what differs with --update, goals too, there and back', async () => {
    const server = memoryServer();
    await run(server, CUP);
    const before = picture(server);
    const changed = cupWith((matches) => {
      set(matches, 0, { score: { ft: [1, 1] }, goals1: [{ name: 'Ivan', minute: 44 }] });
      set(matches, 3, { status: 'cancelled', score: null });
    });
    expect(await run(server, changed, { update: true })).toMatchObject({ nothingNew: false });
    expect(matchOf(server, 'Лев', 'Tiger')).toMatchObject({
      winner: null,
      incomplete: false,
      score: { home: 1, away: 1 },
    });
    expect(matchOf(server, 'Tiger', 'Лев').state).toBe('cancelled');
    expect(await run(server, changed, { update: true })).toMatchObject({ nothingNew: true });

    await run(server, CUP, { update: true });
    expect(matchOf(server, 'Лев', 'Tiger')).toMatchObject({ winner: 'home', incomplete: false });
    const goals = (of: typeof before) =>
      of.matches.map(({ events, after }) => [events.filter(({ type }) => type === 'goal').length, after]);
    expect(goals(picture(server))).toEqual(goals(before));
  });

  it('leaves alone what the platform knows and the file does not', async () => {
    const server = memoryServer();
    await run(server, CUP);
    const match = matchOf(server, 'Bear', 'Wolf');
    await server.record(
      match,
      crypto.randomUUID(),
      {
        type: 'result',
        basis: 'played',
        parts: [{ kind: 'regulation', number: 1, home: 4, away: 4 }],
      },
      false,
    );
    expect(await run(server, CUP)).toMatchObject({ nothingNew: true });
    expect(await run(server, CUP, { update: true })).toMatchObject({ nothingNew: true });
  });
});
