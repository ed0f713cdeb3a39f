import { z } from 'zod';
import type { Rate } from './http/rate-limit.ts';
import type { LogLevel } from './logger.ts';
import type { ConfigShape } from './service.ts';

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

const isHttpUrl = (text: string): boolean => {
  const url = URL.parse(text);
  return (
    url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.search === '' && url.hash === ''
  );
};
const HttpUrl = z.string().refine(isHttpUrl, { error: 'an http:// or https:// address without a query' });
const isOrigin = (text: string): boolean => isHttpUrl(text) && new URL(text).href === `${new URL(text).origin}/`;
/** An origin, since every path of the platform is fixed: in one spelling, scheme and host in lower case, no default port. */
const PublicUrl = z
  .string()
  .refine(isOrigin, { error: 'an http:// or https:// address without a path' })
  .transform((text) => new URL(text).origin);
const Port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'a port from 1 to 65535' })
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535, { error: 'a port from 1 to 65535' });
/** A setting that is on or off. */
export const Switch = z.stringbool({ error: 'on or off' });
const RATE_TEXT = 'requests a second and requests at once, such as 100/2000, or off';
/** `100/2000`: a hundred a second, two thousand at once; null for `off`. */
const RateSetting = z
  .string()
  .regex(/^(off|[1-9]\d{0,5}\/[1-9]\d{0,6})$/, { error: RATE_TEXT })
  .transform((text): Rate | null => {
    const [perSecond = 0, burst = 0] = text.split('/').map(Number);
    return text === 'off' ? null : { perSecond, burst };
  });
const CORS_TEXT = 'origins such as https://club.example, with commas between them, or *';
/** Origins in one spelling; `*` stands for all. */
const CorsOrigins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .refine((origins) => origins.every(isOrigin) || (origins.length === 1 && origins[0] === '*'), { error: CORS_TEXT })
  .transform((origins): '*' | readonly string[] =>
    origins[0] === '*' ? '*' : origins.map((origin) => new URL(origin).origin),
  );
const LOG_LEVELS = [
  'silent',
  'fatal',
  'error',
  'warn',
  'info',
  'debug',
  'trace',
] as const satisfies readonly LogLevel[];

/** Settings that every process shares. */
const SHARED = {
  PORT: Port.default(3000),
  HOST: z.string().min(1).default('localhost'),
  PRODVOR_URL: PublicUrl.optional(),
  PRODVOR_METRICS_PORT: Port.optional(),
  PRODVOR_TRUST_PROXY: Switch.optional(),
  PRODVOR_LOG_LEVEL: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  PRODVOR_CORS_ORIGINS: CorsOrigins.optional(),
  PRODVOR_RATE_LIMIT: RateSetting.default({ perSecond: 100, burst: 2_000 }),
  /** Three hundred people of one network sign in at once; whoever only begins to sign in does so 450 times, then 2.5 times a second. */
  PRODVOR_SIGN_IN_RATE_LIMIT: RateSetting.default({ perSecond: 100, burst: 18_000 }),
  /** Exactly as the provider spells it: some issuers end with a slash. */
  PRODVOR_OIDC_ISSUER: HttpUrl.optional(),
  PRODVOR_OIDC_DISCOVERY_URL: HttpUrl.optional(),
  PRODVOR_OIDC_AUDIENCE: z.string().min(1).default('prodvor-api'),
  PRODVOR_OIDC_PROVIDER: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/, { error: 'a lower-case name' })
    .default('prodvor'),
} as const;

export interface Settings {
  readonly port: number;
  /** `localhost` means both loopback families. */
  readonly host: string;
  /** Where people reach the platform, without a trailing slash. */
  readonly publicUrl: string;
  readonly metricsPort: number | null;
  readonly trustProxy: boolean;
  readonly logLevel: LogLevel;
  /** Origins of other sites whose pages may call the API; `*` for all. */
  readonly corsOrigins: '*' | readonly string[];
  /** What a person, or an address without one, may ask of the API; null for no limit. */
  readonly rateLimit: Rate | null;
  /** What a network may ask of the embedded provider, in units of cost; null for no limit. */
  readonly signInRateLimit: Rate | null;
  readonly oidc: {
    readonly issuer: string;
    readonly discoveryUrl: string;
    readonly audience: string;
    /** The configured name of the provider: the first half of an identity. */
    readonly provider: string;
  };
}

