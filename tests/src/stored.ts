import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ownedServer, readContents, startPostgres } from '@prodvor/database/postgres';
import { asSuperuser } from '@prodvor/database/testing';

/** Every row of every table of a data folder, whether its platform runs or not: table, then its rows as COPY writes them. */
export const readStored = async (folder: string): Promise<Record<string, string[]>> => {
  const dataDir = join(folder, 'postgres');
  const foreign = await ownedServer(dataDir);
  const own = foreign ? null : await startPostgres({ dataDir });
  try {
    const url = (foreign ?? own)?.superuserUrl('prodvor');
    if (url === undefined) throw new Error('there is a server');
    return await readContents(url, async ({ tables, rows }) => {
      const stored: Record<string, string[]> = {};
      for (const table of tables) stored[table.name] = (await text(rows(table))).split('\n').sort();
      return stored;
    });
  } finally {
    await own?.stop();
  }
};

/** Runs a statement on the data of a platform that runs, as nothing of the platform could. */
export const changeStored = async (folder: string, statement: string): Promise<void> => {
  const server = await ownedServer(join(folder, 'postgres'));
  if (server === null) throw new Error('the platform does not run');
  await asSuperuser(server.superuserUrl('prodvor'), statement);
};
