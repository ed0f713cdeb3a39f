import { SportError } from '../errors.ts';
import type { Side } from '../model.ts';
import type { TableRules, Withdrawal } from '../table/index.ts';
import type { TieRules } from './decision.ts';
import { isBye, type TieSlot } from './slot.ts';

/** `group` stands for ties that count in a table, `play-off` for a tie between divisions. */
export type TieSide = 'group' | 'winners' | 'losers' | 'final' | 'third' | 'play-off';

/** A tie before anyone has to be known. */
export interface PlannedTie {
  /**
   * In a knock-out the letter of its side (W, L, F, T; P between divisions), its round and its number in it: `W1-1`. In a group
   * the group's name, round and number: `A-1-1`. A final continues the rounds of the winners' side.
   */
  readonly id: string;
  readonly side: TieSide;
  /** The group that it counts in, null in a knock-out. */
  readonly group: string | null;
  readonly round: number;
  readonly number: number;
  readonly home: TieSlot;
  readonly away: TieSlot;
  readonly rules: TieRules;
  /** The places that it gives to its sides, null for one that goes on. */
  readonly places: { readonly winner: number | null; readonly loser: number | null };
  /** A second final: it is played only once this side won that tie on the field. */
  readonly onlyAfter?: { readonly tie: string; readonly winner: Side };
}

export interface PlannedRound {
  readonly number: number;
  readonly side: TieSide;
  /** Ids of its ties. */
  readonly ties: readonly string[];
  /** Numbers of the entries that have no match in it. */
  readonly rests: readonly number[];
}

export interface PlannedGroup {
  readonly name: string;
  /** Numbers of its entries. */
  readonly seeds: readonly number[];
  readonly rounds: readonly PlannedRound[];
  readonly table: TableRules;
  /** What becomes of the matches of who withdraws with matches left. */
  readonly withdrawal: Withdrawal['matches'];
}

/** A part with one format: groups that make tables, or rounds of a knock-out. */
export interface PlannedStage {
  readonly format: 'round-robin' | 'single-elimination' | 'double-elimination' | 'play-off';
  readonly groups: readonly PlannedGroup[];
  readonly rounds: readonly PlannedRound[];
}

/** Slots for the best of several groups' entries at one place, and who gets which. */
export interface BestPlacedPlan {
  readonly place: number;
  /** Drops matches against the lowest of larger groups, so that groups of unequal size compare. */
  readonly evenOut: boolean;
  /** The group lists of the slots, in order of the ties. */
  readonly slots: readonly (readonly string[])[];
  /**
   * A published table: the names of the groups that go on, joined in order (`ACDF`), to the group for each slot. Without one the
   * slots choose in turn the best-ranked that leaves every other slot fillable.
   */
  readonly published: Readonly<Record<string, readonly string[]>>;
}

/** A side of a tie that waits for somebody. */
export interface Target {
  /** Position of the tie in the plan. */
  readonly tie: number;
  readonly side: Side;
}

/** Everything that is settled before the first result. */
export interface Plan {
  readonly stages: readonly PlannedStage[];
  /** Each after those that feed it. */
  readonly ties: readonly PlannedTie[];
  readonly bestPlaced: BestPlacedPlan | null;
  /** Positions of ties by id. */
  readonly positions: ReadonlyMap<string, number>;
  /** By position of the tie, where its winner and its loser go. */
  readonly feeds: readonly { readonly winner: readonly Target[]; readonly loser: readonly Target[] }[];
  readonly groups: readonly PlannedGroup[];
  /** Positions of groups by name. */
  readonly groupPositions: ReadonlyMap<string, number>;
  /** By position of the group, the positions of its ties and the sides that its places fill. */
  readonly groupLinks: readonly {
    readonly ties: readonly number[];
    readonly targets: readonly (Target & { readonly place: number })[];
  }[];
  /** Sides that the best-placed fill, as `BestPlacedPlan.slots`. */
  readonly bestTargets: readonly Target[];
}

export const SIDES = ['home', 'away'] as const;

export const otherSide = (side: Side): Side => (side === 'home' ? 'away' : 'home');

