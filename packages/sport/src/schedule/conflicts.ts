import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import type { ScheduleConflict } from './conflict.ts';
import type { ScheduledMatch, SchedulePlan, ScheduleRules } from './model.ts';
import { openStructure, planOf } from './plan.ts';
import { wishesOf } from './preferences.ts';
import type { Structure } from './structure.ts';

interface Place {
  readonly match: number;
  readonly court: number;
  readonly start: number;
  readonly end: number;
  readonly referees: readonly string[];
}

type Places = readonly (Place | null)[];

/** @throws {SportError} where the plan speaks of what the rules do not know */
const placesOf = (
  { rules }: Structure,
  planned: readonly ScheduledMatch[],
  pathOf = (index: number): string => at('/plan', index),
): Places => {
  const numbers = new Map(rules.matches.map(({ id }, number) => [id, number]));
  const courts = new Map(rules.courts.map(({ id }, number) => [id, number]));
  const referees = new Set([
    ...(rules.referees ?? []).map(({ id }) => id),
    ...rules.matches.flatMap((match) => match.referees ?? []),
  ]);
  const places: (Place | null)[] = rules.matches.map(() => null);
  for (const [index, { match: id, court: courtId, start, referees: crew }] of planned.entries()) {
    const here = pathOf(index);
    const [match, court] = [numbers.get(id), courts.get(courtId)];
    if (match === undefined) throw new SportError('unknown-value', at(here, 'match'), `There is no match ${id}.`);
    if (court === undefined) throw new SportError('unknown-value', at(here, 'court'), `There is no court ${courtId}.`);
    if (places[match] !== null) throw new SportError('duplicate-entry', at(here, 'match'), `${id} is planned twice.`);
    if (!Number.isInteger(start) || Math.abs(start) > 2 ** 29) {
      throw new SportError('out-of-range', at(here, 'start'), `Expected a whole number of minutes, got ${start}.`);
    }
    for (const [number, referee] of crew.entries()) {
      const who = at(at(here, 'referees'), number);
      if (!referees.has(referee)) throw new SportError('unknown-value', who, `There is no referee ${referee}.`);
      if (crew.indexOf(referee) < number) throw new SportError('duplicate-entry', who, `${referee} is given twice.`);
    }
    const end = start + (rules.matches[match]?.length ?? rules.length);
    places[match] = { match, court, start, end, referees: crew };
  }
  return places;
};

type Detail = Pick<ScheduleConflict, 'kind' | 'from' | 'to' | 'path'> &
  Partial<Pick<ScheduleConflict, 'who' | 'certain'>>;

