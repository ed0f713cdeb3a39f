import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import { parseSlot } from '../slots.ts';

/**
 * Where a side of a planned tie comes from: an entry by its number in the list of entries (from 1, the best first), the winner or
 * loser of another tie, a place in a group, the best of several groups' entries at one place, or nobody.
 */
export type TieSlot =
  | { readonly seed: number }
  | { readonly winnerOf: string }
  | { readonly loserOf: string }
  | { readonly bye: true }
  | { readonly group: string; readonly place: number }
  | { readonly bestOf: readonly string[]; readonly place: number };

/** Who stands on a side: an entry, nobody (the other side goes on without a match), or null while it is unknown. */
export type Occupant = { readonly entry: string } | { readonly bye: true } | null;

export const BYE = { bye: true } as const;

export const isBye = (slot: TieSlot | Occupant): boolean => slot !== null && 'bye' in slot;

/** The entry that stands on a side, null when there is none or it is unknown. */
export const entryIn = (occupant: Occupant): string | null =>
  occupant !== null && 'entry' in occupant ? occupant.entry : null;

export const sameOccupant = (one: Occupant, other: Occupant): boolean =>
  one === other || (isBye(one) && isBye(other)) || (entryIn(one) !== null && entryIn(one) === entryIn(other));

const GROUP_THEN_PLACE = /^([A-Z]{1,2})([1-9]\d{0,2})$/;

const readCrossingSide = (text: string, path: string): TieSlot => {
  if (text === 'bye') return BYE;
  const [, group, place] = GROUP_THEN_PLACE.exec(text) ?? [];
  if (group !== undefined) return { group, place: Number(place) };
  const slot = parseSlot(text);
  if (slot?.type === 'place-in-group') return { group: slot.group, place: slot.place };
  if (slot?.type === 'best-of-places') return { bestOf: slot.groups, place: slot.place };
  throw new SportError('unknown-value', path, `Expected a slot such as A1, 1A, 3A/B/C or bye, got "${text}".`);
};

/**
 * Reads crossings such as `A1-B2`, `1A-2B`, `E1-3A/B/C/D` (against the best third of four groups) or `A1-bye`.
 * @throws {SportError} `unknown-value`
 */
export const readCrossings = (crossings: readonly string[], path: string): [TieSlot, TieSlot][] =>
  crossings.map((crossing, index) => {
    const [home, away, ...more] = crossing.split('-');
    if (home === undefined || away === undefined || more.length > 0) {
      throw new SportError('unknown-value', at(path, index), `Expected two slots such as A1-B2, got "${crossing}".`);
    }
    return [readCrossingSide(home, at(path, index)), readCrossingSide(away, at(path, index))];
  });
