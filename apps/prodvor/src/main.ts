import { ApiProblem } from '@prodvor/api-client';
import { isWantOfRoom } from '@prodvor/database';
import { installSignals } from '@prodvor/service-kit';
import { dataFolder } from './data-folder/folder.ts';
import { demoMissing } from './demo/load.ts';
import { ImportRefused } from './import/import-season.ts';
import { banner } from './platform/banner.ts';
import { type EmbeddedPlatform, startEmbedded } from './platform/embedded.ts';
import { type Progress, terminalProgress } from './platform/progress.ts';
import { outliveTerminal } from './platform/terminal.ts';
import { Refusal } from './refusal.ts';
import { loadSettings } from './settings.ts';

/** A stop is forced when it takes longer, in milliseconds. */
const STOP_DEADLINE = 4_800;

const giveUp = new AbortController();
let platform: EmbeddedPlatform | undefined;

/** A refusal by the importer, and what passes: the platform refuses for the moment, the disk has no room. */
const isPassing = (error: unknown): boolean =>
  error instanceof ImportRefused || (error instanceof ApiProblem && error.status === 503) || isWantOfRoom(error);

/** The platform serves without its demo too: a refusal is told, and the next start takes up the rest. */
const loadDemo = async (running: EmbeddedPlatform, progress: Progress): Promise<void> => {
  try {
    await running.loadDemo(progress);
  } catch (error) {
    if (giveUp.signal.aborted || !isPassing(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    progress.step(`warning: the demo is not complete, the next start takes up the rest\n${reason}`);
  }
};

const start = async (): Promise<void> => {
  const settings = loadSettings(process.env);
  const progress = terminalProgress();
  for (const warning of settings.warnings) progress.step(`warning: ${warning}`);
  platform = await startEmbedded({ settings, progress, announced: true, signal: giveUp.signal });
  if (platform.demo && demoMissing(platform.demo)) {
    progress.step(`Open ${platform.url}: the demo is being loaded`);
    await loadDemo(platform, progress);
  }
  process.stdout.write(
    banner({
      url: platform.url,
      demo: platform.demo,
      dataPath: settings.dataPath,
      logPath: dataFolder(settings.dataPath).log,
    }),
  );
};

const explain = (error: unknown): void => {
  if (giveUp.signal.aborted) return;
  process.stderr.write(
    error instanceof Refusal
      ? `${error.message}\n`
      : `ProDvor could not start: ${error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = 1;
};

outliveTerminal();
const started = start().catch(async (error: unknown) => {
  explain(error);
  await platform?.stop();
});
installSignals({
  stop: async () => {
    giveUp.abort();
    await platform?.stop();
    await started;
    await platform?.stop();
  },
  log: { info: () => {}, error: () => {} },
  deadlineMillis: STOP_DEADLINE,
});
await started;
