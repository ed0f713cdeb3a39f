import type { SportSlug } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { type Caller, fail, judge, type Policy, type UserCaller } from '@prodvor/service-kit';
import type { Transaction } from 'kysely';
import { staffOf } from './people.ts';
import { type TournamentAction, type TournamentFacts, tournamentPolicy } from './policy.ts';

/** Who writes, and by which request. */
export interface Writer {
  readonly caller: UserCaller;
  readonly requestId: string;
}

/** A tournament as it is under its lock. */
export interface LockedTournament extends TournamentFacts {
  readonly id: string;
  readonly sport: SportSlug;
  readonly zone: string;
  readonly maxEntries: number | null;
  readonly version: number;
}

const lockTournament = async (tx: Transaction<Database>, id: string): Promise<LockedTournament | undefined> => {
  const row = await tx
    .selectFrom('competitions.tournament')
    .select([
      'id',
      'owner_id as ownerId',
      'sport',
      'state',
      'zone',
      'registration',
      'max_entries as maxEntries',
      'version',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  // A statement of its own: only what begins after the lock sees the staff as its last holder left it.
  return row && { ...row, ...(await staffOf(tx, id)) };
};

/**
 * Locks a tournament until the transaction ends and judges the caller about what stands under it: lock, judge, act. Who may
 * do something, and what a state allows, can change between the load of a route and the lock, so `subjectOf` reads what the
 * policy of the route looks at once more, under the lock; undefined where it is gone. This and `lockTournamentTo` are the
 * only ways to a locked tournament, so nothing is written under one by whoever may not.
 *
 * Writes under one tournament happen one after another: a result can decide slots of other matches. Rosters of teams are
 * not under this lock: they are as they were when they were read, and team-service may change them a moment later.
 *
 * @throws {Failure} not-found when it was deleted meanwhile or is hidden, forbidden
 */
export const lockUnderTournament = async <Subject>(
  tx: Transaction<Database>,
  policy: Policy<Subject>,
  caller: Caller,
  id: string,
  subjectOf: (tournament: LockedTournament) => Promise<Subject | undefined>,
): Promise<{ readonly tournament: LockedTournament; readonly subject: Subject }> => {
  const tournament = (await lockTournament(tx, id)) ?? fail('not-found');
  return { tournament, subject: judge(policy, caller, await subjectOf(tournament)) };
};

/** As `lockUnderTournament`, about the tournament itself. @throws {Failure} not-found, forbidden */
export const lockTournamentTo = async (
  tx: Transaction<Database>,
  action: TournamentAction,
  caller: Caller,
  id: string,
): Promise<LockedTournament> =>
  (await lockUnderTournament(tx, tournamentPolicy.to(action), caller, id, async (tournament) => tournament)).subject;

/** How many places of a locked tournament are taken: entries that have applied or are confirmed. */
export const heldPlaces = async (tx: Transaction<Database>, id: string): Promise<number> => {
  const { held } = await tx
    .selectFrom('competitions.entry')
    .select(({ fn }) => fn.countAll<number>().as('held'))
    .where('tournament_id', '=', id)
    .where('state', 'in', ['applied', 'confirmed'])
    .executeTakeFirstOrThrow();
  return held;
};

/** Makes every kept table and bracket of the tournament stale. */
export const bumpResults = async (tx: Transaction<Database>, id: string): Promise<void> => {
  await tx
    .updateTable('competitions.tournament')
    .set((eb) => ({ results_version: eb('results_version', '+', 1) }))
    .where('id', '=', id)
    .execute();
};

/** Whether the matches that `where` selects have a protocol: any line of one, taken back or not. */
export const hasProtocol = async (
  tx: Transaction<Database>,
  where: { readonly tournament: string } | { readonly match: string },
): Promise<boolean> => {
  const lines = tx
    .selectFrom('competitions.protocol_event as e')
    .innerJoin('competitions.match as m', 'm.id', 'e.match_id')
    .select('e.seq')
    .limit(1);
  const found =
    'match' in where
      ? await lines.where('e.match_id', '=', where.match).executeTakeFirst()
      : await lines.where('m.tournament_id', '=', where.tournament).executeTakeFirst();
  return found !== undefined;
};
