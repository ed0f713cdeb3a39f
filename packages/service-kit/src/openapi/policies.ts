import { Scope } from '@prodvor/contracts';
import { z } from 'zod';
import type { PolicyMatrix } from '../policy-matrix.ts';
import type { OpenApiDocument } from './document.ts';

/** What the document says of a route that its row has to fit. */
const Operation = z.object({
  operationId: z.string().min(1),
  tags: z.tuple([z.string()]),
  'x-access': z.enum(['public', 'user']),
  'x-policy': z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  'x-scope': Scope.nullable(),
  responses: z.record(
    z.string(),
    z.object({
      content: z
        .object({ 'application/problem+json': z.object({ examples: z.record(z.string(), z.unknown()) }).optional() })
        .optional(),
    }),
  ),
});
type Operation = z.infer<typeof Operation>;

/** An operation of the document. */
export interface DocumentedRoute {
  /** `GET /users/{id}` */
  readonly name: string;
  readonly operation: Operation;
}

/** Every operation of a document. @throws {z.ZodError} for one without access, policy or a word on its scope */
export const documentedRoutes = (document: OpenApiDocument): DocumentedRoute[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
      operation: Operation.parse(operation),
    })),
  );

const mayAnswer = ({ responses }: Operation, slug: string): boolean =>
  Object.values(responses).some(({ content }) => content?.['application/problem+json']?.examples[slug] !== undefined);

type Row = PolicyMatrix['rows'][string];

const STAFF: readonly string[] = ['moderator', 'admin'];

/** Nobody but moderators and admins is ever let in, so a refusal tells nobody else what there is. */
const isForStaff = (row: Row): boolean =>
  Object.values(row).every((answers) =>
    Object.entries(answers).every(([caller, status]) => status >= 400 || STAFF.includes(caller)),
  );

const rowProblems = ({ operation }: DocumentedRoute, { callers, subjects, hidden }: PolicyMatrix, row: Row): string[] =>
  Object.keys(subjects).flatMap((subject) =>
    Object.keys(callers).flatMap((caller) => {
      const status = row[subject]?.[caller];
      if (status === undefined) return [`no answer to ${caller} about ${subject}`];
      const said = `${caller} about ${subject}: ${status}`;
      if (operation.responses[status] === undefined) return [`${said} is no answer of the route`];
      if (operation['x-access'] === 'user' && caller === 'anonymous' && status !== 401) return [`${said}, not 401`];
      if (caller === 'newcomer' && mayAnswer(operation, 'profile-required') && operation['x-access'] === 'user') {
        return status === 403 ? [] : [`${said}, not 403`];
      }
      const exists = status === 403 || status === 409 || status === 410 || status === 412;
      return subject === hidden.subject && caller === hidden.caller && exists && !isForStaff(row)
        ? [`${said} tells that it exists`]
        : [];
    }),
  );

/** What the routes of a document lack in the matrices, one sentence each. */
export const findPolicyProblems = (document: OpenApiDocument, matrices: readonly PolicyMatrix[]): string[] => {
  const routes = documentedRoutes(document);
  const known = new Set(routes.map(({ operation }) => operation.operationId));
  const strays = matrices.flatMap(({ rows }) => Object.keys(rows).filter((operationId) => !known.has(operationId)));
  return [
    ...strays.map((operationId) => `${operationId}: a row without a route`),
    ...routes.flatMap((route) => {
      const { operationId } = route.operation;
      const found = matrices.flatMap((matrix) => {
        const row = matrix.rows[operationId];
        return row === undefined ? [] : [{ matrix, row }];
      });
      const [first] = found;
      if (first === undefined || found.length > 1) return [`${operationId}: ${found.length} rows, not one`];
      return rowProblems(route, first.matrix, first.row).map((problem) => `${operationId}: ${problem}`);
    }),
  ];
};
