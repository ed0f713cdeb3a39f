import type { CriterionName } from './criteria.ts';
import type { FairPlayScale, MiniTable, TableRules } from './rules.ts';

export const PRESET_NAMES = [
  'difference',
  'fifa-2022',
  'fifa-2026',
  'uefa-euro',
  'rpl',
  'fivb',
  'fiba',
  'fiba-3x3',
  'iihf',
  'swiss',
] as const;

export type PresetName = (typeof PRESET_NAMES)[number];

const headToHead = (...criteria: readonly CriterionName[]): MiniTable => ({ matches: 'head-to-head', criteria });

const NO_FAIR_PLAY: FairPlayScale = { yellow: 0, secondYellow: 0, red: 0, yellowAndRed: 0 };

const FOOTBALL = {
  points: { win: [3, 0], draw: [1, 1] },
  restart: 'mini-table',
  fairPlay: { yellow: -1, secondYellow: -3, red: -4, yellowAndRed: -5 },
  awarded: { score: [3, 0] },
} as const satisfies Partial<TableRules>;

/** Points, then the difference, then what was scored: who is level on all three shares a place. */
const DIFFERENCE: TableRules = { ...FOOTBALL, criteria: ['points', 'difference', 'for'] };

/**
 * World Cups up to 2022 (Regulations FIFA World Cup Qatar 2022, article 12.5; Russia 2018, article 32.5): goals of all
 * matches before those between the teams concerned, then fair play, then lots.
 */
const FIFA_2022: TableRules = {
  ...FOOTBALL,
  criteria: ['points', 'difference', 'for', headToHead('points', 'difference', 'for'), 'fair-play', 'lots'],
};

/**
 * Regulations for the FIFA World Cup 26, article 13: matches between the teams concerned first, made anew for those still
 * level; then all matches, the team conduct score, and the FIFA/Coca-Cola Men's World Ranking.
 */
const FIFA_2026: TableRules = {
  ...FOOTBALL,
  criteria: ['points', headToHead('points', 'difference', 'for'), 'difference', 'for', 'fair-play', 'ranking', 'lots'],
};

/**
 * Regulations of the UEFA European Football Championship 2018-20, article 20, and 2022-24, article 20: matches between the
 * teams concerned, made anew for those still level; all matches; wins; a shoot-out of the two who met last; disciplinary
 * points; the overall ranking of the European Qualifiers. Each third-placed team is compared by the same criteria without
 * meetings. Disciplinary points are counted as negative ones.
 */
const UEFA_EURO: TableRules = {
  ...FOOTBALL,
  fairPlay: { yellow: -1, secondYellow: -3, red: -3, yellowAndRed: -4 },
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
};

/**
 * Regulations of the Russian Premier League 2019/20 ("Регламент чемпионата России", the place of level clubs): the matches
 * between them (points, wins, difference, goals, goals away), then wins, difference, goals and goals away of all matches;
 * then an additional match, or lots. The league counts matches between level clubs once all of them are played.
 */
const RPL: TableRules = {
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
};

/**
 * FIVB, ranking criteria of pools (Olympic Games 2020, Club World Championships 2022): matches won, match points, ratio of
 * sets, ratio of points; of two still level the winner of their last match, of more a table of the matches between them.
 */
const FIVB: TableRules = {
  points: { win: [3, 0], 'win-3-2': [2, 1] },
  criteria: [
    'wins',
    'points',
    'sets-ratio',
    'points-ratio',
    'last-meeting',
    headToHead('wins', 'points', 'sets-ratio', 'points-ratio'),
    'lots',
  ],
  restart: 'mini-table',
  fairPlay: NO_FAIR_PLAY,
  awarded: {
    score: [3, 0],
    sets: [
      [25, 0],
      [25, 0],
      [25, 0],
    ],
  },
};

/**
 * FIBA Official Basketball Rules 2022, D (Classification of teams), D.1.1 to D.1.4: 2 points for a win, 1 for a defeat (also
 * by default), 0 for a forfeit; games between the level teams, then all games; begun again as soon as a team is placed.
 * A forfeit counts 20:0 (article 20.2.1).
 */
const FIBA: TableRules = {
  points: { win: [2, 1], walkover: [2, 0] },
  criteria: ['points', headToHead('points', 'difference', 'for'), 'difference', 'for', 'lots'],
  restart: 'at-once',
  fairPlay: NO_FAIR_PLAY,
  awarded: { score: [20, 0] },
};

/**
 * FIBA 3x3 Basketball Rules of the Game 2016, article 15 (Classification of teams): most wins, then the games between the level
 * teams by their wins alone, then most points scored. A forfeit gives no points.
 */
const FIBA_3X3: TableRules = {
  points: { win: [1, 0] },
  criteria: ['points', headToHead('wins'), 'for', 'ranking'],
  restart: 'mini-table',
  fairPlay: NO_FAIR_PLAY,
  awarded: { score: [0, 0] },
};

/**
 * IIHF Sport Regulations, three-point system and tie-breaking formula: games between the tied teams (points, difference,
 * goals); two who are left are ranked by their own game; then games against the best-ranked of the others one after the
 * other; then the seeding. The winning shot of a shoot-out counts as a goal; a forfeit counts 5:0.
 */
const IIHF: TableRules = {
  points: { win: [3, 0], 'win-overtime': [2, 1], 'win-shoot-out': [2, 1] },
  criteria: [
    'points',
    headToHead('points', 'difference', 'for'),
    { matches: 'best-outside', criteria: ['points', 'difference', 'for'] },
    'ranking',
    'lots',
  ],
  restart: 'pairs',
  fairPlay: NO_FAIR_PLAY,
  awarded: { score: [5, 0] },
  shootOutGoal: 1,
  acrossGroups: ['points', 'difference', 'for', 'ranking', 'lots'],
};

/**
 * Swiss tournaments by FIDE Handbook C.07, with unplayed rounds by its article 16: the opponents' scores without the lowest,
 * with it, by what was won against each; the course of play; the games between those level; rounds won.
 */
const SWISS: TableRules = {
  points: { win: [1, 0], draw: [0.5, 0.5] },
  criteria: [
    'points',
    'buchholz-cut-1',
    'buchholz',
    'sonneborn-berger',
    'progressive',
    'direct-encounter',
    'rounds-won',
    'lots',
  ],
  restart: 'mini-table',
  fairPlay: NO_FAIR_PLAY,
  awarded: { score: [1, 0] },
  scoreStep: 0.5,
};

/** Rules by name; each names its source. */
export const PRESETS: Readonly<Record<PresetName, TableRules>> = {
  difference: DIFFERENCE,
  'fifa-2022': FIFA_2022,
  'fifa-2026': FIFA_2026,
  'uefa-euro': UEFA_EURO,
  rpl: RPL,
  fivb: FIVB,
  fiba: FIBA,
  'fiba-3x3': FIBA_3X3,
  iihf: IIHF,
  swiss: SWISS,
};
