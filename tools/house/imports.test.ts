import { describe, expect, test } from 'vitest';
import { findImportProblems, type Workspace } from './imports.ts';

const workspace = (folder: string, name: string, ...dependencies: string[]): Workspace => ({
  folder,
  name: `@prodvor/${name}`,
  dependencies: new Set(dependencies.map((dependency) => `@prodvor/${dependency}`)),
});

const HOUSE = [
  workspace('packages/sport', 'sport'),
  workspace('packages/contracts', 'contracts', 'sport'),
  workspace('packages/api-client', 'api-client'),
  workspace('packages/database', 'database', 'contracts'),
  workspace('services/user-service', 'user-service', 'contracts', 'database'),
  workspace('services/team-service', 'team-service', 'contracts'),
  workspace('apps/web', 'web', 'api-client', 'sport'),
  workspace('apps/prodvor', 'prodvor-cli', 'user-service', 'database', 'api-client'),
  workspace('tests', 'tests', 'api-client'),
];

const problems = (path: string, text: string) => findImportProblems([{ path, text }], HOUSE);

describe('what may stand', () => {
  test.each([
    ['services/user-service/src/users/store.ts', "import { write } from '@prodvor/database';"],
    ['services/user-service/src/users/store.ts', "import { page } from '../page.ts';"],
    ['packages/database/src/testing.ts', "export { connect } from './connection.ts';"],
    ['packages/contracts/src/errors.test.ts', "import { readFile } from 'node:fs/promises';"],
    ['packages/sport/src/cli.ts', "import { text } from 'node:stream/consumers';"],
    ['apps/web/src/main.tsx', "import { createClient } from '@prodvor/api-client';"],
    ['apps/prodvor/src/main.ts', "const { start } = await import('@prodvor/user-service');"],
    ['services/user-service/src/service.ts', "import {\n  a,\n  b,\n} from '@prodvor/contracts';"],
  ])('%s', (path, text) => {
    expect(problems(path, text)).toEqual([]);
  });
});

describe('what is found', () => {
  test.each([
    [
      'a service that imports a service',
      'services/user-service/src/a.ts',
      "import { x } from '@prodvor/team-service';",
      'never imports another',
    ],
    [
      'the same over several lines',
      'services/user-service/src/a.ts',
      "import {\n  x,\n} from '@prodvor/team-service';",
      'never imports another',
    ],
    [
      'the same as a re-export',
      'services/user-service/src/a.ts',
      "export * from '@prodvor/team-service';",
      'never imports another',
    ],
    [
      'the same on demand',
      'services/user-service/src/a.ts',
      "await import('@prodvor/team-service');",
      'never imports another',
    ],
    [
      'the same by a relative path',
      'services/user-service/src/a.ts',
      "import '../../team-service/src/b.ts';",
      'leaves its workspace',
    ],
    [
      'a package that imports a service',
      'packages/database/src/a.ts',
      "import '@prodvor/user-service';",
      'point from apps',
    ],
    ['a service that imports an app', 'services/user-service/src/a.ts', "import '@prodvor/web';", 'point from apps'],
    [
      'an undeclared workspace',
      'services/team-service/src/a.ts',
      "import { x } from '@prodvor/database';",
      'not declared',
    ],
    [
      'a subpath of an undeclared workspace',
      'services/team-service/src/a.ts',
      "import { x } from '@prodvor/database/testing';",
      'not declared',
    ],
    [
      'a workspace that is not there',
      'services/team-service/src/a.ts',
      "import { x } from '@prodvor/nothing';",
      'no such workspace',
    ],
    [
      'a file read in the contracts',
      'packages/contracts/src/a.ts',
      "import { readFile } from 'node:fs/promises';",
      'no I/O',
    ],
    ['a database in the rules', 'packages/sport/src/a.ts', "import pg from 'pg';", 'no I/O'],
    ['a request in the rules', 'packages/sport/src/a.ts', "await fetch('https://example.org');", 'no I/O'],
    ['a web page that knows the database', 'apps/web/src/a.ts', "import '@prodvor/database';", 'may be used here'],
    ['a request past the client', 'apps/web/src/a.ts', "await fetch('/api/v1/matches');", 'api-client'],
  ])('%s', (_name, path, text, reason) => {
    expect(problems(path, text)).toEqual([expect.stringContaining(reason)]);
  });

  test('a declared dependency in the wrong direction, used or not', () => {
    const house = [
      workspace('services/a-service', 'a-service', 'b-service'),
      workspace('services/b-service', 'b-service'),
    ];
    expect(findImportProblems([], house)).toEqual([expect.stringContaining('never imports another service')]);
  });

  test('a circle of packages', () => {
    const house = [workspace('packages/a', 'a', 'b'), workspace('packages/b', 'b', 'a')];
    expect(findImportProblems([], house)).toEqual([expect.stringContaining('@prodvor/a -> @prodvor/b -> @prodvor/a')]);
  });
});
