import type { Mark, Place } from './places.ts';

/** Who reads, as they stand to the person. Who is several of these is told the most that one of them is. */
export const READERS = {
  nobody: 'nobody signed in',
  stranger: 'somebody signed in',
  friend: 'a friend of the person',
  teammate: 'somebody of a team of the person',
  self: 'the person',
  manager: 'who manages the roster, or organizes the tournament',
  moderator: 'a moderator or an admin',
} as const;
export type Reader = keyof typeof READERS;

/** What a reader is told. */
export const TOLD = {
  '-': 'nothing: there is no such answer, or null in it',
  shown: 'the name that the person shows to strangers, short of a minor; null of who was erased',
  guest: 'the full name of a guest, the shown one of a user',
  full: 'the full name',
  seen: 'the id, where the privacy of the profile lets the reader see it',
  id: 'the id',
} as const;
export type Told = keyof typeof TOLD;

export interface NameRule {
  readonly says: string;
  readonly marks: readonly Mark[];
  readonly tells: Readonly<Record<Reader, Told>>;
}

const all = (told: Told): Record<Reader, Told> => ({
  nobody: told,
  stranger: told,
  friend: told,
  teammate: told,
  self: told,
  manager: told,
  moderator: told,
});
const NONE = all('-');
const NAME: readonly Mark[] = ['name'];
const ID: readonly Mark[] = ['id'];

const rules = <Name extends string>(table: Readonly<Record<Name, NameRule>>) => table;

/** What the places of a person may say, by name. */
export const RULES = rules({
  profile: {
    says: 'The shown name for strangers, the full one for friends, staff and the person.',
    marks: NAME,
    tells: { ...all('shown'), friend: 'full', self: 'full', moderator: 'full' },
  },
  public: { says: 'The shown name for whoever reads.', marks: NAME, tells: all('shown') },
  'public-id': { says: 'Who that is, for whoever reads.', marks: ID, tells: all('id') },
  own: {
    says: 'For the person alone.',
    marks: ['name', 'name-part', 'everything'],
    tells: { ...NONE, self: 'full' },
  },
  'own-id': { says: 'For the person alone.', marks: ID, tells: { ...NONE, self: 'id' } },
  friends: {
    says: 'The list of one’s own friends: full names.',
    marks: NAME,
    tells: { ...NONE, friend: 'full' },
  },
  'friends-id': { says: 'The list of one’s own friends.', marks: ID, tells: { ...NONE, friend: 'id' } },
  asked: {
    says: 'Between two people: the other one as a stranger until they are friends, oneself in full.',
    marks: NAME,
    tells: { ...all('shown'), nobody: '-', friend: 'full', self: 'full', moderator: 'full' },
  },
  party: {
    says: 'Between the two whom it concerns, and those who manage the roster: the shown name.',
    marks: NAME,
    tells: { ...all('shown'), nobody: '-' },
  },
  'party-id': {
    says: 'Between the two whom it concerns, and those who manage the roster.',
    marks: ID,
    tells: { ...all('id'), nobody: '-' },
  },
  reporter: {
    says: 'For the staff, and for whoever reports of oneself.',
    marks: NAME,
    tells: { ...NONE, self: 'full', moderator: 'full' },
  },
  'reporter-id': {
    says: 'For the staff, and for whoever reports of oneself.',
    marks: ID,
    tells: { ...NONE, self: 'id', moderator: 'id' },
  },
  reported: {
    says: 'Whom a report is about, for the staff and for who named them.',
    marks: ID,
    tells: { ...all('id'), nobody: '-', self: '-' },
  },
  roster: {
    says: 'As the roster shows: the shown name; a guest’s full one for those who manage the roster.',
    marks: NAME,
    tells: { ...all('shown'), manager: 'guest' },
  },
  'roster-id': {
    says: 'Which user a player is: for the team, and for who may see the person’s profile.',
    marks: ID,
    tells: { ...all('seen'), teammate: 'id', self: 'id', manager: 'id' },
  },
  'roster-parts': {
    says: 'The parts of a guest’s name, for those who manage the roster.',
    marks: ['name-part'],
    tells: { ...NONE, manager: 'full' },
  },
  squad: {
    says: 'As it may be shown now, whatever it was when the squad was frozen.',
    marks: NAME,
    tells: all('shown'),
  },
  'squad-id': {
    says: 'Which user a squad player is: for organizers and captains, and for who may see the person’s profile.',
    marks: ID,
    tells: { ...all('seen'), self: 'id', manager: 'id' },
  },
  typed: {
    says: 'A player of the squad as the squad shows them now; anybody else as whoever kept the protocol wrote.',
    marks: NAME,
    tells: all('shown'),
  },
  applicant: {
    says: 'Who applied with a team: for the organizers and the team’s captains.',
    marks: NAME,
    tells: { ...NONE, self: 'shown', manager: 'shown' },
  },
  'applicant-id': {
    says: 'Who applied with a team: for the organizers and the team’s captains.',
    marks: ID,
    tells: { ...NONE, self: 'id', manager: 'id' },
  },
  suggester: {
    says: 'Who suggested a venue: for the staff and the person.',
    marks: NAME,
    tells: { ...NONE, self: 'shown', moderator: 'shown' },
  },
  'suggester-id': {
    says: 'Who suggested a venue: for the staff and the person.',
    marks: ID,
    tells: { ...NONE, self: 'id', moderator: 'id' },
  },
});
export type RuleName = keyof typeof RULES;

