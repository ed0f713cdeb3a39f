import { type Board, boardOf, type Placing } from './board.ts';
import type { SchedulePreference, ScheduleScope, UnmetPreference } from './model.ts';
import type { Problem, Structure } from './problem.ts';

/** A break that holds a night is none. */
const NIGHT = 8 * 60;
/** How many other places an improvement tries in all. */
const TRIES = 150_000;

type Placings = readonly (Placing | null)[];

/** What wishes make of a plan. */
export interface Wishes {
  /** What a match at a place costs by itself. */
  costAt(match: number, placing: Placing): number;
  /** What the breaks of an entry cost. */
  breaksCost(entry: string, placings: Placings): number;
  /** Entries that are known to play in the match. */
  readonly known: readonly (readonly string[])[];
  unmet(placings: Placings): UnmetPreference[];
}

type PlacePreference = Exclude<SchedulePreference, { type: 'break' }>;
type BreakPreference = Extract<SchedulePreference, { type: 'break' }>;

export const wishesOf = ({ rules, sides }: Structure): Wishes => {
  const { matches, courts, preferences = [], length } = rules;
  const known = matches.map(({ home, away }) => [home, away].flatMap((side) => ('entry' in side ? [side.entry] : [])));
  const ofEntry = new Map<string, number[]>();
  for (const [match, entries] of known.entries()) {
    for (const entry of entries) ofEntry.set(entry, [...(ofEntry.get(entry) ?? []), match]);
  }
  const covers = (scope: ScheduleScope | undefined, match: number): boolean => {
    const given = matches[match];
    return (
      (scope?.match === undefined || scope.match === given?.id) &&
      (scope?.round === undefined || scope.round === given?.round) &&
      (scope?.group === undefined || scope.group === given?.group) &&
      (scope?.entry === undefined || sides.mayTakePart(match).entries.has(scope.entry))
    );
  };
  const places: { number: number; preference: PlacePreference; courts: ReadonlySet<number> }[] = [];
  const breaks: { number: number; preference: BreakPreference }[] = [];
  for (const [number, preference] of preferences.entries()) {
    if (preference.type === 'break') breaks.push({ number, preference });
    else {
      const wanted = preference.type === 'court' ? preference.courts : [];
      const numbers = courts.flatMap(({ id }, court) => (wanted.includes(id) ? [court] : []));
      places.push({ number, preference, courts: new Set(numbers) });
    }
  }
  const placesOf = matches.map((_, match) => places.filter(({ preference }) => covers(preference.of, match)));
  const minutes = (match: number): number => matches[match]?.length ?? length;
  const isUnmet = (
    { preference, courts: wanted }: (typeof places)[number],
    match: number,
    { court, start }: Placing,
  ): boolean =>
    preference.type === 'court'
      ? !wanted.has(court)
      : start < (preference.from ?? start) || start + minutes(match) > (preference.to ?? Infinity);

  function* unmetBreaks(entry: string, placings: Placings): Generator<UnmetPreference> {
    if (breaks.length === 0) return;
    const inOrder = (ofEntry.get(entry) ?? [])
      .flatMap((match) => {
        const placing = placings[match] ?? null;
        return placing === null ? [] : [{ match, start: placing.start }];
      })
      .toSorted((one, other) => one.start - other.start);
    for (const [index, next] of inOrder.entries()) {
      const before = inOrder[index - 1];
      if (before === undefined) continue;
      const pause = next.start - before.start - minutes(before.match);
      if (pause >= NIGHT) continue;
      for (const { number, preference } of breaks) {
        const { of, min = 0, max = NIGHT, weight } = preference;
        if (pause >= min && pause <= max) continue;
        if (of?.entry !== undefined && of.entry !== entry) continue;
        if (!covers(of, before.match) || !covers(of, next.match)) continue;
        const around = [before.match, next.match].map((match) => matches[match]?.id ?? '');
        yield { preference: number, weight, matches: around, entry };
      }
    }
  }

  return {
    known,
    costAt: (match, placing) =>
      (placesOf[match] ?? []).reduce(
        (sum, wish) => sum + (isUnmet(wish, match, placing) ? wish.preference.weight : 0),
        0,
      ),
    breaksCost: (entry, placings) => {
      let cost = 0;
      for (const { weight } of unmetBreaks(entry, placings)) cost += weight;
      return cost;
    },
    unmet: (placings) => {
      const atPlaces = placings.flatMap((placing, match): UnmetPreference[] =>
        placing === null
          ? []
          : (placesOf[match] ?? [])
              .filter((wish) => isUnmet(wish, match, placing))
              .map(({ number, preference: { weight } }) => ({
                preference: number,
                weight,
                matches: [matches[match]?.id ?? ''],
              })),
      );
      return [...atPlaces, ...[...ofEntry.keys()].flatMap((entry) => [...unmetBreaks(entry, placings)])].toSorted(
        (one, other) => one.preference - other.preference,
      );
    },
  };
};

