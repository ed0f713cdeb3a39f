import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { ApiTokenCreated, Me, Team, Tournament } from '@prodvor/contracts';
import { asSuperuser, tablesHolding } from '@prodvor/database/testing';
import { signAccessToken } from '@prodvor/identity-service/keys';
import { type Answer, type Client, clientOf } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { identityKeys } from '../data-folder/identity-keys.ts';
import { DEMO_LOGINS, DEMO_PEOPLE, type DemoLogin, type DemoRecord, readDemo } from './accounts.ts';
import { ensureDemoAccounts, ensureDemoProfiles } from './people.ts';
import { type DemoPlatform, startDemoPlatform } from './platform.fixture.ts';
import { findDemo, type RemovalContext, removeDemo } from './remove.ts';
import { demoToken, demoTokens } from './token.ts';

const ROUNDS = 3;

let platform: DemoPlatform;
let record: DemoRecord;

beforeAll(async () => {
  platform = await startDemoPlatform();
});
afterAll(() => platform.close());
beforeEach(() => newDemo());

const newDemo = async (): Promise<void> => {
  const { folder, settings, database, url } = platform;
  await rm(folder.demo, { force: true });
  record = await ensureDemoAccounts(folder, database.db('identity'));
  await ensureDemoProfiles(folder, settings, url);
};

const context = (): RemovalContext => ({
  folder: platform.folder,
  settings: platform.settings,
  address: platform.url,
  issuer: platform.settings.oidc.issuer,
  identity: platform.database.db('identity'),
  competitions: platform.database.db('competitions'),
  signal: new AbortController().signal,
});

const accountOf = (login: DemoLogin): string => record.accounts[login] ?? '';
const by = (token: string): Client => clientOf(platform, { authorization: `Bearer ${token}` });

/** With a token that the command line gives. */
const byCommandLine = async (login: DemoLogin): Promise<Client> =>
  by(await demoTokens(platform.folder, platform.settings, platform.settings.oidc.issuer)(login));

/** Signed in with a browser: with the access token of a session. */
const bySession = async (login: DemoLogin): Promise<Client> => {
  const { settings, database } = platform;
  const id = accountOf(login);
  const sid = randomUUID();
  const expires_at = new Date(Date.now() + 3_600_000);
  await database
    .db('identity')
    .insertInto('identity.session')
    .values({ id: sid, account_id: id, signed_in_at: new Date(), expires_at })
    .execute();
  const { name, roles } = DEMO_PEOPLE[login];
  const account = { id, ...name, email: null, emailVerified: false, roles };
  const { issuer, audience } = settings.oidc;
  const keys = await identityKeys(settings.identityKeys);
  return by(await signAccessToken({ keys, issuer, audience, account, expiresIn: 300, sid }));
};

const byApiToken = async (login: DemoLogin): Promise<Client> => {
  const session = await bySession(login);
  const scopes = ['read', 'profile:write', 'teams:write', 'tournaments:write'];
  return by((await session.must(ApiTokenCreated, 'POST', '/tokens', { name: randomUUID(), scopes })).token);
};

const Made = z.object({ id: z.uuid() });
type Kind = 'teams' | 'tournaments' | 'venues';
/** What the platform answered to have made. */
type MadeThings = Readonly<Record<Kind, string[]>>;

const TABLES = { teams: 'teams.team', tournaments: 'competitions.tournament', venues: 'teams.venue' } as const;
const key = () => ({ 'idempotency-key': randomUUID() });

const createWriters = async (made: MadeThings): Promise<readonly (() => Promise<Answer>)[]> => {
  const captain = await byApiToken('captain');
  const { id: team } = await captain.must(Team, 'POST', '/teams', { name: randomUUID(), sport: 'football' });
  made.teams.push(team);
  const make = async (client: Client, kind: Kind, body: unknown): Promise<Answer> => {
    const answer = await client.send('POST', `/${kind}`, body, key());
    if (answer.status === 201) made[kind].push(Made.parse(answer.body).id);
    return answer;
  };
  const teams = (client: Client) => () =>
    make(client, 'teams', { name: randomUUID(), sport: 'football', players: [{ name: 'Гость' }] });
  const venues = (client: Client) => () =>
    make(client, 'venues', { name: 'Коробка', city: 'Казань', address: randomUUID() });
  const tournaments = (client: Client) => async () => {
    const answer = await make(client, 'tournaments', { name: randomUUID(), sport: 'football' });
    if (answer.status !== 201) return answer;
    const { id } = Tournament.parse(answer.body);
    await client.send('POST', `/tournaments/${id}/publish`, undefined, key());
    await make(client, 'teams', { name: randomUUID(), sport: 'football', tournament: id });
    return client.send('POST', `/tournaments/${id}/entries`, { name: randomUUID() }, key());
  };
  const player = await byApiToken('player');
  const me = await player.must(Me, 'GET', '/users/me');
  const referee = await bySession('referee');
  return [
    teams(captain),
    teams(await bySession('player')),
    tournaments(await byApiToken('organizer')),
    tournaments(await bySession('organizer')),
    tournaments(await byCommandLine('referee')),
    venues(await byCommandLine('moderator')),
    venues(player),
    async () => {
      await referee.send('POST', '/friend-requests', { user: me.id }, key());
      await referee.send('POST', '/tokens', { name: randomUUID(), scopes: ['read'] });
      return referee.send('POST', `/teams/${team}/join-requests`, { message: 'Возьмите' }, key());
    },
  ];
};

