import type { Actor } from '@prodvor/database';
import type { UserCaller } from '@prodvor/service-kit';

/** Who the audit log names for a request. */
export const actorOf = ({ userId }: UserCaller, requestId: string): Actor & { readonly userId: string } => ({
  userId,
  requestId,
});
