import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createRateLimiter, networkOf, type RateLimiter } from '@prodvor/service-kit';
import { errors } from './library.ts';

/** What a step takes of its network's bucket, in the units of `PRODVOR_SIGN_IN_RATE_LIMIT`. */
export const COST = {
  /** A page, a document, a step that keeps nothing. */
  request: 1,
  /** A password that is hashed, a registration. */
  attempt: 5,
  /** A token request with a code or a refresh token that is none. */
  refused: 5,
  /** A record that somebody unknown has stored: the start of a sign-in. */
  record: 40,
} as const;

/**
 * What one person may have signed: a renewal every four minutes for each device and tab, and a burst of reloads. What each
 * of them stores is so bounded as well.
 */
const PERSON = { perSecond: 0.2, burst: 120 } as const;

/** The bucket of the network or the person is empty: 429, `temporarily_unavailable` for a client. */
export class TooMany extends errors.TemporarilyUnavailable {
  override readonly name = 'TooMany';
  override status = 429;
  override statusCode = 429;
}

/** A request to `/auth` and what was taken for it. */
interface Passage {
  readonly network: string;
  /** Who pays is known when the provider has looked at what the request brings. */
  readonly late: boolean;
  paid: boolean;
  recorded: boolean;
  /** It was refused with an error that the provider answers. */
  refused: boolean;
  /** Seconds until it may come again; 0 of one that was let through. */
  wait: number;
}

/** The endpoints that tell by what comes who asks: a session, a code, a refresh token. */
const isLate = (method: string | undefined, path: string): boolean => {
  const endpoint = path.replace(/\/+$/, '');
  return method === 'POST'
    ? endpoint === '/auth/token' || endpoint === '/auth/token/revocation'
    : (method === 'GET' || method === 'HEAD') && endpoint === '/auth/authorize';
};

/** An iframe that asks without questions: it hears by the redirect, where a person is shown a page. */
export const isSilent = ({ url = '' }: Pick<IncomingMessage, 'url'>): boolean => /[?&]prompt=none(&|$)/.test(url);

/**
 * Takes what each step at `/auth` costs: of whoever brings a valid session, code or refresh token from the person's bucket, of
 * everybody else from the network's. Without a limiter everything is free.
 */
export const createToll = (limiter: RateLimiter | null, clock: () => Date) => {
  const people = limiter === null ? null : createRateLimiter(PERSON, clock);
  const passages = new WeakMap<IncomingMessage, Passage>();
  // Nobody can find out by it which network a record came from, not even with the database and the keys at hand.
  const key = randomBytes(32);

  const take = (passage: Passage, from: RateLimiter | null, of: string, cost: number): number => {
    passage.paid = true;
    const wait = from?.take(of, cost).waitSeconds ?? 0;
    passage.wait = Math.max(passage.wait, wait);
    return wait;
  };
  const require = (wait: number, passage: Passage, request: IncomingMessage): void => {
    if (wait === 0) return;
    passage.refused = true;
    const refusal = new TooMany('too many requests');
    refusal.allow_redirect = isSilent(request);
    throw refusal;
  };

  return {
    /** To be called first. Resolves to the seconds to wait, 0 for a request that may go on. */
    begin: (request: IncomingMessage, address: string, path: string): number => {
      const late = isLate(request.method, path);
      const passage = { network: networkOf(address), late, paid: false, recorded: false, refused: false, wait: 0 };
      passages.set(request, passage);
      return late ? 0 : take(passage, limiter, passage.network, COST.request);
    },
    /** An attempt to sign in or to register; the seconds to wait, 0 for one that may be made. */
    attempt: (request: IncomingMessage): number => {
      const passage = passages.get(request);
      return passage === undefined ? 0 : take(passage, limiter, passage.network, COST.attempt);
    },
    /** Somebody who is known by what the request brings, null for nobody. @throws {TooMany} */
    caller: (request: IncomingMessage | undefined, accountId: string | null): void => {
      const passage = request && passages.get(request);
      if (!request || passage === undefined || !passage.late) return;
      const wait =
        accountId === null
          ? take(passage, limiter, passage.network, COST.refused)
          : take(passage, people, accountId, COST.request);
      require(wait, passage, request);
    },
    /**
     * A record of somebody unknown is about to be stored. Gives what tells the records of one network from another's, null
     * where no request is under way. @throws {TooMany}
     */
    record: (request: IncomingMessage | undefined): string | null => {
      const passage = request && passages.get(request);
      if (!request || passage === undefined) return null;
      if (!passage.recorded) {
        passage.recorded = true;
        require(take(passage, limiter, passage.network, COST.record), passage, request);
      }
      return createHmac('sha256', key).update(passage.network).digest('base64url').slice(0, 22);
    },
    /**
     * The request has its answer. Takes what nobody has paid; null for an answer that may be sent, else the seconds to wait,
     * and whether the answer says so already.
     */
    end: (request: IncomingMessage): { readonly wait: number; readonly said: boolean } | null => {
      const passage = passages.get(request);
      if (passage === undefined) return null;
      if (!passage.paid) take(passage, limiter, passage.network, COST.request);
      return passage.wait === 0 ? null : { wait: passage.wait, said: passage.refused };
    },
  };
};
export type Toll = ReturnType<typeof createToll>;
