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
