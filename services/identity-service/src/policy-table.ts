import { definePolicyMatrix, type PolicyMatrix, statusesOf } from '@prodvor/service-kit';

const CALLERS = {
  anonymous: 'nobody',
  newcomer: 'signed in, without a profile yet',
  stranger: 'somebody else, a moderator',
  token: 'an API token of the owner with all scopes',
  owner: 'whose session it is',
} as const;
export type SessionCaller = keyof typeof CALLERS;

const by = statusesOf(CALLERS);

export const SESSION_POLICIES = definePolicyMatrix({
  title: 'Sessions',
  callers: CALLERS,
  subjects: { session: 'a session at the embedded provider' },
  hidden: { subject: 'session', caller: 'stranger' },
  rows: {
    listSessions: { session: by(401, 403, 200, 403, 200) },
    endOtherSessions: { session: by(401, 403, 204, 403, 204) },
    endSession: { session: by(401, 403, 404, 403, 204) },
  },
});

/** All routes of the service. */
export const POLICIES: readonly PolicyMatrix[] = [SESSION_POLICIES];
