import { setTimeout as delay } from 'node:timers/promises';

/** What one act came to, and the milliseconds from the moment at which it was due. */
export interface Timed<Value> {
  readonly value: Value;
  readonly millis: number;
}

export interface Pace {
  readonly perSecond: number;
  /** Acts at least, however soon `until` is there. */
  readonly atLeast: number;
  /** No act begins after it has settled. */
  readonly until: Promise<unknown>;
}

/**
 * Acts at a steady pace whether the earlier acts have ended or not, and counts each from the moment at which it was due: one that has
 * to wait for its turn is slow, not late. Resolves when all have ended.
 */
export const steady = async <Value>(
  { perSecond, atLeast, until }: Pace,
  act: (index: number) => Promise<Value>,
): Promise<readonly Timed<Value>[]> => {
  let over = false;
  const end = () => {
    over = true;
  };
  until.then(end, end);
  const began = performance.now();
  const acts: Promise<Timed<Value>>[] = [];
  for (let index = 0; index < atLeast || !over; index++) {
    const due = began + (index * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await delay(wait);
    acts.push(act(index).then((value) => ({ value, millis: performance.now() - due })));
  }
  return Promise.all(acts);
};
