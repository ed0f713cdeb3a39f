import type { Minute, PartKind, ScorePart } from '../model.ts';
import { partLimit } from '../sports/parts.ts';
import type { SportRules } from '../sports/rules.ts';
import { setTarget, setWinner } from '../sports/sets.ts';
import type { MatchEvent, MatchRecord, PartClock, PartOfPlay, PlayTime } from './events.ts';
import type { ProtocolProblemCode, Report } from './problems.ts';

export type PlayedPart = Pick<ScorePart, 'kind' | 'number'>;

/** Where a record stands in play: rank of the part, minute or rally, added minutes, second, order of acceptance. */
export type Moment = readonly [part: number, minute: number, added: number, second: number, seq: number];

/** A record with the part of play that it belongs to and its place in it. */
export interface Placed {
  readonly record: MatchRecord;
  readonly event: MatchEvent;
  readonly part: PlayedPart;
  readonly at: PlayTime | null;
  readonly moment: Moment;
}

const WHOLE_TIME: PlayedPart = { kind: 'regulation', number: 1 };
const KIND_RANK: Record<PartKind, number> = { regulation: 0, period: 100, set: 100, overtime: 200, 'shoot-out': 300 };

/** Sorts parts in the order of play. */
export const partRank = ({ kind, number }: PlayedPart): number => KIND_RANK[kind] + number;

