import type { ScheduledMatch, ScheduleMatch, ScheduleRules, ScheduleSide } from './model.ts';

/** Who plays where when every result is known: two entries for each match, by its id. */
type Fixtures = ReadonlyMap<string, readonly [string, string]>;

function* orders<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries()) {
    for (const rest of orders(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}

/** The results of a tournament: who won each match, how each group ended, from which group each best place came. */
interface Results {
  readonly winners: ReadonlyMap<string, 0 | 1>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly best: ReadonlyMap<string, string>;
}

const NOTHING: Results = { winners: new Map(), groups: new Map(), best: new Map() };

/** Which of the ways on are looked at. */
type Choose = <Way>(ways: readonly Way[]) => Iterable<Way>;

/** Ways in which a tournament can go: all of them, for small tournaments, or those that `choose` picks at each fork. */
export function* outcomesOf(matches: readonly ScheduleMatch[], choose: Choose = (ways) => ways): Generator<Fixtures> {
  const entryOf = (side: ScheduleSide, fixtures: Fixtures, results: Results): string | null => {
    if ('entry' in side) return side.entry;
    if ('winnerOf' in side || 'loserOf' in side) {
      const id = 'winnerOf' in side ? side.winnerOf : side.loserOf;
      const winner = results.winners.get(id);
      if (winner === undefined) return null;
      return fixtures.get(id)?.['winnerOf' in side ? winner : 1 - winner] ?? null;
    }
    const group = side.of.length === 1 ? side.of[0] : results.best.get(JSON.stringify(side));
    return group === undefined ? null : (results.groups.get(group)?.[side.place - 1] ?? null);
  };

  // Who wins matters only where somebody waits for it.
  const waited = new Set(
    matches.flatMap(({ home, away }) =>
      [home, away].flatMap((side) => ('winnerOf' in side ? side.winnerOf : 'loserOf' in side ? side.loserOf : [])),
    ),
  );
  function* go(fixtures: Fixtures, results: Results): Generator<Fixtures> {
    for (const match of matches) {
      if (fixtures.has(match.id)) continue;
      const [home, away] = [entryOf(match.home, fixtures, results), entryOf(match.away, fixtures, results)];
      if (home === null || away === null) continue;
      const known = new Map(fixtures).set(match.id, [home, away]);
      for (const winner of choose<0 | 1>(waited.has(match.id) ? [0, 1] : [0])) {
        yield* go(known, { ...results, winners: new Map(results.winners).set(match.id, winner) });
      }
      return;
    }
    for (const group of new Set(matches.flatMap((match) => match.group ?? []))) {
      if (results.groups.has(group)) continue;
      const own = matches.filter((match) => match.group === group);
      if (!own.every(({ id }) => fixtures.has(id))) continue;
      const entries = [...new Set(own.flatMap(({ id }) => fixtures.get(id) ?? []))];
      for (const order of choose([...orders(entries)])) {
        yield* go(fixtures, { ...results, groups: new Map(results.groups).set(group, order) });
      }
      return;
    }
    for (const side of matches.flatMap(({ home, away }) => [home, away])) {
      if (!('place' in side) || side.of.length === 1 || results.best.has(JSON.stringify(side))) continue;
      if (!side.of.every((group) => results.groups.has(group))) continue;
      for (const group of choose(side.of.filter((each) => ![...results.best.values()].includes(each)))) {
        yield* go(fixtures, { ...results, best: new Map(results.best).set(JSON.stringify(side), group) });
      }
      return;
    }
    yield fixtures;
  }

  const seen = new Set<string>();
  for (const fixtures of go(new Map(), NOTHING)) {
    const key = JSON.stringify([...fixtures]);
    if (seen.has(key)) continue;
    seen.add(key);
    yield fixtures;
  }
}

/** The matches whose results decide who plays in a match, over any number of steps. */
const decidersOf = (rules: ScheduleRules, match: ScheduleMatch): Set<ScheduleMatch> => {
  const direct = rules.matches.filter(({ id, group }) =>
    [match.home, match.away].some((side) => {
      if ('winnerOf' in side) return side.winnerOf === id;
      if ('loserOf' in side) return side.loserOf === id;
      return 'of' in side && group !== undefined && side.of.includes(group);
    }),
  );
  return new Set(direct.flatMap((each) => [each, ...decidersOf(rules, each)]));
};

/** A rule that a plan breaks, said in the plainest way: what kind of rule, and the matches. */
export interface Breach {
  readonly what: string;
  readonly matches: readonly string[];
}

/** Every rule that a plan breaks if the tournament goes as `fixtures` say. Shares no code with the planner. */
export const breaches = (rules: ScheduleRules, plan: readonly ScheduledMatch[], fixtures: Fixtures): Breach[] => {
  const found: Breach[] = [];
  const lengthOf = (id: string): number => rules.matches.find((match) => match.id === id)?.length ?? rules.length;
  const playersOf = (entry: string): readonly string[] => rules.entries?.find(({ id }) => id === entry)?.players ?? [];
  const restOf = (entry: string): number =>
    rules.entries?.find(({ id }) => id === entry)?.rest ?? rules.rest?.entry ?? 0;
  const places = plan.map((place) => ({ ...place, end: place.start + lengthOf(place.match) }));

  for (const { match: id, court, start, end, referees } of places) {
    const add = (what: string): void => {
      found.push({ what, matches: [id] });
    };
    const match = rules.matches.find((each) => each.id === id);
    if (match === undefined) continue;
    const entries: readonly string[] = fixtures.get(id) ?? [];
    const within = (spans: readonly { from: number; to: number }[]): boolean =>
      spans.some(({ from, to }) => start >= from && end <= to);
    if (!within(rules.courts.find((each) => each.id === court)?.open ?? [])) add('court closed');
    if (match.courts !== undefined && !match.courts.includes(court)) add('court not allowed');
    if (match.fixed !== undefined && (match.fixed.court !== court || match.fixed.start !== start)) add('fixed');
    const bounds = [
      match,
      ...(rules.rounds ?? []).filter((round) => round.id === match.round),
      ...(rules.entries ?? []).filter((entry) => entries.includes(entry.id)),
    ];
    for (const { earliest = start, latest = end } of bounds) {
      if (start < earliest) add('too early');
      if (end > latest) add('too late');
    }
    if (referees.length < (match.officials ?? rules.officials ?? 0)) add('too few referees');
    if ((match.referees ?? []).some((referee) => !referees.includes(referee))) add('referee missing');
    for (const id of referees) {
      const referee = rules.referees?.find((each) => each.id === id);
      if (referee?.open !== undefined && !within(referee.open)) add('referee away');
      if (entries.some((entry) => referee?.barredFrom?.includes(entry))) add('referee barred');
      if (entries.some((entry) => entry === id || playersOf(entry).includes(id))) add('referee plays');
    }
  }

  const roundsBefore = (round: string | undefined): readonly string[] =>
    (rules.rounds?.find(({ id }) => id === round)?.after ?? []).flatMap((id) => [id, ...roundsBefore(id)]);
  for (const one of places) {
    for (const other of places) {
      if (
        one.match === other.match ||
        one.start > other.start ||
        (one.start === other.start && one.match > other.match)
      )
        continue;
      const add = (what: string): void => {
        found.push({ what, matches: [one.match, other.match] });
      };
      const pause = other.start - one.end;
      if (one.court === other.court && pause < (rules.changeover ?? 0)) add('court taken');
      const [first, second] = [fixtures.get(one.match) ?? [], fixtures.get(other.match) ?? []];
      for (const a of first) {
        for (const b of second) {
          if (a === b && pause < restOf(a)) add(`entry ${a}`);
          const shared = playersOf(a).filter((player) => a !== b && playersOf(b).includes(player));
          for (const player of shared) if (pause < (rules.rest?.player ?? 0)) add(`player ${player}`);
        }
      }
      const people = (entries: readonly string[]): string[] => entries.flatMap((entry) => [entry, ...playersOf(entry)]);
      const tied = [
        ...one.referees.filter((referee) => other.referees.includes(referee) || people(second).includes(referee)),
        ...other.referees.filter((referee) => people(first).includes(referee)),
      ];
      for (const referee of tied) if (pause < (rules.rest?.referee ?? 0)) add(`referee ${referee}`);
    }
  }
  const deciders = new Map(rules.matches.map((match) => [match, decidersOf(rules, match)]));
  for (const later of places) {
    for (const earlier of places) {
      const [match, before] = [later, earlier].map(({ match: id }) => rules.matches.find((each) => each.id === id));
      const add = (what: string): void => {
        found.push({ what, matches: [earlier.match, later.match] });
      };
      const round = rules.rounds?.find(({ id }) => id === match?.round);
      if (before?.round !== undefined && roundsBefore(match?.round).includes(before.round)) {
        const pause = round?.after?.includes(before.round) === true ? (round.pause ?? 0) : 0;
        if (later.start < earlier.end + pause) add('round order');
      }
      const decides = before !== undefined && match !== undefined && deciders.get(match)?.has(before) === true;
      if (decides && later.start < earlier.end) add('before its results');
    }
  }
  return found;
};
