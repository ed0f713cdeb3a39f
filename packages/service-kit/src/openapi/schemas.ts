import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;
type Direction = 'input' | 'output';

/** Schemas with an id (`.meta({ id })`) become components, each under its plain name. */
export interface SchemaCollection {
  /** The JSON schema of a zod schema, its named parts as references. */
  of(schema: z.ZodType, direction: Direction): () => JsonSchema;
  /** Call after every `of`: the components by name. */
  components(): Readonly<Record<string, JsonSchema>>;
}

const REFERENCE = /^#\/\$defs\/(.+)$/;

const mapReferences = (node: unknown, rename: (id: string) => string): unknown => {
  if (Array.isArray(node)) return node.map((item) => mapReferences(item, rename));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      const id = key === '$ref' && typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined;
      return [key, id === undefined ? mapReferences(value, rename) : `#/components/schemas/${rename(id)}`];
    }),
  );
};

const referencesOf = (node: unknown): string[] => {
  const found: string[] = [];
  mapReferences(node, (id) => {
    found.push(id);
    return id;
  });
  return found;
};

/**
 * Collects the schemas of a document. A named schema that reads the same for requests and answers is one component; where
 * they differ (a default makes a field optional in requests alone) the request's one is called `...Input`.
 */
export const collectSchemas = (): SchemaCollection => {
  const named: Readonly<Record<Direction, Map<string, JsonSchema>>> = { input: new Map(), output: new Map() };

  const split = (): Set<string> => {
    const both = [...named.input.keys()].filter((id) => named.output.has(id));
    const differing = new Set(
      both.filter((id) => JSON.stringify(named.input.get(id)) !== JSON.stringify(named.output.get(id))),
    );
    // What refers to a schema with two faces has two faces itself.
    for (let grown = true; grown; ) {
      const before = differing.size;
      for (const id of both)
        if (referencesOf(named.input.get(id)).some((part) => differing.has(part))) differing.add(id);
      grown = differing.size > before;
    }
    return differing;
  };
  const renamer = (direction: Direction) => {
    const differing = direction === 'input' ? split() : new Set<string>();
    return (id: string): string => (differing.has(id) ? `${id}Input` : id);
  };

  return {
    of: (schema, direction) => {
      // Within a wrapper a schema with an id is a reference like any other.
      const { $defs = {}, properties = {} } = z.toJSONSchema(z.object({ it: schema }), {
        io: direction,
        unrepresentable: 'any',
      });
      for (const [id, { id: _id, ...definition }] of Object.entries($defs)) named[direction].set(id, definition);
      const it = properties.it;
      return () => mapReferences(it, renamer(direction)) as JsonSchema;
    },
    components: () => {
      const all = new Map<string, JsonSchema>();
      for (const direction of ['output', 'input'] as const) {
        const rename = renamer(direction);
        for (const [id, schema] of named[direction]) {
          const name = rename(id);
          if (direction === 'input' && name !== id && (named.input.has(name) || named.output.has(name))) {
            throw new Error(`two schemas would be called ${name}: give one of them another id`);
          }
          all.set(name, mapReferences(schema, rename) as JsonSchema);
        }
      }
      return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
};
