import { PointsTable, type Stage } from '@prodvor/contracts';
import type { StageRow } from './selection.ts';

export const presentStage = ({ tournamentId: _, points, ...row }: StageRow): Stage => ({
  ...row,
  points: PointsTable.parse(points),
});
