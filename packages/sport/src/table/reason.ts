import { CRITERIA, type CriterionDefinition, type CriterionName } from './criteria.ts';
import type { MiniTable } from './rules.ts';

export interface Figure {
  readonly entry: string;
  readonly figure: number;
}

/** One criterion that separated an entry from others that were level with it until then. */
export interface ReasonStep {
  readonly criterion: CriterionName;
  readonly matches: 'all' | MiniTable['matches'];
  /** Between whom the matches of a mini-table were counted; those who were compared where all matches count. */
  readonly among: readonly string[];
  /** The figure of the entry itself. */
  readonly figure: number;
  /** The figures of all who were compared, best first. */
  readonly figures: readonly Figure[];
}

/** Points that the organizer added, or deducted when negative, and why. */
export interface PointsAdjustment {
  readonly type: 'points';
  readonly entry: string;
  readonly points: number;
  readonly reason: string;
}

/** Why an entry stands where it stands, beyond its own points. */
export interface Reason {
  readonly steps: readonly ReasonStep[];
  /** From whom nothing separates it. */
  readonly level: readonly string[];
  readonly adjustments: readonly PointsAdjustment[];
  /** The entry withdrew and its matches count for nothing. */
  readonly voided: boolean;
  readonly ru: string;
  readonly en: string;
}

type Language = 'ru' | 'en';

const WORDS = {
  ru: {
    ahead: 'выше',
    behind: 'ниже',
    more: (count: number) => `ещё ${count}`,
    scope: { all: '', 'head-to-head': ' в очных матчах', 'best-outside': ' в матчах с лучшими из остальных' },
    level: 'Ничто не отделяет от',
    organizer: 'решает организатор',
    added: 'Добавлено очков',
    deducted: 'Снято очков',
    voided: 'Участник снялся, его матчи не считаются',
  },
  en: {
    ahead: 'ahead of',
    behind: 'behind',
    more: (count: number) => `${count} more`,
    scope: { all: '', 'head-to-head': ' in head-to-head matches', 'best-outside': ' against the best of the others' },
    level: 'Nothing separates it from',
    organizer: 'the organizer decides',
    added: 'Points added',
    deducted: 'Points deducted',
    voided: 'Withdrew; its matches do not count',
  },
} as const;

/** More names than these are counted, not listed. */
const LISTED = 3;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const figureText = (figure: number, { show }: CriterionDefinition): string => {
  if (figure === Number.POSITIVE_INFINITY) return '∞';
  if (show === 'ratio') return figure.toFixed(3);
  const text = String(Math.abs(figure));
  if (figure < 0) return `−${text}`;
  return show === 'signed' && figure > 0 ? `+${text}` : text;
};

const listed = (items: readonly string[], language: Language): string =>
  items.length > LISTED
    ? [...items.slice(0, LISTED), WORDS[language].more(items.length - LISTED)].join(', ')
    : items.join(', ');

const stepText = (step: ReasonStep, nameOf: (entry: string) => string, language: Language): string => {
  const definition: CriterionDefinition = CRITERIA[step.criterion];
  const words = WORDS[language];
  const text = ({ entry, figure }: Figure) => `${nameOf(entry)} (${figureText(figure, definition)})`;
  const first = step.figures.findIndex(({ figure }) => figure === step.figure);
  const last = step.figures.findLastIndex(({ figure }) => figure === step.figure);
  // The nearest first, on either side.
  const behind = step.figures.slice(0, first).reverse().map(text);
  const ahead = step.figures.slice(last + 1).map(text);
  const compared = [
    ...(behind.length > 0 ? [`${words.behind} ${listed(behind, language)}`] : []),
    ...(ahead.length > 0 ? [`${words.ahead} ${listed(ahead, language)}`] : []),
  ];
  const subject = capital(definition[language]) + words.scope[step.matches];
  return `${subject}: ${figureText(step.figure, definition)}, ${compared.join(', ')}.`;
};

/** The texts of a reason; `nameOf` gives the name under which an entry is shown. */
export const reasonTexts = (
  reason: Omit<Reason, Language>,
  nameOf: (entry: string) => string = (entry) => entry,
): { readonly ru: string; readonly en: string } => {
  const inLanguage = (language: Language): string => {
    const words = WORDS[language];
    return [
      ...(reason.voided ? [`${words.voided}.`] : []),
      ...reason.adjustments.map(
        ({ points, reason: why }) => `${points < 0 ? words.deducted : words.added}: ${Math.abs(points)} (${why}).`,
      ),
      ...reason.steps.map((step) => stepText(step, nameOf, language)),
      ...(reason.level.length > 0
        ? [`${words.level} ${listed(reason.level.map(nameOf), language)}: ${words.organizer}.`]
        : []),
    ].join(' ');
  };
  return { ru: inLanguage('ru'), en: inLanguage('en') };
};
