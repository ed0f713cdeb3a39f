import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { SPORT_RULES, type SportRules } from '@prodvor/sport';
import type { Match, ScorePart } from './model.ts';

type Part = Pick<ScorePart, 'kind' | 'number'>;

/** The rules of the sport that a match is of. */
export const rulesOf = ({ tournament }: Pick<Match, 'tournament'>): SportRules => SPORT_RULES[tournament.sport];

/** What comes after a level match: football goes into extra time and takes penalties, others play overtime. */
const hasExtraTime = ({ overtime }: SportRules): boolean => overtime?.ends === 'time';

const EXTRA_TIME = {
  addOvertime: msg`Add extra time`,
  noOvertime: msg`No extra time`,
  addShootOut: msg`Add penalties`,
  noShootOut: msg`No penalties`,
} as const;

const OVERTIME = {
  addOvertime: msg`Add overtime`,
  noOvertime: msg`No overtime`,
  addShootOut: msg`Add a shoot-out`,
  noShootOut: msg`No shoot-out`,
} as const;

/** What the buttons say that add to a result what comes after a level match. */
export const decidersOf = (sport: SportRules): Record<keyof typeof OVERTIME, MessageDescriptor> =>
  hasExtraTime(sport) ? EXTRA_TIME : OVERTIME;

const overtimeName = (i18n: I18n, sport: SportRules, number: number | null): string => {
  if (hasExtraTime(sport)) return number === null ? i18n._(msg`Extra time`) : i18n._(msg`Extra time ${number}`);
  return number === null ? i18n._(msg`Overtime`) : i18n._(msg`Overtime ${number}`);
};

const shootOutName = (i18n: I18n, sport: SportRules): string =>
  hasExtraTime(sport) ? i18n._(msg`Penalties`) : i18n._(msg`Shoot-out`);

/** A part of play in words; `overtimes` is how many overtimes there were. */
export const partName = (i18n: I18n, sport: SportRules, { kind, number }: Part, overtimes = 1): string => {
  switch (kind) {
    case 'regulation':
      return i18n._(msg`Regular time`);
    case 'period':
      if (sport.periods.count === 1) return i18n._(msg`Regular time`);
      if (sport.periods.count > 2) return i18n._(msg`Period ${number}`);
      return number === 1 ? i18n._(msg`1st half`) : i18n._(msg`2nd half`);
    case 'set':
      return i18n._(msg`Set ${number}`);
    case 'overtime':
      return overtimeName(i18n, sport, overtimes > 1 ? number : null);
    case 'shoot-out':
      return shootOutName(i18n, sport);
    default:
      return kind satisfies never;
  }
};

/** What the end of a part is called. */
export const breakName = (i18n: I18n, sport: SportRules, { kind, number }: Part): string => {
  if (kind === 'shoot-out') return shootOutName(i18n, sport);
  if (kind === 'overtime') return hasExtraTime(sport) ? i18n._(msg`End of extra time`) : i18n._(msg`End of overtime`);
  if (kind !== 'period' || number === sport.periods.count) return i18n._(msg`End of regular time`);
  return sport.periods.count === 2 ? i18n._(msg`Half-time`) : i18n._(msg`End of period ${number}`);
};

/** How a match ended beyond regular time, null when there is nothing to say. */
export const endingName = (i18n: I18n, sport: SportRules, decidedIn: string | undefined): string | null => {
  if (decidedIn === 'overtime') return hasExtraTime(sport) ? i18n._(msg`After extra time`) : i18n._(msg`In overtime`);
  if (decidedIn !== 'shoot-out') return null;
  return hasExtraTime(sport) ? i18n._(msg`On penalties`) : i18n._(msg`In a shoot-out`);
};
