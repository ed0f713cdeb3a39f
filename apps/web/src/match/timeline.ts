import { replayStart, type SportRules } from '@prodvor/sport';
import type { Incident, MatchEvent, Pair, Score, ScorePart } from './model.ts';
import { isIncident } from './model.ts';

/** The minute of play after which a part is over, null for parts without an end on the clock. Overtime told as one part is the whole. */
const endOf = ({ periods, overtimes }: SportRules, { kind, number }: ScorePart, played: number): number | null => {
  const regular = periods.count * periods.minutes;
  if (kind === 'period') return number * periods.minutes;
  if (kind === 'regulation') return regular;
  if (kind === 'overtime') return regular + (played === 1 ? overtimes.count : number) * overtimes.minutes;
  return null;
};

/** One line of the timeline: something that a side did, or the end of a part with the score then; of a shoot-out, its kicks. */
export type TimelineItem =
  | {
      readonly kind: 'incident';
      readonly id: string;
      readonly event: Incident;
      readonly takenBack: boolean;
      /** The score right after a goal; null where the recorded goals cannot tell it. */
      readonly running: Pair | null;
    }
  | { readonly kind: 'break'; readonly id: string; readonly part: ScorePart; readonly score: Pair };

interface Timed {
  readonly minute: number;
  readonly item: TimelineItem;
}

/** What stands in the protocol and counts, or was taken back. */
type Incidents = readonly (Omit<MatchEvent, 'event'> & { readonly event: Incident })[];

const incidentsOf = (events: readonly MatchEvent[]): Incidents =>
  events.flatMap((entry) => (isIncident(entry.event) ? [{ ...entry, event: entry.event }] : []));

/** What counts: a replay of an abandoned match starts from nothing, so what happened in the first attempt is left out. */
const sinceReplay = (events: readonly MatchEvent[]): readonly MatchEvent[] => {
  const accepted = events.toSorted((a, b) => a.seq - b.seq);
  return accepted.slice(replayStart(accepted));
};

const minuteOf = (event: Incident): number => (event.at === null ? Number.POSITIVE_INFINITY : event.at.minute);

/** By minute, then by added time, then as recorded; what has no minute comes last. */
const inOrder = (incidents: Incidents): Incidents =>
  incidents.toSorted((left, right) => {
    const [a, b] = [minuteOf(left.event), minuteOf(right.event)];
    if (a !== b) return a < b ? -1 : 1;
    return (left.event.at?.added ?? 0) - (right.event.at?.added ?? 0) || left.seq - right.seq;
  });

const breaksOf = (sport: SportRules, score: Score | null): readonly Timed[] => {
  if (score === null) return [];
  const overtimes = score.parts.filter(({ kind }) => kind === 'overtime').length;
  let sum: Pair = { home: 0, away: 0 };
  return score.parts.flatMap((part): readonly Timed[] => {
    if (part.kind === 'shoot-out') {
      const { home, away } = part;
      return [
        { minute: Number.POSITIVE_INFINITY, item: { kind: 'break', id: part.kind, part, score: { home, away } } },
      ];
    }
    sum = { home: sum.home + part.home, away: sum.away + part.away };
    const minute = endOf(sport, part, overtimes);
    if (minute === null) return [];
    return [{ minute, item: { kind: 'break', id: `${part.kind}-${part.number}`, part, score: sum } }];
  });
};

/**
 * The protocol as it is read: incidents by minute with the score after each goal, and the breaks between the parts of a
 * result. A running score is told only when every goal has a minute and the goals explain the result (`incomplete` false).
 */
export const timelineOf = (
  events: readonly MatchEvent[],
  score: Score | null,
  incomplete: boolean,
  sport: SportRules,
): readonly TimelineItem[] => {
  const incidents = inOrder(incidentsOf(sinceReplay(events)));
  const goals = incidents.filter(({ event, takenBack }) => event.type === 'goal' && !takenBack);
  const tells = !incomplete && goals.every(({ event }) => event.at !== null);
  const running = { home: 0, away: 0 };
  const lines: Timed[] = incidents.map(({ id, event, takenBack }) => {
    const counts = event.type === 'goal' && !takenBack;
    if (counts) running[event.side] += 1;
    return {
      minute: minuteOf(event),
      item: { kind: 'incident', id, event, takenBack, running: counts && tells ? { ...running } : null },
    };
  });
  if (lines.length === 0) return [];
  for (const pause of breaksOf(sport, score)) {
    const at = lines.findIndex(({ minute }) => minute > pause.minute);
    lines.splice(at === -1 ? lines.length : at, 0, pause);
  }
  return lines.map(({ item }) => item);
};

/** A minute as people write it: `90+4`. */
export const minuteText = (at: Incident['at']): string | null =>
  at === null ? null : at.added > 0 ? `${at.minute}+${at.added}` : String(at.minute);
