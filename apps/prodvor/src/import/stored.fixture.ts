import { readFileSync } from 'node:fs';

/** The text of a season of the demo. */
export const given = (name: string): string =>
  readFileSync(new URL(`../../data/openfootball/${name}`, import.meta.url), 'utf8');
/** The text of a season of the tests. */
export const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

/** What an import needs beside the file and the caller, where nobody watches. */
export const quiet = { fileName: 'season.json', update: false, dryRun: false, progress: () => {}, warn: () => {} };
/** The data of an answer. @throws {Error} for a refusal */
export const answered = <Data>({ data, response }: { data?: Data; response: Response }): Data => {
  if (data === undefined) throw new Error(`status ${response.status}`);
  return data;
};
