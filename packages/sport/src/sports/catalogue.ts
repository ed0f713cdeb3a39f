import { AS_MANY_AS_IT_TAKES, type Source, type SportRules } from './rules.ts';

const source = (regulation: string, edition: string, article: string): Source => ({ regulation, edition, article });

const NO_CHANGES = { limit: 0, per: 'match', return: 'never' } as const;
const ROLLING = { limit: null, per: 'match', return: 'always' } as const;

const football: SportRules = {
  slug: 'football',
  unit: 'goals',
  periods: { count: 2, minutes: 45 },
  overtimes: { count: 2, minutes: 15 },
  draws: true,
  clock: 'running',
  scoring: [1],
  target: null,
  sets: null,
  overtime: { ends: 'time', parts: 2 },
  shots: 5,
  lineUp: { onField: 11, least: 7, changes: { limit: 5, per: 'match', return: 'never' } },
  sanctions: {
    cards: ['yellow', 'second-yellow', 'red'],
    foulsOut: null,
    timePenalties: [],
    timePenaltiesOut: null,
    source: source('IFAB Laws of the Game', '2026/27', 'Laws 3 and 12'),
  },
  award: {
    walkover: [3, 0],
    walkoverSource: source('FIFA Disciplinary Code', '2019', 'art. 22'),
    technical: { kind: 'walkover-or-better' },
    technicalSource: source('FIFA Disciplinary Code', '2019', 'art. 22'),
  },
  playSource: source('IFAB Laws of the Game', '2026/27', 'Laws 7 and 10'),
  outcomes: { win: [3, 0], draw: [1, 1] },
  pointsSource: source('Regulations FIFA World Cup Russia', '2018', 'art. 32'),
  table: 'difference',
};

const futsal: SportRules = {
  ...football,
  slug: 'futsal',
  periods: { count: 2, minutes: 20 },
  overtimes: { count: 2, minutes: 5 },
  clock: 'stopped',
  lineUp: { onField: 5, least: 3, changes: ROLLING },
  sanctions: { ...football.sanctions, source: source('FIFA Futsal Laws of the Game', '2025/26', 'Laws 3 and 12') },
  award: { ...football.award, walkover: [5, 0] },
  playSource: source('FIFA Futsal Laws of the Game', '2025/26', 'Laws 7 and 10'),
  pointsSource: source('Regulations FIFA Futsal World Cup', '2021', 'group stage'),
};

const FIBA = 'FIBA Official Basketball Rules';
const basketball: SportRules = {
  slug: 'basketball-5x5',
  unit: 'points',
  periods: { count: 4, minutes: 10 },
  overtimes: { count: AS_MANY_AS_IT_TAKES, minutes: 5 },
  draws: false,
  clock: 'stopped',
  scoring: [1, 2, 3],
  target: null,
  sets: null,
  overtime: { ends: 'time', parts: 1 },
  shots: null,
  lineUp: { onField: 5, least: 2, changes: ROLLING },
  sanctions: {
    cards: [],
    foulsOut: 5,
    timePenalties: [],
    timePenaltiesOut: null,
    source: source(FIBA, '2024', 'art. 40'),
  },
  award: {
    walkover: [20, 0],
    walkoverSource: source(FIBA, '2024', 'art. 20 (forfeit)'),
    technical: { kind: 'score-or-default', score: [2, 0] },
    technicalSource: source(FIBA, '2024', 'art. 21 (default)'),
  },
  playSource: source(FIBA, '2024', 'art. 8 and 16'),
  outcomes: { win: [2, 1], walkover: [2, 0] },
  pointsSource: source(FIBA, '2024', 'section D, classification of teams'),
  table: 'fiba',
};

