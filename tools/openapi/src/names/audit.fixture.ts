import { type Answer, type Client, clientOf, type TestPlatform } from '@prodvor/service-kit/testing';
import { expect } from 'vitest';
import { z } from 'zod';
import { platformDocument } from '../document.ts';
import { answerFields, namedPlaces, type Place } from './places.ts';
import { type Reader, RULES, type RuleName, ruleOf, type Told } from './rules.ts';

/** Somebody who may be named, as the test knows them. */
export interface Subject {
  /** Null of a guest. */
  readonly id: string | null;
  readonly full: string;
  /** What strangers are shown; changes with the person's level. */
  shown: string;
  /** Null of a name that nobody has split. */
  readonly parts: readonly [string, string] | null;
  readonly profile: 'everyone' | 'users' | 'friends' | 'nobody';
  /** Teams in whose rosters they are. */
  readonly teams: Set<string>;
  erased: boolean;
}

/** Somebody who reads. */
export interface Somebody extends Client {
  /** Null of nobody. */
  readonly id: string | null;
  readonly friends: Set<string>;
  /** Teams of whose roster they are. */
  readonly teams: Set<string>;
  /** Teams whose roster they manage. */
  readonly manages: Set<string>;
  organizes: boolean;
  readonly moderates: boolean;
}

const documented = platformDocument();
export const PLACES_OF_NAMES: readonly Place[] = namedPlaces(documented);

const OPERATIONS = [...new Set(answerFields(documented).map(({ operation, route }) => `${operation} ${route}`))]
  .map((line) => {
    const [operation = '', method = '', path = ''] = line.split(' ');
    const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u');
    return { operation, method, pattern, params: path.split('{').length };
  })
  .sort((one, other) => one.params - other.params);

const operationOf = (method: string, path: string): string | undefined => {
  const [bare = ''] = path.split('?');
  return OPERATIONS.find((one) => one.method === method && one.pattern.test(bare))?.operation;
};

const Fields = z.record(z.string(), z.unknown());

/** The values that stand in an answer at a place. */
const valuesAt = (body: unknown, path: string): unknown[] =>
  path.split('.').reduce<unknown[]>(
    (found, step) => {
      const name = step.replace('[]', '');
      return found
        .flatMap((value) => {
          const fields = Fields.safeParse(value);
          return fields.success ? [fields.data[name]] : [];
        })
        .flatMap((value) => (step.endsWith('[]') && Array.isArray(value) ? value : [value]));
    },
    [body],
  );

/** What everybody has been told, compared with the rules as it comes. */
export const createAudit = (subjects: readonly Subject[]) => {
  const findings = new Set<string>();
  const seen = new Set<string>();
  const told = new Set<string>();

  const relations = (reader: Somebody, of: Subject, rule: RuleName): Reader[] => {
    if (reader.id === null) return ['nobody'];
    const shares = (teams: Set<string>): boolean => [...of.teams].some((team) => teams.has(team));
    const manages = shares(reader.manages) || (reader.organizes && of.teams.size > 0 && !rule.startsWith('roster'));
    const own: [Reader, boolean][] = [
      ['friend', of.id !== null && reader.friends.has(of.id)],
      ['teammate', shares(reader.teams)],
      ['self', of.id === reader.id],
      ['manager', manages],
      ['moderator', reader.moderates],
    ];
    const found = own.flatMap(([relation, is]) => (is ? [relation] : []));
    return found.length === 0 ? ['stranger'] : found;
  };

  const mayTell = (value: string, as: Told, relation: Reader, of: Subject): boolean => {
    if (as === 'id') return value === of.id;
    if (as === 'seen') {
      const levels: Readonly<Record<Subject['profile'], boolean>> = {
        everyone: true,
        users: relation !== 'nobody',
        friends: relation === 'friend' || relation === 'self',
        nobody: relation === 'self',
      };
      return value === of.id && levels[of.profile];
    }
    if (as === 'full') return value === of.full || of.parts?.includes(value) === true;
    if (as === 'guest') return value === (of.id === null ? of.full : of.shown);
    return as === 'shown' && value === of.shown;
  };

  const judge = (reader: Somebody, place: Place, value: string): void => {
    const rule = ruleOf(place);
    const of = subjects.find(({ id, full, shown, parts }) =>
      place.mark === 'id' ? id === value : value === full || value === shown || parts?.includes(value) === true,
    );
    const where = `${place.operation} ${place.path}: ${value}`;
    if (of === undefined) {
      // What is reported may be no person.
      if (rule !== 'reported' && value !== '') findings.add(`${where} is nobody the test knows`);
      return;
    }
    seen.add(`${place.operation} ${place.path}`);
    const readers = relations(reader, of, rule);
    if (of.erased) findings.add(`${where} was erased, and is told to ${readers.join(', ')}`);
    const allowing = readers.filter((relation) => mayTell(value, RULES[rule].tells[relation], relation, of));
    // Who has one name at all levels is told it wherever anything is told.
    if (allowing.length === 0) findings.add(`${where} is told to ${readers.join(', ')} against ${rule}`);
    for (const relation of allowing) {
      if (place.mark === 'id' || of.full !== of.shown || of.id === null) told.add(`${rule} ${relation}`);
    }
  };

  const hear = (reader: Somebody, method: string, path: string, { status, body }: Answer): void => {
    const operation = operationOf(method, path);
    if (status >= 300 || operation === undefined) return;
    for (const place of PLACES_OF_NAMES.filter((one) => one.operation === operation)) {
      for (const value of valuesAt(body, place.path)) {
        if (typeof value === 'string') judge(reader, place, value);
        else if (place.mark === 'everything' && value !== undefined) {
          const own = subjects.find(({ id }) => id === reader.id);
          seen.add(`${place.operation} ${place.path}`);
          if (own === undefined || !JSON.stringify(value).includes(own.full)) {
            findings.add(`${operation} ${place.path}: holds not the name of who asks`);
          }
        }
      }
    }
    if (
      reader.id !== null &&
      (reader.friends.size > 0 || reader.teams.size > 0 || reader.organizes || reader.moderates)
    )
      return;
    const text = JSON.stringify(body);
    for (const of of subjects.filter(({ id, full, shown }) => id !== reader.id && full !== shown)) {
      const [, family] = of.parts ?? [null, of.full];
      if (text.includes(family)) findings.add(`${operation}: ${family} is in the text for a stranger`);
    }
    for (const { id, full } of subjects.filter(({ erased }) => erased)) {
      if (text.includes(full) || (id !== null && text.includes(id))) findings.add(`${operation}: ${full} was erased`);
    }
  };

  return {
    findings,
    seen,
    told,
    /** A reader whose answers are compared with the rules. */
    reader: (
      platform: TestPlatform,
      token: string | null,
      who: Partial<Pick<Somebody, 'id' | 'moderates'>> = {},
    ): Somebody => {
      const client = clientOf(platform, token === null ? {} : { authorization: `Bearer ${token}` });
      const somebody: Somebody = {
        id: null,
        moderates: false,
        ...who,
        friends: new Set(),
        teams: new Set(),
        manages: new Set(),
        organizes: false,
        send: async (method, path, body, headers) => {
          const answer = await client.send(method, path, body, headers);
          hear(somebody, method, path, answer);
          return answer;
        },
        must: async (schema, method, path, body, headers) => {
          const answer = await somebody.send(method, path, body, headers);
          expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toBeLessThan(300);
          return schema.parse(answer.body);
        },
      };
      return somebody;
    },
  };
};
export type Audit = ReturnType<typeof createAudit>;
