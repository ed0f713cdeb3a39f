import { everywhere, managed, type PolicyCase, type PolicyFixture, type Row } from './testing-policy.ts';

const SELF: Row = [401, 403, 200, 200, 200, 200, 200, 200];
const OPEN: Row = [200, 200, 200, 200, 200, 200, 200, 200];

/** Of an invitation, a request or a claim that is about the stranger: what they may, and what those who manage the team may. */
const between = (stranger: number, manager: number): PolicyCase['rows'] => {
  const captainless: Row = [401, 403, stranger, 404, manager, 404, manager, 404];
  return {
    captained: [401, 403, stranger, 404, manager, manager, 404, 404],
    captainless,
    hidden: captainless,
  };
};

/** Whoever is not in the team and sees it comes nearer. */
const outsiders = (ok: number): PolicyCase['rows'] => ({
  captained: [401, 403, ok, 409, 409, 409, ok, ok],
  captainless: [401, 403, ok, 409, 409, ok, ok, ok],
  hidden: [401, 403, 404, 409, 409, 404, ok, 404],
});

const invitation = async ({ platform, people, team }: PolicyFixture) => {
  const { id } = await platform.database
    .db('teams')
    .insertInto('teams.invitation')
    .values({
      team_id: team,
      user_id: people.stranger.userId,
      created_by: people.organizer.userId,
      expires_at: new Date(Date.now() + 60_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id };
};

/** A link that the organizer made. */
const link = async ({ people, team, platform }: PolicyFixture) => {
  const token = `${'x'.repeat(7)}${crypto.randomUUID()}`;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  await platform.database
    .db('teams')
    .insertInto('teams.invitation')
    .values({
      team_id: team,
      token_hash: Buffer.from(hash).toString('hex'),
      created_by: people.organizer.userId,
      expires_at: new Date(Date.now() + 60_000),
    })
    .execute();
  return { token };
};

const request = async ({ platform, people, team }: PolicyFixture) => {
  const { id } = await platform.database
    .db('teams')
    .insertInto('teams.join_request')
    .values({ team_id: team, user_id: people.stranger.userId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id };
};

const claim = async ({ platform, people, team, guest }: PolicyFixture) => {
  const { id } = await platform.database
    .db('teams')
    .insertInto('teams.claim')
    .values({ team_id: team, player_id: guest, user_id: people.stranger.userId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id };
};

/** The routes by which people come into teams. */
export const JOINING: Readonly<Record<string, PolicyCase>> = {
  createInvitation: { rows: managed(201), body: () => ({ kind: 'link' }) },
  listTeamInvitations: { rows: managed(200) },
  listInvitations: { rows: everywhere(SELF) },
  getInvitation: { rows: between(200, 200), params: invitation },
  acceptInvitation: { rows: between(200, 403), params: invitation },
  declineInvitation: { rows: between(200, 403), params: invitation },
  revokeInvitation: { rows: between(403, 200), params: invitation },
  getInvitationLink: { rows: everywhere(OPEN), params: link },
  acceptInvitationLink: {
    rows: {
      captained: [401, 403, 200, 409, 409, 409, 409, 200],
      captainless: [401, 403, 200, 409, 409, 200, 409, 200],
      hidden: [401, 403, 200, 409, 409, 200, 409, 200],
    },
    params: link,
  },
  createJoinRequest: { rows: outsiders(201), body: () => ({}) },
  listTeamJoinRequests: { rows: managed(200) },
  listJoinRequests: { rows: everywhere(SELF) },
  acceptJoinRequest: { rows: between(403, 200), params: request },
  declineJoinRequest: { rows: between(403, 200), params: request },
  withdrawJoinRequest: { rows: between(200, 403), params: request },
  createClaim: { rows: outsiders(201), body: ({ guest }) => ({ player: guest }) },
  listTeamClaims: { rows: managed(200) },
  listClaims: { rows: everywhere(SELF) },
  acceptClaim: { rows: between(403, 200), params: claim },
  declineClaim: { rows: between(403, 200), params: claim },
  withdrawClaim: { rows: between(200, 403), params: claim },
};
