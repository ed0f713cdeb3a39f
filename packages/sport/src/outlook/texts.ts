import { CRITERIA, type CriterionDefinition } from '../table/index.ts';
import type { LevelDecision, Threshold } from './decision.ts';
import type { EndingCondition, EntryOutlook, MatchEnding, OwnResult, Scenario, Texts } from './outlook.ts';
import type { Situation } from './situation.ts';
import type { Ending } from './ways.ts';

type Language = 'ru' | 'en';
type NameOf = (entry: string) => string;

const RESULT_WORDS = {
  // Russian words stand in the genitive: "хватит победы", "после победы".
  ru: {
    win: 'победы',
    draw: 'ничьей',
    loss: 'поражения',
    and: ' и ',
    or: ' или ',
    against: (name: string) => ` (соперник ${name})`,
  },
  en: {
    win: 'a win',
    draw: 'a draw',
    loss: 'a defeat',
    and: ' and ',
    or: ' or ',
    against: (name: string) => ` against ${name}`,
  },
} as const;

const CRITERION_SCOPE = {
  ru: { all: '', 'head-to-head': ' в очных матчах', 'best-outside': ' в матчах с лучшими из остальных' },
  en: { all: '', 'head-to-head': ' in head-to-head matches', 'best-outside': ' against the best of the others' },
} as const;

/** More scenarios than these are counted, not told. */
const TOLD = 6;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const russianPlural = (count: number, one: string, few: string, many: string): string => {
  const [last, lastTwo] = [Math.abs(count) % 10, Math.abs(count) % 100];
  if (last === 1 && lastTwo !== 11) return one;
  return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? few : many;
};

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

/** What tells an ending apart from the others with the same winner: its score, or after what the match was won. */
const endingDetail = ({ outcome, margin, loser }: Ending, language: Language, turned: boolean): string => {
  if (outcome === 'draw') return '';
  if (margin.max === margin.min && loser.max === loser.min) {
    const [winner, other] = [loser.min + margin.min, loser.min];
    return turned ? ` ${other}:${winner}` : ` ${winner}:${other}`;
  }
  const words = {
    ru: { 'win-overtime': ' в овертайме', 'win-shoot-out': ' в послематчевой серии', other: ' в основное время' },
    en: { 'win-overtime': ' in overtime', 'win-shoot-out': ' in a shoot-out', other: ' in regular time' },
  }[language];
  return outcome === 'win-overtime' || outcome === 'win-shoot-out' ? words[outcome] : words.other;
};

/** The endings grouped by winner; `whole` where all endings with that winner are among them. */
const byWinner = ({ ways }: Situation, endings: readonly MatchEnding[]) =>
  (['home', null, 'away'] as const).flatMap((winner) => {
    const all = ways.filter((way) => way.winner === winner);
    const chosen = all.filter(({ ending }) =>
      endings.some((each) => each.winner === winner && each.ending === ending.name),
    );
    return chosen.length === 0 ? [] : [{ winner, chosen, whole: chosen.length === all.length }];
  });

const ownText = (
  situation: Situation,
  entry: string,
  { home, away, endings }: EndingCondition,
  onlyMatch: boolean,
  least: boolean,
  language: Language,
  nameOf: NameOf,
): string => {
  const words = RESULT_WORDS[language];
  const side = home === entry ? 'home' : 'away';
  const results = byWinner(situation, endings).map(({ winner, chosen, whole }) => ({
    result: winner === null ? ('draw' as const) : winner === side ? ('win' as const) : ('loss' as const),
    chosen,
    whole,
  }));
  const order: readonly OwnResult[] = ['win', 'draw', 'loss'];
  results.sort((a, b) => order.indexOf(a.result) - order.indexOf(b.result));
  // Where a draw is enough a win is too, and need not be said.
  const [first, second, third] = results;
  const draws = least && first?.result === 'win' && first.whole && second?.result === 'draw' && third === undefined;
  const texts = (draws ? [second] : results).flatMap(({ result, chosen, whole }) =>
    whole
      ? [words[result]]
      : chosen.map(({ ending }) => words[result] + endingDetail(ending, language, result === 'loss')),
  );
  return texts.join(words.or) + (onlyMatch ? '' : words.against(nameOf(home === entry ? away : home)));
};

