import { ONE_GAME, type TieRules } from './decision.ts';
import { isRealTie, type PlannedTie, tieId } from './plan.ts';
import { BYE, isBye, type TieSlot } from './slot.ts';

/** How ties of a knock-out are decided. */
export interface KnockOutRules {
  /** One game when left out. */
  readonly ties?: TieRules;
  /** As `ties` when left out; it holds for the match for third place too. */
  readonly final?: TieRules;
}

/** The pairs of a first round, from top to bottom; a power of two of them. */
export type FirstRound = readonly (readonly [home: TieSlot, away: TieSlot])[];

type MakeTie = (home: TieSlot, away: TieSlot, number: number) => PlannedTie;

export const winnerOf = ({ id, home, away }: PlannedTie): TieSlot =>
  isBye(home) && isBye(away) ? BYE : { winnerOf: id };

const GOES_ON = { winner: null, loser: null };

/** Nobody loses against nobody. */
export const loserOf = (tie: PlannedTie): TieSlot => (isRealTie(tie) ? { loserOf: tie.id } : BYE);

/** Makes ties of one round; an entry stands before a bye. */
export const tiesIn =
  (side: 'winners' | 'losers' | 'final' | 'third', round: number, rules: TieRules = ONE_GAME): MakeTie =>
  (home, away, number) => ({
    id: tieId(side, round, number),
    side,
    group: null,
    round,
    number,
    home: isBye(home) ? away : home,
    away: isBye(home) ? home : away,
    rules,
    places: GOES_ON,
  });

/** Makes one tie of what comes out of each two neighbours. */
export const pairUp = (
  ties: readonly PlannedTie[],
  slot: (tie: PlannedTie) => TieSlot,
  make: MakeTie,
): PlannedTie[] => {
  const made: PlannedTie[] = [];
  for (const [index, home] of ties.entries()) {
    const away = index % 2 === 0 ? ties[index + 1] : undefined;
    if (away !== undefined) made.push(make(slot(home), slot(away), made.length + 1));
  }
  return made;
};

/** Rounds of winners from the first pairs to the one tie that is left. */
export const winnersRounds = (firstRound: FirstRound, rules: TieRules): PlannedTie[][] => {
  const make = tiesIn('winners', 1, rules);
  let round = firstRound.map(([home, away], index) => make(home, away, index + 1));
  const rounds = [round];
  while (round.length > 1) {
    round = pairUp(round, winnerOf, tiesIn('winners', rounds.length + 1, rules));
    rounds.push(round);
  }
  return rounds;
};

/** Gives the losers of rounds, the last first, the places from `place` down; those who are out in one round share one. */
export const withLoserPlaces = (rounds: readonly (readonly PlannedTie[])[], place: number): PlannedTie[][] => {
  let next = place;
  const placed = rounds.toReversed().map((ties) => {
    const places = { winner: null, loser: next };
    next += ties.filter(isRealTie).length;
    return ties.map((tie) => ({ ...tie, places }));
  });
  return placed.reverse();
};
