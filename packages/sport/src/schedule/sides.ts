import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import type { ScheduleRules, ScheduleSide } from './model.ts';

/** A rest that somebody needs between two matches: the rule that says so, null for none, and its minutes. */
export interface Rest {
  readonly path: string | null;
  readonly minutes: number;
}

/** No number of `rests`: nobody takes part in both matches. */
export const NOBODY = -1;

/** Why two matches cannot be at once. `certain` is false where it depends on results to come. */
export interface Shared {
  readonly role: 'entry' | 'player';
  readonly id: string;
  readonly certain: boolean;
  /** A number of `rests`. */
  readonly rest: number;
}

/** Who may come to which match, whatever the results. Matches go by their number in the rules. */
export interface Sides {
  /** Matches whose results decide who comes to this one. */
  readonly feeders: readonly (readonly number[])[];
  /** Feeders before what they feed. */
  readonly order: readonly number[];
  /** Whether results of the first may decide who comes to the second, over any number of steps. */
  precedes(one: number, other: number): boolean;
  /** Who may play in both matches; not whom the results keep apart. */
  shared(one: number, other: number): Shared[];
  /** The longest rest of who may play in both matches, a number of `rests`, or `NOBODY`. */
  playingRest(one: number, other: number): number;
  /** The rest of a referee who is named for one match and named for the other or may play in it; `NOBODY` without one. */
  refereeingRest(one: number, other: number): number;
  readonly rests: readonly Rest[];
  /** Entries that may come to a match, and their players. */
  mayTakePart(match: number): { readonly entries: ReadonlySet<string>; readonly people: ReadonlySet<string> };
  /** Whether an entry or a player is in the match whatever the results. */
  isSure(match: number, who: string): boolean;
  /** Referees named for a match. */
  readonly named: readonly (readonly string[])[];
}

const keyOf = (side: ScheduleSide): string => JSON.stringify(side);

/** The matches whose results decide who fills a side. */
const decidersIn = ({ matches }: ScheduleRules): ((side: ScheduleSide) => readonly number[]) => {
  const numbers = new Map(matches.map(({ id }, number) => [id, [number]]));
  const grouped = matches.flatMap(({ group }, number) => (group === undefined ? [] : [{ group, number }]));
  const groups = Map.groupBy(grouped, ({ group }) => group);
  return (side) => {
    if ('entry' in side) return [];
    if ('winnerOf' in side) return numbers.get(side.winnerOf) ?? [];
    if ('loserOf' in side) return numbers.get(side.loserOf) ?? [];
    return side.of.flatMap((group) => (groups.get(group) ?? []).map(({ number }) => number));
  };
};

/** Matches in an order in which those that decide come first. @throws {SportError} where they decide each other */
const feedingOrder = ({ matches }: ScheduleRules, feeders: readonly (readonly number[])[]): number[] => {
  const order: number[] = [];
  const left = feeders.map((own) => own.length);
  const fedBy = matches.map((): number[] => []);
  for (const [match, own] of feeders.entries()) for (const feeder of own) fedBy[feeder]?.push(match);
  const ready = left.flatMap((count, match) => (count === 0 ? [match] : []));
  for (let match = ready.shift(); match !== undefined; match = ready.shift()) {
    order.push(match);
    for (const fed of fedBy[match] ?? []) {
      left[fed] = (left[fed] ?? 0) - 1;
      if (left[fed] === 0) ready.push(fed);
    }
  }
  const stuck = left.findIndex((count) => count > 0);
  if (stuck !== -1) {
    const message = `${matches[stuck]?.id} waits for results that wait for its own.`;
    throw new SportError('contradicting-rules', at('/matches', stuck), message);
  }
  return order;
};