const otherText = (
  situation: Situation,
  { home, away, endings }: EndingCondition,
  language: Language,
  nameOf: NameOf,
): string => {
  const [h, a] = [nameOf(home), nameOf(away)];
  const groups = byWinner(situation, endings);
  const once = (entry: string): boolean => (situation.matchesOf[situation.entries.indexOf(entry)] ?? []).length === 1;
  const beats = (winner: 'home' | 'away', detail: string): string => {
    const [first, second, only] = winner === 'home' ? [h, a, once(home)] : [a, h, once(away)];
    if (language === 'ru') return `${first} победит${detail}${only ? '' : ` (соперник ${second})`}`;
    return only ? `${first} win${detail}` : `${first} beat ${second}${detail}`;
  };
  const drawn = (not: boolean): string => {
    if (language === 'ru') return `${h} и ${a} ${not ? 'не ' : ''}сыграют вничью`;
    return `${h} and ${a} ${not ? 'do not draw' : 'draw'}`;
  };
  const fails = (winner: 'home' | 'away'): string => {
    const [first, second, only] = winner === 'home' ? [h, a, once(home)] : [a, h, once(away)];
    if (language === 'ru') return `${first} не победит${only ? '' : ` (соперник ${second})`}`;
    return only ? `${first} do not win` : `${first} do not beat ${second}`;
  };
  const canDraw = situation.ways.some(({ winner }) => winner === null);
  const [first, second] = groups;
  if (canDraw && groups.length === 2 && first?.whole && second?.whole) {
    if (first.winner === 'home' && second.winner === 'away') return drawn(true);
    return fails(first.winner === null ? 'home' : 'away');
  }
  return groups
    .flatMap(({ winner, chosen, whole }) => {
      if (winner === null) return [drawn(false)];
      return whole
        ? [beats(winner, '')]
        : chosen.map(({ ending }) => beats(winner, endingDetail(ending, language, false)));
    })
    .join(RESULT_WORDS[language].or);
};

/** What a threshold on the goal difference of own matches says; a single match tells it as a margin. */
const marginText = ({ needed, enough }: Threshold, single: boolean, language: Language): readonly string[] => {
  const differ = enough !== needed;
  if (!single) {
    return language === 'ru'
      ? [
          ...(enough === null ? [] : [`общей разности ${signed(enough)} в своих матчах хватит`]),
          ...(needed === null || !differ ? [] : [`с общей разностью меньше ${signed(needed)} не проходит`]),
        ]
      : [
          ...(enough === null ? [] : [`a total difference of ${signed(enough)} in its own matches is enough`]),
          ...(needed === null || !differ ? [] : [`with a total difference under ${signed(needed)} it is out`]),
        ];
  }
  const told = (value: number, kind: 'enough' | 'needed'): string => {
    const [won, by] = [value > 0, Math.abs(value)];
    if (language === 'ru') {
      if (kind === 'enough') return `хватит ${won ? `победы с разницей от ${by}` : `поражения с разницей до ${by}`}`;
      return won ? `нужна победа с разницей от ${by}` : `нельзя проиграть с разницей больше ${by}`;
    }
    const how = won ? `a win by ${by} or more` : `a defeat by no more than ${by}`;
    return kind === 'enough' ? `${how} is enough` : `${how} is needed`;
  };
  return [
    ...(enough === null ? [] : [told(enough, 'enough')]),
    ...(needed === null || !differ ? [] : [told(needed, 'needed')]),
  ];
};

const ownGoalsText = ({ needed, enough }: Threshold, language: Language): readonly string[] => {
  const words = {
    ru: {
      enough: (value: number) => `забитых в своих матчах ${value} хватит`,
      needed: (value: number) => `забить в своих матчах нужно не меньше ${value}`,
    },
    en: {
      enough: (value: number) => `scoring ${value} or more in its own matches is enough`,
      needed: (value: number) => `it must score at least ${value} in its own matches`,
    },
  }[language];
  return [
    ...(enough === null ? [] : [words.enough(enough)]),
    ...(needed === null || needed === enough ? [] : [words.needed(needed)]),
  ];
};

const figureText = (figure: number, definition: CriterionDefinition): string => {
  if (definition.show === 'ratio') return Number.isFinite(figure) ? figure.toFixed(3) : '∞';
  return definition.show === 'signed' ? signed(figure) : String(Math.abs(figure));
};

const decisionText = (decision: LevelDecision, single: boolean, language: Language, nameOf: NameOf): string => {
  const { among, places, criterion, matches, now, margin, goals } = decision;
  const definition: CriterionDefinition | null = criterion === null ? null : CRITERIA[criterion];
  const names = among.map(nameOf).join(', ');
  const standing =
    definition === null || now === null
      ? ''
      : ` (${language === 'ru' ? 'сейчас' : 'now'} ${now.map(({ entry, figure }) => `${nameOf(entry)} ${figureText(figure, definition)}`).join(', ')})`;
  const what =
    definition === null
      ? { ru: 'жребий или решение организатора', en: 'lots or the organizer' }[language]
      : definition[language] + CRITERION_SCOPE[language][matches];
  const head =
    language === 'ru'
      ? `решает ${what}: ${russianPlural(places, 'проходит', 'проходят', 'проходят')} ${places} из: ${names}${standing}`
      : `${what} decides: ${places} of ${names} ${places === 1 ? 'goes' : 'go'} through${standing}`;
  return [
    head,
    ...(margin === null ? [] : marginText(margin, single, language)),
    ...(goals === null ? [] : ownGoalsText(goals, language)),
  ].join('; ');
};

