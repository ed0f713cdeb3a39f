import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { makePeople, postmaster } from '../rest/platform.ts';
import type { Row } from '../row.ts';
import { type Answers, burst, spell, together } from './burst.ts';
import { heapAfterCollection } from './inspector.ts';
import { createMixture } from './mixture.ts';
import type { Options } from './options.ts';
import { type Stage, setStage } from './stage.ts';
import { connectionCount } from './store.ts';

const PEOPLE = 200;
const CONNECTIONS = 32;
const KILLS = 3;
const WARM_UP = 2_000;
const POLL_MILLIS = 500;
/** Longer than a pool keeps a connection that nobody uses, which is 10 s. */
const SETTLED_MILLIS = 15_000;
const DEADLINE_MILLIS = 120_000;

const waitUntil = async (what: string, condition: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + DEADLINE_MILLIS;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited two minutes in vain: ${what}`);
    await delay(POLL_MILLIS);
  }
};

/** Waits until the services have held the same connections for a while. Resolves to their number. */
const settledConnections = async (data: string): Promise<number> => {
  let known = await connectionCount(data);
  let since = performance.now();
  await waitUntil('connections that stay', async () => {
    const count = await connectionCount(data);
    if (count !== known) since = performance.now();
    known = count;
    return performance.now() - since >= SETTLED_MILLIS;
  });
  return known;
};

const residentMegabytes = async (pid: number): Promise<number> =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const measure = async ({ instance, data }: Stage) => ({
  connections: await settledConnections(data),
  heap: await heapAfterCollection(instance.complaints()),
  resident: await residentMegabytes(instance.pid),
});

const isReady = async (url: string): Promise<boolean> => {
  const answer = await fetch(`${url}/readyz`).catch(() => null);
  return answer?.status === 200;
};

/** `kill -9` of PostgreSQL's first process; resolves when another one serves. */
const killPostgres = async ({ instance, data }: Stage): Promise<void> => {
  const before = await postmaster(data);
  process.kill(before, 'SIGKILL');
  const another = async () => {
    const now = await postmaster(data).catch(() => before);
    return now !== before && (await isReady(instance.url));
  };
  await waitUntil('another PostgreSQL', another);
};

/**
 * What stays of many mixed requests, during which PostgreSQL is killed: compared with what there was after the first of them, since the
 * first of each kind makes what is kept on purpose.
 */
export const remains = async function* (stack: AsyncDisposableStack, { requests }: Options): AsyncGenerator<Row> {
  const stage = await setStage(stack, { PRODVOR_TRUST_PROXY: 'on' }, { flags: ['--inspect=127.0.0.1:0'] });
  const { instance, data } = stage;
  const people = await makePeople(instance, data, PEOPLE);
  const mixture = await createMixture(stage, people);
  const load = async (count: number, halfway?: () => void): Promise<Answers> => {
    const plan = { url: instance.url, connections: CONNECTIONS, total: count, requests: mixture(count) };
    return (await burst(plan, halfway === undefined ? {} : { halfway })).answers;
  };
  await load(WARM_UP);
  const start = await measure(stage);

  const parts = KILLS + 1;
  const answers: Answers[] = [];
  for (let part = 0; part < parts; part++) {
    const count = Math.floor((requests * (part + 1)) / parts) - Math.floor((requests * part) / parts);
    if (part === KILLS) {
      answers.push(await load(count));
      continue;
    }
    const killed = Promise.withResolvers<void>();
    const kill = () => killPostgres(stage).then(killed.resolve, killed.reject);
    const [told] = await Promise.all([load(count, kill), killed.promise]);
    answers.push(told);
  }
  const end = await measure(stage);

  const name = `after ${requests} mixed requests and ${KILLS} kills of PostgreSQL, beside after the first ${WARM_UP}`;
  yield {
    name: `heap after a collection, ${name}`,
    figure: end.heap,
    unit: 'MB',
    peer: start.heap,
    bar: null,
    timesPeer: 1.3,
    note: `the requests were answered ${spell(together(answers))}`,
  };
  yield {
    name: `connections to PostgreSQL at rest, ${name}`,
    figure: end.connections,
    unit: '',
    peer: start.connections,
    bar: start.connections,
  };
  yield { name: `resident memory, ${name}`, figure: end.resident, unit: 'MB', peer: start.resident, bar: null };
};
