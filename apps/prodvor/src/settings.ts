import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { service as competitionService } from '@prodvor/competition-service';
import { service as identityService } from '@prodvor/identity-service';
import {
  ConfigError,
  type Settings as KitSettings,
  type LoadedConfig,
  loadConfig,
  type ServiceDefinition,
  Switch,
} from '@prodvor/service-kit';
import { service as teamService } from '@prodvor/team-service';
import { service as userService } from '@prodvor/user-service';
import { z } from 'zod';
import { dataFolder } from './data-folder/folder.ts';
import { Refusal } from './refusal.ts';

/** Every service of the platform: the launcher runs them all in one process. */
export const SERVICES: readonly ServiceDefinition[] = [identityService, userService, teamService, competitionService];

/** In the folder of the project itself, wherever the command is typed. */
const DEFAULT_DATA = fileURLToPath(new URL('../../../.prodvor', import.meta.url));

const MEBIBYTE = 1024 * 1024;
const RESERVE_TEXT = 'a size such as 256MB or 2GB, or off';
/** Bytes; null for `off`. */
const DiskReserve = z
  .string()
  .regex(/^(off|[1-9]\d{0,5} ?[MG]B)$/i, { error: RESERVE_TEXT })
  .transform((text): number | null => {
    if (text.toLowerCase() === 'off') return null;
    return Number.parseInt(text, 10) * MEBIBYTE * (/GB$/i.test(text) ? 1024 : 1);
  });

const OWN = {
  /** Read by identity-service too. */
  PRODVOR_IDENTITY_KEYS: z.string(),
  /** The data folder, relative to where the command is typed. */
  PRODVOR_DATA: z.string().min(1).optional(),
  PRODVOR_DISK_RESERVE: DiskReserve.default(256 * MEBIBYTE),
  PRODVOR_DEMO: Switch.default(true),
  /** An access token for the command line. */
  PRODVOR_TOKEN: z.string().min(1).optional(),
} as const;

export interface Settings extends KitSettings {
  readonly dataPath: string;
  readonly demo: boolean;
  /** Free bytes of the data folder's disk below which nothing new is stored; null for no such limit. */
  readonly diskReserve: number | null;
  readonly token: string | null;
  /** The file with the keys of the OpenID Provider. */
  readonly identityKeys: string;
  /** What the services read, by the name of the variable. */
  readonly services: LoadedConfig<typeof OWN>['own'];
  /** For the person at the terminal: settings that nobody reads. */
  readonly warnings: readonly string[];
}

const parse = (env: NodeJS.ProcessEnv): LoadedConfig<typeof OWN> => {
  try {
    return loadConfig({ env, own: OWN, services: SERVICES });
  } catch (error) {
    if (error instanceof ConfigError) throw new Refusal(error.message);
    throw error;
  }
};

/**
 * The settings of the launcher and of the command line. What the embedded mode decides by itself (where the keys lie,
 * how much is logged) has its default here.
 * @throws {Refusal} with every problem at once
 */
export const loadSettings = (env: NodeJS.ProcessEnv): Settings => {
  const dataPath = env.PRODVOR_DATA ? resolve(env.INIT_CWD ?? process.cwd(), env.PRODVOR_DATA) : DEFAULT_DATA;
  const { settings, own, warnings } = parse({
    ...env,
    PRODVOR_LOG_LEVEL: env.PRODVOR_LOG_LEVEL || 'warn',
    PRODVOR_IDENTITY_KEYS: env.PRODVOR_IDENTITY_KEYS || dataFolder(dataPath).identityKeys,
  });
  return {
    ...settings,
    dataPath,
    demo: own.PRODVOR_DEMO,
    diskReserve: own.PRODVOR_DISK_RESERVE,
    token: own.PRODVOR_TOKEN ?? null,
    identityKeys: own.PRODVOR_IDENTITY_KEYS,
    services: own,
    warnings,
  };
};
