import { definePolicyMatrix, type PolicyMatrix, statusesOf } from '@prodvor/service-kit';

const CALLERS = {
  anonymous: 'nobody',
  newcomer: 'signed in, without a profile yet',
  stranger: 'somebody else',
  friend: 'a friend of the person',
  blocked: 'somebody whom the person has blocked',
  self: 'the person',
  moderator: 'a moderator',
  admin: 'an admin',
  scopelessToken: 'an API token of the friend without the scope that the route needs',
  token: 'an API token of the friend with all scopes',
} as const;
export type UserCaller = keyof typeof CALLERS;

const by = statusesOf(CALLERS);

/** Requests, tokens and reports are the caller's own where there is one, else that person's. */
const STATUSES: Readonly<Record<string, Readonly<Record<UserCaller, number>>>> = {
  getMe: by(401, 403, 200, 200, 200, 200, 200, 200, 403, 200),
  putMe: by(401, 200, 200, 200, 200, 200, 200, 200, 403, 200),
  listUsers: by(200, 200, 200, 200, 200, 200, 200, 200, 403, 200),
  getUser: by(200, 200, 200, 200, 404, 200, 200, 200, 403, 200),
  updateUser: by(401, 403, 403, 403, 404, 200, 403, 403, 403, 403),
  deleteUser: by(401, 403, 403, 403, 404, 204, 403, 403, 403, 403),
  exportMe: by(401, 403, 200, 200, 200, 200, 200, 200, 403, 403),
  listFriendRequests: by(401, 403, 200, 200, 200, 200, 200, 200, 403, 200),
  createFriendRequest: by(401, 403, 201, 409, 404, 403, 201, 201, 403, 409),
  acceptFriendRequest: by(401, 403, 404, 404, 404, 200, 404, 404, 403, 404),
  declineFriendRequest: by(401, 403, 404, 404, 404, 200, 404, 404, 403, 404),
  withdrawFriendRequest: by(401, 403, 404, 404, 404, 403, 404, 404, 403, 404),
  listFriends: by(401, 403, 200, 200, 200, 200, 200, 200, 403, 200),
  deleteFriend: by(401, 403, 404, 204, 404, 404, 404, 404, 403, 204),
  listBlocks: by(401, 403, 200, 200, 200, 200, 200, 200, 403, 200),
  putBlock: by(401, 403, 200, 200, 404, 403, 200, 200, 403, 200),
  deleteBlock: by(401, 403, 404, 404, 404, 404, 404, 404, 403, 404),
  listTokens: by(401, 403, 200, 200, 200, 200, 200, 200, 403, 403),
  createToken: by(401, 403, 201, 201, 201, 201, 201, 201, 403, 403),
  endToken: by(401, 403, 404, 404, 404, 204, 404, 404, 403, 403),
  createReport: by(401, 403, 201, 201, 404, 403, 201, 201, 403, 403),
  listReports: by(401, 403, 403, 403, 403, 403, 200, 200, 403, 403),
  updateReport: by(401, 403, 403, 403, 403, 403, 200, 200, 403, 403),
};

export const USER_POLICIES = definePolicyMatrix({
  title: 'People',
  callers: CALLERS,
  subjects: { person: 'a person, who blocked one of the callers and is the friend of another' },
  hidden: { subject: 'person', caller: 'blocked' },
  rows: Object.fromEntries(Object.entries(STATUSES).map(([operationId, person]) => [operationId, { person }])),
});

/** All routes of the service. */
export const POLICIES: readonly PolicyMatrix[] = [USER_POLICIES];
