import { resolve } from 'node:path';
import { Refusal } from '../refusal.ts';

/** The one file that a command is given, as seen from where it was typed. @throws {Refusal} for none or several */
export const oneFile = (command: string, positionals: readonly string[]): string => {
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Refusal(`Name one file: npm run prodvor -- ${command} FILE`);
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
};

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size as people read it: `1.4 MB`. */
export const sizeText = (bytes: number): string => {
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), UNITS.length - 1);
  const value = bytes / 1024 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power]}`;
};
