import { MATCH_ACTIONS, type Match, type MatchSide, OpenSlot, Score } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import { matchPolicy } from './policy.ts';
import type { MatchRow } from './selection.ts';

const presentSide = (id: string | null, name: string | null, slot: unknown): MatchSide =>
  id !== null && name !== null ? { id, name } : { slot: OpenSlot.parse(slot) };

export const homeOf = (row: MatchRow): MatchSide => presentSide(row.homeEntryId, row.homeName, row.homeSlot);
export const awayOf = (row: MatchRow): MatchSide => presentSide(row.awayEntryId, row.awayName, row.awaySlot);

export const presentMatch = (row: MatchRow, caller: Caller): Match => ({
  id: row.id,
  tournament: { id: row.tournamentId, name: row.tournamentName },
  stage: { id: row.stageId, name: row.stageName, format: row.format },
  round: row.roundName,
  group: row.groupName,
  num: row.num,
  tie: row.tieId,
  leg: row.leg,
  home: homeOf(row),
  away: awayOf(row),
  date: row.date,
  time: row.time,
  timeKnown: row.time !== null,
  zone: row.zone,
  startsAt: row.startsAt?.toISOString() ?? null,
  ground: row.ground,
  state: row.state,
  score: Score.nullable().parse(row.score),
  winner: row.winner,
  incomplete: row.incomplete,
  version: row.version,
  can: matchPolicy.can(caller, row, MATCH_ACTIONS),
});
