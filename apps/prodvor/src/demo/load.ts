/**
 * What the demo shows. All of it hangs on the demo accounts: the tournaments (the imported seasons too) are the organizer's, teams
 * without a captain belong to one of these tournaments, the captain's team is the captain's, the venues were suggested by the
 * organizer and the player, and every request, claim and friendship is between demo people. Which parts are complete stands in
 * `DemoRecord.seasons`.
 */
import type { ApiClient } from '@prodvor/api-client';
import type { DataFolder } from '../data-folder/folder.ts';
import type { Progress } from '../platform/progress.ts';
import { type DemoLogin, type DemoRecord, readDemo, writeDemo } from './accounts.ts';
import { loadDemoSeasons, seasonsMissing } from './seasons.ts';
import { readLeague } from './yard-league/data.ts';
import { loadYardLeague } from './yard-league/load.ts';

const YARD_LEAGUE = 'kazan-yard-league.json';

/** Whether a part of the demo is still to be loaded. */
export const demoMissing = (record: DemoRecord): boolean =>
  seasonsMissing(record) || !record.seasons.includes(YARD_LEAGUE);

/** Loads the parts that are not loaded yet, by the clients of the demo people. A stop in the middle is taken up at the next start. */
export const loadDemo = async (
  folder: DataFolder,
  apiOf: (login: DemoLogin) => ApiClient,
  progress: Progress,
  stopped: AbortSignal,
): Promise<void> => {
  await loadDemoSeasons(folder, apiOf('organizer'), progress, stopped);
  const record = await readDemo(folder);
  if (!record || record.seasons.includes(YARD_LEAGUE) || stopped.aborted) return;
  const league = await readLeague();
  const bar = progress.bar(league.name);
  try {
    await loadYardLeague(league, apiOf, bar.update);
  } finally {
    bar.stop();
  }
  await writeDemo(folder, { ...record, seasons: [...record.seasons, YARD_LEAGUE] });
};
