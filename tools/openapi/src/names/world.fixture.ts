import {
  Claim,
  Entry,
  FriendRequest,
  Invitation,
  InvitationCreated,
  JoinRequest,
  Match,
  MatchEventPage,
  MatchEventRecorded,
  Player,
  PlayerPage,
  Report,
  SquadPlayer,
  SquadPlayerPage,
  StaffMember,
  Stage,
  Team,
  Tournament,
  User,
  Venue,
} from '@prodvor/contracts';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import { expect } from 'vitest';
import { createAudit, type Subject } from './audit.fixture.ts';
import { pathsOf } from './paths.fixture.ts';
import { type Named, peopleOf } from './people.fixture.ts';

const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined) throw new RangeError('There is none.');
  return item;
};

/** Enters a user into a roster by a link that the captain makes. */
const enter = async (captain: Named, team: string, people: readonly Named[]): Promise<string> => {
  const body = { kind: 'link', maxUses: 100 };
  const { token } = await captain.must(InvitationCreated, 'POST', `/teams/${team}/invitations`, body);
  for (const person of people) {
    person.teams.add(team);
    person.subject.teams.add(team);
    expect(await person.send('POST', `/invitation-links/${token}/accept`)).toMatchObject({ status: 200 });
  }
  return token ?? '';
};

const befriend = async (one: Named, other: Named): Promise<void> => {
  const { id } = await one.must(FriendRequest, 'POST', '/friend-requests', { user: other.userId });
  one.friends.add(other.userId);
  other.friends.add(one.userId);
  await other.must(FriendRequest, 'POST', `/friend-requests/${id}/accept`);
};

const nameTeam = (captain: Named, team: string): void => {
  captain.teams.add(team);
  captain.manages.add(team);
  captain.subject.teams.add(team);
};

