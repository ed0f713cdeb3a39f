import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JoinRequestPage, PlayerPage, Team, Tournament } from '@prodvor/contracts';
import { tablesHolding } from '@prodvor/database/testing';
import { type Answer, type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SERVICES } from '../settings.ts';
import { type Person, register } from './world.fixture.ts';

const ROUNDS = 20;

let folder: string;
let platform: TestPlatform;
/** Whoever appoints, links and invites the person who goes. */
let owner: Person;
let other: Person;
let team: string;
let tournament: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prodvor-erasure-'));
  const env = { PRODVOR_IDENTITY_KEYS: join(folder, 'identity.json') };
  platform = await testPlatform({ services: SERVICES, env });
  [owner, other] = [await register(platform), await register(platform)];
  const values = { name: 'Звезда', sport: 'football', rosterLimit: 100 };
  team = (await owner.must(Team, 'POST', '/teams', values)).id;
  tournament = (await owner.must(Tournament, 'POST', '/tournaments', { name: 'Кубок', sport: 'football' })).id;
});
afterAll(async () => {
  await platform.close();
  await rm(folder, { recursive: true, force: true });
});

/** A name that nobody else has. */
const newName = (): string =>
  `Иван ${randomUUID()
    .replaceAll('-', '')
    .slice(0, 16)
    .replaceAll(/[0-9a-f]/g, (digit) => 'абвгдежзиклмнопр'[Number.parseInt(digit, 16)] ?? 'а')}`;

const key = () => ({ 'idempotency-key': randomUUID() });

/** What the person makes and changes of their own, of every kind that one can own. */
const ownWriters = (person: Person, guest: string): readonly (() => Promise<Answer>)[] => [
  () => person.send('POST', '/teams', { name: randomUUID(), sport: 'football', players: [{ name: 'Гость' }] }, key()),
  async () => {
    const made = await person.send('POST', '/tournaments', { name: randomUUID(), sport: 'football' });
    if (made.status !== 201) return made;
    const { id } = Tournament.parse(made.body);
    return person.send('POST', `/tournaments/${id}/entries`, { name: randomUUID() }, key());
  },
  () => person.send('POST', '/venues', { name: 'Коробка', city: 'Казань', address: 'ул. Пушкина, 5' }),
  () => person.send('POST', '/tokens', { name: randomUUID(), scopes: ['read'] }),
  () => person.send('POST', '/friend-requests', { user: other.userId }, key()),
  () => person.send('POST', `/teams/${team}/join-requests`, { message: 'Возьмите' }),
  () => person.send('POST', `/teams/${team}/claims`, { player: guest, message: 'Это я' }, key()),
  async () => {
    await person.send('PATCH', `/users/${person.userId}`, { city: 'Казань' });
    return person.send('POST', '/reports', { subject: { kind: 'team', id: team }, reason: 'abuse', text: 'Плохо' });
  },
];

/** What others do with the person. */
const othersWriters = (person: Person, guest: string): readonly (() => Promise<Answer>)[] => [
  () => owner.send('PUT', `/tournaments/${tournament}/staff/${person.userId}`, { role: 'co-organizer' }),
  () => owner.send('POST', `/teams/${team}/invitations`, { kind: 'person', user: person.userId, player: guest }),
  () => other.send('POST', '/friend-requests', { user: person.userId }, key()),
  () => owner.send('PUT', `/blocks/${person.userId}`),
  () => owner.send('POST', '/reports', { subject: { kind: 'user', id: person.userId }, reason: 'abuse' }, key()),
  async () => {
    const { items } = await owner.must(JoinRequestPage, 'GET', `/teams/${team}/join-requests`);
    const [asking] = items.filter(({ user }) => user.id === person.userId);
    if (asking === undefined) return owner.send('GET', `/teams/${team}`);
    return owner.send('POST', `/join-requests/${asking.id}/accept`, undefined, key());
  },
];

const newGuest = async (): Promise<string> => {
  await owner.send('POST', `/teams/${team}/players`, { name: 'Гость' });
  const { items } = await owner.must(PlayerPage, 'GET', `/teams/${team}/players?limit=100`);
  const guests = items.filter(({ guest }) => guest);
  const last = guests.at(-1);
  if (last === undefined) throw new RangeError('There is none.');
  return last.id;
};

test('of somebody who is erased while they and others write, nothing stays', { timeout: 600_000 }, async () => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const name = newName();
    const person = await register(platform, { name });
    const guest = await newGuest();
    const writers = [...ownWriters(person, guest), ...othersWriters(person, guest)];
    const answers: Answer[] = [];
    let erased = false;
    const begun = writers.map(() => Promise.withResolvers<void>());
    const writing = writers.map(async (write, index) => {
      try {
        // They go on until the erasure has answered, so it ends in spite of them.
        while (!erased) {
          answers.push(await write());
          begun[index]?.resolve();
        }
      } catch (error) {
        begun[index]?.reject(error);
        throw error;
      }
    });
    await Promise.all(begun.map(({ promise }) => promise));
    try {
      expect((await person.send('DELETE', `/users/${person.userId}`)).status, `round ${round}`).toBe(204);
    } finally {
      erased = true;
      await Promise.all(writing);
    }
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(
      [
        await tablesHolding(platform.database.superuserUrl, person.userId),
        await tablesHolding(platform.database.superuserUrl, name),
      ],
      `round ${round}`,
    ).toEqual([[], []]);
  }
});
