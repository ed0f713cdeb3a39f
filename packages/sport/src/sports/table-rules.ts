import { outcomePoints, type PointsTable } from '../table/points.ts';
import { PRESETS } from '../table/presets.ts';
import type { TableRules } from '../table/rules.ts';
import type { SportRules } from './rules.ts';

/** The rules of a table of the sport, with the points that its organizer has set. */
export const tableRules = (sport: SportRules, points: PointsTable): TableRules => ({
  ...PRESETS[sport.table],
  points: outcomePoints(points, sport),
  anyPoints: true,
});
