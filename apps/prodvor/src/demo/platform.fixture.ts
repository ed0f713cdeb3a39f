import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@prodvor/database/testing';
import { createLogger, createPlatform } from '@prodvor/service-kit';
import { type DataFolder, dataFolder } from '../data-folder/folder.ts';
import { loadSettings, SERVICES, type Settings } from '../settings.ts';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('A port was expected.');
  return address.port;
};

/** Every service with the embedded provider, on a database and a data folder of their own. Call `close` in `afterAll`. */
export interface DemoPlatform {
  readonly url: string;
  readonly folder: DataFolder;
  readonly settings: Settings;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

export const startDemoPlatform = async (): Promise<DemoPlatform> => {
  const path = await mkdtemp(join(tmpdir(), 'prodvor demo '));
  const database = await testDatabase();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = loadSettings({
    PRODVOR_URL: url,
    PRODVOR_DATA: path,
    PRODVOR_RATE_LIMIT: 'off',
    PRODVOR_SIGN_IN_RATE_LIMIT: 'off',
  });
  const platform = await createPlatform({
    services: SERVICES,
    settings,
    own: settings.services,
    databaseUrls: database.urls,
    log: createLogger({ level: 'silent' }),
  });
  await platform.listen({ port, host: '127.0.0.1' });
  return {
    url,
    folder: dataFolder(path),
    settings,
    database,
    close: async () => {
      await platform.stop();
      await database.drop();
      await rm(path, { recursive: true, force: true });
    },
  };
};
