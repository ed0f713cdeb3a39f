import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

const WEB = 'apps/web';
const INPUTS = ['src', 'lingui.config.ts', 'package.json', 'tsconfig.json'];

/** Catalogues below a folder: path -> text. */
const catalogues = async (folder: string): Promise<Map<string, string>> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.po')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
};

/** Messages that a catalogue leaves without a translation. */
const untranslated = (catalogue: string): string[] =>
  catalogue
    .split(/\n\n+/)
    .filter((entry) => /^msgstr ""$(?!\n")/m.test(entry) && !/^msgid ""$(?!\n")/m.test(entry) && !/^#~/m.test(entry))
    .map((entry) => /^msgid (.*)$/m.exec(entry)?.[1] ?? entry);

/** Times of writing change with every extraction and say nothing. */
const content = (catalogue: string): string => catalogue.replace(/^"POT-Creation-Date: .*\n/m, '');

/** Extracts the messages of the web application's code into its catalogues. */
export const extractMessages = (root: string) => run(root, 'lingui', ['extract', '--clean'], join(root, WEB));

/** What is wrong with the catalogues of the web application, one sentence each. They stay as they are. */
export const findMessageDrift = async (root: string): Promise<string[]> => {
  const copy = await mkdtemp(join(tmpdir(), 'prodvor-messages-'));
  try {
    for (const name of INPUTS) await cp(join(root, WEB, name), join(copy, name), { recursive: true });
    await cp(join(root, 'tsconfig.json'), join(copy, 'root.json'));
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    const { ok, output } = await run(root, 'lingui', ['extract', '--clean'], copy);
    if (!ok) return [output.trim()];
    const [kept, extracted] = await Promise.all([catalogues(join(root, WEB, 'src')), catalogues(join(copy, 'src'))]);
    const drift: string[] = [];
    for (const [name, text] of extracted) {
      if (content(text) !== content(kept.get(name) ?? '')) {
        drift.push(`${WEB}/src/${name} differs from the code's messages: npm run generate`);
      }
      if (!name.endsWith('en.po')) {
        drift.push(...untranslated(text).map((message) => `${WEB}/src/${name}: no translation of ${message}`));
      }
    }
    return drift;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
};
