export {
  type Contents,
  ContentsRefused,
  readContents,
  type Sequence,
  type Snapshot,
  type Table,
} from './contents.ts';
export { AlreadyRunning, NoRoom, PostgresFailure } from './failure.ts';
export {
  type AppliedMigration,
  checkMigrations,
  type MigrateOptions,
  MigrationRefused,
  migrate,
  readMigrationState,
} from './migrate.ts';
export { clusterExists, ownedServer } from './owned-server.ts';
export { type PrepareOptions, prepareDatabase, serviceUrls } from './prepare-database.ts';
export { type Postgres, type StartOptions, startPostgres } from './server.ts';