const FIBA_3X3 = 'FIBA 3x3 Basketball Rules of the Game';
const basketball3x3: SportRules = {
  ...basketball,
  slug: 'basketball-3x3',
  periods: { count: 1, minutes: 10 },
  overtimes: { count: 1, minutes: 0 },
  scoring: [1, 2],
  target: 21,
  overtime: { ends: 'points', points: 2 },
  lineUp: { onField: 3, least: 1, changes: ROLLING },
  sanctions: { ...basketball.sanctions, foulsOut: null, source: source(FIBA_3X3, '2016', 'art. 7') },
  award: {
    walkover: [0, 0],
    walkoverSource: source(FIBA_3X3, '2016', 'art. 6 (the score is marked w-0)'),
    technical: { kind: 'loser-zero', atLeast: 0 },
    technicalSource: source(FIBA_3X3, '2016', 'art. 6'),
  },
  playSource: source(FIBA_3X3, '2016', 'art. 5 and 6'),
  outcomes: { win: [1, 0] },
  pointsSource: source(FIBA_3X3, '2016', 'art. 15 (most wins, no draws)'),
  table: 'fiba-3x3',
};

const FIVB = 'FIVB Official Volleyball Rules';
const volleyball: SportRules = {
  slug: 'volleyball',
  unit: 'sets',
  periods: { count: 5, minutes: 0 },
  overtimes: { count: 0, minutes: 0 },
  draws: false,
  clock: 'none',
  scoring: [1],
  target: null,
  sets: { set: { points: 25, lead: 2, cap: null }, deciding: { points: 15, lead: 2, cap: null } },
  overtime: null,
  shots: null,
  lineUp: { onField: 6, least: 6, changes: { limit: 6, per: 'set', return: 'once' } },
  sanctions: {
    cards: ['yellow', 'red'],
    foulsOut: null,
    timePenalties: [],
    timePenaltiesOut: null,
    source: source(FIVB, '2025-2028', '15 and 21'),
  },
  award: {
    walkover: [25, 0],
    walkoverSource: source(FIVB, '2025-2028', '6.4.1'),
    technical: { kind: 'complete-sets' },
    technicalSource: source(FIVB, '2025-2028', '6.4.3'),
  },
  playSource: source(FIVB, '2025-2028', '6.1 to 6.3'),
  outcomes: { win: [3, 0], 'win-3-2': [2, 1], walkover: [3, 0] },
  pointsSource: source('FIVB Sports Regulations', '2012', 'ranking: 3-0 and 3-1 give 3 points, 3-2 gives 2 and 1'),
  table: 'fivb',
};

const FIVB_BEACH = 'FIVB Beach Volleyball Rules';
const beachVolleyball: SportRules = {
  ...volleyball,
  slug: 'beach-volleyball',
  periods: { count: 3, minutes: 0 },
  sets: { set: { points: 21, lead: 2, cap: null }, deciding: { points: 15, lead: 2, cap: null } },
  lineUp: { onField: 2, least: 2, changes: NO_CHANGES },
  sanctions: { ...volleyball.sanctions, source: source(FIVB_BEACH, '2025-2028', '20') },
  award: {
    walkover: [21, 0],
    walkoverSource: source(FIVB_BEACH, '2025-2028', '6.4.1'),
    technical: { kind: 'complete-sets' },
    technicalSource: source(FIVB_BEACH, '2025-2028', '6.4.3'),
  },
  playSource: source(FIVB_BEACH, '2025-2028', '6.1 to 6.3'),
  outcomes: { win: [2, 1], walkover: [2, 0] },
  pointsSource: source('FIVB Beach Volleyball Sports Regulations', '2019', 'pool play'),
};

const IIHF = 'IIHF Official Rule Book';
/** The preliminary round's overtime of five minutes; a play-off's is a variant (10 minutes, or 20 until a goal falls). */
const iceHockey: SportRules = {
  slug: 'ice-hockey',
  unit: 'goals',
  periods: { count: 3, minutes: 20 },
  overtimes: { count: 1, minutes: 5 },
  draws: false,
  clock: 'stopped',
  scoring: [1],
  target: null,
  sets: null,
  overtime: { ends: 'golden-goal' },
  shots: 5,
  lineUp: { onField: 6, least: 4, changes: ROLLING },
  sanctions: {
    cards: [],
    foulsOut: null,
    timePenalties: [2, 4, 5, 10, 20],
    timePenaltiesOut: null,
    source: source(IIHF, '2023/24', 'Rules 16 to 23'),
  },
  award: {
    walkover: [1, 0],
    walkoverSource: source(IIHF, '2023/24', 'Rule 66'),
    technical: { kind: 'loser-zero', atLeast: 1 },
    technicalSource: source(IIHF, '2023/24', 'Rule 66'),
  },
  playSource: source(IIHF, '2023/24', 'Rules 77, 78 and 84'),
  outcomes: { win: [3, 0], 'win-overtime': [2, 1], 'win-shoot-out': [2, 1] },
  pointsSource: source(IIHF, '2023/24', 'Rules 78.1 and 84'),
  table: 'iihf',
};

