import type { ScorePart, Side } from '../model.ts';
import { levelAfter, type SideScores } from '../sports/overtime.ts';
import type { SportRules } from '../sports/rules.ts';
import { isSetEnd, setsToWin, setsWon, setTarget, setWinner } from '../sports/sets.ts';
import { type ShootOutTally, shootOutWinner } from '../sports/shoot-out.ts';
import type { Happening } from './accounts.ts';
import { compareMoments, type PlayedPart, partRank } from './position.ts';
import type { Report } from './problems.ts';

/** What a tie needs of a match, and what it brings from its earlier legs. */
export interface MatchSettings {
  /** True in a knock-out, false in a league; left out, both ends are possible where the sport has draws. */
  readonly winnerNeeded?: boolean;
  readonly lead?: SideScores;
}

/** What the recorded scores make. */
export interface Tally {
  /** By part, in the order of play; without the shoot-out. */
  readonly parts: readonly ScorePart[];
  /** Goals or points; in sports of sets, rallies. */
  readonly scored: SideScores;
  readonly shootOut: (ShootOutTally & { readonly winner: Side | null; readonly next: Side | null }) | null;
  /** Goals within the shoot-out, which are no goals of the match: null before it. Where its shots are told, they count instead. */
  readonly kicks: SideScores | null;
  /** The score after each happening that changed it, by id. */
  readonly running: ReadonlyMap<string, SideScores>;
  /** Who has won by the rules of play alone: sets, a target, a golden goal, a shoot-out; null while play can go on. */
  readonly decided: Side | null;
}

type Board = { home: number; away: number };

/** What an event adds to the score; null when it adds nothing or the sport has no such score. */
const worthOf = (
  sport: SportRules,
  { event, record }: Happening,
  report: Report,
): { side: Side; points: number } | null => {
  if (event.type === 'goal') {
    if (sport.unit === 'goals') return { side: event.side, points: 1 };
    report(record.id, 'not-this-sport', '/event/type', `A score in ${sport.slug} is not a goal but points.`);
  }
  if (event.type === 'points') {
    if (sport.unit !== 'goals' && sport.scoring.includes(event.points))
      return { side: event.side, points: event.points };
    const values = sport.unit === 'goals' ? 'a goal' : sport.scoring.join(', ');
    report(record.id, 'not-this-sport', '/event/points', `A score in ${sport.slug} is ${values}, not ${event.points}.`);
  }
  return null;
};

const ahead = ({ home, away }: SideScores): Side | null => (home === away ? null : home > away ? 'home' : 'away');

/** Sets: rallies make them, a stated score of a set decides it; what comes after the end of a set or of the match does not count. */
const tallySets = (sport: SportRules, happenings: readonly Happening[], report: Report): Omit<Tally, 'shootOut'> => {
  const sets = new Map<number, Board>();
  const stated = new Map<number, SideScores>();
  const running = new Map<string, SideScores>();
  const scored = { home: 0, away: 0 };
  const inOrder = (): ScorePart[] =>
    [...sets.entries()].sort(([a], [b]) => a - b).map(([number, set]) => ({ kind: 'set', number, ...set }));
  const matchWinner = (parts: readonly ScorePart[]): Side | null => {
    const won = setsWon(sport, parts);
    return Math.max(won.home, won.away) >= setsToWin(sport) ? ahead(won) : null;
  };
  const before = (number: number): readonly ScorePart[] => inOrder().filter((set) => set.number < number);
  const exists = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= sport.periods.count;

  for (const { event, record } of happenings) {
    if (event.type !== 'set') continue;
    if (!exists(event.number)) {
      report(record.id, 'no-such-part', '/event/number', `A match has at most ${sport.periods.count} sets.`);
      continue;
    }
    const target = setTarget(sport, event.number);
    if (target !== null && !isSetEnd(target, event)) {
      const text = `A set to ${target.points} with a lead of ${target.lead} cannot end ${event.home}:${event.away}.`;
      report(record.id, 'impossible-score', '/event', text);
    }
    stated.set(event.number, { home: event.home, away: event.away });
  }
  for (const [number, set] of stated) sets.set(number, { ...set });
  for (const happening of happenings) {
    const { event, record, part } = happening;
    if (event.type === 'set') {
      if (exists(event.number) && matchWinner(before(event.number)) !== null) {
        report(record.id, 'decided', '/event/number', 'The match was decided before this set.');
      }
      running.set(
        record.id,
        setsWon(
          sport,
          inOrder().filter(({ number }) => number <= event.number),
        ),
      );
    }
    const worth = worthOf(sport, happening, report);
    if (worth === null) continue;
    if (!exists(part.number)) {
      report(record.id, 'no-such-part', '/event/at/set', `A match has at most ${sport.periods.count} sets.`);
      continue;
    }
    if (stated.has(part.number)) {
      scored[worth.side] += worth.points;
      continue;
    }
    if (matchWinner(before(part.number)) !== null) {
      report(record.id, 'decided', '/event', 'The match is over.');
      continue;
    }
    const target = setTarget(sport, part.number);
    const set = sets.get(part.number) ?? { home: 0, away: 0 };
    if (target !== null && setWinner(target, set) !== null) {
      const last = matchWinner(inOrder()) !== null;
      report(record.id, last ? 'decided' : 'part-over', '/event', last ? 'The match is over.' : 'This set is over.');
      continue;
    }
    set[worth.side] += worth.points;
    scored[worth.side] += worth.points;
    sets.set(part.number, set);
    running.set(record.id, { ...set });
  }
  const parts = inOrder();
  return { parts, scored, running, kicks: null, decided: matchWinner(parts) };
};

