import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportError, type SportErrorCode } from '../errors.ts';
import { randomFrom, shuffle } from '../random.ts';
import { correctResult, recordResults, reinstateEntry, undoResult, withdrawEntry } from './changes.ts';
import { decideTie, type GameResult, type TieRules } from './decision.ts';
import { startDoubleElimination, startSingleElimination } from './elimination.ts';
import { startGroupsThenPlayOff } from './groups.ts';
import { placesOf } from './places.ts';
import { otherSide } from './plan.ts';
import { openTies, type Progress, tieOf, tiesOf } from './progress.ts';
import { startRoundRobin } from './round-robin.ts';
import { entryIn, isBye, type TieSlot } from './slot.ts';
import { entriesOf, FOOTBALL, playOut, RUNS, randomResult, withDecisionsOf } from './testing.ts';

const TIE_RULES: readonly TieRules[] = [
  { kind: 'single', draws: false },
  { kind: 'best-of', games: 3 },
  { kind: 'best-of', games: 5 },
  { kind: 'two-legs', awayGoals: true },
  { kind: 'two-legs', awayGoals: false },
];

/** Every format by name, for 2 to 40 entries. */
const START: Readonly<Record<string, (entries: readonly string[], ties: TieRules) => Progress>> = {
  'round robin': (entries) => startRoundRobin(entries, { table: FOOTBALL, legs: entries.length > 12 ? 1 : 2 }),
  'single elimination': (entries, ties) => startSingleElimination(entries, { ties, third: entries.length % 2 === 0 }),
  'double elimination': (entries, ties) => startDoubleElimination(entries, { ties }),
  'groups then play-off': (entries, ties) => {
    const draw = Math.max(1, Math.floor(entries.length / 4));
    return startGroupsThenPlayOff(entries, {
      groups: { table: FOOTBALL, withdrawal: entries.length % 3 === 0 ? 'void' : 'keep' },
      draw,
      qualification: { through: entries.length < 8 ? 2 : 1, best: draw > 2 ? 1 : 0 },
      playOff: { format: entries.length % 2 === 0 ? 'single-elimination' : 'double-elimination', ties },
    });
  },
};

const forAny = (check: (start: Progress, seed: string) => void): void => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(START)),
      fc.integer({ min: 2, max: 40 }),
      fc.constantFrom(...TIE_RULES),
      fc.string({ maxLength: 8 }),
      (begin, entries, ties, seed) => check(begin(entriesOf(entries), ties), seed),
    ),
    { numRuns: RUNS },
  );
};

const last = <Item>(items: readonly Item[]): Item => {
  const item = items.at(-1);
  if (item === undefined) throw new RangeError('The list is empty');
  return item;
};

const refusal = (change: () => unknown): { code: SportErrorCode; path: string } => {
  try {
    change();
  } catch (error) {
    if (error instanceof SportError) return { code: error.code, path: error.path };
    throw error;
  }
  throw new Error('Nothing was refused');
};

const sidesOf = (progress: Progress, id: string) => {
  const { home, away } = tieOf(progress, id);
  return [entryIn(home), entryIn(away)];
};

/** All results that count, in the order of the plan. */
const resultsOf = (progress: Progress): GameResult[] =>
  tiesOf(progress).flatMap(({ games }) => games.filter((game) => game !== null));

/** Who stands in a slot, followed back through results and tables at each question; null for nobody and for the unknown. */
const slowly = (progress: Progress, slot: TieSlot): string | null => {
  const { plan, entries, groups } = progress;
  if ('seed' in slot) return entries[slot.seed - 1] ?? null;
  if ('bye' in slot) return null;
  if ('group' in slot) {
    const rows = groups[plan.groups.findIndex(({ name }) => name === slot.group)]?.rows ?? [];
    const [row, another] = rows.filter(({ place }) => place === slot.place);
    return another === undefined ? (row?.entry ?? null) : null;
  }
  if ('bestOf' in slot) {
    const target = plan.bestTargets.find(({ tie, side }) => plan.ties[tie]?.[side] === slot);
    return target === undefined ? null : entryIn(tiesOf(progress)[target.tie]?.[target.side] ?? null);
  }
  const id = 'winnerOf' in slot ? slot.winnerOf : slot.loserOf;
  const from = plan.ties.find((tie) => tie.id === id);
  if (from === undefined) throw new RangeError(`There is no tie ${id}`);
  const sides = { home: slowly(progress, from.home), away: slowly(progress, from.away) };
  const bye = isBye(from.home) ? 'away' : isBye(from.away) ? 'home' : null;
  const winner = bye ?? decideTie(from.rules, tieOf(progress, id).games)?.winner ?? null;
  if (winner === null) return null;
  return sides['winnerOf' in slot ? winner : otherSide(winner)];
};

