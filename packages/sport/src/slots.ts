import type { OpenSlot, Side, Slot } from './model.ts';

const MATCH = /^([WL])([1-9]\d{0,4})$/;
const PLACE = /^([1-9]\d?)([A-Z](?:\/[A-Z])*)$/;

/**
 * Reads the notation of fixture lists: `1A` (winner of group A), `3A/B/C` (one of the best third places), `W74` and `L101`
 * (winner and loser of the match with that number). Null when the text is something else, such as a team's name.
 */
export const parseSlot = (text: string): OpenSlot | null => {
  const [, outcome, number] = MATCH.exec(text) ?? [];
  if (number !== undefined) return { type: outcome === 'W' ? 'winner-of' : 'loser-of', match: Number(number) };
  const [, place, letters] = PLACE.exec(text) ?? [];
  if (place === undefined || letters === undefined) return null;
  const groups = letters.split('/');
  const [group] = groups;
  if (groups.length === 1 && group !== undefined) return { type: 'place-in-group', group, place: Number(place) };
  return { type: 'best-of-places', groups, place: Number(place) };
};

/** `Group A` is called `A` in slots: the last word of a name. */
const shortName = (group: string): string => group.trim().split(/\s+/u).at(-1) ?? group;

/** The notation of a slot: the inverse of `parseSlot`; a group is called by the last word of its name. */
export const slotLabel = (slot: OpenSlot): string => {
  switch (slot.type) {
    case 'winner-of':
      return `W${slot.match}`;
    case 'loser-of':
      return `L${slot.match}`;
    case 'place-in-group':
      return `${slot.place}${shortName(slot.group)}`;
    case 'best-of-places':
      return `${slot.place}${slot.groups.map(shortName).join('/')}`;
    default:
      return slot satisfies never;
  }
};

export type ResolvedSides = { readonly home: string | null; readonly away: string | null };

/** A match whose sides may be open. `winner` is that of its tie, as a side of this match. */
export interface SlottedMatch {
  readonly id: string;
  readonly num: number | null;
  readonly home: Slot;
  readonly away: Slot;
  readonly winner: Side | null;
  /** Who plays by what is recorded already: they stay while their slots are undecided. Null before anything is recorded. */
  readonly playing: ResolvedSides | null;
}

/** The table of a group; `complete` when every match of it has a result. */
export interface DecidedGroup {
  readonly name: string;
  readonly complete: boolean;
  readonly rows: readonly { readonly place: number; readonly entryId: string }[];
}

/** The one entry at a place of a complete table; null while the group is open or the place is shared. */
const entryAt = (group: DecidedGroup | undefined, place: number): string | null => {
  if (group === undefined || !group.complete) return null;
  const [row, another] = group.rows.filter((candidate) => candidate.place === place);
  return row === undefined || another !== undefined ? null : row.entryId;
};

const other = (side: Side): Side => (side === 'home' ? 'away' : 'home');

/**
 * Who stands in the slots of matches, by match id; null where it is not decided yet. Winners and losers are followed through
 * any number of matches; a place in a group is known once the group is complete and nobody shares the place; the best of
 * several places stays open. A correction moves everything after it, matches with a protocol too; those keep their sides only
 * while nothing else is decided. A group is found by its name or the last word of it.
 */
export const resolveSlots = (
  matches: readonly SlottedMatch[],
  groups: readonly DecidedGroup[],
): Map<string, ResolvedSides> => {
  const byNumber = new Map(matches.flatMap((match) => (match.num === null ? [] : [[match.num, match] as const])));
  const groupCalled = (name: string): DecidedGroup | undefined =>
    groups.find((group) => group.name === name) ?? groups.find((group) => shortName(group.name) === shortName(name));

  /** `path` holds the numbers on the way, so that matches that wait for each other stay open. */
  const entryOf = (slot: Slot, path: readonly number[]): string | null => {
    switch (slot.type) {
      case 'entry':
        return slot.entryId;
      case 'place-in-group':
        return entryAt(groupCalled(slot.group), slot.place);
      case 'best-of-places':
        return null;
      case 'winner-of':
      case 'loser-of': {
        const match = byNumber.get(slot.match);
        if (match === undefined || match.winner === null || path.includes(slot.match)) return null;
        const side = slot.type === 'winner-of' ? match.winner : other(match.winner);
        return sideOf(match, side, [...path, slot.match]);
      }
      default:
        return slot satisfies never;
    }
  };
  const sideOf = (match: SlottedMatch, side: Side, path: readonly number[]): string | null =>
    entryOf(match[side], path) ?? match.playing?.[side] ?? null;
  return new Map(
    matches.map((match) => [match.id, { home: sideOf(match, 'home', []), away: sideOf(match, 'away', []) }]),
  );
};
