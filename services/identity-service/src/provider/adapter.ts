import { type Database, json } from '@prodvor/database';
import type { Kysely } from 'kysely';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { writeOfAccount } from './account-hold.ts';
import { errors } from './library.ts';
import { reached } from './unavailable.ts';

/**
 * A refresh token may be used again for so long after its first use, for answers that got lost and tabs that asked at
 * once. Later use means that it was stolen, and the provider ends the grant.
 */
const REFRESH_GRACE_MILLIS = 10_000;

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
  { db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date },
): Adapter => {
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
  return {
    find: (id) => find('id', id),
    findByUid: (uid) => find('uid', uid),
    findByUserCode: (code) => find('user_code', code),
    upsert: async (id, payload, expiresIn) => {
      // What the app sent with the request stands in the payload.
      if (!holdsOnlyStorable(payload))
        throw new errors.InvalidRequest('a parameter has characters that are not allowed');
      const row = {
        payload: json<unknown>(payload),
        grant_id: payload.grantId ?? null,
        user_code: payload.userCode ?? null,
        uid: payload.uid ?? null,
        expires_at: expiresIn ? new Date(clock().getTime() + expiresIn * 1000) : null,
      };
      const store = (on: Kysely<Database>) =>
        on
          .insertInto('identity.oidc_record')
          .values({ kind, id, ...row })
          .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet(row))
          .execute();
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
    },
    // The first use counts: a use within the grace does not begin it anew.
    consume: async (id) => {
      await reached(
        db
          .updateTable('identity.oidc_record')
          .set({ consumed_at: clock() })
          .where('kind', '=', kind)
          .where('id', '=', id)
          .where('consumed_at', 'is', null)
          .execute(),
      );
    },
    destroy: async (id) => {
      await reached(db.deleteFrom('identity.oidc_record').where('kind', '=', kind).where('id', '=', id).execute());
    },
    revokeByGrantId: async (grantId) => {
      await reached(
        db.deleteFrom('identity.oidc_record').where('kind', '=', kind).where('grant_id', '=', grantId).execute(),
      );
    },
  };
};
