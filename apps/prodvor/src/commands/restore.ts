import { parseArgs } from 'node:util';
import { restore } from '../backup/restore.ts';
import { dataFolder } from '../data-folder/folder.ts';
import { Refusal } from '../refusal.ts';
import type { Command } from './command.ts';
import { oneFile } from './files.ts';
import { stoppable, tellWaiting } from './stopping.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'make a platform of a file that "backup" wrote',
  help: `Usage: npm run prodvor -- restore FILE [--replace]

Makes the archive the content of the data folder (PRODVOR_DATA), all of it or nothing. The whole archive is checked
before anything is touched. An archive of an older version is brought up to this one; one of a newer version is
refused. The platform must be stopped; start it again with npm start.

  --replace   when the folder has data: put the archive in its place and keep what was there in a folder
              "replaced-TIME" within it, which is a data folder too

People keep their passwords and sessions, if the platform has the same address (PRODVOR_URL) as before.`,
  run: async (args, settings) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { replace: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const path = oneFile('restore', positionals);
    return stoppable(async (signal) => {
      const given = { settings, folder: dataFolder(settings.dataPath), path };
      try {
        const done = await restore(given, { replace: values.replace, signal, waiting: tellWaiting });
        const lines = [
          `restored: ${done.tables} tables, ${done.rows} rows of ${done.createdAt.toISOString()} from ${done.publicUrl}`,
          ...(done.replaced === null ? [] : [`what was there is kept in ${done.replaced}`]),
        ];
        process.stdout.write(`${lines.join('\n')}\n`);
        return 0;
      } catch (error) {
        if (signal.aborted) throw new Refusal('Stopped. Nothing was changed.');
        throw error;
      }
    });
  },
};
