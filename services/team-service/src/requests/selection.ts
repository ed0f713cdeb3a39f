import type { Database } from '@prodvor/database';
import type { InferResult, Kysely } from 'kysely';
import { type WithTeam, withTeams } from '../teams/facts.ts';

/** Join requests with all that their answer shows. */
export const selectRequests = (db: Kysely<Database>) =>
  db
    .selectFrom('teams.join_request as r')
    .innerJoin('teams.team as t', 't.id', 'r.team_id')
    .innerJoin('users.card as person', 'person.user_id', 'r.user_id')
    .select([
      'r.id',
      'r.team_id as teamId',
      't.name as teamName',
      'r.user_id as userId',
      'person.public_name as userName',
      'r.message',
      'r.state',
      'r.created_at as createdAt',
      'r.version',
    ]);

/** A join request with what its rules look at. */
export type RequestRow = WithTeam<InferResult<ReturnType<typeof selectRequests>>[number]>;

/** Undefined for none. */
export const findRequest = async (db: Kysely<Database>, id: string): Promise<RequestRow | undefined> => {
  const row = await selectRequests(db).where('r.id', '=', id).executeTakeFirst();
  return row && (await withTeams(db, [row])).at(0);
};
