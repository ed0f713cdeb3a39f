import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { PACKAGE, SCHEMA } from './paths.ts';

/**
 * Writes the Kysely types of a folder of `.prisma` files to `../../src/generated` beside it, without the network.
 * Throws with the generator's own words when the schema is wrong.
 */
export const generateTypes = (schema: string = SCHEMA): void => {
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, 'generate', '--schema', schema], {
    cwd: PACKAGE,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: [join(PACKAGE, '../../node_modules/.bin'), process.env.PATH].join(delimiter),
      // Any program that exists keeps Prisma from fetching its own; generating runs none.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (status !== 0) throw new Error(`prisma generate failed:\n${stdout}${stderr}`);
};

if (import.meta.main) generateTypes();
