import { boardOf, type Placing } from './board.ts';
import type { Problem } from './problem.ts';

/** How much a full search may do before it leaves the question open: matches looked at. */
const LOOKS = 3_000_000;

export type Verdict = 'possible' | 'impossible' | 'open';

/** Courts that are alike in all that the rules say, by the first of them. */
const alikeCourts = ({ matches, courtsOf, open, fixed }: Problem): ReadonlyMap<number, readonly number[]> => {
  const likeness = (court: number): string => {
    const marks = matches.map((match) =>
      courtsOf[match]?.includes(court) ? (fixed[match]?.court === court ? 2 : 1) : 0,
    );
    return JSON.stringify([open[court], marks]);
  };
  const groups = Map.groupBy(open.keys(), likeness);
  return new Map([...groups.values()].map((courts) => [courts[0] ?? 0, courts]));
};

/**
 * Tries every plan, one start after another, the match with the fewest places left first. Courts that are alike count as one
 * with room for several; matches are dealt out to them at the end. Only small problems come to an end; `looks` bounds the rest.
 */
export const tryAll = (
  problem: Problem,
  looks = LOOKS,
): { verdict: Verdict; placings: readonly (Placing | null)[] } => {
  const { matches, courtsOf, length, changeover, needs, referees } = problem;
  const board = boardOf(problem);
  const alike = alikeCourts(problem);
  let left = looks;
  const weightless = (): number => 1;

  /** Whether courts that are alike have one free from `start` on, beside what is on them. */
  const hasRoom = (court: number, match: number, start: number): boolean => {
    const end = start + (length[match] ?? 0) + changeover;
    const beside = matches.flatMap((other) => {
      const placing = board.placings[other] ?? null;
      if (placing === null || placing.court !== court) return [];
      const over = placing.start + (length[other] ?? 0) + changeover;
      return placing.start < end && start < over ? [{ start: placing.start, over }] : [];
    });
    const moments = [start, ...beside.map((other) => other.start).filter((moment) => moment > start)];
    const busy = (moment: number): number =>
      beside.filter((other) => other.start <= moment && moment < other.over).length;
    return moments.every((moment) => busy(moment) < (alike.get(court)?.length ?? 0));
  };

  /** Places where nothing is in the way, `most` and one more at most. */
  const placesOf = (match: number, most: number): { court: number; start: number }[] => {
    const places: { court: number; start: number }[] = [];
    for (const court of courtsOf[match] ?? []) {
      if (!alike.has(court)) continue;
      const weights = board.weighBonds(match, court, weightless);
      const starts = board.starts(match, court);
      left -= starts.length;
      for (const [index, start] of starts.entries()) {
        if (weights[index] !== 0 || !hasRoom(court, match, start)) continue;
        places.push({ court, start });
        if (places.length > most) return places;
      }
    }
    return places;
  };

  /** Every crew for a match at its start out of those who are free. */
  const crewsOf = (match: number, start: number): number[][] => {
    const free = referees.flatMap((_, number) => (board.isFree(number, match, start) ? [number] : []));
    let crews: number[][] = [[]];
    for (let size = 0; size < (needs[match] ?? 0); size += 1) {
      crews = crews.flatMap((crew) =>
        free.filter((number) => number > (crew.at(-1) ?? -1)).map((number) => [...crew, number]),
      );
      left -= crews.length;
    }
    return crews;
  };

  const go = (unplaced: readonly number[]): Verdict => {
    let best: { match: number; places: { court: number; start: number }[] } | null = null;
    for (const match of unplaced) {
      const places = placesOf(match, best?.places.length ?? Infinity);
      if (left <= 0) return 'open';
      if (best === null || places.length < best.places.length) best = { match, places };
      if (places.length === 0) return 'impossible';
    }
    if (best === null) return 'possible';
    const { match, places } = best;
    const rest = unplaced.filter((each) => each !== match);
    for (const { court, start } of places) {
      if (board.refereeClashes(match, start).length > 0) continue;
      for (const referees of crewsOf(match, start)) {
        board.put(match, { court, start, referees });
        const verdict = go(rest);
        if (verdict !== 'impossible') return verdict;
        board.take(match);
      }
      if (left <= 0) return 'open';
    }
    return 'impossible';
  };

  const verdict = go(matches);
  const placings = [...board.placings];
  const free = new Map<number, number>();
  const inOrder = matches.toSorted((one, other) => (placings[one]?.start ?? 0) - (placings[other]?.start ?? 0));
  for (const match of inOrder) {
    const placing = placings[match] ?? null;
    if (placing === null) continue;
    const court =
      alike.get(placing.court)?.find((each) => (free.get(each) ?? -Infinity) <= placing.start) ?? placing.court;
    free.set(court, placing.start + (length[match] ?? 0) + changeover);
    placings[match] = { ...placing, court };
  }
  return { verdict, placings };
};
