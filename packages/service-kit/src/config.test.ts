import { expect, test } from 'vitest';
import { z } from 'zod';
import { ConfigError, loadConfig } from './config.ts';

test('an empty environment has working defaults', () => {
  const { settings, warnings } = loadConfig({ env: { PORT: '', PATH: '/bin' } });
  expect(settings).toMatchObject({
    port: 3000,
    host: 'localhost',
    publicUrl: 'http://localhost:3000',
    metricsPort: null,
    corsOrigins: [],
    rateLimit: { perSecond: 100, burst: 2_000 },
    signInRateLimit: { perSecond: 100, burst: 18_000 },
  });
  expect(settings.oidc).toEqual({
    issuer: 'http://localhost:3000/auth',
    discoveryUrl: 'http://localhost:3000/auth/.well-known/openid-configuration',
    audience: 'prodvor-api',
    provider: 'prodvor',
  });
  expect(warnings).toEqual([]);
});

test('the public address decides the issuer', () => {
  const { settings } = loadConfig({ env: { PRODVOR_URL: 'https://dvor.example/', PORT: '8080' } });
  expect(settings.publicUrl).toBe('https://dvor.example');
  expect(settings.oidc.issuer).toBe('https://dvor.example/auth');
});

test('one address has one spelling, an issuer the one of its provider', () => {
  const { settings } = loadConfig({
    env: { PRODVOR_URL: 'HTTPS://Dvor.Example:443/', PRODVOR_OIDC_ISSUER: 'https://login.example/tenant/' },
  });
  expect(settings.publicUrl).toBe('https://dvor.example');
  expect(settings.oidc).toMatchObject({
    issuer: 'https://login.example/tenant/',
    discoveryUrl: 'https://login.example/tenant/.well-known/openid-configuration',
  });
});

test('https without a word on the proxy is warned of', () => {
  const warned = (env: NodeJS.ProcessEnv) => loadConfig({ env }).warnings.join();
  expect(warned({ PRODVOR_URL: 'https://dvor.example' })).toContain('PRODVOR_TRUST_PROXY=on');
  expect(warned({ PRODVOR_URL: 'https://dvor.example', PRODVOR_TRUST_PROXY: 'off' })).toBe('');
  expect(warned({ PRODVOR_URL: 'http://dvor.example' })).toBe('');
});

test('limits and origins have one meaning each', () => {
  const settingsOf = (env: NodeJS.ProcessEnv) => loadConfig({ env }).settings;
  expect(settingsOf({ PRODVOR_RATE_LIMIT: '5/10', PRODVOR_SIGN_IN_RATE_LIMIT: 'off' })).toMatchObject({
    rateLimit: { perSecond: 5, burst: 10 },
    signInRateLimit: null,
  });
  expect(settingsOf({ PRODVOR_CORS_ORIGINS: 'HTTPS://Club.example:443/, http://localhost:5173' }).corsOrigins).toEqual([
    'https://club.example',
    'http://localhost:5173',
  ]);
  expect(settingsOf({ PRODVOR_CORS_ORIGINS: '*' }).corsOrigins).toBe('*');
});

test.each([
  ['PRODVOR_RATE_LIMIT', ['0/10', '10/0', '10', '1e3/5', '-1/5', 'on']],
  [
    'PRODVOR_CORS_ORIGINS',
    ['club.example', 'https://club.example/path', '*,https://club.example', 'null', 'https://a.example,'],
  ],
])('%s is none of %j', (name, values) => {
  for (const value of values) expect(() => loadConfig({ env: { [name]: value } }), value).toThrow(`${name}: expected`);
});

test.each([
  'https://dvor.example/league',
  'https://me:secret@dvor.example',
  'https://dvor.example/?a',
  'ftp://dvor.example',
])('the public address is not %s', (address) => {
  expect(() => loadConfig({ env: { PRODVOR_URL: address } })).toThrow(
    'PRODVOR_URL: expected an http:// or https:// address',
  );
});

test('every problem is told at once, by its variable', () => {
  const env = {
    PORT: 'x',
    PRODVOR_URL: 'nonsense',
    PRODVOR_TRUST_PROXY: 'maybe',
    PRODVOR_LIMIT: '-1',
    PRODVOR_KAY: '1',
  };
  const load = () =>
    loadConfig({
      env,
      own: { PRODVOR_LIMIT: z.coerce.number().min(0, { error: 'a number from 0' }), PRODVOR_KEY: z.string() },
    });
  expect(load).toThrow(ConfigError);
  for (const line of [
    'PORT: expected a port from 1 to 65535',
    'PRODVOR_URL: expected an http:// or https:// address',
    'PRODVOR_TRUST_PROXY: expected on or off',
    'PRODVOR_LIMIT: expected a number from 0',
    'PRODVOR_KEY is required',
    'PRODVOR_KAY is not a setting of ProDvor; did you mean PRODVOR_KEY?',
  ]) {
    expect(load).toThrow(line);
  }
});

test('unknown settings are warned of, with the nearest known name', () => {
  const { warnings, own } = loadConfig({
    env: {
      PRODVOR_URl: 'x',
      PRODVOR_DAT: 'y',
      PRODVOR_DATA: 'z',
      PRODVOR_SOMETHING_ELSE_ENTIRELY: '1',
      PRODVOR_DATABASE_URL: 'postgresql://elsewhere/',
    },
    services: [{ config: { PRODVOR_DATA: z.string() } }],
  });
  expect(own.PRODVOR_DATA).toBe('z');
  expect(warnings).toEqual([
    'PRODVOR_DAT is not a setting of ProDvor; did you mean PRODVOR_DATA?',
    'PRODVOR_DATABASE_URL is not a setting of ProDvor',
    'PRODVOR_SOMETHING_ELSE_ENTIRELY is not a setting of ProDvor',
    'PRODVOR_URl is not a setting of ProDvor; did you mean PRODVOR_URL?',
  ]);
});
