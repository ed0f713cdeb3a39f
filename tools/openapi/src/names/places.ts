import type { OpenApiDocument } from '@prodvor/service-kit';
import { z } from 'zod';

/** The part of a JSON schema in which a field of an answer is found. */
export interface Schema {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly 'x-person'?: Mark | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly items?: Schema | undefined;
  readonly additionalProperties?: Schema | boolean | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly allOf?: readonly Schema[] | undefined;
}

/** What a marked field says of a person. */
export const Mark = z.enum(['name', 'name-part', 'id', 'everything']);
export type Mark = z.infer<typeof Mark>;

const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    'x-person': Mark.optional(),
    properties: z.record(z.string(), Schema).optional(),
    items: Schema.optional(),
    additionalProperties: z.union([z.boolean(), Schema]).optional(),
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
    allOf: z.array(Schema).optional(),
  }),
);

const Content = z.record(z.string(), z.object({ schema: Schema.optional() }));
const Operation = z.object({
  operationId: z.string(),
  responses: z.record(z.string(), z.object({ content: Content.optional() })),
});
const Components = z.object({ schemas: z.record(z.string(), Schema) });

/** A field of an answer. */
export interface Field {
  /** `getTeam` */
  readonly operation: string;
  /** `GET /teams/{id}` */
  readonly route: string;
  /** Where it stands in the answer: `items[].captain.user.id`. */
  readonly path: string;
  /** Where it stands in the form that the contract names: `Team.captain.user.id`. */
  readonly of: string;
  readonly schema: Schema;
}

/** A field of an answer that says who a person is. */
export interface Place extends Field {
  readonly mark: Mark;
}

/** Forms that are parts of others: a place is named by what they stand in. */
const PARTS: readonly string[] = ['UserRef', 'TeamCaptain'];

type Step = Pick<Field, 'path' | 'of'>;

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Every field of every answer of success, in the order of the document. A field that several answers of a route have is there once. */
export const answerFields = (document: OpenApiDocument): Field[] => {
  const { schemas } = Components.parse(document.components);

  const walk = (schema: Schema, at: Step, within: readonly string[]): (Step & { readonly schema: Schema })[] => {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split('/').at(-1) ?? '';
      const target = schemas[name];
      if (target === undefined) throw new RangeError(`The document has no ${name}.`);
      if (within.includes(name)) return [];
      return walk(target, PARTS.includes(name) ? at : { ...at, of: name }, [...within, name]);
    }
    const { properties = {}, items, additionalProperties } = schema;
    return [
      ...(at.path === '' ? [] : [{ ...at, schema }]),
      ...[schema.anyOf, schema.oneOf, schema.allOf].flatMap((some) =>
        (some ?? []).flatMap((one) => walk(one, at, within)),
      ),
      ...Object.entries(properties).flatMap(([name, value]) =>
        walk(value, { path: join(at.path, name), of: join(at.of, name) }, within),
      ),
      ...(items === undefined ? [] : walk(items, { path: `${at.path}[]`, of: `${at.of}[]` }, within)),
      ...(typeof additionalProperties === 'object'
        ? walk(additionalProperties, { path: `${at.path}.*`, of: `${at.of}.*` }, within)
        : []),
    ];
  };

  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, documented]) => {
      const { operationId: operation, responses } = Operation.parse(documented);
      const route = `${method.toUpperCase()} ${path.replace('/api/v1', '')}`;
      const answers = Object.entries(responses)
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([, { content = {} }]) => Object.values(content))
        .flatMap(({ schema }) => (schema === undefined ? [] : walk(schema, { path: '', of: '' }, [])));
      return answers.map((field) => ({ operation, route, ...field }));
    }),
  );
};

/** Every place of an answer where a person's name or id may stand. */
export const namedPlaces = (document: OpenApiDocument): Place[] => {
  const found = new Map<string, Place>();
  for (const field of answerFields(document)) {
    const mark = field.schema['x-person'];
    if (mark !== undefined) found.set(`${field.operation} ${field.path}`, { ...field, mark });
  }
  return [...found.values()];
};