const LETTERS = { winners: 'W', losers: 'L', final: 'F', third: 'T', 'play-off': 'P' } as const;

export const tieId = (side: keyof typeof LETTERS, round: number, number: number): string =>
  `${LETTERS[side]}${round}-${number}`;

export const isRealTie = ({ home, away }: Pick<PlannedTie, 'home' | 'away'>): boolean => !isBye(home) && !isBye(away);

/** Rounds of ties that stand one round after the other. */
export const roundsOf = (ties: readonly PlannedTie[]): PlannedRound[] => {
  const rounds: { number: number; side: TieSide; ties: string[]; rests: [] }[] = [];
  for (const { id, side, round } of ties) {
    const last = rounds.at(-1);
    if (last?.number === round && last.side === side) last.ties.push(id);
    else rounds.push({ number: round, side, ties: [id], rests: [] });
  }
  return rounds;
};

/**
 * Joins stages and their ties, and finds who feeds whom.
 * @throws {SportError} `contradicting-rules` for a slot of a tie or group that is not there or stands later
 */
export const planOf = (
  stages: readonly PlannedStage[],
  ties: readonly PlannedTie[],
  best: Pick<BestPlacedPlan, 'evenOut' | 'published'> = { evenOut: false, published: {} },
): Plan => {
  const positions = new Map(ties.map(({ id }, position) => [id, position]));
  const feeds = ties.map((): { winner: Target[]; loser: Target[] } => ({ winner: [], loser: [] }));
  const groups = stages.flatMap((stage) => stage.groups);
  const groupPositions = new Map(groups.map(({ name }, position) => [name, position]));
  const groupLinks = groups.map((): { ties: number[]; targets: (Target & { place: number })[] } => ({
    ties: [],
    targets: [],
  }));
  const linksOf = (group: string) => groupLinks[groupPositions.get(group) ?? -1];
  const bestTargets: Target[] = [];
  const bestSlots: { groups: readonly string[]; place: number }[] = [];

  const target = (slot: TieSlot, tie: number, side: Side, id: string): void => {
    if ('seed' in slot || 'bye' in slot) return;
    if ('bestOf' in slot) {
      bestTargets.push({ tie, side });
      bestSlots.push({ groups: slot.bestOf, place: slot.place });
      return;
    }
    const wrong = (what: string): SportError =>
      new SportError('contradicting-rules', '/qualification/crossings', `${id} waits for ${what}.`);
    if ('group' in slot) {
      const targets = linksOf(slot.group)?.targets;
      const size = groups[groupPositions.get(slot.group) ?? -1]?.seeds.length ?? 0;
      if (targets === undefined || slot.place > size) throw wrong(`${slot.group}${slot.place}, which is not there`);
      if (targets.some(({ place }) => place === slot.place))
        throw wrong(`${slot.group}${slot.place} as another tie does`);
      targets.push({ tie, side, place: slot.place });
      return;
    }
    const outcome = 'winnerOf' in slot ? 'winner' : 'loser';
    const from = 'winnerOf' in slot ? slot.winnerOf : slot.loserOf;
    const position = positions.get(from);
    if (position === undefined || position >= tie) throw wrong(`${from}, which does not come before it`);
    feeds[position]?.[outcome].push({ tie, side });
  };
  for (const [position, tie] of ties.entries()) {
    if (tie.group !== null) linksOf(tie.group)?.ties.push(position);
    for (const side of SIDES) target(tie[side], position, side, tie.id);
  }

  const [firstBest] = bestSlots;
  const otherPlace = bestSlots.find(({ place }) => place !== firstBest?.place);
  if (otherPlace !== undefined) {
    throw new SportError(
      'contradicting-rules',
      '/qualification/crossings',
      'The best-placed are taken from one place of the groups.',
    );
  }
  return {
    stages,
    ties,
    bestPlaced:
      firstBest === undefined
        ? null
        : {
            place: firstBest.place,
            slots: bestSlots.map((slot) => slot.groups),
            ...best,
          },
    positions,
    feeds,
    groups,
    groupPositions,
    groupLinks,
    bestTargets,
  };
};
