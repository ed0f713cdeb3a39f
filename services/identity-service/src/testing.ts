import { createHash, randomBytes } from 'node:crypto';

/** A browser as far as the provider sees one: cookies by path, forms, no scripts. */
export const createBrowser = (url: string, headers: Readonly<Record<string, string>> = {}) => {
  const jar = new Map<string, { value: string; path: string }>();
  const cookieFor = (path: string): string =>
    [...jar].flatMap(([name, cookie]) => (path.startsWith(cookie.path) ? [`${name}=${cookie.value}`] : [])).join('; ');
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const target = new URL(path, url);
    const response = await fetch(target, {
      redirect: 'manual',
      ...init,
      headers: { cookie: cookieFor(target.pathname), accept: 'text/html', ...headers, ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      const value = pair.slice(at + 1);
      const scope = attributes.find((one) => one.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, { value, path: scope });
    }
    return response;
  };
  return {
    jar,
    cookieFor,
    request,
    get: (path: string) => request(path),
    post: (path: string, form: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) =>
      request(path, { method: 'POST', body: new URLSearchParams(form), headers: { origin: url, ...more } }),
  };
};

/** The `Location` of an answer. @throws {Error} with the status when there is none */
export const locationOf = (response: Response): string => {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`No redirect but ${response.status}`);
  return location;
};

/** A request of the web app to sign in, with the verifier that its answer needs. */
export const authorization = (url: string, more: Readonly<Record<string, string | null>> = {}) => {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'prodvor-web',
    response_type: 'code',
    scope: 'openid profile email offline_access',
    redirect_uri: `${url}/callback`,
    state: 'state-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  for (const [name, value] of Object.entries(more)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return { path: `/auth/authorize?${query}`, verifier };
};
