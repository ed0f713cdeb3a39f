import type { LoadRequest } from './load.ts';
import type { Person } from './platform.ts';

/** One route on both sides. */
export interface Contest {
  readonly name: string;
  readonly bar: number;
  readonly writes: boolean;
  readonly ours: readonly LoadRequest[];
  readonly theirs: readonly LoadRequest[];
}

export const bearer = ({ token }: Person) => ({ authorization: `Bearer ${token}` });
export const json = { 'content-type': 'application/json' };
const TEAM = JSON.stringify({ name: 'Дворовый клуб', sport: 'football', city: 'Казань' });

/** What `bench -- rest` asks of both sides; the paths of ours alone are the platform's. */
export const contests = (people: readonly Person[], season: string): readonly Contest[] => {
  const neighbour = (index: number): string => people[(index + 1) % people.length]?.userId ?? '';
  const reads = (path: (index: number) => string): LoadRequest[] =>
    people.map((person, index) => ({ method: 'GET', path: path(index), headers: bearer(person) }));
  const teams = (path: string): LoadRequest[] =>
    people.map((person) => ({ method: 'POST', path, headers: { ...bearer(person), ...json }, body: TEAM }));
  return [
    {
      // Ours also looks at privacy, friendship and blocks.
      name: 'authenticated GET of a user by id, 500 tokens',
      bar: 2.5,
      writes: false,
      ours: reads((index) => `/api/v1/users/${neighbour(index)}`),
      theirs: reads((index) => `/users/${neighbour(index)}`),
    },
    {
      name: 'a page of 20 matches with both sides and score',
      bar: 3,
      writes: false,
      ours: reads(() => `/api/v1/matches?tournament=${season}&limit=20`),
      theirs: reads(() => `/matches?tournament=${season}`),
    },
    {
      // Ours also makes the captain's place in the roster.
      name: 'create a team with its event and audit line',
      bar: 1.5,
      writes: true,
      ours: teams('/api/v1/teams'),
      theirs: teams('/teams'),
    },
  ];
};
