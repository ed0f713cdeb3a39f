import { randomUUIDv7 } from 'node:crypto';
import type { TeamCreate } from '@prodvor/contracts';
import { type Database, isNullRefused, type NewEvent, prepareWrite } from '@prodvor/database';
import { actorOf, judge, refuseField, type UserCaller } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import type { z } from 'zod';
import { guestColumns } from '../players/join.ts';
import { teamListPolicy } from './policy.ts';
import type { TeamRow } from './selection.ts';
import type { OwnTournament } from './tournament.ts';

const FIRST_VERSION = 1;

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
  readonly id: string;
  user_id: string | null;
  name: string | null;
  given_name: string | null;
  family_name: string | null;
  public_name: string | null;
  minor: boolean;
  full_name: boolean;
  number: number | null;
  position: string | null;
  role: 'captain' | 'vice-captain' | 'coach' | 'player';
}

const CAPTAIN = {
  name: null,
  given_name: null,
  family_name: null,
  public_name: null,
  minor: false,
  full_name: false,
  number: null,
  position: null,
} as const;

/** Players who come together stand in the roster by their ids. */
const newPlayers = ({ tournament, players }: NewTeam, userId: string): NewPlayer[] => {
  const entries = [
    ...(tournament === null ? [{ ...CAPTAIN, user_id: userId, role: 'captain' as const }] : []),
    ...players.map((guest) => ({ ...guestColumns(guest), user_id: null })),
  ];
  const ids = entries.map(() => randomUUIDv7()).sort();
  return entries.map((entry, index) => ({ ...entry, id: ids[index] ?? randomUUIDv7() }));
};

interface Making {
  readonly id: string;
  readonly userId: string;
  readonly values: NewTeam;
  readonly players: readonly NewPlayer[];
}

/**
 * The team, its roster and what the answer shows that is not known before, by one statement. Whoever does not organize the tournament
 * any more gets no version, which the table refuses, and nothing of the statement stays.
 */
const prepareInsert = (db: Kysely<Database>) =>
  prepareWrite<Making, { readonly createdAt: Date; readonly creatorName: string | null }>(
    db,
    'teams',
    (place, recorded) => sql`
      with made as (
        insert into teams.team
          (id, name, sport, city, description, colours, joining, roster_limit, tournament_id, created_by, version)
        values (
          ${place(({ id }) => id)}, ${place(({ values }) => values.name)}, ${place(({ values }) => values.sport)},
          ${place(({ values }) => values.city)}, ${place(({ values }) => values.description)},
          ${place(({ values: { colours } }) => (colours === null ? null : JSON.stringify(colours)))}::jsonb,
          ${place(({ values }) => values.joining)}, ${place(({ values }) => values.rosterLimit)},
          ${place(({ values }) => values.tournament)}, ${place(({ userId }) => userId)},
          case when ${place(({ values }) => values.tournament)}::uuid is null or exists (
            select from competitions.organizer
            where tournament_id = ${place(({ values }) => values.tournament)}::uuid
              and user_id = ${place(({ userId }) => userId)}::uuid
          ) then ${FIRST_VERSION}::integer end
        )
        returning id, created_at
      ), joined as (
        insert into teams.player
          (team_id, id, user_id, name, given_name, family_name, public_name, minor, full_name, number, position, role, version)
        select made.id, entry.*, ${FIRST_VERSION}
        from made, jsonb_to_recordset(${place(({ players }) => JSON.stringify(players))}::jsonb) as entry (
          id uuid, user_id uuid, name text, given_name text, family_name text, public_name text, minor boolean,
          full_name boolean, number integer, position text, role text
        )
      ), ${recorded}
      select
        created_at as "createdAt",
        (select public_name from users.card where user_id = ${place(({ userId }) => userId)}) as "creatorName"
      from made
    `,
  );

/** Makes teams. */
export const teamCreation = (db: Kysely<Database>) => {
  const insert = prepareInsert(db);
  /**
   * The creator becomes the captain, or nobody does where the team is made for a tournament.
   * @throws {Failure} validation-failed, not-found, forbidden
   */
  return async (
    caller: UserCaller,
    requestId: string,
    values: NewTeam,
    tournament: OwnTournament | null,
  ): Promise<TeamRow> => {
    refuseContradictions(values);
    const { userId } = caller;
    const id = randomUUIDv7();
    const version = FIRST_VERSION;
    const players = newPlayers(values, userId);
    const events: NewEvent[] = [
      { type: 'prodvor.teams.team.created.v1', subject: id, data: { teamId: id, version } },
      ...players.map(
        (player): NewEvent => ({
          type: 'prodvor.teams.player.joined.v1',
          subject: player.id,
          data: { teamId: id, playerId: player.id, userId: player.user_id, version },
        }),
      ),
    ];
    const audit = { action: 'team.create', subject: id, details: { tournamentId: tournament?.id ?? null } };
    const making = { values: { id, userId, values, players }, events, audit };
    const [made] = await insert(actorOf(caller, requestId), making).catch((error: unknown) => {
      if (tournament === null || !isNullRefused(error, 'version')) throw error;
      const organizerIds = tournament.organizerIds.filter((organizer) => organizer !== userId);
      judge(teamListPolicy.to('create'), caller, { ...tournament, organizerIds });
      throw error;
    });
    if (made === undefined) throw new Error('A team was inserted and not returned.');
    const captain = players.find((player) => player.user_id === userId);
    const { name, sport, city, description, colours, joining, rosterLimit } = values;
    return {
      ...{ id, name, sport, city, description, colours, joining, rosterLimit, version },
      createdAt: made.createdAt,
      players: players.length,
      members: captain === undefined ? [] : [{ userId, playerId: captain.id, role: 'captain' }],
      captainName: captain === undefined ? null : made.creatorName,
      captainSeen: captain === undefined ? null : true,
      tournamentId: tournament?.id ?? null,
      tournamentName: tournament?.name ?? null,
      tournamentState: tournament?.state ?? null,
      organizerIds: [...(tournament?.organizerIds ?? [])],
    };
  };
};
