import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as sport from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const CLI = fileURLToPath(new URL('./cli.ts', import.meta.url));

interface Block {
  readonly language: string;
  readonly text: string;
  /** Number of its first line within the README. */
  readonly line: number;
}

const blocks: readonly Block[] = [...readme.matchAll(/^```(\S+)\n([\s\S]*?)^```$/gm)].map((found) => ({
  language: found[1] ?? '',
  text: found[2] ?? '',
  line: readme.slice(0, found.index).split('\n').length + 1,
}));

type Check = (actual: unknown, expected: unknown, line: number) => void;
type Example = (module: typeof sport, check: Check) => void;

/** `expression; // value` claims a value; every other line is only run. */
const CLAIM = /^(?!const |let |\/\/|import )(\S.*); \/\/ (.+)$/;

const compile = ({ text, line }: Block): { readonly run: Example; readonly claims: number } => {
  let claims = 0;
  const source = text
    .split('\n')
    .map((code, index) => {
      const [, expression, value] = CLAIM.exec(code) ?? [];
      if (expression === undefined || value === undefined) return code;
      claims += 1;
      return `check((${expression}), (${value}), ${line + index});`;
    })
    .join('\n');
  const code = stripTypeScriptTypes(source).replace(
    /import \{([^}]*)\} from '@prodvor\/sport';/,
    (_, names: string) => `const {${names}} = sport;`,
  );
  return { run: new Function('sport', 'check', code) as Example, claims };
};

const examples = blocks.filter(({ language }) => language === 'ts');

describe('examples of the README', () => {
  it.each(examples.map((block) => [block.line, block] as const))('line %i holds', (_line, block) => {
    const { run, claims } = compile(block);
    expect(claims).toBeGreaterThan(0);
    let checked = 0;
    run(sport, (actual, expected, line) => {
      expect(actual, `README.md, line ${line}`).toEqual(expected);
      checked += 1;
    });
    expect(checked).toBe(claims);
  });

  const commands = blocks.filter(({ language }) => language === 'sh');
  it.each(commands.map((block) => [block.line, block] as const))(
    'the command of line %i prints what follows it',
    (_line, block) => {
      const [, input, command] = /^echo '([\s\S]+)' \| npm run -s sport -- (\w+)$/m.exec(block.text) ?? [];
      const answer = blocks[blocks.indexOf(block) + 1];
      expect(answer?.language).toBe('json');
      const { stdout } = spawnSync(process.execPath, [CLI, command ?? ''], { input: input ?? '', encoding: 'utf8' });
      expect(JSON.parse(stdout)).toEqual(JSON.parse(answer?.text ?? ''));
    },
  );
});
