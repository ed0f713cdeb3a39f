import type { MatchState, ProtocolEvent, StateEvent } from './model.ts';

type StatedState = StateEvent['to'];

/**
 * Which state may be stated after which. `finished` and `awarded` are entered by a result and left by taking it back, so no
 * transition leads there or away. `live -> scheduled` undoes a start made by mistake; `abandoned -> scheduled` is a replay,
 * `abandoned -> live` a match that goes on.
 */
export const MATCH_TRANSITIONS = {
  scheduled: ['live', 'postponed', 'cancelled', 'abandoned'],
  postponed: ['scheduled', 'cancelled'],
  live: ['scheduled', 'abandoned'],
  finished: [],
  cancelled: ['scheduled'],
  abandoned: ['scheduled', 'live'],
  awarded: [],
} as const satisfies Record<MatchState, readonly StatedState[]>;

/** Whether a state may be stated for a match in the state `from`. */
export const mayTransition = (from: MatchState, to: MatchState): boolean =>
  (MATCH_TRANSITIONS[from] as readonly MatchState[]).includes(to);

/** The states in which something that happened on the pitch may be written down, also afterwards. */
const PLAY: readonly MatchState[] = ['scheduled', 'live', 'abandoned', 'finished', 'awarded'];

/**
 * Whether an event may be recorded in a match of this state. What happened on the pitch may be added as long as the match
 * was or may be played; a whistle only before or during play; a played result from there too, again to correct it. A match
 * that did not take place in time (postponed) may only be awarded; a cancelled one has to be scheduled first.
 */
export const mayRecord = (state: MatchState, event: ProtocolEvent): boolean => {
  switch (event.type) {
    case 'goal':
    case 'card':
    case 'missed-penalty':
      return PLAY.includes(state);
    case 'period':
      return state === 'scheduled' || state === 'live';
    case 'state':
      return mayTransition(state, event.to);
    case 'result':
      return PLAY.includes(state) || (state === 'postponed' && event.basis !== 'played');
    default:
      return event satisfies never;
  }
};
