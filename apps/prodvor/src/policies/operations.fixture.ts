import { Scope } from '@prodvor/contracts';
import { openapiDocument } from '@prodvor/service-kit';
import { z } from 'zod';
import { SERVICES } from '../settings.ts';

const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  schema: z.object({ format: z.string().optional(), enum: z.array(z.string()).optional() }),
});
type Parameter = z.infer<typeof Parameter>;

const Documented = z.object({
  operationId: z.string(),
  'x-access': z.enum(['public', 'user']),
  'x-scope': Scope.nullable(),
  parameters: z.array(z.union([Parameter, z.object({ $ref: z.string() })])),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.object({ description: z.string() })),
});

/** An operation of the document, as far as it can be swept over. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** `/teams/{id}/players/{playerId}` */
  readonly path: string;
  /** The names of the path's parameters. */
  readonly params: readonly string[];
  readonly query: readonly Parameter[];
  readonly hasBody: boolean;
  readonly access: 'public' | 'user';
  readonly scope: Scope | null;
  /** Somebody signed in without a profile is refused. */
  readonly needsProfile: boolean;
}

/** Every operation of the document that is made from all services. */
export const OPERATIONS: readonly Operation[] = Object.entries(openapiDocument(SERVICES).paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const documented = Documented.parse(operation);
      const parameters = documented.parameters.flatMap((parameter) => ('name' in parameter ? [parameter] : []));
      return {
        id: documented.operationId,
        method: method.toUpperCase(),
        path: path.slice('/api/v1'.length),
        params: parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name),
        query: parameters.filter((parameter) => parameter.in === 'query'),
        hasBody: documented.requestBody !== undefined,
        access: documented['x-access'],
        scope: documented['x-scope'],
        needsProfile:
          documented['x-access'] === 'user' &&
          documented.responses['403']?.description.includes('`profile-required`') === true,
      };
    }),
);

/**
 * What paths and bodies name, by the segment of a path that stands before it: `teams` is the `{id}` of `/teams/{id}`. A path that names
 * something else fails until the world has it.
 */
export const RESOURCES = [
  'blocks',
  'claims',
  'entries',
  'events',
  'friend-requests',
  'friends',
  'groups',
  'invitation-links',
  'invitations',
  'join-requests',
  'matches',
  'opponents',
  'players',
  'reports',
  'rounds',
  'sessions',
  'squad',
  'staff',
  'stages',
  'teams',
  'tokens',
  'tournaments',
  'users',
  'venues',
] as const;
type Resource = (typeof RESOURCES)[number];
export type Named = Readonly<Record<Resource, string>>;

const isResource = (segment: string): segment is Resource => RESOURCES.some((resource) => resource === segment);

const TEAM = { name: 'Клуб', sport: 'football' } as const;

/** The least that each operation with a body takes. */
const BODIES: Readonly<Record<string, (named: Named) => unknown>> = {
  putMe: () => ({}),
  updateUser: () => ({ city: 'Тула' }),
  createFriendRequest: ({ users }) => ({ user: users }),
  createToken: () => ({ name: crypto.randomUUID(), scopes: ['read'] }),
  createReport: ({ teams }) => ({ subject: { kind: 'team', id: teams }, reason: 'spam' }),
  updateReport: () => ({ state: 'resolved' }),
  createTeam: ({ tournaments }) => ({ ...TEAM, tournament: tournaments }),
  updateTeam: () => ({ city: 'Тула' }),
  addPlayer: () => ({ name: 'Ещё гость' }),
  updatePlayer: () => ({ position: 'вратарь' }),
  leaveTeam: () => ({}),
  createInvitation: () => ({ kind: 'link' }),
  createJoinRequest: () => ({}),
  createClaim: ({ players }) => ({ player: players }),
  createVenue: () => ({ name: 'Поле', city: 'Казань', address: 'ул. Баумана, 1' }),
  updateVenue: () => ({ name: 'Поле' }),
  createTournament: () => ({ name: crypto.randomUUID(), sport: 'football' }),
  updateTournament: () => ({ city: 'Тула' }),
  appointStaff: () => ({ role: 'referee' }),
  createEntry: () => ({ name: crypto.randomUUID() }),
  updateEntry: () => ({ name: crypto.randomUUID() }),
  addSquadPlayer: ({ players }) => ({ player: players }),
  createStage: () => ({ name: crypto.randomUUID(), format: 'knock-out' }),
  updateStage: () => ({ name: crypto.randomUUID() }),
  createGroup: () => ({ name: crypto.randomUUID() }),
  createGroupEntry: ({ entries }) => ({ entry: entries }),
  createRound: () => ({ name: crypto.randomUUID() }),
  createMatch: ({ tournaments, rounds, groups, entries, opponents }) => ({
    tournament: tournaments,
    round: rounds,
    group: groups,
    home: { entry: entries },
    away: { entry: opponents },
  }),
  updateMatch: () => ({ ground: 'Двор' }),
  transitionMatch: () => ({ to: 'postponed' }),
  recordMatchEvent: () => ({ event: { type: 'goal', side: 'home' } }),
};

/** Operations whose body names what the path of others does: it decides who may call them. */
export const NAMING_BODIES: readonly string[] = ['createFriendRequest', 'createReport', 'createTeam', 'createMatch'];

/** The body of an operation. @throws {Error} for one that nobody has said how to fill */
export const bodyOf = ({ id, hasBody }: Operation, named: Named): unknown => {
  if (!hasBody) return undefined;
  const body = BODIES[id];
  if (body === undefined) throw new Error(`Nobody has said what ${id} is sent.`);
  return body(named);
};

/** The path of an operation. @throws {Error} for one that names what the world has not */
export const pathOf = ({ id, path }: Operation, named: Named, other: Readonly<Record<string, string>> = {}): string =>
  path.replaceAll(/([a-z-]+)\/\{(\w+)\}/g, (_, segment: string, param: string) => {
    if (!isResource(segment)) throw new Error(`The world has no ${segment}, which ${id} names by {${param}}.`);
    return `${segment}/${other[param] ?? named[segment]}`;
  });
