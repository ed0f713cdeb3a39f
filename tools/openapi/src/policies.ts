import { POLICIES as competitions } from '@prodvor/competition-service/policy-table';
import { POLICIES as identity } from '@prodvor/identity-service/policy-table';
import { type DocumentedRoute, documentedRoutes, type OpenApiDocument, type PolicyMatrix } from '@prodvor/service-kit';
import { POLICIES as teams } from '@prodvor/team-service/policy-table';
import { POLICIES as users } from '@prodvor/user-service/policy-table';

/** The matrices of all services. */
export const POLICIES: readonly PolicyMatrix[] = [...identity, ...users, ...teams, ...competitions];

const HEAD = `# Policies

Who is answered what by every route. The tests of the services prove each of these statuses on the real database, and a route without a row fails.

- A cell with several statuses has one for each of what is asked about, in the order of its part.
- *Scope* is what a personal API token needs: without it, and on a route for sessions alone, the answer is 403. What a token may do beyond that is
  what its person may; it carries no role.
- *Hidden* is the answer to who may not see what is asked about: 404, as if it were not there, unless the route is about something of
  the caller's own, or for moderators alone.

This page is generated from the policy tables of the services by \`npm run generate\`.
`;

const words = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

const rowOf = (
  { name, operation }: DocumentedRoute,
  { callers, subjects, hidden }: PolicyMatrix,
  row: PolicyMatrix['rows'][string],
): string[] => {
  const cell = (caller: string): string => {
    const statuses = Object.keys(subjects).map((subject) => String(row[subject]?.[caller]));
    return new Set(statuses).size === 1 ? String(statuses[0]) : statuses.join(' / ');
  };
  return [
    `\`${name}\``,
    `\`${operation['x-policy']}\``,
    operation['x-scope'] === null ? 'session' : `\`${operation['x-scope']}\``,
    ...Object.keys(callers).map(cell),
    String(row[hidden.subject]?.[hidden.caller]),
  ];
};

/** A table for each tag. */
const part = (matrix: PolicyMatrix, routes: readonly DocumentedRoute[]): string[] => {
  const { title, callers, subjects } = matrix;
  const own = routes.flatMap((route) => {
    const row = matrix.rows[route.operation.operationId];
    return row === undefined ? [] : [{ route, row }];
  });
  const head = ['Route', 'Policy', 'Scope', ...Object.keys(callers).map(words), 'Hidden'];
  const byTag = Map.groupBy(own, ({ route }) => route.operation.tags[0]);
  return [
    `## ${title}`,
    '',
    `Asked about ${Object.values(subjects).join(' / ')}, by:`,
    '',
    ...Object.entries(callers).map(([caller, meaning]) => `- *${words(caller)}*: ${meaning}`),
    '',
    ...[...byTag]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([tag, rows]) => [
        `### ${tag}`,
        '',
        ...table(
          head,
          rows.map(({ route, row }) => rowOf(route, matrix, row)),
        ),
        '',
      ]),
  ];
};

/** The page of all matrices: a part for each, a table for each tag. */
export const policiesPage = (document: OpenApiDocument, matrices: readonly PolicyMatrix[]): string => {
  const routes = documentedRoutes(document);
  return [HEAD, ...matrices.flatMap((matrix) => part(matrix, routes))].join('\n').trimEnd().concat('\n');
};
