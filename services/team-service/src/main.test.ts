import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { testDatabase } from '@prodvor/database/testing';
import { bootService, testIssuer } from '@prodvor/service-kit/testing';
import { expect, test } from 'vitest';

test('the service boots alone, serves and stops on SIGTERM', async () => {
  const database = await testDatabase();
  const issuer = await testIssuer();
  const service = await bootService(new URL('main.ts', import.meta.url), {
    PRODVOR_DATABASE_URL: database.urls.teams,
    PRODVOR_OIDC_ISSUER: issuer.issuer,
    PRODVOR_OIDC_PROVIDER: 'test',
  });
  try {
    const response = await fetch(`${service.address}/api/v1/invitations`);
    expect(response.status).toBe(401);
    expect(await service.stop()).toEqual([0, null]);
  } finally {
    service.kill();
    await issuer.close();
    await database.drop();
  }
});

test('alone it says every problem of its settings at once, without a stack', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url))], {
    env: { PORT: 'x', PRODVOR_URL: 'nonsense' },
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr.trim().split('\n')).toEqual([
    'The settings have problems:',
    '  PORT: expected a port from 1 to 65535',
    '  PRODVOR_URL: expected an http:// or https:// address without a path',
    '  PRODVOR_DATABASE_URL is required',
  ]);
});
