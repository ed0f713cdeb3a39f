import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure } from '../failure.ts';
import { createTurns, inTurn } from './turns.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const waiter = (destroyed = false) => Object.assign(new EventEmitter(), { destroyed });
const create = (size = { atWork: 2, waiting: 2 }) =>
  createTurns(size, 2_000, new Failure('too-many-requests', undefined, [], 1));
const refusal = { slug: 'too-many-requests', retryAfter: 1 };

/** What became of a turn that has to be waited for. */
const watch = (turn: Promise<void> | null) => {
  const seen: { state: unknown } = { state: 'waits' };
  turn?.then(
    () => {
      seen.state = 'turn';
    },
    (error: unknown) => {
      seen.state = error;
    },
  );
  return seen;
};
const settle = () => vi.advanceTimersByTimeAsync(0);

test('the first are let in at once, the next wait in their order, the others are refused', async () => {
  const turns = create();
  expect([turns.take('a', waiter()), turns.take('a', waiter())]).toEqual([null, null]);
  const [third, fourth] = [watch(turns.take('a', waiter())), watch(turns.take('a', waiter()))];
  expect(() => turns.take('a', waiter())).toThrow(expect.objectContaining(refusal));
  expect(() => turns.refuseFull('a')).toThrow(expect.objectContaining(refusal));
  expect([turns.waiting, turns.refused.full]).toEqual([2, 2]);
  turns.end('a');
  await settle();
  expect([third.state, fourth.state]).toEqual(['turn', 'waits']);
  expect(() => turns.refuseFull('a')).not.toThrow();
  turns.end('a');
  await settle();
  expect([fourth.state, turns.waiting]).toEqual(['turn', 0]);
});

test('one key knows nothing of another, and a key that nobody works for is forgotten', () => {
  const turns = create({ atWork: 1, waiting: 0 });
  expect(turns.take('a', waiter())).toBeNull();
  expect(turns.take('b', waiter())).toBeNull();
  expect(() => turns.take('a', waiter())).toThrow(Failure);
  turns.end('a');
  expect(turns.take('a', waiter())).toBeNull();
  turns.end('a');
  expect(() => turns.end('a')).toThrow('once');
});

test('whoever waited for too long is refused, and the place is free', async () => {
  const turns = create({ atWork: 1, waiting: 1 });
  watch(turns.take('a', waiter()));
  const late = watch(turns.take('a', waiter()));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(late.state).toMatchObject(refusal);
  expect([turns.waiting, turns.refused.late]).toEqual([0, 1]);
  const next = watch(turns.take('a', waiter()));
  turns.end('a');
  await settle();
  expect(next.state).toBe('turn');
});

test('whoever goes away leaves the queue, and no listener stays behind', async () => {
  const turns = create({ atWork: 1, waiting: 2 });
  watch(turns.take('a', waiter()));
  const [going, staying] = [waiter(), waiter()];
  const [gone, next] = [watch(turns.take('a', going)), watch(turns.take('a', staying))];
  going.emit('close');
  await settle();
  expect(gone.state).toBeInstanceOf(Failure);
  expect([turns.waiting, turns.refused.gone]).toEqual([1, 1]);
  turns.end('a');
  await settle();
  expect(next.state).toBe('turn');
  expect([going.listenerCount('close'), staying.listenerCount('close'), vi.getTimerCount()]).toEqual([0, 0, 0]);
  expect(() => turns.take('a', waiter(true))).toThrow(Failure);
});

test('a stop refuses all who wait and everybody who would, and lets those at work end', async () => {
  const turns = create();
  watch(turns.take('a', waiter()));
  watch(turns.take('a', waiter()));
  const waiting = [watch(turns.take('a', waiter())), watch(turns.take('a', waiter()))];
  turns.stop();
  await settle();
  expect(waiting.map(({ state }) => state)).toMatchObject([{ slug: 'unavailable' }, { slug: 'unavailable' }]);
  expect(() => turns.take('a', waiter())).toThrow(Failure);
  expect(turns.take('b', waiter())).toBeNull();
  turns.end('a');
  turns.end('a');
  expect([turns.waiting, turns.refused.stopping]).toEqual([0, 3]);
});

test('a turn ends with its work, also with a failure', async () => {
  const turns = create({ atWork: 1, waiting: 0 });
  await expect(inTurn(turns, 'a', waiter(), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await inTurn(turns, 'a', waiter(), async () => 1)).toBe(1);
});
