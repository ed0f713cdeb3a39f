import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AlreadyRunning, clusterExists, ownedServer, type Postgres, PostgresFailure, startPostgres } from './index.ts';

let home: string;
let dataDir: string;
const running: Postgres[] = [];
const owners: ChildProcess[] = [];

beforeEach(async () => {
  // A space in the path, and nobody else may look in.
  home = await realpath(await mkdtemp(join(tmpdir(), 'prodvor server ')));
  await chmod(home, 0o700);
  dataDir = join(home, 'data');
});

afterEach(async () => {
  const killed = owners.splice(0);
  for (const owner of killed) owner.kill('SIGKILL');
  await Promise.all(running.splice(0).map((server) => server.stop()));
  // What a killed owner left running is taken over and stopped.
  if (killed.length > 0) await (await startPostgres({ dataDir })).stop();
  await rm(home, { recursive: true, force: true });
});

const start = async (log: (message: string) => void = () => undefined): Promise<Postgres> => {
  const server = await startPostgres({ dataDir, log });
  running.push(server);
  return server;
};

const query = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
};

const postmasterPid = async (): Promise<number> =>
  Number((await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);

/** Another process that takes the folder; it prints the address of its server. */
const spawnOwner = (complaints: 'inherit' | 'pipe'): ChildProcess => {
  const program = `
    const { startPostgres } = await import(process.argv[1]);
    const server = await startPostgres({ dataDir: process.argv[2] });
    console.log(server.superuserUrl('postgres'));
  `;
  const module = fileURLToPath(new URL('./server.ts', import.meta.url));
  const words = ['--input-type=module', '--eval', program, module, dataDir];
  const owner = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', complaints] });
  owners.push(owner);
  return owner;
};

const otherOwner = async (): Promise<{ owner: ChildProcess; url: string }> => {
  const owner = spawnOwner('inherit');
  if (!owner.stdout) throw new Error('The other process has no output.');
  const [url] = await once(createInterface({ input: owner.stdout }), 'line');
  return { owner, url: String(url) };
};

describe('startPostgres', () => {
  it('keeps data over a stop, on the loopback alone, careful with commits, with Russian collation', async () => {
    const first = await start();
    await query(first.superuserUrl('postgres'), 'create table kept as select 7 as value');
    await first.stop();
    await expect(query(first.superuserUrl('postgres'), 'select 1')).rejects.toThrow();

    const second = await start();
    const url = second.superuserUrl('postgres');
    expect(await query(url, 'select value from kept')).toEqual([7]);
    expect(await query(url, "select upper('ёж') || ('Ё' ilike 'ё')::text")).toEqual(['ЁЖtrue']);
    const settings = ['listen_addresses', 'unix_socket_directories', 'fsync', 'synchronous_commit', 'full_page_writes'];
    const values = await Promise.all(settings.map((name) => query(url, `select current_setting('${name}')`)));
    expect(values.flat()).toEqual(['127.0.0.1', '', 'on', 'on', 'on']);
  });

  it('asks for the password, which only the owner of the folder can read', async () => {
    const server = await start();
    const url = new URL(server.superuserUrl('postgres'));
    url.password = 'guess';
    await expect(query(url.href, 'select 1')).rejects.toThrow('password');
    expect((await stat(join(dataDir, 'cluster', 'superuser-password'))).mode & 0o777).toBe(0o600);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  });

  it('refuses a folder that another live process owns, and leaves its server alone', async () => {
    const { url } = await otherOwner();
    await expect(startPostgres({ dataDir })).rejects.toThrow(AlreadyRunning);
    expect(await query(url, 'select 1')).toEqual([1]);
  });

  it('lets others reach the server of a live owner, and no other', async () => {
    expect([await clusterExists(dataDir), await ownedServer(dataDir)]).toEqual([false, null]);
    const { owner, url } = await otherOwner();
    expect((await ownedServer(dataDir))?.superuserUrl('postgres')).toBe(url);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    await expect.poll(() => ownedServer(dataDir)).toBeNull();
    expect([await clusterExists(dataDir), await query(url, 'select 1')]).toEqual([true, [1]]);
  });

  it('adopts the server of an owner that was killed, with everything it had committed', async () => {
    const { owner, url } = await otherOwner();
    await query(url, 'create table kept as select 7 as value');
    const pid = await postmasterPid();
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const server = await start();
    expect(await postmasterPid()).toBe(pid);
    expect(await query(server.superuserUrl('postgres'), 'select value from kept')).toEqual([7]);
  });

  it('starts again after owner and server were killed together', async () => {
    const { owner, url } = await otherOwner();
    await query(url, 'create table kept as select 7 as value');
    owner.kill('SIGKILL');
    process.kill(await postmasterPid(), 'SIGKILL');
    await once(owner, 'exit');
    const server = await start();
    expect(await query(server.superuserUrl('postgres'), 'select value from kept')).toEqual([7]);
  });

  it('brings a killed server back on the same port while it runs', async () => {
    const messages: string[] = [];
    const server = await start((message) => messages.push(message));
    const url = server.superuserUrl('postgres');
    await query(url, 'create table kept as select 7 as value');
    process.kill(await postmasterPid(), 'SIGKILL');
    const answer = () => query(url, 'select value from kept').catch(String);
    await expect.poll(answer, { timeout: 15_000 }).toEqual([7]);
    await expect.poll(() => messages).toContain('PostgreSQL is back.');
    await expect(startPostgres({ dataDir })).rejects.toThrow(AlreadyRunning);
  });

  it.each([
    ['of a process that is something else', () => `${process.pid}\n${dataDir}\n0\n1\n\n127.0.0.1\n`],
    ['of nobody', () => '4194303\n\n0\n1\n\n127.0.0.1\n'],
    ['that is empty', () => ''],
  ])('starts over a postmaster.pid %s', async (_, content) => {
    await (await start()).stop();
    await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), content());
    const server = await start();
    expect(await query(server.superuserUrl('postgres'), 'select 1')).toEqual([1]);
  });

  it('lets one of two rivals in when both start on an empty folder', async () => {
    const rival = new Promise<'in' | 'refused'>((resolve) => {
      const owner = spawnOwner('pipe');
      owner.once('exit', () => resolve('refused'));
      owner.stdout?.once('data', () => resolve('in'));
    });
    const own = start().then(
      () => 'in',
      (error: unknown) => (error instanceof AlreadyRunning ? 'refused' : error),
    );
    expect((await Promise.all([rival, own])).toSorted()).toEqual(['in', 'refused']);
  });

  it('says in one sentence that a folder is not its own', async () => {
    await (await start()).stop();
    await rm(join(dataDir, 'cluster', 'superuser-password'));
    const failure = await startPostgres({ dataDir }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PostgresFailure);
    expect(String(failure)).toMatch(/is not a data folder of ProDvor\.$/);
  });

  it('leaves the server running for the next owner when it is released', async () => {
    const first = await start();
    running.pop();
    const pid = await postmasterPid();
    await first.release();
    await start();
    expect(await postmasterPid()).toBe(pid);
  });
});
