import { countScore, type ResultProblem, resultProblems, type SportRules, setsToWin } from '@prodvor/sport';
import type { Match, MatchEvent, Pair, Result, ScorePart, Side } from '../model.ts';

/** A result while it is being entered. `overtime` has one pair for each overtime that is told apart. */
export interface ResultDraft {
  basis: Result['basis'];
  detail: 'parts' | 'whole';
  whole: { home: number; away: number };
  /** Halves, periods or sets. */
  parts: { home: number; away: number }[];
  overtime: { home: number; away: number }[];
  shootOut: { home: number; away: number }[];
  /** Who an awarded match goes to when its score is level. */
  winner: Side | null;
}

const NIL: Pair = { home: 0, away: 0 };
const pairOf = ({ home, away }: Pair): { home: number; away: number } => ({ home, away });

/** How many parts a form begins with: the periods, or as many sets as the shortest match has. */
const fewestParts = (sport: SportRules): number => (sport.sets === null ? sport.periods.count : setsToWin(sport));

const emptyParts = (sport: SportRules) => Array.from({ length: fewestParts(sport) }, () => pairOf(NIL));

/** Goals of the protocol by periods, as a first guess at a result; what has no minute is put into the last. */
const guess = (sport: SportRules, events: readonly MatchEvent[]): { home: number; away: number }[] => {
  const parts = emptyParts(sport);
  for (const { event, takenBack } of events) {
    if (event.type !== 'goal' || takenBack) continue;
    const period = event.at === null ? parts.length : Math.ceil(event.at.minute / sport.periods.minutes);
    const part = parts[Math.min(period, parts.length) - 1];
    if (part !== undefined) part[event.side] += 1;
  }
  return parts;
};

const sum = (pairs: readonly Pair[]): { home: number; away: number } => ({
  home: pairs.reduce((total, { home }) => total + home, 0),
  away: pairs.reduce((total, { away }) => total + away, 0),
});

/** Whether regular time may be told by its score alone: sets are always told one by one, and a single period is the score. */
export const mayChooseDetail = (sport: SportRules): boolean => sport.sets === null && sport.periods.count > 1;

/** What the form starts with: the result that stands, else what the recorded goals add up to. */
export const draftOf = (match: Match, sport: SportRules, events: readonly MatchEvent[]): ResultDraft => {
  const standing = events.findLast(({ event, takenBack }) => event.type === 'result' && !takenBack)?.event;
  const result = standing?.type === 'result' ? standing : null;
  const known = result?.parts ?? match.score?.parts ?? [];
  const of = (kind: ScorePart['kind']) => known.filter((part) => part.kind === kind).map(pairOf);
  const told = of(sport.sets === null ? 'period' : 'set');
  const whole = of('regulation')[0];
  const complete = told.length >= fewestParts(sport);
  const parts = complete ? told : whole === undefined ? guess(sport, events) : emptyParts(sport);
  return {
    basis: result?.basis ?? (match.state === 'postponed' ? 'awarded' : 'played'),
    detail: whole === undefined ? 'parts' : 'whole',
    whole: whole ?? sum(parts),
    parts,
    overtime: of('overtime'),
    shootOut: of('shoot-out').slice(0, 1),
    winner: result?.winner ?? null,
  };
};

const numbered = (kind: ScorePart['kind'], pairs: readonly Pair[]): ScorePart[] =>
  pairs.map(({ home, away }, index) => ({ kind, number: index + 1, home, away }));

/** Whether a draft tells the score as one part: sets never do, a match that was not played out always does. */
export const isWhole = ({ basis, detail }: ResultDraft, sport: SportRules): boolean =>
  sport.sets === null && (basis !== 'played' || detail === 'whole');

/** The parts that a draft stands for, in the order of play. */
const partsOf = (draft: ResultDraft, sport: SportRules): ScorePart[] => {
  if (sport.sets !== null) return numbered('set', draft.parts);
  if (draft.basis !== 'played') return numbered('regulation', [draft.whole]);
  const regular = isWhole(draft, sport) ? numbered('regulation', [draft.whole]) : numbered('period', draft.parts);
  return [...regular, ...numbered('overtime', draft.overtime), ...numbered('shoot-out', draft.shootOut)];
};

/** What the board will show: sets won, else all but the shoot-out. */
export const totalOf = (draft: ResultDraft, sport: SportRules): { home: number; away: number } =>
  pairOf(countScore(sport, partsOf(draft, sport), draft.basis));

/** Whether nothing in a draft says who a match that was not played out goes to. */
export const asksWinner = (draft: ResultDraft, sport: SportRules): boolean =>
  sport.sets === null && draft.basis !== 'played' && draft.whole.home === draft.whole.away;

/** The event that records a draft. */
export const resultOf = (draft: ResultDraft, sport: SportRules): Result => ({
  type: 'result',
  basis: draft.basis,
  parts: partsOf(draft, sport),
  ...(asksWinner(draft, sport) && draft.winner !== null ? { winner: draft.winner } : {}),
});

/** The first thing that is wrong with a draft, null when it can be sent. A walkover always goes to somebody. */
export const problemOf = (
  draft: ResultDraft,
  sport: SportRules,
  { leg }: Pick<Match, 'leg'>,
): ResultProblem['code'] | null => {
  const [problem] = resultProblems(sport, resultOf(draft, sport), { lead: leg > 1 ? null : NIL });
  if (problem !== undefined) return problem.code;
  return draft.basis === 'walkover' && asksWinner(draft, sport) && draft.winner === null ? 'winner-needed' : null;
};
