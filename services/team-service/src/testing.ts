import { offline } from '@prodvor/database';
import { createLogger, type Route } from '@prodvor/service-kit';
import { type Client, clientOf, type TestPerson, type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { service } from './service.ts';

export const startTeams = (options: { readonly now?: () => Date } = {}): Promise<TestPlatform> =>
  testPlatform({ services: [service], ...options });

/** A person with the client that speaks for them. */
export interface TestMember extends TestPerson {
  readonly client: Client;
}

/** Makes a person; see `TestPlatform.person`. */
export const member = async (
  platform: TestPlatform,
  person: Parameters<TestPlatform['person']>[0] = {},
): Promise<TestMember> => {
  const made = await platform.person(person);
  return { ...made, client: clientOf(platform, made.headers) };
};

/** Every route of the service. */
export const routes: readonly Route[] = service.routes({
  config: {},
  publicUrl: 'http://localhost',
  db: offline(),
  log: createLogger({ level: 'silent' }),
  clock: () => new Date(),
});
