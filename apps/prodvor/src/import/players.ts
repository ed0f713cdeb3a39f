import type { GoalEvent, Side } from '@prodvor/sport';
import type { SeasonMatch } from './season.ts';

/** A roster has at most as many. */
export const MAX_PLAYERS = 100;

/** The side that the scorer plays for: an own goal counts for the other one. */
const sideOfScorer = ({ side, kind }: Pick<GoalEvent, 'side' | 'kind'>): Side => {
  if (kind !== 'own-goal') return side;
  return side === 'home' ? 'away' : 'home';
};

/** Who scored and for whom they play; null where the file does not tell. */
export const scorerOf = (
  match: Pick<SeasonMatch, Side>,
  goal: GoalEvent,
): { readonly entry: string; readonly name: string } | null => {
  const side = match[sideOfScorer(goal)];
  return goal.player === null || side.type === 'open' ? null : { entry: side.name, name: goal.player };
};

/** The players whom goals name, by entry, each once and in the order of the file. */
export const namedPlayers = (
  played: readonly { readonly match: Pick<SeasonMatch, Side>; readonly goals: readonly GoalEvent[] }[],
): Map<string, Set<string>> => {
  const players = new Map<string, Set<string>>();
  for (const { match, goals } of played) {
    for (const goal of goals) {
      const scorer = scorerOf(match, goal);
      if (scorer !== null) players.set(scorer.entry, (players.get(scorer.entry) ?? new Set()).add(scorer.name));
    }
  }
  return players;
};

/** As many of them as a roster has room for; the protocol names all others all the same. */
export const rosterOf = (players: Iterable<string> = []): string[] => [...players].slice(0, MAX_PLAYERS);
