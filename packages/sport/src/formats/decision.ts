import { SportError } from '../errors.ts';
import type { Side } from '../model.ts';
import { at } from '../read.ts';
import type { TableMatch } from '../table/index.ts';

/**
 * How a tie is decided: one game (`draws` where it may end level), the first to win most of an odd number of games, or two legs
 * by aggregate, then goals away where `awayGoals` says so, then a shoot-out.
 */
export type TieRules =
  | { readonly kind: 'single'; readonly draws: boolean }
  | { readonly kind: 'best-of'; readonly games: number }
  | { readonly kind: 'two-legs'; readonly awayGoals: boolean };

export const ONE_GAME: TieRules = { kind: 'single', draws: false };

/**
 * The result of one game of a tie. `home` and `away` are the sides of the tie in every game of it; the second of two legs is
 * played at the ground of the away side.
 */
export interface GameResult extends Pick<TableMatch, 'basis' | 'decidedIn' | 'sets' | 'cards'> {
  readonly tie: string;
  /** From 1; the first when left out. */
  readonly game?: number;
  /** With overtime, without a shoot-out. Needed where a table or an aggregate counts it. */
  readonly score?: readonly [home: number, away: number];
  readonly shootOut?: readonly [home: number, away: number];
  /** Who won where the score does not tell; null is a draw. */
  readonly winner?: Side | null;
}

export type DecidedBy =
  | 'score'
  | 'games-won'
  | 'aggregate'
  | 'away-goals'
  | 'shoot-out'
  | 'stated'
  | 'bye'
  | 'walkover'
  | 'forfeit-both';

/** What a tie ended with; `winner` is null for a draw and where nobody goes on. */
export interface TieDecision {
  readonly winner: Side | null;
  readonly by: DecidedBy;
}

export type Games = readonly (GameResult | null)[];

export const gamesIn = (rules: TieRules): number => {
  if (rules.kind === 'best-of') return rules.games;
  return rules.kind === 'two-legs' ? 2 : 1;
};

const sideOf = (home: number, away: number): Side | null => {
  if (home === away) return null;
  return home > away ? 'home' : 'away';
};

/** What one game by itself ends with. */
export const gameDecision = ({ score, shootOut, winner = null }: GameResult): TieDecision => {
  const byScore = score === undefined ? null : sideOf(...score);
  if (byScore !== null) return { winner: byScore, by: 'score' };
  const byShootOut = shootOut === undefined ? null : sideOf(...shootOut);
  if (byShootOut !== null) return { winner: byShootOut, by: 'shoot-out' };
  return { winner, by: winner === null ? 'score' : 'stated' };
};

const bestOf = (games: Games, count: number): TieDecision | null => {
  const winners = games.map((game) => (game === null ? null : gameDecision(game).winner));
  const won = (side: Side): number => winners.filter((winner) => winner === side).length;
  const most = (count + 1) / 2;
  if (won('home') >= most) return { winner: 'home', by: 'games-won' };
  return won('away') >= most ? { winner: 'away', by: 'games-won' } : null;
};

const twoLegs = ([first = null, second = null]: Games, awayGoals: boolean): TieDecision | null => {
  if (first === null || second === null) return null;
  const [[home, awayAtHome], [homeAway, away]] = [first.score ?? [0, 0], second.score ?? [0, 0]];
  const byAggregate = sideOf(home + homeAway, awayAtHome + away);
  if (byAggregate !== null) return { winner: byAggregate, by: 'aggregate' };
  const byAwayGoals = awayGoals ? sideOf(homeAway, awayAtHome) : null;
  if (byAwayGoals !== null) return { winner: byAwayGoals, by: 'away-goals' };
  const byShootOut = second.shootOut === undefined ? null : sideOf(...second.shootOut);
  if (byShootOut !== null) return { winner: byShootOut, by: 'shoot-out' };
  return { winner: second.winner ?? null, by: 'stated' };
};

/** What the games of a tie decide; null while they decide nothing yet. */
export const decideTie = (rules: TieRules, games: Games): TieDecision | null => {
  switch (rules.kind) {
    case 'single': {
      const [game = null] = games;
      return game === null ? null : gameDecision(game);
    }
    case 'best-of':
      return bestOf(games, rules.games);
    case 'two-legs':
      return twoLegs(games, rules.awayGoals);
    default:
      return rules satisfies never;
  }
};

