import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportError, type SportErrorCode } from '../errors.ts';
import { type Random, randomFrom, shuffle } from '../random.ts';
import {
  type Challenge,
  correctChallenge,
  type Ladder,
  type LadderRules,
  recordChallenge,
  returnToLadder,
  startLadder,
  undoChallenge,
  withdrawFromLadder,
} from './ladder.ts';
import { entriesOf, RUNS } from './testing.ts';

const code = (change: () => unknown): SportErrorCode => {
  try {
    change();
  } catch (error) {
    if (error instanceof SportError) return error.code;
    throw error;
  }
  throw new Error('Nothing was refused');
};

/** Challenges that can be made at once, from an order of places. */
const randomRound = (order: readonly string[], { reach }: LadderRules, random: Random): Challenge[] => {
  const busy = new Set<string>();
  return shuffle(order, random).flatMap((challenger): Challenge[] => {
    const place = order.indexOf(challenger);
    const challenged = order[place - 1 - Math.floor(random.next() * reach)];
    if (challenged === undefined || busy.has(challenger) || busy.has(challenged)) return [];
    busy.add(challenger).add(challenged);
    const winner = (['challenger', 'challenged', null] as const)[Math.floor(random.next() * 3)] ?? null;
    return [{ challenger, challenged, winner }];
  });
};

interface Played {
  readonly before: Ladder;
  readonly round: number;
  readonly challenge: Challenge;
  readonly after: Ladder;
}

const play = (start: Ladder, rounds: number, random: Random): Played[] => {
  const steps: Played[] = [];
  let ladder = start;
  for (let round = 1; round <= rounds; round += 1) {
    for (const challenge of randomRound(ladder.order, start.rules, random)) {
      const { ladder: after } = recordChallenge(ladder, round, challenge);
      steps.push({ before: ladder, round, challenge, after });
      ladder = after;
    }
  }
  return steps;
};

const forAny = (check: (start: Ladder, random: Random) => void): void => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('exchange' as const, 'move-in' as const),
      fc.string({ maxLength: 8 }),
      (entries, reach, win, seed) => check(startLadder(entriesOf(entries), { reach, win }), randomFrom(seed)),
    ),
    { numRuns: RUNS },
  );
};

