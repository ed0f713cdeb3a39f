import type { ScorePart, Side } from '../model.ts';
import type { Random } from '../random.ts';
import { type Fallen, playMatch } from '../sports/play.fixture.ts';
import type { SportRules } from '../sports/rules.ts';
import type { MatchEvent, MatchRecord, PartOfPlay } from './events.ts';

/** Records `e1`, `e2`, ... in the order of the events. */
export const recordsOf = (...events: readonly MatchEvent[]): MatchRecord[] =>
  events.map((event, index) => ({ id: `e${index + 1}`, seq: index + 1, event }));

export const goal = (side: Side, minute: number | null = null, player: string | null = null): MatchEvent => ({
  type: 'goal',
  side,
  kind: 'regular',
  player,
  at: minute === null ? null : { minute, added: 0 },
});

export const points = (side: Side, worth: number, player: string | null = null): MatchEvent => ({
  type: 'points',
  side,
  points: worth,
  player,
  at: null,
});

export const whistle = (phase: 'start' | 'end', kind: PartOfPlay['kind'], number: number): MatchEvent => ({
  type: 'period',
  phase,
  part: { kind, number },
});

export const result = (...parts: readonly ScorePart[]): MatchEvent => ({ type: 'result', basis: 'played', parts });

const eventOf = (sport: SportRules, { kind, side, points: worth }: Fallen): MatchEvent => {
  if (kind === 'shoot-out') return { type: 'shot', side, scored: worth > 0, player: null };
  return sport.unit === 'goals' ? goal(side) : points(side, worth);
};

/** A match played to its end, as a referee records it: whistles, scores, shots and the result. */
export const playedMatch = (sport: SportRules, random: Random): { parts: ScorePart[]; records: MatchRecord[] } => {
  const fallen: Fallen[] = [];
  const parts = playMatch(sport, random, (each) => fallen.push(each));
  const events = parts.flatMap(({ kind, number }): MatchEvent[] => {
    const inside = fallen.filter((each) => each.kind === kind && each.number === number);
    if (kind === 'regulation') return [];
    return [
      whistle('start', kind, number),
      ...inside.map((each) => eventOf(sport, each)),
      whistle('end', kind, number),
    ];
  });
  return { parts, records: recordsOf(...events, result(...parts)) };
};
