import {
  ApiTokenCreated,
  Claim,
  Entry,
  FriendRequest,
  InvitationCreated,
  JoinRequest,
  Match,
  MatchEventRecorded,
  Me,
  PlayerPage,
  Report,
  SquadPlayerPage,
  Stage,
  Team,
  Tournament,
  Venue,
} from '@prodvor/contracts';
import { createAccount } from '@prodvor/identity-service/accounts';
import type { Role } from '@prodvor/service-kit';
import { type Client, clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import type { Named, Operation } from './operations.fixture.ts';

/** Somebody who has signed in. */
export interface Person extends Client {
  readonly userId: string;
}

/** Signs somebody in and makes their profile. */
export const register = async (
  platform: TestPlatform,
  {
    name = 'Анна Смирнова',
    roles = [],
    subject = crypto.randomUUID(),
    ...profile
  }: {
    readonly name?: string;
    readonly roles?: readonly Role[];
    readonly subject?: string;
    readonly privacy?: unknown;
  } = {},
): Promise<Person> => {
  const token = await platform.token({ subject, name, roles });
  const client = clientOf(platform, { authorization: `Bearer ${token}` });
  const [givenName = '', ...family] = name.split(' ');
  const { id } = await client.must(Me, 'PUT', '/users/me', {
    givenName,
    familyName: family.join(' '),
    ...profile,
  });
  return { ...client, userId: id };
};

const first = <Item>([item]: readonly Item[]): Item => {
  if (item === undefined) throw new RangeError('There is none.');
  return item;
};

type InTournament = Pick<
  Named,
  'tournaments' | 'entries' | 'opponents' | 'squad' | 'staff' | 'stages' | 'groups' | 'rounds' | 'matches' | 'events'
>;

/** A tournament in which a team has won. It stays a draft. */
const createTournament = async (
  owner: Person,
  { id, name, team, helper }: { id: string; name: string; team: string; helper: Person },
): Promise<InTournament> => {
  const path = `/tournaments/${id}`;
  const entry = await owner.must(Entry, 'POST', `${path}/entries`, { team });
  const other = await owner.must(Entry, 'POST', `${path}/entries`, { name: `Соперник: ${name}` });
  const squad = await owner.must(SquadPlayerPage, 'GET', `${path}/entries/${entry.id}/squad`);
  await owner.send('PUT', `${path}/staff/${helper.userId}`, { role: 'referee' });
  const { rounds, groups, ...stage } = await owner.must(Stage, 'POST', `${path}/stages`, {
    name: 'Лига',
    format: 'round-robin',
    groups: [{ name: null, entries: [entry.id, other.id] }],
    rounds: [{ name: 'Тур 1' }],
  });
  const match = await owner.must(Match, 'POST', '/matches', {
    tournament: id,
    round: first(rounds).id,
    group: first(groups).id,
    home: { entry: entry.id },
    away: { entry: other.id },
  });
  const parts = [{ kind: 'regulation', number: 1, home: 1, away: 0 }];
  const { event } = await owner.must(MatchEventRecorded, 'POST', `/matches/${match.id}/events`, {
    event: { type: 'result', parts },
  });
  return {
    tournaments: id,
    entries: entry.id,
    opponents: other.id,
    squad: first(squad.items).id,
    staff: helper.userId,
    stages: stage.id,
    groups: first(groups).id,
    rounds: first(rounds).id,
    matches: match.id,
    events: event.id,
  };
};

const GUEST = { name: 'Гость', number: 1 };

const guestOf = async (owner: Person, team: string): Promise<string> =>
  first((await owner.must(PlayerPage, 'GET', `/teams/${team}/players`)).items.filter(({ guest }) => guest)).id;

const linkTo = async (owner: Person, team: string): Promise<string> => {
  const made = await owner.must(InvitationCreated, 'POST', `/teams/${team}/invitations`, {
    kind: 'link',
    maxUses: 100,
  });
  return made.token ?? '';
};

/** People, and one of everything that they may do something with. */
export interface World {
  readonly named: Named;
  /** Whose everything is that is not somebody's below: the organizer and captain. */
  readonly owner: Person;
  readonly asking: Person;
  readonly invited: Person;
  readonly joiner: Person;
  readonly claimant: Person;
  readonly moderator: Person;
  /** A player of the team who shows nobody that they are one. */
  readonly secretive: Person;
}

/** Whose call it is where it is not the owner's. */
const RIGHTFUL: Readonly<Record<string, Exclude<keyof World, 'named'>>> = {
  withdrawFriendRequest: 'asking',
  acceptInvitation: 'invited',
  declineInvitation: 'invited',
  withdrawJoinRequest: 'joiner',
  withdrawClaim: 'claimant',
  ...Object.fromEntries(
    ['updateVenue', 'deleteVenue', 'approveVenue', 'rejectVenue', 'listReports', 'updateReport'].map((id) => [
      id,
      'moderator',
    ]),
  ),
};

/** Who may call an operation on the world. */
export const rightful = (of: World, { id }: Pick<Operation, 'id'>): Person => of[RIGHTFUL[id] ?? 'owner'];

/** A session of an account at the embedded provider; the rest of the world is made through the API. */
const createSession = async (platform: TestPlatform, accountId: string): Promise<string> => {
  const id = crypto.randomUUID();
  await platform.database
    .db('identity')
    .insertInto('identity.session')
    .values({ id, account_id: accountId, signed_in_at: new Date(), expires_at: new Date(Date.now() + 3_600_000) })
    .execute();
  return id;
};

/** All of it is seen by everyone, but for what is between two people. */
export const createWorld = async (platform: TestPlatform): Promise<World> => {
  const account = await createAccount(platform.database.db('identity'), {
    login: crypto.randomUUID(),
    email: null,
    name: 'Ольга Орлова',
    password: 'мяч летит в девятку',
    roles: [],
  });
  const owner = await register(platform, { name: 'Ольга Орлова', subject: account.id });
  const moderator = await register(platform, { roles: ['moderator'] });
  const [asking, invited, joiner, claimant, friend, blocked, helper] = await Promise.all([
    register(platform),
    register(platform),
    register(platform),
    register(platform),
    register(platform),
    register(platform),
    register(platform),
  ]);
  const secretive = await register(platform, {
    name: 'Платон Скрытников',
    privacy: { profile: 'nobody', search: 'nobody', name: 'short' },
  });

  const { id: friendship } = await friend.must(FriendRequest, 'POST', '/friend-requests', { user: owner.userId });
  await owner.must(FriendRequest, 'POST', `/friend-requests/${friendship}/accept`);
  const request = await asking.must(FriendRequest, 'POST', '/friend-requests', { user: owner.userId });
  await owner.send('PUT', `/blocks/${blocked.userId}`);
  const token = await owner.must(ApiTokenCreated, 'POST', '/tokens', { name: 'Табло', scopes: ['read'] });

  const team = await owner.must(Team, 'POST', '/teams', { name: 'Звезда', sport: 'football', players: [GUEST] });
  const players = await guestOf(owner, team.id);
  const link = await linkTo(owner, team.id);
  await secretive.send('POST', `/invitation-links/${link}/accept`);
  const body = { kind: 'person', user: invited.userId };
  const invitation = await owner.must(InvitationCreated, 'POST', `/teams/${team.id}/invitations`, body);
  const join = await joiner.must(JoinRequest, 'POST', `/teams/${team.id}/join-requests`, {});
  const claim = await claimant.must(Claim, 'POST', `/teams/${team.id}/claims`, { player: players });

  const name = `Кубок ${crypto.randomUUID()}`;
  const { id } = await owner.must(Tournament, 'POST', '/tournaments', { name, sport: 'football' });
  const tournament = await createTournament(owner, { id, name, team: team.id, helper });
  await owner.must(Tournament, 'POST', `/tournaments/${id}/publish`);

  const address = { city: 'Казань', address: 'ул. Пушкина, 5' };
  const venue = await owner.must(Venue, 'POST', '/venues', { name: 'Коробка', ...address });
  await moderator.must(Venue, 'POST', `/venues/${venue.id}/approve`);
  const subject = { kind: 'user', id: asking.userId };
  const report = await owner.must(Report, 'POST', '/reports', { subject, reason: 'abuse' });

  return {
    named: {
      ...tournament,
      users: owner.userId,
      blocks: blocked.userId,
      friends: friend.userId,
      'friend-requests': request.id,
      tokens: token.id,
      sessions: await createSession(platform, account.id),
      reports: report.id,
      teams: team.id,
      players,
      invitations: invitation.id,
      'invitation-links': link,
      'join-requests': join.id,
      claims: claim.id,
      venues: venue.id,
    },
    ...{ owner, asking, invited, joiner, claimant, moderator, secretive },
  };
};

/** What does not exist for a person, and words that tell of it. */
export interface HiddenWorld {
  readonly named: Named;
  readonly words: readonly string[];
}

const NAME = 'Тайное';

/**
 * A draft with all that stands under it, a team of it, a venue that nobody has checked and an organizer who has blocked the person. What
 * is between others is that of the open world.
 */
export const createHiddenWorld = async (
  platform: TestPlatform,
  { named }: World,
  person: Person,
): Promise<HiddenWorld> => {
  const owner = await register(platform, { name: 'Глеб Невидимов' });
  const helper = await register(platform);
  const name = `${NAME} первенство`;
  const { id } = await owner.must(Tournament, 'POST', '/tournaments', { name, sport: 'football' });
  const team = await owner.must(Team, 'POST', '/teams', {
    name: `${NAME} общество`,
    sport: 'football',
    city: NAME,
    tournament: id,
    players: [GUEST],
  });
  const tournament = await createTournament(owner, { id, name, team: team.id, helper });
  const venue = await owner.must(Venue, 'POST', '/venues', { name: `${NAME} поле`, city: NAME, address: NAME });
  await owner.send('PUT', `/blocks/${person.userId}`);
  return {
    named: {
      ...named,
      ...tournament,
      users: owner.userId,
      blocks: owner.userId,
      friends: owner.userId,
      teams: team.id,
      players: await guestOf(owner, team.id),
      'invitation-links': await linkTo(owner, team.id),
      venues: venue.id,
    },
    words: [NAME],
  };
};
