import { TOURNAMENT_ACTIONS, type Tournament } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import { tournamentPolicy } from './policy.ts';
import type { TournamentRow } from './selection.ts';

export const presentTournament = (row: TournamentRow, caller: Caller): Tournament => ({
  id: row.id,
  name: row.name,
  sport: row.sport,
  state: row.state,
  zone: row.zone,
  city: row.city,
  description: row.description,
  organizer: row.ownerId === null ? null : { id: row.ownerId, name: row.organizerName ?? '' },
  registration: row.registration,
  maxEntries: row.maxEntries,
  entries: row.entries ?? 0,
  matches: row.matches ?? 0,
  finished: row.finished ?? 0,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  can: tournamentPolicy.can(caller, row, TOURNAMENT_ACTIONS),
});
