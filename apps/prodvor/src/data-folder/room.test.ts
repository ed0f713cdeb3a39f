import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shortage } from '@prodvor/service-kit';
import { expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { loadSettings } from '../settings.ts';
import { createRoom, freeBytes, requireRoomForNew } from './room.ts';

const watched = (reserve: number | null) => {
  const disk: { free: number | null; down: boolean } = { free: 1_000, down: false };
  const said: unknown[] = [];
  const room = createRoom({
    reserve,
    free: async () => disk.free,
    databaseWants: () => disk.down,
    log: { warn: (fields: unknown, text?: string) => said.push([fields, text]) },
  });
  const at = async (free: number | null): Promise<Shortage | null> => {
    disk.free = free;
    await room.look();
    return room.shortage;
  };
  return { room, disk, said, at };
};

test('the reserve is kept, a quarter of it for the database, and a little more ends the shortage', async () => {
  const { at, said } = watched(400);
  const seen: unknown[] = [];
  for (const free of [400, 399, 449, 450, 399, 100, 99, 112, 113, 449, 450]) seen.push(await at(free));
  expect(seen).toEqual([null, 'low', 'low', null, 'low', 'low', 'least', 'least', 'low', 'low', null]);
  expect(said).toHaveLength(6);
  expect(said.at(-1)).toEqual([{ shortage: null, free: 450, reserve: 400 }, 'there is room again']);
});

test('a disk that does not say changes nothing, and no reserve is never short', async () => {
  const { at } = watched(400);
  expect([await at(10), await at(null), await at(1_000), await at(null)]).toEqual(['least', 'least', null, null]);
  expect(await watched(null).at(0)).toBeNull();
});

test('a database that is down for want of room comes first', async () => {
  const { room, disk, at } = watched(400);
  await at(10);
  disk.down = true;
  expect(room.shortage).toBe('none');
  disk.down = false;
  expect(room.shortage).toBe('least');
});

test('a new folder needs more than the reserve', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'prodvor room '));
  try {
    const free = (await freeBytes(folder)) ?? 0;
    expect(free).toBeGreaterThan(0);
    await expect(requireRoomForNew(folder, null)).resolves.toBeUndefined();
    await expect(requireRoomForNew(folder, 2 ** 60)).rejects.toThrow(Refusal);
    await expect(requireRoomForNew(folder, 2 ** 60)).rejects.toThrow(/MB free, less than PRODVOR_DISK_RESERVE/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each([
  [undefined, 256 * 2 ** 20],
  ['100MB', 100 * 2 ** 20],
  ['2 GB', 2 * 2 ** 30],
  ['off', null],
])('PRODVOR_DISK_RESERVE %s', (text, bytes) => {
  expect(loadSettings(text === undefined ? {} : { PRODVOR_DISK_RESERVE: text }).diskReserve).toBe(bytes);
});

test.each(['0MB', '100', '-1MB', '1TB'])('PRODVOR_DISK_RESERVE %s is refused', (text) => {
  expect(() => loadSettings({ PRODVOR_DISK_RESERVE: text })).toThrow('PRODVOR_DISK_RESERVE: expected a size');
});
