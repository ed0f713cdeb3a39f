import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@prodvor/database/testing';
import { bootService } from '@prodvor/service-kit/testing';
import { expect, test } from 'vitest';

test('the service boots alone, serves and stops on SIGTERM', async () => {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'prodvor-identity-'));
  const service = await bootService(new URL('main.ts', import.meta.url), {
    PRODVOR_DATABASE_URL: database.urls.identity,
    PRODVOR_URL: 'https://prodvor.example',
    PRODVOR_IDENTITY_KEYS: join(folder, 'keys.json'),
  });
  try {
    const response = await fetch(`${service.address}/auth/.well-known/openid-configuration`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ issuer: 'https://prodvor.example/auth' });
    expect(await service.stop()).toEqual([0, null]);
  } finally {
    service.kill();
    await rm(folder, { recursive: true });
    await database.drop();
  }
});
