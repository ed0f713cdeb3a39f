import { PointsTable } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import { rankTable, resultInTable, SPORT_RULES, type TableMatch, type TableRow, tableRules } from '@prodvor/sport';
import type { Kysely } from 'kysely';
import { hasResult, type MatchSummary } from '../matches/summary.ts';
import { type StageRow, selectStages } from '../stages/selection.ts';

type Group = StageRow['groups'][number];

export interface GroupTable {
  readonly stage: Pick<StageRow, 'id' | 'name'>;
  readonly group: Group;
  /** Every match of the group that was not cancelled has a result, and there is one. */
  readonly complete: boolean;
  readonly rows: readonly TableRow[];
}

/** The results between entries of the group, in the order of play. */
const countedIn = ({ entries }: Group, matches: readonly MatchSummary[]): TableMatch[] => {
  const ids = new Set(entries.map(({ id }) => id));
  return matches
    .filter(hasResult)
    .flatMap(({ homeEntryId: home, awayEntryId: away, score, winner }) =>
      home !== null && away !== null && score !== null && ids.has(home) && ids.has(away)
        ? [resultInTable({ home, away }, { score, winner })]
        : [],
    );
};

/** Entries that nothing separates stand in the order of their names. */
const byName = (a: Group['entries'][number], b: Group['entries'][number]): number => {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
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
    .innerJoin('competitions.tournament as t', 't.id', 's.tournament_id')
    .select('t.sport')
    .orderBy('s.number')
    .execute();
  const byGroup = Map.groupBy(matches, ({ groupId }) => groupId);
  return stages.flatMap((stage) => {
    const rules = tableRules(SPORT_RULES[stage.sport], PointsTable.parse(stage.points));
    return stage.groups.map((group): GroupTable => {
      const own = byGroup.get(group.id) ?? [];
      const { rows } = rankTable({
        entries: group.entries.toSorted(byName).map(({ id }) => id),
        matches: countedIn(group, own),
        rules,
      });
      return {
        stage: { id: stage.id, name: stage.name },
        group,
        complete: own.some(hasResult) && own.every((match) => hasResult(match) || match.state === 'cancelled'),
        rows,
      };
    });
  });
};
