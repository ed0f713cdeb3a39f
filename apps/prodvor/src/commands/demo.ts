import { parseArgs } from 'node:util';
import { connect } from '@prodvor/database';
import { serviceUrls } from '@prodvor/database/postgres';
import { dataFolder } from '../data-folder/folder.ts';
import { DATABASE, findServer } from '../data-folder/postgres.ts';
import { rolePasswords } from '../data-folder/roles.ts';
import { type DemoRecord, readDemo } from '../demo/accounts.ts';
import { demoMissing } from '../demo/load.ts';
import { findDemo, type Removal, type RemovalContext, removeDemo } from '../demo/remove.ts';
import { ImportRefused } from '../import/report.ts';
import { type Reached, withPlatform } from '../platform/reach.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import type { Command } from './command.ts';
import { stoppable } from './stopping.ts';

const STOPPED = 'Stopped. What is removed stays removed; the same command takes up the rest.';

/** @throws {Refusal} when there is no demo to remove */
const requireDemo = async (settings: Settings): Promise<DemoRecord> => {
  const record = await readDemo(dataFolder(settings.dataPath));
  if (!record) throw new Refusal(`There is no demo in ${settings.dataPath}: PRODVOR_DATA names the data folder.`);
  if (record.removed && Object.keys(record.accounts).length === 0) throw new Refusal('The demo is removed already.');
  return record;
};

const act = async <Result>(
  settings: Settings,
  { address, issuer }: Reached,
  signal: AbortSignal,
  work: (context: RemovalContext) => Promise<Result>,
): Promise<Result> => {
  const folder = dataFolder(settings.dataPath);
  const server = await findServer(folder);
  if (!server) throw new Refusal('ProDvor is starting or stopping: give the same command again in a moment.');
  const urls = serviceUrls(server.superuserUrl(DATABASE), await rolePasswords(folder));
  const identity = connect({ url: urls.identity, schema: 'identity', max: 1 });
  const competitions = connect({ url: urls.competitions, schema: 'competitions', max: 1 });
  try {
    return await work({ folder, settings, address, issuer, identity, competitions, signal });
  } finally {
    await Promise.all([identity.destroy(), competitions.destroy()]);
  }
};

const told = ({ accounts, tournaments, teams, venues }: Removal, verb: string): string => {
  const parts = [
    `${accounts.length} accounts`,
    `${tournaments.length} tournaments`,
    `${teams.length} teams`,
    `${venues.length} venues`,
  ];
  const names = [...tournaments, ...venues].map(({ name }) => `  ${name}`);
  return [`${verb}: ${parts.join(', ')}`, ...names].join('\n');
};

export const demoCommand: Command = {
  name: 'demo',
  summary: 'remove the demo accounts and all that is theirs',
  help: `Usage: npm run prodvor -- demo remove [--dry-run]

Removes the demo accounts, their profiles, and the tournaments, teams and venues that are theirs, whoever put them
there. Whoever is signed in as one of them is signed out first. The demo does not come back at the next start. It uses the instance that runs on PRODVOR_DATA, or starts one for the
time of the command.

What other people hold a part in stays: a tournament with another co-organizer and a team with another member with an
account pass to them.

  --dry-run   tell what would go, remove nothing`,
  run: async (args, settings) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'dry-run': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length !== 1 || positionals[0] !== 'remove') {
      throw new Refusal('Say what to do with the demo: npm run prodvor -- demo remove');
    }
    const record = await requireDemo(settings);
    const dryRun = values['dry-run'];
    return stoppable(async (signal) => {
      try {
        const removal = await withPlatform({ ...settings, demo: false }, signal, (platform) => {
          if (platform.foreign && !record.removed && demoMissing(record)) {
            throw new Refusal('The demo is still being loaded: wait until it is whole, or stop ProDvor first.');
          }
          return act(settings, platform, signal, (context) =>
            dryRun ? findDemo(context) : removeDemo(context, record),
          );
        });
        process.stdout.write(`${told(removal, dryRun ? 'would remove' : 'removed')}\n`);
        return 0;
      } catch (error) {
        if (signal.aborted) throw new Refusal(STOPPED);
        if (error instanceof ImportRefused) throw new Refusal(error.lines.join('\n'));
        throw error;
      }
    });
  },
};
