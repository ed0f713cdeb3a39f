import type { Standings } from '@prodvor/contracts';
import type { GroupTable } from './tables.ts';

export const presentStandings = (tables: readonly GroupTable[]): Standings => ({
  groups: tables.map(({ stage, group, complete, rows }) => {
    const entries = new Map(group.entries.map((entry) => [entry.id, entry]));
    return {
      id: group.id,
      name: group.name,
      stage,
      complete,
      rows: rows.flatMap(({ entryId, form, ...row }) => {
        const entry = entries.get(entryId);
        return entry ? [{ ...row, entry, form: [...form] }] : [];
      }),
    };
  }),
});
