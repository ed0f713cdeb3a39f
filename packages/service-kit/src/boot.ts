import { ConfigError, loadConfig } from './config.ts';
import { installSignals } from './lifecycle.ts';
import { createLogger } from './logger.ts';
import { createPlatform } from './platform.ts';
import type { ServiceDefinition } from './service.ts';

const refuse = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const load = (service: ServiceDefinition) => {
  try {
    return loadConfig({ env: process.env, services: [service] });
  } catch (error) {
    if (error instanceof ConfigError) return refuse(error.message);
    throw error;
  }
};

const isAddressInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Runs one service alone, as its `main.ts` does: settings from the environment, signals, logs on standard output. */
export const boot = async (service: ServiceDefinition): Promise<void> => {
  const { settings, own, warnings } = load(service);
  const url = settings.databaseUrl ?? refuse('The settings have a problem:\n  PRODVOR_DATABASE_URL is required');
  const log = createLogger({ level: settings.logLevel, name: service.name });
  for (const warning of warnings) log.warn(warning);
  const databaseUrls = { [service.schema]: url };
  const platform = await createPlatform({ services: [service], settings, own, databaseUrls, log });
  installSignals({
    log,
    stop: async () => {
      await platform.stop();
    },
  });
  try {
    const address = await platform.listen();
    log.info({ address }, 'listening');
  } catch (error) {
    if (!isAddressInUse(error)) throw error;
    await platform.stop();
    refuse(`Port ${settings.port} is taken: stop what uses it or set PORT.`);
  }
};
