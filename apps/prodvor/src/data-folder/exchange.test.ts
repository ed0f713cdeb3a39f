import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exchange, finishExchange, type Move } from './exchange.ts';
import { type DataFolder, dataFolder } from './folder.ts';
import { writePrivateFile } from './private-file.ts';

let folder: DataFolder;
let moves: Move[];
const at = (...names: string[]) => join(folder.path, ...names);

beforeEach(async () => {
  folder = dataFolder(await mkdtemp(join(tmpdir(), 'prodvor exchange ')));
  for (const name of ['place', 'new']) {
    await mkdir(at(name));
    await writeFile(at(name, 'content'), name);
  }
  moves = [
    { from: at('place'), to: at('kept', 'place') },
    { from: at('new'), to: at('place') },
  ];
});
afterEach(() => rm(folder.path, { recursive: true }));

const content = async () => ({
  place: await readFile(at('place', 'content'), 'utf8'),
  kept: await readFile(at('kept', 'place', 'content'), 'utf8'),
  names: (await readdir(folder.path)).sort(),
});
const DONE = { place: 'new', kept: 'place', names: ['kept', 'place'] };

test('what is new takes the place, and what was there is kept', async () => {
  await exchange(folder, moves);
  expect(await content()).toEqual(DONE);
});

test.each([0, 1, 2])('cut short after %i moves, the next one ends it, however often', async (done) => {
  await writePrivateFile(folder.exchange, { moves });
  await mkdir(at('kept'));
  for (const { from, to } of moves.slice(0, done)) await rename(from, to);
  await finishExchange(folder);
  await finishExchange(folder);
  expect(await content()).toEqual(DONE);
});
