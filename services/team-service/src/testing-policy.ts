import { Player } from '@prodvor/contracts';
import { type Client, clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import type { TeamCaller, TeamSubject } from './policy-table.ts';
import { createTeam, createTournament, enrol, member, type TestMember } from './testing.ts';

/** What a route is called with beside the team and the guest. */
export interface PolicyCase {
  readonly body?: (fixture: PolicyFixture) => unknown;
  /** Makes what the path names: `:requestId` by `{ requestId }`. */
  readonly params?: (fixture: PolicyFixture) => Promise<Readonly<Record<string, string>>>;
}

export type PolicyPeople = Readonly<Record<Exclude<TeamCaller, 'anonymous' | 'newcomer'>, TestMember>>;

export interface PolicyFixture {
  readonly platform: TestPlatform;
  readonly people: PolicyPeople;
  readonly team: string;
  readonly tournament: string;
  /** A guest of the roster. */
  readonly guest: string;
  /** The place of `people.player` in it. */
  readonly player: string;
}

export const createPeople = async (platform: TestPlatform): Promise<PolicyPeople> => ({
  stranger: await member(platform),
  player: await member(platform),
  viceCaptain: await member(platform),
  captain: await member(platform),
  organizer: await member(platform),
  moderator: await member(platform, { roles: ['moderator'] }),
  admin: await member(platform, { roles: ['admin'] }),
});

export const createClients = async (
  platform: TestPlatform,
  people: PolicyPeople,
): Promise<Readonly<Record<TeamCaller, Client>>> => {
  const newcomer = await platform.token({ subject: 'newcomer', name: 'Новичок' });
  return {
    anonymous: clientOf(platform),
    newcomer: clientOf(platform, { authorization: `Bearer ${newcomer}` }),
    stranger: people.stranger.client,
    player: people.player.client,
    viceCaptain: people.viceCaptain.client,
    captain: people.captain.client,
    organizer: people.organizer.client,
    moderator: people.moderator.client,
    admin: people.admin.client,
  };
};

export const createFixture = async (
  platform: TestPlatform,
  people: PolicyPeople,
  subject: TeamSubject,
): Promise<PolicyFixture> => {
  const tournament = await createTournament(platform, {
    owner: people.organizer,
    state: subject === 'hidden' ? 'draft' : 'published',
  });
  const team = await createTeam(people.organizer, { tournament });
  const guest = { name: 'Гость', number: 1 };
  const { id } = await people.organizer.client.must(Player, 'POST', `/teams/${team.id}/players`, guest);
  const player = await enrol(platform, team, people.player);
  await enrol(platform, team, people.viceCaptain, 'vice-captain');
  if (subject === 'captained') await enrol(platform, team, people.captain, 'captain');
  return { platform, people, team: team.id, tournament, guest: id, player };
};
