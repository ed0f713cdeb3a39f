import { type Logger, pino } from 'pino';
import { type LogLines, logLinesOn } from './log-lines.ts';

/** A row's values stand in PostgreSQL's messages and details, so only the names of things are kept. */
const databaseError = (error: Error): object => {
  const named = error as Error & Readonly<Record<'code' | 'schema' | 'table' | 'constraint' | 'routine', unknown>>;
  const { code, schema, table, constraint, routine } = named;
  return { type: 'DatabaseError', code, schema, table, constraint, routine, stack: framesOf(error) };
};

const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((frame) => frame.startsWith('    at '))
    .join('\n');

const serializeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { type: typeof error };
  if ('code' in error && 'severity' in error) return databaseError(error);
  return {
    type: error.name,
    message: error.message,
    ...('code' in error ? { code: error.code } : {}),
    stack: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: serializeError(error.cause) }),
  };
};

export type LogLevel = 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/**
 * Lines of JSON on standard output, or on `destination`. They carry ids, routes and numbers: never a URL's query, a body,
 * a token, a name or an address. A line that cannot be written is lost and fails nothing.
 */
export const createLogger = (options: {
  readonly level: LogLevel;
  readonly name?: string;
  readonly destination?: LogLines;
}): Logger => {
  const settings = {
    level: options.level,
    base: options.name === undefined ? {} : { service: options.name },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: serializeError, error: serializeError, req: () => undefined, res: () => undefined },
  };
  return pino(settings, options.destination ?? logLinesOn(1));
};
