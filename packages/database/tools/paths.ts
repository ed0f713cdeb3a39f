import { fileURLToPath } from 'node:url';

const inPackage = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const PACKAGE = inPackage('');
export const SCHEMA = inPackage('prisma/schema');
/** The schema as of the last migration: where the next one starts from. */
export const LAST_MIGRATED = inPackage('prisma/last-migrated');
export const MIGRATIONS = inPackage('prisma/migrations');
/** The list of their checksums, by its path in the package and by its whole one. */
export const CHECKSUMS_IN_PACKAGE = 'prisma/migrations.sha256';
export const CHECKSUMS = inPackage(CHECKSUMS_IN_PACKAGE);
export const CATALOG = inPackage('prisma/catalog.txt');
export const TYPES = inPackage('src/generated/types.ts');
