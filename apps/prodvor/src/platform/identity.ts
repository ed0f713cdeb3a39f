import { connect, type Database } from '@prodvor/database';
import { MigrationRefused, prepareDatabase, serviceUrls } from '@prodvor/database/postgres';
import type { Kysely } from 'kysely';
import type { Turn } from '../data-folder/file-lock.ts';
import type { DataFolder } from '../data-folder/folder.ts';
import { DATABASE, type Server, withServer } from '../data-folder/postgres.ts';
import { rolePasswords } from '../data-folder/roles.ts';
import { Refusal } from '../refusal.ts';

/** A server of our own is brought to this version first, as a start does; somebody else's is. */
const identityUrl = async (folder: DataFolder, server: Server, foreign: boolean): Promise<string> => {
  const passwords = await rolePasswords(folder);
  if (foreign) return serviceUrls(server.superuserUrl(DATABASE), passwords).identity;
  const superuserUrl = server.superuserUrl('postgres');
  return (await prepareDatabase({ superuserUrl, database: DATABASE, passwords })).urls.identity;
};

/**
 * Works on the accounts of the embedded provider, whether an instance runs on the folder or not.
 * @throws {Refusal} when there is no data
 */
export const withIdentity = <Result>(
  folder: DataFolder,
  turn: Turn,
  work: (db: Kysely<Database>) => Promise<Result>,
): Promise<Result> =>
  withServer(folder, turn, async (server, foreign) => {
    const url = await identityUrl(folder, server, foreign).catch((error: unknown) => {
      throw error instanceof MigrationRefused ? new Refusal(error.message) : error;
    });
    const db = connect({ url, schema: 'identity', max: 1 });
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  });
