import { parseArgs } from 'node:util';
import { dataFolder } from '../data-folder/folder.ts';
import { readStatus, type Status } from '../platform/status.ts';
import type { Command } from './command.ts';
import { sizeText } from './files.ts';

/** The exit code of a service that does not run (Linux Standard Base, init scripts). */
const NOT_RUNNING = 3;

const stateText = ({ state, ready, url, pid, since }: Status): string => {
  switch (state) {
    case 'running':
      return [
        ready ? 'running' : 'running, not ready to serve',
        `at ${url}`,
        ...(since === null ? [] : [`since ${since}`]),
        `(process ${pid})`,
      ].join(' ');
    case 'busy':
      return 'a start, a stop or another command is at work';
    case 'stopped':
      return url === null ? 'stopped' : `stopped; it ran at ${url}`;
    default:
      return state satisfies never;
  }
};

const rowsOf = (status: Status): [string, string][] => {
  const { data, disk, reason, stored, version } = status;
  const rows: [string, string][] = [
    ['State', stateText(status)],
    ['Version', version],
    ['Data', `${data.path}, ${sizeText(data.bytes)}`],
  ];
  if (reason !== null) rows.push(['Degraded', reason]);
  if (disk !== null) rows.push(['Disk', `${sizeText(disk.free)} free of ${sizeText(disk.size)}`]);
  if (stored === null) return rows;
  const { applied, pending } = stored.migrations;
  const waiting = Object.values(stored.outbox).reduce((sum, events) => sum + events, 0);
  const counts = Object.entries(stored.counts).map(([what, number]) => `${number} ${what}`);
  rows.push(
    [
      'Migrations',
      [
        `${applied.length}, the last is ${applied.at(-1)}`,
        ...(pending.length > 0 ? [`${pending.length} pending`] : []),
      ].join(', '),
    ],
    ['Content', counts.join(', ')],
    ['Outbox', `${waiting} events wait`],
  );
  return rows;
};

export const statusCommand: Command = {
  name: 'status',
  summary: 'tell what runs on the data folder and how it is',
  help: `Usage: npm run prodvor -- status [--json]

Tells whether an instance runs on PRODVOR_DATA, where and since when, and the sizes of data and disk. While it runs
also the migrations, how many accounts, users, teams, tournaments and matches there are, and how many events wait in
the outboxes. It starts and changes nothing.

  --json   one JSON document: sizes in bytes, times in ISO 8601

The exit code is 0 when it runs and serves, 3 when it does not.`,
  run: async (args, settings) => {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: false,
    });
    const status = await readStatus(dataFolder(settings.dataPath));
    const rows = rowsOf(status);
    const width = Math.max(...rows.map(([label]) => label.length));
    const text = rows.map(([label, value]) => `${label.padEnd(width)}   ${value}`).join('\n');
    process.stdout.write(`${values.json ? JSON.stringify(status, null, 2) : text}\n`);
    return status.ready ? 0 : NOT_RUNNING;
  },
};
