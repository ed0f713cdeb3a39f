import { createHash, randomBytes } from 'node:crypto';

/** What a sign-in gives: the access token of five minutes, and the one that renews it while the session lasts. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const CLIENT = 'prodvor-web';

/** Requests of one browser without scripts: cookies are kept, redirects within `/auth` are followed. */
const createBrowser = (url: string) => {
  const cookies = new Map<string, string>();
  const request = async (path: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const answer = await fetch(new URL(path, url), {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        origin: url,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  return {
    follow: async (path: string, form?: Readonly<Record<string, string>>) => {
      let answer = await request(path, form);
      let at = path;
      for (;;) {
        const location = answer.headers.get('location');
        if (location === null) return { at, answer };
        at = new URL(location, url).href;
        if (!new URL(at).pathname.startsWith('/auth/')) return { at, answer };
        answer = await request(at);
      }
    },
  };
};

const askToken = async (url: string, form: Readonly<Record<string, string>>): Promise<Tokens> => {
  const answer = await fetch(`${url}/auth/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: CLIENT, ...form }),
  });
  const document: { access_token?: string; refresh_token?: string; error?: string } = JSON.parse(await answer.text());
  const { access_token, refresh_token, error } = document;
  if (!access_token || !refresh_token) throw new Error(`no tokens but ${answer.status} ${error}`);
  return { accessToken: access_token, refreshToken: refresh_token };
};

/** Answers the form of the page that the provider shows, and gives the tokens that it leads to. */
const enter = async (
  url: string,
  more: Readonly<Record<string, string>>,
  form: Readonly<Record<string, string>>,
  place = '',
): Promise<Tokens> => {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    scope: 'openid profile email offline_access',
    redirect_uri: `${url}/callback`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  const { follow } = createBrowser(url);
  const page = await follow(`/auth/authorize?${query}`);
  const arrival = await follow(`${page.at}${place}`, form);
  const code = new URL(arrival.at).searchParams.get('code');
  if (code === null) throw new Error(`no sign-in but ${arrival.answer.status} at ${arrival.at}`);
  return askToken(url, {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: `${url}/callback`,
  });
};

/** Signs in by the form of the provider's page. @throws {Error} when the person is not let in */
export const signIn = (url: string, login: string, password: string): Promise<Tokens> =>
  enter(url, {}, { login, password });

/** Registers an account by the provider's page. @throws {Error} when the form is refused */
export const register = (
  url: string,
  person: { givenName: string; familyName: string; email: string; password: string },
): Promise<Tokens> => enter(url, { prompt: 'create' }, { ...person, consent: 'yes' }, '/register');

/** Renews the tokens of a session. @throws {Error} when it has ended */
export const renew = (url: string, { refreshToken }: Tokens): Promise<Tokens> =>
  askToken(url, { grant_type: 'refresh_token', refresh_token: refreshToken });

const partOf = ({ accessToken }: Tokens, number: number): Readonly<Record<string, unknown>> =>
  JSON.parse(Buffer.from(accessToken.split('.')[number] ?? '', 'base64url').toString('utf8'));

/** What signed an access token, and what it says; unchecked. */
export const headerOf = (tokens: Tokens) => partOf(tokens, 0);
export const claimsOf = (tokens: Tokens) => partOf(tokens, 1);
