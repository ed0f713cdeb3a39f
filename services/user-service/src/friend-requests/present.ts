import { FRIEND_REQUEST_ACTIONS, type FriendRequest } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import { requestPolicy } from './policy.ts';
import type { RequestRow } from './selection.ts';

export const presentRequest = (row: RequestRow, caller: Caller): FriendRequest => ({
  id: row.id,
  sender: { id: row.senderId, name: row.senderName },
  receiver: { id: row.receiverId, name: row.receiverName },
  state: row.state,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  can: row.state === 'pending' ? requestPolicy.can(caller, row, FRIEND_REQUEST_ACTIONS) : [],
});
