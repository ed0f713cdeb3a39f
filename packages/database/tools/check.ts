import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateTypes } from './generate.ts';
import { checkMigrationList } from './list-migrations.ts';
import { LAST_MIGRATED, SCHEMA, TYPES } from './paths.ts';
import { readSchema } from './schema-files.ts';

/** What is not up to date, one sentence each; needs no database. */
export const findDrift = async (): Promise<string[]> => {
  const drift: string[] = [];
  const [schema, migrated] = await Promise.all([readSchema(SCHEMA), readSchema(LAST_MIGRATED)]);
  if (JSON.stringify(schema) !== JSON.stringify(migrated)) {
    drift.push('The Prisma schema differs from the last migration: npm run migration -w packages/database -- NAME');
  }
  const copy = await mkdtemp(join(tmpdir(), 'prodvor-types-'));
  try {
    await mkdir(join(copy, 'src/generated'), { recursive: true });
    await cp(SCHEMA, join(copy, 'prisma/schema'), { recursive: true });
    generateTypes(join(copy, 'prisma/schema'));
    if ((await readFile(join(copy, 'src/generated/types.ts'), 'utf8')) !== (await readFile(TYPES, 'utf8'))) {
      drift.push('The Kysely types differ from the Prisma schema: npm run generate -w packages/database');
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  return drift;
};

if (import.meta.main) {
  const { problems, notes } = await checkMigrationList();
  const drift = [...problems, ...(await findDrift())];
  for (const sentence of notes) console.log(sentence);
  for (const sentence of drift) console.error(sentence);
  process.exitCode = drift.length === 0 ? 0 : 1;
}
