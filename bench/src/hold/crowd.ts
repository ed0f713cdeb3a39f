import { Agent, request } from 'node:http';
import { createApiClient, unwrap } from '@prodvor/api-client';
import type { Instance } from '../instance.ts';
import { bearer, json } from '../rest/contests.ts';
import { makePeople, type Person } from '../rest/platform.ts';
import { median, percentile, type Row } from '../row.ts';
import { type Answers, burst, spell, together } from './burst.ts';
import type { Options } from './options.ts';
import { setStage } from './stage.ts';
import { steady, type Timed } from './steady.ts';

const SIDES = 8;
const READS_PER_SECOND = 60;
const QUIET_READS = 300;

/** A published tournament of one stage in which every side has met its neighbour once. */
const makeTournament = async ({ url }: Instance, { token }: Person): Promise<string> => {
  const api = createApiClient({ baseUrl: url, token: () => token });
  const { id } = unwrap(
    await api.POST('/api/v1/tournaments', { body: { name: 'Дворовая лига', sport: 'football', zone: '+03:00' } }),
  );
  const path = { id };
  const entries: string[] = [];
  for (let number = 0; number < SIDES; number++) {
    const body = { name: `Команда ${number}` };
    entries.push(unwrap(await api.POST('/api/v1/tournaments/{id}/entries', { params: { path }, body })).id);
  }
  const stage = unwrap(
    await api.POST('/api/v1/tournaments/{id}/stages', {
      params: { path },
      body: { name: 'Лига', format: 'round-robin', groups: [{ name: null, entries }], rounds: [{ name: '1' }] },
    }),
  );
  const [round, group] = [stage.rounds[0]?.id, stage.groups[0]?.id];
  if (round === undefined || group === undefined) throw new Error('The stage has no round and no group');
  for (let number = 0; number < SIDES; number += 2) {
    const [home, away] = entries.slice(number, number + 2);
    if (home === undefined || away === undefined) throw new Error('A side has no neighbour');
    const body = { tournament: id, round, group, home: { entry: home }, away: { entry: away } };
    unwrap(await api.POST('/api/v1/matches', { body }));
  }
  unwrap(await api.POST('/api/v1/tournaments/{id}/publish', { params: { path } }));
  return id;
};

/** Reads the tournament, its matches and its organizer's profile in turn. Resolves to the status, 0 where there was no answer. */
const createReader = ({ url }: Instance, person: Person, tournament: string, organizer: string) => {
  const agent = new Agent({ keepAlive: true });
  const paths = [`tournaments/${tournament}`, `matches?tournament=${tournament}&limit=20`, `users/${organizer}`];
  const { port } = new URL(url);
  return {
    read: (index: number): Promise<number> =>
      new Promise((resolve) => {
        const path = `/api/v1/${paths[index % paths.length]}`;
        const sent = request({ agent, host: '127.0.0.1', port, path, headers: bearer(person) }, (response) => {
          response.resume();
          response.once('end', () => resolve(response.statusCode ?? 0));
          response.once('error', () => resolve(0));
        });
        sent.once('error', () => resolve(0));
        sent.end();
      }),
    close: () => agent.destroy(),
  };
};

interface Round {
  readonly quiet: readonly Timed<number>[];
  readonly crowded: readonly Timed<number>[];
  readonly answers: Answers;
}

/** One person's reads alone, then while another enters `writes` names into the same tournament, each on a connection of its own. */
const runRound = async (instance: Instance, organizer: Person, reader: Person, writes: number): Promise<Round> => {
  const tournament = await makeTournament(instance, organizer);
  const { read, close } = createReader(instance, reader, tournament, organizer.userId);
  try {
    const pace = { perSecond: READS_PER_SECOND, atLeast: QUIET_READS };
    const quiet = await steady({ ...pace, until: Promise.resolve() }, read);
    const begun = Promise.withResolvers<void>();
    const requests = Array.from({ length: writes }, (_, number) => ({
      method: 'POST' as const,
      path: `/api/v1/tournaments/${tournament}/entries`,
      headers: { ...bearer(organizer), ...json },
      body: JSON.stringify({ name: `Дворовый клуб ${number}` }),
    }));
    const plan = { url: instance.url, connections: writes, total: writes, requests };
    const going = burst(plan, { begun: begun.resolve });
    await Promise.race([begun.promise, going]);
    const [crowded, { answers }] = await Promise.all([steady({ ...pace, atLeast: 1, until: going }, read), going]);
    return { quiet, crowded, answers };
  } finally {
    close();
  }
};

const counts = (reads: readonly Timed<number>[]): Answers =>
  together(reads.map(({ value }) => ({ [value === 0 ? 'failed' : String(value)]: 1 })));

/** Another person's reads while one person writes as much as connections allow; the limits are those of every instance. */
export const crowd = async function* (stack: AsyncDisposableStack, { writes, rounds }: Options): AsyncGenerator<Row> {
  const { instance, data } = await setStage(stack, { PRODVOR_DEMO: 'off' });
  const people = await makePeople(instance, data, 2 * (rounds + 1));
  const done: Round[] = [];
  for (let round = 0; round <= rounds; round++) {
    const [organizer, reader] = people.slice(2 * round, 2 * round + 2);
    if (organizer === undefined || reader === undefined) throw new Error('A round has nobody');
    // The first round warms the server up and does not count.
    const result = await runRound(instance, organizer, reader, round === 0 ? Math.min(writes, 300) : writes);
    if (round > 0) done.push(result);
  }
  const at = (share: number, phase: 'quiet' | 'crowded') =>
    median(
      done.map((round) =>
        percentile(
          round[phase].map(({ millis }) => millis),
          share,
        ),
      ),
    );
  const read = counts(done.flatMap(({ crowded }) => crowded));
  const name = `reads of another person during ${writes} writes at once`;
  const row = (share: number): Pick<Row, 'figure' | 'unit' | 'peer'> => ({
    figure: at(share, 'crowded'),
    unit: 'ms',
    peer: at(share, 'quiet'),
  });
  yield {
    ...row(0.5),
    name: `${name}, p50`,
    bar: null,
    timesPeer: 3,
    note: `the writes were answered ${spell(together(done.map(({ answers }) => answers)))}`,
  };
  yield { ...row(0.99), name: `${name}, p99`, bar: 250 };
  const refused = Object.entries(read).reduce((sum, [status, count]) => (status === '200' ? sum : sum + count), 0);
  yield {
    name: `${name}, answered 503`,
    figure: read[503] ?? 0,
    unit: '',
    peer: counts(done.flatMap(({ quiet }) => quiet))[503] ?? 0,
    bar: 0,
    note: `${refused} were no 200: the reads were answered ${spell(read)}`,
  };
};
