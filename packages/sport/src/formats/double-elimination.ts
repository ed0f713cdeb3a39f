import { ONE_GAME } from './decision.ts';
import {
  type FirstRound,
  type KnockOutRules,
  loserOf,
  pairUp,
  tiesIn,
  winnerOf,
  winnersRounds,
  withLoserPlaces,
} from './knock-out.ts';
import type { PlannedTie } from './plan.ts';
import { BYE, isBye } from './slot.ts';

export interface DoubleEliminationRules extends KnockOutRules {
  /** Whether the winner of the winners' side has to be beaten twice; true when left out. */
  readonly reset?: boolean;
}

/**
 * Where the losers of each round of winners join the losers' side: the number of a tie, from 0 and in bits, is combined with the
 * number of its round here (exclusive or). Index 0 stands for the first round, which joins in order.
 *
 * A tie of round m has as many bits as there are halvings above it, and two entries meet on the losers' side the later the
 * earlier their bits differ. Each round takes the number that lets its losers meet again whom they beat as late as possible; where
 * nothing keeps them apart, it is those whom they beat longest ago, who have to win most to come so far.
 */
export const crossoversOf = (rounds: number): number[] => {
  const crossovers: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const bits = rounds - round;
    /** Bits before two entries can meet again, with the entries beaten in each earlier round: the fewer the later. */
    const shared = (candidate: number): number[] =>
      crossovers.map((earlier, index) => {
        const difference = (earlier >> (round - index - 1)) ^ candidate;
        return bits - (32 - Math.clz32(difference));
      });
    let best = { crossover: 0, worst: Number.POSITIVE_INFINITY, byAge: [] as readonly number[] };
    for (let crossover = 0; crossover < 2 ** bits; crossover += 1) {
      const met = shared(crossover);
      const worst = Math.max(0, ...met);
      const byAge = met.toReversed();
      if (worst < best.worst || (worst === best.worst && isLess(byAge, best.byAge))) best = { crossover, worst, byAge };
    }
    crossovers.push(best.crossover);
  }
  return crossovers;
};

const isLess = (one: readonly number[], other: readonly number[]): boolean => {
  const index = one.findIndex((value, at) => value !== other[at]);
  return index >= 0 && (one[index] ?? 0) < (other[index] ?? 0);
};

/** Rounds of the losers' side: one of losers among themselves, one against those who come from the winners, and so on. */
const losersRounds = (winners: readonly (readonly PlannedTie[])[], rules: KnockOutRules['ties']): PlannedTie[][] => {
  const crossovers = crossoversOf(winners.length);
  const [first = [], ...later] = winners;
  const rounds: PlannedTie[][] = [];
  let survivors: readonly PlannedTie[] = first;
  for (const [index, fallen] of later.entries()) {
    const among = pairUp(survivors, index === 0 ? loserOf : winnerOf, tiesIn('losers', rounds.length + 1, rules));
    rounds.push(among);
    const make = tiesIn('losers', rounds.length + 1, rules);
    const crossover = crossovers[index + 1] ?? 0;
    const met = among.map((tie, place) => {
      const from = fallen[place ^ crossover];
      return make(from === undefined ? BYE : loserOf(from), winnerOf(tie), place + 1);
    });
    rounds.push(met);
    survivors = met;
  }
  return rounds;
};

/**
 * The ties of a double elimination, in order of play within each side. Ties in which nobody can stand are left out, so numbers
 * on the losers' side may have gaps. A second final follows the first when the winner of the losers' side wins it.
 */
export const doubleEliminationTies = (
  firstRound: FirstRound,
  { ties: rules = ONE_GAME, final: finalRules = rules, reset = true }: DoubleEliminationRules,
): PlannedTie[] => {
  const winners = winnersRounds(firstRound, rules);
  const losers = withLoserPlaces(losersRounds(winners, rules), 3);
  const [winnersFinal] = winners.at(-1) ?? [];
  if (winnersFinal === undefined) return [];
  const [losersFinal] = losers.at(-1) ?? [];
  const challenger = losersFinal === undefined ? loserOf(winnersFinal) : winnerOf(losersFinal);
  const places = { winner: 1, loser: 2 };
  const final: PlannedTie = {
    ...tiesIn('final', winners.length + 1, finalRules)(winnerOf(winnersFinal), challenger, 1),
    places,
  };
  const second: PlannedTie = {
    ...tiesIn('final', winners.length + 2, finalRules)({ loserOf: final.id }, { winnerOf: final.id }, 1),
    places,
    onlyAfter: { tie: final.id, winner: 'away' },
  };
  const played = losers.flat().filter(({ home, away }) => !isBye(home) || !isBye(away));
  return [...winners.flat(), ...played, final, ...(reset ? [second] : [])];
};
