import { REQUEST_ACTIONS } from '@prodvor/contracts';
import { anyone, anyUser, definePolicy, type Predicate } from '@prodvor/service-kit';
import type { TeamFacts } from '../teams/facts.ts';
import { manages } from '../teams/policy.ts';

/** What the rules of a join request look at. */
export interface RequestFacts {
  readonly team: TeamFacts;
  /** Who asks. */
  readonly userId: string;
  readonly state: 'pending' | 'accepted' | 'declined' | 'withdrawn';
}

type RequestAction = (typeof REQUEST_ACTIONS)[number];

const asks: Predicate<RequestFacts> = (caller, { userId }) => caller.kind === 'user' && caller.userId === userId;
const answers: Predicate<RequestFacts> = (caller, { team }) => manages(caller, team);

/** A request exists for who asks and for those who manage the team. */
export const requestPolicy = definePolicy<RequestFacts, RequestAction>(
  'join-request',
  (caller, request) => asks(caller, request) || answers(caller, request),
  { accept: answers, decline: answers, withdraw: asks },
);

/** A request is answered once. */
export const requestActions = ({ state }: RequestFacts): readonly RequestAction[] =>
  state === 'pending' ? REQUEST_ACTIONS : [];

/** Of the caller's own requests. */
export const ownRequestsPolicy = definePolicy<unknown, 'read'>('own-join-requests', anyone, { read: anyUser });
