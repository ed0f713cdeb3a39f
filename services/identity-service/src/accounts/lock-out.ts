import { randomBytes } from 'node:crypto';
import { type Database, write } from '@prodvor/database';
import { announceRevocation } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { sessionStore } from '../sessions/store.ts';
import { changePassword } from './account.ts';

const NOBODY = { userId: null, requestId: null } as const;

/**
 * Whoever proved who they are but has not arrived yet has no session that could end: what the provider holds of their sign-in
 * goes, and so does all else that names the account.
 */
const endSignIns = async (db: Kysely<Database>, accountId: string): Promise<void> => {
  await sql`
    with theirs as materialized (
      select kind, id from identity.oidc_record
      where payload ->> 'accountId' = ${accountId} or payload #>> '{result,login,accountId}' = ${accountId}
      order by kind, id for update
    )
    delete from identity.oidc_record r using theirs where r.kind = theirs.kind and r.id = theirs.id`.execute(db);
};

/**
 * Ends access tokens that were signed outside the provider with `sid`, which is no session of it. A process hears it at once, or
 * reads it while it hears nothing.
 */
const endTokensOf = (db: Kysely<Database>, accountId: string, sid: string, now: Date): Promise<undefined> =>
  write(db, 'identity', NOBODY, async (tx) => {
    await sql`
      insert into identity.session as s (id, account_id, signed_in_at, expires_at, ended_at)
      select ${sid}::text, id, ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz from identity.account where id = ${accountId}
      on conflict (id) do update set expires_at = excluded.expires_at, ended_at = excluded.ended_at
      where s.account_id = excluded.account_id`.execute(tx);
    await announceRevocation(tx, { sid });
    return { result: undefined, audit: { action: 'session.end', subject: accountId, details: { sessions: [sid] } } };
  });

/** Gives an account a password that nobody knows. @throws {Busy} when too many passwords are being hashed */
export const forgetPassword = (db: Kysely<Database>, accountId: string): Promise<void> =>
  changePassword(db, accountId, randomBytes(32).toString('base64url'));

/**
 * Ends all that somebody is signed in by: sign-ins that are under way, sessions with their tokens, and tokens of the command line
 * with the given `sid`. Personal API tokens are the service of people's. Whoever knows the password may sign in anew.
 */
export const signOutEverywhere = async (
  { db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date },
  accountId: string,
  sid: string,
): Promise<void> => {
  await sessionStore({ db, clock }).end(NOBODY, accountId, { allBut: null });
  await endSignIns(db, accountId);
  await endTokensOf(db, accountId, sid, clock());
};