/** The rule of every place, by where it stands in the forms of the contract. */
export const PLACES: Readonly<Record<string, RuleName>> = {
  'User.id': 'public-id',
  'User.name': 'profile',
  'Me.id': 'own-id',
  'Me.name': 'own',
  'Me.givenName': 'own',
  'Me.familyName': 'own',
  'PersonExport.userId': 'own-id',
  'PersonExport.data': 'own',
  'Friend.user.id': 'friends-id',
  'Friend.user.name': 'friends',
  'Block.user.id': 'party-id',
  'Block.user.name': 'party',
  'FriendRequest.sender.id': 'party-id',
  'FriendRequest.sender.name': 'asked',
  'FriendRequest.receiver.id': 'party-id',
  'FriendRequest.receiver.name': 'asked',
  'Report.reporter.id': 'reporter-id',
  'Report.reporter.name': 'reporter',
  'Report.subject.id': 'reported',
  'Report.handledBy.id': 'reporter-id',
  'Report.handledBy.name': 'reporter',
  'Team.captain.name': 'roster',
  'Team.captain.user.id': 'roster-id',
  'Team.captain.user.name': 'roster',
  'Player.name': 'roster',
  'Player.givenName': 'roster-parts',
  'Player.familyName': 'roster-parts',
  'Player.user.id': 'roster-id',
  'Player.user.name': 'roster',
  'InvitationPreview.player.name': 'public',
  'InvitationPreview.invitedBy': 'public',
  'Invitation.user.id': 'party-id',
  'Invitation.user.name': 'party',
  'Invitation.player.name': 'party',
  'Invitation.invitedBy.id': 'party-id',
  'Invitation.invitedBy.name': 'party',
  'InvitationCreated.user.id': 'party-id',
  'InvitationCreated.user.name': 'party',
  'InvitationCreated.player.name': 'party',
  'InvitationCreated.invitedBy.id': 'party-id',
  'InvitationCreated.invitedBy.name': 'party',
  'JoinRequest.user.id': 'party-id',
  'JoinRequest.user.name': 'party',
  'Claim.player.name': 'party',
  'Claim.user.id': 'party-id',
  'Claim.user.name': 'party',
  'Venue.suggestedBy.id': 'suggester-id',
  'Venue.suggestedBy.name': 'suggester',
  'Tournament.organizer.id': 'public-id',
  'Tournament.organizer.name': 'public',
  'StaffMember.user.id': 'public-id',
  'StaffMember.user.name': 'public',
  'Entry.appliedBy.id': 'applicant-id',
  'Entry.appliedBy.name': 'applicant',
  'SquadPlayer.user': 'squad-id',
  'SquadPlayer.name': 'squad',
  'MatchEvent.event.player': 'typed',
};

/** The rule of a place. @throws {RangeError} for a place without one */
export const ruleOf = ({ of }: Pick<Place, 'of'>): RuleName => {
  const rule = PLACES[of];
  if (rule === undefined) throw new RangeError(`${of} has no rule.`);
  return rule;
};

/** What the places of a document and the rules lack of one another, one sentence each. */
export const findNameProblems = (places: readonly Place[]): string[] => {
  const known = new Set(places.map(({ of }) => of));
  const used = new Set(Object.values(PLACES));
  return [
    ...Object.keys(PLACES)
      .filter((of) => !known.has(of))
      .map((of) => `${of}: a rule without a place`),
    ...Object.keys(RULES)
      .filter((name) => ![...used].some((rule) => rule === name))
      .map((name) => `${name}: a rule of no place`),
    ...places.flatMap(({ of, mark, operation, path }) => {
      const rule = PLACES[of];
      if (rule === undefined) return [`${operation} ${path}: ${of} has no rule`];
      return RULES[rule].marks.includes(mark) ? [] : [`${of}: ${rule} is no rule of what is marked ${mark}`];
    }),
  ];
};
