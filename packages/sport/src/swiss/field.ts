import type { SwissRecord } from './record.ts';

/** An entry to be paired, at its place in the order of points, then seeds. */
export interface Contender {
  readonly record: SwissRecord;
  /** Place in the field, from 0 at the top. */
  readonly place: number;
  /** Score group, from 0 at the top. */
  readonly group: number;
  /** Place within the score group, from 0 at the top. */
  readonly rank: number;
  readonly groupSize: number;
}

/**
 * What may be paired and what it costs. The costs are compared in this order: the class of the entry that has the bye, all
 * steps, the squares of all steps, all preferences; of every sum the least is best.
 */
export interface Option {
  /** Places of the two; for the bye `other` is the number of contenders. */
  readonly one: number;
  readonly other: number;
  /** For the bye: fewer points first, then fewer rounds missed; 0 for a pair. */
  readonly byeClass: number;
  /** Score groups that the better entry comes down: an entry that passes two groups is a floater of both. */
  readonly steps: number;
  /** What a good round avoids beyond that: sides out of balance first, then distance from the usual opponent. */
  readonly preference: number;
}

/** The entries of a round in order, and who must not meet. */
export interface Field {
  readonly contenders: readonly Contender[];
  /** Vertices to be matched: the contenders, and the bye when they are odd. */
  readonly size: number;
  /** True when the two at these places have met or are forbidden to. */
  readonly isBarred: (one: Contender, other: Contender) => boolean;
  readonly byeClass: (contender: Contender) => number;
}

/** Points are compared to a millionth, so that sums of fractions stay level. */
const levelOf = ({ points }: SwissRecord): number => Math.round(points * 1e6);

const inGroups = (records: readonly SwissRecord[]): Contender[] => {
  const sorted = records.toSorted((a, b) => levelOf(b) - levelOf(a) || a.seed - b.seed);
  const groups = [...Map.groupBy(sorted, levelOf).values()];
  let place = 0;
  return groups.flatMap((members, group) =>
    members.map((record, rank) => ({ record, place: place++, group, rank, groupSize: members.length })),
  );
};

/** Classes of those who may have the bye, the best candidates in class 0. */
const byeClasses = (contenders: readonly Contender[]): Map<Contender, number> => {
  const candidates = contenders.filter(({ record }) => !record.rested);
  const sorted = candidates.toSorted((a, b) => b.group - a.group || a.record.missed - b.record.missed);
  const keys = Map.groupBy(sorted, ({ group, record }) => `${group} ${record.missed}`);
  return new Map([...keys.values()].flatMap((members, order) => members.map((member) => [member, order] as const)));
};

/** The field of the next round. @param isForbidden by seeds */
export const fieldOf = (
  records: readonly SwissRecord[],
  isForbidden: (one: SwissRecord, other: SwissRecord) => boolean,
): Field => {
  const contenders = inGroups(records);
  const classes = byeClasses(contenders);
  return {
    contenders,
    size: contenders.length + (contenders.length % 2),
    isBarred: ({ record: one }, { record: other }) => one.met.has(other.seed) || isForbidden(one, other),
    byeClass: (contender) => classes.get(contender) ?? Number.POSITIVE_INFINITY,
  };
};

/**
 * What a side costs an entry. FIDE C.04.1 (from 1 July 2025), articles 6 to 8: no more than two apart, not three in a row, the
 * side that was rarer, else the other one than last; aims here, since they never stand above a floater.
 */
export const sideCost = ({ balance, run }: SwissRecord, side: 1 | -1): number => {
  const apart = Math.abs(balance + side);
  const row = Math.sign(run) === side ? Math.abs(run) + 1 : 1;
  const ofBalance = apart < 2 ? 0 : apart === 2 ? 4 : 20;
  const ofRow = row > 2 ? 10 : row === 2 && balance === 0 ? 1 : 0;
  return ofBalance + ofRow;
};

/** An entry that floated down in the last round should not again. */
const FLOATED_AGAIN = 8;

const pairPreference = (better: Contender, other: Contender, field: number): number => {
  const [one, two] = [better.record, other.record];
  const sides = Math.min(sideCost(one, 1) + sideCost(two, -1), sideCost(one, -1) + sideCost(two, 1));
  const isFloat = better.group !== other.group;
  const again = isFloat && one.floatedDown ? FLOATED_AGAIN : 0;
  const away = isFloat
    ? better.groupSize - 1 - better.rank + other.rank
    : other.rank - better.rank - Math.floor(better.groupSize / 2);
  return (sides + again) * (field * field) + away * away;
};

/** The pair of two contenders, the better one first; null when they must not meet. */
const pairOption = (field: Field, better: Contender, other: Contender): Option | null => {
  if (field.isBarred(better, other)) return null;
  return {
    one: better.place,
    other: other.place,
    byeClass: 0,
    steps: other.group - better.group,
    preference: pairPreference(better, other, field.contenders.length),
  };
};

/** The bye for a contender, rather for the last of its class; null when it must not have it. */
const byeOption = (field: Field, contender: Contender): Option | null => {
  const byeClass = field.byeClass(contender);
  if (!Number.isFinite(byeClass)) return null;
  const count = field.contenders.length;
  const fromLast = count - 1 - contender.place;
  return { one: contender.place, other: count, byeClass, steps: 0, preference: fromLast * fromLast };
};

/**
 * Options near the usual ones: within a score group those up to `window` ranks away from half the group below (1 meets n/2+1),
 * between score groups those up to two windows apart, and the bye.
 */
export const optionsNear = (field: Field, window: number): Option[] => {
  const { contenders, size } = field;
  const options: (Option | null)[] = [];
  for (const better of contenders) {
    const { place, group, groupSize } = better;
    for (const other of contenders.slice(place + 1, place + groupSize + 2 * window)) {
      const away = other.place - place;
      const isNear = other.group === group ? Math.abs(away - groupSize / 2) <= window : away <= 2 * window;
      if (isNear) options.push(pairOption(field, better, other));
    }
    if (size > contenders.length) options.push(byeOption(field, better));
  }
  return options.filter((option) => option !== null);
};

/** Every option among some of the contenders, and of the bye for them. */
export const optionsAmong = (field: Field, contenders: readonly Contender[] = field.contenders): Option[] => {
  const options = contenders.flatMap((better, index) =>
    contenders.slice(index + 1).map((other) => pairOption(field, better, other)),
  );
  if (field.size > field.contenders.length) options.push(...contenders.map((each) => byeOption(field, each)));
  return options.filter((option) => option !== null);
};
