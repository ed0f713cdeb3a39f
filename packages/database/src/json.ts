import { type RawBuilder, sql } from 'kysely';

/** A value bound as `jsonb`. Needed for a list or a bare string at the top, which the driver takes for something else. */
export const json = <Value>(value: Value): RawBuilder<Value> => sql<Value>`${JSON.stringify(value)}::jsonb`;
