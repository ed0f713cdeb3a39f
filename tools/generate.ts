import { join } from 'node:path';
import { writeErrorsPage } from './house/errors-page.ts';
import { extractMessages } from './house/messages.ts';
import { type Outcome, run } from './house/run.ts';

const root = join(import.meta.dirname, '..');

/** Makes anew what is committed but made from something else. The order follows what is made from what. */
const STEPS: Readonly<Record<string, () => Promise<Outcome>>> = {
  'database types': () => run(root, 'node', ['packages/database/tools/generate.ts']),
  'API document, client and policies': () => run(root, 'node', ['tools/openapi/src/generate.ts']),
  'messages of the web application': () => extractMessages(root),
  'page of errors': async () => {
    await writeErrorsPage(root);
    return { ok: true, output: '' };
  },
};

for (const [name, step] of Object.entries(STEPS)) {
  const { ok, output } = await step();
  process.stdout.write(`${ok ? 'made  ' : 'FAILED'} ${name}\n`);
  if (!ok) {
    process.stdout.write(`${output.trimEnd()}\n`);
    process.exitCode = 1;
  }
}
