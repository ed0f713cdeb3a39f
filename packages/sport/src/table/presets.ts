import type { CriterionName } from './criteria.ts';
import type { FairPlayScale, MiniTable, TableRules } from './rules.ts';

const headToHead = (...criteria: readonly CriterionName[]): MiniTable => ({ matches: 'head-to-head', criteria });

/** FIFA World Cup Qatar 2022 regulations, article 12; the same scale in 2018. */
const FIFA_FAIR_PLAY: FairPlayScale = { yellow: -1, secondYellow: -3, red: -4, yellowAndRed: -5 };
/** UEFA EURO 2020 regulations, annex on disciplinary points: the fewer the better, here as negative points. */
const UEFA_FAIR_PLAY: FairPlayScale = { yellow: -1, secondYellow: -3, red: -3, yellowAndRed: -4 };

const FOOTBALL = {
  points: { win: [3, 0], draw: [1, 1] },
  awarded: { score: [3, 0] },
  fairPlay: FIFA_FAIR_PLAY,
  restart: 'mini-table',
} as const satisfies Partial<TableRules>;

export const PRESETS = {
  'fifa-2022': {
    ...FOOTBALL,
    criteria: ['points', 'difference', 'for', headToHead('points', 'difference', 'for'), 'fair-play', 'lots'],
  },
  'fifa-2026': {
    ...FOOTBALL,
    criteria: [
      'points',
      headToHead('points', 'difference', 'for'),
      'difference',
      'for',
      'fair-play',
      'ranking',
      'lots',
    ],
  },
  'uefa-euro': {
    ...FOOTBALL,
    fairPlay: UEFA_FAIR_PLAY,
    criteria: [
      'points',
      headToHead('points', 'difference', 'for'),
      'difference',
      'for',
      'wins',
      'shoot-out',
      'fair-play',
      'ranking',
      'lots',
    ],
  },
  rpl: {
    ...FOOTBALL,
    criteria: [
      'points',
      { ...headToHead('points', 'wins', 'difference', 'for', 'away-goals'), onceComplete: true },
      'wins',
      'difference',
      'for',
      'away-goals',
      'play-off',
      'lots',
    ],
  },
} as const satisfies Readonly<Record<string, TableRules>>;

export type PresetName = keyof typeof PRESETS;
