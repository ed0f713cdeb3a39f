import type { components } from '@prodvor/api-client';

type Stage = components['schemas']['Bracket']['stages'][number];
export type BracketRound = Stage['rounds'][number];
export type Tie = BracketRound['ties'][number];

/** Sizes in CSS pixels. */
export interface BracketSizes {
  readonly card: { readonly width: number; readonly height: number };
  /** Between neighbours of a column, and between columns. */
  readonly gap: { readonly x: number; readonly y: number };
  /** Room above the first card for the column's heading. */
  readonly head: number;
  /** Room that the champion needs above the final. */
  readonly champion: number;
}

export interface PlacedTie {
  readonly tie: Tie;
  readonly x: number;
  readonly y: number;
}

export interface PlacedRound {
  readonly round: BracketRound;
  readonly x: number;
  readonly ties: readonly PlacedTie[];
  /** Top of the heading: above the cards of a match for third place, at the top of a column otherwise. */
  readonly top: number;
}

export interface BracketLayout {
  readonly width: number;
  readonly height: number;
  readonly rounds: readonly PlacedRound[];
  /** Polylines from a tie to the one it feeds, as SVG paths. */
  readonly lines: readonly { readonly id: string; readonly path: string }[];
  readonly champion: { readonly x: number; readonly y: number } | null;
}

/** Middles of the cards counted in rows: a tie stands half-way between those that feed it. */
const rowsOf = (rounds: readonly BracketRound[]): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>();
  const ties = new Map(rounds.flatMap((round) => round.ties.map((tie) => [tie.id, tie])));
  let free = 0;
  const settle = (tie: Tie): number => {
    const known = rows.get(tie.id);
    if (known !== undefined) return known;
    const feeders = tie.feeders.flatMap((id) => ties.get(id) ?? []).map(settle);
    const row = feeders.length === 0 ? free++ : feeders.reduce((sum, each) => sum + each, 0) / feeders.length;
    rows.set(tie.id, row);
    return row;
  };
  for (const round of rounds.toReversed()) for (const tie of round.ties) settle(tie);
  return rows;
};

const elbow = (from: PlacedTie, to: PlacedTie, { card }: BracketSizes): string => {
  const start = { x: from.x + card.width, y: from.y + card.height / 2 };
  const end = { x: to.x, y: to.y + card.height / 2 };
  const middle = (start.x + end.x) / 2;
  return `M${start.x} ${start.y}H${middle}V${end.y}H${end.x}`;
};

/**
 * Where each card of a knock-out stands. Rounds of the bracket are columns from left to right; a placement round stands
 * below the last one. `hasChampion` keeps room above the final.
 */
export const layBracket = (
  rounds: readonly BracketRound[],
  sizes: BracketSizes,
  hasChampion: boolean,
): BracketLayout => {
  const { card, gap, head } = sizes;
  const columns = rounds.filter(({ placement, ties }) => !placement && ties.length > 0);
  const rows = rowsOf(columns);
  const step = card.height + gap.y;
  const last = columns.at(-1);
  const finalRow = Math.min(...(last?.ties.map(({ id }) => rows.get(id) ?? 0) ?? [0]));
  const down = hasChampion ? Math.max(0, sizes.champion - finalRow * step) : 0;
  const placed: PlacedRound[] = columns.map((round, column) => {
    const x = column * (card.width + gap.x);
    const ties = round.ties.map((tie) => ({ tie, x, y: head + down + (rows.get(tie.id) ?? 0) * step }));
    return { round, x, ties, top: 0 };
  });
  const byId = new Map(placed.flatMap(({ ties }) => ties.map((each) => [each.tie.id, each])));
  const lines = [...byId.values()].flatMap((to) =>
    to.tie.feeders.flatMap((id) => {
      const from = byId.get(id);
      return from === undefined ? [] : [{ id: `${id}-${to.tie.id}`, path: elbow(from, to, sizes) }];
    }),
  );
  const lastX = Math.max(0, columns.length - 1) * (card.width + gap.x);
  const under = Math.max(head + down, ...(placed.at(-1)?.ties.map(({ y }) => y + step) ?? []));
  let top = under + gap.y;
  for (const round of rounds.filter(({ placement }) => placement)) {
    placed.push({
      round,
      x: lastX,
      top,
      ties: round.ties.map((tie, index) => ({ tie, x: lastX, y: top + head + index * step })),
    });
    top += head + round.ties.length * step;
  }
  const bottoms = placed.flatMap(({ ties }) => ties.map(({ y }) => y + step));
  const final = placed.find(({ round }) => round.id === last?.id)?.ties[0];
  return {
    width: lastX + card.width,
    height: Math.max(head, ...bottoms),
    rounds: placed,
    lines,
    champion: hasChampion && final !== undefined ? { x: final.x, y: final.y - sizes.champion } : null,
  };
};
