import { LRUCache } from 'lru-cache';
import type { Revocation, Revocations } from './revocations.ts';

const KEPT_MILLIS = 60_000;
const KEPT_ENTRIES = 10_000;

/**
 * What was read from a published view, kept for a minute unless it is revoked. What is not there is not remembered: it may
 * come at any moment.
 */
export interface Remembered<Value> {
  /** What is kept under the key, else what `read` finds. */
  find(key: string, read: () => Promise<Value | null>): Promise<Value | null>;
}

/** What is read for a key at the moment is read once: whoever asks meanwhile is given the same answer. */
export const createJoining = <Value>() => {
  const underWay = new Map<string, Promise<Value>>();
  return (key: string, read: () => Promise<Value>): Promise<Value> => {
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const reading = read().finally(() => underWay.delete(key));
    underWay.set(key, reading);
    return reading;
  };
};

/** `isMeant` says whether a revocation is about a value. */
export const remember = <Value extends object | string>(
  revocations: Revocations,
  isMeant: (value: Value, revocation: Revocation) => boolean,
  size = KEPT_ENTRIES,
): Remembered<Value> => {
  const known = new LRUCache<string, Value>({ max: size, ttl: KEPT_MILLIS });
  const join = createJoining<Value | null>();
  revocations.onRevoked((revocation) => {
    if (revocation === null) known.clear();
    else for (const [key, value] of known.entries()) if (isMeant(value, revocation)) known.delete(key);
  });
  return {
    find: async (key, read) => {
      const kept = known.get(key);
      if (kept !== undefined) return kept;
      const { count } = revocations;
      // A burst of somebody who is not known yet is one query; what was asked before a revocation is no answer after it.
      const value = await (revocations.heard ? join(`${count} ${key}`, read) : read());
      // What was revoked while it was read may be that very value.
      if (value !== null && revocations.heard && revocations.count === count) known.set(key, value);
      return value;
    },
  };
};
