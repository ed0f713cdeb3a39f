import type { Encounter } from './encounter.ts';
import type { Bye } from './match.ts';
import { buchholz, directEncounter, progressive, roundsWon, sonnebornBerger } from './rounds.ts';
import type { TableRules } from './rules.ts';

/** An entry with what counts for it here. */
export interface ScopeRow {
  readonly entry: string;
  readonly encounters: readonly Encounter[];
  /** None in a mini-table. */
  readonly byes: readonly Bye[];
  /** Points that the organizer added, or deducted when negative; 0 in a mini-table. */
  readonly adjustment: number;
}

/** What a criterion sees. */
export interface Scope {
  /** Those who are compared, with all their encounters or with those of a mini-table. */
  readonly rows: readonly ScopeRow[];
  /** All entries of the table with everything that counts for them. */
  readonly table: ReadonlyMap<string, ScopeRow>;
  /** How many entries the first criterion of the table left level, those compared among them. */
  readonly levelAtFirst: number;
  readonly rules: TableRules;
  /** Place in a ranking from outside, 1 is the best; undefined for who has none. */
  readonly rankingOf: (entry: string) => number | undefined;
  /** Places that the organizer decided between exactly the entries compared, undefined without such a decision. */
  readonly decidedBy: (means: 'play-off' | 'lots') => ReadonlyMap<string, number> | undefined;
}

/** One figure for each row of a scope, in their order; equal figures leave entries level. */
export type Figures = readonly number[];

export interface CriterionDefinition {
  readonly ru: string;
  readonly en: string;
  /** Which figure stands higher. */
  readonly better: 'more' | 'less';
  readonly show: 'number' | 'signed' | 'ratio';
  /** It compares entries by a meeting, so it says nothing between entries of different groups. */
  readonly needsMeeting?: true;
  readonly measure: (scope: Scope) => Figures;
}

const total = (encounters: readonly Encounter[], figure: (encounter: Encounter) => number): number => {
  let sum = 0;
  for (const encounter of encounters) sum += figure(encounter);
  return sum;
};

/** Sums a figure over the encounters of each entry. */
const summed =
  (figure: (encounter: Encounter) => number) =>
  ({ rows }: Scope): Figures =>
    rows.map(({ encounters }) => total(encounters, figure));

/** Won divided by lost: infinite where nothing was lost, 0 where nothing was won. */
const ratio =
  (won: (encounter: Encounter) => number, lost: (encounter: Encounter) => number) =>
  ({ rows }: Scope): Figures =>
    rows.map(({ encounters }) => {
      const above = total(encounters, won);
      return above === 0 ? 0 : above / total(encounters, lost);
    });

const separatesNothing = ({ rows }: Scope): Figures => rows.map(() => 0);

/** What the latest meeting of exactly two entries says: 1 and 0, or nothing. */
const meeting =
  (verdict: (latest: Encounter, scope: Scope) => 'won' | 'drawn' | 'lost' | null) =>
  (scope: Scope): Figures => {
    const [first, second, third] = scope.rows;
    if (first === undefined || second === undefined || third !== undefined) return separatesNothing(scope);
    const latest = first.encounters.findLast(({ opponent }) => opponent === second.entry);
    const result = latest === undefined ? null : verdict(latest, scope);
    if (result === 'won') return [1, 0];
    return result === 'lost' ? [0, 1] : separatesNothing(scope);
  };

/** Kicks count when both played their last match against each other and nobody else has the same points. */
const shootOutOfLastMatch = (latest: Encounter, { rows, levelAtFirst }: Scope): Encounter['shootOut'] => {
  const [first, second] = rows;
  const last = first?.encounters.at(-1) === latest && second?.encounters.at(-1)?.opponent === first.entry;
  return last && levelAtFirst === 2 ? latest.shootOut : null;
};

const fairPlay = ({ rows, rules: { fairPlay: scale } }: Scope): Figures =>
  rows.map(({ encounters }) =>
    total(encounters, ({ cards }) =>
      cards === null
        ? 0
        : cards.yellow * scale.yellow +
          cards.secondYellow * scale.secondYellow +
          cards.red * scale.red +
          cards.yellowAndRed * scale.yellowAndRed,
    ),
  );

const ranking = (scope: Scope): Figures => {
  const places = scope.rows.map(({ entry }) => scope.rankingOf(entry));
  return places.every((place) => place !== undefined) ? places : separatesNothing(scope);
};

const decision =
  (means: 'play-off' | 'lots') =>
  (scope: Scope): Figures => {
    const places = scope.decidedBy(means);
    return places === undefined ? separatesNothing(scope) : scope.rows.map(({ entry }) => places.get(entry) ?? 0);
  };

