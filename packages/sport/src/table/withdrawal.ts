import { at } from '../read.ts';
import type { GivenMatch } from './encounter.ts';
import type { TableMatch } from './match.ts';
import type { AwardedScore } from './rules.ts';

/**
 * An entry that left. `void`: none of its matches counts and it stands after all others. `award`: each of its matches, played
 * or not, counts as won by the opponent. `keep`: what was played stands, what was not is won by the opponent.
 */
export interface Withdrawal {
  readonly entry: string;
  readonly matches: 'void' | 'award' | 'keep';
  /** Its matches that will not be played. */
  readonly unplayed?: readonly { readonly home: string; readonly away: string }[];
}

/** A match that a side lost because it withdrew; lost by both when both did. */
const walkover = (
  { home, away }: { readonly home: string; readonly away: string },
  gone: ReadonlySet<string>,
  { score: [won, lost], sets }: AwardedScore,
): TableMatch => {
  if (gone.has(home) && gone.has(away)) return { home, away, score: [0, 0], basis: 'forfeit-both' };
  const homeWins = gone.has(away);
  return {
    home,
    away,
    score: homeWins ? [won, lost] : [lost, won],
    ...(sets && { sets: homeWins ? sets : sets.map(([winner, loser]): readonly [number, number] => [loser, winner]) }),
    basis: 'walkover',
    winner: homeWins ? 'home' : 'away',
  };
};

/** The matches that count once withdrawals are carried out; what was shown on cards stands. */
export const withoutWithdrawn = (
  matches: readonly TableMatch[],
  withdrawals: readonly Withdrawal[],
  awarded: AwardedScore,
): readonly GivenMatch[] => {
  const how = new Map(withdrawals.map(({ entry, matches: mode }) => [entry, mode]));
  const gone = new Set(how.keys());
  const voided = ({ home, away }: { readonly home: string; readonly away: string }): boolean =>
    how.get(home) === 'void' || how.get(away) === 'void';
  const given: GivenMatch[] = [];
  for (const [index, match] of matches.entries()) {
    const path = `/matches/${index}`;
    if (voided(match)) continue;
    const losing = new Set([match.home, match.away].filter((entry) => how.get(entry) === 'award'));
    if (losing.size === 0) given.push({ match, path });
    else {
      const { cards, round } = match;
      const lost = walkover(match, losing, awarded);
      given.push({ match: { ...lost, ...(cards && { cards }), ...(round !== undefined && { round }) }, path });
    }
  }
  const seen = new Set<string>();
  for (const [index, { unplayed = [] }] of withdrawals.entries()) {
    for (const [number, match] of unplayed.entries()) {
      // Both may have withdrawn, and each then lists the match between them.
      const key = JSON.stringify([match.home, match.away]);
      const listedByOther = seen.has(key) && gone.has(match.home) && gone.has(match.away);
      seen.add(key);
      if (voided(match) || listedByOther) continue;
      const path = at(at(`/withdrawals/${index}`, 'unplayed'), number);
      given.push({ match: walkover(match, gone, awarded), path });
    }
  }
  return given;
};
