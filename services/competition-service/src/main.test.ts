import { testDatabase } from '@prodvor/database/testing';
import { bootService, testIssuer } from '@prodvor/service-kit/testing';
import { expect, test } from 'vitest';

test('the service boots alone, serves and stops on SIGTERM', async () => {
  const database = await testDatabase();
  const issuer = await testIssuer();
  const service = await bootService(new URL('main.ts', import.meta.url), {
    PRODVOR_DATABASE_URL: database.urls.competitions,
    PRODVOR_OIDC_ISSUER: issuer.issuer,
    PRODVOR_OIDC_PROVIDER: 'test',
  });
  try {
    const response = await fetch(`${service.address}/api/v1/tournaments`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ items: [], next: null });
    expect(await service.stop()).toEqual([0, null]);
  } finally {
    service.kill();
    await issuer.close();
    await database.drop();
  }
});
