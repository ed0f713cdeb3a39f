import type { Team } from '@prodvor/api-client';
import { ask, askAll } from '../../import/ask.ts';
import { eachBounded } from '../../import/bounded.ts';
import type { League, LeagueTeam } from './data.ts';
import type { DemoPeople, DemoPerson } from './people.ts';

type Captain = NonNullable<LeagueTeam['captain']>;

const bodyOf = ({ name, description, colours, players }: LeagueTeam, { sport, city }: League) => ({
  name,
  sport,
  city,
  description,
  colours,
  players: players.map(({ claimedBy: _, ...player }) => player),
});

const rosterOf = ({ api }: DemoPerson, id: string) =>
  askAll('Reading a roster', (query) => api.GET('/api/v1/teams/{id}/players', { params: { path: { id }, query } }));

/** A guest says that the place is theirs, and the captain agrees. */
const claim = async (captain: DemoPerson, claimant: DemoPerson, teamId: string, guestId: string): Promise<void> => {
  const query = { team: teamId };
  const [waiting] = await askAll('Reading claims', (page) =>
    claimant.api.GET('/api/v1/claims', { params: { query: { ...query, ...page } } }),
  );
  const path = { id: teamId };
  const { id } =
    waiting ??
    (await ask(
      'A claim',
      claimant.api.POST('/api/v1/teams/{id}/claims', { params: { path }, body: { player: guestId } }),
    ));
  await ask('A claim', captain.api.POST('/api/v1/claims/{id}/accept', { params: { path: { id } } }));
};

/** The team of a demo captain: its roster with the captain's shirt, and the places that demo people have claimed. */
const loadCaptained = async (
  people: DemoPeople,
  league: League,
  team: LeagueTeam,
  { login, number, position }: Captain,
): Promise<Team> => {
  const captain = people[login];
  const own = await askAll('Reading teams', (page) =>
    captain.api.GET('/api/v1/teams', { params: { query: { member: captain.id, ...page } } }),
  );
  const made =
    own.find(({ name, me }) => name === team.name && me?.role === 'captain') ??
    (await ask(`The team "${team.name}"`, captain.api.POST('/api/v1/teams', { body: bodyOf(team, league) })));
  const roster = await rosterOf(captain, made.id);
  for (const { id: playerId, role, number: shirt } of roster) {
    if (role !== 'captain' || shirt === number) continue;
    const params = { path: { id: made.id, playerId } };
    await ask(
      'The captain',
      captain.api.PATCH('/api/v1/teams/{id}/players/{playerId}', { params, body: { number, position } }),
    );
  }
  for (const { number: shirt, claimedBy } of team.players) {
    const place = roster.find((player) => player.number === shirt);
    if (claimedBy !== undefined && place?.guest) await claim(captain, people[claimedBy], made.id, place.id);
  }
  return made;
};

/** The teams of the league by name: those of demo captains, and those that belong to it. */
export const loadTeams = async (
  people: DemoPeople,
  league: League,
  tournament: string,
  step: () => void,
): Promise<ReadonlyMap<string, Team>> => {
  const { api } = people.organizer;
  const known = await askAll('Reading teams', (page) =>
    api.GET('/api/v1/teams', { params: { query: { tournament, ...page } } }),
  );
  const teams = new Map<string, Team>();
  await eachBounded(league.teams, async (team) => {
    const made =
      team.captain === undefined
        ? (known.find(({ name }) => name === team.name) ??
          (await ask(
            `The team "${team.name}"`,
            api.POST('/api/v1/teams', { body: { ...bodyOf(team, league), tournament } }),
          )))
        : await loadCaptained(people, league, team, team.captain);
    teams.set(team.name, made);
    step();
  });
  return teams;
};

/** Somebody waits to be taken into a team. */
export const loadJoinRequest = async (
  people: DemoPeople,
  { joinRequest: { login, message } }: League,
  team: string,
): Promise<void> => {
  const { api } = people[login];
  const waiting = await askAll('Reading join requests', (page) =>
    api.GET('/api/v1/join-requests', { params: { query: { team, ...page } } }),
  );
  if (waiting.length > 0) return;
  const params = { path: { id: team } };
  await ask('A join request', api.POST('/api/v1/teams/{id}/join-requests', { params, body: { message } }));
};
