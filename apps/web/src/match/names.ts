import type { I18n } from '@lingui/core';
import { msg, selectOrdinal } from '@lingui/core/macro';
import type { MatchSide, OpenSlot } from './model.ts';

const ROUNDS = {
  'round of 64': msg`Round of 64`,
  'round of 32': msg`Round of 32`,
  'round of 16': msg`Round of 16`,
  'quarter-finals': msg`Quarter-finals`,
  'semi-finals': msg`Semi-finals`,
  'match for third place': msg`Match for third place`,
  final: msg`Final`,
} as const;

/** Spellings of the rounds that everyone knows; any other name is shown as it was given. */
const SPELLINGS: Readonly<Record<string, keyof typeof ROUNDS>> = {
  'round of 64': 'round of 64',
  'round of 32': 'round of 32',
  'round of 16': 'round of 16',
  'quarter-finals': 'quarter-finals',
  'quarter-final': 'quarter-finals',
  quarterfinals: 'quarter-finals',
  'semi-finals': 'semi-finals',
  'semi-final': 'semi-finals',
  semifinals: 'semi-finals',
  'match for third place': 'match for third place',
  'third-place match': 'match for third place',
  'third place play-off': 'match for third place',
  'third-place play-off': 'match for third place',
  final: 'final',
  finals: 'final',
};

/** A round in the reader's language when its name is a usual one, else its own name. */
export const roundName = (i18n: I18n, name: string): string => {
  const day = /^matchday (\d+)$/i.exec(name.trim())?.[1];
  if (day !== undefined) return i18n._(msg`Matchday ${day}`);
  const known = SPELLINGS[name.trim().toLowerCase()];
  return known === undefined ? name : i18n._(ROUNDS[known]);
};

const STAGES: Readonly<Record<string, ReturnType<typeof msg>>> = {
  league: msg`League`,
  'group stage': msg`Group stage`,
  groups: msg`Group stage`,
  'knock-out': msg`Knock-out`,
  knockout: msg`Knock-out`,
  'knock-out stage': msg`Knock-out`,
  'knockout stage': msg`Knock-out`,
};

/** A stage in the reader's language when its name is a usual one, else its own name. */
export const stageName = (i18n: I18n, name: string): string => {
  const known = STAGES[name.trim().toLowerCase()];
  return known === undefined ? name : i18n._(known);
};

const letterOf = (name: string): string => name.replace(/^(group|группа)\s+/i, '');
const isLettered = (name: string): boolean => /^(?:(?:group|группа)\s+)?[\p{L}\p{N}]{1,2}$/iu.test(name);

/** A group as a heading: `Group A`; a name that is more than a letter stays as it is. */
export const groupName = (i18n: I18n, name: string): string => {
  if (!isLettered(name)) return name;
  const letter = letterOf(name);
  return i18n._(msg`Group ${letter}`);
};

const groupWithin = (i18n: I18n, name: string): string => {
  if (!isLettered(name)) return `«${name}»`;
  const letter = letterOf(name);
  return i18n._(msg({ message: `group ${letter}`, context: 'inside a sentence' }));
};

/** Where a side that is not known yet comes from. */
export const slotName = (i18n: I18n, slot: OpenSlot): string => {
  switch (slot.type) {
    case 'winner-of': {
      const number = slot.match;
      return i18n._(msg`Winner of match ${number}`);
    }
    case 'loser-of': {
      const number = slot.match;
      return i18n._(msg`Loser of match ${number}`);
    }
    case 'place-in-group': {
      const group = groupWithin(i18n, slot.group);
      return i18n._(
        msg`${selectOrdinal(slot.place, { one: '#st place', two: '#nd place', few: '#rd place', other: '#th place' })}, ${group}`,
      );
    }
    case 'best-of-places': {
      const groups = slot.groups.map(letterOf).join(', ');
      return i18n._(
        msg`Best ${selectOrdinal(slot.place, { one: '#st place', two: '#nd place', few: '#rd place', other: '#th place' })} of groups ${groups}`,
      );
    }
    default:
      return slot satisfies never;
  }
};

/** A side in words: the entry's own name, or where it comes from. */
export const sideName = (i18n: I18n, side: MatchSide): string =>
  'slot' in side ? slotName(i18n, side.slot) : side.name;