/** People of every level in every place, each call on the way heard by the audit. */
export const createNameWorld = async (platform: TestPlatform) => {
  const subjects: Subject[] = [];
  const audit = createAudit(subjects);
  const { person, guest } = peopleOf(platform, audit, subjects);
  const short = { name: 'short' } as const;

  const owner = await person({ name: ['Капитон', 'Полнов'] });
  const brief = await person({
    name: ['Мария', 'Краткова'],
    shown: 'Мария К.',
    privacy: { ...short, profile: 'everyone' },
  });
  const minor = await person({ name: ['Тимур', 'Малолетов'], shown: 'Тимур М.', minor: true });
  const unsplit = await person({ name: 'Лидия Зоринская', shown: 'Л. З.', privacy: short });
  const later = await person({ name: ['Вася', 'Взрослов'] });
  const erased = await person({ name: ['Эраст', 'Стёртов'] });
  const secretive = await person({
    name: ['Платон', 'Скрытников'],
    shown: 'Платон С.',
    privacy: { ...short, profile: 'nobody' },
  });
  const shy = await person({
    name: ['Нина', 'Другова'],
    shown: 'Нина Д.',
    privacy: { ...short, profile: 'friends' },
  });
  const friend = await person({ name: ['Федот', 'Приятелев'], shown: 'Федот П.', privacy: short });
  const stranger = await person({ name: ['Ираида', 'Чужакова'] });
  const moderator = await person({
    name: ['Модест', 'Судейский'],
    shown: 'Модест С.',
    privacy: short,
    moderates: true,
  });
  const vice = await person({ name: ['Викентий', 'Замов'] });
  const asking = await person({ name: ['Архип', 'Просителев'], shown: 'Архип П.', privacy: short });

  // Between people.
  for (const other of [brief, minor, shy, secretive]) await befriend(friend, other);
  const pending = { user: brief.userId };
  const first1 = await asking.must(FriendRequest, 'POST', '/friend-requests', pending);
  await asking.must(FriendRequest, 'POST', `/friend-requests/${first1.id}/withdraw`);
  const declined = await asking.must(FriendRequest, 'POST', '/friend-requests', pending);
  await brief.must(FriendRequest, 'POST', `/friend-requests/${declined.id}/decline`);
  await asking.must(FriendRequest, 'POST', '/friend-requests', { user: minor.userId });
  await moderator.must(FriendRequest, 'POST', '/friend-requests', { user: asking.userId });
  await owner.must(FriendRequest, 'POST', '/friend-requests', { user: unsplit.userId });
  await asking.send('PUT', `/blocks/${unsplit.userId}`);
  await moderator.send('PUT', `/blocks/${unsplit.userId}`);
  await brief.must(User, 'PATCH', `/users/${brief.userId}`, { city: 'Тула' });

  // The team of all levels, and the one whose captain hides.
  const open = await owner.must(Team, 'POST', '/teams', { name: 'Звезда', sport: 'football' });
  nameTeam(owner, open.id);
  const path = `/teams/${open.id}`;
  await owner.must(Team, 'PATCH', path, { city: 'Тула' });
  const link = await enter(owner, open.id, [brief, minor, unsplit, later, erased, vice]);
  const hidden = await secretive.must(Team, 'POST', '/teams', { name: 'Тень', sport: 'football' });
  nameTeam(secretive, hidden.id);
  await secretive.must(Team, 'PATCH', `/teams/${hidden.id}`, { city: 'Тула' });
  await enter(secretive, hidden.id, [shy]);

  // Guests of every kind.
  const enterGuest = async (body: object, as: Parameters<typeof guest>[1] & { full: string }) => {
    const subject = guest(as.full, as);
    return { subject, ...(await owner.must(Player, 'POST', `${path}/players`, body)) };
  };
  const of = { team: open.id };
  const split = ['Глеб', 'Гостев'] as const;
  const guestSplit = await enterGuest(
    { givenName: split[0], familyName: split[1] },
    { full: split.join(' '), parts: split, ...of },
  );
  const guestUnsplit = await enterGuest(
    { name: 'Иванец Степан', minor: true },
    { full: 'Иванец Степан', shown: 'И. С.', ...of },
  );
  const guestMinor = await enterGuest(
    { givenName: 'Паша', familyName: 'Мальков', minor: true },
    { full: 'Паша Мальков', shown: 'Паша М.', parts: ['Паша', 'Мальков'], ...of },
  );
  const guestLater = await enterGuest(
    { givenName: 'Женя', familyName: 'Позднов' },
    { full: 'Женя Позднов', parts: ['Женя', 'Позднов'], ...of },
  );
  await owner.must(Player, 'PATCH', `${path}/players/${guestSplit.id}`, { position: 'вратарь' });
  const roster = await owner.must(PlayerPage, 'GET', `${path}/players?limit=100`);
  const playerOf = ({ userId }: Named): string => first(roster.items.filter(({ user }) => user?.id === userId)).id;
  await owner.must(Player, 'PATCH', `${path}/players/${playerOf(brief)}`, { position: 'защитник' });
  await owner.must(Player, 'PATCH', `${path}/players/${playerOf(vice)}`, { role: 'vice-captain' });
  vice.manages.add(open.id);

  // What is asked of the team: by a person, by a link, by a request, by a claim.
  const known = await person({ name: ['Знат', 'Своевский'], shown: 'Знат С.', privacy: short });
  await befriend(owner, known);
  const invite = (user: Named, player: string | null = null) =>
    owner.must(InvitationCreated, 'POST', `${path}/invitations`, { kind: 'person', user: user.userId, player });
  const joiners: Named[] = [];
  for (const [given, family] of [
    ['Аким', 'Вошедшин'],
    ['Клим', 'Отказов'],
    ['Ким', 'Ждунов'],
    ['Ефим', 'Отозванов'],
  ] as const) {
    joiners.push(await person({ name: [given, family], shown: `${given} ${family[0]}.`, privacy: short }));
  }
  const [came, refused, waiting, revoked] = [0, 1, 2, 3].map((place) => first(joiners.slice(place)));
  if (!came || !refused || !waiting || !revoked) throw new RangeError('Somebody is missing.');
  const invitations = {
    accepted: await invite(came, guestSplit.id),
    declined: await invite(refused, guestMinor.id),
    waiting: await invite(waiting, guestMinor.id),
    known: await invite(known),
    revoked: await invite(revoked, guestUnsplit.id),
  };
  await refused.must(Invitation, 'POST', `/invitations/${invitations.declined.id}/decline`);
  await owner.must(Invitation, 'POST', `/invitations/${invitations.revoked.id}/revoke`);
  const guestLink = await owner.must(InvitationCreated, 'POST', `${path}/invitations`, {
    kind: 'link',
    player: guestUnsplit.id,
  });
  const ask = (who: Named) => who.must(JoinRequest, 'POST', `${path}/join-requests`, {});
  const answer = (who: Named, request: string, how: string) =>
    who.must(JoinRequest, 'POST', `/join-requests/${request}/${how}`);
  await answer(refused, (await ask(refused)).id, 'withdraw');
  await answer(owner, (await ask(refused)).id, 'decline');
  await ask(waiting);
  const claim = (who: Named, player: string) => who.must(Claim, 'POST', `${path}/claims`, { player });
  const settle = (who: Named, id: string, how: string) => who.must(Claim, 'POST', `/claims/${id}/${how}`);
  await settle(refused, (await claim(refused, guestMinor.id)).id, 'withdraw');
  await settle(owner, (await claim(refused, guestMinor.id)).id, 'decline');
  await claim(waiting, guestMinor.id);

  // A tournament with both teams, squads frozen, and a protocol.
  const made = await owner.must(Tournament, 'POST', '/tournaments', { name: 'Кубок имён', sport: 'football' });
  owner.organizes = true;
  const cup = `/tournaments/${made.id}`;
  await owner.must(Tournament, 'POST', `${cup}/publish`);
  await owner.must(Tournament, 'PATCH', cup, { registration: 'open' });
  await owner.must(StaffMember, 'PUT', `${cup}/staff/${friend.userId}`, { role: 'referee' });
  const apply = () => secretive.must(Entry, 'POST', `${cup}/entries`, { team: hidden.id });
  await secretive.must(Entry, 'POST', `${cup}/entries/${(await apply()).id}/withdraw`);
  await owner.must(Entry, 'POST', `${cup}/entries/${(await apply()).id}/reject`);
  const away = await apply();
  await owner.must(Entry, 'PATCH', `${cup}/entries/${away.id}`, { name: 'Тень двора' });
  await owner.must(Entry, 'POST', `${cup}/entries/${away.id}/confirm`);
  const home = await owner.must(Entry, 'POST', `${cup}/entries`, { team: open.id });
  const late = await person({ name: ['Прохор', 'Опоздалов'], shown: 'Прохор О.', privacy: short });
  await enter(owner, open.id, [late]);
  const now = await owner.must(PlayerPage, 'GET', `${path}/players?limit=100`);
  await owner.must(SquadPlayer, 'POST', `${cup}/entries/${home.id}/squad`, {
    player: first(now.items.filter(({ user }) => user?.id === late.userId)).id,
  });
  const squad = (await owner.must(SquadPlayerPage, 'GET', `${cup}/entries/${home.id}/squad?limit=100`)).items;
  const { rounds, groups } = await owner.must(Stage, 'POST', `${cup}/stages`, {
    name: 'Лига',
    format: 'round-robin',
    groups: [{ name: null, entries: [home.id, away.id] }],
    rounds: [{ name: 'Тур 1' }],
  });
  const match = await owner.must(Match, 'POST', '/matches', {
    tournament: made.id,
    round: first(rounds).id,
    group: first(groups).id,
    home: { entry: home.id },
    away: { entry: away.id },
  });
  guest('Записной Форвард', { team: null });
  const score = (player: object) =>
    owner.must(MatchEventRecorded, 'POST', `/matches/${match.id}/events`, {
      event: { type: 'goal', side: 'home', ...player },
    });
  for (const { id } of squad) await score({ squadPlayer: id });
  const { event } = await score({ player: 'Записной Форвард' });
  await owner.must(MatchEventRecorded, 'DELETE', `/matches/${match.id}/events/${event.id}`);

  // Now some of the asked for are users: their guests are gone from the roster.
  came.teams.add(open.id);
  came.subject.teams.add(open.id);
  await came.must(Invitation, 'POST', `/invitations/${invitations.accepted.id}/accept`);
  const { id: wanted } = await revoked.must(Claim, 'POST', `${path}/claims`, { player: guestUnsplit.id });
  revoked.subject.teams.add(open.id);
  revoked.teams.add(open.id);
  await settle(owner, wanted, 'accept');
  const { id: joining } = await ask(asking);
  asking.teams.add(open.id);
  asking.subject.teams.add(open.id);
  await answer(owner, joining, 'accept');

  // Venues and reports.
  const address = { city: 'Казань', address: 'ул. Пушкина, 5' };
  const suggest = (name: string) => brief.must(Venue, 'POST', '/venues', { name, ...address });
  const venue = await suggest('Коробка');
  await brief.must(Venue, 'PATCH', `/venues/${venue.id}`, { city: 'Тула' });
  await moderator.must(Venue, 'POST', `/venues/${venue.id}/approve`);
  const bad = await suggest('Нигде');
  await moderator.must(Venue, 'POST', `/venues/${bad.id}/reject`);
  const tell = (who: Named, of: Named) =>
    who.must(Report, 'POST', '/reports', { subject: { kind: 'user', id: of.userId }, reason: 'abuse' });
  await tell(brief, stranger);
  await tell(friend, brief);
  await tell(brief, minor);
  await tell(owner, minor);
  const { id: handled } = await tell(brief, refused);
  await moderator.must(Report, 'PATCH', `/reports/${handled}`, { state: 'resolved' });

  const nobody = audit.reader(platform, null);
  return {
    audit,
    subjects,
    people: {
      owner,
      brief,
      minor,
      unsplit,
      later,
      erased,
      secretive,
      shy,
      friend,
      stranger,
      moderator,
      vice,
      asking,
      waiting,
    },
    guests: { guestLater, guestMinor, guestUnsplit, guestSplit },
    squadOf: () => stranger.must(SquadPlayerPage, 'GET', `${cup}/entries/${home.id}/squad?limit=100`),
    scorersOf: () => stranger.must(MatchEventPage, 'GET', `/matches/${match.id}/events?limit=100`),
    teams: { open: open.id, hidden: hidden.id },
    readers: [nobody, stranger, friend, brief, minor, unsplit, owner, vice, secretive, shy, moderator, asking, waiting],
    paths: pathsOf({
      people: subjects.flatMap(({ id }) => (id === null ? [] : [id])),
      teams: [open.id, hidden.id],
      invitation: invitations.waiting.id,
      links: [link, guestLink.token ?? ''],
      venues: [venue.id, bad.id],
      tournament: made.id,
      entries: [home.id, away.id],
      match: match.id,
    }),
  };
};
export type NameWorld = Awaited<ReturnType<typeof createNameWorld>>;
