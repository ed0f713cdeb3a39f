import { countScore, SPORT_RULES, tieOutcome } from '@prodvor/sport';
import type { Problem } from './report.ts';
import type { SeasonMatch, SeasonSide, SeasonStage } from './season.ts';
import { sideKey } from './structure.ts';

/** Bounds of the API for one stage. */
const MAX_GROUPS = 64;
const MAX_ROUNDS = 512;
const MAX_GROUP_ENTRIES = 512;

const repeated = (
  matches: readonly SeasonMatch[],
  keyOf: (match: SeasonMatch) => string | null,
  problem: (match: SeasonMatch, first: SeasonMatch) => Problem,
): Problem[] => {
  const first = new Map<string, SeasonMatch>();
  return matches.flatMap((match) => {
    const key = keyOf(match);
    if (key === null) return [];
    const before = first.get(key);
    if (before !== undefined) return [problem(match, before)];
    first.set(key, match);
    return [];
  });
};

/** The number of the match that a side waits for. */
const waitsFor = (side: SeasonSide): number | null =>
  side.type === 'open' && (side.slot.type === 'winner-of' || side.slot.type === 'loser-of') ? side.slot.match : null;

const checkSides = (
  match: SeasonMatch,
  inGroup: boolean,
  byNumber: ReadonlyMap<number, SeasonMatch>,
  groups: ReadonlySet<string>,
): Problem[] => {
  const problems: Problem[] = [];
  if (sideKey(match.home) === sideKey(match.away)) {
    problems.push({ place: `${match.place}.team2`, reason: 'is the same as "team1"' });
  }
  for (const [key, side] of [
    ['team1', match.home],
    ['team2', match.away],
  ] as const) {
    if (side.type === 'entry') continue;
    const place = `${match.place}.${key}`;
    if (inGroup) problems.push({ place, reason: 'is a slot, but a table is of known teams' });
    const number = waitsFor(side);
    if (number !== null && !byNumber.has(number)) problems.push({ place, reason: `no match has the "num" ${number}` });
    const named =
      side.slot.type === 'place-in-group'
        ? [side.slot.group]
        : side.slot.type === 'best-of-places'
          ? side.slot.groups
          : [];
    for (const name of named) {
      if (!groups.has(name)) problems.push({ place, reason: `there is no group ${name}` });
    }
    if (match.outcome.type === 'result' || (match.outcome.type === 'state' && match.outcome.to === 'abandoned')) {
      problems.push({ place, reason: 'is not known yet, so the match cannot have been played' });
    }
  }
  return problems;
};

/** Matches that wait for themselves by way of winners and losers. */
const circles = (matches: readonly SeasonMatch[], byNumber: ReadonlyMap<number, SeasonMatch>): Problem[] => {
  const done = new Set<SeasonMatch>();
  const path = new Set<SeasonMatch>();
  const runsInCircle = (match: SeasonMatch): boolean => {
    if (path.has(match)) return true;
    if (done.has(match)) return false;
    path.add(match);
    const circle = [match.home, match.away].some((side) => {
      const next = byNumber.get(waitsFor(side) ?? Number.NaN);
      return next !== undefined && runsInCircle(next);
    });
    path.delete(match);
    done.add(match);
    return circle;
  };
  const guilty = matches.find(runsInCircle);
  return guilty === undefined ? [] : [{ place: guilty.place, reason: 'waits for its own winner or loser' }];
};

const checkGroups = ({ groups, rounds }: SeasonStage): Problem[] => {
  const problems: Problem[] = [];
  const groupOf = new Map<string, string | null>();
  for (const { name, entries } of groups) {
    for (const entry of entries) {
      const other = groupOf.get(entry);
      if (other !== undefined) problems.push({ place: '', reason: `"${entry}" plays in ${other} and in ${name}` });
      groupOf.set(entry, name);
    }
    if (entries.length > MAX_GROUP_ENTRIES) {
      problems.push({ place: '', reason: `${name ?? 'the league'} has more than ${MAX_GROUP_ENTRIES} teams` });
    }
  }
  if (groups.length > MAX_GROUPS) problems.push({ place: '', reason: `more than ${MAX_GROUPS} groups` });
  if (rounds.length > MAX_ROUNDS) problems.push({ place: '', reason: `more than ${MAX_ROUNDS} rounds` });
  return problems;
};

/** A shoot-out in a later leg follows a level aggregate. */
const checkLegs = (legs: readonly SeasonMatch[]): Problem[] => {
  const last = legs.at(-1);
  if (legs.length < 2 || last === undefined) return [];
  const outcome = tieOutcome(
    legs.map(({ home, away, outcome: end }) => ({
      home: sideKey(home),
      away: sideKey(away),
      score: end.type === 'result' ? countScore(SPORT_RULES.football, end.event.parts, end.event.basis) : null,
      winner: null,
    })),
  );
  const level = outcome.aggregate === null || outcome.aggregate.home === outcome.aggregate.away;
  if (outcome.shootOut === null || level) return [];
  return [{ place: `${last.place}.score.p`, reason: 'a shoot-out follows a level aggregate' }];
};

/** Whether matches, numbers, slots and groups of a season fit together. */
export const checkSeason = (stages: readonly SeasonStage[]): Problem[] => {
  const matches = stages.flatMap(({ ties }) => ties.flat());
  const byNumber = new Map(matches.flatMap((match) => (match.num === null ? [] : [[match.num, match] as const])));
  const groups = new Set(stages.flatMap((stage) => stage.groups.flatMap(({ name }) => name ?? [])));
  return [
    ...(matches.length === 0 ? [{ place: '', reason: 'has no match' }] : []),
    ...repeated(
      matches,
      ({ num }) => (num === null ? null : String(num)),
      (match, first) => ({ place: `${match.place}.num`, reason: `${match.num} is the number of ${first.place} too` }),
    ),
    ...repeated(
      matches,
      ({ num, round, group, date, home, away }) =>
        JSON.stringify([round, group, date, sideKey(home), sideKey(away), num === null ? '' : num]),
      (match, first) => ({ place: match.place, reason: `is the same match as ${first.place}` }),
    ),
    ...stages.flatMap(({ format, ties }) =>
      ties.flat().flatMap((match) => checkSides(match, format === 'round-robin', byNumber, groups)),
    ),
    ...circles(matches, byNumber),
    ...stages.flatMap(checkGroups),
    ...stages.flatMap(({ ties }) => ties.flatMap(checkLegs)),
  ];
};
