import { SportError } from '../errors.ts';
import type { DecidedIn, ResultBasis, Score, ScorePart, Side } from '../model.ts';
import { levelAfter, overtimeRounds, type SideScores } from './overtime.ts';
import { type PartProblem, partProblems } from './parts.ts';
import type { SportRules } from './rules.ts';
import { isSetEnd, setsToWin, setsWon, setTarget } from './sets.ts';
import { isShootOutEnd } from './shoot-out.ts';

export type ScoreProblemCode =
  | PartProblem
  | 'shoot-out-without-level-play'
  | 'overtime-without-level-play'
  | 'not-a-count'
  | 'set-not-ended'
  | 'set-after-decision'
  | 'match-not-decided'
  | 'regular-time-past-target'
  | 'golden-goal-passed'
  | 'overtime-target-missed'
  | 'overtime-after-decision'
  | 'shoot-out-impossible';

/** What a sport's rules do not allow in a score. `path` points into the list of parts. */
export interface ScoreProblem {
  readonly code: ScoreProblemCode;
  readonly path: string;
  readonly message: string;
}

export interface ScoreSettings {
  /** Only a played score has to be one that play can end with; an awarded one has to be well formed. */
  readonly basis?: ResultBasis;
  /** The match must have a winner (a knock-out); always so in a sport without draws. */
  readonly winnerNeeded?: boolean;
  /**
   * What the sides bring from earlier legs of the tie: overtime and shoot-out need a level tie, not a level match. Null where it
   * is not known yet: then nothing is judged that depends on it.
   */
  readonly lead?: SideScores | null;
}

/** No side makes more than this within one part. */
const MOST = 999;

const MESSAGES: Record<PartProblem | 'shoot-out-without-level-play' | 'overtime-without-level-play', string> = {
  'no-parts': 'A score has at least one part.',
  'foreign-part': 'This sport has no such part of play.',
  'duplicate-part': 'The same part is given twice.',
  'part-order': 'Parts are given in the order of play.',
  'part-gap': 'A part before this one is missing.',
  'regulation-with-periods': 'Regular time is given whole or by its periods, not both.',
  'too-many-parts': 'This sport has fewer parts of this kind.',
  'no-regular-time': 'Regular time is missing.',
  'shoot-out-level': 'A shoot-out has a winner.',
  'shoot-out-without-level-play': 'A shoot-out follows level play only.',
  'overtime-without-level-play': 'Overtime follows level play only.',
};

const problem = (code: ScoreProblemCode, path: string, message: string): ScoreProblem => ({ code, path, message });

const onSide = (index: number, side: Side): string => `/${index}/${side}`;

function* counts(parts: readonly ScorePart[]): Generator<ScoreProblem> {
  for (const [index, part] of parts.entries()) {
    for (const side of ['home', 'away'] as const) {
      if (!Number.isInteger(part[side]) || part[side] < 0 || part[side] > MOST) {
        yield problem(
          'not-a-count',
          onSide(index, side),
          `Expected a whole number from 0 to ${MOST}, got ${part[side]}.`,
        );
      }
    }
    if (!Number.isInteger(part.number) || part.number < 1) {
      yield problem('not-a-count', `/${index}/number`, `Expected a whole number from 1, got ${part.number}.`);
    }
  }
}

function* setEnds(sport: SportRules, parts: readonly ScorePart[]): Generator<ScoreProblem> {
  const needed = setsToWin(sport);
  for (const [index, part] of parts.entries()) {
    const target = setTarget(sport, part.number);
    if (part.kind !== 'set' || target === null) continue;
    const before = setsWon(sport, parts.slice(0, index));
    if (Math.max(before.home, before.away) >= needed) {
      yield problem('set-after-decision', `/${index}`, 'The match was decided before this set.');
    }
    if (!isSetEnd(target, part)) {
      const text = `A set to ${target.points} with a lead of ${target.lead} cannot end ${part.home}:${part.away}.`;
      yield problem('set-not-ended', `/${index}`, text);
    }
  }
  const won = setsWon(sport, parts);
  if (Math.max(won.home, won.away) < needed) {
    yield problem('match-not-decided', '', `The match is won by ${needed} sets; it stands ${won.home}:${won.away}.`);
  }
}

const isRegular = ({ kind }: ScorePart): boolean => kind === 'regulation' || kind === 'period';

function* target(sport: SportRules, parts: readonly ScorePart[]): Generator<ScoreProblem> {
  if (sport.target === null) return;
  const regular = parts.filter(isRegular);
  const home = regular.reduce((total, part) => total + part.home, 0);
  const away = regular.reduce((total, part) => total + part.away, 0);
  const largest = Math.max(...sport.scoring);
  if (Math.min(home, away) >= sport.target || Math.max(home, away) > sport.target - 1 + largest) {
    const text = `Regular time ends when a side has ${sport.target}; it cannot end ${home}:${away}.`;
    yield problem('regular-time-past-target', '/0', text);
  }
}

/** The most that a side can hold when it reaches a target: one score beyond the last step before it. */
const reaches = (sport: SportRules, points: number, made: number): boolean =>
  made >= points && made <= points - 1 + Math.max(...sport.scoring);

