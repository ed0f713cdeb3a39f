import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createApiClient } from '@prodvor/api-client';
import { dataFolder } from '../data-folder/folder.ts';
import { runningInstance } from '../data-folder/instance.ts';
import { demoLogin, signDemoToken } from '../demo/token.ts';
import { checkRequest, ImportRefused, importSeason } from '../import/import-season.ts';
import { privateSettings, startEmbedded } from '../platform/embedded.ts';
import { silentProgress, terminalProgress } from '../platform/progress.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import type { Command } from './command.ts';

const STOPPED = 'Stopped. What is written stays; the same command takes up the rest.';
const NO_TOKEN = 'The demo is off (PRODVOR_DEMO=off), so name the importing person by PRODVOR_TOKEN.';

/** Where requests go, who makes them, and how the connection ends. */
interface Connection {
  readonly address: string;
  readonly token: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Uses the instance of the data folder, or starts one for the time of the command. */
const connect = async (settings: Settings, as: string, signal: AbortSignal): Promise<Connection> => {
  const given = settings.token;
  if (!settings.demo && !given) throw new Refusal(NO_TOKEN);
  const login = demoLogin(as);
  const folder = dataFolder(settings.dataPath);
  const running = await runningInstance(folder);
  const token = (url: string) => async () => given ?? (await signDemoToken(folder, settings, `${url}/auth`, login));
  if (running) return { address: running.address, token: token(running.url), close: async () => {} };
  const own = await startEmbedded({
    settings: await privateSettings(settings),
    progress: silentProgress,
    announced: false,
    signal,
  });
  return { address: own.address, token: token(own.url), close: own.stop };
};

/** Why a file cannot be read, by the code of the failure. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not in UTF-8',
};

const readText = async (path: string): Promise<string> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Refusal(`${path} cannot be read: ${UNREADABLE[code] ?? error}.`);
  }
};

/** Calls `stop` at SIGINT and SIGTERM, as often as they come; the returned function takes the handlers away. */
const onSignal = (stop: () => void): (() => void) => {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
};

export const importCommand: Command = {
  name: 'import',
  summary: 'bring a season in from an openfootball JSON file',
  help: `Usage: npm run prodvor -- import FILE [--as NAME] [--zone ZONE] [--update] [--dry-run]

Reads a season in the JSON format of openfootball and brings it in through the public API. The whole file is
checked before the first write, and nobody sees the tournament until it is complete. A second run adds what is new.
It uses the instance that runs on PRODVOR_DATA, or starts one for the time of the command.

  --as NAME     demo account that becomes the organizer (default: organizer)
  --zone ZONE   zone of kick-off times that name none, as Europe/Moscow or +03:00
  --update      correct results that differ from the file
  --dry-run     check and tell, change nothing

PRODVOR_TOKEN acts as the person whose access token it is; with the demo off it is needed.`,
  run: async (args, settings) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        as: { type: 'string', default: 'organizer' },
        zone: { type: 'string' },
        update: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new Refusal('Name one file: npm run prodvor -- import FILE');
    const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
    const season = {
      text: await readText(path),
      fileName: basename(path),
      ...(values.zone === undefined ? {} : { zone: values.zone }),
    };
    const dryRun = values['dry-run'];
    const stopping = new AbortController();
    const release = onSignal(() => stopping.abort());
    let connection: Connection | undefined;
    try {
      checkRequest(season);
      const bar = terminalProgress().bar(season.fileName);
      connection = await connect(settings, values.as, stopping.signal);
      const warnings: string[] = [];
      const api = createApiClient({
        baseUrl: connection.address,
        token: connection.token,
        locale: () => 'en',
        fetch: (request) => fetch(request, { signal: stopping.signal }),
      });
      const warn = (warning: string) => warnings.push(warning);
      const outcome = await importSeason({ api, ...season, update: values.update, dryRun, progress: bar.update, warn })
        // The warnings stand below the bar, before the result or the refusal.
        .finally(() => {
          bar.stop();
          for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
        });
      for (const line of outcome.refused) process.stderr.write(`refused: ${line}\n`);
      if (outcome.refused.length > 0) process.stderr.write('--update takes what was refused from the file.\n');
      process.stdout.write(`${summary(outcome, dryRun)}\n`);
      return outcome.refused.length > 0 ? 1 : 0;
    } catch (error) {
      if (stopping.signal.aborted) throw new Refusal(STOPPED);
      if (error instanceof ImportRefused) throw new Refusal(error.lines.join('\n'));
      throw error;
    } finally {
      await connection?.close();
      release();
    }
  },
};

const summary = (
  outcome: { teams: number; matches: number; events: number; nothingNew: boolean },
  dryRun: boolean,
): string => {
  if (outcome.nothingNew) return 'nothing new';
  const counts = `${outcome.teams} teams, ${outcome.matches} matches, ${outcome.events} events`;
  return dryRun ? `would import: ${counts}` : `imported: ${counts}`;
};
