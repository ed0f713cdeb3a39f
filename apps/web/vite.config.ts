import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Faces that the first screen is set in, in both alphabets. */
const FIRST_FACES = [/onest-cyrillic-wght/, /onest-latin-wght/, /sofia-sans-extra-condensed-latin-wght-normal/];

/** Asks for the first screen's faces together with its script, before the styles name them. */
const preloadFaces = (): Plugin => ({
  name: 'prodvor-preload-faces',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => FIRST_FACES.some((face) => face.test(file)))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
          injectTo: 'head' as const,
        })),
  },
});

const TEXT = /\.(js|css|svg)$/;

/** Packs each script and style once, so that the server sends the small form as it is. */
const packAssets = (): Plugin => ({
  name: 'prodvor-pack-assets',
  apply: 'build',
  writeBundle: async ({ dir = 'dist' }, bundle) => {
    const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    for (const file of Object.keys(bundle).filter((name) => TEXT.test(name))) {
      const path = `${dir}/${file}`;
      const content = await readFile(path);
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, best));
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
    }
  },
});

const backend = { target: process.env.PRODVOR_URL ?? 'http://localhost:3000' };

export default defineConfig({
  plugins: [
    react(),
    lingui({ cwd: import.meta.dirname, macroTransform: true, failOnMissing: true, failOnCompileError: true }),
    preloadFaces(),
    packAssets(),
  ],
  // The server puts a fresh nonce in place of this at each answer.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2023',
    // `default-src 'self'` leaves no room for data: addresses.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': backend, '/auth': backend, '/docs': backend } },
});
