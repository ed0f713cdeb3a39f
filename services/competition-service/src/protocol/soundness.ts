import type { ProtocolEventData } from '@prodvor/contracts';
import { type MessageKey, refuseField } from '@prodvor/service-kit';
import { type Leg, leadOf, partLimit, type ResultProblem, resultProblems, type SportRules } from '@prodvor/sport';
import type { z } from 'zod';

type Event = z.output<typeof ProtocolEventData>;
type Result = Extract<Event, { type: 'result' }>;

/** What is wrong between the parts is told of all of them, all else of what is wrong. */
const PROBLEMS: Record<ResultProblem['code'], { readonly of: 'parts' | 'part'; readonly text: MessageKey }> = {
  'no-parts': { of: 'parts', text: 'competition.parts-none' },
  'foreign-part': { of: 'parts', text: 'competition.no-such-part' },
  'duplicate-part': { of: 'parts', text: 'competition.part-twice' },
  'part-order': { of: 'parts', text: 'competition.part-order' },
  'part-gap': { of: 'parts', text: 'competition.part-gap' },
  'regulation-with-periods': { of: 'parts', text: 'competition.part-whole-and-periods' },
  'too-many-parts': { of: 'parts', text: 'competition.part-many' },
  'no-regular-time': { of: 'parts', text: 'competition.part-regular-missing' },
  'shoot-out-level': { of: 'parts', text: 'competition.shoot-out-level' },
  'shoot-out-without-level-play': { of: 'parts', text: 'competition.shoot-out-after-level' },
  'overtime-without-level-play': { of: 'parts', text: 'competition.overtime-after-level' },
  'overtime-after-decision': { of: 'parts', text: 'competition.overtime-after-decision' },
  'match-not-decided': { of: 'parts', text: 'competition.match-not-decided' },
  'not-a-count': { of: 'part', text: 'competition.not-a-count' },
  'set-not-ended': { of: 'part', text: 'competition.set-not-ended' },
  'set-after-decision': { of: 'part', text: 'competition.set-after-decision' },
  'regular-time-past-target': { of: 'part', text: 'competition.past-target' },
  'golden-goal-passed': { of: 'part', text: 'competition.golden-goal-passed' },
  'overtime-target-missed': { of: 'part', text: 'competition.overtime-target-missed' },
  'shoot-out-impossible': { of: 'part', text: 'competition.shoot-out-impossible' },
  'winner-stated': { of: 'part', text: 'competition.winner-stated' },
  'winner-needed': { of: 'part', text: 'competition.winner-needed' },
};

const requireSoundResult = (sport: SportRules, result: Result, legs: readonly Leg[]): void => {
  const [problem] = resultProblems(sport, result, { lead: leadOf(legs) });
  if (problem === undefined) return;
  const { of, text } = PROBLEMS[problem.code];
  refuseField(`/body/event${of === 'parts' ? '/parts' : problem.path}`, text);
};

/** Refuses what the sport does not know. */
const requireKnown = (sport: SportRules, event: Exclude<Event, Result>): void => {
  switch (event.type) {
    case 'goal':
    case 'missed-penalty':
      if (sport.unit !== 'goals') refuseField('/body/event/type', 'competition.no-goals');
      break;
    case 'card':
      if (!sport.sanctions.cards.includes(event.colour)) refuseField('/body/event/colour', 'competition.no-such-card');
      break;
    case 'period':
      if (event.part.number > partLimit(sport, event.part.kind)) {
        refuseField('/body/event/part', 'competition.no-such-part');
      }
      break;
    case 'state':
      break;
    default:
      event satisfies never;
  }
};

/**
 * Refuses what the sport does not have or what does not add up. `legs` are those of the match's tie up to it, in their order:
 * overtime and shoot-out follow a level tie, as far as the earlier legs have results.
 *
 * @throws {Failure} validation-failed
 */
export const requireSound = (sport: SportRules, event: Event, legs: readonly Leg[]): void => {
  if (event.type === 'result') requireSoundResult(sport, event, legs);
  else requireKnown(sport, event);
};
