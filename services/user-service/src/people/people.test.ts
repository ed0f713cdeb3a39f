import { FriendRequest, Me, User, UserPage } from '@prodvor/contracts';
import { type Client, clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Somebody, somebody, startUsers } from '../testing.ts';

let platform: TestPlatform;
let anonymous: Client;
beforeAll(async () => {
  platform = await startUsers();
  anonymous = clientOf(platform);
});
afterAll(() => platform.close());

const befriend = async (one: Somebody, other: Somebody): Promise<void> => {
  const { id } = await one.must(FriendRequest, 'POST', '/friend-requests', { user: other.userId });
  await other.must(FriendRequest, 'POST', `/friend-requests/${id}/accept`);
};
const keep = (person: Client, body: unknown) => person.must(Me, 'PUT', '/users/me', body);
const see = (reader: Client, person: Somebody) => reader.must(User, 'GET', `/users/${person.userId}`);

describe('a profile', () => {
  const OPEN = { city: 'Казань', about: 'По средам', sports: ['futsal'], restricted: false };
  const CLOSED = { city: null, about: null, sports: [], restricted: true };

  /** Who sees a profile of a level: anonymous, newcomer, stranger, friend, self, moderator, admin, who blocked the person. */
  const LEVELS = {
    everyone: [true, true, true, true, true, true, true, false],
    users: [false, false, true, true, true, true, true, false],
    friends: [false, false, false, true, true, true, true, false],
    nobody: [false, false, false, false, true, true, true, false],
  } as const;

  test.each(Object.entries(LEVELS))(
    'for %s is seen by nobody else, here and for other services',
    async (level, row) => {
      const person = await somebody(platform, { name: 'Анна Смирнова' });
      const friend = await somebody(platform);
      const blocker = await somebody(platform);
      const stranger = await somebody(platform);
      await befriend(friend, person);
      await blocker.send('PUT', `/blocks/${person.userId}`);
      await keep(person, { city: 'Казань', about: 'По средам', sports: ['futsal'], privacy: { profile: level } });
      const newcomer = await platform.token({ subject: crypto.randomUUID() });
      const readers: readonly Client[] = [
        anonymous,
        clientOf(platform, { authorization: `Bearer ${newcomer}` }),
        stranger,
        friend,
        person,
        await somebody(platform, { roles: ['moderator'] }),
        await somebody(platform, { roles: ['admin'] }),
        blocker,
      ];
      for (const [index, reader] of readers.entries()) {
        expect([index, await see(reader, person)]).toMatchObject([index, row[index] ? OPEN : CLOSED]);
      }
      // Who reads at the same time is read together.
      const together = await Promise.all(readers.map((reader) => see(reader, person)));
      expect(together).toMatchObject(row.map((open) => (open ? OPEN : CLOSED)));
      const sees = async (viewer: string | null) => {
        const { rows } = await sql<{ sees: boolean }>`
        select users.may_see_profile(${viewer}::uuid, ${person.userId}::uuid) as sees`.execute(
          platform.database.db('users'),
        );
        return rows[0]?.sees;
      };
      const asked = [null, stranger.userId, friend.userId, person.userId, blocker.userId];
      expect(await Promise.all(asked.map(sees))).toEqual([row[0], row[2], row[3], row[4], row[7]]);
    },
  );

  test('is changed by its person, version by version', async () => {
    const person = await somebody(platform);
    const path = `/users/${person.userId}`;
    const first = await person.send('GET', path);
    expect(first).toMatchObject({ etag: '"1"', body: { can: ['update', 'delete'], relation: null } });
    expect(await person.send('PATCH', path, { city: 'Казань' }, { 'if-match': '"1"' })).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { city: 'Казань', restricted: false },
    });
    expect(await person.send('PATCH', path, { city: 'Тула' }, { 'if-match': '"1"' })).toMatchObject({
      status: 412,
      slug: 'precondition-failed',
    });
    expect(await person.send('PATCH', path, { city: 'Казань' })).toMatchObject({ etag: '"2"' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => person.send('PATCH', path, { city: `Город ${n}` }, { 'if-match': '"2"' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
  });
});

describe('a name', () => {
  test('is short for strangers where the person says so, or is a minor', async () => {
    const [anna, friend] = [await somebody(platform, { name: 'Анна Мария Смирнова' }), await somebody(platform)];
    await befriend(friend, anna);
    const moderator = await somebody(platform, { roles: ['moderator'] });
    const names = async () =>
      Promise.all(
        [anonymous, await somebody(platform), friend, moderator, anna].map(
          async (reader) => (await see(reader, anna)).name,
        ),
      );
    const full = 'Анна Мария Смирнова';
    let short = 'А. М. С.';
    expect(await names()).toEqual([full, full, full, full, full]);
    await keep(anna, { privacy: { name: 'short' } });
    expect(await names()).toEqual([short, short, full, full, full]);
    await keep(anna, { privacy: { name: 'full' } });
    expect(await keep(anna, { minor: true })).toMatchObject({ minor: true, privacy: { name: 'short' } });
    expect(await names()).toEqual([short, short, full, full, full]);
    await keep(anna, { givenName: 'Анна Мария', familyName: 'Смирнова' });
    short = 'Анна Мария С.';
    expect(await names()).toEqual([short, short, full, full, full]);
    await keep(anna, { privacy: { name: 'full' } });
    expect(await names()).toEqual([full, full, full, full, full]);
  });

  test('of whoever registered as a minor is short from the first moment', async () => {
    const token = await platform.token({ subject: crypto.randomUUID(), name: 'Пётр Иванов', claims: { minor: true } });
    const petr = clientOf(platform, { authorization: `Bearer ${token}` });
    const { id, minor, privacy } = await keep(petr, {});
    expect([minor, privacy.name]).toEqual([true, 'short']);
    expect((await anonymous.must(User, 'GET', `/users/${id}`)).name).toBe('П. И.');
    expect((await keep(petr, { minor: false })).privacy.name).toBe('full');
  });

  test.each([
    ['one letter', 'Я', '', 'Я'],
    ['two words of 39 letters and more', 'я'.repeat(40), 'ю'.repeat(39), `${'я'.repeat(40)} ю.`],
    ['an emoji with a joiner', '👩‍👩‍👧', '👨‍👩‍👧‍👦Петрова', '👩‍👩‍👧 П.'],
    ['right to left', 'محمد', 'الأمين', 'محمد ا.'],
    ['markup', '<b>Анна</b>', '<script>alert(1)</script>', '<b>Анна</b> s.'],
    ['spaces within', 'Анна  Мария', 'де  Смирнова', 'Анна  Мария д.'],
    ['a percent sign', '100%', 'Win_ner\\', '100% W.'],
  ])('of %s is kept as it is, found, and made short', async (_, givenName, familyName, short) => {
    const person = await somebody(platform);
    const name = `${givenName} ${familyName}`.trim();
    expect((await keep(person, { givenName, familyName, privacy: { search: 'everyone' } })).name).toBe(name);
    expect((await see(anonymous, person)).name).toBe(name);
    const q = encodeURIComponent(name);
    const found = (await anonymous.must(UserPage, 'GET', `/users?q=${q}&limit=100`)).items;
    expect(found.map(({ id }) => id)).toContain(person.userId);
    await keep(person, { privacy: { name: 'short' } });
    expect((await see(anonymous, person)).name).toBe(short);
  });
});

describe('the list of people', () => {
  const idsOf = async (reader: Client, query: string) =>
    (await reader.must(UserPage, 'GET', `/users?limit=100&${query}`)).items.map(({ id }) => id);

  /** A word that no other person of these tests has. */
  const word = () => `Имя${crypto.randomUUID().replaceAll('-', '')}`;

  test('holds those who let the reader find them', async () => {
    const name = word();
    const people = {
      everyone: await somebody(platform, { name }),
      users: await somebody(platform, { name }),
      nobody: await somebody(platform, { name }),
    };
    for (const [search, person] of Object.entries(people)) await keep(person, { privacy: { search } });
    const newcomer = await platform.token({ subject: crypto.randomUUID() });
    const query = `q=${encodeURIComponent(name)}`;
    const { everyone, users, nobody } = people;
    expect(await idsOf(anonymous, query)).toEqual([everyone.userId]);
    expect(await idsOf(clientOf(platform, { authorization: `Bearer ${newcomer}` }), query)).toEqual([everyone.userId]);
    expect(await idsOf(await somebody(platform), query)).toEqual([users.userId, everyone.userId]);
    expect(await idsOf(await somebody(platform, { roles: ['moderator'] }), query)).toEqual([
      nobody.userId,
      users.userId,
      everyone.userId,
    ]);
  });

  test('finds by the name that the reader may see, and by no other', async () => {
    const last = word();
    const person = await somebody(platform, { name: `Анна ${last}` });
    const friend = await somebody(platform);
    await befriend(friend, person);
    const query = `q=${encodeURIComponent(last)}`;
    const stranger = await somebody(platform);
    expect(await idsOf(stranger, query)).toEqual([person.userId]);
    await keep(person, { privacy: { name: 'short' } });
    expect(await idsOf(stranger, query)).toEqual([]);
    expect(await idsOf(friend, query)).toEqual([person.userId]);
    expect(await idsOf(person, query)).toEqual([person.userId]);
    const visible = await stranger.must(UserPage, 'GET', `/users?q=${encodeURIComponent('А. И.')}&limit=100`);
    expect(visible.items.map(({ id }) => id)).toContain(person.userId);
  });

  test('finds nobody by a word of a name that is shown by its initials', async () => {
    const [family, given] = [word(), word()];
    const person = await somebody(platform, { name: `${family} ${given}` });
    const [friend, stranger] = [await somebody(platform), await somebody(platform)];
    await befriend(friend, person);
    await keep(person, { minor: true, privacy: { search: 'everyone' } });
    for (const q of [family, given, `${family} ${given}`]) {
      const query = `q=${encodeURIComponent(q)}`;
      expect(await idsOf(anonymous, query), q).toEqual([]);
      expect(await idsOf(stranger, query), q).toEqual([]);
      expect(await idsOf(friend, query), q).toEqual([person.userId]);
    }
    await keep(person, { givenName: given, familyName: family });
    expect(await idsOf(stranger, `q=${given}`)).toEqual([person.userId]);
    expect(await idsOf(stranger, `q=${family}`)).toEqual([]);
    expect(await idsOf(stranger, `q=${given}%20${family}`)).toEqual([]);
    expect(await idsOf(friend, `q=${given}%20${family}`)).toEqual([person.userId]);
  });

  test('finds by city and sport whose profile the reader may see', async () => {
    const city = word();
    const person = await somebody(platform);
    const friend = await somebody(platform);
    await befriend(friend, person);
    await keep(person, { city, sports: ['volleyball', 'futsal'], privacy: { profile: 'friends', search: 'everyone' } });
    const query = `city=${encodeURIComponent(city.toUpperCase())}&sport=futsal`;
    expect(await idsOf(friend, query)).toEqual([person.userId]);
    expect(await idsOf(friend, `city=${encodeURIComponent(city)}&sport=ice-hockey`)).toEqual([]);
    expect(await idsOf(await somebody(platform), query)).toEqual([]);
    expect(await idsOf(anonymous, `city=${encodeURIComponent(city)}`)).toEqual([]);
    await keep(person, { privacy: { profile: 'everyone' } });
    expect(await idsOf(anonymous, query)).toEqual([person.userId]);
  });

  test('hides two people from each other when one blocks the other', async () => {
    const name = word();
    const [one, other] = [await somebody(platform, { name }), await somebody(platform, { name })];
    await one.send('PUT', `/blocks/${other.userId}`);
    const query = `q=${encodeURIComponent(name)}`;
    expect(await idsOf(one, query)).toEqual([one.userId]);
    expect(await idsOf(other, query)).toEqual([other.userId]);
  });

  test('has the exact name first, takes wildcards as they are and goes on page by page while people come and go', async () => {
    const name = `${word()}%_`;
    const reader = await somebody(platform);
    const people: Somebody[] = [];
    for (const full of [`Старый ${name}`, name.toUpperCase(), name, `Новый ${name}`, name.replace('%', 'x')]) {
      people.push(await somebody(platform, { name: full }));
    }
    const [old, upper, exact, young] = people.map(({ userId }) => userId);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const page: UserPageBody = await reader.must(
        UserPage,
        'GET',
        `/users?limit=1&q=${encodeURIComponent(name)}${cursor}`,
      );
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
      // Somebody new stands before the position and is not seen any more; somebody gone is not missed.
      if (seen.length === 1) await somebody(platform, { name });
      if (seen.length === 2) await people[3]?.send('DELETE', `/users/${young}`);
    }
    expect(seen).toEqual([exact, upper, old]);
  });

  test('without a search is newest first and stays whole', async () => {
    const reader = await somebody(platform);
    const made: string[] = [];
    for (let number = 0; number < 3; number += 1) made.unshift((await somebody(platform)).userId);
    const first = await reader.must(UserPage, 'GET', '/users?limit=2');
    await somebody(platform);
    const second = await reader.must(UserPage, 'GET', `/users?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([...made, reader.userId]);
    expect(await reader.send('GET', `/friends?cursor=${first.next}`)).toMatchObject({ slug: 'invalid-cursor' });
  });
});

type UserPageBody = ReturnType<typeof UserPage.parse>;
