import { randomUUID } from 'node:crypto';
import { Entry, type SportSlug, Tournament } from '@prodvor/contracts';
import type { TestPerson, TestPlatform } from '@prodvor/service-kit/testing';
import { type Client, clientFor } from './testing.ts';

/** A guest of a roster, or a user when `user` is given. */
export interface RosterPlayer {
  readonly user?: string;
  readonly name?: string;
  readonly number?: number;
  readonly position?: string;
  readonly role?: 'captain' | 'vice-captain' | 'coach' | 'player';
}

/** Puts a player into a team's roster. */
export const addPlayer = async (platform: TestPlatform, team: string, player: RosterPlayer): Promise<string> => {
  const { user = null, name = null, number = null, position = null, role = 'player' } = player;
  const { id } = await platform.database
    .db('teams')
    .insertInto('teams.player')
    .values({ team_id: team, user_id: user, name, public_name: name, number, position, role })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** A team of team-service, as its own tables have it. */
export const createTeam = async (
  platform: TestPlatform,
  { name = `Двор ${randomUUID()}`, sport = 'football' }: { readonly name?: string; readonly sport?: SportSlug } = {},
  players: readonly RosterPlayer[] = [],
): Promise<{ readonly id: string; readonly name: string; readonly players: readonly string[] }> => {
  const { id } = await platform.database
    .db('teams')
    .insertInto('teams.team')
    .values({ name, sport, colours: { primary: '#1a2b3c', secondary: '#ffffff' } })
    .returning('id')
    .executeTakeFirstOrThrow();
  const ids: string[] = [];
  for (const player of players) ids.push(await addPlayer(platform, id, player));
  return { id, name, players: ids };
};

/** A person who captains a new team. */
export const createCaptain = async (
  platform: TestPlatform,
  team: { readonly name?: string; readonly sport?: SportSlug } = {},
  players: readonly RosterPlayer[] = [],
) => {
  const person: TestPerson = await platform.person({ name: 'Борис Орлов' });
  const client: Client = clientFor(platform, person);
  return {
    person,
    client,
    team: await createTeam(platform, team, [{ user: person.userId, role: 'captain' }, ...players]),
  };
};

/** A venue of team-service. */
export const createVenue = async (
  platform: TestPlatform,
  state: 'suggested' | 'approved' | 'rejected' = 'approved',
): Promise<string> => {
  const { id } = await platform.database
    .db('teams')
    .insertInto('teams.venue')
    .values({
      name: 'Коробка',
      city: 'Казань',
      address: 'Баумана, 1',
      surface: 'asphalt',
      sports: [],
      amenities: [],
      zone: 'Europe/Moscow',
      state,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** A published tournament that takes applications. */
export const createOpenSeason = async (
  owner: Client,
  settings: { readonly sport?: string; readonly maxEntries?: number } = {},
): Promise<Tournament> => {
  const body = { name: `Кубок ${randomUUID()}`, sport: 'football', registration: 'open', ...settings };
  const { id } = await owner.must(Tournament, 'POST', '/tournaments', body);
  return owner.must(Tournament, 'POST', `/tournaments/${id}/publish`);
};

/** Enters a team: it has applied when a captain does, it is confirmed when an organizer does. */
export const enter = (client: Client, tournament: string, team: string): Promise<Entry> =>
  client.must(Entry, 'POST', `/tournaments/${tournament}/entries`, { team });
