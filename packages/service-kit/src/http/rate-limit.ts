import type { FastifyReply } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Failure } from '../failure.ts';

/** How many requests one may send: so many at once, and so many a second after that. Where requests differ, units of cost. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** What became of a request. Whole seconds, rounded up. */
export interface Taken {
  /** How many more may come at once. */
  readonly remaining: number;
  /** Until all of the burst is there again. */
  readonly resetSeconds: number;
  /** Until the next one may come; 0 for a request that may. */
  readonly waitSeconds: number;
}

export interface RateLimiter {
  readonly rate: Rate;
  /** Takes one request of `key`, or what it costs, unless there is not so much left. */
  take(key: string, cost?: number): Taken;
}

/** Keys that are known at once; whoever was not seen for the longest has a full bucket again. */
const KEYS = 50_000;

/** A bucket of tokens for each key, in memory: it starts with `burst` tokens and gains `perSecond` of them. */
export const createRateLimiter = (rate: Rate, clock: () => Date): RateLimiter => {
  const { perSecond, burst } = rate;
  /** When the bucket is full again, in milliseconds: all that there is to know of one. */
  const full = new LRUCache<string, number>({ max: KEYS });
  const step = 1_000 / perSecond;
  const capacity = burst * step;
  return {
    rate,
    take: (key, cost = 1) => {
      const now = clock().getTime();
      // A clock that is put back must not keep anybody out for longer than an empty bucket does.
      const before = Math.min(Math.max(full.get(key) ?? now, now), now + capacity);
      // What costs more than there ever is takes all of it.
      const after = before + step * Math.min(cost, burst);
      const wait = after - now - capacity;
      // A thousandth of a step is the noise of adding fractions.
      const refused = wait > step / 1_000;
      const filled = refused ? before : after;
      full.set(key, filled);
      return {
        remaining: Math.max(0, Math.floor((capacity - (filled - now)) / step + 0.001)),
        resetSeconds: Math.ceil((filled - now) / 1_000),
        waitSeconds: refused ? Math.ceil(wait / 1_000) : 0,
      };
    },
  };
};

/**
 * Takes a request of `key` and tells the client in headers what is left.
 * @throws {Failure} `too-many-requests`
 */
export const limitRequest = (limiter: RateLimiter, key: string, reply: FastifyReply): void => {
  const { remaining, resetSeconds, waitSeconds } = limiter.take(key);
  reply.header('ratelimit-limit', limiter.rate.burst);
  reply.header('ratelimit-remaining', remaining);
  reply.header('ratelimit-reset', resetSeconds);
  if (waitSeconds > 0) throw new Failure('too-many-requests', undefined, [], waitSeconds);
};
