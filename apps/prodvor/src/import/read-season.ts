import { checkSeason } from './check.ts';
import { unifyGrounds, wordsOf } from './grounds.ts';
import { kindOfRound, parseKickOff } from './notation.ts';
import { type PlacedMatch, readOpenfootball } from './openfootball.ts';
import { type Notes, readGoals, readOutcome } from './outcome.ts';
import { namedPlayers } from './players.ts';
import { ImportRefused, type Problem, problemLines } from './report.ts';
import type { Season, SeasonMatch, SeasonStage } from './season.ts';
import {
  groupsOf,
  orderedRounds,
  pairKey,
  readSide,
  STAGE_NAMES,
  type StageKind,
  stageOf,
  tiesOf,
} from './structure.ts';

const KINDS: readonly StageKind[] = ['groups', 'league', 'knock-out'];

const usual = (values: readonly string[]): string | null => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
};

/** A warning for each name that differs from an earlier one in letter case, accents, spacing or punctuation alone. */
const nearlySame = (names: readonly string[]): string[] => {
  const first = new Map<string, string>();
  return names.flatMap((name) => {
    const words = wordsOf(name);
    const earlier = first.get(words);
    if (earlier === undefined) first.set(words, name);
    return earlier === undefined || words === '' ? [] : [`"${earlier}" and "${name}" are taken as two teams`];
  });
};

/** The days of each pair in each round of a knock-out, from which the legs of a tie follow. */
const firstLegs = (matches: readonly PlacedMatch[]): ((placed: PlacedMatch) => boolean) => {
  const first = new Map<string, PlacedMatch>();
  const keyOf = ({ round, match }: PlacedMatch): string => pairKey(round, match.team1, match.team2);
  for (const placed of matches) {
    const before = first.get(keyOf(placed));
    if (before === undefined || (placed.match.date ?? '9999') < (before.match.date ?? '9999')) {
      first.set(keyOf(placed), placed);
    }
  }
  return (placed) => first.get(keyOf(placed)) === placed;
};

/**
 * Reads the file of a season as a whole: its shape, each match, and whether everything fits together.
 * @throws {ImportRefused} naming every place that is wrong and the reason
 */
export const readSeason = (fileName: string, text: string): Season => {
  const raw = readOpenfootball(fileName, text);
  const problems: Problem[] = [];
  const warnings: string[] = [];
  const kindOf = stageOf(raw.matches);
  const isFirstLeg = firstLegs(raw.matches.filter((placed) => kindOf(placed) === 'knock-out'));
  const groupNames = [...new Set(raw.matches.flatMap(({ match }) => match.group ?? []))];
  const grounds = unifyGrounds(raw.matches.flatMap(({ match }) => match.ground || []));
  warnings.push(...grounds.warnings);
  let needsZone = false;
  const offsets: string[] = [];

  const readMatch = (placed: PlacedMatch): SeasonMatch => {
    const { place, round, match } = placed;
    const notes: Notes = {
      problem: (key, reason) => problems.push({ place: `${place}.${key}`, reason }),
      warn: (warning) => warnings.push(`${place} (${match.team1} - ${match.team2}): ${warning}`),
    };
    const kickOff = match.time == null || match.time.trim() === '' ? undefined : parseKickOff(match.time);
    if (kickOff === null) notes.problem('time', 'is no time such as "18:00" or "18:00 UTC+3"');
    const date = match.date ?? null;
    const timed = kickOff != null && date !== null;
    if (kickOff != null && date === null) notes.warn('has a time and no date: the time is left out');
    if (timed && kickOff.offset === null) needsZone = true;
    if (timed && kickOff.offset !== null) offsets.push(kickOff.offset);

    const laterLeg = kindOf(placed) === 'knock-out' && !isFirstLeg(placed);
    const outcome = readOutcome(match, laterLeg, notes);
    return {
      place,
      round,
      group: match.group ?? null,
      num: match.num ?? null,
      home: readSide(match.team1, groupNames),
      away: readSide(match.team2, groupNames),
      date,
      time: timed ? kickOff.time : null,
      offset: timed ? kickOff.offset : null,
      ground: match.ground ? (grounds.spelling.get(match.ground) ?? match.ground) : null,
      goals: readGoals(match, outcome, notes),
      outcome,
    };
  };

  const stages = KINDS.flatMap((kind): SeasonStage[] => {
    const placed = raw.matches.filter((match) => kindOf(match) === kind);
    if (placed.length === 0) return [];
    const matches = placed.map(readMatch);
    return [
      {
        name: STAGE_NAMES[kind],
        format: kind === 'knock-out' ? 'knock-out' : 'round-robin',
        groups: groupsOf(kind, matches),
        rounds: orderedRounds(placed),
        ties: tiesOf(kind, matches),
      },
    ];
  });
  for (const { place, round, match } of raw.matches) {
    if (groupNames.length > 0 && match.group == null && kindOfRound(round) === 'matchday') {
      warnings.push(`${place}: "${round}" has no group here: taken as a knock-out match`);
    }
  }
  problems.push(...checkSeason(stages));
  if (problems.length > 0) throw new ImportRefused(problemLines(fileName, problems));

  const matches = stages.flatMap(({ ties }) => ties.flat());
  const sides = matches.flatMap(({ home, away }) => [home, away]);
  const entries = [...new Set(sides.flatMap((side) => (side.type === 'entry' ? side.name : [])))];
  warnings.push(...nearlySame(entries));
  return {
    name: raw.name,
    entries,
    players: namedPlayers(matches.map((match) => ({ match, goals: match.goals ?? [] }))),
    stages,
    needsZone,
    usualOffset: needsZone ? null : usual(offsets),
    warnings,
  };
};
