import { crowd } from './hold/crowd.ts';
import { type Options, readOptions } from './hold/options.ts';
import { prices } from './hold/prices.ts';
import { remains } from './hold/remains.ts';
import { strangers } from './hold/strangers.ts';
import type { Row } from './row.ts';

/** What a row starts and makes is on the stack, and gone when the row is over, has failed or is interrupted. */
type Rows = (stack: AsyncDisposableStack, options: Options) => AsyncGenerator<Row>;

const ROWS: Readonly<Record<'1' | '2' | '3' | '4', Rows>> = { 1: crowd, 2: strangers, 3: prices, 4: remains };

/** Runs one row and leaves nothing behind, when it is interrupted neither. */
const cleanly = async function* (rows: Rows, options: Options): AsyncGenerator<Row> {
  const stack = new AsyncDisposableStack();
  let ending: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ending ??= stack.disposeAsync();
    return ending;
  };
  const interrupt = () => {
    const leave = () => process.exit(1);
    end().then(leave, leave);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    yield* rows(stack, options);
  } finally {
    await end();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
};

/** What one person, a stranger or the end of PostgreSQL does to everybody else, and what it costs to be ready for them. */
export const hold = async function* (args: readonly string[]): AsyncGenerator<Row> {
  const options = readOptions(args);
  for (const [number, rows] of Object.entries(ROWS)) if (options.only.has(number)) yield* cleanly(rows, options);
};
