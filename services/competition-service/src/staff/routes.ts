import { Id, StaffInput, StaffList, StaffMember } from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { tournamentPolicy } from '../tournaments/policy.ts';
import { TournamentParams } from '../tournaments/routes.ts';
import { tournamentStore } from '../tournaments/store.ts';
import { type StaffFacts, staffPolicy } from './policy.ts';
import { presentStaff } from './present.ts';
import { staffStore } from './store.ts';

const StaffParams = z.strictObject({ id: Id, userId: Id });

const keyOf = ({ id, userId }: z.output<typeof StaffParams>) => ({ tournamentId: id, userId });

/** Co-organizers and referees of a tournament. */
export const staffRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const tournaments = tournamentStore(db);
  const staff = staffStore(db);
  const load = async ({
    params: { id, userId },
  }: {
    readonly params: z.output<typeof StaffParams>;
  }): Promise<StaffFacts | undefined> => {
    const tournament = await tournaments.facts(id);
    return tournament && { tournament, userId };
  };
  return [
    route({
      operationId: 'listStaff',
      summary: 'Who helps to run a tournament',
      tag: 'Staff',
      method: 'GET',
      path: '/api/v1/tournaments/:id/staff',
      access: 'public',
      params: TournamentParams,
      status: 200,
      answer: StaffList,
      load: ({ params }) => tournaments.facts(params.id),
      policy: tournamentPolicy.to('read'),
      handle: async ({ params, subject, caller }) => ({
        items: (await staff.list(params.id)).map((row) => presentStaff(row, subject, caller)),
      }),
    }),
    route({
      operationId: 'appointStaff',
      summary: 'Make a person co-organizer or referee',
      tag: 'Staff',
      method: 'PUT',
      path: '/api/v1/tournaments/:id/staff/:userId',
      access: 'user',
      scope: 'tournaments:write',
      params: StaffParams,
      body: StaffInput,
      status: 200,
      answer: StaffMember,
      load,
      policy: staffPolicy.to('update'),
      handle: async ({ params, body, caller, requestId }) => {
        const { member, tournament } = await staff.appoint({ caller, requestId }, keyOf(params), body);
        return presentStaff(member, tournament, caller);
      },
    }),
    route({
      operationId: 'removeStaff',
      summary: 'End a person’s role; everybody may end the own one',
      tag: 'Staff',
      method: 'DELETE',
      path: '/api/v1/tournaments/:id/staff/:userId',
      access: 'user',
      scope: 'tournaments:write',
      params: StaffParams,
      status: 204,
      answer: null,
      load,
      policy: staffPolicy.to('remove'),
      handle: async ({ params, caller, requestId }) => staff.remove({ caller, requestId }, keyOf(params)),
    }),
  ];
};
