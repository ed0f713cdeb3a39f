import { SportError } from '../errors.ts';
import type { Side } from '../model.ts';
import { at, readArray, readInteger, readObject, readOneOf, readOptional, readRequired, readText } from '../read.ts';
import { recordResults } from './changes.ts';
import type { GameResult } from './decision.ts';
import { startDoubleElimination, startSingleElimination } from './elimination.ts';
import { MAX_ENTRIES } from './entries.ts';
import type { TieSide } from './plan.ts';
import { tieOf } from './progress.ts';
import { BYE, entryIn, isBye, type Occupant, type TieSlot } from './slot.ts';

/** A tie as the command prints it. */
interface BracketTie {
  readonly tie: string;
  readonly side: TieSide;
  readonly round: number;
  readonly home: TieSlot;
  readonly away: TieSlot;
  readonly winner: Side | null;
}

const readBoolean = (value: unknown, path: string): boolean => {
  if (typeof value !== 'boolean') throw new SportError('invalid-type', path, 'Expected true or false.');
  return value;
};

const readWinner = (value: unknown, path: string): Side => {
  if (value === 'draw' || value === null)
    throw new SportError('draw-not-allowed', path, 'A tie of a knock-out needs a winner.');
  return readOneOf(value, path, ['home', 'away']);
};

const readResult = (value: unknown, path: string): GameResult => {
  const result = readObject(value, path, ['tie', 'winner']);
  return {
    tie: readRequired(result.tie, at(path, 'tie'), readText),
    winner: readRequired(result.winner, at(path, 'winner'), readWinner),
  };
};

/** Who stands there once that is known, where they come from before. */
const slotOf = (planned: TieSlot, occupant: Occupant): TieSlot => {
  if (isBye(occupant)) return BYE;
  const entry = entryIn(occupant);
  return entry === null ? planned : { seed: Number(entry) };
};

/**
 * The command `bracket`: the ties of a single or double elimination of `entries` seeds after `results`, given in any order.
 *
 * Reads `{ format, entries, third?, results? }`. Ids are the letter of the side (W winners, L losers, F final, T third place), the
 * round within the side (a final goes on where the winners' rounds end) and the number: `W1-1`. A slot is the seed once
 * it is known; a tie with a bye is decided from the start. A second final is listed once it has to be played.
 * @throws {SportError}
 */
export const bracketCommand = (input: unknown): { readonly ties: readonly BracketTie[] } => {
  const given = readObject(input, '', ['format', 'entries', 'third', 'results']);
  const format = readRequired(given.format, '/format', (value, path) => readOneOf(value, path, ['single', 'double']));
  const count = readRequired(given.entries, '/entries', (value, path) =>
    readInteger(value, path, { min: 2, max: MAX_ENTRIES }),
  );
  const third = readOptional(given.third, '/third', readBoolean) ?? false;
  const results = readOptional(given.results, '/results', (value, path) => readArray(value, path, readResult)) ?? [];
  if (third && format === 'double') {
    throw new SportError(
      'contradicting-rules',
      '/third',
      "Third in a double elimination is the loser of the losers' final.",
    );
  }
  const entries = Array.from({ length: count }, (_, index) => String(index + 1));
  const start = format === 'single' ? startSingleElimination(entries, { third }) : startDoubleElimination(entries);
  const { progress } = recordResults(start, results, '/results');
  const ties = progress.plan.ties.flatMap((planned): BracketTie[] => {
    const tie = tieOf(progress, planned.id);
    if (planned.onlyAfter !== undefined && tie.home === null) return [];
    return [
      {
        tie: planned.id,
        side: planned.side,
        round: planned.round,
        home: slotOf(planned.home, tie.home),
        away: slotOf(planned.away, tie.away),
        winner: tie.decision?.winner ?? null,
      },
    ];
  });
  return { ties };
};
