import type { Side, Slot } from './model.ts';

/** A tie of a knock-out round. `nums` are the numbers of its matches, by which slots refer to it. */
export interface KnockOutTie {
  readonly id: string;
  readonly home: Slot;
  readonly away: Slot;
  readonly winner: Side | null;
  readonly nums: readonly number[];
}

export interface KnockOutRound {
  readonly id: string;
  readonly ties: readonly KnockOutTie[];
}

export interface BracketRound {
  readonly id: string;
  /** A round of those who are out already, such as a match for third place; it stands apart from the bracket. */
  readonly placement: boolean;
  /** From top to bottom; `feeders` are the ties whose winners meet here, upper first. */
  readonly ties: readonly { readonly id: string; readonly feeders: readonly string[] }[];
}

export interface DrawnBracket {
  /** In the order given. */
  readonly rounds: readonly BracketRound[];
  /** The entry that won the last tie, null until then. */
  readonly champion: string | null;
}

interface Placed {
  readonly tie: KnockOutTie;
  readonly round: number;
  /** The tie from which each side comes, null for one that starts here. */
  readonly from: { readonly home: Placed | null; readonly away: Placed | null };
  readonly placement: boolean;
}

const SIDES = ['home', 'away'] as const;

const loserOf = (tie: KnockOutTie): Slot | null => {
  if (tie.winner === null) return null;
  return tie.winner === 'home' ? tie.away : tie.home;
};

const plays = (tie: KnockOutTie, entryId: string): boolean =>
  SIDES.some((side) => tie[side].type === 'entry' && tie[side].entryId === entryId);

const lost = (tie: KnockOutTie, entryId: string): boolean => {
  const loser = loserOf(tie);
  return loser?.type === 'entry' && loser.entryId === entryId;
};

/** The latest tie of earlier rounds from which a slot is filled. */
const origin = (slot: Slot, earlier: readonly Placed[]): Placed | null => {
  switch (slot.type) {
    case 'entry':
      return earlier.findLast(({ tie }) => plays(tie, slot.entryId)) ?? null;
    case 'winner-of':
    case 'loser-of':
      return earlier.findLast(({ tie }) => tie.nums.includes(slot.match)) ?? null;
    case 'place-in-group':
    case 'best-of-places':
      return null;
    default:
      return slot satisfies never;
  }
};

/** Whether who stands in a slot was beaten before. */
const isOut = (slot: Slot, from: Placed | null, earlier: readonly Placed[]): boolean => {
  if (slot.type === 'loser-of') return true;
  if (slot.type === 'winner-of') return from?.placement ?? false;
  return slot.type === 'entry' && earlier.some(({ tie }) => lost(tie, slot.entryId));
};

const place = (rounds: readonly KnockOutRound[]): Placed[] => {
  const placed: Placed[] = [];
  for (const [round, { ties }] of rounds.entries()) {
    const earlier = [...placed];
    for (const tie of ties) {
      const from = { home: origin(tie.home, earlier), away: origin(tie.away, earlier) };
      const placement = SIDES.every((side) => isOut(tie[side], from[side], earlier));
      placed.push({ tie, round, from, placement });
    }
  }
  return placed;
};

const championOf = (placed: readonly Placed[]): string | null => {
  const main = placed.filter(({ placement }) => !placement);
  const lastRound = Math.max(-1, ...main.map(({ round }) => round));
  const [final, another] = main.filter(({ round }) => round === lastRound);
  if (final === undefined || another !== undefined || final.tie.winner === null) return null;
  if (main.some(({ tie }) => tie.winner === null)) return null;
  const winner = final.tie[final.tie.winner];
  return winner.type === 'entry' ? winner.entryId : null;
};

/**
 * Lays a knock-out out so that it can be drawn without crossing lines: the ties that feed one tie are neighbours, the one
 * of its home side above. `rounds` are in the order of play; ties that feed nothing yet follow in the order given.
 */
export const drawBracket = (rounds: readonly KnockOutRound[]): DrawnBracket => {
  const placed = place(rounds);
  const isPlacement = rounds.map((_, index) => {
    const own = placed.filter(({ round }) => round === index);
    return own.length > 0 && own.every(({ placement }) => placement);
  });

  /** Ties of each round from top to bottom, filled from the last round back. */
  const order = rounds.map((): Placed[] => []);
  const seen = new Set<string>();
  const descend = (node: Placed): void => {
    if (seen.has(node.tie.id)) return;
    seen.add(node.tie.id);
    order[node.round]?.push(node);
    if (node.placement) return;
    for (const side of SIDES) {
      const from = node.from[side];
      if (from !== null) descend(from);
    }
  };
  for (const node of [...placed].sort((a, b) => b.round - a.round)) descend(node);

  return {
    rounds: rounds.map((round, index) => ({
      id: round.id,
      placement: isPlacement[index] ?? false,
      ties: (order[index] ?? []).map(({ tie, from }) => ({
        id: tie.id,
        feeders: [...new Set(SIDES.flatMap((side) => from[side]?.tie.id ?? []))],
      })),
    })),
    champion: championOf(placed),
  };
};
