import { ENTRY_ACTIONS, type Entry, type EntryRef, type TeamColours } from '@prodvor/contracts';
import type { Caller } from '@prodvor/service-kit';
import type { z } from 'zod';
import type { TournamentPeople } from '../tournaments/policy.ts';
import { entryPolicy, organizesOrSpeaks } from './policy.ts';
import type { EntryRow } from './selection.ts';

type Ref = z.input<typeof EntryRef>;

/** The short form of an entry. `team` is null of a name alone, and of a team that was deleted. */
export const entryRef = (id: string, name: string, team: string | null, colours: TeamColours | null): Ref => ({
  id,
  name,
  team,
  colours,
});

/** What an entry's state leaves to do with it. */
const POSSIBLE: Readonly<Record<EntryRow['state'], readonly Entry['can'][number][]>> = {
  applied: ['update', 'confirm', 'reject', 'withdraw', 'delete'],
  confirmed: ['update', 'withdraw', 'delete', 'squad'],
  rejected: ['delete'],
  withdrawn: ['delete'],
};

export const presentEntry = (row: EntryRow, tournament: TournamentPeople, caller: Caller): z.input<typeof Entry> => {
  const { id, name, teamId, teamName, applicantId, applicantName, state } = row;
  const facts = { tournament, state, captains: row.captains };
  return {
    id,
    name,
    team: teamId === null || teamName === null ? null : { id: teamId, name: teamName, colours: row.teamColours },
    state,
    appliedBy:
      applicantId === null || applicantName === null || !organizesOrSpeaks(caller, facts)
        ? null
        : { id: applicantId, name: applicantName },
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    squad: row.squad ?? 0,
    version: row.version,
    can: entryPolicy.can(caller, facts, ENTRY_ACTIONS).filter((action) => POSSIBLE[state].includes(action)),
  };
};
