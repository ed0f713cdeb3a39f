export type { Obstacle } from '../contradiction.ts';
export { type DrawnEntry, type DrawStep, drawContradiction, drawGroups, type GroupDraw, legalGroups } from './draw.ts';
export type { DrawLimit, DrawRules } from './rules.ts';
export { potsOf, type RatedEntry, seedByHand, seedByLot, seedByRating } from './seeding.ts';
