import { entryOf, hasResult, type Match } from '../match/model.ts';

/** Matches under one heading of the schedule. */
export interface ScheduleSection {
  /** Stable within a tournament; also the address of the heading. */
  readonly key: string;
  readonly kind: 'round' | 'day';
  /** The round's own name, or the venue's day (`2018-06-14`); null for matches without a day. */
  readonly title: string | null;
  readonly matches: readonly Match[];
}

/** Whether an entry takes part in a match. */
export const plays = (match: Match, entry: string): boolean =>
  entryOf(match.home)?.id === entry || entryOf(match.away)?.id === entry;

const sectionsBy = (
  matches: readonly Match[],
  kind: ScheduleSection['kind'],
  titleOf: (match: Match) => string | null,
  keyOf: (match: Match) => string,
): readonly ScheduleSection[] => {
  const sections = new Map<string, { title: string | null; matches: Match[] }>();
  for (const match of matches) {
    const key = keyOf(match);
    const known = sections.get(key);
    if (known === undefined) sections.set(key, { title: titleOf(match), matches: [match] });
    else known.matches.push(match);
  }
  return [...sections].map(([key, section]) => ({ key, kind, ...section }));
};

/** Sorts by time; within a day, matches without a time come first. */
const whenOf = (match: Match): string => match.startsAt ?? `${match.date ?? '9999'}T`;

const inOrder = (matches: readonly Match[]): readonly Match[] =>
  matches.toSorted((a, b) => whenOf(a).localeCompare(whenOf(b)));

/** By the venue's day; matches without one come last. */
export const byDay = (matches: readonly Match[]): readonly ScheduleSection[] =>
  sectionsBy(
    inOrder(matches),
    'day',
    ({ date }) => date,
    ({ date }) => date ?? 'later',
  ).toSorted((a, b) => (a.title ?? '9').localeCompare(b.title ?? '9'));

/**
 * By round, in the order of the tournament's stages: `rounds` are their names stage by stage, each with its stage's id.
 * A round that is not among them stands where its first match does.
 */
export const byRound = (
  matches: readonly Match[],
  rounds: readonly { readonly stage: string; readonly name: string }[],
): readonly ScheduleSection[] => {
  const keyOf = (stage: string, name: string): string => `${stage}/${name}`;
  const order = new Map(rounds.map(({ stage, name }, index) => [keyOf(stage, name), index]));
  return sectionsBy(
    matches,
    'round',
    ({ round }) => round,
    ({ stage, round }) => keyOf(stage.id, round),
  ).toSorted((a, b) => (order.get(a.key) ?? rounds.length) - (order.get(b.key) ?? rounds.length));
};

/** What the overview shows of a season: matches under way, the latest results (newest first), the next ones. */
export const pulseOf = (
  matches: readonly Match[],
  count: number,
): Readonly<Record<'live' | 'latest' | 'next', readonly Match[]>> => {
  const ordered = inOrder(matches);
  return {
    live: ordered.filter(({ state }) => state === 'live'),
    latest: ordered.filter(hasResult).slice(-count).reverse(),
    next: ordered.filter(({ state }) => state === 'scheduled').slice(0, count),
  };
};
