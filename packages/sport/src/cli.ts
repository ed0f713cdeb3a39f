import { text } from 'node:stream/consumers';
import { SportError } from './errors.ts';
import { bracketCommand } from './formats/command.ts';
import { swissCommand } from './swiss/command.ts';
import { standingsCommand } from './table/command.ts';

/** What the command line can do: each takes the JSON of standard input, and its result is printed as JSON. */
const COMMANDS: Readonly<Record<string, (input: unknown) => unknown>> = {
  standings: standingsCommand,
  bracket: bracketCommand,
  swiss: swissCommand,
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw new SportError('invalid-type', '', 'Expected JSON on standard input.');
  }
};

const run = async (name: string | undefined): Promise<unknown> => {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    throw new SportError('unknown-value', '', `Expected a command: ${Object.keys(COMMANDS).join(', ')}.`);
  }
  return command(parse(await text(process.stdin)));
};

const [, , name] = process.argv;
try {
  process.stdout.write(`${JSON.stringify(await run(name))}\n`);
} catch (error) {
  if (!(error instanceof SportError)) throw error;
  const { code, path, message } = error;
  process.stdout.write(`${JSON.stringify({ error: { code, path, message } })}\n`);
  process.exitCode = 1;
}