/** @throws {SportError} `contradicting-rules` for an even or senseless number of games */
export const checkTieRules = (rules: TieRules, path: string): void => {
  if (rules.kind === 'best-of' && (!Number.isInteger(rules.games) || rules.games < 1 || rules.games % 2 === 0)) {
    throw new SportError(
      'contradicting-rules',
      at(path, 'games'),
      `Best of ${rules.games} may end level; give an odd number.`,
    );
  }
};

const checkNumbers = (result: GameResult, field: 'score' | 'shootOut', path: string): void => {
  const pair: readonly number[] | undefined = result[field];
  if (pair === undefined) return;
  if (pair.length !== 2) throw new SportError('impossible-score', at(path, field), 'Expected what both sides made.');
  for (const [index, number] of pair.entries()) {
    if (Number.isInteger(number) && number >= 0) continue;
    const message = `Expected a whole number from 0, got ${number}.`;
    throw new SportError('impossible-score', at(at(path, field), index), message);
  }
};

/** A single game, or one of a series, by itself. */
const checkGame = ({ score, shootOut, winner, tie }: GameResult, draws: boolean, path: string): void => {
  const byScore = score === undefined ? null : sideOf(...score);
  if (score === undefined && winner === undefined) {
    throw new SportError('missing-field', at(path, 'winner'), 'Expected a score or a winner.');
  }
  if (byScore !== null && shootOut !== undefined) {
    throw new SportError('impossible-score', at(path, 'shootOut'), 'A shoot-out follows a level score only.');
  }
  const told = byScore ?? (shootOut === undefined ? null : sideOf(...shootOut));
  if (told !== null && winner !== undefined && winner !== told) {
    throw new SportError('impossible-score', at(path, 'winner'), 'The score says otherwise.');
  }
  if (!draws && told === null && (winner ?? null) === null) {
    throw new SportError(
      'draw-not-allowed',
      at(path, score === undefined ? 'winner' : 'score'),
      `${tie} needs a winner.`,
    );
  }
};

const checkLegs = (
  result: GameResult,
  [first = null, second = null]: Games,
  awayGoals: boolean,
  path: string,
): void => {
  if (result.score === undefined) {
    throw new SportError('missing-field', at(path, 'score'), 'The aggregate of two legs needs the score of each.');
  }
  if (result.game !== 2 && (result.shootOut !== undefined || result.winner !== undefined)) {
    const field = result.shootOut === undefined ? 'winner' : 'shootOut';
    throw new SportError('contradicting-rules', at(path, field), 'The second leg alone decides a tie that is level.');
  }
  if (first === null || second === null) return;
  const decision = twoLegs([first, second], awayGoals);
  if (decision === null || decision.winner === null) {
    throw new SportError(
      'draw-not-allowed',
      at(path, 'score'),
      `${result.tie} is level; give the shoot-out of the second leg.`,
    );
  }
  if (second.shootOut !== undefined && decision.by !== 'shoot-out') {
    throw new SportError(
      'impossible-score',
      at(path, 'shootOut'),
      `${result.tie} is not level, nothing is left to a shoot-out.`,
    );
  }
  if (second.winner !== undefined && second.winner !== decision.winner) {
    throw new SportError('impossible-score', at(path, 'winner'), 'The score says otherwise.');
  }
};

/**
 * Checks a result within the games of its tie, itself among them.
 * @throws {SportError} `impossible-score`, `draw-not-allowed`, `missing-field`, `contradicting-rules`
 */
export const checkResult = (rules: TieRules, result: GameResult, games: Games, path: string): void => {
  checkNumbers(result, 'score', path);
  checkNumbers(result, 'shootOut', path);
  if (result.shootOut !== undefined && sideOf(...result.shootOut) === null) {
    throw new SportError('impossible-score', at(path, 'shootOut'), 'A shoot-out goes on until it has a winner.');
  }
  if (rules.kind === 'two-legs') checkLegs(result, games, rules.awayGoals, path);
  else checkGame(result, rules.kind === 'single' && rules.draws, path);
};