/** What is wrong with a place by itself. */
function* alone({ rules, sides }: Structure, place: Place): Generator<Detail> {
  const { match, court, start, end, referees } = place;
  const given = rules.matches[match];
  if (given === undefined) return;
  const path = at('/matches', match);
  const open = rules.courts[court]?.open ?? [];
  if (!open.some(({ from, to }) => from <= start && end <= to)) {
    yield { kind: 'court-closed', from: start, to: end, path: at(at('/courts', court), 'open') };
  }
  if (given.courts?.includes(rules.courts[court]?.id ?? '') === false) {
    yield { kind: 'court-not-allowed', from: start, to: end, path: at(path, 'courts') };
  }
  if (given.fixed !== undefined && (given.fixed.court !== rules.courts[court]?.id || given.fixed.start !== start)) {
    yield { kind: 'moved-though-fixed', from: start, to: end, path: at(path, 'fixed') };
  }
  const may = sides.mayTakePart(match);
  const isKnown = (entry: string): boolean =>
    [given.home, given.away].some((side) => 'entry' in side && side.entry === entry);
  const bounds: { earliest?: number; latest?: number; path: string; who: string[] }[] = [{ ...given, path, who: [] }];
  for (const [number, round] of (rules.rounds ?? []).entries()) {
    if (round.id === given.round) bounds.push({ ...round, path: at('/rounds', number), who: [] });
  }
  for (const [number, entry] of (rules.entries ?? []).entries()) {
    if (may.entries.has(entry.id)) bounds.push({ ...entry, path: at('/entries', number), who: [entry.id] });
  }
  for (const { earliest, latest, path: where, who } of bounds) {
    const certain = who.every(isKnown);
    if (earliest !== undefined && start < earliest) {
      yield { kind: 'too-early', who, certain, from: start, to: Math.min(end, earliest), path: at(where, 'earliest') };
    }
    if (latest !== undefined && end > latest) {
      yield { kind: 'too-late', who, certain, from: Math.max(start, latest), to: end, path: at(where, 'latest') };
    }
  }
  for (const [number, { id, open: free, barredFrom = [] }] of (rules.referees ?? []).entries()) {
    if (!referees.includes(id)) continue;
    const who = [id];
    const own = at('/referees', number);
    if (free !== undefined && !free.some(({ from, to }) => from <= start && end <= to)) {
      yield { kind: 'referee-away', who, from: start, to: end, path: at(own, 'open') };
    }
    const foes = barredFrom.filter((entry) => may.entries.has(entry));
    if (foes.length > 0) {
      yield {
        kind: 'referee-barred',
        who,
        certain: foes.some(isKnown),
        from: start,
        to: end,
        path: at(own, 'barredFrom'),
      };
    }
  }
  for (const referee of referees) {
    if (!may.entries.has(referee) && !may.people.has(referee)) continue;
    yield {
      kind: 'referee-plays',
      who: [referee],
      certain: sides.isSure(match, referee),
      from: start,
      to: end,
      path: null,
    };
  }
  const named = given.referees ?? [];
  const missing = named.filter((referee) => !referees.includes(referee));
  if (missing.length > 0) {
    yield { kind: 'referee-missing', who: missing, from: start, to: end, path: at(path, 'referees') };
  }
  const officials = given.officials ?? rules.officials ?? 0;
  if (referees.length < officials) {
    const rule = given.officials === undefined ? '/officials' : at(path, 'officials');
    yield { kind: 'too-few-referees', from: start, to: end, path: rule };
  }
}

/** Too near to each other: at once, or with less than a rest between them; null where they are not. */
const tooNear = (
  one: Place,
  other: Place,
  rest: number,
): { readonly atOnce: boolean; readonly from: number; readonly to: number } | null => {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  if (second.start < first.end) return { atOnce: true, from: second.start, to: Math.min(first.end, second.end) };
  return second.start < first.end + rest ? { atOnce: false, from: second.start, to: first.end + rest } : null;
};

/** What is wrong between two places. */
function* between(structure: Structure, one: Place, other: Place): Generator<Detail> {
  const { rules, sides, roundOf, roundsBefore } = structure;
  if (one.court === other.court) {
    const near = tooNear(one, other, rules.changeover ?? 0);
    if (near !== null) {
      yield { kind: 'court-taken', from: near.from, to: near.to, path: near.atOnce ? null : '/changeover' };
    }
  }
  const fed = sides.precedes(one.match, other.match)
    ? [one, other]
    : sides.precedes(other.match, one.match)
      ? [other, one]
      : [];
  const [before, after] = fed;
  if (before !== undefined && after !== undefined && after.start < before.end) {
    yield { kind: 'wrong-order', from: after.start, to: before.end, path: null };
  } else {
    for (const role of ['entry', 'player'] as const) {
      const all = sides.shared(one.match, other.match).filter((each) => each.role === role);
      for (const certain of [true, false]) {
        const near = all
          .filter((each) => each.certain === certain)
          .flatMap(({ id, rest }) => {
            const { minutes = 0, path = null } = sides.rests[rest] ?? {};
            const found = tooNear(one, other, minutes);
            return found === null ? [] : [{ id, ...found, path: found.atOnce ? null : path }];
          });
        for (const [path, same] of Map.groupBy(near, (each) => each.path)) {
          const who = [...new Set(same.map(({ id }) => id))];
          const [{ from, to, atOnce } = { from: 0, to: 0, atOnce: true }] = same;
          yield { kind: atOnce ? `${role}-twice` : `${role}-without-rest`, who, certain, from, to, path };
        }
      }
    }
  }
  for (const [first, second] of [
    [one, other],
    [other, one],
  ] as const) {
    const round = roundOf[second.match] ?? -1;
    const pause = roundsBefore[round]?.get(roundOf[first.match] ?? -1);
    if (pause !== undefined && second.start < first.end + pause) {
      yield { kind: 'wrong-order', from: second.start, to: first.end + pause, path: at(at('/rounds', round), 'after') };
    }
  }
  const rest = rules.rest?.referee ?? 0;
  const near = tooNear(one, other, rest);
  if (near === null) return;
  const kind = near.atOnce ? 'referee-twice' : 'referee-without-rest';
  const path = near.atOnce ? null : '/rest/referee';
  const both = one.referees.filter((referee) => other.referees.includes(referee));
  for (const referee of both) yield { kind, who: [referee], from: near.from, to: near.to, path };
  for (const [officiated, played] of [
    [one, other],
    [other, one],
  ] as const) {
    const may = sides.mayTakePart(played.match);
    for (const referee of officiated.referees) {
      if (!may.entries.has(referee) && !may.people.has(referee)) continue;
      yield { kind, who: [referee], certain: sides.isSure(played.match, referee), from: near.from, to: near.to, path };
    }
  }
}