describe('every format', () => {
  it('plays to an end in which everybody has a place', () => {
    forAny((start, seed) => {
      const { end } = playOut(start, randomFrom(seed));
      const places = placesOf(end);
      expect(places.map(({ entry }) => entry)).toEqual(start.entries);
      const known = places.flatMap(({ place }) => place ?? []);
      expect(known).toHaveLength(start.entries.length);
      // A shared place leaves out as many as share it.
      for (const place of known) expect(known.filter((other) => other < place)).toHaveLength(place - 1);
    });
  });

  it('gives back the state before a result that is undone', () => {
    forAny((start, seed) => {
      for (const { before, result, after } of playOut(start, randomFrom(seed)).steps) {
        expect(undoResult(after, result).progress).toEqual(before);
        expect(correctResult(after, result)).toEqual({ progress: after, effects: [] });
      }
    });
  });

  it('undoes an early result as if neither it nor what hung on it had been', () => {
    forAny((start, seed) => {
      const random = randomFrom(seed);
      const { steps, end } = playOut(start, random);
      const { result } = steps[Math.floor(random.next() * steps.length)] ?? last(steps);
      const { progress, effects } = undoResult(end, result);
      const kept = resultsOf(progress);
      expect(recordResults(withDecisionsOf(start, end), kept).progress).toEqual(progress);
      const gone = effects.flatMap(({ voided }) => voided);
      expect(kept.length + gone.length + 1).toBe(steps.length);
      expect(new Set([...kept, ...gone, result])).toEqual(new Set(resultsOf(end)));
    });
  });

  it('corrects as if the result had been so at first, less what it voids', () => {
    forAny((start, seed) => {
      const random = randomFrom(seed);
      const { steps, end } = playOut(start, random);
      const wrong = (steps[Math.floor(random.next() * steps.length)] ?? last(steps)).result;
      const right = randomResult(undoResult(end, wrong).progress, wrong.tie, random);
      const { progress, effects } = correctResult(end, right);
      expect(recordResults(withDecisionsOf(start, end), resultsOf(progress)).progress).toEqual(progress);
      expect(resultsOf(progress)).toContainEqual(right);
      for (const { tie, before, after, voided } of effects) {
        expect(sidesOf(end, tie)).toEqual([entryIn(before.home), entryIn(before.away)]);
        expect(sidesOf(progress, tie)).toEqual([entryIn(after.home), entryIn(after.away)]);
        for (const result of voided) expect(resultsOf(progress)).not.toContain(result);
      }
      // Ties that are not named keep their sides and results.
      const named = new Set([right.tie, ...effects.map(({ tie }) => tie)]);
      for (const { id } of end.plan.ties) {
        if (named.has(id)) continue;
        expect(sidesOf(progress, id)).toEqual(sidesOf(end, id));
        expect(tieOf(progress, id).games).toEqual(tieOf(end, id).games);
      }
    });
  });

  it('stands as a look-up from the slots alone says, after any mix of changes', () => {
    forAny((start, seed) => {
      const random = randomFrom(seed);
      let { end: progress } = playOut(start, random);
      for (let change = 0; change < 4; change += 1) {
        const played = resultsOf(progress);
        const some = played[Math.floor(random.next() * played.length)];
        if (some === undefined) break;
        const undone = undoResult(progress, some).progress;
        const other = randomResult(undone, some.tie, random);
        // Of two legs the first may be open, and is then the next one.
        const corrects = random.next() < 0.5 && (other.game ?? 1) === (some.game ?? 1);
        progress = corrects ? correctResult(progress, other).progress : undone;
        for (const { id, home, away, onlyAfter } of progress.plan.ties) {
          const called =
            onlyAfter === undefined || tieOf(progress, onlyAfter.tie).decision?.winner === onlyAfter.winner;
          const expected = [home, away].map((slot) => (called ? slowly(progress, slot) : null));
          expect([id, ...sidesOf(progress, id)]).toEqual([id, ...expected]);
        }
      }
    });
  });

  it('replays to the same state, in whatever order the results of a round come', () => {
    forAny((start, seed) => {
      const random = randomFrom(seed);
      const { steps, end } = playOut(start, random);
      const results = steps.map(({ result }) => result);
      const decided = withDecisionsOf(start, end);
      const replay = (list: readonly GameResult[]): Progress =>
        list.reduce((progress, result) => recordResults(progress, [result]).progress, decided);
      expect(replay(results)).toEqual(end);
      expect(recordResults(decided, shuffle(results, random)).progress).toEqual(end);
      const stageAndRound = ({ tie, game = 1 }: GameResult): string => `${tie.replace(/-\d+$/, '')} ${game}`;
      const rounds = Map.groupBy(resultsOf(end), stageAndRound);
      expect(replay([...rounds.values()].flatMap((round) => shuffle(round, random)))).toEqual(end);
    });
  });

  it('changes nothing that it was given', () => {
    forAny((start, seed) => {
      const { steps } = playOut(start, randomFrom(seed));
      const { before, result } = steps[Math.floor(steps.length / 2)] ?? last(steps);
      const copy = structuredClone(before);
      withdrawEntry(before, start.entries[0] ?? '');
      expect(() => recordResults(before, [result, { tie: 'nowhere', winner: 'home' }])).toThrow(SportError);
      expect(() => recordResults(before, [result, result])).toThrow(SportError);
      expect(before).toEqual(copy);
    });
  });

  it('goes on after withdrawals in the middle, and takes them back', () => {
    forAny((start, seed) => {
      const random = randomFrom(seed);
      const { steps } = playOut(start, random);
      const { before: middle } = steps[Math.floor(random.next() * steps.length)] ?? last(steps);
      const leaving = shuffle(start.entries, random).slice(0, 1 + Math.floor(random.next() * 3));
      let without = middle;
      const voided: GameResult[] = [];
      for (const entry of leaving) {
        const { progress, effects } = withdrawEntry(without, entry);
        without = progress;
        voided.push(...effects.flatMap((effect) => effect.voided));
      }
      let back = without;
      for (const entry of leaving) back = reinstateEntry(back, entry).progress;
      if (voided.length === 0) expect(back).toEqual(middle);
      expect(resultsOf(without)).toHaveLength(resultsOf(middle).length - voided.length);
      const rest = playOut(without, random);
      for (const { before, result } of rest.steps) {
        for (const side of sidesOf(before, result.tie)) expect(leaving).not.toContain(side);
      }
      // Nothing waits any longer but a second final that nobody has to play.
      for (const { id, onlyAfter } of rest.end.plan.ties) {
        if (onlyAfter === undefined) expect(tieOf(rest.end, id).decision).not.toBeNull();
      }
      const places = placesOf(rest.end);
      for (const { place } of places) expect(place).not.toBeNull();
    });
  });
});

