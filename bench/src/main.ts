import { rest } from './rest.ts';
import { formatRow } from './row.ts';
import { season } from './season.ts';
import { sport } from './sport.ts';

const BENCHES = { rest, season, sport } as const;

const name = process.argv[2] ?? '';
if (!Object.hasOwn(BENCHES, name)) {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(BENCHES).join('|')}\n`);
  process.exitCode = 1;
} else {
  for await (const row of BENCHES[name as keyof typeof BENCHES]()) process.stdout.write(`${formatRow(row)}\n`);
}
