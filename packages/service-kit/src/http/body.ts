import { translate } from '@prodvor/i18n';
import type { FastifyInstance } from 'fastify';
import { Failure } from '../failure.ts';
import { localeOf } from './locale.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads JSON bodies: strict UTF-8, an empty body is no body. Other content types are refused with 415 by Fastify.
 * What the value holds is judged later, with the schema.
 */
export const readJsonBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (bytes.length === 0) {
      done(null, undefined);
      return;
    }
    try {
      done(null, JSON.parse(UTF8.decode(bytes)));
    } catch {
      done(new Failure('malformed-request', translate(localeOf(request), 'http.json-broken')));
    }
  });
};
