import { z } from 'zod';
import { ConfigError, loadConfig } from './config.ts';
import { CannotStart, installSignals } from './lifecycle.ts';
import { createLogger } from './logger.ts';
import { createPlatform } from './platform.ts';
import type { ServiceDefinition } from './service.ts';

const refuse = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

/** Settings of a service that runs alone. */
const OWN = {
  PRODVOR_DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, { error: 'a postgresql:// address' }),
} as const;

const load = (service: ServiceDefinition) => {
  try {
    return loadConfig({ env: process.env, own: OWN, services: [service] });
  } catch (error) {
    if (error instanceof ConfigError) return refuse(error.message);
    throw error;
  }
};

/** Runs one service alone, as its `main.ts` does: settings from the environment, signals, logs on standard output. */
export const boot = async (service: ServiceDefinition): Promise<void> => {
  const { settings, own, warnings } = load(service);
  const log = createLogger({ level: settings.logLevel, name: service.name });
  for (const warning of warnings) log.warn(warning);
  const databaseUrls = { [service.schema]: own.PRODVOR_DATABASE_URL };
  try {
    const platform = await createPlatform({ services: [service], settings, own, databaseUrls, log });
    installSignals({
      log,
      stop: async () => {
        await platform.stop();
      },
    });
    const address = await platform.listen();
    log.info({ address }, 'listening');
  } catch (error) {
    if (error instanceof CannotStart) refuse(error.message);
    throw error;
  }
};
