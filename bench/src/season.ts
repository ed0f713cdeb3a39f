import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ApiClient, createApiClient, ifMatch, unwrap } from '@prodvor/api-client';
import { startInstance } from './instance.ts';
import { median, type Row } from './row.ts';

const STARTS = 3;
const REST_BEFORE_MEMORY = 60_000;
const READS = 300;
const CHANGES = 60;

const WORLD_CUP = fileURLToPath(new URL('../../apps/prodvor/data/openfootball/worldcup-2022.json', import.meta.url));
const LEAGUE = 'Russia Premier League 2019/20';

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const leagueId = async (api: ApiClient): Promise<string> => {
  const { items } = unwrap(await api.GET('/api/v1/tournaments', { params: { query: { q: LEAGUE } } }));
  const league = items.find(({ name }) => name === LEAGUE);
  if (!league) throw new Error(`${LEAGUE} is not there`);
  return league.id;
};

const readStandings = async (api: ApiClient, id: string): Promise<void> => {
  unwrap(await api.GET('/api/v1/tournaments/{id}/standings', { params: { path: { id } } }));
};

/** Corrects the result of the season's first match, so that the table has to be made anew. */
const correctResult = async (api: ApiClient, tournament: string, home: number): Promise<void> => {
  const { items } = unwrap(await api.GET('/api/v1/matches', { params: { query: { tournament, limit: 1 } } }));
  const match = items[0];
  if (!match) throw new Error('The season has no match');
  unwrap(
    await api.POST('/api/v1/matches/{id}/events', {
      params: { path: { id: match.id }, header: ifMatch(match.version) },
      body: {
        event: { type: 'result', basis: 'played', parts: [{ kind: 'regulation', number: 1, home, away: 1 }] },
      },
    }),
  );
};

/** Starts, memory, import and tables of one embedded instance with the demo. */
export const season = async function* (): AsyncGenerator<Row> {
  const first: number[] = [];
  const later: number[] = [];
  const complete: number[] = [];
  for (let run = 0; run < STARTS; run++) {
    const data = await mkdtemp(join(tmpdir(), 'prodvor-bench-'));
    try {
      const fresh = await startInstance(data);
      first.push(fresh.readyAfter / 1000);
      complete.push((await fresh.complete) / 1000);
      await fresh.stop();
      const again = await startInstance(data);
      later.push(again.readyAfter / 1000);
      await again.complete;
      await again.stop();
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  }
  yield { name: 'start on an empty data folder, to ready', figure: median(first), unit: 's', peer: null, bar: 15 };
  yield { name: 'later start, to ready', figure: median(later), unit: 's', peer: null, bar: 4 };
  yield { name: 'start until the demo is complete', figure: median(complete), unit: 's', peer: null, bar: null };

  const data = await mkdtemp(join(tmpdir(), 'prodvor-bench-'));
  const instance = await startInstance(data);
  try {
    await instance.complete;
    await delay(REST_BEFORE_MEMORY);
    yield { name: 'memory at rest', figure: await instance.memory(), unit: 'MB', peer: null, bar: 300 };

    const spent = await timed(() => instance.command('import', WORLD_CUP, '--zone', 'Asia/Qatar'));
    yield { name: 'import of a World Cup', figure: spent / 1000, unit: 's', peer: null, bar: 10 };

    const token = (await instance.command('token', '--as', 'organizer')).trim();
    const api = createApiClient({ baseUrl: instance.url, token: async () => token });
    const id = await leagueId(api);
    const cached: number[] = [];
    for (let read = 0; read < READS; read++) cached.push(await timed(() => readStandings(api, id)));
    yield { name: 'standings, cached, p50', figure: median(cached), unit: 'ms', peer: null, bar: 5 };
    const changed: number[] = [];
    for (let change = 0; change < CHANGES; change++) {
      await correctResult(api, id, change % 5);
      changed.push(await timed(() => readStandings(api, id)));
    }
    yield { name: 'standings, after a change, p50', figure: median(changed), unit: 'ms', peer: null, bar: 30 };
  } finally {
    await instance.stop();
    await rm(data, { recursive: true, force: true });
  }
};
