import { statfs } from 'node:fs/promises';
import type { Room, Shortage } from '@prodvor/service-kit';
import type { Logger } from 'pino';
import { Refusal } from '../refusal.ts';

/** How often the disk is looked at, milliseconds: it takes a few microseconds. */
const EVERY_MILLIS = 1_000;

/** Of the reserve so much belongs to PostgreSQL alone: its log of writes, its checkpoints, what it cleans up. */
const LEAST_SHARE = 1 / 4;

/** There is room again when there is so much more than the limit, so that the answer does not change with every write. */
const MARGIN = 1 / 8;

/** Free bytes of the disk of a folder, for a user that is not root; null when the system does not say. */
export const freeBytes = (path: string): Promise<number | null> =>
  statfs(path).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );

/** A room that is watched. */
export interface WatchedRoom extends Room {
  /** Looks at the disk now. */
  look(): Promise<void>;
}

/**
 * The room of a data folder. `reserve` is in bytes, null for none; `free` tells how many bytes there are, null when that is
 * not known, which changes nothing; `databaseWants` is true while PostgreSQL is down for want of room.
 */
export const createRoom = (options: {
  readonly reserve: number | null;
  readonly free: () => Promise<number | null>;
  readonly databaseWants: () => boolean;
  readonly log: Pick<Logger, 'warn'>;
}): WatchedRoom => {
  const { reserve, log } = options;
  let known: Exclude<Shortage, 'none'> | null = null;
  const next = (bytes: number, limit: number): typeof known => {
    const below = (part: number, already: boolean): boolean => bytes < part * (already ? 1 + MARGIN : 1);
    if (below(limit * LEAST_SHARE, known === 'least')) return 'least';
    return below(limit, known !== null) ? 'low' : null;
  };
  return {
    get shortage() {
      return options.databaseWants() ? 'none' : known;
    },
    look: async () => {
      const bytes = reserve === null ? null : await options.free();
      if (bytes === null || reserve === null) return;
      const before = known;
      known = next(bytes, reserve);
      if (known === before) return;
      log.warn(
        { shortage: known, free: bytes, reserve },
        known === null ? 'there is room again' : 'there is little room',
      );
    },
  };
};

/** Looks at the disk each second until stopped; never twice at once, since a disk over a network may not answer. */
export const watchRoom = (room: WatchedRoom): { readonly stop: () => void } => {
  let looking = false;
  const timer = setInterval(async () => {
    if (looking) return;
    looking = true;
    await room.look();
    looking = false;
  }, EVERY_MILLIS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};

const MEBIBYTE = 1024 * 1024;

/** @throws {Refusal} where a new data folder would be short of room from its first second on */
export const requireRoomForNew = async (path: string, reserve: number | null): Promise<void> => {
  const bytes = await freeBytes(path);
  if (bytes === null || reserve === null || bytes >= reserve) return;
  throw new Refusal(
    `The disk of ${path} has ${Math.floor(bytes / MEBIBYTE)} MB free, less than PRODVOR_DISK_RESERVE (${reserve / MEBIBYTE} MB): ` +
      'free some space, or choose another data folder by PRODVOR_DATA.',
  );
};

/** The sentence for whoever starts something on a full disk. */
export const noRoomSentence = (path: string): string =>
  `There is no room on the disk of ${path}: free some space and start again.`;
