import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import * as contracts from '../../packages/contracts/src/index.ts';

const FILE = 'packages/contracts/contract.json';

/** The number of the contract, and the hash by which a change of it is seen. */
const Contract = z.strictObject({ version: z.int().min(1), hash: z.string() });
type Contract = z.infer<typeof Contract>;

/** Keys, and the order of required fields, mean nothing; the order of everything else may. */
const sorted = (key: string, value: unknown): unknown => {
  if (key === 'required' && Array.isArray(value)) return [...value].sort();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};

const shapesOf = (schema: z.ZodType) =>
  (['input', 'output'] as const).map((io) => z.toJSONSchema(schema, { io, unrepresentable: 'any' }));

/** What an export of the contracts says to others: a schema, schemas by name, values; nothing for a function. */
const partOf = (exported: unknown): unknown => {
  if (exported instanceof z.ZodType) return shapesOf(exported);
  if (typeof exported === 'function') return undefined;
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported)) return exported;
  return Object.fromEntries(Object.entries(exported).map(([name, value]) => [name, partOf(value)]));
};

/** The hash of every schema, event and error. What an error says to people may change without a step. */
export const hashOf = (exports: Readonly<Record<string, unknown>>): string => {
  const parts = Object.entries(exports).map(([name, exported]) => [name, partOf(exported)]);
  const wordless = (key: string, value: unknown) => (key === 'ru' || key === 'en' ? undefined : sorted(key, value));
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(parts), wordless))
    .digest('hex');
};

const read = async (root: string): Promise<Contract> =>
  Contract.parse(JSON.parse(await readFile(join(root, FILE), 'utf8')));

/** Why the committed number is not the contract's: one line, or none. */
export const findContractDrift = async (root: string): Promise<string[]> => {
  const { version, hash } = await read(root);
  if (hash === hashOf(contracts)) return [];
  return [
    `${FILE}: the contract has changed since version ${version}. If that is meant, run \`npm run contract\`, which takes it ` +
      'for the next version, and commit the file with the change.',
  ];
};

/** Takes a changed contract for the next version. Resolves to the version after it. */
export const stepContract = async (root: string): Promise<number> => {
  const before = await read(root);
  const hash = hashOf(contracts);
  if (hash === before.hash) return before.version;
  const version = before.version + 1;
  await writeFile(join(root, FILE), `${JSON.stringify({ version, hash } satisfies Contract, null, 2)}\n`);
  return version;
};
