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

/** The rounds that parts of overtime make when each but perhaps the last has `size` parts. */
const inRounds = (parts: readonly ScorePart[], size: number): (readonly ScorePart[])[] => {
  const rounds: (readonly ScorePart[])[] = [];
  for (let start = 0; start < parts.length; start += size) rounds.push(parts.slice(start, start + size));
  return rounds;
};

/**
 * Whether overtime was level before each further round of it. Where a round has halves, it is written by its halves or as one part;
 * the parts stand if either reading does.
 */
export const overtimeRounds = (sport: SportRules, parts: readonly ScorePart[], before: SideScores): boolean => {
  const size = sport.overtime?.ends === 'time' ? sport.overtime.parts : 1;
  const most = Math.floor(sport.overtimes.count / size);
  return [size, 1].some((each) => {
    const rounds = inRounds(parts, each);
    if (rounds.length > most) return false;
    return rounds.every((_, index) => index === 0 || isLevel(levelAfter(rounds.slice(0, index).flat(), before)));
  });
};