const conflictOf = (rules: ScheduleRules, place: Place, other: Place | null, detail: Detail): ScheduleConflict => ({
  who: [],
  certain: true,
  ...detail,
  match: rules.matches[place.match]?.id ?? '',
  other: other === null ? null : (rules.matches[other.match]?.id ?? ''),
  court: rules.courts[place.court]?.id ?? '',
});

const conflictsOf = (structure: Structure, places: Places, place: Place, others: Places): ScheduleConflict[] => [
  ...[...alone(structure, place)].map((detail) => conflictOf(structure.rules, place, null, detail)),
  ...others.flatMap((other) =>
    other === null || other.match === place.match || places[other.match] === null
      ? []
      : [...between(structure, place, other)].map((detail) => conflictOf(structure.rules, place, other, detail)),
  ),
];

/**
 * Every rule that a plan breaks: who, where, when. Matches without a place break none.
 * @throws {SportError} where the rules are wrong or the plan speaks of what they do not know
 */
export const scheduleConflicts = (rules: ScheduleRules, planned: readonly ScheduledMatch[]): ScheduleConflict[] => {
  const structure = openStructure(rules);
  const places = placesOf(structure, planned);
  return places.flatMap((place) =>
    place === null ? [] : conflictsOf(structure, places, place, places.slice(place.match + 1)),
  );
};

/** A match on the move; without `referees` it keeps those it has. */
export interface ScheduleMove {
  readonly match: string;
  readonly court: string;
  readonly start: number;
  readonly referees?: readonly string[];
}

/**
 * The plan with one match elsewhere, and every conflict that the match has there.
 * @throws {SportError} where the rules are wrong, or the plan or the move speaks of what they do not know
 */
export const moveMatch = (
  rules: ScheduleRules,
  planned: readonly ScheduledMatch[],
  { match: id, court, start, referees }: ScheduleMove,
): { readonly plan: SchedulePlan; readonly conflicts: readonly ScheduleConflict[] } => {
  const structure = openStructure(rules);
  placesOf(structure, planned);
  const crew = referees ?? planned.find(({ match }) => match === id)?.referees ?? [];
  const moved: ScheduledMatch = { match: id, court, start, referees: crew };
  placesOf(structure, [moved], () => '/move');
  const places = placesOf(structure, [...planned.filter(({ match }) => match !== id), moved]);
  const place = places[rules.matches.findIndex((match) => match.id === id)] ?? null;
  return {
    plan: planOf(
      structure,
      places.map((each) => (each === null ? null : { court: each.court, start: each.start, referees: [] })),
      places.map((each) => each?.referees ?? []),
      wishesOf(structure),
    ),
    conflicts: place === null ? [] : conflictsOf(structure, places, place, places),
  };
};
