import { type Random, shuffle } from '../random.ts';
import { PRESETS } from '../table/index.ts';
import { adjustTable, recordResults } from './changes.ts';
import type { GameResult } from './decision.ts';
import { gamesIn } from './decision.ts';
import { levelsOf } from './levels.ts';
import { openTies, type Progress, tieOf } from './progress.ts';

/** Runs of each property, more by the setting SPORT_RUNS. */
export const RUNS = Number(process.env.SPORT_RUNS ?? 100);

export const entriesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `e${index + 1}`);

export const FOOTBALL = PRESETS['fifa-2022'];

/** A random result of the next game of an open tie. */
export const randomResult = (progress: Progress, id: string, random: Random): GameResult => {
  const tie = tieOf(progress, id);
  const planned = progress.plan.ties[progress.plan.positions.get(id) ?? -1];
  if (planned === undefined) throw new RangeError(`There is no tie ${id}`);
  const goals = (): number => Math.floor(random.next() * 4);
  const game = tie.games.indexOf(null) + 1 || tie.games.length + 1;
  if (game > gamesIn(planned.rules)) throw new RangeError(`${id} has no game left`);
  const winner = random.next() < 0.5 ? 'home' : 'away';
  if (planned.side === 'group') return { tie: id, score: [goals(), goals()] };
  if (planned.rules.kind !== 'two-legs') return { tie: id, game, winner };
  const score = [goals(), goals()] as const;
  const first = tie.games[game === 1 ? 1 : 0] ?? null;
  const level = first?.score !== undefined && first.score[0] + score[0] === first.score[1] + score[1];
  return { tie: id, game, score: level ? [score[0] + 1, score[1]] : score };
};

/** Decides by lots whatever nothing separates, as an organizer does. */
const drawLots = (progress: Progress, random: Random): Progress => {
  let decided = progress;
  for (const { group, entries } of levelsOf(progress)) {
    const before = decided.adjustments[group] ?? [];
    const order = { type: 'order', by: 'lots', entries: shuffle(entries, random) } as const;
    decided = adjustTable(decided, group, [...before, order]).progress;
  }
  return decided;
};

export interface Played {
  readonly before: Progress;
  readonly result: GameResult;
  readonly after: Progress;
}

/** Plays everything that can be played, open ties in random order, lots drawn where nothing separates. */
export const playOut = (
  start: Progress,
  random: Random,
): { readonly steps: readonly Played[]; readonly end: Progress } => {
  const steps: Played[] = [];
  let progress = drawLots(start, random);
  for (let open = openTies(progress); open.length > 0; open = openTies(progress)) {
    const result = randomResult(progress, open[Math.floor(random.next() * open.length)] ?? '', random);
    const { progress: after } = recordResults(progress, [result]);
    steps.push({ before: progress, result, after });
    progress = after;
    while (levelsOf(progress).length > 0) progress = drawLots(progress, random);
  }
  return { steps, end: progress };
};

/** The start of a tournament with what the organizer decided at the end of it. */
export const withDecisionsOf = (start: Progress, { adjustments }: Progress): Progress => ({ ...start, adjustments });
