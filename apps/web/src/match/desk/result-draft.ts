import { type PartProblem, SPORTS, validateParts } from '@prodvor/sport';
import type { Match, MatchEvent, Pair, Result, ScorePart, Side } from '../model.ts';

/** A result while it is being entered. `overtime` has one pair for each overtime that is told apart. */
export interface ResultDraft {
  basis: Result['basis'];
  detail: 'halves' | 'whole';
  whole: { home: number; away: number };
  halves: { home: number; away: number }[];
  overtime: { home: number; away: number }[];
  shootOut: { home: number; away: number }[];
  /** Who an awarded match goes to when its score is level. */
  winner: Side | null;
}

const NIL: Pair = { home: 0, away: 0 };
const pairOf = ({ home, away }: Pair): { home: number; away: number } => ({ home, away });

/** Goals of the protocol by halves, as a first guess at a result. */
const guess = (events: readonly MatchEvent[]): { home: number; away: number }[] => {
  const halves = [pairOf(NIL), pairOf(NIL)];
  for (const { event, takenBack } of events) {
    if (event.type !== 'goal' || takenBack) continue;
    const half = halves[event.at !== null && event.at.minute <= SPORTS.football.periods.minutes ? 0 : 1];
    if (half !== undefined) half[event.side] += 1;
  }
  return halves;
};

const sum = (pairs: readonly Pair[]): { home: number; away: number } => ({
  home: pairs.reduce((total, { home }) => total + home, 0),
  away: pairs.reduce((total, { away }) => total + away, 0),
});

/** What the form starts with: the result that stands, else what the recorded goals add up to. */
export const draftOf = (match: Match, events: readonly MatchEvent[]): ResultDraft => {
  const standing = events.findLast(({ event, takenBack }) => event.type === 'result' && !takenBack)?.event;
  const result = standing?.type === 'result' ? standing : null;
  const parts = result?.parts ?? match.score?.parts ?? [];
  const of = (kind: ScorePart['kind']) => parts.filter((part) => part.kind === kind).map(pairOf);
  const periods = of('period');
  const whole = of('regulation')[0];
  const halves = periods.length === 2 ? periods : whole === undefined ? guess(events) : [pairOf(NIL), pairOf(NIL)];
  return {
    basis: result?.basis ?? (match.state === 'postponed' ? 'awarded' : 'played'),
    detail: whole === undefined ? 'halves' : 'whole',
    whole: whole ?? sum(halves),
    halves,
    overtime: of('overtime'),
    shootOut: of('shoot-out').slice(0, 1),
    winner: result?.winner ?? null,
  };
};

const numbered = (kind: ScorePart['kind'], pairs: readonly Pair[]): ScorePart[] =>
  pairs.map(({ home, away }, index) => ({ kind, number: index + 1, home, away }));

/** The parts that a draft stands for, in the order of play. A match that was not played out has one part. */
export const partsOf = (draft: ResultDraft): ScorePart[] => {
  if (draft.basis !== 'played') return numbered('regulation', [draft.whole]);
  const regular = draft.detail === 'halves' ? numbered('period', draft.halves) : numbered('regulation', [draft.whole]);
  return [...regular, ...numbered('overtime', draft.overtime), ...numbered('shoot-out', draft.shootOut)];
};

/** What the board will show: all but the shoot-out. */
export const totalOf = (draft: ResultDraft): Pair => sum(partsOf(draft).filter(({ kind }) => kind !== 'shoot-out'));

/** What a draft cannot stay with; `no-winner` is an awarded match that goes to nobody. */
export type DraftProblem = PartProblem | 'no-winner';

/** The first thing that is wrong with a draft, null when it can be sent. */
export const problemOf = (draft: ResultDraft, { leg }: Pick<Match, 'leg'>): DraftProblem | null => {
  const [problem] = validateParts(SPORTS.football, partsOf(draft), { laterLeg: leg > 1 });
  if (problem !== undefined) return problem;
  return draft.basis === 'walkover' && draft.whole.home === draft.whole.away && draft.winner === null
    ? 'no-winner'
    : null;
};

/** The event that records a draft. */
export const resultOf = (draft: ResultDraft): Result => {
  const level = draft.basis !== 'played' && draft.whole.home === draft.whole.away;
  return {
    type: 'result',
    basis: draft.basis,
    parts: partsOf(draft),
    ...(level && draft.winner !== null ? { winner: draft.winner } : {}),
  };
};
