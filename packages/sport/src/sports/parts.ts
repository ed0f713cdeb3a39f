import type { PartKind, ScorePart } from '../model.ts';
import type { SportRules } from './rules.ts';

/** What can be wrong with the parts of a score in themselves, whatever was made in them. */
export type PartProblem =
  | 'no-parts'
  | 'foreign-part'
  | 'duplicate-part'
  | 'part-order'
  | 'part-gap'
  | 'regulation-with-periods'
  | 'too-many-parts'
  | 'no-regular-time'
  | 'shoot-out-level';

/** The order in which the kinds of parts are played. */
const KIND_ORDER: Record<PartKind, number> = { regulation: 0, period: 0, set: 0, overtime: 1, 'shoot-out': 2 };

/** How many parts of a kind a match of the sport can have; 0 where it has none. */
export const partLimit = (sport: SportRules, kind: PartKind): number => {
  switch (kind) {
    case 'regulation':
      return sport.sets === null ? 1 : 0;
    case 'period':
      return sport.sets === null ? sport.periods.count : 0;
    case 'set':
      return sport.sets === null ? 0 : sport.periods.count;
    case 'overtime':
      return sport.overtimes.count;
    case 'shoot-out':
      return sport.shots === null ? 0 : 1;
    default:
      return kind satisfies never;
  }
};

function* structure(sport: SportRules, parts: readonly ScorePart[]): Generator<PartProblem> {
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
    if (part.kind === 'shoot-out' && part.home === part.away) yield 'shoot-out-level';
  }
  const regular = (seen.has('regulation') ? 1 : 0) + (seen.has('period') || seen.has('set') ? 1 : 0);
  if (regular === 0) yield 'no-regular-time';
  if (regular === 2) yield 'regulation-with-periods';
}

/**
 * What is wrong with the parts of a score in themselves, each problem once. Parts are given in the order of play, numbered from
 * 1 within their kind; one part `regulation` stands for all periods.
 */
export const partProblems = (sport: SportRules, parts: readonly ScorePart[]): PartProblem[] =>
  parts.length === 0 ? ['no-parts'] : [...new Set(structure(sport, parts))];
