import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from './model.ts';
import { scoreFromParts } from './score.ts';
import { SPORTS } from './sports.ts';
import { type CountedMatch, standings } from './standings.ts';

const { football } = SPORTS;
const { points } = football;
const entries = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `Team ${id}` }));

const played = (homeEntryId: string, home: number, away: number, awayEntryId: string, order = 0): CountedMatch => ({
  homeEntryId,
  awayEntryId,
  score: scoreFromParts(football, [{ kind: 'regulation', number: 1, home, away }], 'played'),
  winner: null,
  order,
});
const awarded = (match: CountedMatch, winner: Side | null): CountedMatch => ({
  ...match,
  winner,
  score: { ...match.score, decidedIn: 'awarded' },
});

describe('standings', () => {
  it('sorts by points, difference and goals', () => {
    const rows = standings({
      entries,
      points,
      matches: [played('a', 1, 0, 'b'), played('c', 3, 2, 'd'), played('b', 4, 4, 'd')],
    });
    expect(rows.map(({ place, entryId, points: p, difference, for: f }) => [place, entryId, p, difference, f])).toEqual(
      [
        [1, 'c', 3, 1, 3],
        [2, 'a', 3, 1, 1],
        [3, 'd', 1, -1, 6],
        [4, 'b', 1, -1, 4],
      ],
    );
  });

  it('gives level entries one place, in the order of names, and skips the next', () => {
    const names = [
      { id: '1', name: 'Delta' },
      { id: '2', name: 'Alpha' },
      { id: '3', name: 'Bravo' },
      { id: '4', name: 'Last' },
    ];
    const matches = [played('1', 1, 0, '4'), played('2', 1, 0, '4'), played('3', 1, 0, '4')];
    const rows = standings({ entries: names, points, matches });
    expect(rows.map(({ place, entryId }) => [place, entryId])).toEqual([
      [1, '2'],
      [1, '3'],
      [1, '1'],
      [4, '4'],
    ]);
    const reversed = standings({ entries: names, points, matches, compare: (a, b) => (a.name < b.name ? 1 : -1) });
    expect(reversed.map(({ entryId }) => entryId)).toEqual(['1', '3', '2', '4']);
  });

  it('has a row for an entry that has not played, and leaves out who is not in the group', () => {
    const rows = standings({ entries, points, matches: [played('a', 9, 0, 'stranger')] });
    expect(rows).toHaveLength(4);
    expect(rows.every(({ place, played: count, points: p }) => place === 1 && count === 0 && p === 0)).toBe(true);
  });

  it('counts an awarded draw as a win of who it was awarded to', () => {
    const rows = standings({ entries, points, matches: [awarded(played('a', 0, 0, 'b'), 'away')] });
    expect(rows.find(({ entryId }) => entryId === 'b')).toMatchObject({ won: 1, points: 3, place: 1 });
    expect(rows.find(({ entryId }) => entryId === 'a')).toMatchObject({ lost: 1, points: 0 });
  });

  it('counts a shoot-out as a draw', () => {
    const parts = [
      { kind: 'regulation', number: 1, home: 1, away: 1 },
      { kind: 'shoot-out', number: 1, home: 4, away: 2 },
    ] as const;
    const match = {
      ...played('a', 1, 1, 'b'),
      score: scoreFromParts(football, parts, 'played'),
      winner: 'home',
    } as const;
    const rows = standings({ entries, points, matches: [match] });
    expect(rows.filter(({ drawn }) => drawn === 1)).toHaveLength(2);
  });

  it('takes points from the table of the stage', () => {
    const rows = standings({ entries, points: { win: 2, draw: 1, loss: 0 }, matches: [played('a', 1, 0, 'b')] });
    expect(rows[0]).toMatchObject({ entryId: 'a', points: 2 });
  });

  it('shows the latest five outcomes by the order of play', () => {
    const matches = [6, 5, 4, 3, 2, 1].map((order) => played('a', order > 3 ? 1 : 0, order === 2 ? 0 : 1, 'b', order));
    const row = standings({ entries, points, matches }).find(({ entryId }) => entryId === 'a');
    expect(row?.form).toEqual(['draw', 'loss', 'draw', 'draw', 'draw']);
  });
});

describe('every table', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const anyMatch = fc
    .record({ home: id, away: id, goals: fc.tuple(fc.nat(9), fc.nat(9)), order: fc.nat(1000) })
    .filter(({ home, away }) => home !== away)
    .map(({ home, away, goals, order }) => played(home, goals[0], goals[1], away, order));
  const season = fc.uniqueArray(anyMatch, { maxLength: 30, selector: ({ order }) => order });

  it('balances', () => {
    fc.assert(
      fc.property(season, (matches) => {
        const rows = standings({ entries, points, matches });
        const total = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
        expect(total(({ difference }) => difference)).toBe(0);
        expect(total(({ played: count }) => count)).toBe(matches.length * 2);
        expect(total(({ won }) => won)).toBe(total(({ lost }) => lost));
        expect(total(({ form }) => form.length)).toBeLessThanOrEqual(20);
        for (const row of rows) expect(row.won + row.drawn + row.lost).toBe(row.played);
      }),
    );
  });

  it('depends neither on the order of matches nor on that of entries', () => {
    fc.assert(
      fc.property(season, fc.shuffledSubarray(entries, { minLength: 4 }), (matches, shuffled) => {
        const table = standings({ entries, points, matches });
        expect(standings({ entries: shuffled, points, matches: [...matches].reverse() })).toEqual(table);
      }),
    );
  });

  it('gives a place that is one more than the number of better entries', () => {
    fc.assert(
      fc.property(season, (matches) => {
        const rows = standings({ entries, points, matches });
        for (const row of rows) {
          const better = rows.filter(
            (other) =>
              other.points > row.points ||
              (other.points === row.points && other.difference > row.difference) ||
              (other.points === row.points && other.difference === row.difference && other.for > row.for),
          );
          expect(row.place).toBe(better.length + 1);
        }
      }),
    );
  });
});
