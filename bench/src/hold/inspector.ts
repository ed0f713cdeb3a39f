import { once } from 'node:events';
import { z } from 'zod';

const ANSWER_MILLIS = 60_000;
const Answer = z.object({ id: z.int(), result: z.unknown(), error: z.unknown() }).partial();
const Heap = z.object({ usedSize: z.number() });
const MEGABYTE = 1024 * 1024;

/** The address of the inspector, from what Node says of it on standard error. @throws {Error} when it says nothing */
const addressIn = (complaints: string): string => {
  const address = /Debugger listening on (ws:\/\/127\.0\.0\.1:\d+\/[\w-]+)/.exec(complaints)?.[1];
  if (address === undefined) throw new Error('The instance was not started with --inspect');
  return address;
};

/** Megabytes of JavaScript that are left after a collection of an instance that was started with `--inspect`. */
export const heapAfterCollection = async (complaints: string): Promise<number> => {
  const socket = new WebSocket(addressIn(complaints));
  const deadline = AbortSignal.timeout(ANSWER_MILLIS);
  await once(socket, 'open', { signal: deadline });
  let last = 0;
  const ask = async (method: string): Promise<unknown> => {
    const id = ++last;
    const answered = new Promise<unknown>((resolve, reject) => {
      deadline.addEventListener('abort', () => reject(deadline.reason));
      const listen = ({ data }: MessageEvent) => {
        const answer = Answer.parse(JSON.parse(String(data)));
        if (answer.id !== id) return;
        socket.removeEventListener('message', listen);
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(`${method}: ${JSON.stringify(answer.error)}`));
      };
      socket.addEventListener('message', listen);
    });
    socket.send(JSON.stringify({ id, method }));
    return answered;
  };
  try {
    // What the first collection finalizes, the second one frees.
    await ask('HeapProfiler.collectGarbage');
    await ask('HeapProfiler.collectGarbage');
    return Heap.parse(await ask('Runtime.getHeapUsage')).usedSize / MEGABYTE;
  } finally {
    socket.close();
  }
};
