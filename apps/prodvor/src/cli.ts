import { isWantOfRoom } from '@prodvor/database';
import type { Command } from './commands/command.ts';
import { outliveTerminal } from './platform/terminal.ts';
import { Refusal } from './refusal.ts';
import { loadSettings } from './settings.ts';

/** Commands by name; each is loaded when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  grant: async () => (await import('./commands/grant.ts')).grantCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  keys: async () => (await import('./commands/keys.ts')).keysCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  status: async () => (await import('./commands/status.ts')).statusCommand,
  token: async () => (await import('./commands/token.ts')).tokenCommand,
};

const overview = async (): Promise<string> => {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(8)}  ${summary}`);
  return ['Usage: npm run prodvor -- COMMAND [OPTIONS]', '', ...rows, '', 'COMMAND --help tells more.'].join('\n');
};

const isUsageError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** A command writes into the data folder, and beside it into files that it was told. */
const sentenceOf = (error: unknown): string | null => {
  if (isWantOfRoom(error)) return 'There is no room on the disk: free some space and give the command again.';
  return error instanceof Refusal || isUsageError(error) ? error.message : null;
};

const main = async ([name, ...args]: readonly string[]): Promise<number> => {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${await overview()}\n`);
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new Refusal(`There is no command "${name}".\n\n${await overview()}`);
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${command.help}\n`);
    return 0;
  }
  const settings = loadSettings(process.env);
  for (const warning of settings.warnings) process.stderr.write(`warning: ${warning}\n`);
  return command.run(args, settings);
};

outliveTerminal();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const sentence = sentenceOf(error) ?? `The command failed: ${error instanceof Error ? error.stack : error}`;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
