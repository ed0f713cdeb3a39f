import { describe, expect, it } from 'vitest';
import { bestPlaced } from './best-placed.ts';
import { entriesOf, matchesOf } from './groups.fixture.ts';
import { PRESETS } from './presets.ts';
import { rankTable, type TableInput } from './rank.ts';
import type { Withdrawal } from './withdrawal.ts';

const MATCHES = 'A-B 1:0, C-D 4:0, A-C 0:1, D-B 2:1';
const UNPLAYED = [
  { home: 'D', away: 'A' },
  { home: 'B', away: 'C' },
];

const input = (...withdrawals: Withdrawal[]): TableInput => {
  const matches = matchesOf(MATCHES);
  return { entries: entriesOf(matches), matches, rules: PRESETS['fifa-2022'], withdrawals };
};

const table = (...withdrawals: Withdrawal[]) =>
  rankTable(input(...withdrawals)).rows.map(
    ({ place, entry, played, points, for: scored, against }) =>
      `${place} ${entry} ${played} ${points} ${scored}:${against}`,
  );

describe('withdrawals', () => {
  it('void: none of the matches counts and the entry is last', () => {
    expect(table({ entry: 'D', matches: 'void', unplayed: UNPLAYED.slice(0, 1) })).toEqual([
      '1 C 1 3 1:0',
      '2 A 2 3 1:1',
      '3 B 1 0 0:1',
      '4 D 0 0 0:0',
    ]);
    const last = rankTable(input({ entry: 'C', matches: 'void' })).rows.at(-1);
    expect(last?.reason).toMatchObject({ voided: true, en: 'It withdrew and its matches do not count.' });
  });

  it('award: each of the matches is won by the opponent', () => {
    expect(table({ entry: 'D', matches: 'award', unplayed: UNPLAYED.slice(0, 1) })).toEqual([
      '1 C 2 6 4:0',
      '2 A 3 6 4:1',
      '3 B 2 3 3:1',
      '4 D 3 0 0:9',
    ]);
  });

  it('keep: what was played stands', () => {
    expect(table({ entry: 'D', matches: 'keep', unplayed: UNPLAYED.slice(0, 1) })).toEqual([
      '1 C 2 6 5:0',
      '2 A 3 6 4:1',
      '3 D 3 3 2:8',
      '4 B 2 0 1:3',
    ]);
  });

  it('of both sides: the match between them is lost by both, once', () => {
    const between = [{ home: 'D', away: 'A' }];
    const rows = table(
      { entry: 'A', matches: 'keep', unplayed: between },
      { entry: 'D', matches: 'keep', unplayed: between },
    );
    expect(rows).toEqual(['1 C 2 6 5:0', '2 A 3 3 1:4', '3 D 3 3 2:8', '4 B 2 0 1:3'].sort());
  });

  it('keep the cards that were shown', () => {
    const shown = { yellow: 2, secondYellow: 0, red: 0, yellowAndRed: 0 };
    const matches = matchesOf('A-C 1:0, B-C 1:0').map((match, index) => ({
      ...match,
      cards: index === 0 ? { home: shown } : {},
    }));
    const { rows, level } = rankTable({
      entries: ['A', 'B', 'C'],
      matches,
      rules: PRESETS['fifa-2022'],
      withdrawals: [{ entry: 'C', matches: 'award' }],
    });
    expect([rows.map(({ entry }) => entry), level]).toEqual([['B', 'A', 'C'], []]);
  });
});

describe('the best of a place in several groups', () => {
  const group = (text: string): TableInput => {
    const matches = matchesOf(text);
    return { entries: entriesOf(matches), matches, rules: PRESETS['uefa-euro'] };
  };
  const three = group('A-B 1:0, A-C 1:0, B-C 2:0');
  const four = group('K-L 1:0, K-M 1:0, K-N 1:0, L-M 1:0, L-N 9:0, M-N 1:0');

  it('drops matches against those whom smaller groups do not have', () => {
    const uneven = bestPlaced({ groups: [three, four], place: 2, evenOut: false });
    expect(uneven.rows.map(({ entry, played, points }) => [entry, played, points])).toEqual([
      ['L', 3, 6],
      ['B', 2, 3],
    ]);
    const even = bestPlaced({ groups: [three, four], place: 2, evenOut: true });
    expect(even.rows.map(({ entry, played, points, difference }) => [entry, played, points, difference])).toEqual([
      ['B', 2, 3, 1],
      ['L', 2, 3, 0],
    ]);
    expect(even.rows[1]?.reason?.en).toBe('Difference: 0, behind B (+1).');
  });

  it('waits for a place that is shared', () => {
    const shared = group('P-Q 1:0, P-R 1:0, Q-R 0:0');
    const { rows, undecided } = bestPlaced({ groups: [three, shared], place: 2, evenOut: false });
    expect(rows.map(({ entry }) => entry)).toEqual(['B']);
    expect(undecided).toEqual([['Q', 'R']]);
    // Who is last decides which matches are dropped.
    const last = group('K-L 1:0, K-M 1:0, K-N 1:0, L-M 1:0, L-N 1:0, M-N 0:0');
    expect(bestPlaced({ groups: [three, last], place: 2, evenOut: true }).undecided).toEqual([['M', 'N']]);
    expect(bestPlaced({ groups: [three, last], place: 2, evenOut: false }).undecided).toEqual([]);
  });

  it('leaves level who is level, until the organizer decides', () => {
    const other = group('X-Y 1:0, X-Z 1:0, Y-Z 2:0');
    const groups = [three, other];
    expect(bestPlaced({ groups, place: 2, evenOut: false }).level).toEqual([['B', 'Y']]);
    const lots = { type: 'order', by: 'lots', entries: ['Y', 'B'] } as const;
    expect(bestPlaced({ groups, place: 2, evenOut: false, adjustments: [lots] }).rows[0]?.entry).toBe('Y');
  });

  it('refuses groups that do not fit', () => {
    expect(() => bestPlaced({ groups: [], place: 1, evenOut: false })).toThrow('at least one group');
    expect(() => bestPlaced({ groups: [three, four], place: 4, evenOut: false })).toThrow('from 1 to 3');
    expect(() => bestPlaced({ groups: [three, three], place: 1, evenOut: false })).toThrow('stands in two groups');
  });
});
