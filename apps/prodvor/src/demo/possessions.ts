import type { ApiClient } from '@prodvor/api-client';
import { ask, askAll } from '../import/ask.ts';

/** Somebody of the demo who is to go, with a client that acts as them. */
export interface LeavingPerson {
  readonly login: string;
  readonly userId: string;
  readonly api: ApiClient;
}

/** Something that goes with the demo: its name for the person at the terminal, and who may delete it. */
export interface Possession {
  readonly id: string;
  readonly name: string;
  readonly by: LeavingPerson;
}

export interface Possessions {
  readonly tournaments: readonly Possession[];
  readonly teams: readonly Possession[];
  readonly venues: readonly Possession[];
}

/** Tournaments that a person owns and that nobody outside the demo helps to run: else the helper takes over. */
const findTournaments = async (by: LeavingPerson, demo: ReadonlySet<string>): Promise<Possession[]> => {
  const mine = await askAll('Reading tournaments', (page) =>
    by.api.GET('/api/v1/tournaments', { params: { query: { ...page, mine: 'true' } } }),
  );
  const own: Possession[] = [];
  for (const { id, name, organizer } of mine) {
    if (organizer?.id !== by.userId) continue;
    const staff = await ask(
      'Reading staff',
      by.api.GET('/api/v1/tournaments/{id}/staff', { params: { path: { id } } }),
    );
    const heir = staff.items.some(({ role, user }) => role === 'co-organizer' && !demo.has(user.id));
    if (!heir) own.push({ id, name, by });
  }
  return own;
};

/** Teams without a captain that belong to the tournament; a claimed one is its captain's. */
const findTeamsOf = async ({ id: tournament, by }: Possession): Promise<Possession[]> => {
  const teams = await askAll('Reading teams', (page) =>
    by.api.GET('/api/v1/teams', { params: { query: { ...page, tournament } } }),
  );
  return teams.filter(({ captain }) => captain === null).map(({ id, name }) => ({ id, name, by }));
};

/** Teams that a person leads, with nobody outside the demo in them: else one of those follows. */
const findOwnTeams = async (by: LeavingPerson, demo: ReadonlySet<string>): Promise<Possession[]> => {
  const teams = await askAll('Reading teams', (page) =>
    by.api.GET('/api/v1/teams', { params: { query: { ...page, member: by.userId } } }),
  );
  const own: Possession[] = [];
  for (const { id, name, me } of teams) {
    if (me?.role !== 'captain') continue;
    const players = await askAll('Reading a roster', (query) =>
      by.api.GET('/api/v1/teams/{id}/players', { params: { path: { id }, query } }),
    );
    const others = players.some(({ guest, user }) => !guest && !(user && demo.has(user.id)));
    if (!others) own.push({ id, name, by });
  }
  return own;
};

/** Venues that somebody of the demo suggested, whatever became of them; a moderator sees who did. */
const findVenues = async (moderator: LeavingPerson, demo: ReadonlySet<string>): Promise<Possession[]> => {
  const found: Possession[] = [];
  for (const state of ['suggested', 'approved', 'rejected'] as const) {
    const venues = await askAll('Reading venues', (page) =>
      moderator.api.GET('/api/v1/venues', { params: { query: { ...page, state } } }),
    );
    for (const { id, name, suggestedBy } of venues) {
      if (suggestedBy && demo.has(suggestedBy.id)) found.push({ id, name, by: moderator });
    }
  }
  return found;
};

/** Each once. */
export const distinct = (possessions: readonly Possession[]): Possession[] => [
  ...new Map(possessions.map((one) => [one.id, one])).values(),
];

/** What goes with the people of the demo. What others hold a part in stays with those. */
export const findPossessions = async (people: readonly LeavingPerson[]): Promise<Possessions> => {
  const demo = new Set(people.map(({ userId }) => userId));
  const tournaments: Possession[] = [];
  const teams: Possession[] = [];
  for (const person of people) {
    tournaments.push(...(await findTournaments(person, demo)));
    teams.push(...(await findOwnTeams(person, demo)));
  }
  for (const tournament of tournaments) teams.push(...(await findTeamsOf(tournament)));
  const moderator = people.find(({ login }) => login === 'moderator');
  const venues = moderator ? await findVenues(moderator, demo) : [];
  return { tournaments, teams: distinct(teams), venues };
};
