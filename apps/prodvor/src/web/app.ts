import { randomBytes } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../refusal.ts';

const DIST = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
const INDEX = `${DIST}index.html`;

/** Paths that belong to the services: an unknown one there is an API error, never the app. */
const SERVER_PATHS = /^\/(api|auth|docs)(\/|$)|^\/(healthz|readyz)$/;

/** `allowed` is the source list of scripts and styles. */
const contentSecurityPolicy = (allowed: string): string =>
  [
    "default-src 'self'",
    `script-src ${allowed}`,
    `style-src ${allowed}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');

/** The app asks for a person's place at most, and shares its window with no page of another site. */
const PAGE_HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
} as const;

const WITH_EXTENSION = /\.[a-z0-9]+$/i;

/**
 * Serves the built web app as it lies on the disk, so that a new build is served without a restart: files with a hash in
 * their name for a year, `index.html` fresh with a nonce of its own for every path that is the app's.
 * @throws {Refusal} when the app was not built
 */
export const mountWebApp = async (app: FastifyInstance): Promise<void> => {
  await access(INDEX).catch(() => {
    throw new Refusal('The web app is not built: run `npm run build -w apps/web`.');
  });
  await app.register(fastifyStatic, {
    root: DIST,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('x-content-type-options', 'nosniff');
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (path.includes('.html')) reply.header('content-security-policy', contentSecurityPolicy("'self'"));
    },
  });
  app.get('/*', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (SERVER_PATHS.test(path)) return reply.callNotFound();
    if (path !== '/index.html' && WITH_EXTENSION.test(path)) return reply.sendFile(path);
    const nonce = randomBytes(18).toString('base64');
    const index = await readFile(INDEX, 'utf8');
    return reply
      .header('content-security-policy', contentSecurityPolicy(`'self' 'nonce-${nonce}'`))
      .headers(PAGE_HEADERS)
      .type('text/html; charset=utf-8')
      .send(index.replaceAll('__CSP_NONCE__', nonce));
  });
};
