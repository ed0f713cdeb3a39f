import { readFile } from 'node:fs/promises';
import type { ApiClient } from '@prodvor/api-client';
import type { DataFolder } from '../data-folder/folder.ts';
import { withImportLock } from '../data-folder/import-lock.ts';
import { importSeason } from '../import/import-season.ts';
import type { Progress } from '../platform/progress.ts';
import { type DemoRecord, readDemo, writeDemo } from './accounts.ts';

/** Loaded at the first start through the public API, by the demo organizer. */
const SEASONS = [
  { file: 'worldcup-2018.json', name: 'World Cup 2018' },
  { file: 'russian-premier-league-2019-20.json', name: 'Russia Premier League 2019/20', zone: 'Europe/Moscow' },
] as const;

const FOLDER = new URL('../../data/openfootball/', import.meta.url);

/** Whether a demo season is still to be loaded. */
export const seasonsMissing = (record: DemoRecord): boolean =>
  SEASONS.some(({ file }) => !record.seasons.includes(file));

/** Loads the demo seasons that are not loaded yet. A stop in the middle is taken up at the next start. */
export const loadDemoSeasons = async (
  folder: DataFolder,
  api: ApiClient,
  progress: Progress,
  stopped: AbortSignal,
): Promise<void> => {
  for (const season of SEASONS) {
    const record = await readDemo(folder);
    if (!record || record.seasons.includes(season.file) || stopped.aborted) continue;
    const text = await readFile(new URL(season.file, FOLDER), 'utf8');
    const bar = progress.bar(season.name);
    const waiting = () => progress.step(`${season.name} waits for the end of another import`);
    try {
      await withImportLock(folder, season.name, { signal: stopped, waiting }, () =>
        importSeason({
          api,
          text,
          fileName: season.file,
          ...('zone' in season ? { zone: season.zone } : {}),
          update: false,
          dryRun: false,
          progress: bar.update,
          warn: () => {},
        }),
      );
    } finally {
      bar.stop();
    }
    await writeDemo(folder, { ...record, seasons: [...record.seasons, season.file] });
  }
};
