import { type BestPlacedInput, rankTable, type TableInput, type TableMatch } from '../table/index.ts';
import { type GameResult, gameDecision } from './decision.ts';
import type { PlannedGroup } from './plan.ts';
import { BEST_PLACED, type Progress } from './progress.ts';
import { itemAt } from './shared-list.ts';
import { entryIn } from './slot.ts';

/** A game of a group as a match of its table. */
const tableMatchOf = (home: string, away: string, game: GameResult): TableMatch => ({
  home,
  away,
  score: game.score ?? [0, 0],
  winner: gameDecision(game).winner,
  ...(game.basis === undefined ? {} : { basis: game.basis }),
  ...(game.sets === undefined ? {} : { sets: game.sets }),
  ...(game.cards === undefined ? {} : { cards: game.cards }),
  ...(game.decidedIn === undefined ? {} : { decidedIn: game.decidedIn }),
  ...(game.shootOut === undefined ? {} : { decidedIn: 'shoot-out' }),
});

/** What tables are made of. */
type Played = Pick<Progress, 'plan' | 'entries' | 'ties' | 'groups' | 'adjustments'>;

/**
 * What the table of a group is made of: the ties that have a result, and who withdrew with matches left. A withdrawal after
 * the last match changes nothing.
 */
export const groupTableInput = (
  { plan, entries, ties, adjustments }: Omit<Played, 'groups'>,
  { name, seeds, table: rules, withdrawal }: PlannedGroup,
): TableInput => {
  const matches: TableMatch[] = [];
  const unplayed = new Map<string, { home: string; away: string }[]>();
  for (const position of plan.groupLinks[plan.groupPositions.get(name) ?? -1]?.ties ?? []) {
    const tie = itemAt(ties, position);
    const [home, away] = [entryIn(tie?.home ?? null), entryIn(tie?.away ?? null)];
    if (tie === undefined || tie.decision === null || home === null || away === null) continue;
    const [game = null] = tie.games;
    if (game !== null) matches.push(tableMatchOf(home, away, game));
    else {
      const left = tie.decision.winner === 'home' ? away : home;
      unplayed.set(left, [...(unplayed.get(left) ?? []), { home, away }]);
    }
  }
  return {
    entries: seeds.map((seed) => entries[seed - 1] ?? ''),
    matches,
    rules,
    adjustments: adjustments[name] ?? [],
    withdrawals: [...unplayed].map(([entry, own]) => ({ entry, matches: withdrawal, unplayed: own })),
  };
};

/** What the table of the best-placed is made of; null where there is none or a group is open. */
export const bestPlacedInput = (played: Played): BestPlacedInput | null => {
  const { bestPlaced, groups } = played.plan;
  if (bestPlaced === null || played.groups.some(({ rows }) => rows === null)) return null;
  return {
    groups: groups.map((group) => groupTableInput(played, group)),
    place: bestPlaced.place,
    evenOut: bestPlaced.evenOut,
    adjustments: played.adjustments[BEST_PLACED] ?? [],
  };
};

/**
 * Checks that the rules of a table know a result.
 * @throws {SportError} with paths of the match
 */
export const checkGroupGame = (rules: PlannedGroup['table'], home: string, away: string, game: GameResult): void => {
  rankTable({ entries: [home, away], matches: [tableMatchOf(home, away, game)], rules });
};
