import { ONE_GAME } from './decision.ts';
import {
  type FirstRound,
  type KnockOutRules,
  loserOf,
  pairUp,
  tiesIn,
  winnersRounds,
  withLoserPlaces,
} from './knock-out.ts';
import type { PlannedTie } from './plan.ts';

export interface SingleEliminationRules extends KnockOutRules {
  /** Whether the losers of the semi-finals play for third place; they share it otherwise. */
  readonly third?: boolean;
}

/** The ties of a single elimination, in order of play: the match for third place before the final. */
export const singleEliminationTies = (
  firstRound: FirstRound,
  { ties: rules = ONE_GAME, final: finalRules = rules, third = false }: SingleEliminationRules,
): PlannedTie[] => {
  const rounds = winnersRounds(firstRound, rules);
  const round = rounds.length;
  const make = tiesIn('final', round, finalRules);
  const final = (rounds.pop() ?? []).map(
    ({ home, away, number }): PlannedTie => ({ ...make(home, away, number), places: { winner: 1, loser: 2 } }),
  );
  if (!third) return [...withLoserPlaces(rounds, 3).flat(), ...final];
  const semiFinals = rounds.pop() ?? [];
  const forThird = pairUp(semiFinals, loserOf, tiesIn('third', round, finalRules)).map(
    (tie): PlannedTie => ({ ...tie, places: { winner: 3, loser: 4 } }),
  );
  return [...withLoserPlaces(rounds, 3 + semiFinals.length).flat(), ...semiFinals, ...forThird, ...final];
};
