import { parseArgs } from 'node:util';

/** The part of curl that the API guide uses, for machines without it. */
const { values, positionals } = parseArgs({
  options: {
    silent: { type: 'boolean', short: 's' },
    fail: { type: 'boolean', short: 'f' },
    request: { type: 'string', short: 'X' },
    header: { type: 'string', short: 'H', multiple: true, default: [] },
    data: { type: 'string', short: 'd' },
    output: { type: 'string', short: 'o' },
    'write-out': { type: 'string', short: 'w' },
  },
  allowPositionals: true,
});

const headers = new Headers(
  values.header.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  }),
);
const response = await fetch(positionals[0] ?? '', {
  method: values.request ?? (values.data === undefined ? 'GET' : 'POST'),
  headers,
  ...(values.data === undefined ? {} : { body: values.data }),
});
const text = await response.text();
if (values.fail && !response.ok) process.exitCode = 22;
else if (values.output === undefined) process.stdout.write(text);
if (values['write-out'] !== undefined) {
  process.stdout.write(values['write-out'].replace('%{http_code}', String(response.status)));
}
