import { contests } from '../rest/contests.ts';
import { OTHER_CORE, pin, pinTree, processorSeconds, SERVER_CORE } from '../rest/cores.ts';
import type { LoadRequest } from '../rest/load.ts';
import { makePeople, postmaster, seasonId } from '../rest/platform.ts';
import { median, type Row } from '../row.ts';
import { burst, spell } from './burst.ts';
import { checkOut } from './earlier.ts';
import type { Options } from './options.ts';
import { type Stage, setStage } from './stage.ts';

const CONNECTIONS = 64;
const READS = 1.05;
const WRITES = 1.15;

/** What there is to ask of one side. */
interface Side {
  readonly stage: Stage;
  readonly kinds: ReadonlyArray<{
    readonly name: string;
    readonly writes: boolean;
    readonly ours: readonly LoadRequest[];
  }>;
}

const setSide = async (stack: AsyncDisposableStack, root: string | null): Promise<Side> => {
  const stage = await setStage(stack, { PRODVOR_RATE_LIMIT: 'off' }, root === null ? {} : { root });
  const people = await makePeople(stage.instance, stage.data);
  await pinTree(await postmaster(stage.data), OTHER_CORE);
  await pin(stage.instance.pid, SERVER_CORE);
  return { stage, kinds: contests(people, await seasonId(stage.instance)) };
};

/** Milliseconds of the server's processor for one answer. @throws {Error} when anything was answered otherwise than with 2xx */
const price = async (
  { stage: { instance } }: Side,
  requests: readonly LoadRequest[],
  total: number,
): Promise<number> => {
  const before = await processorSeconds(instance.pid);
  const plan = { url: instance.url, connections: CONNECTIONS, total, requests: requests.map((one) => ({ ...one })) };
  const { answers } = await burst(plan, { core: OTHER_CORE });
  const spent = (await processorSeconds(instance.pid)) - before;
  if (Object.keys(answers).some((status) => !status.startsWith('2'))) {
    throw new Error(`Not everything of ${instance.url} was answered with success: ${spell(answers)}`);
  }
  return (spent * 1000) / total;
};

/**
 * The requests of `bench -- rest`, of this tree and of an earlier commit in turn: one core for the server, the other for PostgreSQL and the
 * load. The rate limit is off.
 */
export const prices = async function* (
  stack: AsyncDisposableStack,
  { asks, rounds, before }: Options,
): AsyncGenerator<Row> {
  const root = await checkOut(stack, before);
  const ours = await setSide(stack, null);
  const earlier = await setSide(stack, root);
  for (const [index, { name, writes, ours: requests }] of ours.kinds.entries()) {
    const theirs = earlier.kinds[index]?.ours;
    if (theirs === undefined) throw new Error(`Nobody asks the earlier commit for ${name}`);
    const figures: number[] = [];
    const peers: number[] = [];
    const measureOurs = async () => figures.push(await price(ours, requests, asks));
    const measureTheirs = async () => peers.push(await price(earlier, theirs, asks));
    await price(ours, requests, asks);
    await price(earlier, theirs, asks);
    for (let round = 0; round < 2 * rounds + 1; round++) {
      // Who comes second finds a warmer machine: each does as often.
      const turns = round % 2 === 0 ? [measureOurs, measureTheirs] : [measureTheirs, measureOurs];
      for (const measure of turns) await measure();
    }
    yield {
      name: `${name}, processor of the server beside ${before}`,
      figure: median(figures),
      unit: 'ms',
      peer: median(peers),
      bar: null,
      timesPeer: writes ? WRITES : READS,
    };
  }
};
