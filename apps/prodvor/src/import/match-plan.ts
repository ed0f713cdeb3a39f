import type { MatchUpdate } from '@prodvor/api-client';
import type { Match, MatchEvent } from '@prodvor/contracts';
import {
  countScore,
  type GoalEvent,
  type ResultEvent,
  type Score,
  SPORT_RULES,
  type StateEvent,
  shootOutOf,
} from '@prodvor/sport';
import { compareGoals, numbered, type PlannedEvent } from './event-identity.ts';
import { sameGround } from './grounds.ts';
import { storedSide } from './pairing.ts';
import type { SeasonMatch, SeasonSide } from './season.ts';
import { sideKey } from './structure.ts';

/** What has to be done for one match, in this order: create or change it, take back, goals, then result or state. */
export interface MatchPlan {
  readonly match: SeasonMatch;
  readonly stored: Match | null;
  /** Of a match that is to be created, null when it names none or has no time. */
  readonly zone: string | null;
  readonly change: Pick<MatchUpdate, 'num' | 'date' | 'time' | 'zone' | 'ground'>;
  readonly sides: { readonly home?: SeasonSide; readonly away?: SeasonSide };
  readonly takeBack: readonly string[];
  readonly goals: readonly PlannedEvent<GoalEvent>[];
  readonly result: PlannedEvent<ResultEvent> | null;
  readonly state: StateEvent['to'] | null;
}

export interface MatchFindings {
  readonly plan: MatchPlan;
  /** Differences that are not taken over; one of them refuses the whole file. */
  readonly refused: readonly string[];
  readonly warnings: readonly string[];
}

export interface PlanOptions {
  /** Corrects what differs. */
  readonly update: boolean;
  /** Of kick-offs that name no offset. */
  readonly zone: string;
}

/** Whether a result stands. */
export const hasResult = ({ state }: Match): boolean => state === 'finished' || state === 'awarded';

const scoreOf = (event: ResultEvent): Score => countScore(SPORT_RULES.football, event.parts, event.basis);

const firstPeriod = ({ parts }: Score): string | null => {
  const part = parts.find(({ kind, number }) => kind === 'period' && number === 1);
  return part === undefined ? null : `${part.home}:${part.away}`;
};

const kicks = (score: Score): string => {
  const shootOut = shootOutOf(score);
  return shootOut === null ? '' : ` (${shootOut.home}:${shootOut.away} on penalties)`;
};

/** Whether both say the same; a half-time counts only where both have one. */
const sameScore = (a: Score, b: Score): boolean =>
  a.home === b.home &&
  a.away === b.away &&
  a.decidedIn === b.decidedIn &&
  kicks(a) === kicks(b) &&
  (firstPeriod(a) === null || firstPeriod(b) === null || firstPeriod(a) === firstPeriod(b));

const describe = (score: Score): string => {
  const half = firstPeriod(score);
  const awarded = score.decidedIn === 'awarded' ? ', awarded' : '';
  return `${score.home}:${score.away}${kicks(score)}${awarded}${half === null ? '' : `, half-time ${half}`}`;
};

const sameResult = (stored: Match, event: ResultEvent): boolean =>
  hasResult(stored) && stored.score !== null && sameScore(stored.score, scoreOf(event));

/** Whether the protocol of a stored match has to be read before it can be planned. */
export const needsProtocol = (match: SeasonMatch, stored: Match, { update }: PlanOptions): boolean => {
  switch (match.outcome.type) {
    case 'none':
      return false;
    case 'result':
      return !hasResult(stored) || update;
    case 'state':
      return stored.state !== match.outcome.to && (!hasResult(stored) || update);
    default:
      return match.outcome satisfies never;
  }
};

const sideText = (side: SeasonSide): string => sideKey(side);
const labelOf = ({ place, home, away }: SeasonMatch): string => `${place} (${sideText(home)} - ${sideText(away)})`;

type Schedule = MatchPlan['change'];

/** What the file knows of day, time, zone and ground, and the stored match does not have. */
const scheduleChange = (match: SeasonMatch, stored: Match, zone: string): Schedule => {
  const kickOffZone = match.time === null ? stored.zone : (match.offset ?? zone);
  return {
    ...(match.date !== null && match.date !== stored.date ? { date: match.date } : {}),
    ...(match.time !== null && match.time !== stored.time ? { time: match.time } : {}),
    ...(kickOffZone === stored.zone ? {} : { zone: kickOffZone }),
    ...(match.ground === null || sameGround(match.ground, stored.ground) ? {} : { ground: match.ground }),
  };
};

