import { type NameParts, nameFrom, type PlayerCreate, shortName } from '@prodvor/contracts';
import type { Database, NewEvent } from '@prodvor/database';
import { Failure, fail, type MessageKey, refuseDuplicate } from '@prodvor/service-kit';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { LockedTeam } from '../teams/lock.ts';

type Guest = z.output<typeof PlayerCreate>;

/** Who comes into a roster: a user, who may become a guest of it (`playerId`), or a guest whom somebody enters. */
export type Joining = { readonly userId: string; readonly playerId: string | null } | { readonly guest: Guest };

export interface Joined {
  readonly playerId: string;
  readonly version: number;
  readonly events: readonly NewEvent[];
}

/** The name of a guest as everyone sees it: a minor's is short unless the full one is allowed. */
const publicNameOf = (named: NameParts, { minor, fullName }: Pick<Guest, 'minor' | 'fullName'>): string =>
  minor && !fullName ? shortName(named) : named.name;

/** The columns of a guest's name. */
export const guestName = (named: NameParts, shown: Pick<Guest, 'minor' | 'fullName'>) => ({
  name: named.name,
  given_name: named.givenName,
  family_name: named.familyName,
  public_name: publicNameOf(named, shown),
  minor: shown.minor,
  full_name: shown.fullName,
});

/** Turns the violation of the key of numbers into the refusal of the field. */
export const refuseNumberTaken = <Result>(work: Promise<Result>): Promise<Result> =>
  refuseDuplicate(
    'player_team_id_number_key',
    () =>
      new Failure('number-taken', undefined, [
        { pointer: '/body/number', detail: 'team.number-used' satisfies MessageKey },
      ]),
    work,
  );

/**
 * Takes one place of a roster for a user or a guest; a user who becomes a guest takes the place that the guest had, with its number,
 * position and role. Once in a transaction: `team` tells the roster as it was when the lock was taken.
 *
 * @throws {Failure} already-member, roster-full, number-taken, already-claimed when the guest is a user by now,
 * not-found when the guest is not in the roster
 */
export const joinRoster = async (tx: Transaction<Database>, team: LockedTeam, joining: Joining): Promise<Joined> => {
  if ('userId' in joining && team.members.some(({ userId }) => userId === joining.userId)) fail('already-member');
  const player = await ('userId' in joining && joining.playerId !== null
    ? becomeGuest(tx, team, joining.userId, joining.playerId)
    : takePlace(tx, team, joining));
  const userId = 'userId' in joining ? joining.userId : null;
  const data = { teamId: team.id, playerId: player.id, userId, version: player.version };
  return {
    playerId: player.id,
    version: player.version,
    events: [{ type: 'prodvor.teams.player.joined.v1', subject: player.id, data }],
  };
};

const takePlace = (tx: Transaction<Database>, team: LockedTeam, joining: Joining) => {
  if (team.players >= team.rosterLimit) fail('roster-full');
  return refuseNumberTaken(
    tx
      .insertInto('teams.player')
      .values({ team_id: team.id, ...('guest' in joining ? guestColumns(joining.guest) : { user_id: joining.userId }) })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow(),
  );
};

/** The columns of a guest. */
export const guestColumns = ({ number, position, role, ...guest }: Guest) => ({
  ...guestName(nameFrom(guest) ?? fail('internal-error'), guest),
  number,
  position,
  role,
});

const becomeGuest = async (tx: Transaction<Database>, team: LockedTeam, userId: string, playerId: string) => {
  const guest = await tx
    .selectFrom('teams.player')
    .select('user_id')
    .where('id', '=', playerId)
    .where('team_id', '=', team.id)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (guest === undefined) return fail('not-found');
  if (guest.user_id !== null) fail('already-claimed');
  return tx
    .updateTable('teams.player')
    .set((eb) => ({
      user_id: userId,
      name: null,
      given_name: null,
      family_name: null,
      public_name: null,
      minor: false,
      full_name: false,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', playerId)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
};
