import { createHash } from 'node:crypto';
import Fastify, { type FastifyInstance } from 'fastify';
import { localeOf } from '../http/locale.ts';
import { documentOf } from '../openapi/document.ts';
import type { Route } from '../route.ts';
import { ERRORS_STYLE, errorsPage } from './errors-page.ts';

const OPENAPI_PATH = '/api/v1/openapi.json';

/** The reference makes its styles and its start-up script inline; it loads nothing from elsewhere. */
const REFERENCE_POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const ERRORS_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(ERRORS_STYLE).digest('base64')}'; frame-ancestors 'none'`;

/** Scalar is 5 MB of script: it is loaded by the first reader, into an application of its own. */
const createReference = async (): Promise<FastifyInstance> => {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  const reference = Fastify();
  reference.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', REFERENCE_POLICY).header('x-content-type-options', 'nosniff');
  });
  await reference.register(scalar, {
    routePrefix: '/docs',
    configuration: {
      url: OPENAPI_PATH,
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
  await reference.ready();
  return reference;
};

/** `/api/v1/openapi.json`, the reference at `/docs` and the catalogue of errors at `/docs/errors`. */
export const mountReference = (app: FastifyInstance, routes: readonly Route[]): void => {
  let document: string | null = null;
  let reference: Promise<FastifyInstance> | null = null;

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

  for (const url of ['/docs', '/docs/*']) {
    app.get(url, async (request, reply) => {
      reference ??= createReference();
      const pages = await reference;
      reply.hijack();
      pages.routing(request.raw, reply.raw);
    });
  }
  app.addHook('onClose', async () => {
    await (await reference)?.close();
  });
};
