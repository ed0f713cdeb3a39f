import type { Sport } from './model.ts';

/** Two halves of 45 minutes, two overtimes of 15, a shoot-out; three points for a win (IFAB Laws of the Game 2026/27, 7 and 10). */
const football: Sport = {
  slug: 'football',
  unit: 'goals',
  periods: { count: 2, minutes: 45 },
  overtimes: { count: 2, minutes: 15 },
  shootOut: true,
  draws: true,
  points: { win: 3, draw: 1, loss: 0 },
};

/** Every sport that the platform knows, by slug. */
export const SPORTS = { football } as const satisfies Record<string, Sport>;

export type SportSlug = keyof typeof SPORTS;
