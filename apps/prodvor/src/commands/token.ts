import { parseArgs } from 'node:util';
import { dataFolder } from '../data-folder/folder.ts';
import { demoToken } from '../demo/token.ts';
import type { Command } from './command.ts';

export const tokenCommand: Command = {
  name: 'token',
  summary: 'print an access token of a demo account',
  help: `Usage: npm run -s prodvor -- token --as NAME

Prints one access token of a demo account and nothing else. It is valid for 15 minutes at the instance
that runs on PRODVOR_DATA (or ran there last).

  --as NAME   organizer, captain, player, referee, moderator or admin (default: organizer)`,
  run: async (args, settings) => {
    const { values } = parseArgs({
      args: [...args],
      options: { as: { type: 'string', default: 'organizer' } },
      allowPositionals: false,
    });
    process.stdout.write(`${await demoToken(dataFolder(settings.dataPath), settings, values.as)}\n`);
    return 0;
  },
};
