import type { MessageKey } from '@prodvor/i18n';
import { Failure } from './failure.ts';

/**
 * How short a process is of room to store in:
 * - `low`: what is left is a reserve; nothing new is stored, but deletions and renewed tokens are;
 * - `least`: the reserve itself is used up but for a part that the database alone needs; nothing is written;
 * - `none`: the database has ended for want of room; nothing is read either.
 */
export type Shortage = 'low' | 'least' | 'none';

/** What a process knows of the room that it stores in. */
export interface Room {
  /** Null while there is enough. */
  readonly shortage: Shortage | null;
}

/** Where nobody looks: a service alone does not know the disk of its database, which refuses by itself. */
export const ROOM_UNWATCHED: Room = { shortage: null };

const DETAILS = {
  low: 'http.no-room-writes',
  least: 'http.no-room-writes',
  none: 'http.no-room-reads',
} as const satisfies Record<Shortage, MessageKey>;

const REASONS = {
  low: 'There is little room on the disk: nothing new is stored, reads and deletions go on.',
  least: 'There is almost no room on the disk: nothing is written, reads go on.',
  none: 'There is no room on the disk: PostgreSQL has ended and is started when there is some.',
} as const satisfies Record<Shortage, string>;

/** The sentence for whoever looks after the machine. */
export const reasonOf = (shortage: Shortage): string => REASONS[shortage];

const noRoom = (shortage: Shortage): Failure => new Failure('no-room', DETAILS[shortage]);

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses whatever needs the database while that is down. @throws {Failure} `no-room` */
export const requireDatabase = ({ shortage }: Room): void => {
  if (shortage === 'none') throw noRoom(shortage);
};

/**
 * Refuses a request that would write. A deletion is bounded by what there is, and may be urgent (a session, a token, a person):
 * the reserve has room for it. @throws {Failure} `no-room`
 */
export const requireRoom = ({ shortage }: Room, method: string): void => {
  if (shortage === null || (shortage !== 'none' && READING.has(method))) return;
  if (shortage === 'low' && method === 'DELETE') return;
  throw noRoom(shortage);
};
