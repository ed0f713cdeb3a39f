import type { Encounter } from './encounter.ts';
import type { FairPlayScale } from './rules.ts';

/** An entry with the encounters that count here. */
export interface ScopeRow {
  readonly entry: string;
  readonly encounters: readonly Encounter[];
  /** Points that the organizer added (or, negative, deducted); 0 in a mini-table. */
  readonly adjustment: number;
}

/** What a criterion sees: those who are to be compared, over all matches or over those of a mini-table. */
export interface Scope {
  readonly rows: readonly ScopeRow[];
  readonly fairPlay: FairPlayScale;
  /** Place in a ranking from outside, 1 is the best; undefined for who has none. */
  readonly rankingOf: (entry: string) => number | undefined;
  /** Places that the organizer decided between exactly these entries; null where there is no decision. */
  readonly decided: (by: 'play-off' | 'lots', entries: readonly string[]) => ReadonlyMap<string, number> | null;
}

export interface CriterionDefinition {
  readonly ru: string;
  readonly en: string;
  /** Which figure stands higher. */
  readonly better: 'more' | 'less';
  readonly show: 'number' | 'signed' | 'ratio';
  /** One figure for each row, in their order; equal figures leave entries level. */
  readonly measure: (scope: Scope) => readonly number[];
}

const total = (encounters: readonly Encounter[], figure: (encounter: Encounter) => number): number => {
  let sum = 0;
  for (const encounter of encounters) sum += figure(encounter);
  return sum;
};

/** A criterion that sums a figure over the encounters of each entry by itself. */
const summed =
  (figure: (encounter: Encounter) => number) =>
  ({ rows }: Scope): readonly number[] =>
    rows.map(({ encounters }) => total(encounters, figure));

/** Won divided by lost: nothing lost is infinitely good, nothing at all is 0. */
const ratio =
  (won: (encounter: Encounter) => number, lost: (encounter: Encounter) => number) =>
  ({ rows }: Scope): readonly number[] =>
    rows.map(({ encounters }) => {
      const [above, below] = [total(encounters, won), total(encounters, lost)];
      return above === 0 ? 0 : above / below;
    });

const nothing = ({ rows }: Scope): readonly number[] => rows.map(() => 0);

const lastMeeting = (scope: Scope): readonly number[] => {
  const [first, second, third] = scope.rows;
  if (first === undefined || second === undefined || third !== undefined) return nothing(scope);
  const last = first.encounters.findLast(({ opponent }) => opponent === second.entry);
  if (last === undefined || last.result === 'drawn') return nothing(scope);
  return last.result === 'won' ? [1, 0] : [0, 1];
};

/** Kicks after the last match, which two entries played against each other and nobody else is level with. */
const shootOut = (scope: Scope): readonly number[] => {
  const [first, second, third] = scope.rows;
  if (first === undefined || second === undefined || third !== undefined) return nothing(scope);
  const last = first.encounters.at(-1);
  if (last === undefined || last.opponent !== second.entry || last.shootOut === null) return nothing(scope);
  return last.shootOut === 'won' ? [1, 0] : [0, 1];
};

const decision =
  (by: 'play-off' | 'lots') =>
  (scope: Scope): readonly number[] => {
    const places = scope.decided(
      by,
      scope.rows.map(({ entry }) => entry),
    );
    return places === null ? nothing(scope) : scope.rows.map(({ entry }) => places.get(entry) ?? 0);
  };

const fairPlay = ({ rows, fairPlay: scale }: Scope): readonly number[] =>
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

const ranking = (scope: Scope): readonly number[] => {
  const places = scope.rows.map(({ entry }) => scope.rankingOf(entry));
  return places.every((place) => place !== undefined) ? places : nothing(scope);
};

/** Every criterion by which entries can be separated. A new one is one more entry here. */
export const CRITERIA = {
  points: {
    ru: 'очки',
    en: 'points',
    better: 'more',
    show: 'number',
    measure: ({ rows }) =>
      rows.map(({ encounters, adjustment }) => total(encounters, ({ points }) => points) + adjustment),
  },
  wins: {
    ru: 'победы',
    en: 'wins',
    better: 'more',
    show: 'number',
    measure: summed(({ result }) => (result === 'won' ? 1 : 0)),
  },
  difference: {
    ru: 'разность мячей',
    en: 'goal difference',
    better: 'more',
    show: 'signed',
    measure: summed((match) => match.for - match.against),
  },
  for: { ru: 'забитые мячи', en: 'goals for', better: 'more', show: 'number', measure: summed((match) => match.for) },
  'away-goals': {
    ru: 'мячи в гостях',
    en: 'away goals',
    better: 'more',
    show: 'number',
    measure: summed((match) => (match.side === 'away' ? match.for : 0)),
  },
  'sets-ratio': {
    ru: 'соотношение партий',
    en: 'sets ratio',
    better: 'more',
    show: 'ratio',
    measure: ratio(
      (match) => match.for,
      (match) => match.against,
    ),
  },
  'points-ratio': {
    ru: 'соотношение мячей в партиях',
    en: 'points ratio',
    better: 'more',
    show: 'ratio',
    measure: ratio(
      (match) => match.setPointsFor,
      (match) => match.setPointsAgainst,
    ),
  },
  'fair-play': { ru: 'баллы честной игры', en: 'fair-play points', better: 'more', show: 'signed', measure: fairPlay },
  'last-meeting': { ru: 'последняя встреча', en: 'last meeting', better: 'more', show: 'number', measure: lastMeeting },
  'shoot-out': { ru: 'серия пенальти', en: 'penalty shoot-out', better: 'more', show: 'number', measure: shootOut },
  ranking: { ru: 'место в рейтинге', en: 'place in the ranking', better: 'less', show: 'number', measure: ranking },
  'play-off': { ru: 'переигровка', en: 'play-off', better: 'less', show: 'number', measure: decision('play-off') },
  lots: { ru: 'жребий', en: 'drawing of lots', better: 'less', show: 'number', measure: decision('lots') },
} as const satisfies Readonly<Record<string, CriterionDefinition>>;

export type CriterionName = keyof typeof CRITERIA;
