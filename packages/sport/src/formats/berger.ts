/** A round of a round robin by numbers of entries, from 1. */
export interface BergerRound {
  readonly number: number;
  readonly pairs: readonly (readonly [home: number, away: number])[];
  /** Who has no match in this round: one number when the entries are odd, none otherwise. */
  readonly rests: readonly number[];
}

/**
 * Berger tables (FIDE Handbook C.05, annex 1): everyone meets everyone once per leg, `home` counts of one leg differ by at most
 * one; even legs are the odd ones with the sides exchanged. With an odd number of entries whoever draws the highest number rests.
 */
export const bergerRounds = (entries: number, legs = 1): BergerRound[] => {
  const even = entries + (entries % 2);
  const circle = even - 1;
  const inCircle = (place: number): number => (((place % circle) + circle) % circle) + 1;
  const firstLeg = Array.from({ length: circle }, (_, round) => {
    const pivot = (round * (even / 2)) % circle;
    const last: [number, number] = round % 2 === 0 ? [pivot + 1, even] : [even, pivot + 1];
    const pairs = [last];
    for (let step = 1; step < even / 2; step += 1) pairs.push([inCircle(pivot + step), inCircle(pivot - step)]);
    return pairs;
  });
  return Array.from({ length: legs }, (_, leg) =>
    firstLeg.map((pairs, round): BergerRound => {
      const played = pairs.filter((pair) => !pair.some((number) => number > entries));
      return {
        number: leg * circle + round + 1,
        pairs: leg % 2 === 0 ? played : played.map(([home, away]): [number, number] => [away, home]),
        rests: pairs.filter((pair) => !played.includes(pair)).map(([home, away]) => Math.min(home, away)),
      };
    }),
  ).flat();
};
