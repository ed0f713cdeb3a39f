import type { Database } from '@prodvor/database';
import type { Transaction } from 'kysely';
import type { TeamSubject } from './policy-table.ts';
import { enrol } from './testing.ts';
import type { PolicyCase, PolicyFixture, PolicyPeople } from './testing-policy.ts';

type Person = keyof PolicyPeople;

/** What is about a team and waits for its lock: the fixture, and the ids that the path names. */
export interface Target {
  readonly fixture: PolicyFixture;
  readonly ids: Readonly<Record<string, string>>;
}

/** What happens to a team whose lock `tx` holds. */
export type Loss = (tx: Transaction<Database>, target: Target) => Promise<unknown>;

/** Gives somebody of the roster another role. */
const turn =
  (who: Person, role: 'captain' | 'vice-captain' | 'player'): Loss =>
  (tx, { fixture }) =>
    placeOf(tx, fixture, who).set({ role }).execute();

const placeOf = (tx: Transaction<Database>, { team, people }: PolicyFixture, who: Person) =>
  tx.updateTable('teams.player').where('team_id', '=', team).where('user_id', '=', people[who].userId);

const leaves =
  (who: Person): Loss =>
  (tx, { fixture }) =>
    placeOf(tx, fixture, who).set({ left_at: new Date() }).execute();

const demoted = turn('viceCaptain', 'player');
const expelled = leaves('viceCaptain');

const handsOver: Loss = async (tx, target) => {
  await turn('captain', 'vice-captain')(tx, target);
  await turn('player', 'captain')(tx, target);
};

/** The tournament of the team gets another owner. */
export const passOn = ({ platform, people, tournament }: PolicyFixture) =>
  platform.database
    .db('competitions')
    .updateTable('competitions.tournament')
    .set({ owner_id: people.moderator.userId })
    .where('id', '=', tournament)
    .execute();

const organizesNoMore: Loss = (_tx, { fixture }) => passOn(fixture);

/** A team that has a captain is no longer its tournament's. */
const getsCaptain = turn('player', 'captain');

/** Whoever has sent an invitation blocks the one who holds it. */
export const blocked: Loss = (_tx, { fixture: { platform, people } }) =>
  platform.database
    .db('users')
    .insertInto('users.block')
    .values({ user_id: people.organizer.userId, blocked_id: people.stranger.userId })
    .execute();

const takesNobody: Loss = (tx, { fixture }) =>
  tx.updateTable('teams.team').set({ joining: 'invitation' }).where('id', '=', fixture.team).execute();

const requestGoes: Loss = (tx, { ids }) =>
  tx
    .deleteFrom('teams.join_request')
    .where('id', '=', ids.id ?? '')
    .execute();
const claimGoes: Loss = (tx, { ids }) =>
  tx
    .deleteFrom('teams.claim')
    .where('id', '=', ids.id ?? '')
    .execute();

/** How a right is lost, and what is answered then. */
export interface Row {
  /** Who asks. */
  readonly who: Person;
  readonly loss: Loss;
  readonly status: number;
  readonly subject?: TeamSubject;
  readonly body?: PolicyCase['body'];
  /** What the team has before the request, beside the fixture. */
  readonly given?: (fixture: PolicyFixture) => Promise<unknown>;
}

/** A row about a vice-captain. */
export const vice = (status: number, loss = demoted): Row => ({ who: 'viceCaptain', loss, status });
/** A row about an organizer, of a team without a captain. */
export const organizer = (status: number, loss = organizesNoMore): Row => ({
  who: 'organizer',
  loss,
  status,
  subject: 'captainless',
});

const appoints: PolicyCase['body'] = () => ({ role: 'captain' });

/** A team of a draft that loses its captain is hidden from whoever is not in it. */
const hidesAgain: Row = {
  who: 'stranger',
  loss: leaves('captain'),
  status: 404,
  subject: 'hidden',
  given: ({ platform, people, team }) => enrol(platform, { id: team }, people.captain, 'captain'),
};

/** How the right to each write is lost that waits for the lock of a team; `not-found` is the answer about what is hidden then. */
export const LOSSES: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  updateTeam: { demoted: vice(403), 'no organizer': organizer(403) },
  deleteTeam: { 'handed over': { who: 'captain', loss: handsOver, status: 403 }, 'no organizer': organizer(403) },
  addPlayer: { demoted: vice(403), 'there is a captain': organizer(403, getsCaptain) },
  updatePlayer: {
    demoted: vice(403),
    'no organizer': organizer(403),
    'handed over': { who: 'captain', loss: handsOver, status: 403, body: appoints },
    'there is a captain to appoint': { ...organizer(403, turn('viceCaptain', 'captain')), body: appoints },
  },
  removePlayer: { expelled: vice(403, expelled), 'no organizer': organizer(403) },
  leaveTeam: { removed: { who: 'player', loss: leaves('player'), status: 403 } },
  createInvitation: { demoted: vice(403), 'no organizer': organizer(403) },
  acceptInvitation: { blocked: { who: 'stranger', loss: blocked, status: 404 } },
  declineInvitation: { blocked: { who: 'stranger', loss: blocked, status: 404 } },
  revokeInvitation: { demoted: vice(404), 'no organizer': organizer(404) },
  acceptInvitationLink: { blocked: { who: 'stranger', loss: blocked, status: 404 } },
  createJoinRequest: {
    'by invitation': { who: 'stranger', loss: takesNobody, status: 403 },
    'hidden again': hidesAgain,
  },
  acceptJoinRequest: { demoted: vice(404), 'no organizer': organizer(404) },
  declineJoinRequest: { expelled: vice(404, expelled), 'there is a captain': organizer(404, getsCaptain) },
  withdrawJoinRequest: { gone: { who: 'stranger', loss: requestGoes, status: 404 } },
  createClaim: { 'hidden again': hidesAgain },
  acceptClaim: { demoted: vice(404), 'there is a captain': organizer(404, getsCaptain) },
  declineClaim: { expelled: vice(404, expelled), 'no organizer': organizer(404) },
  withdrawClaim: { gone: { who: 'stranger', loss: claimGoes, status: 404 } },
};
