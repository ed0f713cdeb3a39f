/**
 * One person cannot stop the others. A request first waits in the lane of its person (of its network when it has no token),
 * before anything asks the database for it; a write then in the lane of the thing that it contends for, whose row it will
 * lock, and at last for one of the write places of its service, which are fewer than the connections of the pool: reads
 * always find one. Whoever waits in a lane holds no connection.
 */
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { personOf } from '../auth/callers.ts';
import { Failure } from '../failure.ts';
import type { Route } from '../route.ts';
import { networkOf } from './address.ts';
import { createPace } from './pace.ts';
import { createTurns, inTurn, type TurnSize, type Turns, type Waiter } from './turns.ts';

/** How many at once, and how long. */
export interface LaneLimits {
  /** Reads of one person. Many: what is asked in one turn of the event loop may be one statement. */
  readonly reads: TurnSize;
  /** Writes of one person. */
  readonly writes: TurnSize;
  /** Writes to one thing. */
  readonly thing: TurnSize;
  /** Writes that wait for a place of their service. */
  readonly service: Pick<TurnSize, 'waiting'>;
  /** The longest wait in a lane. */
  readonly waitMillis: number;
}

export const LANE_LIMITS: LaneLimits = {
  reads: { atWork: 64, waiting: 1_000 },
  writes: { atWork: 2, waiting: 16 },
  thing: { atWork: 2, waiting: 32 },
  service: { waiting: 64 },
  waitMillis: 2_000,
};

/** Connections of a pool that writes leave to reads. */
const KEPT_FOR_READS = 2;

/** Refusals of one turn of the event loop: about a millisecond. */
const REFUSALS_A_TURN = 4;

/** Things of which it is remembered what they are within. */
const KNOWN_THINGS = 10_000;

export type LaneName = 'person-reads' | 'person-writes' | 'thing-writes' | 'service-writes';

/** The lanes of a process. */
export interface Lanes {
  /** The lane of whoever sent a request for this route. */
  personal(route: Pick<Route, 'method'>): Turns;
  /** A service's write places, for a pool of so many connections. */
  places(connections: number): Turns;
  readonly things: Turns;
  /** What a thing is within, as its last write found it: a match within a tournament. Both are ids. */
  readonly within: LRUCache<string, string>;
  /** Null when there is room for a key, or in its queue; else a promise that rejects with the refusal when that may be answered. */
  refusalOf(turns: Turns, key: string): Promise<never> | null;
  /** Refuses all who wait. */
  stop(): void;
  readonly all: readonly { readonly lane: LaneName; readonly turns: Turns }[];
}

const TOO_MANY = new Failure('too-many-requests', 'http.wait-for-answers', [], 1);
const BUSY = new Failure('unavailable', 'http.busy', [], 1);

export const createLanes = (limits: LaneLimits): Lanes => {
  const { waitMillis } = limits;
  const pace = createPace(REFUSALS_A_TURN);
  const reads = createTurns(limits.reads, waitMillis, TOO_MANY);
  const writes = createTurns(limits.writes, waitMillis, TOO_MANY);
  const things = createTurns(limits.thing, waitMillis, BUSY);
  const all: { lane: LaneName; turns: Turns }[] = [
    { lane: 'person-reads', turns: reads },
    { lane: 'person-writes', turns: writes },
    { lane: 'thing-writes', turns: things },
  ];
  return {
    personal: ({ method }) => (method === 'GET' ? reads : writes),
    places: (connections) => {
      const atWork = Math.max(1, connections - KEPT_FOR_READS);
      const turns = createTurns({ atWork, ...limits.service }, waitMillis, BUSY);
      all.push({ lane: 'service-writes', turns });
      return turns;
    },
    things,
    within: new LRUCache({ max: KNOWN_THINGS }),
    refusalOf: (turns, key) => {
      try {
        turns.refuseFull(key);
        return null;
      } catch (refusal) {
        return pace().then(() => Promise.reject(refusal));
      }
    },
    stop: () => {
      for (const { turns } of all) turns.stop();
    },
    all,
  };
};

/** The person of a request's token, else its network. */
export const senderOf = ({ credential, ip }: Pick<FastifyRequest, 'credential' | 'ip'>): string =>
  credential === null ? networkOf(ip) : personOf(credential);

/** What a request says of the thing that it writes to: by default the `id` of its path. */
const thingOf = (route: Route, input: { readonly params: unknown; readonly body: unknown }): string | null => {
  if (route.contends !== undefined) return route.contends(input);
  const { params } = input;
  return typeof params === 'object' && params !== null && 'id' in params && typeof params.id === 'string'
    ? params.id
    : null;
};

/** Writes to a service in turn. `learn` is told the loaded subject, so that the next write knows what it contends for. */
export const createWriting = (route: Route, { things, within }: Lanes, places: Turns) => ({
  inTurn: <Result>(
    input: { readonly params: unknown; readonly body: unknown },
    waiter: Waiter,
    work: () => Promise<Result>,
  ): Promise<Result> => {
    const thing = thingOf(route, input);
    const write = () => inTurn(places, '', waiter, work);
    return thing === null ? write() : inTurn(things, within.get(thing) ?? thing, waiter, write);
  },
  learn: (input: { readonly params: unknown; readonly body: unknown }, subject: unknown): void => {
    if (route.within === undefined || subject === undefined) return;
    const thing = thingOf(route, input);
    if (thing !== null) within.set(thing, route.within(subject));
  },
});
