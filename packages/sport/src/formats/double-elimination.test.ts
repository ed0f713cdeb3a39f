import { describe, expect, it } from 'vitest';
import { randomFrom } from '../random.ts';
import { crossoversOf } from './double-elimination.ts';
import { startDoubleElimination } from './elimination.ts';
import { placesOf } from './places.ts';
import { type Progress, tieOf, tiesOf } from './progress.ts';
import { entryIn, isBye } from './slot.ts';
import { entriesOf, playOut } from './testing.ts';

const real = ({ plan }: Progress, side: string): number =>
  plan.ties.filter((tie) => tie.side === side && !isBye(tie.home) && !isBye(tie.away)).length;

/** Entries that may stand on each side, each with the round of winners in which it lost (0: none), by tie. */
const possible = ({ plan }: Progress) => {
  const reach = plan.ties.map(() => ({ home: new Set<number>(), away: new Set<number>() }));
  for (const [position, { home, away }] of plan.ties.entries()) {
    const own = reach[position];
    if (own === undefined) continue;
    if ('seed' in home) own.home.add(home.seed);
    if ('seed' in away) own.away.add(away.seed);
    const all = own.home.union(own.away);
    for (const { tie, side } of plan.feeds[position]?.winner ?? [])
      for (const seed of all) reach[tie]?.[side].add(seed);
    for (const { tie, side } of plan.feeds[position]?.loser ?? []) for (const seed of all) reach[tie]?.[side].add(seed);
  }
  return reach;
};

/**
 * The first round of losers in which somebody may meet again whom they met among the winners: a pair of ties among winners, one
 * above the other, whose losers' ways join. Found by following every loser's way, without the bits of the draw.
 */
const firstRematch = ({ plan }: Progress): number => {
  const wayFrom = (position: number): number[] => {
    const way: number[] = [];
    let next = plan.feeds[position]?.loser[0]?.tie;
    while (next !== undefined && plan.ties[next]?.side === 'losers') {
      way.push(next);
      next = plan.feeds[next]?.winner[0]?.tie;
    }
    return way;
  };
  let first = Number.POSITIVE_INFINITY;
  for (const [position, { side, home, away }] of plan.ties.entries()) {
    if (side !== 'winners' || isBye(home) || isBye(away)) continue;
    const beaten = wayFrom(position);
    for (
      let above = plan.feeds[position]?.winner[0]?.tie;
      above !== undefined;
      above = plan.feeds[above]?.winner[0]?.tie
    ) {
      const joined = wayFrom(above).find((tie) => beaten.includes(tie));
      if (joined !== undefined) first = Math.min(first, plan.ties[joined]?.round ?? 0);
    }
  }
  return first;
};

/**
 * No draw can do better: of the losers of 2^b + 1 rounds of winners above one another, two stand in one of the 2^b parts of the
 * losers' side, and meet when that part has one left, or at once if the later one only joins then.
 */
const latestPossible = (rounds: number): number => {
  let latest = 2 * (rounds - 1);
  for (let bits = 0; rounds - 2 ** bits - 1 >= bits; bits += 1) {
    const atOnce = rounds - 2 ** bits - 1 === bits;
    latest = Math.min(latest, 2 * (rounds - 1 - bits) - (atOnce ? 0 : 1));
  }
  return latest;
};

describe('crossoversOf', () => {
  it('keeps those apart who met, most of all those who met last', () => {
    expect(crossoversOf(2)).toEqual([0, 0]);
    expect(crossoversOf(3)).toEqual([0, 1, 0]);
    expect(crossoversOf(4)).toEqual([0, 2, 0, 0]);
    expect(crossoversOf(7)).toEqual([0, 16, 4, 6, 0, 1, 0]);
  });
});

