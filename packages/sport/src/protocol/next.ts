import { SportError, type SportErrorCode } from '../errors.ts';
import type { MatchState, Side } from '../model.ts';
import { partLimit } from '../sports/parts.ts';
import type { SportRules } from '../sports/rules.ts';
import type { MatchEvent, MatchRecord, PartOfPlay, StateChange } from './events.ts';
import { foldMatch, type MatchSheet } from './fold.ts';
import type { ProtocolProblem, ProtocolProblemCode } from './problems.ts';
import { sameEvent } from './settle.ts';
import type { MatchSettings } from './tally.ts';

/**
 * What forbids a record on top of those that are there; an empty list means that it may be recorded. A record of an earlier
 * moment is judged by what stood at that moment.
 */
export const refusalsOf = (
  sport: SportRules,
  records: readonly MatchRecord[],
  record: MatchRecord,
  settings: MatchSettings = {},
): ProtocolProblem[] =>
  foldMatch(sport, [...records, record], settings).problems.filter((problem) => problem.record === record.id);

const ERROR_CODES: Partial<Record<ProtocolProblemCode, SportErrorCode>> = {
  'id-reused': 'duplicate-event',
  'clock-backwards': 'clock-runs-backwards',
  'impossible-score': 'impossible-score',
  'not-a-count': 'out-of-range',
};

/**
 * The list with one more record. The same record twice leaves the list as it is.
 * @throws {SportError} `event-not-allowed`, `clock-runs-backwards`, `duplicate-event`, `impossible-score` or `out-of-range`,
 * with the pointer into the record
 */
export const addRecord = (
  sport: SportRules,
  records: readonly MatchRecord[],
  record: MatchRecord,
  settings: MatchSettings = {},
): readonly MatchRecord[] => {
  const known = records.find(({ id }) => id === record.id);
  if (known !== undefined && sameEvent(known, record)) return records;
  const [refusal] = refusalsOf(sport, records, record, settings);
  if (refusal !== undefined) {
    throw new SportError(ERROR_CODES[refusal.code] ?? 'event-not-allowed', refusal.path, refusal.message);
  }
  return [...records, record];
};

/** Something that may happen next, or why it may not. */
export interface NextEvent {
  readonly event: MatchEvent;
  readonly refusals: readonly Omit<ProtocolProblem, 'record'>[];
}

const SIDES: readonly Side[] = ['home', 'away'];
const STATES: readonly StateChange[] = ['scheduled', 'live', 'postponed', 'cancelled', 'abandoned'];

const scores = (sport: SportRules): MatchEvent[] =>
  SIDES.flatMap((side): MatchEvent[] =>
    sport.unit === 'goals'
      ? [{ type: 'goal', side, kind: 'regular', player: null, at: null }]
      : sport.scoring.map((points) => ({ type: 'points', side, points, player: null, at: null })),
  );

/** The part that is running, to be ended; and of each kind the first one that has not begun, to be started. */
const whistles = (sport: SportRules, { running, timeline }: MatchSheet): MatchEvent[] => {
  const last = (kind: PartOfPlay['kind']): number =>
    Math.max(
      0,
      ...timeline.map(({ event }) => (event.type === 'period' && event.part.kind === kind ? event.part.number : 0)),
    );
  const kinds: PartOfPlay['kind'][] = sport.sets === null ? ['period', 'overtime', 'shoot-out'] : ['set'];
  const starts = kinds.flatMap((kind): MatchEvent[] => {
    const number = last(kind) + 1;
    return number > partLimit(sport, kind) ? [] : [{ type: 'period', phase: 'start', part: { kind, number } }];
  });
  return running === null ? starts : [{ type: 'period', phase: 'end', part: running }, ...starts];
};

const shots = (sport: SportRules): MatchEvent[] =>
  sport.shots === null ? [] : SIDES.map((side) => ({ type: 'shot', side, scored: true, player: null }));

/** The result that the records make by themselves. */
const result = ({ tally }: MatchSheet): MatchEvent => ({
  type: 'result',
  basis: 'played',
  parts:
    tally.shootOut === null
      ? tally.parts
      : [...tally.parts, { kind: 'shoot-out', number: 1, ...tally.shootOut.scored }],
});

const isOver = (state: MatchState): boolean => state === 'finished' || state === 'awarded';

/**
 * What may happen next in a match and what may not, each with the reasons: whistles, scores, shots of a shoot-out, changes of
 * state, and the result that the records make. Players and times are for the caller to fill in; `refusalsOf` judges the rest.
 */
export const nextEvents = (
  sport: SportRules,
  records: readonly MatchRecord[],
  settings: MatchSettings = {},
): NextEvent[] => {
  const sheet = foldMatch(sport, records, settings);
  const seq = records.reduce((most, record) => Math.max(most, record.seq), 0) + 1;
  const ids = new Set(records.map(({ id }) => id));
  let id = 'next';
  while (ids.has(id)) id += '-';
  const states = STATES.filter((to) => to !== sheet.state).map((to): MatchEvent => ({ type: 'state', to }));
  const events = [...whistles(sport, sheet), ...scores(sport), ...shots(sport), ...states];
  if (!isOver(sheet.state)) events.push(result(sheet));
  return events.map((event) => ({
    event,
    refusals: refusalsOf(sport, records, { id, seq, event }, settings).map(({ code, path, message }) => ({
      code,
      path,
      message,
    })),
  }));
};
