import { offline } from '@prodvor/database';
import { createLogger, type Route } from '@prodvor/service-kit';
import { type Client, clientOf, type TestPerson, type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { service } from './service.ts';

export const startUsers = (): Promise<TestPlatform> => testPlatform({ services: [service] });

/** A person with a profile, and what they ask. */
export interface Somebody extends Client, TestPerson {}

export const somebody = async (
  platform: TestPlatform,
  person?: Parameters<TestPlatform['person']>[0],
): Promise<Somebody> => {
  const made = await platform.person(person);
  return { ...made, ...clientOf(platform, made.headers) };
};

/** Every route of the service. */
export const routes: readonly Route[] = service.routes({
  config: {},
  publicUrl: 'http://localhost',
  db: offline(),
  log: createLogger({ level: 'silent' }),
  clock: () => new Date(),
});
