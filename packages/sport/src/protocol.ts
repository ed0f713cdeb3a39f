import type {
  GoalEvent,
  MatchState,
  Minute,
  PartKind,
  ProtocolEntry,
  ResultEvent,
  Score,
  ScorePart,
  Side,
  Sport,
} from './model.ts';
import { scoreFromParts, winnerOf } from './score.ts';

/** What a match is according to its protocol. */
export interface FoldedProtocol {
  readonly state: MatchState;
  /** The stated result; without one, what the goals make while a match is live or after it was abandoned in play; else null. */
  readonly score: Score | null;
  readonly winner: Side | null;
  /** A played result stands and the recorded goals do not add up to it. A result without any goal stands by itself. */
  readonly incomplete: boolean;
  /** The entry of the result that decides. */
  readonly standingResultId: string | null;
}

type PlayedPart = Pick<ScorePart, 'kind' | 'number'>;

const WHOLE_TIME: PlayedPart = { kind: 'regulation', number: 1 };

/** The part of play in which a minute lies; stoppage time belongs to the part that it prolongs. */
export const partOfMinute = (sport: Sport, { minute }: Minute): PlayedPart => {
  const regular = sport.periods.count * sport.periods.minutes;
  if (minute <= regular || sport.overtimes.count === 0) {
    const number = Math.min(Math.ceil(minute / sport.periods.minutes), sport.periods.count);
    return { kind: 'period', number: Math.max(number, 1) };
  }
  const number = Math.ceil((minute - regular) / sport.overtimes.minutes);
  return { kind: 'overtime', number: Math.min(number, sport.overtimes.count) };
};

const partOf = (sport: Sport, event: GoalEvent, current: PlayedPart | null): PlayedPart =>
  event.at === null ? (current ?? WHOLE_TIME) : partOfMinute(sport, event.at);

const KIND_RANK: Record<PartKind, number> = { regulation: 0, period: 100, set: 100, overtime: 200, 'shoot-out': 300 };
const rankOf = (part: PlayedPart): number => KIND_RANK[part.kind] + part.number;

/** Goals by part. Where the period of one goal is unknown, regular time is one part. */
const liveParts = (tally: readonly ScorePart[]): ScorePart[] => {
  const merge = tally.some(({ kind }) => kind === 'regulation');
  const parts = new Map<number, ScorePart>();
  for (const { kind, number, home, away } of tally) {
    const part = merge && kind === 'period' ? WHOLE_TIME : { kind, number };
    const before = parts.get(rankOf(part));
    parts.set(rankOf(part), { ...part, home: (before?.home ?? 0) + home, away: (before?.away ?? 0) + away });
  }
  return [...parts.entries()].sort(([a], [b]) => a - b).map(([, part]) => part);
};

const resultState = (event: ResultEvent): MatchState => (event.basis === 'played' ? 'finished' : 'awarded');

/**
 * Folds a protocol into what the match is now. Entries count in the order of `seq`, whatever the order of the list; entries
 * taken back count for nothing. The latest standing result decides state, score and winner; taking it back returns to what
 * the rest says. A whistle, a goal or a card makes a scheduled match live. An abandoned match that is scheduled anew is
 * replayed from the start: what was played before no longer counts. Kicks of a shoot-out are not goals of the match.
 */
export const foldProtocol = (sport: Sport, entries: readonly ProtocolEntry[]): FoldedProtocol => {
  const standing = entries.filter(({ takenBack }) => !takenBack).sort((a, b) => a.seq - b.seq);
  let tally: ScorePart[] = [];
  let state: MatchState = 'scheduled';
  let current: PlayedPart | null = null;
  let played = false;
  let result: { id: string; event: ResultEvent } | null = null;

  for (const { id, event } of standing) {
    switch (event.type) {
      case 'goal':
        tally.push({
          ...partOf(sport, event, current),
          home: event.side === 'home' ? 1 : 0,
          away: event.side === 'away' ? 1 : 0,
        });
        break;
      case 'period':
        if (event.phase === 'start') current = event.part;
        tally.push({ ...event.part, home: 0, away: 0 });
        break;
      case 'state':
        if (state === 'abandoned' && event.to === 'scheduled') {
          tally = [];
          current = null;
          played = false;
        }
        state = event.to;
        break;
      case 'result':
        result = { id, event };
        break;
      case 'card':
      case 'missed-penalty':
        break;
      default:
        event satisfies never;
    }
    if (event.type !== 'state' && event.type !== 'result') {
      played = true;
      if (state === 'scheduled') state = 'live';
    }
  }

  const goals = scoreFromParts(sport, liveParts(tally), 'played');
  if (result !== null) {
    const { id, event } = result;
    const score = scoreFromParts(sport, event.parts, event.basis);
    const explained = goals.home + goals.away === 0 || (goals.home === score.home && goals.away === score.away);
    return {
      state: resultState(event),
      score,
      winner: winnerOf(score, event.winner ?? null),
      incomplete: event.basis === 'played' && !explained,
      standingResultId: id,
    };
  }
  const inPlay = state === 'live' || (state === 'abandoned' && played);
  return { state, score: inPlay ? goals : null, winner: null, incomplete: false, standingResultId: null };
};
