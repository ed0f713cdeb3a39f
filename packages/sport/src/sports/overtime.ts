import type { ScorePart } from '../model.ts';
import type { SportRules } from './rules.ts';

/** What both sides have, over a part, a match or a tie. */
export interface SideScores {
  readonly home: number;
  readonly away: number;
}

/** What both sides have after these parts, on top of `lead`. */
export const levelAfter = (parts: readonly SideScores[], lead: SideScores): SideScores => ({
  home: parts.reduce((total, part) => total + part.home, lead.home),
  away: parts.reduce((total, part) => total + part.away, lead.away),
});

const isLevel = ({ home, away }: SideScores): boolean => home === away;

/**
 * Whether the score was level before each further round of overtime. Rounds that have halves are written by their halves;
 * two rounds that are written as one part each pass as the halves of one.
 */
export const overtimeRounds = (sport: SportRules, parts: readonly ScorePart[], before: SideScores): boolean => {
  const size = sport.overtime?.ends === 'time' ? sport.overtime.parts : 1;
  return parts.every(
    (_, index) => index === 0 || index % size !== 0 || isLevel(levelAfter(parts.slice(0, index), before)),
  );
};
