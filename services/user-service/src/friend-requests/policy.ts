import type { FRIEND_REQUEST_ACTIONS } from '@prodvor/contracts';
import { definePolicy, type Predicate } from '@prodvor/service-kit';

export interface RequestFacts {
  readonly senderId: string;
  readonly receiverId: string;
}

const isSender: Predicate<RequestFacts> = (caller, request) =>
  caller.kind === 'user' && caller.userId === request.senderId;
const isReceiver: Predicate<RequestFacts> = (caller, request) =>
  caller.kind === 'user' && caller.userId === request.receiverId;

/** A request exists for its two people alone; one answers it, the other takes it back. */
export const requestPolicy = definePolicy<RequestFacts, (typeof FRIEND_REQUEST_ACTIONS)[number]>(
  'friend-request',
  (caller, request) => isSender(caller, request) || isReceiver(caller, request),
  { accept: isReceiver, decline: isReceiver, withdraw: isSender },
);
