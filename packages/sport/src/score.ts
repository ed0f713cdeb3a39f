import type { DecidedIn, PartKind, ResultBasis, Score, ScorePart, Side, Sport } from './model.ts';

/** What can be wrong with the parts of a result. */
export type PartProblem =
  | 'no-parts'
  | 'foreign-part'
  | 'duplicate-part'
  | 'part-order'
  | 'part-gap'
  | 'regulation-with-periods'
  | 'too-many-parts'
  | 'no-regular-time'
  | 'shoot-out-level'
  | 'shoot-out-without-level-play'
  | 'overtime-without-level-play';

/** The order in which the kinds of parts are played. */
const KIND_ORDER: Record<PartKind, number> = { regulation: 0, period: 0, set: 0, overtime: 1, 'shoot-out': 2 };

const sum = (parts: readonly ScorePart[], side: Side): number => parts.reduce((total, part) => total + part[side], 0);

const isLevel = (parts: readonly ScorePart[]): boolean => sum(parts, 'home') === sum(parts, 'away');

const decidedIn = (parts: readonly ScorePart[], basis: ResultBasis): DecidedIn => {
  if (basis !== 'played') return 'awarded';
  if (parts.some((part) => part.kind === 'shoot-out')) return 'shoot-out';
  return parts.some((part) => part.kind === 'overtime') ? 'overtime' : 'regulation';
};

/**
 * The score that parts make: both sides' sums over everything but the shoot-out.
 * The parts must be sound: see `validateParts`.
 */
export const scoreFromParts = (sport: Sport, parts: readonly ScorePart[], basis: ResultBasis): Score => {
  const play = parts.filter((part) => part.kind !== 'shoot-out');
  return {
    unit: sport.unit,
    home: sum(play, 'home'),
    away: sum(play, 'away'),
    parts,
    decidedIn: decidedIn(parts, basis),
  };
};

/** The shoot-out of a score, null when there was none. */
export const shootOutOf = (score: Score): { home: number; away: number } | null => {
  const part = score.parts.find(({ kind }) => kind === 'shoot-out');
  return part === undefined ? null : { home: part.home, away: part.away };
};

const ahead = (home: number, away: number): Side | null => {
  if (home === away) return null;
  return home > away ? 'home' : 'away';
};

/**
 * The winner of a match: by the score, then by the shoot-out, then as stated (`explicit`, for an awarded draw).
 * Null is a draw.
 */
export const winnerOf = (score: Score, explicit: Side | null = null): Side | null => {
  const shootOut = shootOutOf(score);
  return (
    ahead(score.home, score.away) ??
    (shootOut === null ? null : ahead(shootOut.home, shootOut.away)) ??
    explicit ??
    null
  );
};

/** How many parts of a kind a match of the sport can have; 0 where it has none. */
export const partLimit = (sport: Sport, kind: PartKind): number => {
  switch (kind) {
    case 'regulation':
      return 1;
    case 'period':
      return sport.unit === 'sets' ? 0 : sport.periods.count;
    case 'set':
      return sport.unit === 'sets' ? sport.periods.count : 0;
    case 'overtime':
      return sport.overtimes.count;
    case 'shoot-out':
      return sport.shootOut ? 1 : 0;
    default:
      return kind satisfies never;
  }
};

function* structure(sport: Sport, parts: readonly ScorePart[]): Generator<PartProblem> {
  const seen = new Map<PartKind, number>();
  let last = 0;
  for (const part of parts) {
    const limit = partLimit(sport, part.kind);
    const before = seen.get(part.kind) ?? 0;
    if (limit === 0) yield 'foreign-part';
    else if (part.number > limit) yield 'too-many-parts';
    if (part.number === before) yield 'duplicate-part';
    else if (part.number < before || KIND_ORDER[part.kind] < last) yield 'part-order';
    else if (part.number > before + 1) yield 'part-gap';
    seen.set(part.kind, Math.max(before, part.number));
    last = Math.max(last, KIND_ORDER[part.kind]);
  }
  const regular = (seen.has('regulation') ? 1 : 0) + (seen.has('period') || seen.has('set') ? 1 : 0);
  if (regular === 0) yield 'no-regular-time';
  if (regular === 2) yield 'regulation-with-periods';
}

function* deciders(parts: readonly ScorePart[], laterLeg: boolean): Generator<PartProblem> {
  const regular = parts.filter(({ kind }) => KIND_ORDER[kind] === 0);
  const play = parts.filter(({ kind }) => kind !== 'shoot-out');
  const shootOut = parts.find(({ kind }) => kind === 'shoot-out');
  if (shootOut !== undefined && shootOut.home === shootOut.away) yield 'shoot-out-level';
  if (laterLeg) return;
  if (shootOut !== undefined && !isLevel(play)) yield 'shoot-out-without-level-play';
  if (play.length > regular.length && !isLevel(regular)) yield 'overtime-without-level-play';
}

/**
 * What is wrong with the parts of a result, each problem once; an empty list means that they are sound. Parts are given in
 * the order of play, numbered from 1 within their kind; one part `regulation` stands for all periods.
 * Overtime and shoot-out need level play before them, except in a later leg of a tie (`laterLeg`): there the aggregate, which the
 * parts do not tell, has to be level.
 */
export const validateParts = (
  sport: Sport,
  parts: readonly ScorePart[],
  { laterLeg = false }: { readonly laterLeg?: boolean } = {},
): PartProblem[] => {
  if (parts.length === 0) return ['no-parts'];
  return [...new Set([...structure(sport, parts), ...deciders(parts, laterLeg)])];
};