export const compareMoments = (a: Moment, b: Moment): number => {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

const BEFORE_PLAY = -1;
const UNKNOWN = 900;
const AFTER_PLAY = 1000;

/** Seconds that a part lasts; null where it has no end by the clock. */
export const secondsOf = (sport: SportRules, { kind }: PlayedPart): number | null => {
  const minutes = kind === 'period' ? sport.periods.minutes : kind === 'overtime' ? sport.overtimes.minutes : 0;
  return minutes === 0 ? null : minutes * 60;
};

/** Minutes of play before a part. */
const minutesBefore = (sport: SportRules, { kind, number }: PlayedPart): number => {
  if (kind === 'period') return (number - 1) * sport.periods.minutes;
  if (kind !== 'overtime') return 0;
  return sport.periods.count * sport.periods.minutes + (number - 1) * sport.overtimes.minutes;
};

/** The part of play in which a minute lies; stoppage time belongs to the part that it prolongs. */
const partOfMinute = (sport: SportRules, { minute }: Minute): PlayedPart => {
  const regular = sport.periods.count * sport.periods.minutes;
  if (minute <= regular || sport.overtimes.count === 0) {
    const number = Math.min(Math.ceil(minute / sport.periods.minutes), sport.periods.count);
    return { kind: 'period', number: Math.max(number, 1) };
  }
  const number = Math.ceil((minute - regular) / sport.overtimes.minutes);
  return { kind: 'overtime', number: Math.min(number, sport.overtimes.count) };
};

const isCount = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;

/** Why a clock of a part cannot be, with the pointer from it. */
const clockProblem = (
  sport: SportRules,
  { part, second }: PartClock,
): readonly [ProtocolProblemCode, string, string] | null => {
  if (!isCount(second, 0)) return ['not-a-count', '/second', `Expected a whole number from 0, got ${second}.`];
  const limit = part.kind === 'shoot-out' ? 0 : partLimit(sport, part.kind);
  if (isCount(part.number, 1) && part.number <= limit) return null;
  return ['no-such-part', '/part', `There are ${limit} parts of the kind ${part.kind} that have a clock.`];
};

/** The minute of play of a clock; what goes beyond the time of the part is added. */
export const minuteOf = (sport: SportRules, { part, second }: PartClock): Minute => {
  const length = secondsOf(sport, part);
  const played = Math.floor(second / 60) + 1;
  const most = length === null ? played : length / 60;
  return { minute: minutesBefore(sport, part) + Math.min(played, most), added: Math.max(played - most, 0) };
};

/** The time of an event, null where it has none; a time that cannot be is reported and counts as unknown. */
const timeOf = (sport: SportRules, record: MatchRecord, report: Report): PlayTime | null => {
  const { event } = record;
  const at = 'at' in event ? event.at : null;
  if (at === null) return null;
  const wrong = (code: ProtocolProblemCode, path: string, message: string): null => {
    report(record.id, code, `/event/at${path}`, message);
    return null;
  };
  if ('rally' in at) {
    if (sport.sets === null) return wrong('not-this-sport', '', `There are no rallies in ${sport.slug}.`);
    if (!isCount(at.set, 1)) return wrong('not-a-count', '/set', `Expected a whole number from 1, got ${at.set}.`);
    if (isCount(at.rally, 1)) return at;
    return wrong('not-a-count', '/rally', `Expected a whole number from 1, got ${at.rally}.`);
  }
  if (sport.clock === 'none') return wrong('not-this-sport', '', `There is no clock in ${sport.slug}.`);
  if ('second' in at) {
    const problem = clockProblem(sport, at);
    if (problem !== null) return wrong(...problem);
    const length = secondsOf(sport, at.part);
    if (length !== null && at.second > length && sport.clock === 'stopped') {
      report(record.id, 'beyond-play', '/event/at/second', `This part has ${length} seconds.`);
    }
    return at;
  }
  if (!isCount(at.minute, 1)) {
    return wrong('not-a-count', '/minute', `Expected a whole number from 1, got ${at.minute}.`);
  }
  if (!isCount(at.added, 0)) return wrong('not-a-count', '/added', `Expected a whole number from 0, got ${at.added}.`);
  const minutes = sport.periods.count * sport.periods.minutes + sport.overtimes.count * sport.overtimes.minutes;
  if (at.minute > minutes) report(record.id, 'beyond-play', '/event/at/minute', `A match has ${minutes} minutes.`);
  return at;
};

/** What cannot be counted at all: it is reported and left out. */
const isUsable = (sport: SportRules, { id, event }: MatchRecord, report: Report): boolean => {
  if (event.type === 'clock') {
    const problem = clockProblem(sport, event);
    if (problem === null) return true;
    const [code, path, message] = problem;
    report(id, code, `/event${path}`, message);
    return false;
  }
  const counts =
    event.type === 'set'
      ? [{ path: '/event', pair: event }]
      : event.type === 'result'
        ? event.parts.map((pair, index) => ({ path: `/event/parts/${index}`, pair }))
        : [];
  const wrong = counts.find(({ pair }) => !isCount(pair.home, 0) || !isCount(pair.away, 0));
  if (wrong !== undefined) report(id, 'not-a-count', wrong.path, 'Both sides have whole numbers from 0.');
  return wrong === undefined;
};

const partAt = (sport: SportRules, at: PlayTime): PartOfPlay | PlayedPart => {
  if ('rally' in at) return { kind: 'set', number: at.set };
  return 'second' in at ? at.part : partOfMinute(sport, at);
};

const momentAt = (sport: SportRules, part: PlayedPart, at: PlayTime | null, seq: number): Moment => {
  const rank = partRank(part);
  if (at === null) return [rank, UNKNOWN, 0, 0, seq];
  if ('rally' in at) return [rank, at.rally, 0, 0, seq];
  if (!('second' in at)) return [rank, at.minute, at.added, 0, seq];
  const { minute, added } = minuteOf(sport, at);
  return [rank, minute, added, at.second % 60, seq];
};

/** Follows which part is being played, in the order of acceptance. */
const follow = (sport: SportRules) => {
  const sets = new Map<number, { home: number; away: number }>();
  let started: PartOfPlay | null = null;
  const isOver = (number: number): boolean => {
    const target = setTarget(sport, number);
    const set = sets.get(number);
    return target !== null && set !== undefined && setWinner(target, set) !== null;
  };
  const currentSet = (): PlayedPart => {
    let number = started?.kind === 'set' ? started.number : 1;
    while (isOver(number) && number < sport.periods.count) number += 1;
    return { kind: 'set', number };
  };
  return {
    current: (): PlayedPart => (sport.sets === null ? (started ?? WHOLE_TIME) : currentSet()),
    see: (event: MatchEvent, part: PlayedPart): void => {
      if (event.type === 'period' && event.phase === 'start') started = event.part;
      if (event.type === 'set') sets.set(event.number, { home: event.home, away: event.away });
      if (event.type === 'points' && sport.sets !== null) {
        const set = sets.get(part.number) ?? { home: 0, away: 0 };
        sets.set(part.number, { ...set, [event.side]: set[event.side] + 1 });
      }
    },
  };
};

/**
 * Puts every record at its place in play. What has no time of its own belongs to the part that was being played when it was
 * accepted and stands at the end of it; a rally without a number comes after those accepted before it.
 */
export const place = (sport: SportRules, records: readonly MatchRecord[], report: Report): Placed[] => {
  const parts = follow(sport);
  const lastRally = new Map<number, number>();
  const usable = records.filter((record) => isUsable(sport, record, report));
  return usable.map((record) => {
    const { event, seq } = record;
    const at = timeOf(sport, record, report);
    const placed = (part: PlayedPart, moment: Moment): Placed => {
      parts.see(event, part);
      return { record, event, part, at, moment };
    };
    switch (event.type) {
      case 'goal':
      case 'card':
      case 'missed-penalty':
      case 'points':
      case 'foul':
      case 'time-penalty':
      case 'substitution': {
        const part = at === null ? parts.current() : partAt(sport, at);
        if (part.kind !== 'set') return placed(part, momentAt(sport, part, at, seq));
        const rally = at !== null && 'rally' in at ? at.rally : (lastRally.get(part.number) ?? 0);
        lastRally.set(part.number, Math.max(rally, lastRally.get(part.number) ?? 0));
        return placed(part, [partRank(part), rally, at === null ? 1 : 0, 0, seq]);
      }
      case 'set': {
        const part: PlayedPart = { kind: 'set', number: event.number };
        return placed(part, [partRank(part), AFTER_PLAY, 0, 0, seq]);
      }
      case 'shot': {
        const part: PlayedPart = { kind: 'shoot-out', number: 1 };
        return placed(part, [partRank(part), UNKNOWN, 0, 0, seq]);
      }
      case 'line-up': {
        const part: PlayedPart = event.set === undefined ? WHOLE_TIME : { kind: 'set', number: event.set };
        return placed(part, [event.set === undefined ? BEFORE_PLAY : partRank(part), BEFORE_PLAY - 1, 0, 0, seq]);
      }
      case 'clock':
        return placed(event.part, momentAt(sport, event.part, event, seq));
      case 'period':
        return placed(event.part, [
          partRank(event.part),
          event.phase === 'start' ? BEFORE_PLAY : AFTER_PLAY,
          0,
          0,
          seq,
        ]);
      case 'state':
        return placed(WHOLE_TIME, [event.to === 'abandoned' ? AFTER_PLAY : BEFORE_PLAY, 0, 0, 0, seq]);
      case 'result':
        return placed(WHOLE_TIME, [AFTER_PLAY, 1, 0, 0, seq]);
      case 'take-back':
        return placed(WHOLE_TIME, [BEFORE_PLAY, 0, 0, 0, seq]);
      default:
        return event satisfies never;
    }
  });
};
