import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { randomFrom } from '../random.ts';
import { correctResult, recordResults, undoResult, withdrawEntry } from './changes.ts';
import type { GameResult } from './decision.ts';
import { type Division, type LeagueRules, nextSeason, startLeague } from './league.ts';
import { placesOf } from './places.ts';
import { openTies, type Progress } from './progress.ts';
import { FOOTBALL, playOut, RUNS, withDecisionsOf } from './testing.ts';

const groups = { table: FOOTBALL };
const DIVISIONS: readonly Division[] = [
  { name: 'First', entries: ['a', 'b', 'c', 'd'] },
  { name: 'Second', entries: ['e', 'f', 'g', 'h'] },
];
const RULES: LeagueRules = { groups, exchanges: [{ direct: 1, playOffs: 1 }] };

/** Every match of the divisions, won by whoever is named first. */
const inOrder = (progress: Progress): GameResult[] =>
  progress.plan.ties.flatMap(({ id, group, home, away }) => {
    if (group === null || !('seed' in home) || !('seed' in away)) return [];
    return [{ tie: id, score: home.seed < away.seed ? [1, 0] : [0, 1] } as const];
  });

describe('startLeague', () => {
  it('sends the last down and the first up, and lets those between play for it', () => {
    const start = startLeague(DIVISIONS, RULES);
    expect(nextSeason(start, RULES)).toBeNull();
    const played = recordResults(start, inOrder(start)).progress;
    expect(openTies(played)).toEqual(['P1-1']);
    expect(nextSeason(played, RULES)).toBeNull();
    const legs: GameResult[] = [
      { tie: 'P1-1', game: 1, score: [0, 1] },
      { tie: 'P1-1', game: 2, score: [1, 1] },
    ];
    const end = recordResults(played, legs).progress;
    const next = nextSeason(end, RULES);
    expect(next?.divisions).toEqual([
      { name: 'First', entries: ['a', 'b', 'e', 'f'] },
      { name: 'Second', entries: ['c', 'd', 'g', 'h'] },
    ]);
    expect(next?.moves.filter(({ from, to }) => from !== to)).toEqual([
      { entry: 'c', from: 'First', to: 'Second', place: 3 },
      { entry: 'd', from: 'First', to: 'Second', place: 4 },
      { entry: 'e', from: 'Second', to: 'First', place: 1 },
      { entry: 'f', from: 'Second', to: 'First', place: 2 },
    ]);
    const corrected = correctResult(end, { tie: 'P1-1', game: 1, score: [2, 0] });
    expect(nextSeason(corrected.progress, RULES)?.divisions[0]?.entries).toEqual(['a', 'b', 'c', 'e']);
    expect(placesOf(end).map(({ place }) => place)).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
  });

  it('voids a play-off whose side a correction takes away', () => {
    const start = startLeague(DIVISIONS, RULES);
    const played = recordResults(start, inOrder(start)).progress;
    const end = recordResults(played, [{ tie: 'P1-1', game: 1, score: [0, 1] }]).progress;
    const third = start.plan.ties.find(({ home, away }) => {
      const seeds = [home, away].flatMap((slot) => ('seed' in slot ? [slot.seed] : []));
      return seeds.includes(3) && seeds.includes(4);
    });
    const before = inOrder(start).find(({ tie }) => tie === third?.id);
    const [home, away] = before?.score ?? [0, 0];
    const { effects } = correctResult(end, { tie: third?.id ?? '', score: [away, home] });
    expect(effects).toEqual([
      {
        tie: 'P1-1',
        before: { home: { entry: 'c' }, away: { entry: 'f' } },
        after: { home: { entry: 'd' }, away: { entry: 'f' } },
        voided: [{ tie: 'P1-1', game: 1, score: [0, 1] }],
      },
    ]);
  });

  it('sends who withdraws down', () => {
    const rules: LeagueRules = { groups: { table: FOOTBALL, withdrawal: 'void' }, exchanges: [{ direct: 1 }] };
    const start = startLeague(DIVISIONS, rules);
    const without = withdrawEntry(start, 'a').progress;
    const left = inOrder(without).filter(({ tie }) => openTies(without).includes(tie));
    const end = recordResults(without, left).progress;
    expect(nextSeason(end, rules)?.divisions).toEqual([
      { name: 'First', entries: ['b', 'c', 'd', 'e'] },
      { name: 'Second', entries: ['a', 'f', 'g', 'h'] },
    ]);
  });

  it('keeps sizes and everybody, undoes and replays, for leagues of any shape', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 2, max: 13 }), { minLength: 1, maxLength: 3 }),
        fc.nat({ max: 2 }),
        fc.nat({ max: 2 }),
        fc.string({ maxLength: 8 }),
        (sizes, direct, playOffs, seed) => {
          const half = Math.floor(Math.min(...sizes) / 2);
          const up = Math.min(direct, half);
          const rules: LeagueRules = {
            groups,
            exchanges: sizes.slice(1).map(() => ({ direct: up, playOffs: Math.min(playOffs, half - up) })),
          };
          const divisions = sizes.map((size, level) => ({
            name: `Division ${level + 1}`,
            entries: Array.from({ length: size }, (_, index) => `${level + 1}.${index + 1}`),
          }));
          const start = startLeague(divisions, rules);
          const { steps, end } = playOut(start, randomFrom(seed));
          const next = nextSeason(end, rules);
          expect(next?.divisions.map(({ entries }) => entries.length)).toEqual(sizes);
          expect(next?.divisions.flatMap(({ entries }) => entries).toSorted()).toEqual(start.entries.toSorted());
          expect(next?.moves.filter(({ from, to }) => from !== to).length).toBeGreaterThanOrEqual(
            2 * up * (sizes.length - 1),
          );
          const { before, result, after } = steps.at(-1) ?? { before: start, result: { tie: '' }, after: start };
          expect(undoResult(after, result).progress).toEqual(before);
          const results = steps.map((step) => step.result);
          expect(recordResults(withDecisionsOf(start, end), results).progress).toEqual(end);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('refuses rules that contradict each other', () => {
    const refused = (divisions: readonly Division[], rules: LeagueRules) => {
      try {
        startLeague(divisions, rules);
      } catch (error) {
        if (error instanceof SportError) return [error.code, error.path];
        throw error;
      }
      throw new Error('Nothing was refused');
    };
    expect(refused(DIVISIONS, { groups, exchanges: [] })).toEqual(['contradicting-rules', '/exchanges']);
    expect(refused(DIVISIONS, { groups, exchanges: [{ direct: 5 }] })).toEqual(['contradicting-rules', '/exchanges/0']);
    expect(refused(DIVISIONS, { groups, exchanges: [{ direct: -1 }] })).toEqual([
      'out-of-range',
      '/exchanges/0/direct',
    ]);
    expect(
      refused(
        [
          { name: 'First', entries: ['a', 'b'] },
          { name: 'First', entries: ['c', 'd'] },
        ],
        RULES,
      ),
    ).toEqual(['contradicting-rules', '/divisions/1/name']);
    expect(
      refused(
        [
          { name: 'First', entries: ['a', 'b'] },
          { name: 'Second', entries: ['b', 'd'] },
        ],
        RULES,
      ),
    ).toEqual(['duplicate-entry', '/divisions/2']);
    expect(refused(DIVISIONS, { groups: { ...groups, legs: 5 }, exchanges: [{ direct: 1 }] })).toEqual([
      'out-of-range',
      '/groups/legs',
    ]);
  });
});
