import type { PolicyCase, PolicyFixture } from './testing-policy.ts';

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

/** What the routes by which people come into teams are called with; those that are not here need nothing. */
export const JOINING: Readonly<Record<string, PolicyCase>> = {
  createInvitation: { body: () => ({ kind: 'link' }) },
  getInvitation: { params: invitation },
  acceptInvitation: { params: invitation },
  declineInvitation: { params: invitation },
  revokeInvitation: { params: invitation },
  getInvitationLink: { params: link },
  acceptInvitationLink: { params: link },
  createJoinRequest: { body: () => ({}) },
  acceptJoinRequest: { params: request },
  declineJoinRequest: { params: request },
  withdrawJoinRequest: { params: request },
  createClaim: { body: ({ guest }) => ({ player: guest }) },
  acceptClaim: { params: claim },
  declineClaim: { params: claim },
  withdrawClaim: { params: claim },
};
