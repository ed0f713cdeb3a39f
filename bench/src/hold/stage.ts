import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instance, type Launch, startInstance } from '../instance.ts';

/** An instance that stands whole, and its data folder. */
export interface Stage {
  readonly instance: Instance;
  readonly data: string;
}

/** Starts an instance on a folder of its own; both are gone with `stack`. Resolves when the demo, where it is on, is there. */
export const setStage = async (
  stack: AsyncDisposableStack,
  settings: Readonly<Record<string, string>>,
  launch: Omit<Launch, 'spawned'> = {},
): Promise<Stage> => {
  const data = await mkdtemp(join(tmpdir(), 'prodvor-bench-'));
  stack.defer(() => rm(data, { recursive: true, force: true }));
  const instance = await startInstance(data, settings, { ...launch, spawned: (stop) => stack.defer(stop) });
  await instance.complete;
  return { instance, data };
};
