import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A service that runs alone, in a process of its own. */
export interface BootedService {
  readonly address: string;
  /** SIGTERM; resolves to the exit code and the signal, `[0, null]` after an orderly end. */
  stop(): Promise<readonly [number | null, NodeJS.Signals | null]>;
  /** For a test that failed on its way. */
  kill(): void;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('A port was expected.');
  return address.port;
};

const Listening = z.looseObject({ msg: z.literal('listening'), address: z.string() });

/** Runs a `main.ts` with nothing but these settings and waits until its log says that it listens. */
export const bootService = async (main: URL, settings: Readonly<Record<string, string>>): Promise<BootedService> => {
  const child = spawn(process.execPath, [fileURLToPath(main)], {
    env: { PORT: String(await freePort()), HOST: '127.0.0.1', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    const { data } = Listening.safeParse(JSON.parse(line));
    if (data === undefined) continue;
    child.stdout.resume();
    return {
      address: data.address,
      stop: async () => {
        const exit = once(child, 'exit');
        child.kill('SIGTERM');
        const [code, signal] = await exit;
        return [code, signal];
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  }
  throw new Error('The service ended before it listened.');
};
