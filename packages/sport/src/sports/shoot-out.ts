import type { Side } from '../model.ts';

/** How a shoot-out stands: shots taken and goals made by each side. */
export interface ShootOutTally {
  readonly taken: { readonly home: number; readonly away: number };
  readonly scored: { readonly home: number; readonly away: number };
}

/**
 * Who has won a shoot-out that stands like this, null while it goes on. Within the first `shots` of each side it is over as
 * soon as one side cannot be caught; after them it goes on until the sides have taken equally many and one is ahead
 * (IFAB Laws of the Game, Law 10.3; the same in futsal, ice and floor hockey and handball).
 */
export const shootOutWinner = (shots: number, { taken, scored }: ShootOutTally): Side | null => {
  if (taken.home >= shots && taken.away >= shots) {
    if (taken.home !== taken.away || scored.home === scored.away) return null;
    return scored.home > scored.away ? 'home' : 'away';
  }
  const left = { home: Math.max(shots - taken.home, 0), away: Math.max(shots - taken.away, 0) };
  if (scored.home > scored.away + left.away) return 'home';
  return scored.away > scored.home + left.home ? 'away' : null;
};

/** Every end of a shoot-out within its first shots, whoever begins, as `home:away`. */
const endsWithin = (shots: number): Set<string> => {
  const ends = new Set<string>();
  const seen = new Set<string>();
  const walk = (taken: ShootOutTally['taken'], scored: ShootOutTally['scored'], first: Side): void => {
    const key = [taken.home, taken.away, scored.home, scored.away, first].join();
    if (seen.has(key)) return;
    seen.add(key);
    if (shootOutWinner(shots, { taken, scored }) !== null) {
      ends.add(`${scored.home}:${scored.away}`);
      return;
    }
    if (taken.home === shots && taken.away === shots) return;
    const other = first === 'home' ? 'away' : 'home';
    const next = taken[first] === taken[other] ? first : other;
    for (const goal of [0, 1]) {
      walk({ ...taken, [next]: taken[next] + 1 }, { ...scored, [next]: scored[next] + goal }, first);
    }
  };
  for (const first of ['home', 'away'] as const) walk({ home: 0, away: 0 }, { home: 0, away: 0 }, first);
  return ends;
};

const ENDS = new Map<number, Set<string>>();

/** Whether a shoot-out of `shots` shots each can end like this: 4:2 can, 5:1 cannot, since it was over before. */
export const isShootOutEnd = (shots: number, home: number, away: number): boolean => {
  if (Math.abs(home - away) === 1) return true;
  let ends = ENDS.get(shots);
  if (ends === undefined) {
    ends = endsWithin(shots);
    ENDS.set(shots, ends);
  }
  return ends.has(`${home}:${away}`);
};
