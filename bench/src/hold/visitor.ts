import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

const CLIENT = 'prodvor-web';

/** What was answered where a sign-in needed something else. */
export class TurnedAway extends Error {
  override readonly name = 'TurnedAway';
  readonly status: number;

  constructor(status: number, place: string) {
    super(`${place} answered ${status}`);
    this.status = status;
  }
}

/** A request of the web app to sign in, with the verifier that its code needs. */
export const authorization = (url: string, more: Readonly<Record<string, string>> = {}) => {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    scope: 'openid profile email offline_access',
    redirect_uri: `${url}/callback`,
    state: randomBytes(16).toString('hex'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  return { path: `/auth/authorize?${query}`, verifier };
};

const Code = z.object({ access_token: z.string() });

/** Fields of the page's form: those that have a value keep it, the others get what `answers` says by name or by type. */
const fill = (page: string, answers: Readonly<Record<string, string>>): Record<string, string> => {
  const form: Record<string, string> = {};
  for (const [input] of page.matchAll(/<input [^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
    const [name, type = 'text', value = ''] = [attribute('name'), attribute('type'), attribute('value')];
    if (name === undefined || (type === 'checkbox' && !input.includes(' required'))) continue;
    form[name] = value || (answers[name] ?? answers[type] ?? '');
  }
  return form;
};

/** A browser without scripts that comes through a proxy from the given address: cookies, redirects within `/auth`. */
const createBrowser = (url: string, address: string) => {
  const cookies = new Map<string, string>();
  const request = async (path: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const answer = await fetch(new URL(path, url), {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        origin: url,
        'x-forwarded-for': address,
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
    request,
    /** Resolves to the page at the end of the redirects, or to the address of the app where they lead out. */
    follow: async (path: string, form?: Readonly<Record<string, string>>) => {
      let answer = await request(path, form);
      let at = new URL(path, url);
      for (;;) {
        const text = await answer.text();
        const location = answer.headers.get('location');
        if (location === null) {
          if (answer.status !== 200) throw new TurnedAway(answer.status, at.pathname);
          return { at, text };
        }
        at = new URL(location, url);
        if (!at.pathname.startsWith('/auth/')) return { at, text: '' };
        answer = await request(at.href);
      }
    },
  };
};

const enter = async (
  url: string,
  address: string,
  answers: Readonly<Record<string, string>>,
  registers: boolean,
): Promise<void> => {
  const { path, verifier } = authorization(url, registers ? { prompt: 'create' } : {});
  const { follow, request } = createBrowser(url, address);
  const page = await follow(path);
  const place = registers && !page.at.pathname.endsWith('/register') ? `${page.at.pathname}/register` : page.at.href;
  const arrival = await follow(place, fill(page.text, answers));
  const code = arrival.at.searchParams.get('code');
  if (code === null) throw new Error(`No sign-in but a page at ${arrival.at.pathname}`);
  const answer = await request('/auth/token', {
    client_id: CLIENT,
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: `${url}/callback`,
  });
  if (answer.status !== 200) throw new TurnedAway(answer.status, '/auth/token');
  Code.parse(await answer.json());
};

/** Somebody with an account and an address of their own. */
export interface Visitor {
  readonly email: string;
  readonly address: string;
}

const PASSWORD = 'мяч летит в девятку';

/** Makes an account by the provider's page. @throws {TurnedAway | Error} when nobody is made */
export const register = (url: string, { email, address }: Visitor): Promise<void> =>
  enter(url, address, { email, password: PASSWORD, checkbox: 'yes', text: 'Анна' }, true);

/** A whole sign-in: the start, the form, the code, the tokens. @throws {TurnedAway} when something was answered otherwise */
export const signIn = (url: string, { email, address }: Visitor): Promise<void> =>
  enter(url, address, { login: email, password: PASSWORD }, false);
