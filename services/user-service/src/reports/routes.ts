import { Id, Report, ReportCreate, ReportPage, ReportQuery, ReportUpdate } from '@prodvor/contracts';
import { type Route, route, type ServiceContext } from '@prodvor/service-kit';
import { z } from 'zod';
import { reportListPolicy, reportPolicy, reportSubjectPolicy } from './policy.ts';
import { presentReport } from './present.ts';
import { reportStore } from './store.ts';
import { findSubject } from './subjects.ts';

const ReportParams = z.strictObject({ id: Id });

/** What people tell the moderators. */
export const reportRoutes = ({ db }: Pick<ServiceContext, 'db'>): readonly Route[] => {
  const reports = reportStore(db);
  return [
    route({
      operationId: 'createReport',
      summary: 'Tell the moderators about a person, a team, a venue or a tournament',
      tag: 'Reports',
      method: 'POST',
      path: '/api/v1/reports',
      access: 'user',
      body: ReportCreate,
      status: 201,
      answer: Report,
      errors: ['already-requested'],
      load: ({ body, caller }) => findSubject(db, caller, body.subject),
      policy: reportSubjectPolicy.to('create'),
      handle: async ({ body, caller, requestId }) => presentReport(await reports.create(caller, requestId, body)),
    }),
    route({
      operationId: 'listReports',
      summary: 'Reports of one state but for those about the caller, the oldest first',
      tag: 'Reports',
      method: 'GET',
      path: '/api/v1/reports',
      access: 'user',
      query: ReportQuery,
      status: 200,
      answer: ReportPage,
      errors: ['invalid-cursor'],
      policy: reportListPolicy.to('read'),
      handle: async ({ query, caller }) => {
        const page = await reports.page(query, caller.userId);
        return { items: page.items.map(presentReport), next: page.next };
      },
    }),
    route({
      operationId: 'updateReport',
      summary: 'Resolve or dismiss a report, or open it again',
      tag: 'Reports',
      method: 'PATCH',
      path: '/api/v1/reports/:id',
      access: 'user',
      params: ReportParams,
      body: ReportUpdate,
      status: 200,
      answer: Report,
      errors: ['already-requested', 'precondition-failed'],
      load: async ({ params, caller }) => ({ own: await reports.isAbout(params.id, caller.userId) }),
      policy: reportPolicy.to('handle'),
      handle: async ({ params, body, caller, ifMatch, requestId }) =>
        presentReport(await reports.handle(caller, requestId, params.id, body, ifMatch)),
    }),
  ];
};