const IFF = 'IFF Rules of the Game';
const floorHockey: SportRules = {
  ...iceHockey,
  slug: 'floor-hockey',
  overtimes: { count: 1, minutes: 10 },
  draws: true,
  sanctions: { ...iceHockey.sanctions, timePenalties: [2, 4, 10], source: source(IFF, '2022', 'chapter 6, penalties') },
  award: {
    walkover: [5, 0],
    walkoverSource: source('IFF Competition Regulations', '2003', 'walk over'),
    technical: { kind: 'walkover-or-better' },
    technicalSource: source('IFF Competition Regulations', '2003', 'walk over'),
  },
  playSource: source(IFF, '2022', '201 to 203'),
  outcomes: { win: [2, 0], draw: [1, 1] },
  pointsSource: source('IFF Competition Regulations', '2003', 'group play'),
  table: 'difference',
};

const IHF = 'IHF Rules of the Game';
const handball: SportRules = {
  slug: 'handball',
  unit: 'goals',
  periods: { count: 2, minutes: 30 },
  overtimes: { count: 4, minutes: 5 },
  draws: true,
  clock: 'stopped',
  scoring: [1],
  target: null,
  sets: null,
  overtime: { ends: 'time', parts: 2 },
  shots: 5,
  lineUp: { onField: 7, least: 5, changes: ROLLING },
  sanctions: {
    cards: ['yellow', 'red'],
    foulsOut: null,
    timePenalties: [2],
    timePenaltiesOut: 3,
    source: source(IHF, '2016', '4:1 and 16:1 to 16:8'),
  },
  award: {
    walkover: [10, 0],
    walkoverSource: source(
      'Regulations for IHF Competitions',
      '2020',
      'basic principles, matches not played (10:0 and 2:0 points)',
    ),
    technical: { kind: 'walkover-or-better' },
    technicalSource: source(
      'Regulations for IHF Competitions',
      '2020',
      'basic principles, matches not played (10:0 and 2:0 points)',
    ),
  },
  playSource: source(IHF, '2016', '2:1 and 2:2'),
  outcomes: { win: [2, 0], draw: [1, 1] },
  pointsSource: source('EHF EURO Regulations', '2010', 'preliminary round: 2, 1 and 0 points'),
  table: 'difference',
};

const ITTF = 'ITTF Statutes';
const tableTennis: SportRules = {
  ...volleyball,
  slug: 'table-tennis',
  sets: { set: { points: 11, lead: 2, cap: null }, deciding: { points: 11, lead: 2, cap: null } },
  lineUp: { onField: 1, least: 1, changes: NO_CHANGES },
  sanctions: { ...volleyball.sanctions, source: source(ITTF, '2024', 'Regulations 3.5.2') },
  award: {
    walkover: [11, 0],
    walkoverSource: source(ITTF, '2024', 'Regulations 3.7.5.1'),
    technical: { kind: 'complete-sets' },
    technicalSource: source(ITTF, '2024', 'Regulations 3.7.5.1'),
  },
  playSource: source(ITTF, '2024', 'Laws 2.11 and 2.12'),
  outcomes: { win: [2, 1], walkover: [2, 0] },
  pointsSource: source(ITTF, '2024', 'Regulations 3.7.5.1'),
};

/** Every sport whose rules are known, by slug. */
export const SPORT_RULES = {
  football,
  futsal,
  'basketball-5x5': basketball,
  'basketball-3x3': basketball3x3,
  volleyball,
  'beach-volleyball': beachVolleyball,
  'ice-hockey': iceHockey,
  'floor-hockey': floorHockey,
  handball,
  'table-tennis': tableTennis,
} as const satisfies Record<string, SportRules>;

export type SportRulesSlug = keyof typeof SPORT_RULES;
