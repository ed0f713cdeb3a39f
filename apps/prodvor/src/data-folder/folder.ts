import { join } from 'node:path';

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
}

export const dataFolder = (path: string): DataFolder => ({
  path,
  postgres: join(path, 'postgres'),
  roles: join(path, 'database-roles.json'),
  identityKeys: join(path, 'identity-keys.json'),
  demo: join(path, 'demo.json'),
  instance: join(path, 'instance.json'),
  log: join(path, 'prodvor.log'),
});
