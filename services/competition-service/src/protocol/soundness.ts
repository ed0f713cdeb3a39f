import type { ProtocolEventData } from '@prodvor/contracts';
import { type MessageKey, refuseField } from '@prodvor/service-kit';
import {
  type Leg,
  type PartProblem,
  partLimit,
  type Sport,
  scoreFromParts,
  tieOutcome,
  validateParts,
  winnerOf,
} from '@prodvor/sport';
import type { z } from 'zod';

type Event = z.output<typeof ProtocolEventData>;

const PROBLEMS: Record<PartProblem, MessageKey> = {
  'no-parts': 'competition.parts-none',
  'foreign-part': 'competition.no-such-part',
  'duplicate-part': 'competition.part-twice',
  'part-order': 'competition.part-order',
  'part-gap': 'competition.part-gap',
  'regulation-with-periods': 'competition.part-whole-and-periods',
  'too-many-parts': 'competition.part-many',
  'no-regular-time': 'competition.part-regular-missing',
  'shoot-out-level': 'competition.shoot-out-level',
  'shoot-out-without-level-play': 'competition.shoot-out-after-level',
  'overtime-without-level-play': 'competition.overtime-after-level',
};

type Result = Extract<Event, { type: 'result' }>;

/** A winner is stated where the score does not tell one: at a level result that was not played out. */
const mayStateWinner = (sport: Sport, { basis, parts }: Result): boolean =>
  basis !== 'played' && winnerOf(scoreFromParts(sport, parts, basis)) === null;

/** Refuses what the sport does not have or what does not add up. `leg` counts from 1. @throws {Failure} validation-failed */
export const requireSound = (sport: Sport, event: Event, leg: number): void => {
  if (event.type === 'result') {
    const [problem] = validateParts(sport, event.parts, { laterLeg: leg > 1 });
    if (problem) refuseField('/body/event/parts', PROBLEMS[problem]);
    if (event.winner && !mayStateWinner(sport, event)) {
      refuseField('/body/event/winner', 'competition.winner-stated');
    }
  }
  if (event.type === 'period' && event.part.number > partLimit(sport, event.part.kind)) {
    refuseField('/body/event/part', 'competition.no-such-part');
  }
};

/**
 * A shoot-out in a later leg follows a level aggregate. `legs` are those of the tie up to this one, in their order; as long as
 * an earlier one has no result, nothing is known of the aggregate.
 *
 * @throws {Failure} validation-failed
 */
export const requireLevelTie = (sport: Sport, event: Event, legs: readonly Leg[]): void => {
  const earlier = legs.slice(0, -1);
  const last = legs.at(-1);
  if (event.type !== 'result' || last === undefined || earlier.some(({ score }) => score === null)) return;
  const score = scoreFromParts(sport, event.parts, event.basis);
  const { aggregate, shootOut } = tieOutcome([...earlier, { ...last, score }]);
  if (shootOut !== null && aggregate !== null && aggregate.home !== aggregate.away) {
    refuseField('/body/event/parts', 'competition.shoot-out-after-level');
  }
};
