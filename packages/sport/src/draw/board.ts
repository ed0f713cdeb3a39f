import type { DrawRule, DrawRules } from './rules.ts';

/** The group of every entry by number; `UNDRAWN` where there is none yet. */
export type Groups = readonly number[];
export const UNDRAWN = -1;

interface Limit {
  readonly members: readonly number[];
  readonly max: number;
  readonly min: number;
}

/** The rules of a draw by numbers. */
export interface DrawSpace {
  readonly entries: readonly string[];
  readonly groups: number;
  readonly potOf: readonly number[];
  readonly potSizes: readonly number[];
  readonly allowed: readonly (readonly boolean[])[];
  readonly apart: readonly ReadonlySet<number>[];
  readonly limits: readonly Limit[];
  readonly limitsOf: readonly (readonly number[])[];
  /** Sets of which a group holds one at most, for they are apart in pairs. */
  readonly cliques: readonly (readonly number[])[];
}

const cliquesOf = (apart: readonly ReadonlySet<number>[]): number[][] => {
  const cliques: number[][] = [];
  const covered = new Set<string>();
  for (const [one, others] of apart.entries()) {
    for (const other of others) {
      if (other < one || covered.has(`${one} ${other}`)) continue;
      const clique = [one, other];
      for (const third of others) {
        if (!clique.includes(third) && clique.every((each) => apart[each]?.has(third))) clique.push(third);
      }
      for (const a of clique) for (const b of clique) covered.add(`${a} ${b}`);
      cliques.push(clique);
    }
  }
  return cliques;
};

/** The space of draws under some of the constraints of `rules`. */
export const drawSpace = ({ groups, pots }: DrawRules, constraints: readonly DrawRule[]): DrawSpace => {
  const entries = pots.flat();
  const numbers = new Map(entries.map((entry, number) => [entry, number]));
  const numbered = (names: readonly string[]): number[] => names.map((name) => numbers.get(name) ?? UNDRAWN);
  const allowed = entries.map(() => groups.map(() => true));
  const apart = entries.map(() => new Set<number>());
  const limits: Limit[] = [];
  for (const rule of constraints) {
    switch (rule.type) {
      case 'fixed':
        for (const number of numbered([rule.entry])) {
          allowed[number] = groups.map(
            (group, index) => allowed[number]?.[index] === true && rule.groups.includes(group),
          );
        }
        break;
      case 'apart': {
        const [one = UNDRAWN, other = UNDRAWN] = numbered(rule.entries);
        apart[one]?.add(other);
        apart[other]?.add(one);
        break;
      }
      case 'max':
        limits.push({ members: numbered(rule.entries), max: rule.count, min: 0 });
        break;
      case 'min':
        limits.push({ members: numbered(rule.entries), max: entries.length, min: rule.count });
        break;
      default:
        rule satisfies never;
    }
  }
  return {
    entries,
    groups: groups.length,
    potOf: pots.flatMap((pot, index) => pot.map(() => index)),
    potSizes: pots.map(({ length }) => length),
    allowed,
    apart,
    limits,
    limitsOf: entries.map((_, entry) =>
      limits.flatMap(({ members }, index) => (members.includes(entry) ? [index] : [])),
    ),
    cliques: cliquesOf(apart),
  };
};

/** How many of `total` a group holds when they are spread evenly: `floor`, and one more in `extras` of the groups. */
const spread = (total: number, groups: number): { floor: number; extras: number } => ({
  floor: Math.floor(total / groups),
  extras: total % groups,
});

/** Groups while they are filled, with the counts that the rules ask for. */
export interface Board {
  readonly groupOf: number[];
  /** Whether the group still has a place for an entry of this one's pot. */
  hasRoom(entry: number, group: number): boolean;
  /** Whether the entry may come into the group as it is now, minimums aside. */
  fits(entry: number, group: number): boolean;
  /** Puts the entry into the group; true where that changes what fits into other groups too. */
  put(entry: number, group: number): boolean;
  take(entry: number): boolean;
  /** How many of a limit the group holds. */
  held(limit: number, group: number): number;
  members(group: number): ReadonlySet<number>;
}

/** A board with what is drawn on it, or null where that breaks a rule by itself. */
export const boardOf = (space: DrawSpace, drawn: Groups): Board | null => {
  const { groups, potOf, potSizes, allowed, apart, limits, limitsOf } = space;
  const whole = spread(potOf.length, groups);
  const pots = potSizes.map((size) => spread(size, groups));
  const members = Array.from({ length: groups }, () => new Set<number>());
  const potHeld = potSizes.map(() => new Int32Array(groups));
  const limitHeld = limits.map(() => new Int32Array(groups));
  const potExtras = new Int32Array(potSizes.length);
  let extras = 0;
  const groupOf = potOf.map(() => UNDRAWN);

  /** Whether no further group may hold one more than the others, of all entries (1) or of the pot (2). */
  const isFull = (pot: number): number =>
    (extras >= whole.extras ? 1 : 0) + ((potExtras[pot] ?? 0) >= (pots[pot]?.extras ?? 0) ? 2 : 0);

  const change = (entry: number, group: number, by: 1 | -1): boolean => {
    const pot = potOf[entry] ?? 0;
    const own = members[group];
    const ofPot = potHeld[pot];
    if (own === undefined || ofPot === undefined) return false;
    const fuller = by === 1 ? 1 : 0;
    const wasFull = isFull(pot);
    if (own.size + fuller > whole.floor) extras += by;
    if ((ofPot[group] ?? 0) + fuller > (pots[pot]?.floor ?? 0)) potExtras[pot] = (potExtras[pot] ?? 0) + by;
    ofPot[group] = (ofPot[group] ?? 0) + by;
    if (by === 1) own.add(entry);
    else own.delete(entry);
    for (const limit of limitsOf[entry] ?? []) {
      const counts = limitHeld[limit];
      if (counts !== undefined) counts[group] = (counts[group] ?? 0) + by;
    }
    groupOf[entry] = by === 1 ? group : UNDRAWN;
    return isFull(pot) !== wasFull;
  };

  const hasRoom = (entry: number, group: number): boolean => {
    const pot = potOf[entry] ?? 0;
    const { floor, extras: most } = pots[pot] ?? { floor: 0, extras: 0 };
    const size = members[group]?.size ?? 0;
    const ofPot = potHeld[pot]?.[group] ?? 0;
    if (size > whole.floor || (size === whole.floor && extras >= whole.extras)) return false;
    return ofPot < floor || (ofPot === floor && (potExtras[pot] ?? 0) < most);
  };

  const board: Board = {
    groupOf,
    hasRoom,
    fits: (entry, group) => {
      if (allowed[entry]?.[group] !== true || !hasRoom(entry, group)) return false;
      for (const limit of limitsOf[entry] ?? []) {
        if ((limitHeld[limit]?.[group] ?? 0) >= (limits[limit]?.max ?? 0)) return false;
      }
      const own = members[group];
      const foes = apart[entry];
      return own === undefined || foes === undefined || foes.size === 0 || own.isDisjointFrom(foes);
    },
    put: (entry, group) => change(entry, group, 1),
    take: (entry) => change(entry, groupOf[entry] ?? 0, -1),
    held: (limit, group) => limitHeld[limit]?.[group] ?? 0,
    members: (group) => members[group] ?? new Set(),
  };
  for (const [entry, group] of drawn.entries()) {
    if (group === UNDRAWN) continue;
    if (!board.fits(entry, group)) return null;
    board.put(entry, group);
  }
  return board;
};
