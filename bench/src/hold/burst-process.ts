// The process of a burst: gets a plan from its parent, sends the requests, says what was answered. It ends with its parent.
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { type BurstMessage, BurstPlan, type BurstRequest } from './burst-plan.ts';

const ANSWER_MILLIS = 60_000;

/** Resolves to the status when the whole answer is there. */
const send = (url: URL, agent: Agent, { method, path, headers, body }: BurstRequest): Promise<string> =>
  new Promise((resolve) => {
    const failed = () => resolve('failed');
    const sent = request(
      {
        agent,
        // By name a thousand connections would wait for the resolver.
        host: '127.0.0.1',
        port: url.port,
        method,
        path,
        headers: {
          host: url.host,
          ...headers,
          ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
        },
        signal: AbortSignal.timeout(ANSWER_MILLIS),
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(String(response.statusCode)));
        response.once('close', failed);
        response.once('error', failed);
      },
    );
    sent.once('error', failed);
    sent.end(body);
  });

const tell = (message: BurstMessage): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });

process.once('disconnect', () => process.exit());
const [message]: unknown[] = await once(process, 'message');
const plan = BurstPlan.parse(message);
const url = new URL(plan.url);
const answers: Record<string, number> = {};
let [next, done] = [0, 0];

const connection = async (): Promise<void> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let index = next++; index < plan.total; index = next++) {
    const one = plan.requests[index % plan.requests.length];
    if (one === undefined) throw new RangeError('A burst of nothing');
    const status = await send(url, agent, one);
    answers[status] = (answers[status] ?? 0) + 1;
    done += 1;
    if (done === Math.ceil(plan.total / 2)) await tell({ at: 'half' });
  }
  agent.destroy();
};

await tell({ at: 'begin' });
const began = performance.now();
await Promise.all(Array.from({ length: Math.min(plan.connections, plan.total) }, connection));
await tell({ answers, millis: performance.now() - began });
process.disconnect?.();