/** The texts of a scenario: "A draw is enough if Zapad do not win." */
export const scenarioTexts = (
  situation: Situation,
  entry: number,
  { own, others, follows }: Pick<Scenario, 'own' | 'others' | 'follows'>,
  nameOf: NameOf,
): Texts => {
  const name = situation.entries[entry] ?? '';
  const count = (situation.matchesOf[entry] ?? []).length;
  const inLanguage = (language: Language): string => {
    const words = RESULT_WORDS[language];
    const results = own
      .map((condition) => ownText(situation, name, condition, count === 1, follows === 'through', language, nameOf))
      .join(words.and);
    const conditions = others.map((condition) => otherText(situation, condition, language, nameOf)).join(words.and);
    if (follows === 'through') {
      const is = own.length > 1 ? 'are' : 'is';
      const whatever = {
        ru: count === 0 ? 'проходит' : 'проходит при любом своём результате',
        en: count === 0 ? 'goes through' : 'goes through whatever its own result',
      }[language];
      const enough = results === '' ? whatever : language === 'ru' ? `хватит ${results}` : `${results} ${is} enough`;
      const condition = conditions === '' ? '' : language === 'ru' ? `, если ${conditions}` : ` if ${conditions}`;
      return `${capital(enough + condition)}.`;
    }
    const decides = decisionText(follows, count === 1, language, nameOf);
    const after = results === '' ? '' : language === 'ru' ? `после ${results}` : `after ${results}`;
    const when = conditions === '' ? '' : language === 'ru' ? `если ${conditions}` : `if ${conditions}`;
    const lead = [after, when].filter((part) => part !== '').join(', ');
    return `${capital(lead === '' ? decides : `${lead}: ${decides}`)}.`;
  };
  return { ru: inLanguage('ru'), en: inLanguage('en') };
};

const ownResultsText = (
  situation: Situation,
  entry: string,
  results: readonly OwnResult[],
  language: Language,
  nameOf: NameOf,
): string => {
  const words = RESULT_WORDS[language];
  const own = situation.matchesOf[situation.entries.indexOf(entry)] ?? [];
  return results
    .map((result, index) => {
      const [home = 0, away = 0] = situation.remaining[own[index] ?? 0] ?? [];
      const opponent = situation.entries[home] === entry ? away : home;
      return words[result] + (own.length === 1 ? '' : words.against(nameOf(situation.entries[opponent] ?? '')));
    })
    .join(words.and);
};

/** The texts of an entry: the verdict, or the scenarios one after the other. */
export const entryTexts = (
  situation: Situation,
  { entry, prospect, exact, own, scenarios }: Omit<EntryOutlook, 'ru' | 'en'>,
  nameOf: NameOf,
): Texts => {
  const { places } = situation.input;
  const inLanguage = (language: Language): string => {
    if (prospect === 'through') {
      return language === 'ru' ? 'Проходит при любых результатах.' : 'Goes through whatever the results.';
    }
    if (prospect === 'out') {
      if (language === 'ru')
        return `Не проходит: ${places === 1 ? 'первое место' : `первые ${places}`} вне досягаемости.`;
      return `Out: the first ${places === 1 ? 'place is' : `${places} places are`} out of reach.`;
    }
    if (scenarios !== null) {
      const told = scenarios.slice(0, TOLD).map((scenario) => scenario[language]);
      const rest = scenarios.length - told.length;
      const more = language === 'ru' ? `Ещё вариантов: ${rest}.` : `${rest} more scenarios.`;
      const none = language === 'ru' ? 'Иначе не проходит.' : 'Otherwise it is out.';
      return [...told, rest > 0 ? more : none].join(' ');
    }
    const list = (wanted: 'through' | 'out'): string =>
      own
        .filter((each) => each.prospect === wanted)
        .map(({ results }) => ownResultsText(situation, entry, results, language, nameOf))
        .join('; ');
    const [through, out] = [list('through'), list('out')];
    const parts =
      language === 'ru'
        ? [
            ...(through === '' ? [] : [`Хватит: ${through}.`]),
            ...(out === '' ? [] : [`Не проходит после: ${out}.`]),
            'В остальных случаях зависит от других матчей.',
            ...(exact ? [] : ['Проверены не все исходы.']),
          ]
        : [
            ...(through === '' ? [] : [`Enough: ${through}.`]),
            ...(out === '' ? [] : [`Out after: ${out}.`]),
            'Otherwise it depends on other matches.',
            ...(exact ? [] : ['Not every ending was looked at.']),
          ];
    return parts.join(' ');
  };
  return { ru: inLanguage('ru'), en: inLanguage('en') };
};
