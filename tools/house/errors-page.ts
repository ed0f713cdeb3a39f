import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ERRORS } from '../../packages/contracts/src/errors.ts';

const PAGE = 'docs/errors.md';

const HEAD = `# Errors

Every error is an [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problem with the media type \`application/problem+json\`. Its \`type\` is
\`/docs/errors#SLUG\` and stays the same over time; \`title\` is in the language of the reader. \`errors\` lists the fields that are wrong, each by a JSON pointer
into the request: \`/body/name\`, \`/query/limit\`, \`/headers/if-match\`.

This page is generated from \`packages/contracts/src/errors.ts\` by \`npm run generate\`.
`;

const page = (): string => {
  const rows = Object.entries(ERRORS).map(
    ([slug, { status, en, ru }]) => `| <a id="${slug}"></a>\`${slug}\` | ${status} | ${en} | ${ru} |`,
  );
  return [HEAD, '| type | status | title | in Russian |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
};

/** Writes `docs/errors.md`. */
export const writeErrorsPage = (root: string): Promise<void> => writeFile(join(root, PAGE), page());

/** What is wrong with `docs/errors.md`, one sentence each. */
export const findErrorsPageDrift = async (root: string): Promise<string[]> =>
  (await readFile(join(root, PAGE), 'utf8').catch(() => '')) === page()
    ? []
    : [`${PAGE} differs from the error catalogue: npm run generate`];
