import { type ApiClient, type ApiClientOptions, createApiClient } from '@prodvor/api-client';

/** Each is a second or so. */
const RETRIES = 60;

/**
 * A client for work of many requests, which goes on where the platform is busy. Each POST names a key: it takes effect once,
 * so it may be sent again also after a 503. Not for routes whose answers are secret, which take no keys.
 */
export const patientClient = (options: ApiClientOptions): ApiClient => {
  const api = createApiClient({ retries: RETRIES, ...options });
  api.use({
    onRequest: ({ request }) => {
      if (request.method === 'POST') request.headers.set('idempotency-key', crypto.randomUUID());
      return request;
    },
  });
  return api;
};
