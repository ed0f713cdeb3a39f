import { readFile, writeFile } from 'node:fs/promises';
import { service as competitions } from '@prodvor/competition-service';
import { service as identity } from '@prodvor/identity-service';
import { openapiDocument } from '@prodvor/service-kit';
import { service as teams } from '@prodvor/team-service';
import { service as users } from '@prodvor/user-service';
import openapiTs, { astToString } from 'openapi-typescript';

/**
 * Writes the OpenAPI document of all services and the client's types made from it. With `--check` it writes nothing and
 * exits with 1 when the files differ from what it would write.
 */
const CLIENT = new URL('../../../packages/api-client/', import.meta.url);
const HEADER = '// Made from ../../openapi.json by tools/openapi: change the services and generate it again.\n\n';

const document = JSON.stringify(openapiDocument([identity, users, teams, competitions]), null, 2);
const types = astToString(await openapiTs(document, { alphabetize: true, defaultNonNullable: false }));

const files = [
  { path: new URL('openapi.json', CLIENT), text: `${document}\n` },
  { path: new URL('src/generated/schema.ts', CLIENT), text: HEADER + types },
];

const current = (path: URL): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

if (process.argv.includes('--check')) {
  const stale: string[] = [];
  for (const { path, text } of files) if ((await current(path)) !== text) stale.push(path.pathname);
  if (stale.length > 0) {
    process.stderr.write(`Generated files are out of date, run "npm run generate":\n${stale.join('\n')}\n`);
    process.exitCode = 1;
  }
} else {
  for (const { path, text } of files) await writeFile(path, text);
}
