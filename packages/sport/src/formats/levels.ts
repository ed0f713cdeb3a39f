import { bestPlaced } from '../table/index.ts';
import { bestPlacedInput } from './group-table.ts';
import { BEST_PLACED, type Progress } from './progress.ts';

/** Entries that nothing separates; `group` is the group's name or `BEST_PLACED`. */
export interface Level {
  readonly group: string;
  readonly entries: readonly string[];
}

const sharing = (rows: Progress['groups'][number]['rows']): readonly (readonly string[])[] =>
  [...Map.groupBy(rows ?? [], ({ place }) => place).values()]
    .filter(({ length }) => length > 1)
    .map((part) => part.map(({ entry }) => entry));

/**
 * Who is level in complete groups, and among the best-placed once they can be compared: the organizer decides them by
 * `adjustTable`, and what waits for their places stays open until then.
 */
export const levelsOf = (progress: Progress): Level[] => {
  const { plan, groups } = progress;
  const inGroups = groups.flatMap(({ rows }, position) =>
    sharing(rows).map((entries): Level => ({ group: plan.groups[position]?.name ?? '', entries })),
  );
  const input = bestPlacedInput(progress);
  if (input === null) return inGroups;
  const { rows, level, undecided } = bestPlaced(input);
  if (undecided.length > 0) return inGroups;
  const border = plan.bestPlaced?.slots.length ?? 0;
  return [
    ...inGroups,
    ...level
      .filter((entries) => rows.findIndex(({ entry }) => entries.includes(entry)) < border)
      .map((entries): Level => ({ group: BEST_PLACED, entries })),
  ];
};