describe('startDoubleElimination', () => {
  it('has N-1 ties of winners, N-2 of losers and a final', () => {
    for (let entries = 2; entries <= 512; entries += entries < 64 ? 1 : 64) {
      const start = startDoubleElimination(entriesOf(entries));
      expect(real(start, 'winners')).toBe(entries - 1);
      expect(real(start, 'losers')).toBe(entries - 2);
      expect(real(start, 'final')).toBe(2);
    }
  });

  it('lets nobody meet again before the latest possible round', () => {
    for (let rounds = 2; rounds <= 9; rounds += 1) {
      expect(firstRematch(startDoubleElimination(entriesOf(2 ** rounds)))).toBe(latestPossible(rounds));
    }
    for (let entries = 3; entries <= 64; entries += 1) {
      const rounds = Math.ceil(Math.log2(entries));
      expect(firstRematch(startDoubleElimination(entriesOf(entries)))).toBeGreaterThanOrEqual(latestPossible(rounds));
    }
  });

  it('draws 8 and 16 as well as any draw of the losers could', () => {
    // Of 16, every way to let the losers of the second and third round join; the first round joins in order.
    const permutations = (items: number[]): number[][] =>
      items.length < 2
        ? [items]
        : items.flatMap((item) => permutations(items.filter((each) => each !== item)).map((rest) => [item, ...rest]));
    const merge = (one: number, other: number, size: number): number =>
      Math.floor(one / size) === Math.floor(other / size) ? 1 : 0;
    let best = 0;
    for (const second of permutations([0, 1, 2, 3])) {
      for (const third of permutations([0, 1])) {
        // Round in which the losers of tie s of the second round (t of the third) join the way of those they may have beaten.
        let first = 6;
        for (let tie = 0; tie < 4; tie += 1) {
          const to = second[tie] ?? 0;
          // Whom it beat fell into the first-round ties 2*tie and 2*tie+1, both of the losers' tie with its number.
          if (to === tie) first = Math.min(first, 2);
          else if (merge(to, tie, 2) === 1) first = Math.min(first, 3);
          else first = Math.min(first, 5);
        }
        for (let tie = 0; tie < 2; tie += 1) {
          const to = third[tie] ?? 0;
          const beaten = [2 * tie, 2 * tie + 1].flatMap((below) => [below, second[below] ?? 0]);
          first = Math.min(first, beaten.some((at) => Math.floor(at / 2) === to) ? 4 : 5);
        }
        best = Math.max(best, first);
      }
    }
    expect(best).toBe(latestPossible(4));
  });

  it('plays the second final only after the losers won the first', () => {
    const [winners, losers] = [
      { total: 0, again: 0 },
      { total: 0, again: 0 },
    ];
    for (let seed = 0; seed < 40; seed += 1) {
      const { steps, end } = playOut(startDoubleElimination(entriesOf(8)), randomFrom(`reset ${seed}`));
      const [first, second] = tiesOf(end).slice(-2);
      const count = first?.decision?.winner === 'away' ? losers : winners;
      count.total += 1;
      count.again += second?.decision === null ? 0 : 1;
      expect(steps).toHaveLength(first?.decision?.winner === 'away' ? 15 : 14);
    }
    expect(winners.again).toBe(0);
    expect(losers.again).toBe(losers.total);
    expect(winners.total * losers.total).toBeGreaterThan(0);
  });

  it('gives third place to the loser of the losers final', () => {
    const { end } = playOut(startDoubleElimination(entriesOf(8)), randomFrom('third'));
    const final = tieOf(end, 'L4-1');
    const loser = entryIn(final.decision?.winner === 'home' ? final.away : final.home);
    expect(placesOf(end).find(({ place }) => place === 3)?.entry).toBe(loser);
    expect(
      placesOf(end)
        .map(({ place }) => place)
        .toSorted(),
    ).toEqual([1, 2, 3, 4, 5, 5, 7, 7]);
  });

  it('lets everyone reach the final', () => {
    for (const entries of [2, 3, 5, 6, 7, 11, 12, 16]) {
      const start = startDoubleElimination(entriesOf(entries));
      const final = possible(start).at(-2);
      expect(final?.home.size).toBe(entries);
      expect(final?.away.size).toBe(entries);
    }
  });
});
