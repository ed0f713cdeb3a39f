import type { MatchState, ResultBasis, Score, Side } from '../model.ts';
import { replayStart } from '../replay.ts';
import { winnerOf } from '../score.ts';
import type { SportRules } from '../sports/rules.ts';
import { countScore, scoreProblems } from '../sports/score-problems.ts';
import { mayRecord } from '../transitions.ts';
import { type Dispute, type Happening, joinAccounts } from './accounts.ts';
import { type ClockReading, readClock, reportBackwards } from './clock.ts';
import type { MatchEvent, MatchRecord, MatchResultEvent, PartOfPlay, PlayTime } from './events.ts';
import { followLineUps } from './line-up.ts';
import { compareMoments, type PlayedPart, partRank, place } from './position.ts';
import type { ProtocolProblem, Report } from './problems.ts';
import { settle } from './settle.ts';
import type { SideLineUp } from './side-watch.ts';
import { type MatchSettings, type Tally, tally } from './tally.ts';
import { partStates, reportWhistles } from './whistles.ts';

/** A line of the story of a match. `accounts` are the records that tell of it, the first one first. */
export interface TimelineItem {
  readonly id: string;
  readonly accounts: readonly string[];
  readonly event: MatchEvent;
  readonly part: PlayedPart;
  readonly at: PlayTime | null;
  /** What the board showed after it: the set's points in sports of sets, else the match's; null where nothing changed. */
  readonly board: { readonly home: number; readonly away: number } | null;
}

/** What a match is according to its records. */
export interface MatchSheet {
  readonly state: MatchState;
  /** The stated result; without one, what is recorded while a match is live or after it was abandoned in play; else null. */
  readonly score: Score | null;
  readonly winner: Side | null;
  /** Who has won by the rules of play, stated or not yet: sets, a target, a golden goal, a shoot-out. */
  readonly decided: Side | null;
  /** A played result stands and what is recorded does not add up to it. A result without any score stands by itself. */
  readonly incomplete: boolean;
  readonly basis: MatchResultEvent['basis'] | null;
  readonly standingResultId: string | null;
  readonly hasProtocol: boolean;
  readonly tally: Tally;
  /** The part of play that was whistled on and not off. */
  readonly running: PartOfPlay | null;
  readonly clock: ClockReading | null;
  readonly lineUps: Readonly<Record<Side, SideLineUp>>;
  readonly timeline: readonly TimelineItem[];
  /** What two referees tell differently. */
  readonly disputes: readonly Dispute[];
  /** What the rules do not allow in the records; each of them still stands, with the outcome that this sheet shows. */
  readonly problems: readonly ProtocolProblem[];
}

interface StandingResult {
  readonly id: string;
  readonly by: string | null;
  readonly event: MatchResultEvent;
}

const resultState = ({ basis }: MatchResultEvent): MatchState => (basis === 'played' ? 'finished' : 'awarded');

const scoreBasis = ({ basis }: MatchResultEvent): ResultBasis => (basis === 'forfeit-both' ? 'walkover' : basis);

/** Whether a match in this state may get this record: as `mayRecord`, for the events of every sport. */
const mayAdd = (state: MatchState, event: MatchEvent): boolean => {
  switch (event.type) {
    case 'goal':
    case 'card':
    case 'missed-penalty':
    case 'points':
    case 'set':
    case 'shot':
    case 'foul':
    case 'time-penalty':
    case 'substitution':
      return mayRecord(state, { type: 'missed-penalty', side: 'home', player: null, at: null });
    case 'line-up':
      return state !== 'cancelled';
    case 'clock':
      return state === 'scheduled' || state === 'live';
    case 'period':
    case 'state':
      return mayRecord(state, event);
    case 'result':
      return mayRecord(state, { ...event, basis: scoreBasis(event) });
    case 'take-back':
      return true;
    default:
      return event satisfies never;
  }
};

/** What happens in play makes a scheduled match live. */
const isPlay = (event: MatchEvent): boolean =>
  event.type !== 'state' && event.type !== 'result' && event.type !== 'line-up' && event.type !== 'take-back';

/** State and standing result, in the order of acceptance. */
const followState = (happenings: readonly Happening[], report: Report) => {
  let state: MatchState = 'scheduled';
  let played = false;
  let result: StandingResult | null = null;
  const results: StandingResult[] = [];
  for (const { event, record } of happenings) {
    const now: MatchState = result === null ? state : resultState(result.event);
    if (!mayAdd(now, event)) {
      report(record.id, 'wrong-state', '/event/type', `This cannot be recorded in a match that is ${now}.`);
    }
    if (event.type === 'state') state = event.to;
    if (event.type === 'result') {
      result = { id: record.id, by: record.by ?? null, event };
      results.push(result);
    }
    if (isPlay(event)) {
      played = true;
      if (state === 'scheduled') state = 'live';
    }
  }
  return { state, played, result, results };
};

/** What counts: an abandoned match that is scheduled anew is replayed, and of its first attempt only states and results stay. */
const sinceReplay = (records: readonly MatchRecord[]): readonly MatchRecord[] => {
  const start = replayStart(records);
  return records.filter(({ event }, index) => index >= start || event.type === 'state' || event.type === 'result');
};

