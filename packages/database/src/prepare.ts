import type { CompiledQuery, Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** Where a value goes in a statement that has none yet. */
class Place<Values> {
  readonly of: (values: Values) => unknown;

  constructor(of: (values: Values) => unknown) {
    this.of = of;
  }
}

/** `place(({ name }) => name)` says which of the values of a run stands there. */
export type Placing<Values> = <Value>(of: (values: Values) => Value) => Value;

/**
 * A statement whose text is built once: to build it costs as much as all the rest of a small answer. `build` makes it with
 * places where its values are to stand, and the function that comes back runs it with values.
 */
export const prepare = <Values, Row>(
  db: Kysely<Database>,
  build: (place: Placing<Values>) => CompiledQuery<Row>,
): ((values: Values) => Promise<Row[]>) => {
  // A place stands for its value only while the statement is built.
  const query = build(<Value>(of: (values: Values) => Value) => new Place(of) as unknown as Value);
  return async (values) => {
    const parameters = query.parameters.map((parameter) =>
      parameter instanceof Place ? (parameter as Place<Values>).of(values) : parameter,
    );
    const { rows } = await db.executeQuery<Row>({ ...query, parameters });
    return rows;
  };
};
