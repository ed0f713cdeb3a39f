import type { SportRules } from '../sports/rules.ts';
import type { ClockEvent, PartOfPlay } from './events.ts';
import { compareMoments, type Moment, minuteOf, type Placed, partRank, secondsOf } from './position.ts';
import type { Report } from './problems.ts';

/** The clock as it stands: seconds played of a part; `since` is when it was read, by the watch of who recorded it. */
export interface ClockReading {
  readonly part: PartOfPlay;
  readonly second: number;
  readonly running: boolean;
  readonly since: number | null;
}

const BACKWARDS = 'The clock stands before an earlier reading; a reading that puts it right is given as such.';

/** The readings of the clock: in the order of the watch where each has it, else of acceptance. */
const readings = (placed: readonly Placed[]): (Placed & { event: ClockEvent })[] => {
  const list = placed.flatMap((each) => (each.event.type === 'clock' ? [{ ...each, event: each.event }] : []));
  const watched = list.every(({ record }) => typeof record.time === 'number');
  return watched ? list.sort((a, b) => (a.record.time ?? 0) - (b.record.time ?? 0)) : list;
};

const hasSeconds = ({ event, at }: Placed): boolean => event.type === 'clock' || (at !== null && 'second' in at);

/** Whether something stands earlier in play than another; by seconds only where both have them. */
const isBefore = (a: Placed, b: Placed): boolean => {
  const exact = hasSeconds(a) && hasSeconds(b);
  const position = ({ moment }: Placed): Moment => [moment[0], moment[1], moment[2], exact ? moment[3] : 0, 0];
  return compareMoments(position(a), position(b)) < 0;
};

const authors = (placed: readonly Placed[]): Map<string | null, Placed[]> => {
  const lists = new Map<string | null, Placed[]>();
  for (const each of placed) {
    const by = each.record.by ?? null;
    lists.set(by, [...(lists.get(by) ?? []), each]);
  }
  return lists;
};

/** Whether a record says both when it happened by the watch and where in play. */
const isTimed = ({ event, at, record }: Placed): boolean =>
  typeof record.time === 'number' && (event.type === 'period' || event.type === 'clock' || at !== null);

/**
 * Reports clocks that run backwards: a reading below the one before it in the same part, and, by the watch of one referee,
 * something that happened later at an earlier time of play. Such a reading counts for nothing; such an event stands.
 */
export const reportBackwards = (placed: readonly Placed[], report: Report): Set<string> => {
  const backwards = new Set<string>();
  const note = ({ record, event }: Placed): void => {
    if (backwards.has(record.id)) return;
    backwards.add(record.id);
    const path = event.type === 'clock' ? '/event/second' : event.type === 'period' ? '/event/part' : '/event/at';
    report(record.id, 'clock-backwards', path, BACKWARDS);
  };
  for (const own of authors(placed).values()) {
    const last = new Map<number, number>();
    for (const reading of readings(own)) {
      const rank = partRank(reading.part);
      const { phase, second } = reading.event;
      if (phase !== 'set' && second < (last.get(rank) ?? 0)) note(reading);
      else last.set(rank, second);
    }
    const timed = own.filter(isTimed).sort((a, b) => (a.record.time ?? 0) - (b.record.time ?? 0));
    let latest: Placed | null = null;
    for (const each of timed) {
      const sets = each.event.type === 'clock' && each.event.phase === 'set';
      const same: boolean = latest !== null && latest.record.time === each.record.time;
      if (!sets && !same && latest !== null && isBefore(each, latest)) {
        note(each);
      } else {
        latest = each;
      }
    }
  }
  return backwards;
};

/**
 * The clock after everything that stands: the latest whistle or reading in the order of play. A whistle starts a running
 * clock at 0; a stopped one waits for its first reading. Readings that run backwards are left out.
 */
export const readClock = (
  sport: SportRules,
  placed: readonly Placed[],
  backwards: ReadonlySet<string>,
): ClockReading | null => {
  let clock: ClockReading | null = null;
  const inPart = new Map<number, ClockReading>();
  const take = (reading: ClockReading): void => {
    inPart.set(partRank(reading.part), reading);
  };
  const timed = [...placed]
    .filter(({ event }) => event.type === 'period')
    .sort((a, b) => compareMoments(a.moment, b.moment));
  for (const { event, record } of timed) {
    if (event.type === 'period' && event.phase === 'start') {
      const running = sport.clock === 'running';
      take({ part: event.part, second: 0, running, since: running ? (record.time ?? null) : null });
    }
  }
  for (const { event, record } of readings(placed)) {
    if (backwards.has(record.id)) continue;
    const running =
      event.phase === 'run' || (event.phase === 'set' && (inPart.get(partRank(event.part))?.running ?? false));
    take({ part: event.part, second: event.second, running, since: running ? (record.time ?? null) : null });
  }
  for (const { event } of timed) {
    if (event.type !== 'period' || event.phase !== 'end') continue;
    const reading = inPart.get(partRank(event.part));
    const second = Math.max(reading?.second ?? 0, secondsOf(sport, event.part) ?? 0);
    take({ part: event.part, second, running: false, since: null });
  }
  for (const [rank, reading] of inPart) {
    if (clock === null || rank > partRank(clock.part)) clock = reading;
  }
  return sport.clock === 'none' ? null : clock;
};

/**
 * What the clock shows at a moment of the same watch, in milliseconds. A clock that stands, or was read without a watch,
 * shows what was read; it never goes back.
 */
export const clockAt = (
  sport: SportRules,
  clock: ClockReading,
  now: number,
): { part: PartOfPlay; second: number; minute: string } => {
  const passed = clock.running && clock.since !== null ? Math.max(Math.floor((now - clock.since) / 1000), 0) : 0;
  const length = secondsOf(sport, clock.part);
  const most = sport.clock === 'stopped' && length !== null ? length : Number.POSITIVE_INFINITY;
  const second = Math.min(clock.second + passed, most);
  const { minute, added } = minuteOf(sport, { part: clock.part, second });
  return { part: clock.part, second, minute: added === 0 ? `${minute}` : `${minute}+${added}` };
};
