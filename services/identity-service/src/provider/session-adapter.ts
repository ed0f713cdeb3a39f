import type { Database } from '@prodvor/database';
import type { Room } from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { deviceWords } from '../sessions/device-words.ts';
import { writeOfAccount } from './account-hold.ts';
import { createAdapter, type Watch } from './adapter.ts';
import { reached } from './unavailable.ts';

interface SignedIn {
  readonly uid: string;
  readonly accountId: string;
  /** Seconds since the epoch. */
  readonly loginTs: number;
}

/** Null for the session of a browser where nobody has signed in. */
const signedIn = ({ uid, accountId, loginTs }: AdapterPayload): SignedIn | null =>
  uid === undefined || accountId === undefined || loginTs === undefined ? null : { uid, accountId, loginTs };

/** Whether the session may go on: not when it has ended. Its account is there. */
const keep = async (
  tx: Transaction<Database>,
  { uid, accountId, loginTs }: SignedIn,
  expiresAt: Date,
  device: string | null,
): Promise<boolean> => {
  const { rows } = await sql`
    insert into identity.session as s (id, account_id, device, signed_in_at, expires_at)
    values (${uid}, ${accountId}, ${device}, ${new Date(loginTs * 1000)}, ${expiresAt})
    on conflict (id) do update set
      device = case when s.signed_in_at = excluded.signed_in_at then s.device else excluded.device end,
      signed_in_at = excluded.signed_in_at,
      expires_at = excluded.expires_at
    where s.account_id = excluded.account_id and s.ended_at is null
    returning id`.execute(tx);
  return rows.length > 0;
};

/**
 * Where the provider keeps its sessions. One that somebody has signed in to counts only with its row in `identity.session`: the
 * provider stores a session at the end of each request, and must not bring one back that was ended meanwhile.
 */
export const createSessionAdapter = (options: {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly room?: Room | undefined;
  /** The `User-Agent` of the request under way. */
  readonly userAgent: () => string | undefined;
  readonly watch?: Watch;
}): Adapter => {
  const { db, clock, room } = options;
  const records = createAdapter('Session', options);
  const ifGoingOn = async (found: ReturnType<Adapter['find']>): Promise<AdapterPayload | undefined> => {
    const payload = (await found) ?? undefined;
    const session = payload === undefined ? null : signedIn(payload);
    if (session === null) return payload;
    const row = await reached(
      db
        .selectFrom('identity.session')
        .select('id')
        .where('id', '=', session.uid)
        .where('account_id', '=', session.accountId)
        .where('ended_at', 'is', null)
        .executeTakeFirst(),
    );
    return row && payload;
  };
  return {
    ...records,
    find: async (id) => {
      const found = await ifGoingOn(records.find(id));
      if (found?.accountId !== undefined) options.watch?.caller(found.accountId);
      return found;
    },
    findByUid: (uid) => ifGoingOn(records.findByUid(uid)),
    upsert: async (id, payload, expiresIn = 0) => {
      const session = signedIn(payload);
      if (session === null) {
        // A browser where nobody has signed in is told apart by its interactions; only a question at sign-out has to be kept.
        if (payload.state === undefined) return;
        await records.upsert(id, payload, expiresIn);
        return;
      }
      const expiresAt = new Date(clock().getTime() + expiresIn * 1000);
      const device = deviceWords(options.userAgent());
      await reached(
        writeOfAccount(db, session.accountId, async (tx) => {
          const goesOn = await keep(tx, session, expiresAt, device);
          if (goesOn) await createAdapter('Session', { db: tx, clock, room }).upsert(id, payload, expiresIn);
          return goesOn;
        }),
      );
    },
  };
};