describe('a tie', () => {
  const pair = (ties: TieRules) => startSingleElimination(['a', 'b'], { ties });
  const decisionOf = (progress: Progress) => tiesOf(progress)[0]?.decision;
  const final = (results: Omit<GameResult, 'tie'>[], ties: TieRules) =>
    decisionOf(
      recordResults(
        pair(ties),
        results.map((result) => ({ tie: 'F1-1', ...result })),
      ).progress,
    );
  const legs = (awayGoals: boolean): TieRules => ({ kind: 'two-legs', awayGoals });

  it('is decided by score, shoot-out or a stated winner', () => {
    const ties: TieRules = { kind: 'single', draws: false };
    expect(final([{ score: [1, 0] }], ties)).toEqual({ winner: 'home', by: 'score' });
    expect(final([{ score: [1, 1], shootOut: [3, 4] }], ties)).toEqual({ winner: 'away', by: 'shoot-out' });
    expect(final([{ winner: 'away' }], ties)).toEqual({ winner: 'away', by: 'stated' });
  });

  it('ends when one side has won most games of a series', () => {
    const ties: TieRules = { kind: 'best-of', games: 3 };
    const games = [
      { game: 1, winner: 'home' },
      { game: 2, winner: 'away' },
      { game: 3, winner: 'away' },
    ] as const;
    expect(final(games.slice(0, 2), ties)).toBeNull();
    expect(final([...games], ties)).toEqual({ winner: 'away', by: 'games-won' });
    const end = recordResults(
      pair(ties),
      games.map((game) => ({ tie: 'F1-1', ...game })),
    ).progress;
    const corrected = correctResult(end, { tie: 'F1-1', game: 2, winner: 'home' });
    expect(decisionOf(corrected.progress)).toEqual({ winner: 'home', by: 'games-won' });
    expect(corrected.effects.map(({ voided }) => voided)).toEqual([[{ tie: 'F1-1', game: 3, winner: 'away' }]]);
    expect(refusal(() => final([{ game: 2, winner: 'home' }], ties))).toEqual({
      code: 'tie-not-ready',
      path: '/0/game',
    });
    expect(refusal(() => recordResults(corrected.progress, [{ tie: 'F1-1', game: 3, winner: 'home' }]))).toEqual({
      code: 'duplicate-result',
      path: '/0/tie',
    });
  });

  it('is decided over two legs by aggregate, goals away, shoot-out', () => {
    // UEFA Champions League 2018/19, semi-final: Tottenham-Ajax 0:1, Ajax-Tottenham 2:3, Tottenham on goals away.
    expect(
      final(
        [
          { game: 1, score: [0, 1] },
          { game: 2, score: [3, 2] },
        ],
        legs(true),
      ),
    ).toEqual({
      winner: 'home',
      by: 'away-goals',
    });
    // Liverpool-Barcelona of the other one: 0:3 away, 4:0 at home.
    expect(
      final(
        [
          { game: 1, score: [3, 0] },
          { game: 2, score: [0, 4] },
        ],
        legs(true),
      ),
    ).toEqual({
      winner: 'away',
      by: 'aggregate',
    });
    expect(
      final(
        [
          { game: 1, score: [1, 1] },
          { game: 2, score: [1, 1], shootOut: [5, 4] },
        ],
        legs(true),
      ),
    ).toEqual({
      winner: 'home',
      by: 'shoot-out',
    });
    expect(final([{ game: 1, score: [0, 1] }], legs(true))).toBeNull();
  });

  it('refuses scores that decide nothing or contradict themselves', () => {
    const one: TieRules = { kind: 'single', draws: false };
    const cases: [Omit<GameResult, 'tie'>[], TieRules, SportErrorCode, string][] = [
      [[{ score: [1, 1] }], one, 'draw-not-allowed', '/0/score'],
      [[{ winner: null }], one, 'draw-not-allowed', '/0/winner'],
      [[{}], one, 'missing-field', '/0/winner'],
      [[{ score: [2, 1], winner: 'away' }], one, 'impossible-score', '/0/winner'],
      [[{ score: [2, 1], shootOut: [5, 4] }], one, 'impossible-score', '/0/shootOut'],
      [[{ score: [1, 1], shootOut: [4, 4] }], one, 'impossible-score', '/0/shootOut'],
      [[{ score: [-1, 0] }], one, 'impossible-score', '/0/score/0'],
      [[{ score: [1, 0.5] }], one, 'impossible-score', '/0/score/1'],
      [[{ game: 2, score: [1, 0] }], one, 'out-of-range', '/0/game'],
      [[{ game: 1, winner: 'home' }], legs(true), 'missing-field', '/0/score'],
      [[{ game: 1, score: [1, 1], shootOut: [4, 3] }], legs(true), 'contradicting-rules', '/0/shootOut'],
      [
        [
          { game: 1, score: [1, 0] },
          { game: 2, score: [0, 1] },
        ],
        legs(true),
        'draw-not-allowed',
        '/1/score',
      ],
      [
        [
          { game: 1, score: [0, 1] },
          { game: 2, score: [2, 1], shootOut: [4, 3] },
        ],
        legs(false),
        'draw-not-allowed',
        '',
      ],
    ];
    for (const [results, ties, code, path] of cases.slice(0, -1)) {
      expect(refusal(() => final(results, ties))).toEqual({ code, path });
    }
    expect(
      refusal(() =>
        final(
          [
            { game: 1, score: [2, 0] },
            { game: 2, score: [0, 1], shootOut: [4, 3] },
          ],
          legs(false),
        ),
      ),
    ).toEqual({
      code: 'impossible-score',
      path: '/1/shootOut',
    });
    expect(refusal(() => pair({ kind: 'best-of', games: 4 }))).toEqual({
      code: 'contradicting-rules',
      path: '/ties/games',
    });
  });
});