/** Sets of small numbers, one per row. */
const bitRows = (
  rows: number,
): {
  has(row: number, bit: number): boolean;
  add(row: number, bit: number): void;
  join(row: number, other: number): void;
} => {
  const width = Math.ceil(rows / 32);
  const words = new Uint32Array(rows * width);
  return {
    has: (row, bit) => ((words[row * width + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0,
    add: (row, bit) => {
      const index = row * width + (bit >>> 5);
      words[index] = (words[index] ?? 0) | (1 << (bit & 31));
    },
    join: (row, other) => {
      for (let word = 0; word < width; word += 1) {
        words[row * width + word] = (words[row * width + word] ?? 0) | (words[other * width + word] ?? 0);
      }
    },
  };
};

const UNSEEN = -2;

/** @throws {SportError} */
export const sidesOf = (rules: ScheduleRules): Sides => {
  const { matches, entries: own = [], rest = {} } = rules;
  const decidersOf = decidersIn(rules);
  const feeders = matches.map(({ home, away }) => [...new Set([...decidersOf(home), ...decidersOf(away)])]);
  const order = feedingOrder(rules, feeders);
  const rank = new Int32Array(matches.length);
  for (const [place, match] of order.entries()) rank[match] = place + 1;

  const before = bitRows(matches.length);
  for (const match of order) {
    for (const feeder of feeders[match] ?? []) {
      before.add(match, feeder);
      before.join(match, feeder);
    }
  }

  // Sides by number: the same side of two matches is one. `depth` is 0 for an entry, else past all that decide it.
  const numbers = new Map<string, number>();
  const sides: { given: ScheduleSide; from: readonly number[]; depth: number }[] = [];
  const numberOf = (given: ScheduleSide): number => {
    const key = keyOf(given);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const from = decidersOf(given);
    const depth = from.reduce((deepest, match) => Math.max(deepest, rank[match] ?? 0), 0);
    numbers.set(key, sides.length);
    sides.push({ given, from, depth });
    return sides.length - 1;
  };
  const sidesOfMatch = matches.map(({ home, away }): [number, number] => [numberOf(home), numberOf(away)]);
  const sidesFrom = sides.map(({ from }) => [...new Set(from.flatMap((match) => sidesOfMatch[match] ?? []))]);

  const entriesOfSide: ReadonlySet<string>[] = [];
  const depthOrder = sides
    .map((_, side) => side)
    .toSorted((one, other) => (sides[one]?.depth ?? 0) - (sides[other]?.depth ?? 0));
  for (const side of depthOrder) {
    const given = sides[side]?.given;
    if (given === undefined) continue;
    entriesOfSide[side] =
      'entry' in given
        ? new Set([given.entry])
        : new Set((sidesFrom[side] ?? []).flatMap((each) => [...(entriesOfSide[each] ?? [])]));
  }

  const ownOf = new Map(own.map((entry, number) => [entry.id, { entry, number }]));
  const rests: Rest[] = [{ path: null, minutes: 0 }];
  const restNumbers = new Map<string, number>();
  const restAt = (path: string, minutes: number): number => {
    if (minutes === 0) return 0;
    const known = restNumbers.get(path);
    if (known !== undefined) return known;
    restNumbers.set(path, rests.length);
    rests.push({ path, minutes });
    return rests.length - 1;
  };
  const entryRest = (entry: string): number => {
    const found = ownOf.get(entry);
    if (found?.entry.rest === undefined) return restAt('/rest/entry', rest.entry ?? 0);
    return restAt(at(at('/entries', found.number), 'rest'), found.entry.rest);
  };
  const playerRest = restAt('/rest/player', rest.player ?? 0);
  const refereeRest = restAt('/rest/referee', rest.referee ?? 0);
  const longer = (one: number, other: number): number => {
    if (one === NOBODY || other === NOBODY) return Math.max(one, other);
    return (rests[other]?.minutes ?? 0) > (rests[one]?.minutes ?? 0) ? other : one;
  };
  const playersOf = (entry: string): readonly string[] => ownOf.get(entry)?.entry.players ?? [];

  /** Two sides that different entries fill, though the same matches decide both. */
  const exclude = (one: ScheduleSide, other: ScheduleSide): boolean => {
    if ('place' in one) return 'place' in other && one.of.some((group) => other.of.includes(group));
    const idOf = (side: ScheduleSide) => ('winnerOf' in side ? side.winnerOf : 'loserOf' in side ? side.loserOf : null);
    return idOf(one) !== null && idOf(one) === idOf(other);
  };

  const seen = new Int32Array(sides.length ** 2).fill(UNSEEN);
  /** The longest rest of an entry that may fill both sides. The side decided last gives way to those who may reach it. */
  const sameEntry = (one: number, other: number): number => {
    const index = one * sides.length + other;
    const known = seen[index];
    if (known !== undefined && known !== UNSEEN) return known;
    const [first, second] = [sides[one], sides[other]];
    let found = NOBODY;
    if (first !== undefined && second !== undefined) {
      const [deeper, shallower, deep] = first.depth >= second.depth ? [one, other, first] : [other, one, second];
      if (one === other && 'entry' in first.given) found = entryRest(first.given.entry);
      else if (one !== other && exclude(first.given, second.given)) found = NOBODY;
      else if (deep.depth > 0) {
        const reach = sidesFrom[deeper] ?? [];
        const against =
          one === other
            ? reach.map((side): [number, number] => [side, side])
            : reach.map((side): [number, number] => [side, shallower]);
        for (const [a, b] of against) found = longer(found, sameEntry(a, b));
      }
    }
    seen[index] = found;
    seen[other * sides.length + one] = found;
    return found;
  };

  const entriesOf = matches.map((_, match) => {
    const [home, away] = sidesOfMatch[match] ?? [0, 0];
    return new Set([...(entriesOfSide[home] ?? []), ...(entriesOfSide[away] ?? [])]);
  });
  const peopleOf = entriesOf.map((entries) => new Set([...entries].flatMap((entry) => playersOf(entry))));
  const isCertain = (match: number, entry: string): boolean =>
    (sidesOfMatch[match] ?? []).some((side) => {
      const given = sides[side]?.given;
      return given !== undefined && 'entry' in given && given.entry === entry;
    });
  const entriesOfPlayer = new Map<string, string[]>();
  for (const { id, players = [] } of own) {
    for (const player of players) entriesOfPlayer.set(player, [...(entriesOfPlayer.get(player) ?? []), id]);
  }
  const busyPlayers = [...entriesOfPlayer].filter(([, playing]) => playing.length > 1);
  const named = matches.map(({ referees = [] }) => referees);

  const playersIn = (one: number, other: number): Shared[] =>
    busyPlayers.flatMap(([player, playing]): Shared[] => {
      const pairs = playing.flatMap((a) => playing.filter((b) => a !== b).map((b) => [a, b] as const));
      const possible = pairs.filter(([a, b]) => entriesOf[one]?.has(a) && entriesOf[other]?.has(b));
      if (possible.length === 0) return [];
      const certain = possible.some(([a, b]) => isCertain(one, a) && isCertain(other, b));
      return [{ role: 'player', id: player, certain, rest: playerRest }];
    });

  const isRefereedByPlayer = (officiated: number, played: number): boolean =>
    (named[officiated] ?? []).some((id) => entriesOf[played]?.has(id) || peopleOf[played]?.has(id));
  const shareReferee = (one: number, other: number): boolean =>
    (named[one] ?? []).some((referee) => named[other]?.includes(referee)) ||
    isRefereedByPlayer(one, other) ||
    isRefereedByPlayer(other, one);

  const entriesIn = (one: number, other: number): Shared[] => {
    const found: Shared[] = [];
    for (const a of sidesOfMatch[one] ?? []) {
      for (const b of sidesOfMatch[other] ?? []) {
        const longest = sameEntry(a, b);
        if (longest === NOBODY) continue;
        const given = sides[a]?.given;
        const certain = a === b && given !== undefined && 'entry' in given;
        for (const id of entriesOfSide[a] ?? []) {
          if (entriesOfSide[b]?.has(id))
            found.push({ role: 'entry', id, certain, rest: certain ? longest : entryRest(id) });
        }
      }
    }
    return found;
  };

  return {
    feeders,
    order,
    precedes: (one, other) => before.has(other, one),
    shared: (one, other) => [...entriesIn(one, other), ...playersIn(one, other)],
    playingRest: (one, other) => {
      let longest = NOBODY;
      for (const a of sidesOfMatch[one] ?? []) {
        for (const b of sidesOfMatch[other] ?? []) longest = longer(longest, sameEntry(a, b));
      }
      if (busyPlayers.length > 0 && playersIn(one, other).length > 0) longest = longer(longest, playerRest);
      return longest;
    },
    refereeingRest: (one, other) => (shareReferee(one, other) ? refereeRest : NOBODY),
    rests,
    mayTakePart: (match) => ({ entries: entriesOf[match] ?? new Set(), people: peopleOf[match] ?? new Set() }),
    isSure: (match, who) => [who, ...(entriesOfPlayer.get(who) ?? [])].some((entry) => isCertain(match, entry)),
    named,
  };
};
