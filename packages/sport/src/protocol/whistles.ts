import type { PeriodEvent } from '../model.ts';
import { levelAfter, type SideScores } from '../sports/overtime.ts';
import { partLimit } from '../sports/parts.ts';
import type { SportRules } from '../sports/rules.ts';
import { setsToWin, setsWon, setTarget, setWinner } from '../sports/sets.ts';
import type { Happening } from './accounts.ts';
import type { PartOfPlay } from './events.ts';
import { partRank } from './position.ts';
import type { ProtocolProblemCode, Report } from './problems.ts';
import type { MatchSettings, Tally } from './tally.ts';

type PartState = 'running' | 'over';

interface Whistles {
  readonly sport: SportRules;
  readonly settings: MatchSettings;
  readonly tally: Tally;
  /** Parts that have a whistle, by rank. */
  readonly states: ReadonlyMap<number, PartState>;
}

type Refusal = readonly [code: ProtocolProblemCode, path: string, message: string];

/** What stands before a part begins, over the tie. */
const levelBefore = ({ tally, settings }: Whistles, part: PartOfPlay): SideScores => {
  const earlier = tally.parts.filter((each) => partRank(each) < partRank(part));
  return levelAfter(earlier, settings.lead ?? { home: 0, away: 0 });
};

/** A part before this one that was whistled on and not off. */
const stillRunning = ({ states }: Whistles, part: PartOfPlay): boolean =>
  [...states].some(([rank, state]) => rank < partRank(part) && state === 'running');

const stateOf = ({ states }: Whistles, part: PartOfPlay): PartState | undefined => states.get(partRank(part));

const setOver = ({ sport, tally }: Whistles, number: number): boolean => {
  const target = setTarget(sport, number);
  const set = tally.parts.find((part) => part.kind === 'set' && part.number === number);
  return target !== null && set !== undefined && setWinner(target, set) !== null;
};

const startOfSet = (whistles: Whistles, part: PartOfPlay): Refusal | null => {
  const { sport, tally } = whistles;
  const before = setsWon(
    sport,
    tally.parts.filter(({ number }) => number < part.number),
  );
  if (Math.max(before.home, before.away) >= setsToWin(sport)) return ['decided', '', 'The match is over.'];
  if (part.number > 1 && !setOver(whistles, part.number - 1)) {
    return ['part-running', '/number', 'The set before this one is not over.'];
  }
  return null;
};

/** Whether regular time may be over: its last period was whistled, or nobody whistles and scores alone are recorded. */
const mayBeOver = ({ sport, states, tally }: Whistles): boolean => {
  const last = states.get(partRank({ kind: 'period', number: sport.periods.count }));
  return last !== undefined || (states.size === 0 && tally.running.size > 0);
};

const startOfDecider = (whistles: Whistles, part: PartOfPlay): Refusal | null => {
  const { sport, settings } = whistles;
  if (!mayBeOver(whistles)) return ['part-order', '', 'Regular time is not over.'];
  if (settings.winnerNeeded === false && sport.draws) return ['draw-stands', '', 'This match may end level.'];
  const size = sport.overtime?.ends === 'time' ? sport.overtime.parts : 1;
  const opensRound = part.kind === 'shoot-out' || (part.number - 1) % size === 0;
  const { home, away } = levelBefore(whistles, part);
  if (opensRound && home !== away) return ['not-level', '', `It follows level play only; it stands ${home}:${away}.`];
  return null;
};

const startProblem = (whistles: Whistles, part: PartOfPlay): Refusal | null => {
  const limit = partLimit(whistles.sport, part.kind);
  if (!Number.isInteger(part.number) || part.number < 1 || part.number > limit) {
    return ['no-such-part', '/number', `This sport has ${limit} of the kind ${part.kind}.`];
  }
  if (stillRunning(whistles, part)) return ['part-running', '', 'The part before this one is not over.'];
  const previous: PartOfPlay = { kind: part.kind, number: part.number - 1 };
  if (part.number > 1 && part.kind !== 'set' && whistles.states.size > 0 && stateOf(whistles, previous) === undefined) {
    return ['part-order', '/number', 'A part before this one has not begun.'];
  }
  if (part.kind === 'set') return startOfSet(whistles, part);
  if (part.kind === 'overtime' || part.kind === 'shoot-out') return startOfDecider(whistles, part);
  const { target } = whistles.sport;
  const { home, away } = levelAfter(
    whistles.tally.parts.filter((each) => partRank(each) < partRank(part)),
    { home: 0, away: 0 },
  );
  return target !== null && Math.max(home, away) >= target ? ['decided', '', 'Play is over.'] : null;
};

/** What was whistled on and off, by rank of the part; an end without a start counts as an end. */
export const partStates = (happenings: readonly Happening[]): Map<number, PartState> => {
  const states = new Map<number, PartState>();
  for (const { event } of happenings) {
    if (event.type !== 'period') continue;
    const rank = partRank(event.part);
    states.set(rank, event.phase === 'end' || states.get(rank) === 'over' ? 'over' : 'running');
  }
  return states;
};

/**
 * Reports whistles that the rules do not allow: parts that the sport does not have, out of turn, twice, overtime without
 * level play. Whistles are judged by all that stand, whatever the order in which they came.
 */
export const reportWhistles = (
  sport: SportRules,
  happenings: readonly Happening[],
  settings: MatchSettings,
  tally: Tally,
  report: Report,
): void => {
  const whistles = happenings.flatMap(({ event, record }) =>
    event.type === 'period' ? [{ event, id: record.id }] : [],
  );
  const states = partStates(happenings);
  for (const { event, record } of happenings) {
    if (event.type === 'shot' && sport.shots !== null && !mayBeOver({ sport, settings, tally, states })) {
      report(record.id, 'part-order', '/event', 'Regular time is not over.');
    }
  }
  const seen = new Set<string>();
  const key = ({ phase, part }: PeriodEvent): string => `${phase} ${partRank(part)}`;
  const starts = new Set(
    whistles.filter(({ event }) => event.phase === 'start').map(({ event }) => partRank(event.part)),
  );
  for (const [index, { event, id }] of whistles.entries()) {
    const others = happenings.filter(({ record }) => record.id !== id);
    const refuse = ([code, path, message]: Refusal): void => report(id, code, `/event/part${path}`, message);
    if (seen.has(key(event))) {
      const over =
        event.phase === 'end' ||
        whistles.slice(0, index).some((each) => key(each.event) === key({ ...event, phase: 'end' }));
      refuse([over ? 'part-over' : 'part-running', '', over ? 'This part is over.' : 'This part has begun.']);
      continue;
    }
    seen.add(key(event));
    if (event.phase === 'start') {
      const problem = startProblem({ sport, settings, tally, states: partStates(others) }, event.part);
      if (problem !== null) refuse(problem);
    } else if (!starts.has(partRank(event.part))) {
      refuse(['part-not-running', '', 'This part has not begun.']);
    }
  }
};
