import formbody from '@fastify/formbody';
import { splitName } from '@prodvor/contracts';
import { PRIVACY_EDITION } from '@prodvor/contracts/privacy';
import { isWantOfRoom } from '@prodvor/database';
import { type Locale, type MessageKey, translate } from '@prodvor/i18n';
import { isUnavailable, type PagesContext } from '@prodvor/service-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { createAccount, LoginTaken } from '../accounts/account.ts';
import { createBudget } from '../accounts/budget.ts';
import type { Devices } from '../accounts/device.ts';
import { Busy } from '../accounts/password.ts';
import { type RegistrationErrors, readRegistration } from '../accounts/registration.ts';
import { createSignIn } from '../accounts/sign-in.ts';
import { pageHeaders } from '../pages/answer.ts';
import { notice, type RegistrationForm, registrationForm, signInForm } from '../pages/forms.ts';
import type { Markup } from '../pages/html.ts';
import { page } from '../pages/layout.ts';
import { cookie, type Reader, readReader } from '../pages/reader.ts';
import { appOrigins } from '../provider/client.ts';
import { errors } from '../provider/library.ts';
import type { LiveProvider } from '../provider/live-provider.ts';
import { NO_ROOM_RETRY_AFTER } from '../provider/room.ts';
import type { Toll } from '../provider/toll.ts';
import { NoRoom, RETRY_AFTER, Unavailable } from '../provider/unavailable.ts';

const FORM_BYTES = 16_384;
const DEVICE_COOKIE = 'prodvor_device';
const YEAR = 31_536_000;
const REGISTRATIONS = 30;
const REGISTRATION_MILLIS = 10 * 60_000;

/** A field that is missing or came twice is empty text: the form then says what is missing. */
const text = z.string().catch('');
const SignInBody = z.object({ login: text, password: text }).catch({ login: '', password: '' });
/** A box that is not checked is not sent. */
const box = z
  .literal('yes')
  .optional()
  .catch(undefined)
  .transform((value) => value === 'yes');
const NOTHING = { givenName: '', familyName: '', email: '', password: '', consent: false, minor: false };
const RegistrationBody = z
  .object({ givenName: text, familyName: text, email: text, password: text, consent: box, minor: box })
  .catch(NOTHING);

/** A form that came from another site. */
class Foreign extends Error {
  override readonly name = 'Foreign';
}

const waiting = (locale: Locale, seconds: number): string =>
  seconds < 90
    ? translate(locale, 'auth.sign-in.later', { seconds })
    : translate(locale, 'auth.sign-in.later-minutes', { minutes: Math.ceil(seconds / 60) });

type InteractionRequest = FastifyRequest<{ Params: { uid: string } }>;

