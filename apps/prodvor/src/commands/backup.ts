import { parseArgs } from 'node:util';
import { backUp } from '../backup/backup.ts';
import { dataFolder } from '../data-folder/folder.ts';
import { Refusal } from '../refusal.ts';
import type { Command } from './command.ts';
import { oneFile, sizeText } from './files.ts';
import { stoppable, tellWaiting } from './stopping.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'write everything of the platform into one file',
  help: `Usage: npm run prodvor -- backup FILE [--force]

Writes all data of the platform on PRODVOR_DATA into one archive: every row as of one moment, the signing keys
and the record of the demo. The platform may run and be used meanwhile, or be stopped. The file appears when it is
whole; "restore FILE" makes a platform of it.

  --force   replace FILE when it is there

The archive holds password hashes and signing keys: whoever has it can act as anyone. It is written for its owner
alone (mode 600); keep it so.`,
  run: async (args, settings) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { force: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const path = oneFile('backup', positionals);
    return stoppable(async (signal) => {
      const given = { settings, folder: dataFolder(settings.dataPath), path };
      try {
        const { tables, rows, bytes } = await backUp(given, { force: values.force, signal, waiting: tellWaiting });
        process.stdout.write(`backed up: ${tables} tables, ${rows} rows, ${sizeText(bytes)} in ${path}\n`);
        return 0;
      } catch (error) {
        if (signal.aborted) throw new Refusal('Stopped. Nothing was written.');
        throw error;
      }
    });
  },
};
