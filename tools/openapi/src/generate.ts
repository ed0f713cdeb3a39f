import { readFile, writeFile } from 'node:fs/promises';
import { findPolicyProblems } from '@prodvor/service-kit';
import openapiTs, { astToString } from 'openapi-typescript';
import { platformDocument } from './document.ts';
import { namingClaims } from './names/claims.ts';
import { namesPage } from './names/page.ts';
import { namedPlaces } from './names/places.ts';
import { findNameProblems } from './names/rules.ts';
import { POLICIES, policiesPage } from './policies.ts';

/**
 * Writes the OpenAPI document of all services, the client's types made from it and the pages of policies and of names. With `--check` it writes nothing
 * and exits with 1 when the files differ from what it would write. A route that no policy table knows, and a name without a rule, fail either way.
 */
const CLIENT = new URL('../../../packages/api-client/', import.meta.url);
const DOCS = new URL('../../../docs/', import.meta.url);
const HEADER = '// Made from ../../openapi.json by tools/openapi: change the services and generate it again.\n\n';

const document = platformDocument();
const text = JSON.stringify(document, null, 2);
const types = astToString(await openapiTs(text, { alphabetize: true, defaultNonNullable: false }));

const problems = findPolicyProblems(document, POLICIES);
if (problems.length > 0) {
  process.stderr.write(`Policy tables and routes differ:\n${problems.join('\n')}\n`);
  process.exitCode = 1;
}

const places = namedPlaces(document);
const unruled = findNameProblems(places);
if (unruled.length > 0) {
  process.stderr.write(`Places of names and their rules differ:\n${unruled.join('\n')}\n`);
  process.exit(1);
}

const files = [
  { path: new URL('openapi.json', CLIENT), text: `${text}\n` },
  { path: new URL('src/generated/schema.ts', CLIENT), text: HEADER + types },
  { path: new URL('policies.md', DOCS), text: policiesPage(document, POLICIES) },
  { path: new URL('names.md', DOCS), text: namesPage(places, namingClaims()) },
];

const current = (path: URL): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

if (process.argv.includes('--check')) {
  const stale: string[] = [];
  for (const file of files) if ((await current(file.path)) !== file.text) stale.push(file.path.pathname);
  if (stale.length > 0) {
    process.stderr.write(`Generated files are out of date, run "npm run generate":\n${stale.join('\n')}\n`);
    process.exitCode = 1;
  }
} else {
  for (const file of files) await writeFile(file.path, file.text);
}
