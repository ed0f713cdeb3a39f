import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../data-folder/folder.ts';
import { withImportLock } from '../data-folder/import-lock.ts';
import { type DemoLogin, readDemo } from '../demo/accounts.ts';
import { demoLogin, demoTokens } from '../demo/token.ts';
import { checkRequest, type ImportOutcome, ImportRefused, importSeason } from '../import/import-season.ts';
import { patientClient } from '../import/patient-client.ts';
import { readSeasonFile } from '../import/season-file.ts';
import { terminalProgress } from '../platform/progress.ts';
import { type Reached, withPlatform } from '../platform/reach.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import type { Command } from './command.ts';
import { oneFile } from './files.ts';
import { stoppable } from './stopping.ts';

const STOPPED = 'Stopped. What is written stays; the same command takes up the rest.';
const NAME_SOMEONE = 'so name the importing person by PRODVOR_TOKEN.';
const WAITING = 'Another import of this season is under way: waiting for its end ...';

/** Who imports: the person of the given token, else a demo account. */
type Person = { readonly token: string } | { readonly login: DemoLogin };

/** @throws {Refusal} when the settings name nobody */
const personOf = (settings: Settings, as: string): Person => {
  const login = demoLogin(as);
  if (settings.token !== null) return { token: settings.token };
  if (!settings.demo) throw new Refusal(`The demo is off (PRODVOR_DEMO=off), ${NAME_SOMEONE}`);
  return { login };
};

/** @throws {Refusal} when the instance that runs does not know the demo account */
const tokensOf = async (
  settings: Settings,
  person: Person,
  { issuer, foreign }: Reached,
): Promise<() => Promise<string>> => {
  if ('token' in person) return async () => person.token;
  const folder = dataFolder(settings.dataPath);
  const known = !foreign || (await readDemo(folder)) !== undefined;
  if (!known) throw new Refusal(`The instance that runs has no demo accounts, ${NAME_SOMEONE}`);
  const tokenOf = demoTokens(folder, settings, issuer);
  return () => tokenOf(person.login);
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
    const path = oneFile('import', positionals);
    const season = {
      text: await readSeasonFile(path),
      fileName: basename(path),
      ...(values.zone === undefined ? {} : { zone: values.zone }),
    };
    const dryRun = values['dry-run'];

    const bring = (person: Person, signal: AbortSignal): Promise<ImportOutcome> =>
      withPlatform(settings, signal, async (platform) => {
        const token = await tokensOf(settings, person, platform);
        const bar = terminalProgress().bar(season.fileName);
        const warnings: string[] = [];
        const warn = (warning: string) => warnings.push(warning);
        const api = patientClient({
          baseUrl: platform.address,
          token,
          locale: () => 'en',
          fetch: (request) => fetch(request, { signal }),
        });
        try {
          return await importSeason({ api, ...season, update: values.update, dryRun, progress: bar.update, warn });
        } finally {
          // The warnings stand below the bar, before the result or the refusal.
          bar.stop();
          for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`);
        }
      });
    return stoppable(async (signal) => {
      try {
        const { name } = checkRequest(season);
        const person = personOf(settings, values.as);
        const waiting = () => process.stderr.write(`${WAITING}\n`);
        const outcome = await withImportLock(dataFolder(settings.dataPath), name, { signal, waiting }, () =>
          bring(person, signal),
        );
        process.stdout.write(`${summary(outcome, dryRun)}\n`);
        return 0;
      } catch (error) {
        if (signal.aborted) throw new Refusal(STOPPED);
        if (error instanceof ImportRefused) throw new Refusal(error.lines.join('\n'));
        throw error;
      }
    });
  },
};

const summary = ({ teams, matches, events, nothingNew }: ImportOutcome, dryRun: boolean): string => {
  if (nothingNew) return 'nothing new';
  return `${dryRun ? 'would import' : 'imported'}: ${teams} teams, ${matches} matches, ${events} events`;
};
