import { SIDES, type TieSide } from './plan.ts';
import { type Progress, type TieProgress, tiesOf } from './progress.ts';
import { itemAt } from './shared-list.ts';
import { entryIn, type Occupant } from './slot.ts';

/** The place of an entry, null while it may still change. Those who are out in one round, or at one place of their groups, share it. */
export interface FinalPlace {
  readonly entry: string;
  readonly place: number | null;
}

/** The place of who goes no further than a tie where nobody won: that of its loser, or of who loses the next tie of its loser. */
const lastPlace = ({ plan }: Progress, position: number): number | null => {
  const [next] = plan.feeds[position]?.loser ?? [];
  return plan.ties[position]?.places.loser ?? plan.ties[next?.tie ?? -1]?.places.loser ?? null;
};

/** Whether a second final took the place of this one. */
const isPlayedAgain = ({ plan, ties }: Progress, position: number): boolean =>
  (plan.feeds[position]?.winner ?? []).some(
    ({ tie }) => plan.ties[tie]?.onlyAfter !== undefined && itemAt(ties, tie)?.home !== null,
  );

const knockOutPlaces = (progress: Progress): Map<string, number> => {
  const places = new Map<string, number>();
  const put = (occupant: Occupant, place: number | null): void => {
    const entry = entryIn(occupant);
    if (entry !== null && place !== null) places.set(entry, place);
  };
  for (const [position, { decision, ...sides }] of tiesOf(progress).entries()) {
    const planned = progress.plan.ties[position];
    if (planned === undefined || decision === null || isPlayedAgain(progress, position)) continue;
    for (const side of SIDES) {
      if (decision.winner === null) put(sides[side], lastPlace(progress, position));
      else put(sides[side], decision.winner === side ? planned.places.winner : planned.places.loser);
    }
  }
  return places;
};

/** Ties that give no place in the end. */
const BESIDE: readonly TieSide[] = ['group', 'play-off'];

const entriesIn = (ties: readonly TieProgress[]): Set<string> =>
  new Set(ties.flatMap((tie) => SIDES.flatMap((side) => entryIn(tie[side]) ?? [])));

const knowsWhoIsThrough = ({ plan, ties }: Progress): boolean =>
  [...plan.groupLinks.flatMap(({ targets }) => targets), ...plan.bestTargets].every(
    ({ tie, side }) => itemAt(ties, tie)?.[side] !== null,
  );

/**
 * Where everyone stands in the end, in order of the entries. After groups alone it is the place in the group; after a play-off
 * those who were not in it follow by their place in the group.
 */
export const placesOf = (progress: Progress): FinalPlace[] => {
  const { plan, entries, groups } = progress;
  const inGroup = new Map(groups.flatMap(({ rows }) => rows ?? []).map(({ entry, place }) => [entry, place]));
  const knockOut = tiesOf(progress).filter((_, position) => !BESIDE.includes(plan.ties[position]?.side ?? 'group'));
  const places = knockOutPlaces(progress);
  const through = entriesIn(knockOut);
  const settled = groups.every(({ rows }) => rows !== null) && knowsWhoIsThrough(progress);
  const out = entries.filter((entry) => !through.has(entry)).flatMap((entry) => inGroup.get(entry) ?? []);
  const placeOf = (entry: string): number | null => {
    const own = inGroup.get(entry);
    if (through.has(entry)) return places.get(entry) ?? null;
    if (own === undefined || !settled) return null;
    return through.size === 0 ? own : through.size + 1 + out.filter((other) => other < own).length;
  };
  return entries.map((entry) => ({ entry, place: placeOf(entry) }));
};
