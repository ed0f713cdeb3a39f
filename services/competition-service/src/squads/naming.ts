import type { Database } from '@prodvor/database';
import { Failure } from '@prodvor/service-kit';
import type { Kysely } from 'kysely';

/** How often a write is begun when a roster changes under it. */
const ATTEMPTS = 4;

/** What a squad has taken over from a roster has a user whom its write has not named. */
class RosterChanged extends Error {
  override readonly name = 'RosterChanged';
}

/** Users of a roster: of a whole team, of the team that an entry is of, or of one player. */
export const usersOfRoster = async (
  db: Kysely<Database>,
  of: { readonly team: string } | { readonly entry: string } | { readonly player: string },
): Promise<string[]> => {
  let roster = db.selectFrom('teams.roster').select('user_id as userId').where('user_id', 'is not', null);
  if ('team' in of) roster = roster.where('team_id', '=', of.team);
  else if ('player' in of) roster = roster.where('player_id', '=', of.player);
  else {
    roster = roster.where('team_id', '=', (eb) =>
      eb.selectFrom('competitions.entry').select('team_id').where('id', '=', of.entry),
    );
  }
  return (await roster.execute()).flatMap(({ userId }) => userId ?? []);
};

/** @throws {RosterChanged} for a user who is not among `naming`: `namingRoster` then begins again */
export const requireNamed = (users: readonly (string | null)[], naming: readonly string[]): void => {
  if (!users.every((user) => user === null || naming.includes(user))) throw new RosterChanged('A roster has changed.');
};

/**
 * A write names its people before it locks anything, and whom a roster has is known for sure under the lock alone. So
 * `attempt` is made with the users that `read` finds, and once more when it was refused and the roster has others by then:
 * whoever was erased meanwhile is in no roster any more.
 *
 * @throws whatever `attempt` throws of an unchanged roster; {Failure} unavailable when it changes all the time
 */
export const namingRoster = async <Result>(
  read: () => Promise<readonly string[]>,
  attempt: (naming: readonly string[]) => Promise<Result>,
): Promise<Result> => {
  let naming = await read();
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt(naming);
    } catch (error) {
      const before = new Set(naming);
      naming = await read();
      const changed = error instanceof RosterChanged || before.symmetricDifference(new Set(naming)).size > 0;
      if (!changed) throw error;
      if (attempts === ATTEMPTS) throw error instanceof RosterChanged ? new Failure('unavailable') : error;
    }
  }
};
