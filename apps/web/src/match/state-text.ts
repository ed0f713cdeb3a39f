import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Match } from './model.ts';
import { endingName, rulesOf } from './part-text.ts';

const STATES = {
  scheduled: msg({ message: 'Scheduled', context: 'match' }),
  postponed: msg({ message: 'Postponed', context: 'match' }),
  live: msg({ message: 'Live', context: 'match' }),
  finished: msg({ message: 'Finished', context: 'match' }),
  cancelled: msg({ message: 'Cancelled', context: 'match' }),
  abandoned: msg({ message: 'Abandoned', context: 'match' }),
  awarded: msg({ message: 'Awarded', context: 'match' }),
} as const;

/** How a match ended beyond regular time, null when there is nothing to say. */
export const endingText = (i18n: I18n, match: Match): string | null =>
  endingName(i18n, rulesOf(match), match.score?.decidedIn);

/** The state of a match in a word or two. */
export const stateText = (i18n: I18n, match: Match): string => i18n._(STATES[match.state]);

/** What a line of a schedule has to say beside the score; null for what the line shows by itself. */
export const remarkText = (i18n: I18n, match: Match): string | null => {
  if (match.state === 'scheduled') return null;
  if (match.state === 'finished') return endingText(i18n, match);
  return stateText(i18n, match);
};
