import { PointsTable, Score } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { type CountedMatch, type Standing, standings } from '@prodvor/sport';
import type { Kysely } from 'kysely';
import { hasResult, type MatchSummary } from '../matches/summary.ts';
import { type StageRow, selectStages } from '../stages/selection.ts';

type Group = StageRow['groups'][number];

export interface GroupTable {
  readonly stage: Pick<StageRow, 'id' | 'name'>;
  readonly group: Group;
  /** Every match of the group that was not cancelled has a result, and there is one. */
  readonly complete: boolean;
  readonly rows: readonly Standing[];
}

const counted = (match: MatchSummary, order: number): CountedMatch[] => {
  if (!hasResult(match) || match.homeEntryId === null || match.awayEntryId === null) return [];
  const { homeEntryId, awayEntryId, winner } = match;
  return [{ homeEntryId, awayEntryId, winner, score: Score.parse(match.score), order }];
};

/** The tables of all groups, in the order of stages and groups. `matches` are those of the tournament in the order of play. */
export const groupTables = async (
  db: Kysely<Database>,
  tournamentId: string,
  matches: readonly MatchSummary[],
): Promise<GroupTable[]> => {
  const stages = await selectStages(db)
    .where('s.tournament_id', '=', tournamentId)
    .where('s.format', '=', 'round-robin')
    .orderBy('s.number')
    .execute();
  const byGroup = Map.groupBy(matches, ({ groupId }) => groupId);
  return stages.flatMap((stage) =>
    stage.groups.map((group): GroupTable => {
      const own = byGroup.get(group.id) ?? [];
      return {
        stage: { id: stage.id, name: stage.name },
        group,
        complete: own.some(hasResult) && own.every((match) => hasResult(match) || match.state === 'cancelled'),
        rows: standings({
          entries: group.entries,
          matches: own.flatMap(counted),
          points: PointsTable.parse(stage.points),
        }),
      };
    }),
  );
};
