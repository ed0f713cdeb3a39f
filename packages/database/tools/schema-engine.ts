import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import type { SchemaFile } from './schema-files.ts';

/**
 * The SQL that leads from one Prisma schema to another; empty when they are alike.
 * `url` is a PostgreSQL that the engine may ask for its version; nothing is changed there.
 */
export const schemaDiff = async (url: string, from: SchemaFile[], to: SchemaFile[]): Promise<string> => {
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  const engine = await SchemaEngine.new(
    { datamodels: to.map(({ path, content }) => [path, content]) },
    () => undefined,
    factory,
  );
  const { stdout } = await engine.diff({
    from: from.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: from },
    to: { tag: 'schemaDatamodel', files: to },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = stdout ?? '';
  return /^\s*(--[^\n]*\s*)*$/.test(sql) ? '' : sql;
};
