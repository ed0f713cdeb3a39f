import { parseSlot, slotLabel } from '@prodvor/sport';
import { kindOfRound } from './notation.ts';
import type { PlacedMatch } from './openfootball.ts';
import type { SeasonGroup, SeasonMatch, SeasonSide } from './season.ts';

export type StageKind = 'groups' | 'league' | 'knock-out';

/** What the platform calls the stages that a file only implies. */
export const STAGE_NAMES: Record<StageKind, string> = {
  groups: 'Group stage',
  league: 'League',
  'knock-out': 'Knock-out stage',
};

/**
 * Which stage each match belongs to: matches of groups are a group stage; where no match has a group, rounds named as
 * matchdays are a league; all others are knock-out matches. Rounds that have only a number ("Round 3") are of a league
 * unless the file has rounds of another kind.
 */
export const stageOf = (matches: readonly PlacedMatch[]): ((match: PlacedMatch) => StageKind) => {
  if (matches.some(({ match }) => match.group != null)) {
    return ({ match }) => (match.group == null ? 'knock-out' : 'groups');
  }
  const cup = matches.some(({ round }) => kindOfRound(round) === 'other');
  return ({ round }) => {
    const kind = kindOfRound(round);
    return kind === 'matchday' || (kind === 'numbered' && !cup) ? 'league' : 'knock-out';
  };
};

/** A side as the file has it. `groups` are the names by which groups are known, so that `1A` finds `Group A`. */
export const readSide = (text: string, groups: readonly string[]): SeasonSide => {
  const slot = parseSlot(text);
  if (slot === null) return { type: 'entry', name: text };
  const named = (letter: string): string =>
    groups.find((name) => name === letter) ?? groups.find((name) => name.split(/\s+/u).at(-1) === letter) ?? letter;
  switch (slot.type) {
    case 'place-in-group':
      return { type: 'open', slot: { ...slot, group: named(slot.group) } };
    case 'best-of-places':
      return { type: 'open', slot: { ...slot, groups: slot.groups.map(named) } };
    case 'winner-of':
    case 'loser-of':
      return { type: 'open', slot };
    default:
      return slot satisfies never;
  }
};

/** A side as text, equal for equal sides; no name looks like the key of a slot. */
export const sideKey = (side: SeasonSide): string => (side.type === 'entry' ? side.name : slotLabel(side.slot));

const numberIn = (name: string): number | null => {
  const [number, another] = name.match(/\d+/g) ?? [];
  return number === undefined || another !== undefined ? null : Number(number);
};

/** Names of rounds in the order of play: by their number where each has one, else by the first day of each. */
export const orderedRounds = (matches: readonly PlacedMatch[]): string[] => {
  const first = new Map<string, string>();
  for (const { round, match } of matches) {
    const day = match.date ?? '9999';
    const known = first.get(round);
    if (known === undefined || day < known) first.set(round, day);
  }
  const names = [...first.keys()];
  const numbers = names.map(numberIn);
  const numbered = names.every((name) => kindOfRound(name) !== 'other') && !numbers.includes(null);
  if (numbered && new Set(numbers).size === names.length) {
    return names.sort((a, b) => (numberIn(a) ?? 0) - (numberIn(b) ?? 0));
  }
  return names.sort((a, b) => {
    const [left, right] = [first.get(a) ?? '', first.get(b) ?? ''];
    if (left === right) return 0;
    return left < right ? -1 : 1;
  });
};

const entriesOf = (matches: readonly SeasonMatch[]): string[] => [
  ...new Set(
    matches.flatMap(({ home, away }) => [home, away].flatMap((side) => (side.type === 'entry' ? side.name : []))),
  ),
];

/** The groups of a stage with who plays in each, in the order of their names. */
export const groupsOf = (kind: StageKind, matches: readonly SeasonMatch[]): SeasonGroup[] => {
  if (kind === 'knock-out') return [];
  if (kind === 'league') return [{ name: null, entries: entriesOf(matches) }];
  const names = [...new Set(matches.flatMap(({ group }) => group ?? []))];
  return names
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => ({ name, entries: entriesOf(matches.filter(({ group }) => group === name)) }));
};

/** A key that the legs of one tie share. */
export const pairKey = (round: string, a: string, b: string): string => JSON.stringify([round, ...[a, b].sort()]);

/** Ties in the order of the file; in a knock-out, matches of one pair in one round are its legs, by date. */
export const tiesOf = (kind: StageKind, matches: readonly SeasonMatch[]): SeasonMatch[][] => {
  if (kind !== 'knock-out') return matches.map((match) => [match]);
  const ties = new Map<string, SeasonMatch[]>();
  for (const match of matches) {
    const key = pairKey(match.round, sideKey(match.home), sideKey(match.away));
    ties.set(key, [...(ties.get(key) ?? []), match]);
  }
  return [...ties.values()].map((legs) => legs.sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999')));
};
