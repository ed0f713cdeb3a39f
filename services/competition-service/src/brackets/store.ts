import type { Database } from '@prodvor/database';
import type { Kysely } from 'kysely';
import { type MatchRow, selectMatches } from '../matches/selection.ts';
import { type StageRow, selectStages } from '../stages/selection.ts';

/** A knock-out stage with its matches in the order of their ties and legs. */
export interface KnockOutStage {
  readonly stage: StageRow;
  readonly matches: readonly MatchRow[];
}

export const bracketStore = (db: Kysely<Database>) => ({
  async of(tournamentId: string): Promise<KnockOutStage[]> {
    const stages = await selectStages(db)
      .where('s.tournament_id', '=', tournamentId)
      .where('s.format', '=', 'knock-out')
      .orderBy('s.number')
      .execute();
    if (stages.length === 0) return [];
    const matches = await selectMatches(db)
      .innerJoin('competitions.tie as tie', 'tie.id', 'm.tie_id')
      .where('m.tournament_id', '=', tournamentId)
      .where('s.format', '=', 'knock-out')
      .orderBy('tie.number')
      .orderBy('tie.id')
      .orderBy('m.leg')
      .execute();
    return stages.map((stage) => ({ stage, matches: matches.filter(({ stageId }) => stageId === stage.id) }));
  },
});
