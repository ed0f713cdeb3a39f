import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findContractDrift, hashOf, stepContract } from './contract.ts';

test('a changed contract has another version', async () => {
  expect(await findContractDrift(join(import.meta.dirname, '../..'))).toEqual([]);
});

const Base = z.strictObject({ id: z.string(), name: z.string().max(80) });
const base = { Thing: Base, EVENTS: { created: Base }, ERRORS: { lost: { status: 404, ru: 'Нет', en: 'No' } } };

test.each([
  ['a field', { ...base, Thing: Base.extend({ more: z.string().optional() }) }],
  ['a bound', { ...base, Thing: z.strictObject({ id: z.string(), name: z.string().max(81) }) }],
  ['a default, which requests alone see', { ...base, Thing: Base.extend({ name: z.string().max(80).default('x') }) }],
  ['a schema more', { ...base, Other: Base }],
  ['an event’s data', { ...base, EVENTS: { created: Base.partial() } }],
  ['an event more', { ...base, EVENTS: { ...base.EVENTS, deleted: Base } }],
  ['an error’s status', { ...base, ERRORS: { lost: { ...base.ERRORS.lost, status: 410 } } }],
  ['an error’s slug', { ...base, ERRORS: { gone: base.ERRORS.lost } }],
])('%s is a change', (_what, changed) => {
  expect(hashOf(changed)).not.toBe(hashOf(base));
});

test('words, the order of fields and functions are none', () => {
  const reworded = {
    ERRORS: { lost: { ...base.ERRORS.lost, en: 'Nothing' } },
    EVENTS: base.EVENTS,
    Thing: z.strictObject({ name: z.string().max(80), id: z.string() }),
    helper: () => 1,
  };
  expect(hashOf(reworded)).toBe(hashOf(base));
});

test('a change is refused until it is the next version', async () => {
  const root = await mkdtemp(join(tmpdir(), 'prodvor-contract-'));
  const file = join(root, 'packages/contracts/contract.json');
  await mkdir(join(root, 'packages/contracts'), { recursive: true });
  await writeFile(file, '{ "version": 6, "hash": "of another contract" }');
  const [problem = ''] = await findContractDrift(root);
  expect(problem).toMatch(/version 6.*npm run contract/);
  expect(await stepContract(root)).toBe(7);
  expect(await findContractDrift(root)).toEqual([]);
  const stepped = await readFile(file, 'utf8');
  expect(await stepContract(root)).toBe(7);
  expect(await readFile(file, 'utf8')).toBe(stepped);
  await rm(root, { recursive: true });
});
