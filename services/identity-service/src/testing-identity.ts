import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@prodvor/database/testing';
import { createLogger, createPlatform, loadConfig, type Platform, type Shortage } from '@prodvor/service-kit';
import { expect } from 'vitest';
import { z } from 'zod';
import { type Account, createAccount } from './accounts/account.ts';
import { service } from './service.ts';
import { authorization, createBrowser, locationOf } from './testing.ts';

export const PASSWORD = 'мяч летит в девятку';
const Tokens = z.object({ access_token: z.string(), id_token: z.string(), refresh_token: z.string() });
export type Tokens = z.infer<typeof Tokens>;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** An account with its e-mail, and nothing else. */
export type Person = Account & { readonly email: string };

export interface Identity {
  readonly url: string;
  readonly database: TestDatabase;
  readonly platform: Platform;
  /** The file with the provider's keys. */
  readonly keysPath: string;
  /** Another platform with the same keys, that nobody listens for. */
  another(publicUrl: string, databaseUrl?: string): Promise<Platform>;
  /** Moves the platform's clock on. */
  later(millis: number): void;
  /** How short it is of room from now on. */
  setShortage(shortage: Shortage | null): void;
  person(): Promise<Person>;
  /** Gives an account its profile, as the service of people does. Resolves to the user's id. */
  profile(accountId: string): Promise<string>;
  /** What the audit log says of a subject, in order. */
  actions(subject: string): Promise<string[]>;
  close(): Promise<void>;
}

/** The service behind the issuer that it is, on a database of its own. Call `close` in `afterAll`. */
export const startIdentity = async (): Promise<Identity> => {
  const folder = await mkdtemp(join(tmpdir(), 'prodvor-identity-'));
  const database = await testDatabase();
  const keysPath = join(folder, 'identity.json');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let ahead = 0;
  let people = 0;
  const room: { shortage: Shortage | null } = { shortage: null };
  const make = (publicUrl: string, databaseUrl = database.urls.identity) => {
    const { settings, own } = loadConfig({
      env: {
        PRODVOR_URL: publicUrl,
        PRODVOR_IDENTITY_KEYS: keysPath,
        PRODVOR_SIGN_IN_RATE_LIMIT: 'off',
      },
      services: [service],
    });
    return createPlatform({
      services: [service],
      settings,
      own,
      databaseUrls: { identity: databaseUrl },
      log: createLogger({ level: 'silent' }),
      now: () => new Date(Date.now() + ahead),
      room,
    });
  };
  const platform = await make(url);
  await platform.listen({ port, host: '127.0.0.1' });
  return {
    url,
    database,
    platform,
    keysPath,
    another: make,
    later: (millis) => {
      ahead += millis;
    },
    setShortage: (shortage) => {
      room.shortage = shortage;
    },
    person: async () => {
      people += 1;
      const email = `person-${people}@example.org`;
      const account = { login: email, email, name: 'Анна', password: PASSWORD, roles: ['moderator'] };
      return { ...(await createAccount(database.db('identity'), account)), email };
    },
    profile: async (subject) => {
      const users = database.db('users');
      const { id } = await users
        .insertInto('users.profile')
        .values({ name: 'Анна', public_name: 'Анна' })
        .returning('id')
        .executeTakeFirstOrThrow();
      await users.insertInto('users.identity').values({ provider: 'prodvor', subject, user_id: id }).execute();
      return id;
    },
    actions: async (subject) => {
      const rows = await database
        .db('identity')
        .selectFrom('identity.audit')
        .select('action')
        .where('subject', '=', subject)
        .orderBy('id')
        .execute();
      return rows.map((row) => row.action);
    },
    close: async () => {
      await platform.stop();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
};

/** Somebody with a browser of their own; `home` is the issuer's address where another one is listened on. */
export const createVisitor = (
  { url }: Pick<Identity, 'url'>,
  headers: Readonly<Record<string, string>> = {},
  home = url,
) => {
  const browser = createBrowser(url, headers);
  const here = (location: string): string => {
    const { pathname, search } = new URL(location, url);
    return pathname + search;
  };
  /** Follows the provider's own redirects until it shows a page or leaves for the app. */
  const follow = async (start: Response): Promise<Response> => {
    let response = start;
    while (response.status >= 300 && response.status < 400 && locationOf(response).includes('/auth/')) {
      response = await browser.get(here(locationOf(response)));
    }
    return response;
  };
  /** Asks to sign in and gives the path of the interaction. */
  const begin = async (more: Readonly<Record<string, string | null>> = {}) => {
    const { path, verifier } = authorization(home, more);
    return { verifier, page: new URL(locationOf(await browser.get(path)), url).pathname };
  };
  const exchange = (form: Readonly<Record<string, string>>) =>
    browser.request('/auth/token', {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'prodvor-web', ...form }),
      headers: { accept: 'application/json' },
    });
  const codeOf = (arrival: Response, verifier: string) => ({
    grant_type: 'authorization_code',
    code: new URL(locationOf(arrival)).searchParams.get('code') ?? '',
    code_verifier: verifier,
    redirect_uri: `${home}/callback`,
  });
  const redeem = async (arrival: Response, verifier: string): Promise<Tokens> => {
    const answer = await exchange(codeOf(arrival, verifier));
    expect(answer.status).toBe(200);
    return Tokens.parse(await answer.json());
  };
  return {
    browser,
    follow,
    begin,
    exchange,
    codeOf,
    redeem,
    refresh: (token: string) => exchange({ grant_type: 'refresh_token', refresh_token: token }),
    signIn: async (login: string): Promise<Tokens> => {
      const { verifier, page } = await begin();
      return redeem(await follow(await browser.post(page, { login, password: PASSWORD })), verifier);
    },
    /** Asks without questions; `error` is null where somebody is signed in. */
    quiet: async () => {
      const { path, verifier } = authorization(home, { prompt: 'none' });
      const answer = await browser.get(path);
      return { answer, verifier, error: new URL(locationOf(answer)).searchParams.get('error') };
    },
    /** Opens the page of sign-out. */
    leave: async (query: Readonly<Record<string, string>>) => {
      const text = await (await browser.get(`/auth/sign-out?${new URLSearchParams(query)}`)).text();
      return { text, xsrf: /name="xsrf" value="([\w-]+)"/.exec(text)?.[1] ?? '' };
    },
  };
};
export type Visitor = ReturnType<typeof createVisitor>;

/** Reads tokens from an answer of the token endpoint. */
export const tokensOf = async (answer: Response): Promise<Tokens> => Tokens.parse(await answer.json());
