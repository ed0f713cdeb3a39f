import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstance } from './instance.ts';
import { contests } from './rest/contests.ts';
import { OTHER_CORE, pin, pinTree, SERVER_CORE } from './rest/cores.ts';
import { type Served, serve } from './rest/load.ts';
import { installPeer, startPeer } from './rest/peer.ts';
import { makePeople, peerSettings, postmaster, seasonId } from './rest/platform.ts';
import { tokenChecks } from './rest/token-checks.ts';
import { median, type Row } from './row.ts';

const RUNS = 3;

/**
 * REST beside NestJS on Fastify with Prisma's client and jose, on the same PostgreSQL: 64 connections, one core for the server, the other
 * for PostgreSQL and the load; both sides in turn. The rate limit is off.
 */
export const rest = async function* (): AsyncGenerator<Row> {
  const home = await installPeer();
  const data = await mkdtemp(join(tmpdir(), 'prodvor-bench-'));
  const instance = await startInstance(data, { PRODVOR_RATE_LIMIT: 'off' });
  try {
    await instance.complete;
    const people = await makePeople(instance, data);
    const peer = await startPeer(await peerSettings(instance, data));
    try {
      await pinTree(await postmaster(data), OTHER_CORE);
      await pin(instance.pid, SERVER_CORE);
      await pin(peer.pid, SERVER_CORE);
      for (const { name, bar, ours, theirs } of contests(people, await seasonId(instance))) {
        const figures: Served[] = [];
        const peers: Served[] = [];
        for (let run = 0; run < RUNS; run++) {
          figures.push(await serve(home, instance, ours));
          peers.push(await serve(home, peer, theirs));
        }
        const of = (runs: readonly Served[], figure: keyof Served) => median(runs.map((run) => run[figure]));
        const throughput = [of(figures, 'perSecond'), of(peers, 'perSecond')] as const;
        yield { name, figure: throughput[0], unit: '/s', peer: throughput[1], bar: null, timesFaster: bar };
        // Where PostgreSQL and the load need their core whole, throughput is theirs; this is the server's own.
        const millis = [of(figures, 'processorMillis'), of(peers, 'processorMillis')] as const;
        yield {
          name: `${name}, processor of the server`,
          figure: millis[0],
          unit: 'ms',
          peer: millis[1],
          bar: null,
          timesFaster: bar,
        };
      }
    } finally {
      await peer.stop();
    }
  } finally {
    await instance.stop();
    await rm(data, { recursive: true, force: true });
  }
  yield* tokenChecks();
};