describe('a ladder', () => {
  const of = (win: LadderRules['win']) => startLadder(['a', 'b', 'c', 'd', 'e'], { reach: 3, win });
  const won = (challenger: string, challenged: string): Challenge => ({ challenger, challenged, winner: 'challenger' });

  it('exchanges places, or moves the winner in', () => {
    expect(recordChallenge(of('exchange'), 1, won('d', 'a')).ladder.order).toEqual(['d', 'b', 'c', 'a', 'e']);
    expect(recordChallenge(of('move-in'), 1, won('d', 'a')).ladder.order).toEqual(['d', 'a', 'b', 'c', 'e']);
    const lost = { ...won('d', 'a'), winner: 'challenged' } as const;
    expect(recordChallenge(of('move-in'), 1, lost).ladder.order).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(recordChallenge(of('move-in'), 1, { ...lost, winner: null }).ladder.order).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  it('says which later challenges a correction makes impossible', () => {
    let ladder = recordChallenge(of('exchange'), 1, won('d', 'a')).ladder;
    ladder = recordChallenge(ladder, 2, won('e', 'a')).ladder;
    ladder = recordChallenge(ladder, 2, won('c', 'd')).ladder;
    expect(ladder.order).toEqual(['c', 'b', 'd', 'e', 'a']);
    const { ladder: corrected, voided } = correctChallenge(ladder, 1, { ...won('d', 'a'), winner: 'challenged' });
    expect(voided).toEqual([
      { round: 2, challenge: won('c', 'd') },
      { round: 2, challenge: won('e', 'a') },
    ]);
    expect(corrected.order).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('refuses challenges that cannot be', () => {
    const start = of('exchange');
    expect(code(() => recordChallenge(start, 1, won('x', 'a')))).toBe('unknown-entry');
    expect(code(() => recordChallenge(start, 1, won('a', 'a')))).toBe('same-entry');
    expect(code(() => recordChallenge(start, 1, won('a', 'b')))).toBe('out-of-range');
    expect(code(() => recordChallenge(start, 1, won('e', 'a')))).toBe('out-of-range');
    expect(code(() => recordChallenge(start, 0, won('b', 'a')))).toBe('out-of-range');
    expect(code(() => undoChallenge(start, 1, won('b', 'a')))).toBe('unknown-tie');
    const { ladder } = recordChallenge(start, 1, won('b', 'a'));
    expect(code(() => recordChallenge(ladder, 1, won('c', 'b')))).toBe('duplicate-result');
    expect(code(() => recordChallenge(ladder, 1, won('b', 'a')))).toBe('duplicate-result');
    expect(code(() => withdrawFromLadder(start, 'x'))).toBe('unknown-entry');
    expect(code(() => returnToLadder(start, 'a'))).toBe('unknown-entry');
    expect(code(() => startLadder(['a', 'b'], { reach: 0, win: 'exchange' }))).toBe('out-of-range');
    expect(code(() => startLadder(['a'], { reach: 1, win: 'exchange' }))).toBe('out-of-range');
  });

  it('keeps everybody, undoes and replays', () => {
    forAny((start, random) => {
      let replayed = start;
      for (const { before, round, challenge, after } of play(start, 4, random)) {
        expect(after.order.toSorted()).toEqual(start.entries.toSorted());
        expect(undoChallenge(after, round, challenge)).toEqual({ ladder: before, voided: [] });
        expect(correctChallenge(after, round, challenge)).toEqual({ ladder: after, voided: [] });
        replayed = recordChallenge(replayed, round, challenge).ladder;
        expect(replayed).toEqual(after);
      }
    });
  });

  it('does not care in which order the challenges of a round come in', () => {
    forAny((start, random) => {
      const steps = play(start, 4, random);
      let shuffled = start;
      for (const round of Map.groupBy(steps, (step) => step.round).values()) {
        for (const { round: number, challenge } of shuffle(round, random)) {
          shuffled = recordChallenge(shuffled, number, challenge).ladder;
        }
      }
      expect(shuffled).toEqual(steps.at(-1)?.after ?? start);
    });
  });

  it('undoes an early challenge as if it and those it made possible had not been', () => {
    forAny((start, random) => {
      const steps = play(start, 4, random);
      const step = steps[Math.floor(random.next() * steps.length)];
      const end = steps.at(-1)?.after;
      if (step === undefined || end === undefined) return;
      const { ladder, voided } = undoChallenge(end, step.round, step.challenge);
      let again = start;
      for (const { round, challenge } of steps) {
        const gone = voided.some((each) => each.round === round && each.challenge === challenge);
        if (!gone && challenge !== step.challenge) again = recordChallenge(again, round, challenge).ladder;
      }
      expect(ladder).toEqual(again);
    });
  });

  it('goes on after a withdrawal in the middle, and takes it back', () => {
    forAny((start, random) => {
      const steps = play(start, 2, random);
      const middle = steps.at(-1)?.after ?? start;
      const leaving = middle.order[Math.floor(random.next() * middle.order.length)] ?? '';
      const without = withdrawFromLadder(middle, leaving);
      expect(without.voided).toEqual([]);
      expect(without.ladder.order).toEqual(middle.order.filter((entry) => entry !== leaving));
      expect(returnToLadder(without.ladder, leaving)).toEqual({ ladder: middle, voided: [] });
      const last = steps.at(-1);
      if (last !== undefined) {
        const undone = undoChallenge(without.ladder, last.round, last.challenge).ladder;
        expect(undone.order).not.toContain(leaving);
      }
      const [next] = randomRound(without.ladder.order, start.rules, random);
      if (next !== undefined) {
        const { ladder } = recordChallenge(
          without.ladder,
          without.ladder.rounds.length + (steps.length > 0 ? 1 : 0),
          next,
        );
        expect(ladder.order).not.toContain(leaving);
        expect(code(() => recordChallenge(ladder, ladder.rounds.length, { ...next, challenger: leaving }))).toBe(
          'unknown-entry',
        );
      }
    });
  });
});
