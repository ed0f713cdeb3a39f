import { service as competitions } from '@prodvor/competition-service';
import { Me, Player } from '@prodvor/contracts';
import { type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { service as teams } from '@prodvor/team-service';
import { service as users } from '@prodvor/user-service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLACES_OF_NAMES, type Subject } from './audit.fixture.ts';
import { RULES } from './rules.ts';
import { createNameWorld, type NameWorld } from './world.fixture.ts';

/** A sweep is some thousand calls. */
const SWEEP = { timeout: 120_000 };

let platform: TestPlatform;
let world: NameWorld;
beforeAll(async () => {
  platform = await testPlatform({ services: [users, teams, competitions] });
  world = await createNameWorld(platform);
}, SWEEP.timeout);
afterAll(() => platform.close());

/** Everything is asked for by everybody. */
const sweep = async (): Promise<void> => {
  for (const path of world.paths) await Promise.all(world.readers.map((reader) => reader.send('GET', path)));
};

const shownTo = async (subject: Subject): Promise<void> => {
  const [squad, scorers] = [await world.squadOf(), await world.scorersOf()];
  expect(squad.items.map(({ name }) => name)).toContain(subject.shown);
  expect(scorers.items.map(({ event }) => ('player' in event ? event.player : null))).toContain(subject.shown);
};

/** Null in the answers of these, whoever reads. */
const EMPTY: Readonly<Record<string, string>> = {
  'createReport handledBy.id': 'nobody has handled it yet',
  'createReport handledBy.name': 'nobody has handled it yet',
  'addPlayer user.id': 'a guest',
  'addPlayer user.name': 'a guest',
};

test('no answer says more of anybody than its rule', SWEEP, async () => {
  await sweep();
  expect([...world.audit.findings]).toEqual([]);
});

test('every place has said who somebody is', () => {
  const places = [...new Set(PLACES_OF_NAMES.map(({ operation, path }) => `${operation} ${path}`))];
  expect(places.filter((place) => !world.audit.seen.has(place))).toEqual(Object.keys(EMPTY));
});

test('every rule has told every reader what it allows', () => {
  const cells = Object.entries(RULES).flatMap(([rule, { tells }]) =>
    Object.entries(tells).flatMap(([reader, told]) => (told === '-' ? [] : [`${rule} ${reader}`])),
  );
  expect(cells.filter((cell) => !world.audit.told.has(cell))).toEqual([]);
});

test('who is a minor later is short in all that was frozen before', SWEEP, async () => {
  const { owner, later } = world.people;
  const { guestLater } = world.guests;
  await shownTo(later.subject);
  await shownTo(guestLater.subject);
  later.subject.shown = 'Вася В.';
  await later.must(Me, 'PUT', '/users/me', { minor: true });
  guestLater.subject.shown = 'Женя П.';
  await owner.must(Player, 'PATCH', `/teams/${world.teams.open}/players/${guestLater.id}`, { minor: true });
  await shownTo(later.subject);
  await shownTo(guestLater.subject);
  await sweep();
  expect([...world.audit.findings]).toEqual([]);
});

test('an erased person is told of nowhere', SWEEP, async () => {
  const { erased } = world.people;
  await shownTo(erased.subject);
  expect((await erased.send('DELETE', `/users/${erased.userId}`)).status).toBe(204);
  erased.subject.erased = true;
  await sweep();
  expect([...world.audit.findings]).toEqual([]);
  const { items } = await world.squadOf();
  expect(items.filter(({ name }) => name === null)).toHaveLength(1);
});
