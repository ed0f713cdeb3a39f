import type { Database } from '@prodvor/database';
import type { InferResult, Kysely } from 'kysely';
import { staffOfTournament } from '../tournaments/people.ts';

/** The rows of matches alone: what a page is chosen from. */
export const matchRows = (db: Kysely<Database>) => db.selectFrom('competitions.match as m').selectAll('m');

/**
 * Matches with all that their answer shows, in one query. `rows` are those of a page: names are then looked up for them alone,
 * whatever there is to choose from.
 */
export const selectMatches = (db: Kysely<Database>, rows = matchRows(db)) =>
  db
    .selectFrom(rows.as('m'))
    .innerJoin('competitions.tournament as t', 't.id', 'm.tournament_id')
    .innerJoin('competitions.stage as s', 's.id', 'm.stage_id')
    .innerJoin('competitions.round as r', 'r.id', 'm.round_id')
    .leftJoin('competitions.stage_group as g', 'g.id', 'm.group_id')
    .leftJoin('competitions.entry as home', 'home.id', 'm.home_entry_id')
    .leftJoin('competitions.entry as away', 'away.id', 'm.away_entry_id')
    .leftJoin('teams.card as home_team', 'home_team.team_id', 'home.team_id')
    .leftJoin('teams.card as away_team', 'away_team.team_id', 'away.team_id')
    .leftJoin('teams.venue_card as v', (join) =>
      join.onRef('v.venue_id', '=', 'm.venue_id').on('v.state', '=', 'approved'),
    )
    .innerJoinLateral(staffOfTournament, (join) => join.onTrue())
    .select([
      'm.id',
      'm.tournament_id as tournamentId',
      't.name as tournamentName',
      't.owner_id as ownerId',
      't.state as tournamentState',
      't.sport',
      'staff.coOrganizers',
      'staff.referees',
      'm.stage_id as stageId',
      's.name as stageName',
      's.format',
      'm.round_id as roundId',
      'r.name as roundName',
      'm.group_id as groupId',
      'g.name as groupName',
      'm.tie_id as tieId',
      'm.leg',
      'm.num',
      'm.home_entry_id as homeEntryId',
      'home.name as homeName',
      'home_team.team_id as homeTeamId',
      'home_team.colours as homeColours',
      'm.home_slot as homeSlot',
      'm.away_entry_id as awayEntryId',
      'away.name as awayName',
      'away_team.team_id as awayTeamId',
      'away_team.colours as awayColours',
      'm.away_slot as awaySlot',
      'm.date',
      'm.time',
      'm.zone',
      'm.starts_at as startsAt',
      'm.ground',
      'v.venue_id as venueId',
      'v.name as venueName',
      'v.address as venueAddress',
      'm.state',
      'm.score',
      'm.winner',
      'm.incomplete',
      'm.version',
    ]);

export type MatchRow = InferResult<ReturnType<typeof selectMatches>>[number];
