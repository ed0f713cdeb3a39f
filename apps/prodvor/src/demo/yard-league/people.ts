import type { ApiClient } from '@prodvor/api-client';
import { ask } from '../../import/ask.ts';
import type { DemoLogin } from '../accounts.ts';
import type { League, LeagueLogin } from './data.ts';

/** A demo account: its user, and the client that speaks for it. */
export interface DemoPerson {
  readonly id: string;
  readonly api: ApiClient;
}

export type DemoPeople = Readonly<Record<LeagueLogin, DemoPerson>>;

/** The demo people of the league, whose profiles exist. */
export const demoPeople = async (apiOf: (login: DemoLogin) => ApiClient): Promise<DemoPeople> => {
  const known = async (login: LeagueLogin): Promise<DemoPerson> => {
    const api = apiOf(login);
    return { api, id: (await ask('A profile', api.GET('/api/v1/users/me'))).id };
  };
  const [organizer, captain, player, referee, moderator] = await Promise.all([
    known('organizer'),
    known('captain'),
    known('player'),
    known('referee'),
    known('moderator'),
  ]);
  return { organizer, captain, player, referee, moderator };
};

const friendship = async (one: DemoPerson, other: DemoPerson) =>
  (await ask('A person', one.api.GET('/api/v1/users/{id}', { params: { path: { id: other.id } } }))).relation;

/** One asks the other to be friends, unless they asked before. Answers the request that waits, null when none does. */
const askToBeFriends = async (one: DemoPerson, other: DemoPerson): Promise<string | null> => {
  const relation = await friendship(one, other);
  if (relation?.friendship !== 'none') return relation?.requestId ?? null;
  return (await ask('A friend request', one.api.POST('/api/v1/friend-requests', { body: { user: other.id } }))).id;
};

/** Captain and player are friends; the referee would like to be a friend of the captain. */
export const loadFriends = async ({ captain, player, referee }: DemoPeople): Promise<void> => {
  const id = await askToBeFriends(captain, player);
  if (id !== null) {
    await ask(
      'The answer to a friend request',
      player.api.POST('/api/v1/friend-requests/{id}/accept', { params: { path: { id } } }),
    );
  }
  await askToBeFriends(referee, captain);
};

/** They live in the city and play the league's sport, as far as their profiles do not say otherwise. */
export const loadProfiles = async (
  people: DemoPeople,
  { city, sport }: Pick<League, 'city' | 'sport'>,
): Promise<void> => {
  for (const { api } of Object.values(people)) {
    const me = await ask('A profile', api.GET('/api/v1/users/me'));
    if (me.city !== null || me.sports.length > 0) continue;
    await ask('A profile', api.PUT('/api/v1/users/me', { body: { city, sports: [sport] } }));
  }
};
