import { definePolicyMatrix, type MatrixRow, type PolicyMatrix, statusesOf } from '@prodvor/service-kit';

const CALLERS = {
  anonymous: 'nobody',
  newcomer: 'signed in, without a profile yet',
  stranger: 'neither in the team nor of its tournament',
  player: 'in the roster',
  viceCaptain: 'a vice-captain of the team',
  captain: 'the captain; in no roster where the team has none',
  organizer: 'organizes the tournament that the team was made for',
  moderator: 'a moderator',
  admin: 'an admin',
} as const;
export type TeamCaller = keyof typeof CALLERS;

/** All are made for a tournament. */
const SUBJECTS = {
  captained: 'a team with a captain',
  captainless: 'a team without a captain, of a published tournament',
  hidden: 'a team without a captain, of a draft',
} as const;
export type TeamSubject = keyof typeof SUBJECTS;

type Row = MatrixRow<TeamCaller, TeamSubject>;

const by = statusesOf(CALLERS);

const everywhere = (statuses: Row['hidden']): Row => ({
  captained: statuses,
  captainless: statuses,
  hidden: statuses,
});
const OPEN = by(200, 200, 200, 200, 200, 200, 200, 200, 200);
/** Somebody's own: there is something of everybody. */
const OWN = by(401, 403, 200, 200, 200, 200, 200, 200, 200);

/** What everyone reads, and of a team in a draft only who is in it or organizes it. */
const READ: Row = {
  captained: OPEN,
  captainless: OPEN,
  hidden: by(404, 404, 404, 200, 200, 404, 200, 404, 404),
};

/** What those who manage the team may. */
const managed = (ok: number): Row => ({
  captained: by(401, 403, 403, 403, ok, ok, 403, 403, 403),
  captainless: by(401, 403, 403, 403, ok, 403, ok, 403, 403),
  hidden: by(401, 403, 404, 403, ok, 404, ok, 404, 404),
});

/** What who leads the team may. */
const led = (ok: number): Row => ({
  captained: by(401, 403, 403, 403, 403, ok, 403, 403, 403),
  captainless: by(401, 403, 403, 403, 403, 403, ok, 403, 403),
  hidden: by(401, 403, 404, 403, 403, 404, ok, 404, 404),
});

/** What moderators may too, of a team that everyone sees. */
const moderated = (row: Row, ok: number): Row => ({
  captained: { ...row.captained, moderator: ok, admin: ok },
  captainless: { ...row.captainless, moderator: ok, admin: ok },
  hidden: row.hidden,
});

/** Of an invitation, a request or a claim that is about the stranger: what they may, and what those who manage the team may. */
const between = (stranger: number, manager: number): Row => {
  const captainless = by(401, 403, stranger, 404, manager, 404, manager, 404, 404);
  return {
    captained: by(401, 403, stranger, 404, manager, manager, 404, 404, 404),
    captainless,
    hidden: captainless,
  };
};

/** Whoever is not in the team and sees it comes nearer. */
const outsiders = (ok: number): Row => ({
  captained: by(401, 403, ok, 409, 409, 409, ok, ok, ok),
  captainless: by(401, 403, ok, 409, 409, ok, ok, ok, ok),
  hidden: by(401, 403, 404, 409, 409, 404, ok, 404, 404),
});

/** Whoever holds a link, but for the organizer, who made it, and those who are in the team. */
const LINK = by(401, 403, 200, 409, 409, 200, 409, 200, 200);

/** Every route but those of venues. Invitations, requests and claims are about the stranger. */
export const TEAM_POLICIES = definePolicyMatrix({
  title: 'Teams',
  callers: CALLERS,
  subjects: SUBJECTS,
  hidden: { subject: 'hidden', caller: 'moderator' },
  rows: {
    listTeams: everywhere(OPEN),
    /** For the tournament of that team. */
    createTeam: {
      captained: by(401, 403, 403, 403, 403, 403, 201, 403, 403),
      captainless: by(401, 403, 403, 403, 403, 403, 201, 403, 403),
      hidden: by(401, 403, 404, 404, 404, 404, 201, 404, 404),
    },
    getTeam: READ,
    updateTeam: moderated(managed(200), 200),
    deleteTeam: moderated(led(204), 204),
    listPlayers: READ,
    addPlayer: managed(201),
    updatePlayer: managed(200),
    removePlayer: managed(204),
    leaveTeam: {
      captained: by(401, 403, 403, 204, 204, 409, 403, 403, 403),
      captainless: by(401, 403, 403, 204, 204, 403, 403, 403, 403),
      hidden: by(401, 403, 404, 204, 204, 404, 403, 404, 404),
    },
    createInvitation: managed(201),
    listTeamInvitations: managed(200),
    listInvitations: everywhere(OWN),
    getInvitation: between(200, 200),
    acceptInvitation: between(200, 403),
    declineInvitation: between(200, 403),
    revokeInvitation: between(403, 200),
    getInvitationLink: everywhere(OPEN),
    acceptInvitationLink: { captained: { ...LINK, captain: 409 }, captainless: LINK, hidden: LINK },
    createJoinRequest: outsiders(201),
    listTeamJoinRequests: managed(200),
    listJoinRequests: everywhere(OWN),
    acceptJoinRequest: between(403, 200),
    declineJoinRequest: between(403, 200),
    withdrawJoinRequest: between(200, 403),
    createClaim: outsiders(201),
    listTeamClaims: managed(200),
    listClaims: everywhere(OWN),
    acceptClaim: between(403, 200),
    declineClaim: between(403, 200),
    withdrawClaim: between(200, 403),
  },
});

const VENUE_CALLERS = {
  anonymous: 'nobody',
  newcomer: 'signed in, without a profile yet',
  stranger: 'somebody else',
  suggester: 'who suggested the venue',
  moderator: 'a moderator',
  admin: 'an admin',
} as const;
export type VenueCaller = keyof typeof VENUE_CALLERS;

const venueBy = statusesOf(VENUE_CALLERS);

const anyVenue = (statuses: Readonly<Record<VenueCaller, number>>) => ({ approved: statuses, suggested: statuses });

/** The routes of venues, which know no team. */
export const VENUE_POLICIES = definePolicyMatrix({
  title: 'Venues',
  callers: VENUE_CALLERS,
  subjects: { approved: 'an approved venue', suggested: 'a venue that waits for a moderator' },
  hidden: { subject: 'suggested', caller: 'stranger' },
  rows: {
    listVenues: anyVenue(venueBy(200, 200, 200, 200, 200, 200)),
    createVenue: anyVenue(venueBy(401, 403, 201, 201, 201, 201)),
    getVenue: {
      approved: venueBy(200, 200, 200, 200, 200, 200),
      suggested: venueBy(404, 404, 404, 200, 200, 200),
    },
    updateVenue: {
      approved: venueBy(401, 403, 403, 403, 200, 200),
      suggested: venueBy(401, 403, 404, 200, 200, 200),
    },
    deleteVenue: {
      approved: venueBy(401, 403, 403, 403, 204, 204),
      suggested: venueBy(401, 403, 404, 204, 204, 204),
    },
    approveVenue: {
      approved: venueBy(401, 403, 403, 403, 409, 409),
      suggested: venueBy(401, 403, 404, 403, 200, 200),
    },
    rejectVenue: {
      approved: venueBy(401, 403, 403, 403, 200, 200),
      suggested: venueBy(401, 403, 404, 403, 200, 200),
    },
  },
});

/** All routes of the service. */
export const POLICIES: readonly PolicyMatrix[] = [TEAM_POLICIES, VENUE_POLICIES];
