import type { TeamCreate } from '@prodvor/contracts';
import { type Actor, type Database, json, type NewEvent, write } from '@prodvor/database';
import { refuseField } from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { z } from 'zod';
import { guestColumns } from '../players/join.ts';
import type { TeamRow } from './selection.ts';
import type { OwnTournament } from './tournament.ts';

export type NewTeam = z.output<typeof TeamCreate>;

/** What a request contradicts itself in. @throws {Failure} validation-failed */
const refuseContradictions = ({ players, rosterLimit, tournament }: NewTeam): void => {
  if (players.length + (tournament === null ? 1 : 0) > rosterLimit)
    refuseField('/body/players', 'team.more-than-limit');
  const numbers = new Set<number>();
  for (const [index, { number }] of players.entries()) {
    if (number === null) continue;
    if (numbers.has(number)) refuseField(`/body/players/${index}/number`, 'team.number-twice');
    numbers.add(number);
  }
};

interface NewPlayer {
  user_id: string | null;
  name: string | null;
  public_name: string | null;
  minor: boolean;
  full_name: boolean;
  number: number | null;
  position: string | null;
  role: 'captain' | 'vice-captain' | 'coach' | 'player';
}

const CAPTAIN = {
  name: null,
  public_name: null,
  minor: false,
  full_name: false,
  number: null,
  position: null,
} as const;

const newPlayers = ({ tournament, players }: NewTeam, userId: string): NewPlayer[] => [
  ...(tournament === null ? [{ ...CAPTAIN, user_id: userId, role: 'captain' as const }] : []),
  ...players.map((guest) => ({ ...guestColumns(guest), user_id: null })),
];

/** The team, its roster and all that the answer shows of them, by one statement. */
const insert = (tx: Transaction<Database>, userId: string, values: NewTeam) => {
  const { tournament, players: _, rosterLimit, colours, ...rest } = values;
  return tx
    .with('made', (db) =>
      db
        .insertInto('teams.team')
        .values({
          ...rest,
          colours: colours === null ? null : json(colours),
          roster_limit: rosterLimit,
          tournament_id: tournament,
          created_by: userId,
        })
        .returning(['id', 'created_at', 'version']),
    )
    .with('joined', (db) =>
      db
        .insertInto('teams.player')
        .columns(['team_id', 'user_id', 'name', 'public_name', 'minor', 'full_name', 'number', 'position', 'role'])
        .expression((eb) =>
          eb
            .selectFrom([
              'made',
              sql<NewPlayer>`jsonb_to_recordset(${json(newPlayers(values, userId))})`.as<'entry'>(
                sql`entry (user_id uuid, name text, public_name text, minor boolean, full_name boolean, number integer, position text, role text)`,
              ),
            ])
            .select([
              'made.id',
              'entry.user_id',
              'entry.name',
              'entry.public_name',
              'entry.minor',
              'entry.full_name',
              'entry.number',
              'entry.position',
              'entry.role',
            ]),
        )
        .returning(['id', 'user_id', 'version']),
    )
    .selectFrom('made')
    .select((eb) => [
      'made.id',
      'made.created_at as createdAt',
      'made.version',
      jsonArrayFrom(
        eb.selectFrom('joined').select(['joined.id as playerId', 'joined.user_id as userId', 'joined.version']),
      ).as('joined'),
      eb.selectFrom('users.card').where('user_id', '=', userId).select('public_name').as('creatorName'),
    ])
    .executeTakeFirstOrThrow();
};

/**
 * Makes a team. Its creator becomes the captain, or nobody does where it is made for a tournament.
 * @throws {Failure} validation-failed
 */
export const createTeam = (
  db: Kysely<Database>,
  actor: Actor & { readonly userId: string },
  values: NewTeam,
  tournament: OwnTournament | null,
): Promise<TeamRow> => {
  refuseContradictions(values);
  return write(db, 'teams', actor, async (tx) => {
    const { id, createdAt, version, joined, creatorName } = await insert(tx, actor.userId, values);
    const captain = joined.find(({ userId }) => userId === actor.userId);
    const { name, sport, city, description, colours, joining, rosterLimit } = values;
    const events: NewEvent[] = [
      { type: 'prodvor.teams.team.created.v1', subject: id, data: { teamId: id, version } },
      ...joined.map(
        (player): NewEvent => ({
          type: 'prodvor.teams.player.joined.v1',
          subject: player.playerId,
          data: { teamId: id, ...player },
        }),
      ),
    ];
    return {
      result: {
        ...{ id, name, sport, city, description, colours, joining, rosterLimit, createdAt, version },
        players: joined.length,
        members: captain === undefined ? [] : [{ userId: actor.userId, playerId: captain.playerId, role: 'captain' }],
        captainName: captain === undefined ? null : creatorName,
        tournamentId: tournament?.id ?? null,
        tournamentName: tournament?.name ?? null,
        tournamentState: tournament?.state ?? null,
        organizerIds: [...(tournament?.organizerIds ?? [])],
      },
      events,
      audit: { action: 'team.create', subject: id, details: { tournamentId: tournament?.id ?? null } },
    };
  });
};
