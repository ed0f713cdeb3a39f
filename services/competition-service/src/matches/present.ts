import { MATCH_ACTIONS, type Match, type MatchSide } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import { entryRef } from '../entries/present.ts';
import { matchPolicy } from './policy.ts';
import type { MatchRow } from './selection.ts';
import { slotOfOpen } from './sides.ts';

export const homeOf = ({ homeEntryId, homeName, homeTeamId, homeColours, homeSlot }: MatchRow): MatchSide =>
  homeEntryId === null || homeName === null
    ? { slot: slotOfOpen(homeSlot) }
    : entryRef(homeEntryId, homeName, homeTeamId, homeColours);

export const awayOf = ({ awayEntryId, awayName, awayTeamId, awayColours, awaySlot }: MatchRow): MatchSide =>
  awayEntryId === null || awayName === null
    ? { slot: slotOfOpen(awaySlot) }
    : entryRef(awayEntryId, awayName, awayTeamId, awayColours);

const venueOf = ({ venueId, venueName, venueAddress }: MatchRow): Match['venue'] =>
  venueId === null || venueName === null || venueAddress === null
    ? null
    : { id: venueId, name: venueName, address: venueAddress };

export const presentMatch = (row: MatchRow, caller: Caller): Match => ({
  id: row.id,
  tournament: { id: row.tournamentId, name: row.tournamentName, sport: row.sport },
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
  venue: venueOf(row),
  state: row.state,
  score: row.score,
  winner: row.winner,
  incomplete: row.incomplete,
  version: row.version,
  can: matchPolicy.can(caller, row, MATCH_ACTIONS),
});
