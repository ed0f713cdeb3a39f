import type { Placing } from './board.ts';
import type { SchedulePreference, ScheduleScope, UnmetPreference } from './model.ts';
import type { Structure } from './structure.ts';

/** A break that holds a night is none. */
const NIGHT = 8 * 60;

export type Placings = readonly (Placing | null)[];

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
