import { randomInt } from 'node:crypto';
import { type NameParts, splitName } from '@prodvor/contracts';
import { z } from 'zod';
import type { DataFolder } from '../data-folder/folder.ts';
import { readPrivateFile, writePrivateFile } from '../data-folder/private-file.ts';

export const DEMO_LOGINS = ['organizer', 'captain', 'player', 'referee', 'moderator', 'admin'] as const;
export type DemoLogin = (typeof DEMO_LOGINS)[number];

export const isDemoLogin = (text: string): text is DemoLogin => DEMO_LOGINS.some((login) => login === text);

/** How the demo people are called, and what realm role they have. */
export const DEMO_PEOPLE: Readonly<Record<DemoLogin, { name: NameParts; roles: readonly ('moderator' | 'admin')[] }>> =
  {
    organizer: { name: splitName('Демо-организатор', ''), roles: [] },
    captain: { name: splitName('Демо-капитан', ''), roles: [] },
    player: { name: splitName('Демо-игрок', ''), roles: [] },
    referee: { name: splitName('Демо-судья', ''), roles: [] },
    moderator: { name: splitName('Демо-модератор', ''), roles: ['moderator'] },
    admin: { name: splitName('Демо-администратор', ''), roles: ['admin'] },
  };

export const DemoRecord = z.object({
  password: z.string(),
  /** Account ids by login. */
  accounts: z.partialRecord(z.enum(DEMO_LOGINS), z.string()),
  /** Files of demo seasons, the yard league among them, that are loaded whole; one that its organizer deletes does not come back. */
  seasons: z.array(z.string()),
  /** The demo was removed and does not come back; accounts that are left are still to go. */
  removed: z.boolean().optional(),
});
export type DemoRecord = z.infer<typeof DemoRecord>;

export const readDemo = (folder: DataFolder): Promise<DemoRecord | undefined> =>
  readPrivateFile(folder.demo, DemoRecord);

export const writeDemo = (folder: DataFolder, record: DemoRecord): Promise<void> =>
  writePrivateFile(folder.demo, record);

/** Letters and digits that nobody mistakes for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that a person can type: three groups of five, 74 bits. */
export const makePassword = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 5 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join(''),
  ).join('-');
