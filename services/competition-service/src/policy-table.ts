import { definePolicyMatrix, type MatrixRow, type PolicyMatrix } from '@prodvor/service-kit';

const CALLERS = {
  anonymous: 'nobody',
  newcomer: 'signed in, without a profile yet',
  stranger: 'somebody else',
  captain: 'the captain of a team that has applied',
  referee: 'a referee of the tournament',
  coOrganizer: 'a co-organizer of the tournament',
  owner: 'whose tournament it is',
  moderator: 'a moderator',
  admin: 'an admin',
} as const;
export type TournamentCaller = keyof typeof CALLERS;

const SUBJECTS = {
  published: 'a published tournament, and what stands under it',
  draft: 'a draft, and what stands under it',
} as const;
export type TournamentSubject = keyof typeof SUBJECTS;

type Statuses = Readonly<Record<TournamentCaller, number>>;
type Row = MatrixRow<TournamentCaller, TournamentSubject>;

export const all = (status: number): Statuses => ({
  anonymous: status,
  newcomer: status,
  stranger: status,
  captain: status,
  referee: status,
  coOrganizer: status,
  owner: status,
  moderator: status,
  admin: status,
});
/** All of them with a profile. */
export const users = (status: number): Statuses => ({ ...all(status), anonymous: 401, newcomer: 403 });

const everywhere = (statuses: Statuses): Row => ({ published: statuses, draft: statuses });

/** Under a draft those who run it are forbidden what others do not see. */
const IN_DRAFT: Statuses = { ...users(404), referee: 403, coOrganizer: 403, owner: 403 };

const only = (allowed: Partial<Statuses>, moderation: Partial<Statuses> = {}): Row => ({
  published: { ...users(403), ...allowed, ...moderation },
  draft: { ...IN_DRAFT, ...allowed },
});
const organized = (status: number): Row => only({ coOrganizer: status, owner: status });
const officiated = (status: number): Row => only({ referee: status, coOrganizer: status, owner: status });

const READ: Row = {
  published: all(200),
  draft: { ...all(404), referee: 200, coOrganizer: 200, owner: 200 },
};

/** An entry that has applied is seen by the organizers, and by its captain once the tournament is published. */
const applied = (captain: number): Row => ({
  published: { ...users(404), coOrganizer: 200, owner: 200, captain },
  draft: { ...users(404), coOrganizer: 200, owner: 200 },
});

export const TOURNAMENT_POLICIES = definePolicyMatrix({
  title: 'Tournaments',
  callers: CALLERS,
  subjects: SUBJECTS,
  hidden: { subject: 'draft', caller: 'stranger' },
  rows: {
    listTournaments: everywhere(all(200)),
    createTournament: everywhere(users(201)),
    getTournament: READ,
    updateTournament: only({ coOrganizer: 200, owner: 200 }, { moderator: 200, admin: 200 }),
    /** The published one has a result, which stays. */
    deleteTournament: {
      ...only({ owner: 204 }),
      published: { ...users(403), owner: 409, admin: 409 },
    },
    publishTournament: { ...organized(200), published: organized(409).published },
    listStaff: READ,
    appointStaff: only({ owner: 200 }),
    removeStaff: only({ owner: 204 }),
    listEntries: READ,
    createEntry: organized(201),
    updateEntry: organized(200),
    confirmEntry: applied(403),
    rejectEntry: applied(403),
    withdrawEntry: applied(200),
    deleteEntry: organized(409),
    listSquad: READ,
    addSquadPlayer: organized(201),
    removeSquadPlayer: organized(204),
    listStages: READ,
    createStage: organized(201),
    updateStage: organized(200),
    deleteStage: organized(409),
    createGroup: organized(201),
    createGroupEntry: organized(201),
    createRound: organized(201),
    getStandings: READ,
    getBracket: READ,
    listMatches: READ,
    createMatch: organized(201),
    getMatch: READ,
    updateMatch: organized(200),
    deleteMatch: organized(409),
    transitionMatch: officiated(409),
    listMatchEvents: READ,
    recordMatchEvent: officiated(201),
    takeBackMatchEvent: officiated(200),
  },
});

/** All routes of the service. */
export const POLICIES: readonly PolicyMatrix[] = [TOURNAMENT_POLICIES];