function* overtime(sport: SportRules, parts: readonly ScorePart[], lead: SideScores | null): Generator<ScoreProblem> {
  const first = parts.findIndex(({ kind }) => kind === 'overtime');
  if (first === -1 || sport.overtime === null) return;
  const rules = sport.overtime;
  const played = parts.filter(({ kind }) => kind === 'overtime');
  if (lead !== null && !overtimeRounds(sport, played, levelAfter(parts.slice(0, first), lead))) {
    yield problem('overtime-after-decision', `/${first + played.length - 1}`, 'Overtime went on after it was decided.');
  }
  for (const [offset, part] of played.entries()) {
    const [most, least] = [Math.max(part.home, part.away), Math.min(part.home, part.away)];
    if (rules.ends === 'golden-goal' && (least > 0 || most > Math.max(...sport.scoring))) {
      yield problem('golden-goal-passed', `/${first + offset}`, 'Overtime ends with the first goal.');
    }
    if (rules.ends === 'points' && (least >= rules.points || !reaches(sport, rules.points, most))) {
      const text = `Overtime ends when a side has made ${rules.points}; it cannot end ${part.home}:${part.away}.`;
      yield problem('overtime-target-missed', `/${first + offset}`, text);
    }
  }
}

function* shootOut(sport: SportRules, parts: readonly ScorePart[]): Generator<ScoreProblem> {
  const index = parts.findIndex(({ kind }) => kind === 'shoot-out');
  const part = parts[index];
  if (part === undefined || sport.shots === null || part.home === part.away) return;
  if (!isShootOutEnd(sport.shots, part.home, part.away)) {
    const text = `A shoot-out of ${sport.shots} shots each is over before ${part.home}:${part.away}.`;
    yield problem('shoot-out-impossible', `/${index}`, text);
  }
}

const placeOf = (code: PartProblem, parts: readonly ScorePart[]): string =>
  code === 'shoot-out-level' ? `/${parts.findIndex(({ kind }) => kind === 'shoot-out')}` : '';

/** Overtime and shoot-out need a level tie where there are earlier legs. */
function* deciders(parts: readonly ScorePart[], lead: SideScores): Generator<ScoreProblem> {
  for (const [kind, code] of [
    ['overtime', 'overtime-without-level-play'],
    ['shoot-out', 'shoot-out-without-level-play'],
  ] as const) {
    const index = parts.findIndex((part) => part.kind === kind);
    if (index === -1) continue;
    const before = levelAfter(parts.slice(0, index), lead);
    if (before.home !== before.away) yield problem(code, `/${index}`, MESSAGES[code]);
  }
}

/**
 * Everything that a sport's rules do not allow in a score: parts that it does not have, sets that cannot end so, sets after
 * the decision, overtime and shoot-out without a level score, a shoot-out that was over before, a draw where a winner is
 * needed. An empty list means that the score can be. `parts` are in the order of play, as in `partProblems`.
 */
export const scoreProblems = (
  sport: SportRules,
  parts: readonly ScorePart[],
  { basis = 'played', winnerNeeded = false, lead = { home: 0, away: 0 } }: ScoreSettings = {},
): ScoreProblem[] => {
  const found = [...counts(parts)];
  if (found.length > 0) return found;
  for (const code of partProblems(sport, parts)) {
    found.push(problem(code, placeOf(code, parts), MESSAGES[code]));
  }
  if (found.length > 0) return found;
  if (lead !== null) found.push(...deciders(parts, lead));
  if (basis !== 'played') return found;
  if (sport.sets !== null) return [...found, ...setEnds(sport, parts)];
  found.push(...target(sport, parts), ...overtime(sport, parts, lead), ...shootOut(sport, parts));
  if (lead === null) return found;
  const end = levelAfter(
    parts.filter(({ kind }) => kind !== 'shoot-out'),
    lead,
  );
  const decided = end.home !== end.away || parts.some(({ kind }) => kind === 'shoot-out');
  if ((winnerNeeded || !sport.draws) && !decided)
    found.push(problem('match-not-decided', '', 'This match needs a winner.'));
  return found;
};

/**
 * The score that parts make in a sport: goals or points over everything but the shoot-out, or sets won.
 * @throws {SportError} `impossible-score` with the pointer into `parts`, when the sport cannot have it
 */
export const scoreOf = (sport: SportRules, parts: readonly ScorePart[], settings: ScoreSettings = {}): Score => {
  const [first] = scoreProblems(sport, parts, settings);
  if (first !== undefined) throw new SportError('impossible-score', first.path, first.message);
  return countScore(sport, parts, settings.basis ?? 'played');
};

const decidedIn = (parts: readonly ScorePart[], basis: ResultBasis): DecidedIn => {
  if (basis !== 'played') return 'awarded';
  if (parts.some(({ kind }) => kind === 'shoot-out')) return 'shoot-out';
  return parts.some(({ kind }) => kind === 'overtime') ? 'overtime' : 'regulation';
};

/** The score of parts that are known to be possible, or of a match that goes on. */
export const countScore = (sport: SportRules, parts: readonly ScorePart[], basis: ResultBasis): Score => {
  const play = parts.filter(({ kind }) => kind !== 'shoot-out');
  return {
    unit: sport.unit,
    ...(sport.sets === null ? levelAfter(play, { home: 0, away: 0 }) : setsWon(sport, parts)),
    parts,
    decidedIn: decidedIn(parts, basis),
  };
};
