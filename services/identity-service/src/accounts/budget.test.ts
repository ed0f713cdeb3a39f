import { expect, test } from 'vitest';
import { createBudget } from './budget.ts';

test('a network has its budget, whatever its addresses, and has it anew after the time', () => {
  const budget = createBudget({ limit: 2, millis: 1_000 });
  const at = (millis: number) => new Date(millis);
  expect(budget.take('2001:db8::1', at(0))).toBeNull();
  expect(budget.take('2001:db8::2', at(500))).toBeNull();
  expect(budget.take('2001:db8::3', at(600))).toEqual(at(1_000));
  expect(budget.take('203.0.113.9', at(600))).toBeNull();
  expect(budget.peek('2001:db8::3', at(700))).toEqual({ count: 2, full: at(1_000) });
  expect(budget.take('2001:db8::3', at(999))).toEqual(at(1_000));
  expect(budget.take('2001:db8::3', at(1_000))).toBeNull();
});
