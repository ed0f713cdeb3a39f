import { dataFolder } from '../data-folder/folder.ts';
import { runningInstance } from '../data-folder/instance.ts';
import type { Settings } from '../settings.ts';
import { privateSettings, startEmbedded } from './embedded.ts';
import { silentProgress } from './progress.ts';

/** A platform that answers: `address` is where this machine reaches it, `issuer` makes the tokens that it takes. */
export interface Reached {
  readonly address: string;
  readonly issuer: string;
  /** Whether it runs by itself, not just for the time of the work. */
  readonly foreign: boolean;
}

/**
 * Works with the instance that runs on the data folder, else with one that lives as long as the work.
 * @throws {Refusal} when it cannot be started
 */
export const withPlatform = async <Result>(
  settings: Settings,
  signal: AbortSignal,
  work: (platform: Reached) => Promise<Result>,
): Promise<Result> => {
  const running = await runningInstance(dataFolder(settings.dataPath));
  if (running) return work({ address: running.address, issuer: `${running.url}/auth`, foreign: true });
  const own = await startEmbedded({
    settings: await privateSettings(settings),
    progress: silentProgress,
    announced: false,
    signal,
  });
  try {
    return await work({ address: own.address, issuer: `${own.url}/auth`, foreign: false });
  } finally {
    await own.stop();
  }
};
