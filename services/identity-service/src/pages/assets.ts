import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

const font = (name: string): URL => new URL(import.meta.resolve(`@fontsource-variable/${name}`));

const FILES: Readonly<Record<string, { readonly url: URL; readonly type: string }>> = {
  'page.css': { url: new URL('./assets/page.css', import.meta.url), type: 'text/css; charset=utf-8' },
  'page.js': { url: new URL('./assets/page.js', import.meta.url), type: 'text/javascript; charset=utf-8' },
  'onest-cyrillic.woff2': { url: font('onest/files/onest-cyrillic-wght-normal.woff2'), type: 'font/woff2' },
  'onest-latin.woff2': { url: font('onest/files/onest-latin-wght-normal.woff2'), type: 'font/woff2' },
  'sofia-cyrillic.woff2': {
    url: font('sofia-sans-extra-condensed/files/sofia-sans-extra-condensed-cyrillic-wght-normal.woff2'),
    type: 'font/woff2',
  },
  'sofia-latin.woff2': {
    url: font('sofia-sans-extra-condensed/files/sofia-sans-extra-condensed-latin-wght-normal.woff2'),
    type: 'font/woff2',
  },
};

/** Where style, script and fonts are. */
export const ASSETS = '/auth/assets/';

/** Style, script and fonts of the pages, read once each. */
export const mountAssets = (app: FastifyInstance): void => {
  for (const [name, { url, type }] of Object.entries(FILES)) {
    let bytes: Promise<Buffer> | null = null;
    app.get(`${ASSETS}${name}`, async (_request, reply) => {
      bytes ??= readFile(fileURLToPath(url));
      const age = type === 'font/woff2' ? 'public, max-age=31536000' : 'public, max-age=300';
      return reply
        .header('content-type', type)
        .header('cache-control', age)
        .send(await bytes);
    });
  }
};
