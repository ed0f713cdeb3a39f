import { randomUUID } from 'node:crypto';
import { Team, type TeamCreate } from '@prodvor/contracts';
import { offline } from '@prodvor/database';
import { createLogger, type Route } from '@prodvor/service-kit';
import { type Client, clientOf, type TestPerson, type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import type { z } from 'zod';
import { service } from './service.ts';
import type { Member } from './teams/facts.ts';

export const startTeams = (options: { readonly now?: () => Date } = {}): Promise<TestPlatform> =>
  testPlatform({ services: [service], ...options });

/** A person with the client that speaks for them. */
export interface TestMember extends TestPerson {
  readonly client: Client;
}

/** Makes a person; see `TestPlatform.person`. */
export const member = async (
  platform: TestPlatform,
  person: Parameters<TestPlatform['person']>[0] = {},
): Promise<TestMember> => {
  const made = await platform.person(person);
  return { ...made, client: clientOf(platform, made.headers) };
};

/** Every route of the service. */
export const routes: readonly Route[] = service.routes({
  config: {},
  publicUrl: 'http://localhost',
  db: offline(),
  log: createLogger({ level: 'silent' }),
  clock: () => new Date(),
});

/** A team of the person, who is its captain. */
export const createTeam = ({ client }: Pick<TestMember, 'client'>, more: Partial<z.input<typeof TeamCreate>> = {}) =>
  client.must(Team, 'POST', '/teams', { name: 'Дворовый клуб', sport: 'football', city: 'Казань', ...more });

/** Puts a user straight into a roster; answers the player's id. */
export const enrol = async (
  platform: TestPlatform,
  team: { readonly id: string },
  person: Pick<TestPerson, 'userId'>,
  role: Member['role'] = 'player',
): Promise<string> => {
  const { id } = await platform.database
    .db('teams')
    .insertInto('teams.player')
    .values({ team_id: team.id, user_id: person.userId, role })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** A tournament of another service; answers its id. */
export const createTournament = async (
  platform: TestPlatform,
  {
    owner,
    coOrganizer,
    state = 'published',
  }: {
    readonly owner: TestPerson | null;
    readonly coOrganizer?: TestPerson;
    readonly state?: 'draft' | 'published';
  },
): Promise<string> => {
  const competitions = platform.database.db('competitions');
  const { id } = await competitions
    .insertInto('competitions.tournament')
    .values({
      owner_id: owner?.userId ?? null,
      name: `Кубок ${randomUUID()}`,
      sport: 'football',
      state,
      zone: 'Europe/Moscow',
      published_at: state === 'published' ? new Date() : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (coOrganizer !== undefined) {
    const staff = { tournament_id: id, user_id: coOrganizer.userId, role: 'co-organizer' as const };
    await competitions.insertInto('competitions.staff').values(staff).execute();
  }
  return id;
};
