import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type Database, SERVICE_SCHEMAS } from '@prodvor/database';
import { readMigrationState } from '@prodvor/database/postgres';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { DataFolder } from '../data-folder/folder.ts';
import { lastInstance, runningInstance } from '../data-folder/instance.ts';
import { DATABASE, findServer } from '../data-folder/postgres.ts';
import { VERSION } from '../version.ts';

/** What the database tells while its server runs. */
interface Stored {
  readonly migrations: { readonly applied: readonly string[]; readonly pending: readonly string[] };
  readonly counts: Readonly<Record<'accounts' | 'users' | 'teams' | 'tournaments' | 'matches', number>>;
  /** Events that wait for the relay, by schema. */
  readonly outbox: Readonly<Record<string, number>>;
}

/** How an instance is. Sizes are bytes, times are ISO 8601. */
export interface Status {
  /** `busy`: a start, a stop or another command has the data folder. */
  readonly state: 'running' | 'busy' | 'stopped';
  /** Whether it serves whatever it is asked; null when it does not run. */
  readonly ready: boolean | null;
  /** Why it does not serve all that it is asked, or nothing at all, as far as the reason is known. */
  readonly reason: string | null;
  /** Of the instance that runs, else of this program. */
  readonly version: string;
  /** Of the instance that runs or ran last. */
  readonly url: string | null;
  readonly pid: number | null;
  readonly since: string | null;
  readonly data: { readonly path: string; readonly bytes: number };
  /** The disk of the data folder; null while there is no folder. */
  readonly disk: { readonly free: number; readonly size: number } | null;
  /** Null while no server of the folder runs. */
  readonly stored: Stored | null;
}

const nothing = (): null => null;

/** The size of all files below; what vanishes meanwhile counts nothing. */
const sizeOf = async (path: string): Promise<number> => {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    bytes += (await stat(join(entry.parentPath, entry.name)).catch(nothing))?.size ?? 0;
  }
  return bytes;
};

const readCounts = async (db: Kysely<Database>): Promise<Stored['counts']> => {
  const { rows } = await sql<Stored['counts']>`select
    (select count(*) from identity.account) as accounts,
    (select count(*) from users.profile) as users,
    (select count(*) from teams.team) as teams,
    (select count(*) from competitions.tournament) as tournaments,
    (select count(*) from competitions.match) as matches`.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error('A select without a table gives one row.');
  return counts;
};

const readOutbox = async (db: Kysely<Database>): Promise<Stored['outbox']> => {
  const waiting: Record<string, number> = {};
  for (const schema of SERVICE_SCHEMAS) {
    const { rows } = await sql<{ events: number }>`
      select count(*) as events from ${sql.id(schema, 'outbox')} where published_at is null`.execute(db);
    waiting[schema] = rows[0]?.events ?? 0;
  }
  return waiting;
};

const readStored = async (url: string): Promise<Stored> => {
  const db = connect({ url, schema: 'identity', max: 1 });
  try {
    return {
      migrations: await readMigrationState(url),
      counts: await readCounts(db),
      outbox: await readOutbox(db),
    };
  } finally {
    await db.destroy();
  }
};

/** What `/readyz` says beside its status. */
const Readiness = z.object({ reason: z.string().nullable().default(null) }).catch({ reason: null });

const askReady = async (address: string): Promise<Pick<Status, 'ready' | 'reason'>> => {
  try {
    const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2000) });
    return { ready: answer.ok, ...Readiness.parse(await answer.json().catch(nothing)) };
  } catch {
    return { ready: false, reason: null };
  }
};

/** Looks at a data folder and what runs on it, and changes nothing. */
export const readStatus = async (folder: DataFolder): Promise<Status> => {
  const [running, last, server] = await Promise.all([
    runningInstance(folder),
    lastInstance(folder),
    findServer(folder),
  ]);
  const disk = await statfs(folder.path).catch(nothing);
  return {
    state: running ? 'running' : server ? 'busy' : 'stopped',
    ...(running ? await askReady(running.address) : { ready: null, reason: null }),
    version: running?.version ?? VERSION,
    url: last?.url ?? null,
    pid: running?.pid ?? null,
    since: running?.startedAt ?? null,
    data: { path: folder.path, bytes: await sizeOf(folder.path) },
    disk: disk && { free: disk.bavail * disk.bsize, size: disk.blocks * disk.bsize },
    // A server that starts or stops at this moment tells nothing.
    stored: server ? await readStored(server.superuserUrl(DATABASE)).catch(nothing) : null,
  };
};
