import type { Player, SquadPlayer, Team } from '@prodvor/contracts';
import { v7 as newId } from 'uuid';
import type { SeasonServer } from './server.ts';

/** A team with its roster. */
interface Club {
  team: Team;
  readonly roster: Player[];
}

type Part = 'teams' | 'createTeam' | 'squad' | 'team' | 'roster' | 'addPlayer' | 'addToSquad';

export interface TeamsServer extends Pick<SeasonServer, Part> {
  readonly clubs: Club[];
  /** The roster becomes the squad of an entry; its size. */
  freeze(entryId: string, teamId: string): number;
  /** The name of a squad's player. */
  nameOf(squadPlayerId: string): string | null;
}

const must = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('unknown id');
  return value;
};

const START = new Date(0).toISOString();

const guestOf = (name: string): Player => ({
  id: newId(),
  name,
  givenName: null,
  familyName: null,
  guest: true,
  user: null,
  number: null,
  position: null,
  role: 'player',
  minor: false,
  fullName: false,
  joinedAt: START,
  version: 1,
  can: [],
});

const squadPlayerOf = ({ id, name, number, position, role }: Player): SquadPlayer => ({
  id: newId(),
  player: id,
  user: null,
  name,
  number,
  position,
  role,
});

/** Teams and squads of the platform in memory. `write` is called before each change. */
export const memoryTeams = (write: () => void): TeamsServer => {
  const clubs: Club[] = [];
  const squads = new Map<string, SquadPlayer[]>();
  const clubOf = (id: string): Club => must(clubs.find(({ team }) => team.id === id));
  return {
    clubs,
    freeze: (entryId, teamId) => {
      const squad = clubOf(teamId).roster.map(squadPlayerOf);
      squads.set(entryId, squad);
      return squad.length;
    },
    nameOf: (id) => must([...squads.values()].flat().find((player) => player.id === id)).name,
    teams: async () => clubs.map(({ team }) => team),
    createTeam: async (tournament, name, players) => {
      write();
      const team: Team = {
        id: newId(),
        name,
        sport: 'football',
        city: null,
        description: null,
        colours: null,
        joining: 'request',
        rosterLimit: 100,
        players: players.length,
        captain: null,
        tournament: { id: tournament, name: 'Tournament' },
        me: null,
        createdAt: START,
        version: 1,
        can: ['manage-roster'],
      };
      clubs.push({ team, roster: players.map(guestOf) });
      return team;
    },
    squad: async (_, entryId) => squads.get(entryId) ?? [],
    team: async (id) => clubOf(id).team,
    roster: async (id) => clubOf(id).roster,
    addPlayer: async (id, name) => {
      write();
      const { team, roster } = clubOf(id);
      if (!team.can.includes('manage-roster')) throw new Error('forbidden');
      if (roster.length >= team.rosterLimit) throw new Error('roster-full');
      const player = guestOf(name);
      roster.push(player);
      return player;
    },
    addToSquad: async (_, entryId, playerId) => {
      write();
      const squad = must(squads.get(entryId));
      if (squad.some(({ player }) => player === playerId)) throw new Error('already-member');
      const player = squadPlayerOf(must(clubs.flatMap(({ roster }) => roster).find(({ id }) => id === playerId)));
      squad.push(player);
      return player;
    },
  };
};