/** Plans a match that is not stored yet. */
export const planNew = (match: SeasonMatch, { zone }: PlanOptions): MatchPlan => ({
  match,
  stored: null,
  zone: match.time === null ? null : (match.offset ?? zone),
  change: {},
  sides: {},
  takeBack: [],
  goals: numbered(match.goals ?? [], null),
  result: match.outcome.type === 'result' ? { event: match.outcome.event, ordinal: 0 } : null,
  state: match.outcome.type === 'state' ? match.outcome.to : null,
});

/** Compares a match with the stored one. `protocol` is needed where `needsProtocol` says so. */
export const planStored = (
  match: SeasonMatch,
  stored: Match,
  protocol: readonly MatchEvent[],
  options: PlanOptions,
): MatchFindings => {
  const { update } = options;
  const { outcome } = match;
  const refused: string[] = [];
  const warnings: string[] = [];
  const label = labelOf(match);
  const recorded = { matchId: stored.id, protocol };

  const sides: { home?: SeasonSide; away?: SeasonSide } = {};
  for (const side of ['home', 'away'] as const) {
    const known = storedSide(stored[side]);
    if (match[side].type === 'open' || sideKey(match[side]) === sideKey(known)) continue;
    if (known.type === 'open' || stored.state === 'scheduled') sides[side] = match[side];
    else refused.push(`${label}: ${sideText(known)} plays here according to ProDvor`);
  }
  const none = { match, stored, zone: null, change: {}, sides: {}, takeBack: [], goals: [], result: null, state: null };
  if (refused.length > 0) return { plan: none, refused, warnings };

  let change: Schedule = scheduleChange(match, stored, options.zone);
  if (hasResult(stored) && !update && Object.keys(change).length > 0) {
    warnings.push(`${label}: ${Object.keys(change).join(', ')} differ from the file and stay as they are`);
    change = {};
  }
  if (match.num !== null && stored.num === null) change = { ...change, num: match.num };
  const base = { ...none, change, sides };

  switch (outcome.type) {
    case 'none':
      return { plan: base, refused, warnings };
    case 'state': {
      if (stored.state === outcome.to) return { plan: base, refused, warnings };
      if (hasResult(stored) && !update) {
        refused.push(`${label}: ${outcome.to} in the file, ${stored.state} in ProDvor`);
        return { plan: base, refused, warnings };
      }
      const standing = protocol.filter(({ takenBack }) => !takenBack);
      const results = standing.filter(({ event }) => event.type === 'result').map(({ id }) => id);
      const wanted = outcome.to === 'abandoned' ? (match.goals ?? []) : [];
      const { missing, extra } = compareGoals(wanted, recorded);
      const plan = { ...base, takeBack: [...results, ...extra], goals: numbered(missing, recorded), state: outcome.to };
      return { plan, refused, warnings };
    }
    case 'result': {
      const same = sameResult(stored, outcome.event);
      if (hasResult(stored) && !update) {
        if (!same) {
          const known = stored.score === null ? stored.state : describe(stored.score);
          refused.push(`${label}: the result is ${describe(scoreOf(outcome.event))} in the file, ${known} in ProDvor`);
        }
        return { plan: base, refused, warnings };
      }
      const goals = match.goals === null ? { missing: [], extra: [] } : compareGoals(match.goals, recorded);
      const keep = goals.extra.length > 0 && !update;
      if (keep) warnings.push(`${label}: other goals are recorded than the file has, they stay as they are`);
      const plan = {
        ...base,
        takeBack: keep ? [] : goals.extra,
        goals: keep ? [] : numbered(goals.missing, recorded),
        result: same ? null : (numbered([outcome.event], recorded)[0] ?? null),
      };
      return { plan, refused, warnings };
    }
    default:
      return outcome satisfies never;
  }
};

/** How many requests a plan takes, about; zero when there is nothing to do. */
export const stepsOf = ({ stored, change, sides, takeBack, goals, result, state }: MatchPlan): number =>
  (stored === null || Object.keys(change).length + Object.keys(sides).length > 0 ? 1 : 0) +
  takeBack.length +
  goals.length +
  (result === null ? 0 : 1) +
  (state === null ? 0 : 1);
