import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Platform, startPlatform } from './platform.ts';

const run = promisify(execFile);
const GUIDE = join(import.meta.dirname, '../../docs/api-guide.md');
const CURL = join(import.meta.dirname, 'curl.ts');

let platform: Platform;
let tools: string;

beforeAll(async () => {
  platform = await startPlatform({ demo: true });
  // The samples need what every machine with curl has; one without it gets the part of curl that they use.
  tools = await mkdtemp(join(tmpdir(), 'prodvor-guide-'));
  const curl = join(tools, 'curl');
  await writeFile(curl, `#!/bin/sh\nexec '${process.execPath}' '${CURL}' "$@"\n`);
  await chmod(curl, 0o755);
});
afterAll(async () => {
  await platform.stop();
  await rm(platform.folder, { recursive: true, force: true });
  await rm(tools, { recursive: true, force: true });
});

const samples = async (): Promise<string[]> =>
  [...(await readFile(GUIDE, 'utf8')).matchAll(/^```sh\n(.*?)^```$/gms)].map(([, code]) => code ?? '');

test('every sample of the guide runs, in order, and the table has the result', async () => {
  const found = await samples();
  expect(found.length).toBeGreaterThan(10);
  const marked = found.map((code, index) => `printf '\\n== %s\\n' ${index}\n${code}`).join('\n');
  const { stdout } = await run('sh', ['-euc', marked], {
    env: {
      PATH: `${process.env.PATH}:${tools}`,
      API: `${platform.url}/api/v1`,
      TOKEN: await platform.token('organizer'),
    },
  });
  const parts = stdout.split(/^== \d+$/m).slice(1);
  expect(parts).toHaveLength(found.length);
  const standings = parts[found.findIndex((code) => code.includes('/standings'))] ?? '';
  expect(JSON.parse(standings)).toMatchObject({
    groups: [
      {
        complete: true,
        rows: [
          { place: 1, entry: { name: 'Red yard' }, for: 2, against: 1, points: 3 },
          { place: 2, entry: { name: 'Blue yard' }, points: 0 },
        ],
      },
    ],
  });
});
