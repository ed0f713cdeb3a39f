import type { MatchEvent } from '@prodvor/contracts';
import { describe, expect, it } from 'vitest';
import { CUP, cupWith, matchOf, run, set, WORLD_CUP } from './memory-run.fixture.ts';
import { type MemoryServer, memoryServer } from './memory-server.fixture.ts';

const rosterOf = ({ clubs }: MemoryServer, name: string): (string | null)[] | undefined =>
  clubs.find(({ team }) => team.name === name)?.roster.map((player) => player.name);

/** The standing goals of a match: the side, by words, and by the squad. */
const goalsOf = (server: MemoryServer, home: string, away: string) =>
  (server.protocols.get(matchOf(server, home, away).id) ?? []).flatMap(({ event, takenBack }) =>
    event.type === 'goal' && !takenBack
      ? [[event.side, event.player, event.squadPlayer === null ? null : server.nameOf(event.squadPlayer)]]
      : [],
  );

/** The cup with one goal more, by somebody whom no earlier file names, and one by somebody known. */
const LATER_CUP = cupWith((matches) => {
  set(matches, 1, {
    score: { ft: [1, 1] },
    goals1: [{ name: 'Nikita', minute: 3 }],
    goals2: [{ name: 'Gray', minute: 9 }],
  });
});

/** What an import stored before entries were teams. */
const withoutTeams = (server: MemoryServer): void => {
  server.clubs.length = 0;
  for (const [index, entry] of server.entries.entries()) server.entries[index] = { ...entry, team: null, squad: 0 };
  for (const [id, protocol] of server.protocols) {
    server.protocols.set(
      id,
      protocol.map((entry) => ({
        ...entry,
        event:
          entry.event.type === 'goal' && entry.event.squadPlayer !== null
            ? { ...entry.event, player: server.nameOf(entry.event.squadPlayer), squadPlayer: null }
            : entry.event,
      })),
    );
  }
};

describe('the entries of an import', () => {
  it('are teams of the players whom the file names, and the protocol names these', async () => {
    const server = memoryServer();
    await run(server, WORLD_CUP);
    expect(server.clubs).toHaveLength(32);
    expect(server.entries.every(({ team, squad }) => team !== null && squad > 0)).toBe(true);
    // An own goal counts for the other side.
    expect(rosterOf(server, 'Croatia')).toContain('Mandžukić');
    expect(rosterOf(server, 'Peru')).toEqual(['Carrillo', 'Guerrero']);
    expect(goalsOf(server, 'France', 'Croatia')[0]).toEqual(['home', null, 'Mandžukić']);
    expect(goalsOf(server, 'France', 'Croatia').every(([, words]) => words === null)).toBe(true);
  });

  it('get the players whom a later file names', async () => {
    const server = memoryServer();
    await run(server, CUP);
    expect(rosterOf(server, 'Bear')).toEqual([]);
    await run(server, LATER_CUP);
    expect(rosterOf(server, 'Bear')).toEqual(['Nikita']);
    expect(rosterOf(server, 'Wolf')).toEqual(['Gray']);
    expect(goalsOf(server, 'Bear', 'Wolf')).toEqual([
      ['home', null, 'Nikita'],
      ['away', null, 'Gray'],
    ]);
    expect(await run(server, LATER_CUP, { update: true })).toMatchObject({ nothingNew: true });
  });

  it('take up a player who came into the roster and not into the squad', async () => {
    const server = memoryServer();
    await run(server, CUP);
    const before = server.writes;
    server.failAt = before + 2;
    await expect(run(server, LATER_CUP)).rejects.toThrow('stopped');
    server.failAt = Number.POSITIVE_INFINITY;
    await run(server, LATER_CUP);
    expect(rosterOf(server, 'Bear')).toEqual(['Nikita']);
    expect(goalsOf(server, 'Bear', 'Wolf')).toHaveLength(2);
  });

  it('name by words whom a claimed or full team has no place for', async () => {
    for (const change of [{ can: [] }, { rosterLimit: 0 }]) {
      const server = memoryServer();
      await run(server, CUP);
      for (const club of server.clubs) club.team = { ...club.team, ...change };
      await run(server, LATER_CUP);
      expect(goalsOf(server, 'Bear', 'Wolf')).toEqual([
        ['home', 'Nikita', null],
        ['away', null, 'Gray'],
      ]);
      expect(await run(server, LATER_CUP, { update: true })).toMatchObject({ nothingNew: true });
    }
  });

  it('that are names alone stay so', async () => {
    const server = memoryServer();
    await run(server, CUP);
    withoutTeams(server);
    expect(await run(server, CUP)).toMatchObject({ nothingNew: true });
    expect(await run(server, CUP, { update: true })).toMatchObject({ nothingNew: true });
    expect(await run(server, LATER_CUP)).toMatchObject({ teams: 0, events: 2 });
    expect(server.clubs).toEqual([]);
    expect(goalsOf(server, 'Bear', 'Wolf')).toEqual([
      ['home', 'Nikita', null],
      ['away', 'Gray', null],
    ]);
  });
});

describe('a goal whose player is called otherwise by now', () => {
  const renamed = (entry: MatchEvent): MatchEvent =>
    entry.event.type === 'goal' ? { ...entry, event: { ...entry.event, player: null, squadPlayer: null } } : entry;

  it('is the goal of the file all the same', async () => {
    const server = memoryServer();
    await run(server, CUP);
    for (const [id, protocol] of server.protocols) server.protocols.set(id, protocol.map(renamed));
    expect(await run(server, CUP, { update: true })).toMatchObject({ nothingNew: true });
  });
});