const left = async (made: MadeThings): Promise<string[]> => {
  const { database } = platform;
  const rows = [
    ...(await database.db('teams').selectFrom(TABLES.teams).select('id').execute()),
    ...(await database.db('teams').selectFrom(TABLES.venues).select('id').execute()),
    ...(await database.db('competitions').selectFrom(TABLES.tournaments).select('id').execute()),
  ];
  const all = new Set([...made.teams, ...made.tournaments, ...made.venues]);
  return rows.map(({ id }) => id).filter((id) => all.has(id));
};

const userIds = async (): Promise<string[]> => {
  const rows = await platform.database.db('users').selectFrom('users.profile').select('id').execute();
  return rows.map(({ id }) => id);
};

const expectNothingOf = async (ids: readonly string[]): Promise<void> => {
  for (const id of ids) expect(await tablesHolding(platform.database.superuserUrl, id)).toEqual([]);
};

test('of demo people who write while they are removed nothing stays', { timeout: 300_000 }, async () => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    if (round > 1) await newDemo();
    const people = await userIds();
    expect(people).toHaveLength(DEMO_LOGINS.length);
    const made: MadeThings = { teams: [], tournaments: [], venues: [] };
    const writers = await createWriters(made);
    const answers: Answer[] = [];
    const begun = writers.map(() => Promise.withResolvers<void>());
    let removed = false;
    const writing = writers.map(async (write, index) => {
      try {
        while (!removed) {
          const answer = await write();
          answers.push(answer);
          begun[index]?.resolve();
          // Until they are told that they are nobody.
          if (answer.status === 401 || answer.slug === 'account-erased') return answer.slug;
        }
        return null;
      } catch (error) {
        begun[index]?.reject(error);
        throw error;
      }
    });
    await Promise.all(begun.map(({ promise }) => promise));
    const removal = await removeDemo(context(), record).finally(async () => {
      removed = true;
      await Promise.all(writing);
    });
    expect(await left(made), `round ${round}`).toEqual([]);
    expect(await Promise.all(writing), `round ${round}`).toEqual(writers.map(() => 'invalid-token'));
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    await expectNothingOf([...people, ...Object.values(record.accounts)]);
    expect(await userIds()).toEqual([]);
    expect(removal.accounts).toEqual([...DEMO_LOGINS]);
    const found = { teams: removal.teams, tournaments: removal.tournaments, venues: removal.venues };
    for (const kind of ['teams', 'tournaments', 'venues'] as const) {
      const told = found[kind].map(({ id }) => id);
      expect(new Set(told).size).toBe(told.length);
      expect(told).toEqual(expect.arrayContaining(made[kind]));
    }
  }
});

test('a removal that was cut short has locked the people out, and the next one takes it up', async () => {
  const { database, folder, settings } = platform;
  const people = await userIds();
  const organizer = await byCommandLine('organizer');
  const acting = [organizer, await bySession('organizer'), await byApiToken('organizer')];
  await organizer.must(Tournament, 'POST', '/tournaments', { name: 'Кубок', sport: 'football' });
  const hash = async () => {
    const accounts = database.db('identity').selectFrom('identity.account').select(['login', 'password_hash']);
    return new Map((await accounts.execute()).map(({ login, password_hash }) => [login, password_hash]));
  };
  const before = await hash();

  const dry = await findDemo(context());
  expect(dry.tournaments.map(({ name }) => name)).toEqual(['Кубок']);
  expect(await hash()).toEqual(before);
  for (const client of acting) expect((await client.send('GET', '/users/me')).status).toBe(200);
  expect(await readDemo(folder)).toEqual(record);

  await asSuperuser(
    database.superuserUrl,
    `create function pg_temp_refuse() returns trigger language plpgsql as $$ begin raise exception 'cut short'; end $$;
     create trigger cut_short before delete on competitions.tournament for each row execute function pg_temp_refuse()`,
  );
  await expect(removeDemo(context(), record)).rejects.toThrow('cut short');
  const cut = await readDemo(folder);
  expect(cut).toEqual({ ...record, removed: true });
  const after = await hash();
  for (const login of DEMO_LOGINS) expect(after.get(login)).not.toBe(before.get(login));
  for (const client of acting) {
    expect(await client.send('GET', '/users/me')).toMatchObject({ status: 401, slug: 'invalid-token' });
  }
  const refusal = 'The demo was removed from this platform.';
  await expect(demoToken(folder, settings, 'organizer')).rejects.toThrow(refusal);
  await expect(byCommandLine('organizer')).rejects.toThrow(refusal);
  expect((await findDemo(context())).tournaments).toHaveLength(1);

  await asSuperuser(database.superuserUrl, 'drop function pg_temp_refuse() cascade');
  const removal = await removeDemo(context(), cut ?? record);
  expect(removal.tournaments.map(({ name }) => name)).toEqual(['Кубок']);
  await expectNothingOf([...people, ...Object.values(record.accounts)]);
  expect(await readDemo(folder)).toMatchObject({ accounts: {}, removed: true });
});
