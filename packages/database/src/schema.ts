import type { ColumnType } from 'kysely';
import type { Tables } from './generated/types.ts';

/** The schemas of the application database, one per service. */
export const SERVICE_SCHEMAS = ['identity', 'users', 'competitions'] as const;
export type ServiceSchema = (typeof SERVICE_SCHEMAS)[number];

/** The database role of the service that owns a schema. */
export type ServiceRole = `prodvor_${ServiceSchema}`;
export const roleOf = (schema: ServiceSchema): ServiceRole => `prodvor_${schema}`;

/**
 * Views by which services read one another, and their columns, all text or ids. Each is a contract with a version:
 * columns are added, never changed, and each addition is another version.
 */
export const PUBLISHED_VIEWS = {
  'users.identity_map': { version: 1, columns: ['provider', 'subject', 'user_id'] },
  'users.card': { version: 1, columns: ['user_id', 'name'] },
} as const;

/** A view is read, never written. */
type PublishedViews = {
  [View in keyof typeof PUBLISHED_VIEWS]: Record<
    (typeof PUBLISHED_VIEWS)[View]['columns'][number],
    ColumnType<string, never, never>
  >;
};

/** Every table and published view, keyed `schema.name`; columns are named as in SQL. */
export interface Database extends Tables, PublishedViews {}
