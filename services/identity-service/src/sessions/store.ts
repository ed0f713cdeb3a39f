import { type Actor, type Database, write } from '@prodvor/database';
import { announceRevocation } from '@prodvor/service-kit';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';

const COLUMNS = ['id', 'device', 'signed_in_at', 'expires_at'] as const;
export type SessionRow = Pick<Selectable<Database['identity.session']>, (typeof COLUMNS)[number]>;

/** Sessions that a list names at most. */
const LISTED = 100;

/** Which of an account's sessions end: one, or all but the one (all of them where it is null). */
export type EndingSessions = { readonly only: string } | { readonly allBut: string | null };

/** What the provider's own records hold of sessions: the records themselves, their grants, codes and refresh tokens. */
const deleteRecords = async (tx: Transaction<Database>, sessions: readonly string[]): Promise<void> => {
  await sql`
    with gone as (
      delete from identity.oidc_record where kind = 'Session' and uid = any (${[...sessions]}::text[]) returning payload
    ), grants as (
      select a.value ->> 'grantId' as id from gone, jsonb_each(gone.payload -> 'authorizations') a
      where a.value ? 'grantId'
    )
    delete from identity.oidc_record r using grants g where r.grant_id = g.id or (r.kind = 'Grant' and r.id = g.id)
  `.execute(tx);
};

/** The sessions of accounts. Ids are the provider's `uid` of a session, which access tokens carry as `sid`. */
export const sessionStore = ({ db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date }) => {
  const living = (accountId: string) =>
    db
      .selectFrom('identity.session')
      .select(COLUMNS)
      .where('account_id', '=', accountId)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', clock());
  return {
    /** The newest of them. */
    list: (accountId: string): Promise<SessionRow[]> =>
      living(accountId).orderBy('signed_in_at', 'desc').orderBy('id', 'desc').limit(LISTED).execute(),

    find: (accountId: string, id: string): Promise<SessionRow | undefined> =>
      living(accountId).where('id', '=', id).executeTakeFirst(),

    /**
     * Ends sessions: nobody signs in by them any more, their refresh tokens and codes are gone, and every process refuses
     * their access tokens. Resolves to how many ended.
     */
    end: (actor: Actor, accountId: string, which: EndingSessions): Promise<number> =>
      write(db, 'identity', actor, async (tx) => {
        const now = clock();
        let ending = tx
          .updateTable('identity.session')
          .set({ ended_at: now })
          .where('account_id', '=', accountId)
          .where('ended_at', 'is', null)
          .where('expires_at', '>', now);
        if ('only' in which) ending = ending.where('id', '=', which.only);
        else if (which.allBut !== null) ending = ending.where('id', '<>', which.allBut);
        const sessions = (await ending.returning('id').execute()).map(({ id }) => id);
        if (sessions.length === 0) return { result: 0, audit: null };
        await deleteRecords(tx, sessions);
        for (const sid of sessions) await announceRevocation(tx, { sid });
        return {
          result: sessions.length,
          events: sessions.map(() => ({
            type: 'prodvor.identity.session.ended.v1' as const,
            subject: accountId,
            data: { accountId },
          })),
          audit: { action: 'session.end', subject: accountId, details: { sessions } },
        };
      }),
  };
};
export type SessionStore = ReturnType<typeof sessionStore>;
