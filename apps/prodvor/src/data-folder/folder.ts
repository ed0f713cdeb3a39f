import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';

/** Where everything that an instance keeps lies. */
export interface DataFolder {
  readonly path: string;
  /** The PostgreSQL cluster. */
  readonly postgres: string;
  /** Passwords of the database roles. */
  readonly roles: string;
  /** Signing keys of the OpenID Provider. */
  readonly identityKeys: string;
  /** Demo accounts and which demo seasons are complete. */
  readonly demo: string;
  /** The address of the instance that runs here, or ran last. */
  readonly instance: string;
  readonly log: string;
  /** An empty file for each season, held by the one who imports it. */
  readonly importLocks: string;
  /** An empty file, held by the one who takes the cluster over or puts another in its place. */
  readonly lock: string;
  /** What a backup is made into before it takes its place in the folder. */
  readonly restoring: string;
  /** Which files take which places, while a restored backup becomes the content of the folder. */
  readonly exchange: string;
}

export const dataFolder = (path: string): DataFolder => ({
  path,
  postgres: join(path, 'postgres'),
  roles: join(path, 'database-roles.json'),
  identityKeys: join(path, 'identity-keys.json'),
  demo: join(path, 'demo.json'),
  instance: join(path, 'instance.json'),
  log: join(path, 'prodvor.log'),
  importLocks: join(path, 'imports'),
  lock: join(path, 'lock'),
  restoring: join(path, 'restoring'),
  exchange: join(path, 'exchange.json'),
});

/** Makes the folder if it is absent, for its owner alone. @throws {Refusal} when there can be none that we may write in */
export const makeDataFolder = async ({ path }: DataFolder): Promise<void> => {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await access(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal(`The data folder cannot be used: ${error instanceof Error ? error.message : error}.`);
  }
};
