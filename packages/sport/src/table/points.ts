/** How a match ended, as far as points depend on it. */
export type TableOutcome = 'win' | 'win-overtime' | 'win-shoot-out' | 'win-3-2' | 'draw' | 'walkover' | 'forfeit-both';

/** Points of both sides: of the winner and the loser, or of home and away where nobody won. */
export type PointsPair = readonly [first: number, second: number];

/**
 * Points as a table by outcome. What is left out counts like the plainer outcome: a win in overtime, by 3:2 or by walkover
 * like a win; a win in a shoot-out like a draw where draws exist, else like a win; in a two-sided forfeit both get what the
 * loser of a walkover gets. Without `draw` there are no draws.
 */
export interface OutcomePoints {
  readonly win: PointsPair;
  readonly draw?: PointsPair;
  readonly 'win-overtime'?: PointsPair;
  readonly 'win-shoot-out'?: PointsPair;
  readonly 'win-3-2'?: PointsPair;
  readonly walkover?: PointsPair;
  readonly 'forfeit-both'?: PointsPair;
}

const LESSER = ['overtime', 'shoot-out', '3-2'] as const;
type Lesser = (typeof LESSER)[number];

/**
 * Points of one side by outcome, as an organizer sets them. An outcome that is left out counts like the plainer one, as in
 * `OutcomePoints`; a walkover counts like a win.
 */
export type PointsTable = Readonly<Record<'win' | 'draw' | 'loss', number>> &
  Readonly<Partial<Record<`win-${Lesser}` | `loss-${Lesser}`, number>>>;

/** Points of both sides from those of each. Without `draws` a draw is worth nothing that could be asked for. */
export const outcomePoints = (points: PointsTable, { draws }: { readonly draws: boolean }): OutcomePoints => {
  const { win, draw, loss } = points;
  const lesser = LESSER.flatMap((how) => {
    const [won, lost] = [points[`win-${how}`], points[`loss-${how}`]];
    return won === undefined && lost === undefined ? [] : [[`win-${how}`, [won ?? win, lost ?? loss]] as const];
  });
  return { win: [win, loss], ...(draws && { draw: [draw, draw] as const }), ...Object.fromEntries(lesser) };
};

/** The points of each side that an organizer begins with: the inverse of `outcomePoints`, but for walkovers. */
export const pointsTable = (points: OutcomePoints): PointsTable => {
  const [win, loss] = points.win;
  const [draw] = points.draw ?? [0];
  const lesser = LESSER.flatMap((how) => {
    const [won, lost] = points[`win-${how}`] ?? [];
    return won === undefined || lost === undefined
      ? []
      : [[`win-${how}`, won] as const, [`loss-${how}`, lost] as const];
  });
  return { win, draw, loss, ...Object.fromEntries(lesser) };
};

/** The points that an outcome is worth; null for a draw where there are none. */
export const pointsFor = (points: OutcomePoints, outcome: TableOutcome): PointsPair | null => {
  switch (outcome) {
    case 'win':
      return points.win;
    case 'draw':
      return points.draw ?? null;
    case 'win-overtime':
    case 'win-3-2':
    case 'walkover':
      return points[outcome] ?? points.win;
    case 'win-shoot-out':
      return points['win-shoot-out'] ?? points.draw ?? points.win;
    case 'forfeit-both': {
      const [, lost] = points.walkover ?? points.win;
      return points['forfeit-both'] ?? [lost, lost];
    }
    default:
      return outcome satisfies never;
  }
};