/** Every problem of the environment at once; `message` is for the person who starts the process. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, right] of [...b].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (left === right ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** A sentence for each `PRODVOR_` variable that nothing reads, with the known name that is nearest to it. */
const warningsOf = (env: NodeJS.ProcessEnv, known: readonly string[]): string[] =>
  Object.keys(env)
    .filter((name) => name.startsWith('PRODVOR_') && !known.includes(name))
    .sort()
    .map((name) => {
      const [nearest] = known
        .map((candidate) => ({ candidate, steps: distance(name, candidate) }))
        .sort((a, b) => a.steps - b.steps);
      const hint = nearest !== undefined && nearest.steps <= 6 ? `; did you mean ${nearest.candidate}?` : '';
      return `${name} is not a setting of ProDvor${hint}`;
    });

const PROXY_WARNING =
  'PRODVOR_URL is https, so a proxy stands in front; without PRODVOR_TRUST_PROXY=on everybody seems to come from its ' +
  'address, and one who guesses passwords slows everybody down (=off says that this is meant)';

export interface LoadedConfig<Own extends ConfigShape> {
  readonly settings: Settings;
  /** The parsed settings of `own` and of every service, by the name of the variable. */
  readonly own: { readonly [Key in keyof Own]: z.output<Own[Key]> } & Readonly<Record<`PRODVOR_${string}`, unknown>>;
  /** To be told to the person: unknown settings, and known ones that do not fit together. */
  readonly warnings: readonly string[];
}

/**
 * Reads the environment once. `own` are the process's own settings, `services` add theirs. An empty variable counts as unset.
 * @throws {ConfigError} with one line for each problem
 */
export const loadConfig = <const Own extends ConfigShape = Record<never, never>>(options: {
  readonly env: NodeJS.ProcessEnv;
  readonly own?: Own;
  readonly services?: readonly { readonly config: ConfigShape }[];
}): LoadedConfig<Own> => {
  const env = Object.fromEntries(
    Object.entries(options.env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const shape: Record<string, z.ZodType> = { ...options.own };
  for (const service of options.services ?? []) Object.assign(shape, service.config);
  const shared = z.object(SHARED).safeParse(env);
  const own = z.object(shape).safeParse(env);
  const unknown = warningsOf(env, [...Object.keys(SHARED), ...Object.keys(shape)]);
  const issues = [...(shared.error?.issues ?? []), ...(own.error?.issues ?? [])];
  if (!shared.success || !own.success) {
    const lines = issues.map((issue) => {
      const name = issue.path.join('.');
      return env[name] === undefined ? `  ${name} is required` : `  ${name}: expected ${issue.message}`;
    });
    const title = `The settings have ${lines.length === 1 ? 'a problem' : 'problems'}:`;
    throw new ConfigError([title, ...lines, ...unknown.map((warning) => `  ${warning}`)].join('\n'));
  }
  const values = shared.data;
  const publicUrl = values.PRODVOR_URL ?? `http://localhost:${values.PORT}`;
  const issuer = values.PRODVOR_OIDC_ISSUER ?? `${publicUrl}/auth`;
  return {
    settings: {
      port: values.PORT,
      host: values.HOST,
      publicUrl,
      metricsPort: values.PRODVOR_METRICS_PORT ?? null,
      trustProxy: values.PRODVOR_TRUST_PROXY ?? false,
      logLevel: values.PRODVOR_LOG_LEVEL,
      corsOrigins: values.PRODVOR_CORS_ORIGINS ?? [],
      rateLimit: values.PRODVOR_RATE_LIMIT,
      signInRateLimit: values.PRODVOR_SIGN_IN_RATE_LIMIT,
      oidc: {
        issuer,
        discoveryUrl: values.PRODVOR_OIDC_DISCOVERY_URL ?? `${withoutSlash(issuer)}/.well-known/openid-configuration`,
        audience: values.PRODVOR_OIDC_AUDIENCE,
        provider: values.PRODVOR_OIDC_PROVIDER,
      },
    },
    own: own.data as LoadedConfig<Own>['own'],
    warnings: [
      ...unknown,
      ...(publicUrl.startsWith('https:') && values.PRODVOR_TRUST_PROXY === undefined ? [PROXY_WARNING] : []),
    ],
  };
};
