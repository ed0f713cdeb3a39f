import { i18n } from '@lingui/core';
import { createApiClient } from '@prodvor/api-client';
import createQueryApi from 'openapi-react-query';
import { session } from '../session/session.ts';

const apiAs = (token: () => Promise<string | null>) =>
  createApiClient({ baseUrl: location.origin, token, locale: () => i18n.locale });

/** The server's API with the reader's token and language. */
export const api = apiAs(session.token);
api.use({
  onResponse: ({ request, response }) => {
    const token = request.headers.get('authorization')?.replace(/^Bearer /, '');
    if (response.status === 401 && token !== undefined) void session.refused(token);
  },
});

/** The server's API for somebody whose session has not begun yet. */
export const apiWith = (accessToken: string) => apiAs(() => Promise.resolve(accessToken));

/** The same as hooks: `$api.useQuery('get', '/api/v1/tournaments', { params: { query: { q } } })`. */
export const $api = createQueryApi(api);