const freePlacing = (board: Board, match: number, court: number, start: number): Placing | null => {
  if (board.clashes(match, court, start).length > 0 || board.refereeClashes(match, start).length > 0) return null;
  const crew = board.referees(match, start, () => 1);
  return crew === null || crew.weight > 0 ? null : { court, start, referees: crew.referees };
};

/**
 * A plan that fulfils more wishes: as long as it helps, a match whose place or breaks are not as wished is moved to the free
 * place that costs least, or changes places with another. No rule is broken on the way.
 */
export const improve = (problem: Problem, placings: Placings, wishes: Wishes): Placings => {
  const { matches, courtsOf, fixed } = problem;
  const board = boardOf(problem);
  for (const [match, placing] of placings.entries()) if (placing !== null) board.put(match, placing);
  const movable = matches.filter((match) => fixed[match] === null);
  let tries = 0;

  const costOf = (...moved: readonly number[]): number => {
    const entries = new Set(moved.flatMap((match) => wishes.known[match] ?? []));
    let cost = 0;
    for (const match of moved) {
      const placing = board.placings[match] ?? null;
      if (placing !== null) cost += wishes.costAt(match, placing);
    }
    for (const entry of entries) cost += wishes.breaksCost(entry, board.placings);
    return cost;
  };

  const move = (match: number, from: Placing): boolean => {
    const before = costOf(match);
    board.take(match);
    let best = from;
    let least = before;
    for (const court of courtsOf[match] ?? []) {
      const weights = board.weigh(match, court, () => 1);
      for (const [index, start] of board.starts(match, court).entries()) {
        tries += 1;
        if (weights[index] !== 0) continue;
        const placing = freePlacing(board, match, court, start);
        if (placing === null) continue;
        board.put(match, placing);
        const cost = costOf(match);
        board.take(match);
        if (cost < least) [best, least] = [placing, cost];
      }
    }
    board.put(match, best);
    return least < before;
  };

  const swap = (match: number, from: Placing, other: number): boolean => {
    const to = board.placings[other] ?? null;
    if (other === match || to === null) return false;
    tries += 1;
    if (!board.starts(match, to.court).includes(to.start) || !board.starts(other, from.court).includes(from.start))
      return false;
    const before = costOf(match, other);
    board.take(match);
    board.take(other);
    const here = freePlacing(board, match, to.court, to.start);
    if (here !== null) {
      board.put(match, here);
      const there = freePlacing(board, other, from.court, from.start);
      if (there !== null) {
        board.put(other, there);
        if (costOf(match, other) < before) return true;
        board.take(other);
      }
      board.take(match);
    }
    board.put(match, from);
    board.put(other, to);
    return false;
  };

  for (let better = true; better && tries < TRIES; ) {
    better = false;
    for (const match of movable) {
      const from = board.placings[match] ?? null;
      if (from === null || costOf(match) === 0 || tries >= TRIES) continue;
      if (move(match, from) || movable.some((other) => tries < TRIES && swap(match, from, other))) better = true;
    }
  }
  return board.placings;
};
