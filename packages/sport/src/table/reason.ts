import { CRITERIA, type CriterionDefinition, type CriterionName } from './criteria.ts';
import type { MiniTable } from './rules.ts';

export interface Figure {
  readonly entry: string;
  /** May be infinite: a ratio with nothing lost. */
  readonly figure: number;
}

/** One criterion that separated an entry from others that were level with it until then. */
export interface ReasonStep {
  readonly criterion: CriterionName;
  readonly matches: 'all' | MiniTable['matches'];
  /** The opponents whose matches count in a mini-table; null where all matches count. */
  readonly among: readonly string[] | null;
  /** The figure of the entry itself. */
  readonly figure: number;
  /** The figures of all who were compared, the entry among them, best first. */
  readonly figures: readonly Figure[];
}

/** Points that the organizer added, or deducted when negative, and why. */
export interface PointsAdjustment {
  readonly type: 'points';
  readonly entry: string;
  readonly points: number;
  readonly reason: string;
}

/** Why an entry stands where it stands, beyond the points of its own matches. */
export interface ReasonFacts {
  /** In the order in which they were applied. */
  readonly steps: readonly ReasonStep[];
  /** From whom nothing separates it. */
  readonly level: readonly string[];
  readonly adjustments: readonly PointsAdjustment[];
  /** It withdrew and its matches count for nothing; it stands after all others. */
  readonly voided: boolean;
}

export interface ReasonTexts {
  readonly ru: string;
  readonly en: string;
}

export interface Reason extends ReasonFacts, ReasonTexts {}

const WORDS = {
  ru: {
    ahead: 'выше',
    behind: 'ниже',
    more: (count: number) => `ещё ${count}`,
    matches: { all: '', 'head-to-head': ' в очных матчах', 'best-outside': ' в матчах с лучшими из остальных' },
    level: 'Ничто не отделяет от',
    organizer: 'решает организатор',
    added: 'Добавлено очков',
    deducted: 'Снято очков',
    voided: 'Участник снялся, его матчи не считаются.',
  },
  en: {
    ahead: 'ahead of',
    behind: 'behind',
    more: (count: number) => `${count} more`,
    matches: { all: '', 'head-to-head': ' in head-to-head matches', 'best-outside': ' against the best of the others' },
    level: 'Nothing separates it from',
    organizer: 'the organizer decides',
    added: 'Points added',
    deducted: 'Points deducted',
    voided: 'It withdrew and its matches do not count.',
  },
} as const;

type Language = keyof typeof WORDS;

/** More names than these are counted, not listed. */
const LISTED = 3;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const MARKS = { ru: ',', en: '.' } as const;

const figureText = (figure: number, { show }: CriterionDefinition, language: Language): string => {
  if (figure === Number.POSITIVE_INFINITY) return '∞';
  const size = Math.abs(figure);
  const text = (show === 'ratio' ? size.toFixed(3) : String(size)).replace('.', MARKS[language]);
  if (figure < 0) return `−${text}`;
  return show === 'signed' && figure > 0 ? `+${text}` : text;
};

const listed = (items: readonly string[], language: Language): string =>
  items.length > LISTED
    ? [...items.slice(0, LISTED), WORDS[language].more(items.length - LISTED)].join(', ')
    : items.join(', ');

type NameOf = (entry: string) => string;

const stepText = ({ criterion, matches, figure, figures }: ReasonStep, nameOf: NameOf, language: Language): string => {
  const definition: CriterionDefinition = CRITERIA[criterion];
  const words = WORDS[language];
  const text = (other: Figure) => `${nameOf(other.entry)} (${figureText(other.figure, definition, language)})`;
  const first = figures.findIndex((other) => other.figure === figure);
  const last = figures.findLastIndex((other) => other.figure === figure);
  // The nearest of either side come first, so that a long list is cut at its far end.
  const above = figures
    .slice(Math.max(0, first - LISTED), first)
    .reverse()
    .map(text);
  const below = figures.slice(last + 1, last + 1 + LISTED).map(text);
  const compared = (word: string, shown: readonly string[], count: number): readonly string[] =>
    count === 0 ? [] : [`${word} ${[...shown, ...(count > LISTED ? [words.more(count - LISTED)] : [])].join(', ')}`];
  const against = [
    ...compared(words.behind, above, first),
    ...compared(words.ahead, below, figures.length - 1 - last),
  ].join('; ');
  return `${capital(definition[language])}${words.matches[matches]}: ${figureText(figure, definition, language)}, ${against}.`;
};

/** The texts of a reason; `nameOf` gives the name under which an entry is shown, its id when left out. */
export const reasonTexts = (facts: ReasonFacts, nameOf: NameOf = (entry) => entry): ReasonTexts => {
  const inLanguage = (language: Language): string => {
    const words = WORDS[language];
    return [
      ...(facts.voided ? [words.voided] : []),
      ...facts.adjustments.map(
        ({ points, reason }) => `${points < 0 ? words.deducted : words.added}: ${Math.abs(points)} (${reason}).`,
      ),
      ...facts.steps.map((step) => stepText(step, nameOf, language)),
      ...(facts.level.length > 0
        ? [`${words.level} ${listed(facts.level.map(nameOf), language)}: ${words.organizer}.`]
        : []),
    ].join(' ');
  };
  return { ru: inLanguage('ru'), en: inLanguage('en') };
};
