import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import type { Adjustment } from '../table/index.ts';
import { checkResult, decideTie, type GameResult, type Games, gamesIn } from './decision.ts';
import { checkEntries } from './entries.ts';
import { checkGroupGame } from './group-table.ts';
import type { Plan, PlannedTie } from './plan.ts';
import { BEST_PLACED, type Progress, type Step, type TieProgress, tiesOf } from './progress.ts';
import { type Draft, draftOf, finish, settle, settleAll, voidGames, writeTie } from './settle.ts';
import { itemAt, sharedListOf } from './shared-list.ts';
import { BYE, entryIn, isBye, type Occupant, type TieSlot } from './slot.ts';

/** A game of a tie; the first when `game` is left out. */
export type GameOfTie = Pick<GameResult, 'tie' | 'game'>;

interface Found {
  readonly position: number;
  readonly planned: PlannedTie;
  readonly tie: TieProgress;
  /** Index of the game. */
  readonly game: number;
}

const occupantAtStart = (slot: TieSlot, entries: readonly string[]): Occupant => {
  if ('bye' in slot) return BYE;
  const entry = 'seed' in slot ? entries[slot.seed - 1] : undefined;
  return entry === undefined ? null : { entry };
};

/**
 * A plan with entries, the best first, before the first result: byes are decided.
 * @throws {SportError} `out-of-range`, `duplicate-entry`
 */
export const begin = (plan: Plan, entries: readonly string[]): Progress => {
  checkEntries(entries);
  const draft = draftOf({
    plan,
    entries: [...entries],
    ties: sharedListOf(
      plan.ties.map(
        ({ home, away }): TieProgress => ({
          home: occupantAtStart(home, entries),
          away: occupantAtStart(away, entries),
          games: [],
          decision: null,
        }),
      ),
    ),
    groups: plan.groupLinks.map(({ ties }) => ({ open: ties.length, rows: null })),
    withdrawn: [],
    adjustments: {},
  });
  settleAll(draft);
  return finish(draft).progress;
};

const find = ({ before: { plan }, ties }: Draft, { tie: id, game = 1 }: GameOfTie, path: string): Found => {
  const position = plan.positions.get(id);
  const [planned, tie] = [plan.ties[position ?? -1], itemAt(ties, position ?? -1)];
  if (position === undefined || planned === undefined || tie === undefined) {
    throw new SportError('unknown-tie', at(path, 'tie'), `There is no tie ${id}.`);
  }
  const games = gamesIn(planned.rules);
  if (!Number.isInteger(game) || game < 1 || game > games) {
    throw new SportError('out-of-range', at(path, 'game'), `${id} has the games 1 to ${games}, got ${game}.`);
  }
  return { position, planned, tie, game: game - 1 };
};

const entriesOf = ({ planned: { id }, tie }: Found, path: string): readonly [home: string, away: string] => {
  if (isBye(tie.home) || isBye(tie.away)) {
    throw new SportError('bye-has-no-result', at(path, 'tie'), `${id} is a bye: it is decided without a result.`);
  }
  const [home, away] = [entryIn(tie.home), entryIn(tie.away)];
  if (home === null || away === null) {
    throw new SportError('tie-not-ready', at(path, 'tie'), `Who meets in ${id} is not known yet.`);
  }
  return [home, away];
};

const checkAgainstTable = (found: Found, plan: Plan, result: GameResult, path: string): void => {
  const { group: name } = found.planned;
  const group = name === null ? undefined : plan.groups[plan.groupPositions.get(name) ?? -1];
  if (group === undefined) return;
  const [home, away] = entriesOf(found, path);
  if (result.score === undefined) {
    throw new SportError('missing-field', at(path, 'score'), `The table of ${group.name} needs the score.`);
  }
  try {
    checkGroupGame(group.table, home, away, result);
  } catch (error) {
    if (!(error instanceof SportError)) throw error;
    throw new SportError(error.code, error.path.replace('/matches/0', path), error.message);
  }
};

const putGame = (draft: Draft, found: Found, result: GameResult, games: Games, path: string): void => {
  checkAgainstTable(found, draft.before.plan, result, path);
  checkResult(found.planned.rules, result, games, path);
  writeTie(draft, found.position, { ...found.tie, games });
};

const recordOne = (draft: Draft, result: GameResult, path: string): void => {
  const found = find(draft, result, path);
  const { planned, tie, game } = found;
  entriesOf(found, path);
  if ((tie.games[game] ?? null) !== null) {
    throw new SportError(
      'duplicate-result',
      at(path, 'tie'),
      `Game ${game + 1} of ${planned.id} has a result; correct it.`,
    );
  }
  if (tie.decision !== null) {
    throw new SportError('duplicate-result', at(path, 'tie'), `${planned.id} is decided (${tie.decision.by}).`);
  }
  if (planned.rules.kind === 'best-of' && game > tie.games.length) {
    throw new SportError(
      'tie-not-ready',
      at(path, 'game'),
      `Game ${tie.games.length + 1} of ${planned.id} comes first.`,
    );
  }
  putGame(draft, found, result, withGame(tie.games, game, result), path);
  settle(draft);
};

/** Games with one of them set; those left out before it are null. */
const withGame = (games: Games, game: number, result: GameResult | null): Games => {
  const copy = [...games];
  while (copy.length <= game) copy.push(null);
  copy[game] = result;
  while (copy.length > 0 && copy.at(-1) === null) copy.pop();
  return copy;
};

