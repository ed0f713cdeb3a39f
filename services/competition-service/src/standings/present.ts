import type { Standings } from '@prodvor/contracts';
import { entryRef } from '../entries/present.ts';
import type { GroupTable } from './tables.ts';

const OUTCOMES = { won: 'win', drawn: 'draw', lost: 'loss' } as const;
const FORM_LENGTH = 5;

export const presentStandings = (tables: readonly GroupTable[]): Standings => ({
  groups: tables.map(({ stage, group, complete, rows }) => {
    const entries = new Map(
      group.entries.map((entry) => [entry.id, entryRef(entry.id, entry.name, entry.team, entry.colours)]),
    );
    return {
      id: group.id,
      name: group.name,
      stage,
      complete,
      rows: rows.flatMap(({ entry: id, results, reason: _, ...row }) => {
        const entry = entries.get(id);
        const form = results.slice(-FORM_LENGTH).map((result) => OUTCOMES[result]);
        return entry ? [{ ...row, entry, form }] : [];
      }),
    };
  }),
});
