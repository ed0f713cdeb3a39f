import type { SportRules } from '../sports/rules.ts';
import type { MatchEvent, PlayTime } from './events.ts';
import { minuteOf, type Placed, partRank } from './position.ts';

/** One thing that happened, with every record that tells of it; `event` has what any of them knows. */
export interface Happening extends Placed {
  readonly accounts: readonly string[];
}

/** Records of two referees that cannot both be right. */
export interface Dispute {
  readonly code: 'accounts-differ' | 'results-differ';
  readonly records: readonly string[];
}

/** Clocks of two referees for the same thing differ by no more than this many minutes. */
const SAME_WITHIN = 1;

/**
 * How two records relate: they tell of the same; of the same in other words, so that only one can count; of things too near
 * each other to be sure; or of different things.
 */
type Relation = 'same' | 'same-but-differs' | 'near' | 'different';

const known = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

const near = (sport: SportRules, a: PlayTime | null, b: PlayTime | null): boolean => {
  if (a === null || b === null) return true;
  if ('rally' in a || 'rally' in b) return 'rally' in a && 'rally' in b && a.set === b.set && a.rally === b.rally;
  const [first, second] = [a, b].map((time) => ('second' in time ? minuteOf(sport, time) : time));
  if (first === undefined || second === undefined) return false;
  return Math.abs(first.minute + first.added - second.minute - second.added) <= SAME_WITHIN;
};

/** What two events of one kind at one time say of each other, their players apart. */
const details = (a: MatchEvent, b: MatchEvent): 'equal' | 'differ' | 'other' => {
  switch (a.type) {
    case 'goal':
      return b.type !== 'goal' || a.side !== b.side ? 'other' : a.kind === b.kind ? 'equal' : 'differ';
    case 'card':
      return b.type !== 'card' || a.side !== b.side ? 'other' : a.colour === b.colour ? 'equal' : 'differ';
    case 'points':
      return b.type !== 'points' || a.side !== b.side ? 'other' : a.points === b.points ? 'equal' : 'differ';
    case 'time-penalty':
      return b.type !== 'time-penalty' || a.side !== b.side ? 'other' : a.minutes === b.minutes ? 'equal' : 'differ';
    case 'missed-penalty':
    case 'foul':
      return b.type === a.type && a.side === b.side ? 'equal' : 'other';
    case 'substitution':
      return b.type === 'substitution' && a.side === b.side && a.out === b.out && a.in === b.in ? 'equal' : 'other';
    case 'period':
      return b.type === 'period' && a.phase === b.phase ? 'equal' : 'other';
    case 'set':
      return b.type === 'set' && a.home === b.home && a.away === b.away ? 'equal' : 'other';
    case 'shot':
    case 'line-up':
    case 'clock':
    case 'state':
    case 'result':
    case 'take-back':
      return 'other';
    default:
      return a satisfies never;
  }
};

const playerOf = (event: MatchEvent): string | null => ('player' in event ? event.player : null);

/** Two records of one type and one part. */
const relate = (sport: SportRules, a: Placed, b: Placed): Relation => {
  if (a.event.type === 'shot' && b.event.type === 'shot') {
    if (a.event.side !== b.event.side) return 'different';
    return a.event.scored === b.event.scored ? 'same' : 'same-but-differs';
  }
  // A rally has one winner; rallies without a number are not compared.
  if (a.event.type === 'points' && b.event.type === 'points' && a.part.kind === 'set') {
    if (a.at === null || b.at === null || !near(sport, a.at, b.at)) return 'different';
    return a.event.side === b.event.side ? 'same' : 'same-but-differs';
  }
  const alike = details(a.event, b.event);
  if (alike === 'other' || !near(sport, a.at, b.at)) return 'different';
  if (alike === 'equal' && known(playerOf(a.event), playerOf(b.event))) return 'same';
  return a.at !== null && b.at !== null ? 'near' : 'different';
};

/** What both accounts know: the player and the time of the later one fill what the earlier one leaves open. */
const joined = (first: Happening, second: Placed): Happening => {
  const accounts = [...first.accounts, second.record.id];
  const at = first.at ?? second.at;
  const moment = first.at === null && second.at !== null ? second.moment : first.moment;
  const player = playerOf(first.event) ?? playerOf(second.event);
  const event: MatchEvent = 'player' in first.event ? { ...first.event, player } : first.event;
  return { ...first, event, at, moment, accounts };
};

/**
 * Joins what two referees tell of one thing. Records of different referees are accounts of the same when kind, side and
 * details agree, players agree where both name one, and times agree within a minute (or one is unknown and the part is the
 * same); each referee tells of a thing once. What one referee records twice happened twice, but for a numbered rally. Nobody
 * is joined with a record without `by`. Records that stand near each other and differ both count and are in dispute.
 * `placed` is in the order of acceptance.
 */
export const joinAccounts = (
  sport: SportRules,
  placed: readonly Placed[],
): { happenings: Happening[]; disputes: Dispute[] } => {
  const happenings: Happening[] = [];
  const tellers: Set<string>[] = [];
  const byKind = new Map<string, number[]>();
  const disputes: Dispute[] = [];
  for (const each of placed) {
    const by = each.record.by ?? null;
    const kind = `${each.event.type} ${partRank(each.part)}`;
    const candidates = byKind.get(kind) ?? [];
    const numbered = each.at !== null && 'rally' in each.at && each.event.type === 'points';
    let match: number | null = null;
    for (const index of by === null && !numbered ? [] : candidates) {
      const other = happenings[index];
      const told = tellers[index];
      if (other === undefined || told === undefined) continue;
      const another = by !== null && told.size > 0 && !told.has(by);
      if (!another && !numbered) continue;
      const relation = relate(sport, other, each);
      if (relation === 'near' && another) {
        disputes.push({ code: 'accounts-differ', records: [other.record.id, each.record.id] });
      }
      if (relation !== 'same' && relation !== 'same-but-differs') continue;
      if (relation === 'same-but-differs') {
        disputes.push({ code: 'accounts-differ', records: [other.record.id, each.record.id] });
      }
      match = index;
      break;
    }
    const found = match === null ? undefined : happenings[match];
    if (match !== null && found !== undefined) {
      happenings[match] = joined(found, each);
      if (by !== null) tellers[match]?.add(by);
      continue;
    }
    byKind.set(kind, [...candidates, happenings.length]);
    happenings.push({ ...each, accounts: [each.record.id] });
    tellers.push(new Set(by === null ? [] : [by]));
  }
  return { happenings, disputes };
};
