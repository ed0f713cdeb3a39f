import type { CardColour } from '../model.ts';
import type { CardCount } from '../table/match.ts';
import { PRESETS } from '../table/presets.ts';
import type { FairPlayScale } from '../table/rules.ts';

/** A card of one match; a player who is not known is taken for another one each time. */
export interface ShownCard {
  readonly player: string | null;
  readonly colour: CardColour;
}

/**
 * The players of one side in one match by what they were shown, each once: two yellow cards of one player are a second
 * yellow, a yellow and a direct red count together, and the yellow of a second yellow does not count beside it
 * (Regulations FIFA World Cup Russia 2018, art. 32.5: one deduction for a player in a match).
 */
export const countCards = (cards: readonly ShownCard[]): CardCount => {
  const byPlayer = new Map<string, CardColour[]>();
  for (const [index, { player, colour }] of cards.entries()) {
    const key = player === null ? `unknown ${index}` : `player ${player}`;
    byPlayer.set(key, [...(byPlayer.get(key) ?? []), colour]);
  }
  const count = { yellow: 0, secondYellow: 0, red: 0, yellowAndRed: 0 };
  for (const colours of byPlayer.values()) {
    const yellows = colours.filter((colour) => colour === 'yellow').length;
    if (colours.includes('second-yellow') || yellows > 1) count.secondYellow += 1;
    else if (colours.includes('red')) count[yellows > 0 ? 'yellowAndRed' : 'red'] += 1;
    else count.yellow += yellows;
  }
  return count;
};

/** The fair-play points of a side, the greater the fairer; without a scale those of the FIFA World Cup. */
export const fairPlayPoints = (count: CardCount, scale: FairPlayScale = PRESETS['fifa-2022'].fairPlay): number =>
  0 +
  count.yellow * scale.yellow +
  count.secondYellow * scale.secondYellow +
  count.red * scale.red +
  count.yellowAndRed * scale.yellowAndRed;
