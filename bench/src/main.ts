import { hold } from './hold.ts';
import { rest } from './rest.ts';
import { formatRow, type Row } from './row.ts';
import { season } from './season.ts';
import { sport } from './sport.ts';

const BENCHES: Readonly<Record<string, (args: readonly string[]) => AsyncIterable<Row> | Iterable<Row>>> = {
  hold,
  rest,
  season,
  sport,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (bench === undefined) {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(BENCHES).join('|')}\n`);
  process.exitCode = 1;
} else {
  for await (const row of bench(args)) process.stdout.write(`${formatRow(row)}\n`);
}
