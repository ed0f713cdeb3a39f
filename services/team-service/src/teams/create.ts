import type { TeamCreate } from '@prodvor/contracts';
import { type Actor, type Database, type NewEvent, write } from '@prodvor/database';
import { refuseField } from '@prodvor/service-kit';
import { type Kysely, sql, type Transaction } from 'kysely';
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

interface Made {
  readonly id: string;
  readonly createdAt: Date;
  readonly version: number;
  readonly joined: readonly { readonly playerId: string; readonly userId: string | null; readonly version: number }[];
  readonly creatorName: string | null;
}

/** The team, its roster and all that the answer shows of them, by one statement; it is said in SQL, which costs less than building it anew. */
const insert = async (tx: Transaction<Database>, userId: string, values: NewTeam): Promise<Made> => {
  const { name, sport, city, description, colours, joining, rosterLimit, tournament } = values;
  const players = JSON.stringify(newPlayers(values, userId));
  const { rows } = await sql<Made>`
    with made as (
      insert into teams.team (name, sport, city, description, colours, joining, roster_limit, tournament_id, created_by)
      values (
        ${name}, ${sport}, ${city}, ${description}, ${colours === null ? null : JSON.stringify(colours)}::jsonb, ${joining},
        ${rosterLimit}, ${tournament}, ${userId}
      )
      returning id, created_at, version
    ), joined as (
      insert into teams.player (team_id, user_id, name, public_name, minor, full_name, number, position, role)
      select made.id, entry.*
      from made, jsonb_to_recordset(${players}::jsonb) as entry (
        user_id uuid, name text, public_name text, minor boolean, full_name boolean, number integer, position text, role text
      )
      returning id, user_id, version
    )
    select id, created_at as "createdAt", version,
      (
        select coalesce(json_agg(json_build_object('playerId', j.id, 'userId', j.user_id, 'version', j.version)), '[]')
        from joined j
      ) as joined,
      (select public_name from users.card where user_id = ${userId}) as "creatorName"
    from made
  `.execute(tx);
  const [made] = rows;
  if (made === undefined) throw new Error('A team was inserted and not returned.');
  return made;
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
