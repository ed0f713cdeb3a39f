import { Player } from '@prodvor/contracts';
import { type Client, clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import { createTeam, createTournament, enrol, member, type TestMember } from './testing.ts';

/**
 * Who asks. The newcomer has no profile yet, the stranger is in no team, the organizer made the team for a tournament.
 * `captain` is in no roster where the team has no captain.
 */
export const CALLERS = [
  'anonymous',
  'newcomer',
  'stranger',
  'player',
  'viceCaptain',
  'captain',
  'organizer',
  'moderator',
] as const;

/** The statuses of the answers, by `CALLERS`. */
export type Row = readonly [
  anonymous: number,
  newcomer: number,
  stranger: number,
  player: number,
  viceCaptain: number,
  captain: number,
  organizer: number,
  moderator: number,
];

/** The team that is asked about: all are made for a tournament, and the last one's is a draft. */
export const STATES = ['captained', 'captainless', 'hidden'] as const;
export type State = (typeof STATES)[number];

/** A route with the answers to its callers and what they send. */
export interface PolicyCase {
  readonly rows: Readonly<Record<State, Row>>;
  readonly body?: (fixture: PolicyFixture) => unknown;
  /** Makes what the path names beside the team and the guest: `:requestId` by `{ requestId }`. */
  readonly params?: (fixture: PolicyFixture) => Promise<Readonly<Record<string, string>>>;
}

export const everywhere = (row: Row): PolicyCase['rows'] => ({ captained: row, captainless: row, hidden: row });

/** What those who manage the team may. */
export const managed = (ok: number): PolicyCase['rows'] => ({
  captained: [401, 403, 403, 403, ok, ok, 403, 403],
  captainless: [401, 403, 403, 403, ok, 403, ok, 403],
  hidden: [401, 403, 404, 403, ok, 404, ok, 404],
});

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

export interface PolicyPeople {
  readonly stranger: TestMember;
  readonly player: TestMember;
  readonly viceCaptain: TestMember;
  readonly captain: TestMember;
  readonly organizer: TestMember;
  readonly moderator: TestMember;
}

export const createPeople = async (platform: TestPlatform): Promise<PolicyPeople> => ({
  stranger: await member(platform),
  player: await member(platform),
  viceCaptain: await member(platform),
  captain: await member(platform),
  organizer: await member(platform),
  moderator: await member(platform, { roles: ['moderator'] }),
});

export const createClients = async (
  platform: TestPlatform,
  people: PolicyPeople,
): Promise<Readonly<Record<(typeof CALLERS)[number], Client>>> => {
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
  };
};

export const createFixture = async (
  platform: TestPlatform,
  people: PolicyPeople,
  state: State,
): Promise<PolicyFixture> => {
  const draft = state === 'hidden';
  const tournament = await createTournament(platform, {
    owner: people.organizer,
    state: draft ? 'draft' : 'published',
  });
  const team = await createTeam(people.organizer, { tournament });
  const guest = { name: 'Гость', number: 1 };
  const { id } = await people.organizer.client.must(Player, 'POST', `/teams/${team.id}/players`, guest);
  const player = await enrol(platform, team, people.player);
  await enrol(platform, team, people.viceCaptain, 'vice-captain');
  if (state === 'captained') await enrol(platform, team, people.captain, 'captain');
  return { platform, people, team: team.id, tournament, guest: id, player };
};