/**
 * Every criterion by which entries can be separated, by the name that rules use. This is the one place to add another: its
 * texts, which figure is better, and how the figures are measured.
 */
export const CRITERIA = {
  points: {
    ru: 'очки',
    en: 'points',
    better: 'more',
    show: 'number',
    measure: ({ rows }) =>
      rows.map(
        ({ encounters, byes, adjustment }) =>
          total(encounters, ({ points }) => points) + byes.reduce((sum, { points }) => sum + points, 0) + adjustment,
      ),
  },
  wins: {
    ru: 'победы',
    en: 'wins',
    better: 'more',
    show: 'number',
    measure: summed(({ result }) => (result === 'won' ? 1 : 0)),
  },
  difference: {
    ru: 'разность',
    en: 'difference',
    better: 'more',
    show: 'signed',
    measure: summed((encounter) => encounter.for - encounter.against),
  },
  for: { ru: 'забито', en: 'scored', better: 'more', show: 'number', measure: summed((encounter) => encounter.for) },
  'away-goals': {
    ru: 'забито в гостях',
    en: 'scored away',
    better: 'more',
    show: 'number',
    measure: summed((encounter) => (encounter.side === 'away' ? encounter.for : 0)),
  },
  'sets-ratio': {
    ru: 'соотношение партий',
    en: 'ratio of sets',
    better: 'more',
    show: 'ratio',
    measure: ratio(
      (encounter) => encounter.for,
      (encounter) => encounter.against,
    ),
  },
  'points-ratio': {
    ru: 'соотношение мячей',
    en: 'ratio of points',
    better: 'more',
    show: 'ratio',
    measure: ratio(
      (encounter) => encounter.setPointsFor,
      (encounter) => encounter.setPointsAgainst,
    ),
  },
  'fair-play': { ru: 'баллы честной игры', en: 'fair-play points', better: 'more', show: 'signed', measure: fairPlay },
  'last-meeting': {
    ru: 'последняя встреча',
    en: 'last meeting',
    better: 'more',
    show: 'number',
    needsMeeting: true,
    measure: meeting(({ result }) => result),
  },
  'shoot-out': {
    ru: 'серия пенальти',
    en: 'shoot-out',
    better: 'more',
    show: 'number',
    needsMeeting: true,
    measure: meeting(shootOutOfLastMatch),
  },
  'direct-encounter': {
    ru: 'личная встреча',
    en: 'direct encounter',
    better: 'less',
    show: 'number',
    needsMeeting: true,
    measure: directEncounter,
  },
  buchholz: { ru: 'Бухгольц', en: 'Buchholz', better: 'more', show: 'number', measure: buchholz({ low: 0, high: 0 }) },
  'buchholz-cut-1': {
    ru: 'усечённый Бухгольц (без худшего)',
    en: 'Buchholz cut 1',
    better: 'more',
    show: 'number',
    measure: buchholz({ low: 1, high: 0 }),
  },
  'buchholz-cut-2': {
    ru: 'усечённый Бухгольц (без двух худших)',
    en: 'Buchholz cut 2',
    better: 'more',
    show: 'number',
    measure: buchholz({ low: 2, high: 0 }),
  },
  'buchholz-median-1': {
    ru: 'средний Бухгольц',
    en: 'median Buchholz',
    better: 'more',
    show: 'number',
    measure: buchholz({ low: 1, high: 1 }),
  },
  'buchholz-median-2': {
    ru: 'средний Бухгольц (без двух крайних)',
    en: 'median Buchholz 2',
    better: 'more',
    show: 'number',
    measure: buchholz({ low: 2, high: 2 }),
  },
  'sonneborn-berger': {
    ru: 'Зоннеборн — Бергер',
    en: 'Sonneborn-Berger',
    better: 'more',
    show: 'number',
    measure: sonnebornBerger,
  },
  progressive: {
    ru: 'прогрессивный показатель',
    en: 'progressive score',
    better: 'more',
    show: 'number',
    measure: progressive,
  },
  'rounds-won': { ru: 'выигранные туры', en: 'rounds won', better: 'more', show: 'number', measure: roundsWon },
  ranking: { ru: 'место в рейтинге', en: 'place in the ranking', better: 'less', show: 'number', measure: ranking },
  'play-off': {
    ru: 'дополнительный матч',
    en: 'play-off',
    better: 'less',
    show: 'number',
    measure: decision('play-off'),
  },
  lots: { ru: 'жребий', en: 'drawing of lots', better: 'less', show: 'number', measure: decision('lots') },
} as const satisfies Readonly<Record<string, CriterionDefinition>>;

export type CriterionName = keyof typeof CRITERIA;
