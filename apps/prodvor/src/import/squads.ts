import type { Entry } from '@prodvor/contracts';
import { eachBounded } from './bounded.ts';
import { rosterOf } from './players.ts';
import type { SeasonServer } from './server.ts';

/** The player of an entry's squad who has that name, null where the squad has none. */
export type SquadPlayerOf = (entry: string, name: string) => string | null;

/** Squad players by name, those of `wanted` who are not in the squad yet put into it, as far as the caller may and there is room. */
const fillSquad = async (
  server: SeasonServer,
  tournamentId: string,
  entry: Entry,
  wanted: ReadonlySet<string>,
): Promise<Map<string, string>> => {
  const squad = new Map<string, string>();
  // An entry that is a name alone names its players by words in the protocol.
  if (entry.team === null && entry.squad === 0) return squad;
  for (const { id, name } of await server.squad(tournamentId, entry.id)) {
    if (name !== null && !squad.has(name)) squad.set(name, id);
  }
  const missing = rosterOf([...squad.keys(), ...wanted]).filter((name) => !squad.has(name));
  if (entry.team === null || missing.length === 0) return squad;

  const team = await server.team(entry.team.id);
  const roster = await server.roster(team.id);
  const guests = new Map(
    roster.flatMap(({ id, name, guest }) => (guest && name !== null ? [[name, id] as const] : [])),
  );
  // Who has claimed a team keeps its roster.
  let room = team.can.includes('manage-roster') ? team.rosterLimit - roster.length : 0;
  for (const name of missing) {
    let player = guests.get(name);
    if (player === undefined) {
      if (room <= 0) continue;
      room -= 1;
      player = (await server.addPlayer(team.id, name)).id;
    }
    squad.set(name, (await server.addToSquad(tournamentId, entry.id, player)).id);
  }
  return squad;
};

/** Brings the players whom new events name, by entry, into rosters and squads. The protocol names by words who is in no squad. */
export const fillSquads = async (
  server: SeasonServer,
  tournamentId: string,
  entries: readonly Entry[],
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<SquadPlayerOf> => {
  const squads = new Map<string, ReadonlyMap<string, string>>();
  await eachBounded(entries, async (entry) => {
    const names = wanted.get(entry.name);
    if (names !== undefined) squads.set(entry.name, await fillSquad(server, tournamentId, entry, names));
  });
  return (entry, name) => squads.get(entry)?.get(name) ?? null;
};
