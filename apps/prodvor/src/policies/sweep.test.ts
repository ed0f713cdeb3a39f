import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiTokenCreated, type Scope, TOKEN_SCOPES } from '@prodvor/contracts';
import type { Role } from '@prodvor/service-kit';
import { type Answer, type Client, clientOf, type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICES } from '../settings.ts';
import {
  bodyOf,
  NAMING_BODIES,
  type Named,
  OPERATIONS,
  type Operation,
  pathOf,
  RESOURCES,
} from './operations.fixture.ts';
import {
  createHiddenWorld,
  createWorld,
  type HiddenWorld,
  type Person,
  register,
  rightful,
  type World,
} from './world.fixture.ts';

let folder: string;
let platform: TestPlatform;
let world: World;
/** Somebody for whom `hidden` does not exist. */
let outsider: Person;
let hidden: HiddenWorld;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prodvor-policies-'));
  const env = { PRODVOR_IDENTITY_KEYS: join(folder, 'identity.json') };
  platform = await testPlatform({ services: SERVICES, env });
  world = await createWorld(platform);
  outsider = await register(platform);
  hidden = await createHiddenWorld(platform, world, outsider);
});
afterAll(async () => {
  await platform.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (
  client: Client,
  operation: Operation,
  named: Named,
  headers: Record<string, string> = {},
): Promise<Answer> => client.send(operation.method, pathOf(operation, named), bodyOf(operation, named), headers);

type Judge = (answer: Answer, operation: Operation) => boolean;

/** What answers otherwise than it should, by name. */
const wrongAnswers = async (
  operations: readonly Operation[],
  request: (operation: Operation) => Promise<Answer>,
  isRight: Judge,
): Promise<string[]> => {
  const wrong: string[] = [];
  for (const operation of operations) {
    const answer = await request(operation);
    if (!isRight(answer, operation)) wrong.push(`${operation.id}: ${answer.status} ${answer.slug ?? ''}`.trim());
  }
  return wrong;
};

const isUnsafe = ({ method }: Operation): boolean => method !== 'GET';
const isServed = ({ status }: Answer): boolean => status < 500 && status !== 401;

const newcomer = async (): Promise<Client> => {
  const token = await platform.token({ subject: crypto.randomUUID(), name: 'Новичок' });
  return clientOf(platform, { authorization: `Bearer ${token}` });
};

/** A personal API token of a new person. */
const script = async (scopes: readonly Scope[], roles: readonly Role[] = []): Promise<Client> => {
  const person = await platform.person({ roles });
  return clientOf(platform, (await platform.apiToken(person, scopes)).headers);
};

test('nobody signed in reads what is public and is asked who they are by all else', async () => {
  const nobody = clientOf(platform);
  const wrong = await wrongAnswers(
    OPERATIONS,
    (operation) => ask(nobody, operation, world.named),
    ({ status }, { access }) => status === (access === 'user' ? 401 : 200),
  );
  expect(wrong).toEqual([]);
});

test('somebody without a profile reads what is public and makes a profile', async () => {
  const wrong = await wrongAnswers(
    OPERATIONS,
    async (operation) => ask(await newcomer(), operation, world.named),
    ({ status, slug }, { needsProfile }) => (needsProfile ? slug === 'profile-required' : status === 200),
  );
  expect(wrong).toEqual([]);
});

describe('an API token', () => {
  test('without scopes does nothing', async () => {
    const client = await script([]);
    const wrong = await wrongAnswers(
      OPERATIONS,
      (operation) => ask(client, operation, world.named),
      ({ status, slug }) => status === 403 && slug === 'scope-missing',
    );
    expect(wrong).toEqual([]);
  });

  test.each(TOKEN_SCOPES)('with the scope %s does what needs it, and nothing else', async (given) => {
    const wrong = await wrongAnswers(
      OPERATIONS,
      async (operation) => ask(await script([given]), operation, world.named),
      (answer, { scope }) => (scope === given) === (answer.slug !== 'scope-missing') && isServed(answer),
    );
    expect(wrong).toEqual([]);
  });
});

/** What anyone with a profile does with what is somebody else's, or with nothing of anybody's. */
const OPEN: readonly string[] = [
  'putMe',
  'createFriendRequest',
  'putBlock',
  'createReport',
  'createToken',
  'endOtherSessions',
  'acceptInvitationLink',
  'createJoinRequest',
  'createClaim',
  'createVenue',
  'createTournament',
];

describe('what is somebody else’s is changed neither by', () => {
  const unsafe = OPERATIONS.filter(isUnsafe);
  test.each([
    ['a session', async () => register(platform)],
    ['an API token', () => script(TOKEN_SCOPES)],
    ['an API token of a moderator', () => script(TOKEN_SCOPES, ['moderator'])],
    ['an API token of an admin', () => script(TOKEN_SCOPES, ['admin'])],
  ])('%s', async (_, somebody: () => Promise<Client>) => {
    const wrong = await wrongAnswers(
      unsafe,
      async (operation) => ask(await somebody(), operation, world.named),
      ({ status, slug }, { id }) =>
        OPEN.includes(id) ? status < 300 || slug === 'scope-missing' : status === 403 || status === 404,
    );
    expect(wrong).toEqual([]);
  });
});

/** Names that are nobody's. */
const nothing = (): Named => {
  const names = RESOURCES.map((resource) => [resource, crypto.randomUUID()]);
  return { ...Object.fromEntries(names), 'invitation-links': 'x'.repeat(43) };
};

/** For moderators alone: all others are refused whatever they name. */
const FOR_STAFF: readonly string[] = ['updateReport'];

describe('what is hidden', () => {
  const naming = OPERATIONS.filter(({ id, params }) => params.length > 0 || NAMING_BODIES.includes(id));

  test('is answered as what is not there', async () => {
    const headers = { 'if-match': '"1"' };
    for (const operation of naming) {
      const [one, other] = [
        await ask(outsider, operation, hidden.named, headers),
        await ask(outsider, operation, nothing(), headers),
      ];
      const said = ({ status, slug, etag, pointers }: Answer) => [operation.id, status, slug, etag, pointers];
      expect(said(one)).toEqual(said(other));
      expect([operation.id, one.status]).toEqual([operation.id, FOR_STAFF.includes(operation.id) ? 403 : 404]);
    }
  });

  test('is told by no answer about anything else', async () => {
    const { named } = hidden;
    const ids = [
      named.tournaments,
      named.teams,
      named.venues,
      named.matches,
      named.stages,
      named.entries,
      named.players,
    ];
    const words = [...hidden.words, 'Скрытников'];
    const secrets = [...ids, ...words, world.secretive.userId];
    const valuesOf = ({ name, schema }: Operation['query'][number]): readonly string[] => {
      if (schema.enum !== undefined) return schema.enum;
      if (schema.format === 'uuid') return [...ids, world.secretive.userId, named.users];
      return name === 'q' || name === 'city' ? words : [];
    };
    for (const client of [outsider, clientOf(platform)]) {
      for (const operation of OPERATIONS.filter((one) => !isUnsafe(one))) {
        const path = pathOf(operation, world.named);
        const queries = operation.query.flatMap((parameter) =>
          valuesOf(parameter).map((value) => `?${new URLSearchParams({ [parameter.name]: value })}`),
        );
        for (const query of ['', ...queries]) {
          const { status, body } = await client.send('GET', `${path}${query}`);
          const told = status < 300 ? secrets.filter((secret) => JSON.stringify(body).includes(secret)) : [];
          expect([`${path}${query}`, told]).toEqual([`${path}${query}`, []]);
        }
      }
    }
  });
});

const GARBAGE = [
  'x',
  '%00',
  '-1',
  '00000000-0000-0000-0000-000000000000',
  encodeURIComponent("' or 1=1 --"),
  '..%2F..%2Fusers',
  '%F0%9F%8F%90',
  'x'.repeat(200),
];

test('what is no id is refused or not found', async () => {
  for (const operation of OPERATIONS) {
    const paths = operation.params.flatMap((param) =>
      GARBAGE.map((garbage) => pathOf(operation, world.named, { [param]: garbage })),
    );
    const ids = operation.query.filter(({ schema }) => schema.format === 'uuid');
    const queries = ids.map(({ name }) => `${pathOf(operation, world.named)}?${name}=x`);
    for (const path of [...paths, ...queries]) {
      const caller = rightful(world, operation);
      const { status } = await caller.send(operation.method, path, bodyOf(operation, world.named));
      expect([operation.id, path, status]).toEqual([operation.id, path, status === 404 ? 404 : 400]);
    }
  }
});

test('an erased person is neither served nor made anew', async () => {
  const person = await register(platform);
  const made = { name: 'Табло', scopes: TOKEN_SCOPES };
  const { token } = await person.must(ApiTokenCreated, 'POST', '/tokens', made);
  const script = clientOf(platform, { authorization: `Bearer ${token}` });
  await script.send('GET', '/users/me');
  expect((await person.send('DELETE', `/users/${person.userId}`)).status).toBe(204);
  await expect.poll(async () => (await script.send('GET', '/users/me')).status).toBe(401);
  const bySession = await wrongAnswers(
    OPERATIONS,
    (operation) => ask(person, operation, world.named),
    ({ status, slug }, { access }) => (access === 'user' ? slug === 'account-erased' : status === 200),
  );
  const byToken = await wrongAnswers(
    OPERATIONS,
    (operation) => ask(script, operation, world.named),
    ({ status, slug }) => status === 401 && slug === 'invalid-token',
  );
  expect([bySession, byToken]).toEqual([[], []]);
});

/** Between two people: the owner is the other one. */
const FROM_OUTSIDE: readonly string[] = [
  'createFriendRequest',
  'createReport',
  'acceptInvitationLink',
  'createJoinRequest',
  'createClaim',
];

/** What takes something away comes last, and the person at the very end. */
const byDamage = (one: Operation, other: Operation): number => {
  const damage = ({ id, method, path }: Operation): number =>
    id === 'deleteUser' ? 100 : method === 'DELETE' ? 50 - path.split('/').length : 0;
  return damage(one) - damage(other);
};

test('all of the world is there: each operation serves its rightful caller, or has been done already', async () => {
  const whole = await createWorld(platform);
  const wrong = await wrongAnswers(
    OPERATIONS.toSorted(byDamage),
    async (operation) => {
      const { id } = operation;
      const caller = FROM_OUTSIDE.includes(id) ? await register(platform) : rightful(whole, operation);
      return ask(caller, operation, whole.named);
    },
    ({ status }) => status < 300 || status === 409 || status === 410,
  );
  expect(wrong).toEqual([]);
});
