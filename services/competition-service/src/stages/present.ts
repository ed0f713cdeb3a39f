import { PointsTable, type Stage } from '@prodvor/contracts';
import type { z } from 'zod';
import { entryRef } from '../entries/present.ts';
import type { StageRow } from './selection.ts';

export const presentStage = ({ tournamentId: _, points, groups, ...row }: StageRow): z.input<typeof Stage> => ({
  ...row,
  groups: groups.map(({ id, name, entries }) => ({
    id,
    name,
    entries: entries.map((entry) => entryRef(entry.id, entry.name, entry.team, entry.colours)),
  })),
  points: PointsTable.parse(points),
});
