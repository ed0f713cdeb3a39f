import { readFileSync } from 'node:fs';
import { importInto } from './import-season.ts';
import type { MemoryServer } from './memory-server.fixture.ts';

/** The text of a file beside the tests. */
export const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
export const WORLD_CUP = read('../../data/openfootball/worldcup-2018.json');
export const CUP = read('./fixtures/cup.json');

/** Imports a season into the platform in memory. */
export const run = async (
  server: MemoryServer,
  text: string,
  options: { update?: boolean; dryRun?: boolean; zone?: string } = {},
) => {
  const warnings: string[] = [];
  const outcome = await importInto(server, {
    text,
    fileName: 'season.json',
    update: false,
    dryRun: false,
    ...options,
    progress: () => {},
    warn: (text) => warnings.push(text),
  });
  return { ...outcome, warnings };
};

/** The stored match of two teams. */
export const matchOf = (server: MemoryServer, home: string, away: string) => {
  const match = server.matches.find(
    (one) => 'name' in one.home && one.home.name === home && 'name' in one.away && one.away.name === away,
  );
  if (match === undefined) throw new Error(`no match of ${home} and ${away}`);
  return match;
};

export interface FileMatch {
  team1: unknown;
  team2: unknown;
  [key: string]: unknown;
}

/** The cup with some of its matches changed. */
export const cupWith = (change: (matches: FileMatch[]) => void): string => {
  const data: { matches: FileMatch[] } = JSON.parse(CUP);
  change(data.matches);
  return JSON.stringify(data);
};
/** Changes a match of a file. */
export const set = (matches: FileMatch[], index: number, values: object): void => {
  Object.assign(matches[index] ?? {}, values);
};
