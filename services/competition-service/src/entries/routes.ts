import { Entry, EntryCreate, EntryPage, EntryQuery, EntryUpdate, Id } from '@prodvor/contracts';
import { type Caller, type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { organizes, tournamentPolicy } from '../tournaments/policy.ts';
import { TournamentParams } from '../tournaments/routes.ts';
import { tournamentStore } from '../tournaments/store.ts';
import { entrySubject } from './load.ts';
import type { LockedEntry } from './lock.ts';
import { entryPolicy, newEntryPolicy } from './policy.ts';
import { presentEntry } from './present.ts';
import { type EntryMove, entryStore } from './store.ts';
import { captainsOf } from './team.ts';

/** Parameters of every path under an entry. */
export const EntryParams = z.strictObject({ id: Id, entryId: Id });

const present = ({ entry, tournament }: LockedEntry, caller: Caller) => presentEntry(entry, tournament, caller);

const keyOf = ({ id, entryId }: z.output<typeof EntryParams>) => ({ tournamentId: id, entryId });

/** Who takes part in a tournament. */
export const entryRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const tournaments = tournamentStore(db);
  const entries = entryStore(db);
  const load = entrySubject(db);

  const move = (operation: EntryMove, summary: string): Route =>
    route({
      operationId: `${operation}Entry`,
      summary,
      tag: 'Entries',
      method: 'POST',
      path: `/api/v1/tournaments/:id/entries/:entryId/${operation}`,
      access: 'user',
      scope: 'tournaments:write',
      params: EntryParams,
      status: 200,
      answer: Entry,
      errors: [
        'transition-not-allowed',
        ...(operation === 'withdraw' ? (['in-use'] as const) : []),
        'precondition-failed',
      ],
      load,
      policy: entryPolicy.to(operation),
      handle: async ({ params, caller, ifMatch, requestId }) =>
        present(await entries.move({ caller, requestId }, keyOf(params), operation, ifMatch), caller),
    });

  return [
    route({
      operationId: 'listEntries',
      summary:
        'Entries of a tournament in the order in which they were added, the confirmed ones unless `state` names others',
      tag: 'Entries',
      method: 'GET',
      path: '/api/v1/tournaments/:id/entries',
      access: 'public',
      params: TournamentParams,
      query: EntryQuery,
      status: 200,
      answer: EntryPage,
      errors: ['invalid-cursor'],
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('read'),
      handle: async ({ params, query, subject, caller }) => {
        const sees = {
          all: organizes(caller, subject),
          captain: caller.kind === 'user' ? caller.userId : null,
        };
        const page = await entries.page(params.id, query, sees);
        return { items: page.items.map((row) => presentEntry(row, subject, caller)), next: page.next };
      },
    }),
    route({
      operationId: 'createEntry',
      summary: 'Enter a name or a team, confirmed at once, or apply with the own team while the registration is open',
      tag: 'Entries',
      method: 'POST',
      path: '/api/v1/tournaments/:id/entries',
      access: 'user',
      scope: 'tournaments:write',
      params: TournamentParams,
      body: EntryCreate,
      status: 201,
      answer: Entry,
      errors: ['name-taken', 'registration-closed', 'tournament-full', 'already-entered'],
      load: async ({ params, body }) => {
        const tournament = await tournaments.facts(params.id);
        return tournament && { tournament, captains: body.team === null ? [] : await captainsOf(db, body.team) };
      },
      policy: newEntryPolicy.to('create'),
      handle: async ({ params, body, caller, requestId }) =>
        present(await entries.create({ caller, requestId }, params.id, body), caller),
    }),
    route({
      operationId: 'updateEntry',
      summary: 'Rename an entry, or link one that is a name alone to its team',
      tag: 'Entries',
      method: 'PATCH',
      path: '/api/v1/tournaments/:id/entries/:entryId',
      access: 'user',
      scope: 'tournaments:write',
      params: EntryParams,
      body: EntryUpdate,
      status: 200,
      answer: Entry,
      errors: ['name-taken', 'already-entered', 'transition-not-allowed', 'precondition-failed'],
      load,
      policy: entryPolicy.to('update'),
      handle: async ({ params, body, caller, ifMatch, requestId }) =>
        present(await entries.update({ caller, requestId }, keyOf(params), body, ifMatch), caller),
    }),
    move('confirm', 'Accept an application; the squad is frozen as the roster is now'),
    move('reject', 'Turn an application down'),
    move('withdraw', 'Give a place back before a group or a match holds the entry'),
    route({
      operationId: 'deleteEntry',
      summary: 'Remove an entry that no group and no match uses',
      tag: 'Entries',
      method: 'DELETE',
      path: '/api/v1/tournaments/:id/entries/:entryId',
      access: 'user',
      scope: 'tournaments:write',
      params: EntryParams,
      status: 204,
      answer: null,
      errors: ['in-use', 'precondition-failed'],
      load,
      policy: entryPolicy.to('delete'),
      handle: async ({ params, caller, ifMatch, requestId }) =>
        entries.remove({ caller, requestId }, keyOf(params), ifMatch),
    }),
  ];
};
