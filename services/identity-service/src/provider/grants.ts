import { type Database, write } from '@prodvor/database';
import { announceRevocation } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';

/**
 * Ends a grant: its codes and refresh tokens are gone, and every process refuses its access tokens. The session that it
 * came from goes on, and gives another grant to the next sign-in without questions.
 */
export const endGrant = (
  { db, clock }: { readonly db: Kysely<Database>; readonly clock: () => Date },
  grantId: string,
): Promise<void> =>
  write(db, 'identity', { userId: null, requestId: null }, async (tx) => {
    const { rows: news } = await sql`
      insert into identity.grant_end (grant_id, ended_at) values (${grantId}, ${clock()})
      on conflict (grant_id) do nothing returning grant_id`.execute(tx);
    // A sign-in under way that began with the grant goes on without it. In one order, since several may find at once that it must end.
    const { rows } = await sql<{ account: string | null }>`
      with mine as materialized (
        select kind, id from identity.oidc_record
        where grant_id = ${grantId} and kind <> 'Interaction' or kind = 'Grant' and id = ${grantId}
        order by kind, id for update
      )
      delete from identity.oidc_record r using mine where r.kind = mine.kind and r.id = mine.id
      returning case when r.kind = 'Grant' then r.payload ->> 'accountId' end as account`.execute(tx);
    if (news.length === 0) return { result: undefined, audit: null };
    await announceRevocation(tx, { grant: grantId });
    const account = rows.find((row) => row.account !== null)?.account ?? 'unknown';
    return {
      result: undefined,
      audit: { action: 'grant.end', subject: account, details: { grants: [grantId] } },
    };
  });