const isRegular = ({ kind }: PlayedPart): boolean => kind === 'regulation' || kind === 'period';

/** Whether play is over by a target or a golden goal, given what stands in regular time and in this overtime. */
const endsAtOnce = (
  sport: SportRules,
  part: PlayedPart,
  regular: SideScores,
  overtime: SideScores,
  lead: SideScores,
): boolean => {
  if (isRegular(part)) return sport.target !== null && Math.max(regular.home, regular.away) >= sport.target;
  if (part.kind !== 'overtime' || sport.overtime === null) return false;
  if (sport.overtime.ends === 'points') return Math.max(overtime.home, overtime.away) >= sport.overtime.points;
  if (sport.overtime.ends !== 'golden-goal') return false;
  return ahead(levelAfter([regular, overtime], lead)) !== null;
};

/** Goals and points by part. Where the period of one is unknown, regular time is one part. All of them count. */
const tallyTime = (
  sport: SportRules,
  happenings: readonly Happening[],
  { lead = { home: 0, away: 0 } }: MatchSettings,
  report: Report,
): Omit<Tally, 'shootOut'> => {
  const parts = new Map<number, PlayedPart & Board>();
  const running = new Map<string, SideScores>();
  const scored: Board = { home: 0, away: 0 };
  const regular: Board = { home: 0, away: 0 };
  const overtime: Board = { home: 0, away: 0 };
  let kicks: Board | null = null;
  let decided: Side | null = null;
  const open = (part: PlayedPart): PlayedPart & Board => {
    const known = parts.get(partRank(part));
    if (known !== undefined) return known;
    const fresh = { kind: part.kind, number: part.number, home: 0, away: 0 };
    parts.set(partRank(part), fresh);
    return fresh;
  };
  for (const happening of happenings) {
    const { event, record, part } = happening;
    if (event.type === 'set') {
      report(record.id, 'not-this-sport', '/event/type', `There are no sets in ${sport.slug}.`);
    }
    if (event.type === 'period') {
      if (event.part.kind !== 'shoot-out') open(event.part);
      else kicks ??= { home: 0, away: 0 };
    }
    const worth = worthOf(sport, happening, report);
    if (worth === null) continue;
    if (part.kind === 'shoot-out') {
      kicks ??= { home: 0, away: 0 };
      kicks[worth.side] += worth.points;
      continue;
    }
    if (decided !== null) report(record.id, 'decided', '/event', 'Play was over before this.');
    open(part)[worth.side] += worth.points;
    scored[worth.side] += worth.points;
    (isRegular(part) ? regular : overtime)[worth.side] += worth.points;
    running.set(record.id, { ...scored });
    if (endsAtOnce(sport, part, regular, overtime, lead)) decided ??= ahead(levelAfter([scored], lead));
  }
  const list = [...parts.values()].filter(({ kind }) => kind !== 'set');
  const merge = list.some(({ kind }) => kind === 'regulation');
  const whole = { kind: 'regulation' as const, number: 1, ...levelAfter(list.filter(isRegular), { home: 0, away: 0 }) };
  const rest = list.filter((part) => !merge || !isRegular(part)).sort((a, b) => partRank(a) - partRank(b));
  return {
    parts: merge ? [whole, ...rest] : rest,
    scored,
    running,
    kicks,
    decided,
  };
};

/** Shots in the order of acceptance: sides take turns, and nothing is shot after the decision. */
const tallyShots = (
  sport: SportRules,
  happenings: readonly Happening[],
  level: SideScores,
  report: Report,
): Tally['shootOut'] => {
  const shots = happenings.flatMap(({ event, record }) => (event.type === 'shot' ? [{ event, record }] : []));
  if (shots.length === 0) return null;
  const { shots: first } = sport;
  if (first === null) {
    for (const { record } of shots) {
      report(record.id, 'not-this-sport', '/event/type', `There is no shoot-out in ${sport.slug}.`);
    }
    return null;
  }
  const [taken, scored] = [
    { home: 0, away: 0 },
    { home: 0, away: 0 },
  ];
  let winner: Side | null = null;
  let next: Side | null = null;
  for (const { event, record } of shots) {
    if (level.home !== level.away) report(record.id, 'not-level', '/event', 'A shoot-out follows level play only.');
    if (winner !== null) {
      report(record.id, 'decided', '/event', 'The shoot-out is over.');
      continue;
    }
    if (next !== null && next !== event.side)
      report(record.id, 'not-their-turn', '/event/side', 'The other side shoots.');
    taken[event.side] += 1;
    if (event.scored) scored[event.side] += 1;
    winner = shootOutWinner(first, { taken, scored });
    next = event.side === 'home' ? 'away' : 'home';
  }
  return { taken, scored, winner, next: winner === null ? next : null };
};

/** Counts what is recorded, in the order of play. */
export const tally = (
  sport: SportRules,
  happenings: readonly Happening[],
  settings: MatchSettings,
  report: Report,
): Tally => {
  const inPlay = [...happenings].sort((a, b) => compareMoments(a.moment, b.moment));
  const made = sport.sets === null ? tallyTime(sport, inPlay, settings, report) : tallySets(sport, inPlay, report);
  const level = levelAfter([made.scored], settings.lead ?? { home: 0, away: 0 });
  const shootOut = tallyShots(sport, happenings, level, report);
  return { ...made, shootOut, decided: made.decided ?? shootOut?.winner ?? null };
};