/**
 * Records results of games, in any order, all or none of them.
 * @param path where the list stands in what the caller was given, for its errors
 * @throws {SportError} `unknown-tie`, `tie-not-ready`, `bye-has-no-result`, `duplicate-result`, `draw-not-allowed`,
 *   `impossible-score`, `missing-field`, `contradicting-rules`
 */
export const recordResults = (progress: Progress, results: readonly GameResult[], path = ''): Step => {
  const draft = draftOf(progress);
  const { positions } = progress.plan;
  const ordered = results.map((result, index) => ({ result, index, position: positions.get(result.tie) ?? -1 }));
  if (ordered.length > 1) {
    ordered.sort((a, b) => a.position - b.position || (a.result.game ?? 1) - (b.result.game ?? 1));
  }
  for (const { result, index } of ordered) recordOne(draft, result, at(path, index));
  return finish(draft);
};

const findPlayed = (draft: Draft, of: GameOfTie): Found => {
  const found = find(draft, of, '');
  if ((found.tie.games[found.game] ?? null) === null) {
    throw new SportError('tie-not-ready', '/tie', `Game ${found.game + 1} of ${found.planned.id} has no result.`);
  }
  return found;
};

/**
 * Takes a result back: the state before it, with what did not depend on it. The effects name the ties that lose their sides and
 * the results that count no longer; in a series those of later games are among them.
 * @throws {SportError} `unknown-tie`, `out-of-range`, `tie-not-ready` when there is no such result
 */
export const undoResult = (progress: Progress, of: GameOfTie): Step => {
  const draft = draftOf(progress);
  const { position, planned, tie, game } = findPlayed(draft, of);
  const series = planned.rules.kind === 'best-of';
  if (series) voidGames(draft, position, tie.games.slice(game + 1));
  const games = series ? tie.games.slice(0, game) : withGame(tie.games, game, null);
  writeTie(draft, position, { ...tie, games });
  settle(draft);
  return finish(draft);
};

/** How many games of a series count: those up to the one that decides it. */
const gamesNeeded = ({ rules }: PlannedTie, games: Games): number => {
  for (let count = 1; count < games.length; count += 1)
    if (decideTie(rules, games.slice(0, count)) !== null) return count;
  return games.length;
};

/**
 * Puts another result in the place of one, under whatever followed. The effects name the ties that get other sides and the results
 * that count no longer, since they were those of others.
 * @throws {SportError} as `recordResults`; `tie-not-ready` when there is no result to correct
 */
export const correctResult = (progress: Progress, result: GameResult): Step => {
  const draft = draftOf(progress);
  const found = findPlayed(draft, result);
  const { position, planned, tie, game } = found;
  const corrected = withGame(tie.games, game, result);
  const needed = planned.rules.kind === 'best-of' ? gamesNeeded(planned, corrected) : corrected.length;
  voidGames(draft, position, corrected.slice(needed));
  putGame(draft, found, result, corrected.slice(0, needed), '');
  settle(draft);
  return finish(draft);
};

const changeWithdrawn = (progress: Progress, entry: string, withdrawn: readonly string[]): Step => {
  const draft = draftOf(progress, { withdrawn });
  for (const [position, { home, away }] of tiesOf(progress).entries()) {
    if (entryIn(home) === entry || entryIn(away) === entry) draft.pending.push(position);
  }
  settle(draft);
  return finish(draft);
};

const checkKnown = ({ entries }: Progress, entry: string): void => {
  if (!entries.includes(entry)) throw new SportError('unknown-entry', '/entry', `There is no entry ${entry}.`);
};

/**
 * Takes an entry out: what it played stands (in a group as the group's rules say), whoever it still has to meet goes on without
 * a match. Where both sides of a tie are out, nobody goes on.
 * @throws {SportError} `unknown-entry`, `duplicate-entry` when it is out already
 */
export const withdrawEntry = (progress: Progress, entry: string): Step => {
  checkKnown(progress, entry);
  if (progress.withdrawn.includes(entry)) {
    throw new SportError('duplicate-entry', '/entry', `${entry} has withdrawn already.`);
  }
  return changeWithdrawn(progress, entry, [...progress.withdrawn, entry]);
};

/** Takes a withdrawal back. @throws {SportError} `unknown-entry` when the entry has not withdrawn */
export const reinstateEntry = (progress: Progress, entry: string): Step => {
  if (!progress.withdrawn.includes(entry)) {
    throw new SportError('unknown-entry', '/entry', `${entry} has not withdrawn.`);
  }
  return changeWithdrawn(
    progress,
    entry,
    progress.withdrawn.filter((other) => other !== entry),
  );
};

/**
 * Sets what the organizer decided about a group's table or the table of the best-placed (`BEST_PLACED`): points, or the order of
 * entries that nothing separates.
 * @throws {SportError} `unknown-value` for a group that is not there; what the table says about the decisions
 */
export const adjustTable = (progress: Progress, group: string, adjustments: readonly Adjustment[]): Step => {
  const { groupPositions, groups } = progress.plan;
  const position = groupPositions.get(group);
  if (position === undefined && group !== BEST_PLACED) {
    throw new SportError('unknown-value', '/group', `There is no group ${group}.`);
  }
  const { [group]: _, ...others } = progress.adjustments;
  const draft = draftOf(progress, {
    adjustments: adjustments.length === 0 ? others : { ...others, [group]: adjustments },
  });
  for (const stale of position === undefined ? groups.keys() : [position]) draft.stale.push(stale);
  settle(draft);
  return finish(draft);
};
