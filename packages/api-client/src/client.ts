import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/schema.ts';
import { type FetchRequest, RETRIES, withRetries } from './retry.ts';

/** Typed calls by path: `api.GET('/api/v1/tournaments/{id}', { params: { path: { id } } })`. */
export type ApiClient = Client<paths>;

export interface ApiClientOptions {
  /** `http://localhost:3000`, without the path. */
  readonly baseUrl: string;
  /** The access token for each request; null sends none. */
  readonly token?: () => Promise<string | null> | string | null;
  /** The language that the server answers in; its own default when left out. */
  readonly locale?: () => string;
  readonly fetch?: FetchRequest;
  /** How often a request is sent again at most; 3 when left out. */
  readonly retries?: number;
}

/**
 * A client of the public API. It sends the token and the language, and obeys `Retry-After` of 429, of 503 where a
 * repetition is harmless, and of a POST whose `Idempotency-Key` is still at work. Calls resolve to `{ data, error, response }`;
 * `unwrap` turns errors into exceptions.
 */
export const createApiClient = (options: ApiClientOptions): ApiClient => {
  const client = createClient<paths>({
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    fetch: withRetries(options.fetch ?? ((request) => fetch(request)), options.retries ?? RETRIES),
  });
  client.use({
    onRequest: async ({ request }) => {
      const token = await options.token?.();
      if (token !== undefined && token !== null) request.headers.set('authorization', `Bearer ${token}`);
      const locale = options.locale?.();
      if (locale !== undefined) request.headers.set('accept-language', locale);
      return request;
    },
  });
  return client;
};
