import { offline } from '@prodvor/database';
import { createLogger, type Route } from '@prodvor/service-kit';
import { type Client, clientOf, type TestPerson, type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { service } from './service.ts';

export { type Answer, type Client, clientOf } from '@prodvor/service-kit/testing';

export const startCompetitions = (): Promise<TestPlatform> => testPlatform({ services: [service] });

/** A person's client. */
export const clientFor = (platform: TestPlatform, person: TestPerson): Client => clientOf(platform, person.headers);

/** Every route of the service. */
export const routes: readonly Route[] = service.routes({
  config: {},
  publicUrl: 'http://localhost',
  db: offline(),
  log: createLogger({ level: 'silent' }),
  clock: () => new Date(),
});