/** The sign-in and registration pages of an interaction that the provider began. */
export const mountInteractions = async (
  app: FastifyInstance,
  {
    live,
    devices,
    toll,
  }: {
    readonly live: Pick<LiveProvider, 'current'>;
    readonly devices: Devices;
    readonly toll: Pick<Toll, 'attempt'>;
  },
  { db, clock, publicUrl, log }: Omit<PagesContext, 'config' | 'signInLimiter'>,
): Promise<void> => {
  await app.register(formbody, { bodyLimit: FORM_BYTES });
  const home = `${publicUrl}/`;
  const headers = pageHeaders(publicUrl);
  const origins = new Set(appOrigins(publicUrl));
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const signIn = createSignIn({ db, clock, devices });
  const registrations = createBudget({ limit: REGISTRATIONS, millis: REGISTRATION_MILLIS });

  /** The interaction of the browser's own signed cookie, which the address must name too. */
  const load = async (request: InteractionRequest, reply: FastifyReply) => {
    const interaction = await live.current.provider.interactionDetails(request.raw, reply.raw);
    if (interaction.uid !== request.params.uid) throw new errors.SessionNotFound('interaction of another address');
    return { interaction, reader: readReader(request.headers, interaction.params.ui_locales) };
  };

  const show = (
    reply: FastifyReply,
    status: number,
    title: MessageKey,
    reader: Reader,
    here: string | null,
    content: Markup,
  ): FastifyReply => reply.code(status).headers(headers).send(page({ reader, title, content, here, home }));

  const finish = async (request: InteractionRequest, reply: FastifyReply, accountId: string): Promise<FastifyReply> => {
    const result = { create: {}, login: { accountId, remember: true } };
    const next = await live.current.provider.interactionResult(request.raw, reply.raw, result, {
      mergeWithLastSubmission: false,
    });
    const proof = devices.issue(accountId);
    reply.header(
      'set-cookie',
      `${DEVICE_COOKIE}=${proof}; Path=/auth; Max-Age=${YEAR}; HttpOnly; SameSite=Lax${secure}`,
    );
    return reply.header('cache-control', 'no-store').redirect(next, 303);
  };

  /** Keeps the choice of language in the cookie that the app knows too, and comes back without the question mark. */
  const chooseLanguage = (request: InteractionRequest, reply: FastifyReply): FastifyReply | null => {
    const chosen = z.object({ language: z.enum(['ru', 'en']) }).safeParse(request.query);
    if (!chosen.success) return null;
    reply.header(
      'set-cookie',
      `prodvor-locale=${chosen.data.language}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`,
    );
    return reply.redirect(request.url.split('?')[0] ?? '/', 303);
  };

  /** Takes what an attempt costs of what the network has; the seconds until there is another, 0 when there was one. */
  const waitOf = (request: FastifyRequest, reply: FastifyReply): number => {
    const seconds = toll.attempt(request.raw);
    if (seconds > 0) reply.header('retry-after', String(seconds));
    return seconds;
  };

  const pathOf = (uid: string): string => `/auth/interaction/${encodeURIComponent(uid)}`;

  const showSignIn = (
    reply: FastifyReply,
    reader: Reader,
    uid: string,
    login = '',
    status = 200,
    problem: string | null = null,
  ) =>
    show(
      reply,
      status,
      'auth.sign-in.title',
      reader,
      `${pathOf(uid)}/login`,
      signInForm({ reader, action: pathOf(uid), login, problem }),
    );

  const showRegistration = (
    reply: FastifyReply,
    reader: Reader,
    uid: string,
    {
      status = 200,
      form = NOTHING,
      errors: wrong = {},
      problem = null,
    }: {
      status?: number;
      form?: RegistrationForm['form'];
      errors?: RegistrationErrors;
      problem?: string | null;
    } = {},
  ) =>
    show(
      reply,
      status,
      'auth.register.title',
      reader,
      `${pathOf(uid)}/register`,
      registrationForm({ reader, action: pathOf(uid), home, form, errors: wrong, problem }),
    );

  app.addHook('preValidation', async (request) => {
    if (request.method !== 'POST') return;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    // Browsers name the origin of every form; the signed cookie is SameSite=Lax besides.
    if ((origin !== undefined && !origins.has(origin)) || site === 'cross-site')
      throw new Foreign('Form of another site');
  });

  app.setErrorHandler((error, request, reply) => {
    const reader = readReader(request.headers);
    const say = (status: number, title: MessageKey, message: MessageKey) =>
      show(reply, status, title, reader, null, notice(reader, message, home));
    if (error instanceof errors.SessionNotFound) return say(404, 'auth.expired.title', 'auth.expired.text');
    if (error instanceof Busy) return say(503, 'auth.error.title', 'auth.busy');
    if (error instanceof Foreign) return say(403, 'auth.error.title', 'auth.error.request');
    if (error instanceof NoRoom || isWantOfRoom(error)) {
      reply.header('retry-after', NO_ROOM_RETRY_AFTER);
      return say(503, 'auth.error.title', 'auth.no-room');
    }
    if (error instanceof Unavailable || isUnavailable(error)) {
      reply.header('retry-after', RETRY_AFTER);
      return say(503, 'auth.error.title', 'auth.unavailable');
    }
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    if (status >= 400 && status < 500) return say(status, 'auth.error.title', 'auth.error.request');
    log.error({ err: error, requestId: request.id }, 'a sign-in page failed');
    return say(500, 'auth.error.title', 'auth.error.server');
  });

  app.get('/auth/interaction/:uid', async (request: InteractionRequest, reply) => {
    const { interaction, reader } = await load(request, reply);
    const language = chooseLanguage(request, reply);
    if (language) return language;
    if (interaction.prompt.name === 'create') return showRegistration(reply, reader, interaction.uid);
    if (interaction.prompt.name === 'login') return showSignIn(reply, reader, interaction.uid);
    // The app is the platform's own: what it may do needs no question.
    const next = await live.current.provider.interactionResult(request.raw, reply.raw, { consent: {} });
    return reply.redirect(next, 303);
  });

  app.get('/auth/interaction/:uid/login', async (request: InteractionRequest, reply) => {
    const { interaction, reader } = await load(request, reply);
    return chooseLanguage(request, reply) ?? showSignIn(reply, reader, interaction.uid);
  });

  app.get('/auth/interaction/:uid/register', async (request: InteractionRequest, reply) => {
    const { interaction, reader } = await load(request, reply);
    return chooseLanguage(request, reply) ?? showRegistration(reply, reader, interaction.uid);
  });

  app.post('/auth/interaction/:uid', async (request: InteractionRequest, reply) => {
    const { interaction, reader } = await load(request, reply);
    const { login, password } = SignInBody.parse(request.body);
    const again = (status: number, problem: string) =>
      showSignIn(reply, reader, interaction.uid, login.slice(0, 254), status, problem);
    const wait = waitOf(request, reply);
    if (wait > 0) return again(429, waiting(reader.locale, wait));
    if (login.trim() === '' || password === '') return again(422, translate(reader.locale, 'auth.sign-in.missing'));
    const storable = [login, password].every((value) => value.isWellFormed() && !value.includes('\0'));
    // No account has such a login or such a password.
    if (!storable || login.length > 254 || password.length > 512) {
      return again(422, translate(reader.locale, 'auth.sign-in.refused'));
    }
    const proof = cookie(request.headers.cookie, DEVICE_COOKIE) ?? null;
    const outcome = await signIn.attempt({ login, password, address: request.ip, proof, requestId: request.id });
    if (outcome.kind === 'signed-in') return finish(request, reply, outcome.accountId);
    if (outcome.kind === 'refused') return again(422, translate(reader.locale, 'auth.sign-in.refused'));
    const seconds = Math.max(1, Math.ceil((outcome.until.getTime() - clock().getTime()) / 1000));
    reply.header('retry-after', String(seconds));
    return again(429, waiting(reader.locale, seconds));
  });

  app.post('/auth/interaction/:uid/register', async (request: InteractionRequest, reply) => {
    const { interaction, reader } = await load(request, reply);
    const given = RegistrationBody.parse(request.body);
    const { consent, minor } = given;
    const form = {
      givenName: given.givenName.slice(0, 200),
      familyName: given.familyName.slice(0, 200),
      email: given.email.slice(0, 254),
      consent,
      minor,
    };
    const wait = waitOf(request, reply);
    if (wait > 0) {
      const problem = waiting(reader.locale, wait);
      return showRegistration(reply, reader, interaction.uid, { status: 429, form, problem });
    }
    const read = readRegistration(given);
    const again = (wrong: RegistrationErrors) =>
      showRegistration(reply, reader, interaction.uid, { status: 422, form, errors: wrong });
    if ('errors' in read) return again(read.errors);
    const now = clock();
    const until = registrations.take(request.ip, now);
    if (until !== null) {
      reply.header('retry-after', String(Math.ceil((until.getTime() - now.getTime()) / 1000)));
      const problem = translate(reader.locale, 'auth.register.later');
      return showRegistration(reply, reader, interaction.uid, { status: 429, form, problem });
    }
    try {
      const account = await createAccount(db, {
        login: read.email,
        email: read.email,
        ...splitName(read.givenName, read.familyName),
        password: read.password,
        roles: [],
        minor: read.minor,
        consent: { edition: PRIVACY_EDITION, at: now },
        locale: reader.locale,
        requestId: request.id,
      });
      return await finish(request, reply, account.id);
    } catch (error) {
      // An instance without mail cannot tell the owner in private; that the address is taken is said, and guessing is slow.
      if (error instanceof LoginTaken) return again({ email: 'auth.email-taken' });
      throw error;
    }
  });
};
