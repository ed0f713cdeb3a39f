import { type Actor, type Database, write } from '@prodvor/database';
import { fail, requireVersion } from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import { tellRevoked } from '../tokens/store.ts';

/** Rows by `schema.table`. */
export type PersonRows = Record<string, Record<string, unknown>[]>;

interface Found {
  /** A table without rows is null. */
  readonly data: Readonly<Record<string, Record<string, unknown>[] | null>>;
}

const found = (parts: readonly (Found | undefined)[]): PersonRows =>
  Object.fromEntries(
    parts.flatMap((part) => Object.entries(part?.data ?? {})).map(([name, rows]) => [name, rows ?? []]),
  );

const subjectsOf = async (db: Kysely<Database>, userId: string): Promise<string[]> => {
  const rows = await db.selectFrom('users.identity').select('subject').where('user_id', '=', userId).execute();
  return rows.map(({ subject }) => subject);
};

/** Asks every schema, in one transaction, by the functions that they publish. */
const exportAll = async (tx: Transaction<Database>, userId: string): Promise<PersonRows> => {
  const subjects = await subjectsOf(tx, userId);
  const users = await sql<Found>`select users.export_person(${userId}) as data`.execute(tx);
  const identity = await sql<Found>`select identity.export_person(${userId}, ${subjects}) as data`.execute(tx);
  const teams = await sql<Found>`select teams.export_person(${userId}) as data`.execute(tx);
  const [inTeams] = teams.rows;
  const players = [
    ...(inTeams?.data['teams.player'] ?? []).map(({ id }) => String(id)),
    ...(inTeams?.data['teams.former_player'] ?? []).map(({ player_id: id }) => String(id)),
  ];
  const competitions = await sql<Found>`
    select competitions.export_person(${userId}, ${players}) as data`.execute(tx);
  return found([users.rows[0], identity.rows[0], inTeams, competitions.rows[0]]);
};

/** What the platform keeps of a person, over all services. */
export const personalDataStore = (db: Kysely<Database>) => ({
  /** All of it as of one moment. */
  export: (userId: string): Promise<PersonRows> =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => exportAll(tx, userId)),

  /**
   * The person goes, whole or not at all: every schema erases what it keeps, results and rosters stay without a name, and every
   * process forgets who it was. It waits for the writers who hold the person, and for no later ones: those find nobody. What the same identity asks later is refused, and never makes them again.
   *
   * @throws {Failure} not-found, precondition-failed
   */
  erase: (actor: Actor, userId: string, ifMatch: number | null): Promise<undefined> =>
    write(db, 'users', { ...actor, erasing: userId }, async (tx) => {
      const profile = await tx
        .selectFrom('users.profile')
        .select('version')
        .where('id', '=', userId)
        .forUpdate()
        .executeTakeFirst();
      if (profile === undefined) return fail('not-found');
      requireVersion(ifMatch, profile.version);
      await sql`select identity.erase_person(${userId}, ${await subjectsOf(tx, userId)})`.execute(tx);
      const { rows } = await sql<{ players: string[] }>`select teams.erase_person(${userId}) as players`.execute(tx);
      await sql`select competitions.erase_person(${userId}, ${rows[0]?.players ?? []})`.execute(tx);
      await sql`select users.erase_person(${userId})`.execute(tx);
      await tellRevoked(tx, { user: userId });
      return {
        result: undefined,
        events: [{ type: 'prodvor.users.profile.erased.v1', subject: userId, data: { userId } }],
        audit: { action: 'profile.erase', subject: userId },
      };
    }),
});