const reportResult = (
  sport: SportRules,
  { id, event }: StandingResult,
  settings: MatchSettings,
  report: Report,
): void => {
  if (event.basis === 'forfeit-both') {
    const scored = event.parts.some(({ home, away }) => home !== 0 || away !== 0);
    if (scored) report(id, 'impossible-score', '/event/parts', 'A two-sided forfeit has no score.');
    if (event.winner) report(id, 'winner-contradicts-score', '/event/winner', 'A two-sided forfeit has no winner.');
    return;
  }
  for (const { path, message } of scoreProblems(sport, event.parts, { ...settings, basis: event.basis })) {
    report(id, 'impossible-score', `/event/parts${path}`, message);
  }
  const winner = winnerOf(countScore(sport, event.parts, event.basis));
  if (event.winner && winner !== null && winner !== event.winner) {
    report(id, 'winner-contradicts-score', '/event/winner', 'The score is a win of the other side.');
  }
};

/** Whether what is recorded adds up to a stated score; where nothing is recorded there is nothing to add up. */
const explains = (sport: SportRules, { parts, scored, shootOut }: Tally, score: Score): boolean => {
  const shots = score.parts.find(({ kind }) => kind === 'shoot-out');
  const agrees = shootOut === null || (shots?.home === shootOut.scored.home && shots.away === shootOut.scored.away);
  if (sport.sets === null) {
    const { home, away } = scored;
    return agrees && (home + away === 0 || (home === score.home && away === score.away));
  }
  return parts.every((part) => {
    const stated = score.parts.find(({ kind, number }) => kind === 'set' && number === part.number);
    return stated !== undefined && stated.home === part.home && stated.away === part.away;
  });
};

/** Results of two referees that differ; the latest counts. */
const resultDisputes = (results: readonly StandingResult[]): Dispute[] => {
  const last = results.at(-1);
  if (last === undefined) return [];
  const said = ({ event }: StandingResult): string => JSON.stringify([event.basis, event.parts, event.winner ?? null]);
  return results
    .filter(({ by }) => by !== null && last.by !== null && by !== last.by)
    .filter((each) => said(each) !== said(last))
    .map(({ id }) => ({ code: 'results-differ' as const, records: [id, last.id] }));
};

/** A sheet's score while there is no result. */
const liveParts = ({ parts, shootOut, kicks }: Tally): Score['parts'] => {
  const scored = shootOut?.scored ?? kicks;
  return scored === null ? parts : [...parts, { kind: 'shoot-out', number: 1, ...scored }];
};

/**
 * Folds the records of a match into what it is now. The order of the list does not matter: records are taken in the order of
 * `seq`, told in the order of play; a record that comes twice counts once, what two referees tell of one thing is joined, and
 * what is taken back counts for nothing. A replay of an abandoned match starts from nothing. The latest standing result decides state, score and winner; goals explain it.
 * Nothing that is recorded is thrown away: what the rules do not allow is named in `problems`.
 */
export const foldMatch = (
  sport: SportRules,
  records: readonly MatchRecord[],
  settings: MatchSettings = {},
): MatchSheet => {
  const problems: ProtocolProblem[] = [];
  const report: Report = (record, code, path, message) => {
    problems.push({ code, record, path, message });
  };
  const placed = place(sport, sinceReplay(settle(records, report)), report);
  const backwards = reportBackwards(placed, report);
  const { happenings, disputes } = joinAccounts(sport, placed);
  const inPlay = [...happenings].sort((a, b) => compareMoments(a.moment, b.moment));
  const counted = tally(sport, happenings, settings, report);
  reportWhistles(sport, happenings, settings, counted, report);
  const lineUps = followLineUps(sport, happenings, inPlay, report);
  const { state, played, result, results } = followState(happenings, report);
  for (const each of results) reportResult(sport, each, settings, report);

  const states = partStates(happenings);
  const running = happenings
    .flatMap(({ event }) => (event.type === 'period' ? [event.part] : []))
    .filter((part) => states.get(partRank(part)) === 'running')
    .sort((a, b) => partRank(b) - partRank(a))[0];
  const rest = {
    decided: counted.decided,
    hasProtocol: records.length > 0,
    tally: counted,
    running: running ?? null,
    clock: readClock(sport, placed, backwards),
    lineUps,
    timeline: inPlay.map(({ record, accounts, event, part, at }) => ({
      id: record.id,
      accounts,
      event,
      part,
      at,
      board: counted.running.get(record.id) ?? null,
    })),
    disputes: [...disputes, ...resultDisputes(results)],
    problems,
  };
  if (result !== null) {
    const { id, event } = result;
    const score = countScore(sport, event.parts, scoreBasis(event));
    return {
      ...rest,
      state: resultState(event),
      score,
      winner: event.basis === 'forfeit-both' ? null : winnerOf(score, event.winner ?? null),
      incomplete: event.basis === 'played' && !explains(sport, counted, score),
      basis: event.basis,
      standingResultId: id,
    };
  }
  const inPlayState = state === 'live' || (state === 'abandoned' && played);
  return {
    ...rest,
    state,
    score: inPlayState ? countScore(sport, liveParts(counted), 'played') : null,
    winner: null,
    incomplete: false,
    basis: null,
    standingResultId: null,
  };
};
