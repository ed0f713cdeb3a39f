import { createHash } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { localeOf } from '../http/locale.ts';
import { refuseBut } from '../http/mount.ts';
import { notFound } from '../http/server.ts';
import { documentOf } from '../openapi/document.ts';
import type { Route } from '../route.ts';
import { ERRORS_STYLE, errorsPage } from './errors-page.ts';

const OPENAPI_PATH = '/api/v1/openapi.json';

/** The reference makes its styles and its start-up script inline; it loads nothing from elsewhere. */
const REFERENCE_POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const ERRORS_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(ERRORS_STYLE).digest('base64')}'; frame-ancestors 'none'`;

const SCRIPT_PATH = '/docs/js/scalar.js';

interface Reference {
  readonly page: Buffer;
  readonly script: Buffer;
}

/**
 * Scalar is 5 MB of script: it is loaded by the first reader. Its page and its script are taken of it once; it answers
 * nobody, since its redirects, errors and headers are its own.
 */
const createReference = async (): Promise<Reference> => {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  const library = Fastify();
  await library.register(scalar, {
    routePrefix: '/docs',
    configuration: {
      url: OPENAPI_PATH,
      cdn: SCRIPT_PATH,
      pageTitle: 'ProDvor API',
      favicon: '/icon.svg',
      withDefaultFonts: false,
      // Nothing of the maker's own services: they would send the reader elsewhere.
      telemetry: false,
      showDeveloperTools: 'never',
      hideClientButton: true,
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  });
  const read = async (path: string): Promise<Buffer> => {
    const { statusCode, rawPayload } = await library.inject(path);
    if (statusCode !== 200) throw new Error(`the reference has no ${path}: ${statusCode}`);
    return rawPayload;
  };
  try {
    return { page: await read('/docs/'), script: await read(SCRIPT_PATH) };
  } finally {
    await library.close();
  }
};

/** `/api/v1/openapi.json`, the reference at `/docs` and the catalogue of errors at `/docs/errors`. */
export const mountReference = (app: FastifyInstance, routes: readonly Route[]): void => {
  let document: string | null = null;
  let reference: Promise<Reference> | null = null;

  app.get(OPENAPI_PATH, async (_request, reply) => {
    document ??= JSON.stringify(documentOf(routes));
    return reply.header('content-type', 'application/json; charset=utf-8').send(document);
  });

  app.get<{ Querystring: { lang?: unknown } }>('/docs/errors', async (request, reply) => {
    const asked = request.query.lang;
    const locale = asked === 'ru' || asked === 'en' ? asked : localeOf(request);
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', ERRORS_POLICY)
      .header('vary', 'accept-language')
      .send(errorsPage(locale));
  });

  const refer = (): Promise<Reference> => {
    reference ??= createReference();
    return reference;
  };
  for (const url of ['/docs', '/docs/']) {
    app.get(url, async (_request, reply) =>
      reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('content-security-policy', REFERENCE_POLICY)
        .send((await refer()).page),
    );
  }
  // To compress it would take seconds of the processor at each call.
  app.get(SCRIPT_PATH, { compress: false }, async (_request, reply) =>
    reply
      .header('content-type', 'text/javascript; charset=utf-8')
      .header('content-security-policy', REFERENCE_POLICY)
      .send((await refer()).script),
  );
  for (const url of ['/docs', '/docs/', '/docs/errors', SCRIPT_PATH]) refuseBut(app, url, ['GET', 'HEAD']);
  app.all('/docs/*', notFound);
};
