import { type Database, json } from '@prodvor/database';
import type { Room } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { writeOfAccount } from './account-hold.ts';
import { endGrant } from './grants.ts';
import { errors } from './library.ts';
import { requireRoomFor } from './room.ts';
import { reached } from './unavailable.ts';

/**
 * A refresh token may be used again for so long after its first use, for answers that got lost and tabs that asked at
 * once. Later use means that it was stolen, and the provider ends the grant.
 */
const REFRESH_GRACE_MILLIS = 10_000;

/** Records that strangers of one network have at once at most; beyond them its own oldest go, never another's. */
export const NETWORK_RECORDS = 500;

/** What an adapter tells of the request under way, and asks about it. */
export interface Watch {
  /** A code or a refresh token was looked for; null when there is none that may be used. */
  readonly caller: (accountId: string | null) => void;
  /** Somebody unknown has a record stored; gives the network's mark, null where no request is under way. */
  readonly record: () => string | null;
}

const NOBODY_WATCHES: Watch = { caller: () => {}, record: () => null };

/** A sign-in that began, and the session of a browser where nobody has signed in: anybody can have those stored. */
const isStrangers = (kind: string, payload: AdapterPayload): boolean =>
  kind === 'Interaction' || (kind === 'Session' && payload.accountId === undefined);

/** What clients bring to the token endpoint. */
const isBrought = (kind: string): boolean => kind === 'AuthorizationCode' || kind === 'RefreshToken';

/** PostgreSQL takes neither NUL nor half of a surrogate pair in a text. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const holdsOnlyStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(holdsOnlyStorable);
};

/** Where the provider keeps its models of one kind. What has expired is not found, whether purged or not. */
export const createAdapter = (
  kind: string,
  {
    db,
    clock,
    watch = NOBODY_WATCHES,
    room,
  }: {
    readonly db: Kysely<Database>;
    readonly clock: () => Date;
    readonly watch?: Watch;
    readonly room?: Room | undefined;
  },
): Adapter => {
  /** Keeps the newest of a network's records, and room for the one that comes. */
  const makeRoom = async (network: string, id: string): Promise<void> => {
    await sql`
      delete from identity.oidc_record where (kind, id) in (
        select kind, id from identity.oidc_record where network = ${network} and not (kind = ${kind} and id = ${id})
        order by expires_at desc offset ${NETWORK_RECORDS - 1}
      )`.execute(db);
  };
  const find = async (column: 'id' | 'uid' | 'user_code', value: string): Promise<AdapterPayload | undefined> => {
    const now = clock();
    if (!isStorable(value)) return undefined;
    const row = await reached(
      db
        .selectFrom('identity.oidc_record')
        .select(['payload', 'consumed_at'])
        .where('kind', '=', kind)
        .where(column, '=', value)
        .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
        .executeTakeFirst(),
    );
    if (!row) return undefined;
    const payload = row.payload as AdapterPayload;
    const consumed = row.consumed_at;
    if (consumed === null) return payload;
    if (kind === 'RefreshToken' && now.getTime() - consumed.getTime() < REFRESH_GRACE_MILLIS) return payload;
    return { ...payload, consumed: Math.floor(consumed.getTime() / 1000) };
  };
  const destroy = async (id: string): Promise<void> => {
    await db.deleteFrom('identity.oidc_record').where('kind', '=', kind).where('id', '=', id).execute();
  };
  const isEnded = async (grantId: string): Promise<boolean> => {
    const row = await db
      .selectFrom('identity.grant_end')
      .select('grant_id')
      .where('grant_id', '=', grantId)
      .executeTakeFirst();
    return row !== undefined;
  };
  return {
    find: async (id) => {
      const found = await find('id', id);
      if (isBrought(kind)) watch.caller(found?.consumed === undefined ? (found?.accountId ?? null) : null);
      return found;
    },
    findByUid: (uid) => find('uid', uid),
    findByUserCode: (code) => find('user_code', code),
    upsert: async (id, payload, expiresIn) => {
      if (room !== undefined) requireRoomFor(room, kind, payload);
      // What the app sent with the request stands in the payload.
      if (!holdsOnlyStorable(payload))
        throw new errors.InvalidRequest('a parameter has characters that are not allowed');
      const strangers = isStrangers(kind, payload);
      const network = strangers ? watch.record() : null;
      const { grantId = null } = payload;
      const row = {
        payload: json<unknown>(payload),
        grant_id: grantId,
        user_code: payload.userCode ?? null,
        uid: payload.uid ?? null,
        expires_at: expiresIn ? new Date(clock().getTime() + expiresIn * 1000) : null,
      };
      const store = async (on: Kysely<Database>): Promise<void> => {
        if (network !== null) await makeRoom(network, id);
        await on
          .insertInto('identity.oidc_record')
          .values({ kind, id, ...row, network })
          // Whoever stores it again may be a page of ours, where no network is known.
          .onConflict((conflict) =>
            conflict.columns(['kind', 'id']).doUpdateSet(strangers ? row : { ...row, network: null }),
          )
          .execute();
      };
      // A session brings the transaction that holds its account.
      const { accountId } = payload;
      await reached<unknown>(
        kind === 'Session' || accountId === undefined
          ? store(db)
          : writeOfAccount(db, accountId, async (tx) => {
              await store(tx);
              return true;
            }),
      );
      // What ends a grant deletes what is stored by it; what is stored afterwards meets the end here.
      if (grantId === null || !isBrought(kind) || !(await reached(isEnded(grantId)))) return;
      await reached(destroy(id));
      throw new errors.InvalidGrant('grant has ended');
    },
    // The first use counts: a use within the grace does not begin it anew. A code has no grace: of several that use it at
    // once one is the first, and the others end what it was given (RFC 6749, 4.1.2).
    consume: async (id) => {
      const { numUpdatedRows } = await reached(
        db
          .updateTable('identity.oidc_record')
          .set({ consumed_at: clock() })
          .where('kind', '=', kind)
          .where('id', '=', id)
          .where('consumed_at', 'is', null)
          .executeTakeFirstOrThrow(),
      );
      if (kind !== 'AuthorizationCode' || numUpdatedRows > 0n) return;
      const code = await reached(
        db
          .selectFrom('identity.oidc_record')
          .select('grant_id')
          .where('kind', '=', kind)
          .where('id', '=', id)
          .executeTakeFirst(),
      );
      if (code !== undefined && code.grant_id !== null) await reached(endGrant({ db, clock }, code.grant_id));
      throw new errors.InvalidGrant('authorization code already consumed');
    },
    destroy: async (id) => {
      await reached(kind === 'Grant' ? endGrant({ db, clock }, id) : destroy(id));
    },
    revokeByGrantId: async (grantId) => {
      // In one order, since several may end a grant at once.
      const query = sql`
        with mine as materialized (
          select id from identity.oidc_record where kind = ${kind} and grant_id = ${grantId} order by id for update
        )
        delete from identity.oidc_record r using mine where r.kind = ${kind} and r.id = mine.id`;
      await reached(query.execute(db));
    },
  };
};