describe('a knock-out', () => {
  it('says what a correction changes under a finished final', () => {
    const winners = (tie: string, winner: 'home' | 'away') => ({ tie, winner });
    const end = recordResults(startSingleElimination(['a', 'b', 'c', 'd'], { third: true }), [
      winners('W1-1', 'home'),
      winners('W1-2', 'home'),
      winners('T2-1', 'home'),
      winners('F2-1', 'home'),
    ]).progress;
    const { progress, effects } = correctResult(end, winners('W1-1', 'away'));
    expect(effects).toEqual([
      {
        tie: 'T2-1',
        before: { home: { entry: 'd' }, away: { entry: 'c' } },
        after: { home: { entry: 'a' }, away: { entry: 'c' } },
        voided: [winners('T2-1', 'home')],
      },
      {
        tie: 'F2-1',
        before: { home: { entry: 'a' }, away: { entry: 'b' } },
        after: { home: { entry: 'd' }, away: { entry: 'b' } },
        voided: [winners('F2-1', 'home')],
      },
    ]);
    expect(openTies(progress)).toEqual(['T2-1', 'F2-1']);
    expect(placesOf(end).map(({ place }) => place)).toEqual([1, 2, 4, 3]);
  });

  it('lets whoever is left over go on, also when they withdraw afterwards', () => {
    let progress = withdrawEntry(startSingleElimination(entriesOf(4)), 'e4').progress;
    expect(tieOf(progress, 'W1-1').decision).toEqual({ winner: 'home', by: 'walkover' });
    progress = withdrawEntry(progress, 'e1').progress;
    expect(tieOf(progress, 'W1-1').decision).toEqual({ winner: 'home', by: 'walkover' });
    progress = recordResults(progress, [{ tie: 'W1-2', winner: 'away' }]).progress;
    expect(tieOf(progress, 'F2-1').decision).toEqual({ winner: 'away', by: 'walkover' });
    expect(placesOf(progress).map(({ place }) => place)).toEqual([2, 3, 1, 3]);
  });

  it('lets nobody go on where both had withdrawn before they met', () => {
    let progress = startDoubleElimination(entriesOf(4));
    for (const entry of ['e4', 'e3']) progress = withdrawEntry(progress, entry).progress;
    expect(tieOf(progress, 'L1-1').decision).toEqual({ winner: null, by: 'forfeit-both' });
    progress = recordResults(progress, [{ tie: 'W2-1', winner: 'home' }]).progress;
    expect(tieOf(progress, 'L2-1').decision).toEqual({ winner: 'home', by: 'bye' });
    progress = recordResults(progress, [{ tie: 'F3-1', winner: 'home' }]).progress;
    expect(placesOf(progress).map(({ place }) => place)).toEqual([1, 2, 4, 4]);
  });

  it('refuses what cannot be', () => {
    const start = startSingleElimination(entriesOf(5));
    const record = (...results: GameResult[]) => refusal(() => recordResults(start, results));
    expect(record({ tie: 'W1-1', winner: 'home' })).toEqual({ code: 'bye-has-no-result', path: '/0/tie' });
    expect(record({ tie: 'W2-1', winner: 'home' })).toEqual({ code: 'tie-not-ready', path: '/0/tie' });
    expect(record({ tie: 'W7-1', winner: 'home' })).toEqual({ code: 'unknown-tie', path: '/0/tie' });
    expect(record({ tie: 'W1-2', winner: 'home' }, { tie: 'W1-2', winner: 'home' })).toEqual({
      code: 'duplicate-result',
      path: '/1/tie',
    });
    expect(refusal(() => undoResult(start, { tie: 'W1-2' }))).toEqual({ code: 'tie-not-ready', path: '/tie' });
    expect(refusal(() => correctResult(start, { tie: 'W1-2', winner: 'home' }))).toEqual({
      code: 'tie-not-ready',
      path: '/tie',
    });
    expect(refusal(() => withdrawEntry(start, 'x'))).toEqual({ code: 'unknown-entry', path: '/entry' });
    const without = withdrawEntry(start, 'e4').progress;
    expect(refusal(() => withdrawEntry(without, 'e4'))).toEqual({ code: 'duplicate-entry', path: '/entry' });
    expect(refusal(() => reinstateEntry(start, 'e4'))).toEqual({ code: 'unknown-entry', path: '/entry' });
    expect(refusal(() => recordResults(without, [{ tie: 'W1-2', winner: 'home' }]))).toEqual({
      code: 'duplicate-result',
      path: '/0/tie',
    });
    for (const entries of [[], ['a'], entriesOf(513)]) {
      expect(refusal(() => startDoubleElimination(entries))).toEqual({ code: 'out-of-range', path: '/entries' });
    }
    expect(refusal(() => startSingleElimination(['a', 'b', 'a']))).toEqual({
      code: 'duplicate-entry',
      path: '/entries/2',
    });
  });
});
