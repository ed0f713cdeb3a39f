import { Report, ReportPage } from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Somebody, somebody, startUsers } from '../testing.ts';

let platform: TestPlatform;
let moderator: Somebody;
beforeAll(async () => {
  platform = await startUsers();
  moderator = await somebody(platform, { name: 'Мария Модератор', roles: ['moderator'] });
});
afterAll(() => platform.close());

const about = (person: Somebody) => ({ kind: 'user' as const, id: person.userId });
const report = async (reporter: Somebody, person: Somebody) =>
  reporter.must(Report, 'POST', '/reports', { subject: about(person), reason: 'abuse', text: 'Грубит' });
const idsOf = async (state: string) =>
  (await moderator.must(ReportPage, 'GET', `/reports?state=${state}&limit=100`)).items.map(({ id }) => id);

test('a report waits for a moderator, who resolves it and may open it again', async () => {
  const [anna, petr] = [await somebody(platform, { name: 'Анна Смирнова' }), await somebody(platform)];
  const made = await report(anna, petr);
  expect(made).toMatchObject({
    reporter: { id: anna.userId, name: 'Анна Смирнова' },
    subject: about(petr),
    state: 'open',
    note: null,
    handledBy: null,
    version: 1,
  });
  expect(await idsOf('open')).toContain(made.id);
  const path = `/reports/${made.id}`;
  expect(
    await moderator.must(Report, 'PATCH', path, { state: 'resolved', note: 'Предупреждён' }, { 'if-match': '"1"' }),
  ).toMatchObject({ state: 'resolved', note: 'Предупреждён', handledBy: { name: 'Мария Модератор' }, version: 2 });
  expect(await moderator.send('PATCH', path, { state: 'dismissed' }, { 'if-match': '"1"' })).toMatchObject({
    status: 412,
  });
  expect([await idsOf('open'), await idsOf('resolved')].map((ids) => ids.includes(made.id))).toEqual([false, true]);
  expect(await moderator.must(Report, 'PATCH', path, { state: 'open' })).toMatchObject({ handledBy: null, note: null });
  const events = await platform.database
    .db('users')
    .selectFrom('users.outbox')
    .select(['type', 'data'])
    .where('subject', '=', made.id)
    .orderBy('seq')
    .execute();
  expect(events).toEqual(
    [1, 2, 3].map((version) => ({
      type: `prodvor.users.report.${version === 1 ? 'created' : 'handled'}.v1`,
      data: { reportId: made.id, version },
    })),
  );
});

test('one person reports the same once at a time', async () => {
  const [anna, petr] = [await somebody(platform), await somebody(platform)];
  const body = { subject: about(petr), reason: 'spam' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => anna.send('POST', '/reports', body)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ slug }) => slug === 'already-requested')).toHaveLength(9);
  await report(await somebody(platform), petr);
  const [made] = answers.filter(({ status }) => status === 201);
  const { id } = Report.parse(made?.body);
  await moderator.must(Report, 'PATCH', `/reports/${id}`, { state: 'dismissed' });
  await report(anna, petr);
  expect(await moderator.send('PATCH', `/reports/${id}`, { state: 'open' })).toMatchObject({
    slug: 'already-requested',
  });
});

test('the list is oldest first and stays whole while reports come and are handled', async () => {
  const petr = await somebody(platform);
  const made: string[] = [];
  for (let number = 0; number < 4; number += 1) made.push((await report(await somebody(platform), petr)).id);
  const seen: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`;
    const page: ReportPageBody = await moderator.must(ReportPage, 'GET', `/reports?limit=1${cursor}`);
    for (const { id } of page.items) {
      seen.push(id);
      if (made.includes(id)) await moderator.must(Report, 'PATCH', `/reports/${id}`, { state: 'resolved' });
    }
    next = page.next;
  }
  expect(seen.filter((id) => made.includes(id))).toEqual(made);
});

test('who handles reports neither reads nor handles those about themselves', async () => {
  const other = await somebody(platform, { roles: ['moderator'] });
  const { id } = await report(await somebody(platform), other);
  const { items } = await other.must(ReportPage, 'GET', '/reports?limit=100');
  expect(items.map((one) => one.id)).not.toContain(id);
  expect((await other.send('PATCH', `/reports/${id}`, { state: 'dismissed' })).status).toBe(404);
  expect(await idsOf('open')).toContain(id);
});

type ReportPageBody = ReturnType<typeof ReportPage.parse>;

describe('a subject', () => {
  test('is something that is there and that the reporter may see', async () => {
    const anna = await somebody(platform);
    const teams = platform.database.db('teams');
    const competitions = platform.database.db('competitions');
    const team = await teams
      .insertInto('teams.team')
      .values({ name: 'Двор', sport: 'football' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const venueOf = (state: 'suggested' | 'approved') =>
      teams
        .insertInto('teams.venue')
        .values({
          name: 'Двор',
          city: 'Казань',
          address: '1',
          surface: 'grass',
          sports: [],
          amenities: [],
          zone: 'UTC',
          state,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
    const tournamentOf = (state: 'draft' | 'published') =>
      competitions
        .insertInto('competitions.tournament')
        .values({
          name: 'Кубок',
          sport: 'football',
          zone: 'UTC',
          state,
          published_at: state === 'draft' ? null : new Date(),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
    const tournament = await tournamentOf('draft');
    const hidden = await teams
      .insertInto('teams.team')
      .values({ name: 'Двор', sport: 'football', tournament_id: tournament.id })
      .returning('id')
      .executeTakeFirstOrThrow();
    const cases = [
      ['team', team.id, 201],
      ['team', hidden.id, 404],
      ['venue', (await venueOf('approved')).id, 201],
      ['venue', (await venueOf('suggested')).id, 404],
      ['tournament', (await tournamentOf('published')).id, 201],
      ['tournament', tournament.id, 404],
      ...(['user', 'team', 'venue', 'tournament'] as const).map((kind) => [kind, crypto.randomUUID(), 404] as const),
    ] as const;
    for (const [kind, id, status] of cases) {
      const answer = await anna.send('POST', '/reports', { subject: { kind, id }, reason: 'false-data' });
      expect([kind, answer.status]).toEqual([kind, status]);
    }
  });

  test('is not oneself, and may be somebody whom the reporter blocked', async () => {
    const [anna, petr] = [await somebody(platform), await somebody(platform)];
    expect(await anna.send('POST', '/reports', { subject: about(anna), reason: 'other' })).toMatchObject({
      status: 403,
    });
    await anna.send('PUT', `/blocks/${petr.userId}`);
    await report(anna, petr);
    expect(await petr.send('POST', '/reports', { subject: about(anna), reason: 'other' })).toMatchObject({
      status: 404,
    });
  });

  test('that is erased takes the reports about it along, a reporter leaves without words', async () => {
    const [anna, petr] = [await somebody(platform), await somebody(platform)];
    const [byAnna, aboutAnna] = [await report(anna, petr), await report(petr, anna)];
    await anna.send('DELETE', `/users/${anna.userId}`);
    const { items } = await moderator.must(ReportPage, 'GET', '/reports?limit=100');
    expect(items.find(({ id }) => id === byAnna.id)).toMatchObject({
      reporter: null,
      text: null,
      subject: about(petr),
    });
    expect(items.find(({ id }) => id === aboutAnna.id)).toBeUndefined();
  });
});
