import { randomUUID } from 'node:crypto';
import { createApiClient, unwrap } from '@prodvor/api-client';
import { bearer, json } from '../rest/contests.ts';
import { type Person, seasonId } from '../rest/platform.ts';
import type { BurstRequest } from './burst-plan.ts';
import type { Stage } from './stage.ts';
import { authorization } from './visitor.ts';

/** Networks that the anonymous requests come from, as a proxy names them. */
const NETWORKS = 2_000;

const addressOf = (number: number): string =>
  `10.${(number % NETWORKS) >> 8}.${(number % NETWORKS) & 255}.${1 + (number % 200)}`;

/** Makes requests of every kind in turn: reads, writes, refusals and the pages of sign-in, of these people and of strangers. */
export const createMixture = async (
  { instance: { url } }: Pick<Stage, 'instance'>,
  people: readonly Person[],
): Promise<(count: number) => BurstRequest[]> => {
  const season = await seasonId({ url });
  const api = createApiClient({ baseUrl: url });
  const { items } = unwrap(await api.GET('/api/v1/matches', { params: { query: { tournament: season, limit: 1 } } }));
  const match = items[0]?.id ?? '';
  const [first] = people;
  if (first === undefined) throw new Error('Nobody asks');
  const own = createApiClient({ baseUrl: url, token: () => first.token });
  const body = { name: 'Дворовый клуб', sport: 'football' } as const;
  const team = unwrap(await own.POST('/api/v1/teams', { body })).id;

  let last = 0;
  const next = (): BurstRequest => {
    const number = last++;
    const person = people[number % people.length] ?? first;
    const neighbour = people[(number + 1) % people.length] ?? first;
    const from = { 'x-forwarded-for': addressOf(number) };
    const get = (path: string, headers: Readonly<Record<string, string>> = from): BurstRequest => ({
      method: 'GET',
      path,
      headers: { ...from, ...headers },
    });
    const send = (path: string, content: unknown, method: 'POST' | 'PATCH' = 'POST'): BurstRequest => ({
      method,
      path,
      headers: { ...from, ...bearer(person), ...json },
      body: JSON.stringify(content),
    });
    const kinds: ReadonlyArray<() => BurstRequest> = [
      () => get(`/api/v1/users/${neighbour.userId}`, bearer(person)),
      () => get(`/api/v1/matches?tournament=${season}&limit=20`),
      () => get(`/api/v1/tournaments/${season}/standings`),
      () => send('/api/v1/teams', { ...body, city: 'Казань' }),
      () => get(authorization(url).path, { accept: 'text/html' }),
      () => get(`/api/v1/matches/${match}`, bearer(person)),
      () => get('/api/v1/tournaments?limit=20'),
      () => get('/api/v1/users/me', bearer(person)),
      () => get(`/api/v1/teams/${team}`, bearer(person)),
      () => get('/api/v1/teams?limit=20'),
      () => get('/api/v1/users/me', { authorization: `Bearer ${randomUUID()}` }),
      () => send('/api/v1/tournaments', { name: `Лига ${number}`, sport: 'football', zone: '+03:00' }),
      () => get(`/api/v1/tournaments/${randomUUID()}`),
      () => send('/api/v1/teams', { name: '', surplus: number }),
      () => get('/auth/.well-known/openid-configuration'),
      () => get('/auth/authorize?client_id=nobody', { accept: 'text/html' }),
      () => get(`/auth/interaction/${randomUUID()}`, { accept: 'text/html' }),
      () => send(`/api/v1/teams/${team}`, { name: 'Чужое имя' }, 'PATCH'),
      () => get('/api/v1/venues?limit=20'),
      () => get('/', { accept: 'text/html' }),
    ];
    return (kinds[number % kinds.length] ?? (() => get('/')))();
  };
  return (count) => Array.from({ length: count }, next);
};
