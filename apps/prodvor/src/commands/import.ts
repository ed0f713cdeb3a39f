import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createApiClient } from '@prodvor/api-client';
import { dataFolder } from '../data-folder/folder.ts';
import { withImportLock } from '../data-folder/import-lock.ts';
import { runningInstance } from '../data-folder/instance.ts';
import { type DemoLogin, readDemo } from '../demo/accounts.ts';
import { demoLogin, demoTokens } from '../demo/token.ts';
import { checkRequest, type ImportOutcome, ImportRefused, importSeason } from '../import/import-season.ts';
import { readSeasonFile } from '../import/season-file.ts';
import { privateSettings, startEmbedded } from '../platform/embedded.ts';
import { silentProgress, terminalProgress } from '../platform/progress.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import type { Command } from './command.ts';

const STOPPED = 'Stopped. What is written stays; the same command takes up the rest.';
const NAME_SOMEONE = 'so name the importing person by PRODVOR_TOKEN.';
const WAITING = 'Another import of this season is under way: waiting for its end ...';

/** Where requests go, who makes them, and how the connection ends. */
interface Connection {
  readonly address: string;
  readonly token: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Who imports: the person of the given token, else a demo account. */
type Person = { readonly token: string } | { readonly login: DemoLogin };

/** @throws {Refusal} when the settings name nobody */
const personOf = (settings: Settings, as: string): Person => {
  const login = demoLogin(as);
  if (settings.token !== null) return { token: settings.token };
  if (!settings.demo) throw new Refusal(`The demo is off (PRODVOR_DEMO=off), ${NAME_SOMEONE}`);
  return { login };
};

/** Uses the instance of the data folder, or starts one for the time of the command. */
const connect = async (settings: Settings, person: Person, signal: AbortSignal): Promise<Connection> => {
  const folder = dataFolder(settings.dataPath);
  const token = (url: string): (() => Promise<string>) => {
    if ('token' in person) return async () => person.token;
    const tokenOf = demoTokens(folder, settings, `${url}/auth`);
    return () => tokenOf(person.login);
  };
  const running = await runningInstance(folder);
  if (running) {
    const known = 'token' in person || (await readDemo(folder)) !== undefined;
    if (!known) throw new Refusal(`The instance that runs has no demo accounts, ${NAME_SOMEONE}`);
    return { address: running.address, token: token(running.url), close: async () => {} };
  }
  const own = await startEmbedded({
    settings: await privateSettings(settings),
    progress: silentProgress,
    announced: false,
    signal,
  });
  return { address: own.address, token: token(own.url), close: own.stop };
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
  --update      correct results that differ from the file, which refuse it otherwise
  --dry-run     check and tell, change nothing

PRODVOR_TOKEN acts as the person whose token it is: a personal API token with the scopes read, teams:write and
tournaments:write, or an access token. With the demo off it is needed.`,
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
      text: await readSeasonFile(path),
      fileName: basename(path),
      ...(values.zone === undefined ? {} : { zone: values.zone }),
    };
    const dryRun = values['dry-run'];
    const stopping = new AbortController();
    const release = onSignal(() => stopping.abort());
    const { signal } = stopping;

    const bring = async (person: Person): Promise<ImportOutcome> => {
      const connection = await connect(settings, person, signal);
      const bar = terminalProgress().bar(season.fileName);
      const warnings: string[] = [];
      const warn = (warning: string) => warnings.push(warning);
      const api = createApiClient({
        baseUrl: connection.address,
        token: connection.token,
        locale: () => 'en',
        fetch: (request) => fetch(request, { signal }),
      });
      try {
        return await importSeason({ api, ...season, update: values.update, dryRun, progress: bar.update, warn });
      } finally {
        // The warnings stand below the bar, before the result or the refusal.
        bar.stop();
        for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
        await connection.close();
      }
    };
    try {
      const { name } = checkRequest(season);
      const person = personOf(settings, values.as);
      const waiting = () => process.stderr.write(`${WAITING}\n`);
      const outcome = await withImportLock(dataFolder(settings.dataPath), name, { signal, waiting }, () =>
        bring(person),
      );
      process.stdout.write(`${summary(outcome, dryRun)}\n`);
      return 0;
    } catch (error) {
      if (signal.aborted) throw new Refusal(STOPPED);
      if (error instanceof ImportRefused) throw new Refusal(error.lines.join('\n'));
      throw error;
    } finally {
      release();
    }
  },
};

const summary = ({ teams, matches, events, nothingNew }: ImportOutcome, dryRun: boolean): string => {
  if (nothingNew) return 'nothing new';
  return `${dryRun ? 'would import' : 'imported'}: ${teams} teams, ${matches} matches, ${events} events`;
};
