import { Server } from 'node:http';
import { translate } from '@prodvor/i18n';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Failure } from '../failure.ts';
import { answerClientError } from './client-errors.ts';
import { localeOf } from './locale.ts';

/**
 * Fastify listens on every address of `localhost` with a server for each, and gives what is set on `app.server` to the
 * first alone. It has no name for the others but this symbol.
 */
const otherServers = (app: FastifyInstance): Server[] => {
  const symbol = Object.getOwnPropertySymbols(app).find(({ description }) => description === 'fastify.serverBindings');
  const bindings: unknown = symbol === undefined ? [] : Reflect.get(app, symbol);
  return Array.isArray(bindings) ? bindings.filter((server) => server instanceof Server) : [];
};

/**
 * Hands what Node.js would answer by itself, with an empty body, to the hooks and handlers of the application:
 * `requireHead` refuses it there, with a request id and a line in the log. `100-continue` stays Node.js's own.
 */
export const answerForNode = (app: FastifyInstance): void => {
  const expect = (server: Server): void => {
    server.on('checkExpectation', (request, response) => app.routing(request, response));
  };
  if (app.server instanceof Server) expect(app.server);
  app.addHook('onListen', (done) => {
    for (const server of otherServers(app)) {
      expect(server);
      server.on('clientError', answerClientError);
    }
    done();
  });
};

/** How often a header stands in a request: Node.js keeps the first of some, and joins others. */
const countOf = (request: FastifyRequest, name: string): number =>
  request.raw.rawHeaders.filter((word, index) => index % 2 === 0 && word.toLowerCase() === name).length;

/**
 * What HTTP asks of the head of every request: one `Host` (RFC 9112, 3.2), no expectation but `100-continue` (RFC 9110,
 * 10.1.1).
 * @throws {Failure} `malformed-request`, `expectation-failed`
 */
export const requireHead = (request: FastifyRequest): void => {
  const { httpVersion, headers } = request.raw;
  const malformed = (key: 'http.host-missing' | 'http.host-repeated') =>
    new Failure('malformed-request', translate(localeOf(request), key));
  // HTTP/1.0 knows neither, and what is injected by a test has no wire.
  if (httpVersion !== '1.1') return;
  if (headers.host === undefined) throw malformed('http.host-missing');
  if (countOf(request, 'host') > 1) throw malformed('http.host-repeated');
  if (headers.expect !== undefined && !/^100-continue$/i.test(headers.expect)) throw new Failure('expectation-failed');
};

/**
 * The `Authorization` of a request. Two of them say two things, of which another server on the way may have read either.
 * @throws {Failure} `invalid-token`
 */
export const soleAuthorization = (request: FastifyRequest): string | undefined => {
  const { authorization } = request.headers;
  if (authorization !== undefined && countOf(request, 'authorization') > 1) throw new Failure('invalid-token');
  return authorization;
};
