import { type Kysely, sql } from 'kysely';
import { DatabaseError } from 'pg';
import type { Database } from './schema.ts';

/** A change was refused, and nothing of it stays, because somebody whom it is of or names is not there, or is there no longer. */
export class PersonGone extends Error {
  readonly userId: string;
  /** Whether the person is the one who makes the change, not one whom it names. */
  readonly isActor: boolean;

  constructor(userId: string, isActor: boolean) {
    super(`The person ${userId} is gone.`);
    this.name = 'PersonGone';
    this.userId = userId;
    this.isActor = isActor;
  }
}

/** What `users.hold` raises; the detail is the ids of those who are gone. */
const GONE = 'PDV01';

/** Runs what may hold people. @throws {PersonGone} */
export const refusingGone = async <Result>(actorId: string | null, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== GONE) throw error;
    const gone = error.detail?.split(' ') ?? [];
    const isActor = actorId !== null && gone.includes(actorId);
    throw new PersonGone(isActor ? actorId : (gone[0] ?? ''), isActor);
  }
};

/**
 * Keeps people from being erased until the transaction of `tx` ends. Whoever holds shares the person with others, and an erasure
 * waits for them; who comes after an erasure that waits or runs, waits for it and is refused. So it stands before the first lock of
 * a row: the other way round the two wait for each other until PostgreSQL gives one up.
 *
 * @param actorId whose change it is, for `PersonGone`
 * @throws {PersonGone}
 */
export const hold = async (tx: Kysely<Database>, userIds: readonly string[], actorId: string | null): Promise<void> => {
  if (userIds.length === 0) return;
  await refusingGone(actorId, () => sql`select users.hold(${[...userIds]}::uuid[])`.execute(tx));
};

/** Longer than whoever holds a person waits for the lock of a row, and within the time of a statement. */
const ALONE_MILLIS = 12_000;

/** Waits until nobody holds the person, and keeps everybody from it until the transaction of `tx` ends: the first statement of an erasure. */
export const holdAlone = async (tx: Kysely<Database>, userId: string): Promise<void> => {
  await sql`select set_config('lock_timeout', ${String(ALONE_MILLIS)}, true)`.execute(tx);
  await sql`select users.hold_alone(${userId}::uuid)`.execute(tx);
};
