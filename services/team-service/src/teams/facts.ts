import type { PlayerRole } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { type Kysely, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { z } from 'zod';

/** A user in the roster. */
export interface Member {
  readonly userId: string;
  readonly playerId: string;
  readonly role: z.output<typeof PlayerRole>;
}

/** What the rules of a team, and of all that stands under it, look at. */
export interface TeamFacts {
  readonly id: string;
  readonly joining: 'request' | 'invitation';
  /** How many are in the roster, guests among them. */
  readonly players: number;
  /** The users among them; guests have no rights. */
  readonly members: readonly Member[];
  /** The tournament that the team was made for, null for one that a person made for themselves. */
  readonly tournamentId: string | null;
  /** `draft` or `published`; null without a tournament, and for one that was deleted. */
  readonly tournamentState: string | null;
  /** The users who organize that tournament. */
  readonly organizerIds: readonly string[];
}

/** Teams with what the rules look at. Every other selection of teams adds its columns to this one. */
export const selectTeamFacts = (db: Kysely<Database>) =>
  db
    .selectFrom('teams.team as t')
    .leftJoin('competitions.tournament_card as tournament', 'tournament.tournament_id', 't.tournament_id')
    .select(['t.id', 't.joining', 't.tournament_id as tournamentId', 'tournament.state as tournamentState'])
    .select((eb) => {
      const organizers = eb
        .selectFrom('competitions.organizer as o')
        .whereRef('o.tournament_id', '=', 't.tournament_id')
        .select('o.user_id');
      const players = eb
        .selectFrom('teams.player as p')
        .whereRef('p.team_id', '=', 't.id')
        .where('p.left_at', 'is', null);
      const members = players
        .where('p.user_id', 'is not', null)
        .select((player) => [player.ref('p.user_id').$notNull().as('userId'), 'p.id as playerId', 'p.role']);
      return [
        players
          .select(({ fn }) => fn.countAll<number>().as('players'))
          .$asScalar()
          .$notNull()
          .as('players'),
        jsonArrayFrom(members).as('members'),
        sql<string[]>`array(${organizers})`.as('organizerIds'),
      ];
    });

/** Undefined for a team that does not exist. */
export const findTeamFacts = (db: Kysely<Database>, id: string): Promise<TeamFacts | undefined> =>
  selectTeamFacts(db).where('t.id', '=', id).executeTakeFirst();

/** What stands under a team, with the facts of that team. */
export type WithTeam<Row> = Row & { readonly team: TeamFacts };

/** Adds the facts of their teams to rows of any of them; a row goes with a team that was deleted meanwhile. */
export const withTeams = async <Row extends { readonly teamId: string }>(
  db: Kysely<Database>,
  rows: readonly Row[],
): Promise<WithTeam<Row>[]> => {
  if (rows.length === 0) return [];
  const ids = new Set(rows.map(({ teamId }) => teamId));
  const teams = await selectTeamFacts(db)
    .where('t.id', 'in', [...ids])
    .execute();
  const byId = new Map<string, TeamFacts>(teams.map((team) => [team.id, team]));
  return rows.flatMap((row) => {
    const team = byId.get(row.teamId);
    return team === undefined ? [] : [{ ...row, team }];
  });
};
