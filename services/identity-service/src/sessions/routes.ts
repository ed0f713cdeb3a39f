import { Id, type Session, SessionList } from '@prodvor/contracts';
import { actorOf, type Route, route, type ServiceContext, type UserCaller } from '@prodvor/service-kit';
import { z } from 'zod';
import { sessionPolicy } from './policy.ts';
import { type SessionRow, sessionStore } from './store.ts';

const SessionParams = z.strictObject({ id: z.string().min(1).max(64) });

/** The account of the embedded provider that the caller signed in with; the subjects of other providers name none. */
const accountOf = ({ principal }: UserCaller): string | null => Id.safeParse(principal.subject).data ?? null;

const present = (row: SessionRow, { principal }: UserCaller): Session => ({
  id: row.id,
  device: row.device,
  current: row.id === principal.sessionId,
  signedInAt: row.signed_in_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
});

/** The caller's sessions at the embedded provider. */
export const sessionRoutes = ({ db, clock }: Pick<ServiceContext, 'db' | 'clock'>): readonly Route[] => {
  const sessions = sessionStore({ db, clock });
  return [
    route({
      operationId: 'listSessions',
      summary: 'Where I am signed in: the newest hundred sessions at the embedded provider',
      tag: 'Sessions',
      method: 'GET',
      path: '/api/v1/sessions',
      access: 'user',
      scope: null,
      status: 200,
      answer: SessionList,
      policy: sessionPolicy.to('list'),
      handle: async ({ caller }) => {
        const account = accountOf(caller);
        const rows = account === null ? [] : await sessions.list(account);
        return { items: rows.map((row) => present(row, caller)) };
      },
    }),
    route({
      operationId: 'endOtherSessions',
      summary: 'Sign out everywhere but here',
      tag: 'Sessions',
      method: 'DELETE',
      path: '/api/v1/sessions',
      access: 'user',
      status: 204,
      answer: null,
      policy: sessionPolicy.to('end'),
      handle: async ({ caller, requestId }) => {
        const account = accountOf(caller);
        const allBut = caller.principal.sessionId;
        if (account !== null) await sessions.end(actorOf(caller, requestId), account, { allBut });
        return undefined;
      },
    }),
    route({
      operationId: 'endSession',
      summary: 'End a session; its tokens stop at once',
      tag: 'Sessions',
      method: 'DELETE',
      path: '/api/v1/sessions/:id',
      access: 'user',
      params: SessionParams,
      status: 204,
      answer: null,
      load: async ({ caller, params }) => {
        const account = accountOf(caller);
        const session = account === null ? undefined : await sessions.find(account, params.id);
        return session === undefined || account === null ? undefined : { account, id: session.id };
      },
      policy: sessionPolicy.to('end'),
      handle: async ({ caller, subject, requestId }) => {
        await sessions.end(actorOf(caller, requestId), subject.account, { only: subject.id });
        return undefined;
      },
    }),
  ];
};
