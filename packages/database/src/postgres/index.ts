export { AlreadyRunning, PostgresFailure } from './failure.ts';
export { type MigrateOptions, MigrationRefused, migrate } from './migrate.ts';
export { type PrepareOptions, prepareDatabase } from './prepare-database.ts';
export { type Postgres, type StartOptions, startPostgres } from './server.ts';
