import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSeasonFile } from './season-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prodvor file '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fileOf = async (content: string | Uint8Array): Promise<string> => {
  const path = join(folder, 'file.json');
  await writeFile(path, content);
  return path;
};

it('reads text, whatever its letters, its ends of lines and its byte order mark', async () => {
  expect(await readSeasonFile(await fileOf('\uFEFF{"name":\r\n"Лев"}'))).toBe('{"name":\r\n"Лев"}');
  expect(await readSeasonFile(await fileOf(''))).toBe('');
});

it('tells in one sentence why a file cannot be read', async () => {
  const file = await fileOf(Uint8Array.of(0x22, 0xca, 0xf3, 0x22));
  await expect(readSeasonFile(file)).rejects.toThrow('it is not in UTF-8');
  await expect(readSeasonFile(join(file, 'below'))).rejects.toThrow('there is no such file');
  await expect(readSeasonFile(join(folder, 'none'))).rejects.toThrow('there is no such file');
  await expect(readSeasonFile(folder)).rejects.toThrow('it is a folder');
  await expect(readSeasonFile(await fileOf(new Uint8Array(20 * 1024 * 1024 + 1)))).rejects.toThrow('larger than 20 MB');
});

it.runIf(process.platform === 'linux')('stops reading a file that has no end', async () => {
  await expect(readSeasonFile('/dev/zero')).rejects.toThrow('larger than 20 MB');
});
