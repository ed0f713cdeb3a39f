import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from './postgres/prepare-database.ts';
import { startPostgres } from './postgres/server.ts';
import type { ServiceRole } from './schema.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that all tests of a run share, and the prepared database from which each file's own is copied. */
    postgres: {
      readonly superuserUrl: string;
      readonly template: string;
      readonly passwords: Readonly<Record<ServiceRole, string>>;
    };
  }
}

const TEMPLATE = 'prodvor_template';
const PASSWORDS = {
  prodvor_identity: 'identity',
  prodvor_users: 'users',
  prodvor_teams: 'teams',
  prodvor_competitions: 'competitions',
} as const;

/** Starts one server for the whole run; its data need not survive the machine, so it never waits for the disk. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'prodvor-test-'));
  const server = await startPostgres({
    dataDir,
    settings: { fsync: false, synchronous_commit: false, full_page_writes: false, max_connections: 200 },
  });
  const superuserUrl = server.superuserUrl('postgres');
  await prepareDatabase({ superuserUrl, database: TEMPLATE, passwords: PASSWORDS });
  project.provide('postgres', { superuserUrl, template: TEMPLATE, passwords: PASSWORDS });
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
