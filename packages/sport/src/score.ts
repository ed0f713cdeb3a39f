import type { Score, Side } from './model.ts';

/** The shoot-out of a score, null when there was none. */
export const shootOutOf = (score: Score): { home: number; away: number } | null => {
  const part = score.parts.find(({ kind }) => kind === 'shoot-out');
  return part === undefined ? null : { home: part.home, away: part.away };
};

const ahead = (home: number, away: number): Side | null => {
  if (home === away) return null;
  return home > away ? 'home' : 'away';
};

/**
 * The winner of a match: by the score, then by the shoot-out, then as stated (`explicit`, for an awarded draw).
 * Null is a draw.
 */
export const winnerOf = (score: Score, explicit: Side | null = null): Side | null => {
  const shootOut = shootOutOf(score);
  return (
    ahead(score.home, score.away) ??
    (shootOut === null ? null : ahead(shootOut.home, shootOut.away)) ??
    explicit ??
    null
  );
};
