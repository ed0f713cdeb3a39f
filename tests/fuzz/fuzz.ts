import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { startPlatform } from '../src/platform.ts';

const USAGE = `Usage: npm run fuzz -- [--examples N] [--seed N] [--as NAME]

Calls every route of the OpenAPI document of a fresh instance with generated input, good and bad, as a demo account (admin by
default). It fails when an answer is a server error or not what the document says of it. Needs Python 3 with venv and pip.
`;

const SCHEMATHESIS = 'schemathesis==4.32.5';
/** Installed here once; the folder is never committed. */
const HOME = fileURLToPath(new URL('../.cache/schemathesis', import.meta.url));
const COMMAND = `${HOME}/bin/schemathesis`;

const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];

const run = promisify(execFile);

const install = async (): Promise<void> => {
  const installed = await access(COMMAND).then(
    () => true,
    () => false,
  );
  if (installed) return;
  await rm(HOME, { recursive: true, force: true });
  await run('python3', ['-m', 'venv', HOME]);
  await run(`${HOME}/bin/pip`, ['install', '--quiet', SCHEMATHESIS]);
};

const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    as: { type: 'string', default: 'admin' },
    help: { type: 'boolean', default: false },
  },
});

const fuzz = async (): Promise<number> => {
  await install();
  const platform = await startPlatform({ demo: true, settings: { PRODVOR_RATE_LIMIT: 'off' } });
  try {
    const token = await platform.token(values.as);
    const child = spawn(
      COMMAND,
      [
        'run',
        `${platform.url}/api/v1/openapi.json`,
        ...['--header', `Authorization: Bearer ${token}`],
        ...['--checks', CHECKS.join(',')],
        ...['--max-examples', values.examples, '--seed', values.seed],
        ...['--phases', 'examples,coverage,fuzzing'],
        ...['--warnings', 'off', '--continue-on-failure', '--suppress-health-check', 'all'],
      ],
      { cwd: HOME, stdio: 'inherit' },
    );
    const [code] = await once(child, 'exit');
    return typeof code === 'number' ? code : 1;
  } finally {
    await platform.stop();
    await rm(platform.folder, { recursive: true, force: true });
  }
};

if (values.help) process.stdout.write(USAGE);
else process.exitCode = await fuzz();
