import type { EventEmitter } from 'node:events';
import { Failure } from '../failure.ts';

/** How many are let in for one key, and how many may wait there. */
export interface TurnSize {
  readonly atWork: number;
  readonly waiting: number;
}

/** Whoever waits, as far as a turn needs it: the answer of a request, which closes when its client goes away. */
export type Waiter = Pick<EventEmitter, 'once' | 'off'> & { readonly destroyed: boolean };

/** Why somebody got no turn: the queue was full, it took too long, the client went away, the process stops. */
export type Refusal = 'full' | 'late' | 'gone' | 'stopping';

/**
 * Bounded queues, one for each key, first come first served. Keys are known as long as somebody is at work for them, so
 * there are no more of them than requests.
 */
export interface Turns {
  /**
   * Null when the turn is there at once, else a promise of it; whoever got it calls `end` with the same key, once.
   * @throws {Failure} when the queue is full; the promise rejects with one after the longest wait, and when the client went away
   */
  take(key: string, waiter: Waiter): Promise<void> | null;
  end(key: string): void;
  /** Refuses at once, without a place in the queue. @throws {Failure} when `take` would */
  refuseFull(key: string): void;
  /** Refuses all who wait, and from now on everybody who would have to. */
  stop(): void;
  /** How many wait now. */
  readonly waiting: number;
  /** How many were refused since the start. */
  readonly refused: Readonly<Record<Refusal, number>>;
}

interface Waiting {
  /** Gives the turn, or the reason why there is none. */
  readonly settle: (refusal: Refusal | null) => void;
}

interface Queue {
  working: number;
  /** In the order of their coming; made for the first who has to wait. */
  waiting: Set<Waiting> | null;
}

const STOPPING = new Failure('unavailable');

/** `millis` is the longest wait; `failure` is what the refused are told, unless the process stops: one for all, since a stack costs. */
export const createTurns = (size: TurnSize, millis: number, failure: Failure): Turns => {
  const queues = new Map<string, Queue>();
  const refused: Record<Refusal, number> = { full: 0, late: 0, gone: 0, stopping: 0 };
  let waitingNow = 0;
  let stopping = false;

  const refusalOf = (reason: Refusal): Failure => {
    refused[reason] += 1;
    return reason === 'stopping' ? STOPPING : failure;
  };

  /** Why nobody may join a queue where all are at work. */
  const closedTo = (queue: Queue): Refusal | null => {
    if (stopping) return 'stopping';
    return (queue.waiting?.size ?? 0) < size.waiting ? null : 'full';
  };

  const join = (queue: Queue, waiter: Waiter): Promise<void> =>
    new Promise((resolve, reject) => {
      queue.waiting ??= new Set();
      const line = queue.waiting;
      const settle = (refusal: Refusal | null): void => {
        line.delete(entry);
        waitingNow -= 1;
        clearTimeout(timer);
        waiter.off('close', leave);
        if (refusal === null) resolve();
        else reject(refusalOf(refusal));
      };
      const entry: Waiting = { settle };
      const leave = (): void => settle('gone');
      const timer = setTimeout(settle, millis, 'late');
      waiter.once('close', leave);
      line.add(entry);
      waitingNow += 1;
    });

  return {
    take: (key, waiter) => {
      const queue = queues.get(key);
      if (queue === undefined) {
        queues.set(key, { working: 1, waiting: null });
        return null;
      }
      if (queue.working < size.atWork) {
        queue.working += 1;
        return null;
      }
      const reason = waiter.destroyed ? 'gone' : closedTo(queue);
      if (reason !== null) throw refusalOf(reason);
      return join(queue, waiter);
    },
    end: (key) => {
      const queue = queues.get(key);
      if (queue === undefined) throw new Error('A turn ends once.');
      const next = queue.waiting?.values().next().value;
      // The turn passes on: there are as many at work as before.
      if (next !== undefined) next.settle(null);
      else if (queue.working > 1) queue.working -= 1;
      else queues.delete(key);
    },
    refuseFull: (key) => {
      const queue = queues.get(key);
      if (queue === undefined || queue.working < size.atWork) return;
      const reason = closedTo(queue);
      if (reason !== null) throw refusalOf(reason);
    },
    stop: () => {
      stopping = true;
      for (const { waiting } of queues.values()) for (const { settle } of waiting ?? []) settle('stopping');
    },
    get waiting() {
      return waitingNow;
    },
    refused,
  };
};

/** Does `work` in a turn. @throws {Failure} without a turn, and whatever `work` throws */
export const inTurn = async <Result>(
  turns: Turns,
  key: string,
  waiter: Waiter,
  work: () => Promise<Result>,
): Promise<Result> => {
  const turn = turns.take(key, waiter);
  if (turn !== null) await turn;
  try {
    return await work();
  } finally {
    turns.end(key);
  }
};
