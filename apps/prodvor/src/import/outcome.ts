import {
  type GoalEvent,
  type ResultBasis,
  type ScorePart,
  type ScoreProblemCode,
  type Side,
  SPORT_RULES,
  scoreProblems,
} from '@prodvor/sport';
import { parseMinute, parseStatus } from './notation.ts';
import type { RawGoal, RawMatch, RawScore } from './openfootball.ts';
import type { SeasonOutcome } from './season.ts';

type Pair = readonly [home: number, away: number];

/** Takes the key below the match at which something is wrong or worth a warning, and why. */
export interface Notes {
  readonly problem: (key: string, reason: string) => void;
  readonly warn: (text: string) => void;
}

const REASONS: Partial<Record<ScoreProblemCode, string>> = {
  'shoot-out-level': 'a shoot-out has a winner',
  'shoot-out-without-level-play': 'a shoot-out follows level play',
  'overtime-without-level-play': 'overtime follows level play',
};

const below = (a: Pair, b: Pair): boolean => a[0] < b[0] || a[1] < b[1];
const part = (kind: ScorePart['kind'], number: number, [home, away]: Pair): ScorePart => ({ kind, number, home, away });
const minus = (a: Pair, b: Pair): Pair => [a[0] - b[0], a[1] - b[1]];

const regularTime = (ft: Pair, ht: Pair | null, notes: Notes): ScorePart[] => {
  if (ht === null) return [part('regulation', 1, ft)];
  if (below(ft, ht)) {
    notes.warn(`half-time ${ht[0]}:${ht[1]} is more than full time ${ft[0]}:${ft[1]} and is left out`);
    return [part('regulation', 1, ft)];
  }
  return [part('period', 1, ht), part('period', 2, minus(ft, ht))];
};

/**
 * The parts of a score, each alone: `et` of the file is cumulative over `ft`, `p` are the kicks. Null when the match has no
 * result yet.
 */
const readParts = (
  score: RawScore,
  { laterLeg, basis }: { readonly laterLeg: boolean; readonly basis: ResultBasis },
  notes: Notes,
): ScorePart[] | null => {
  const { ht = null, ft = null, et = null, p = null } = score;
  if (ft === null) {
    if (et !== null) notes.problem('score.et', 'needs "ft"');
    if (p !== null) notes.problem('score.p', 'needs "ft"');
    if (ht !== null && et === null && p === null) notes.warn('has a half-time and no full time: taken as not played');
    return null;
  }
  const parts = regularTime(ft, ht, notes);
  if (et !== null) {
    if (below(et, ft)) {
      notes.problem('score.et', 'counts from the start, so it cannot be less than "ft"');
      return null;
    }
    parts.push(part('overtime', 1, minus(et, ft)));
  }
  if (p !== null) parts.push(part('shoot-out', 1, p));
  const lead = laterLeg ? null : { home: 0, away: 0 };
  for (const { code, message } of scoreProblems(SPORT_RULES.football, parts, { basis, lead })) {
    notes.problem(code === 'overtime-without-level-play' ? 'score.et' : 'score.p', REASONS[code] ?? message);
  }
  return parts;
};

/** What the file says of the end of a match. In a later leg overtime and shoot-out follow a level tie, which `checkSeason` sees. */
export const readOutcome = (match: RawMatch, laterLeg: boolean, notes: Notes): SeasonOutcome => {
  const stated = match.status == null || match.status.trim() === '' ? undefined : parseStatus(match.status);
  if (stated === null) notes.warn(`status "${match.status}" is unknown and is ignored`);
  const unfinished = stated === 'postponed' || stated === 'cancelled' || stated === 'abandoned';
  const basis = unfinished ? 'awarded' : (stated ?? 'played');
  const parts = match.score == null ? null : readParts(match.score, { laterLeg, basis }, notes);

  if (unfinished) {
    if (parts !== null && stated !== 'abandoned') notes.warn(`is ${stated}, its score is left out`);
    return { type: 'state', to: stated };
  }
  if (parts === null) {
    if (stated === 'awarded') notes.warn('is awarded without a score: taken as not played');
    return { type: 'none' };
  }
  return { type: 'result', event: { type: 'result', basis, parts } };
};

const readGoal = (raw: RawGoal, side: Side, key: string, notes: Notes): GoalEvent => {
  const at = raw.minute == null ? null : parseMinute(raw.minute, raw.offset ?? null);
  if (raw.minute != null && at === null) notes.problem(`${key}.minute`, 'is no minute such as 67 or "90+4"');
  const kind = raw.owngoal ? 'own-goal' : raw.penalty ? 'penalty' : 'regular';
  return { type: 'goal', side, kind, player: raw.name ?? null, at };
};

const byMinute = (a: GoalEvent, b: GoalEvent): number => {
  if (a.at === null || b.at === null) return Number(a.at === null) - Number(b.at === null);
  return a.at.minute - b.at.minute || a.at.added - b.at.added;
};

const exchanged = (goal: GoalEvent): GoalEvent => ({ ...goal, side: goal.side === 'home' ? 'away' : 'home' });

const statedGoals = (score: RawMatch['score']): Pair | null => score?.et ?? score?.ft ?? null;

/**
 * The goals of a match for the side that each counts for, in the order of play; null when the file lists none. Goals that
 * fit the result only with sides exchanged are exchanged.
 */
export const readGoals = (match: RawMatch, outcome: SeasonOutcome, notes: Notes): GoalEvent[] | null => {
  if (match.goals1 == null && match.goals2 == null) return null;
  const home = (match.goals1 ?? []).map((goal, i) => readGoal(goal, 'home', `goals1[${i}]`, notes));
  const away = (match.goals2 ?? []).map((goal, i) => readGoal(goal, 'away', `goals2[${i}]`, notes));
  const goals = [...home, ...away].sort(byMinute);

  if (outcome.type === 'none' || (outcome.type === 'state' && outcome.to !== 'abandoned')) {
    if (goals.length > 0) notes.warn(`has no result, its ${goals.length} goals are left out`);
    return null;
  }
  const final = statedGoals(match.score);
  if (outcome.type === 'state') {
    if (final !== null && (final[0] !== home.length || final[1] !== away.length)) {
      notes.warn('was abandoned: its score is what the goals say');
    }
    return goals;
  }
  if (final === null || goals.length === 0 || outcome.event.basis !== 'played') return goals;
  if (home.length === final[0] && away.length === final[1]) return goals;
  if (home.length === final[1] && away.length === final[0]) {
    notes.warn('has its goals on the wrong sides, they are exchanged');
    return goals.map(exchanged);
  }
  notes.warn(`has goals for ${home.length}:${away.length} and a result of ${final[0]}:${final[1]}`);
  return goals;
};
