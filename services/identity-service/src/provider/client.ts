/** The one client of the embedded provider: the web app. */
export const WEB_CLIENT = 'prodvor-web';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Origins under which the app is open: the public one, and on a person's own machine the loopback's other names. */
export const appOrigins = (publicUrl: string): string[] => {
  const url = new URL(publicUrl);
  if (!LOOPBACK.has(url.hostname)) return [url.origin];
  const names = [url.hostname, 'localhost', '127.0.0.1'];
  return [...new Set(names)].map((name) => `${url.protocol}//${name}${url.port === '' ? '' : `:${url.port}`}`);
};

/** The web app as the provider knows it: public, code with PKCE. */
export const webClient = (publicUrl: string) => {
  const at = (path: string): string[] => appOrigins(publicUrl).map((origin) => `${origin}${path}`);
  return {
    client_id: WEB_CLIENT,
    client_name: 'ProDvor',
    application_type: 'web' as const,
    token_endpoint_auth_method: 'none' as const,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
    redirect_uris: [...at('/callback'), ...at('/silent.html')],
    post_logout_redirect_uris: at('/'),
    id_token_signed_response_alg: 'ES256' as const,
  };
};
