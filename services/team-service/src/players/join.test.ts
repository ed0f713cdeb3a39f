import { randomUUID } from 'node:crypto';
import { type Database, write } from '@prodvor/database';
import { Failure } from '@prodvor/service-kit';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockTeam } from '../teams/lock.ts';
import { createTeam, member, startTeams, type TestMember } from '../testing.ts';
import { type Joining, joinRoster } from './join.ts';

const PEOPLE = 50;
const ROUNDS = 100;

let platform: TestPlatform;
let db: Kysely<Database>;
let anna: TestMember;

beforeAll(async () => {
  platform = await startTeams();
  db = platform.database.db('teams');
  anna = await member(platform);
});
afterAll(() => platform.close());

/** `joined`, or the slug of the refusal. */
const join = async (teamId: string, joining: Joining): Promise<string> => {
  try {
    return await write(db, 'teams', { userId: null, requestId: null }, async (tx) => {
      const { playerId, events } = await joinRoster(tx, await lockTeam(tx, teamId), joining);
      return { result: 'joined', events, audit: { action: 'player.join', subject: playerId } };
    });
  } catch (error) {
    if (error instanceof Failure) return error.slug;
    throw error;
  }
};

const present = async (teamId: string) => {
  const players = db.selectFrom('teams.player').where('team_id', '=', teamId).where('left_at', 'is', null);
  const { count } = await players.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return count;
};

const count = (outcomes: readonly string[], outcome: string) => outcomes.filter((one) => one === outcome).length;

test(`the last place of a roster goes to one of ${PEOPLE} people at once, ${ROUNDS} times`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id } = await createTeam(anna, { rosterLimit: 2 });
    const outcomes = await Promise.all(
      Array.from({ length: PEOPLE }, () => join(id, { userId: randomUUID(), playerId: null })),
    );
    expect([count(outcomes, 'joined'), count(outcomes, 'roster-full'), await present(id)]).toEqual([1, PEOPLE - 1, 2]);
  }
}, 120_000);

test('guests who are entered at once fill the roster and no more', async () => {
  const { id } = await createTeam(anna, { rosterLimit: 11 });
  const answers = await Promise.all(
    Array.from({ length: PEOPLE }, (_, number) =>
      anna.client.send('POST', `/teams/${id}/players`, { name: `Гость ${number}`, number }),
    ),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
  expect(answers.filter(({ slug }) => slug === 'roster-full')).toHaveLength(PEOPLE - 10);
  expect(await present(id)).toBe(11);
});

test('one person at once joins once', async () => {
  const { id } = await createTeam(anna);
  const userId = randomUUID();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => join(id, { userId, playerId: null })));
  expect([count(outcomes, 'joined'), count(outcomes, 'already-member')]).toEqual([1, 9]);
});

test('a guest becomes one user at once, keeps the place and loses the guest’s name, in a full roster too', async () => {
  const { id } = await createTeam(anna, {
    rosterLimit: 2,
    players: [{ name: 'Олег Ким', number: 8, position: 'нападающий', role: 'vice-captain', minor: true }],
  });
  const { id: playerId } = await db
    .selectFrom('teams.player')
    .select('id')
    .where('team_id', '=', id)
    .where('user_id', 'is', null)
    .executeTakeFirstOrThrow();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => join(id, { userId: randomUUID(), playerId })));
  expect([count(outcomes, 'joined'), count(outcomes, 'already-claimed')]).toEqual([1, 9]);
  const player = db.selectFrom('teams.player').selectAll().where('id', '=', playerId);
  expect(await player.executeTakeFirstOrThrow()).toMatchObject({
    user_id: expect.any(String),
    name: null,
    public_name: null,
    minor: false,
    number: 8,
    position: 'нападающий',
    role: 'vice-captain',
    version: 2,
  });
});

test('who is in the team already becomes no guest of it; a guest who left is found no more', async () => {
  const { id } = await createTeam(anna, { players: [{ name: 'Гость' }] });
  const guest = db.selectFrom('teams.player').select('id').where('team_id', '=', id).where('user_id', 'is', null);
  const { id: playerId } = await guest.executeTakeFirstOrThrow();
  expect(await join(id, { userId: anna.userId, playerId })).toBe('already-member');
  await anna.client.send('DELETE', `/teams/${id}/players/${playerId}`);
  expect(await join(id, { userId: randomUUID(), playerId })).toBe('not-found');
});
