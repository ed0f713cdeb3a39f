import { createHash, randomBytes } from 'node:crypto';
import type { ApiTokenCreate } from '@prodvor/contracts';
import { type Actor, type Database, write } from '@prodvor/database';
import {
  decodeCursor,
  fail,
  InstantKey,
  type MessageKey,
  nameTaken,
  type Page,
  pageOf,
  refuseDuplicate,
} from '@prodvor/service-kit';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { z } from 'zod';

const COLUMNS = ['id', 'name', 'scopes', 'expires_at', 'created_at'] as const;
export type TokenRow = Pick<Selectable<Database['users.api_token']>, (typeof COLUMNS)[number]>;

type Owner = Actor & { readonly userId: string };

const NAME_KEY = 'api_token_user_id_name_key';
const DAY_MILLIS = 86_400_000;

/** Tokens of a person that work at the same time, at most. */
const MAX_TOKENS = 50;

const Position = z.tuple([InstantKey, z.uuid()]);

/** Tells every process, at the commit, to forget what it knows of a token or a person. */
export const tellRevoked = async (
  tx: Transaction<Database>,
  revoked: { readonly token: string } | { readonly user: string },
): Promise<void> => {
  await sql`select pg_notify('prodvor_revoked', ${JSON.stringify(revoked)})`.execute(tx);
};

/** A person's API tokens. The token itself is told once, when it is made, and never kept. */
export const tokenStore = (db: Kysely<Database>, clock: () => Date) => ({
  /** The newest first. @throws {Failure} invalid-cursor */
  async page(
    userId: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<Page<TokenRow>> {
    const position = decodeCursor('tokens', Position, cursor);
    let tokens = db.selectFrom('users.api_token').select(COLUMNS).where('user_id', '=', userId);
    if (position) {
      const [createdAt, id] = position;
      tokens = tokens.where(sql<boolean>`(created_at, id) < (${createdAt}::timestamptz, ${id}::uuid)`);
    }
    const found = await tokens
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    return pageOf(found, { limit, tag: 'tokens', keysOf: (row) => [row.created_at.toISOString(), row.id] });
  },

  /** @throws {Failure} name-taken, too-many-tokens, account-erased */
  create: (actor: Owner, { name, scopes, days }: z.output<typeof ApiTokenCreate>) => {
    const token = `pdv_${randomBytes(32).toString('base64url')}`;
    return refuseDuplicate(
      NAME_KEY,
      nameTaken(),
      write(db, 'users', actor, async (tx) => {
        const now = clock();
        // One token of a person after another: each counts those before it.
        const owner = await tx
          .selectFrom('users.profile')
          .select('id')
          .where('id', '=', actor.userId)
          .forNoKeyUpdate()
          .executeTakeFirst();
        if (owner === undefined) fail('account-erased');
        const { working } = await tx
          .selectFrom('users.api_token')
          .select(({ fn }) => fn.countAll<number>().as('working'))
          .where('user_id', '=', actor.userId)
          .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
          .executeTakeFirstOrThrow();
        if (working >= MAX_TOKENS) fail('too-many-tokens', 'token.many' satisfies MessageKey);
        const row = await tx
          .insertInto('users.api_token')
          .values({
            user_id: actor.userId,
            name,
            token_hash: createHash('sha256').update(token).digest('hex'),
            scopes: [...new Set(scopes)],
            expires_at: days === null ? null : new Date(now.getTime() + days * DAY_MILLIS),
          })
          .returning(COLUMNS)
          .executeTakeFirstOrThrow();
        return { result: { row, token }, audit: { action: 'token.create', subject: row.id, details: { scopes } } };
      }),
    );
  },

  /** @throws {Failure} not-found */
  end: (actor: Owner, id: string): Promise<undefined> =>
    write(db, 'users', actor, async (tx) => {
      const gone = await tx
        .deleteFrom('users.api_token')
        .where('id', '=', id)
        .where('user_id', '=', actor.userId)
        .returning('id')
        .executeTakeFirst();
      if (gone === undefined) fail('not-found');
      await tellRevoked(tx, { token: id });
      return { result: undefined, audit: { action: 'token.end', subject: id } };
    }),
});
