import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('so many go in a turn, in their order, the others in the next ones', async () => {
  const pace = createPace(2);
  const gone: number[] = [];
  const going = [0, 1, 2, 3, 4].map(async (number) => {
    await pace();
    gone.push(number);
  });
  await turn();
  expect(gone).toEqual([0, 1]);
  await turn();
  expect(gone).toEqual([0, 1, 2, 3]);
  await Promise.all(going);
  expect(gone).toEqual([0, 1, 2, 3, 4]);
  await pace();
});
