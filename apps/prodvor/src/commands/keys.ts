import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rotateKeys } from '@prodvor/identity-service/keys';
import { CannotStart } from '@prodvor/service-kit';
import { withFileLock } from '../data-folder/file-lock.ts';
import { dataFolder } from '../data-folder/folder.ts';
import { Refusal } from '../refusal.ts';
import type { Command } from './command.ts';
import { stoppable, tellWaiting } from './stopping.ts';

export const keysCommand: Command = {
  name: 'keys',
  summary: 'make a new signing key of the embedded provider',
  help: `Usage: npm run prodvor -- keys rotate

Makes a new key that the embedded provider signs tokens with. It is published at once and signs from 30 seconds later
on, so that everyone who verifies knows it by then. The old key stays published for another hour, until the last token
that it signed has ended; nobody is signed out.

It works while the platform runs on PRODVOR_DATA, which reads the changed file by itself, and while it is stopped.`,
  run: async (args, settings) => {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
    if (positionals.length !== 1 || positionals[0] !== 'rotate') {
      throw new Refusal('Say what to do with the keys: npm run prodvor -- keys rotate');
    }
    const folder = dataFolder(settings.dataPath);
    // Where there is nothing, nothing is made.
    if (!existsSync(settings.identityKeys)) {
      throw new Refusal(`There are no keys in ${settings.identityKeys}: they are made at the first start.`);
    }
    const { kid, from } = await stoppable((signal) =>
      withFileLock(folder.lock, { signal, waiting: tellWaiting }, () => rotateKeys(settings.identityKeys, new Date())),
    ).catch((error: unknown) => {
      throw error instanceof CannotStart ? new Refusal(error.message) : error;
    });
    process.stdout.write(
      `the new key ${kid} signs from ${from.toISOString()} on; the old one is valid an hour longer\n`,
    );
    return 0;
  },
};
