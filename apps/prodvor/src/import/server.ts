import {
  type ApiClient,
  ApiProblem,
  ifMatch,
  type MatchCreate,
  type MatchUpdate,
  type StageCreate,
  unwrap,
} from '@prodvor/api-client';
import type { Entry, Match, MatchEvent, Stage, Tournament } from '@prodvor/contracts';
import type { GoalEvent, ResultEvent, StateEvent } from '@prodvor/sport';
import type { Stored } from './plan.ts';
import { ImportRefused } from './report.ts';

/**
 * The part of the public API that an import needs. A correction names the version that it corrects; other writes name none,
 * because a result decides the slots of other matches and so gives them new versions at any time.
 */
export interface SeasonServer {
  /** The caller's own tournament of exactly this name with everything in it, null when there is none. */
  find(name: string): Promise<Stored | null>;
  /** The protocol of a match, taken-back events too. */
  protocol(matchId: string): Promise<MatchEvent[]>;
  createTournament(tournament: { readonly name: string; readonly zone: string }): Promise<Tournament>;
  createEntry(tournamentId: string, name: string): Promise<Entry>;
  createStage(tournamentId: string, stage: StageCreate): Promise<Stage>;
  createGroup(tournamentId: string, stageId: string, group: NonNullable<StageCreate['groups']>[number]): Promise<Stage>;
  createGroupEntry(tournamentId: string, stageId: string, groupId: string, entryId: string): Promise<Stage>;
  createRound(tournamentId: string, stageId: string, name: string): Promise<Stage>;
  createMatch(match: MatchCreate): Promise<Match>;
  updateMatch(match: Match, change: MatchUpdate): Promise<Match>;
  record(match: Match, eventId: string, event: GoalEvent | ResultEvent, corrects: boolean): Promise<Match>;
  takeBack(match: Match, eventId: string): Promise<Match>;
  transition(match: Match, to: StateEvent['to']): Promise<Match>;
  publish(tournamentId: string): Promise<void>;
}

const PAGE = 100;

const TAKEN_UP = 'What is written stays; the same command takes up the rest.';

const TOKEN_REFUSED =
  'The access token in PRODVOR_TOKEN is not accepted: it has expired, or another instance made it. With a new one the same command takes up the rest.';

const refusal = (what: string, { title, slug, detail, fields }: ApiProblem): ImportRefused => {
  if (slug === 'invalid-token') return new ImportRefused([TOKEN_REFUSED]);
  const places = [...fields].map(([pointer, reason]) => `${pointer}: ${reason}`);
  return new ImportRefused([
    `${what} was refused: ${title} (${slug})${detail === null ? '' : `: ${detail}`}`,
    ...places,
    TAKEN_UP,
  ]);
};

/** The data of an answer. @throws {ImportRefused} for a refusal and when ProDvor does not answer */
const ask = async <Data>(what: string, request: Promise<Parameters<typeof unwrap<Data>>[0]>): Promise<Data> => {
  try {
    return unwrap<Data>(await request);
  } catch (error) {
    if (error instanceof ApiProblem) throw refusal(what, error);
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportRefused([`${what} failed: ProDvor does not answer (${reason})`, TAKEN_UP]);
  }
};

const every = async <Item>(
  page: (cursor: string | undefined) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const { items: more, next } = await page(cursor);
    items.push(...more);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return items;
};

const at = (cursor: string | undefined) => ({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });

/** The import's view of the public API, by its typed client. */
export const seasonServer = (api: ApiClient): SeasonServer => {
  const findTournament = async (name: string): Promise<Tournament | undefined> => {
    const query = { q: name, mine: 'true', limit: PAGE } as const;
    const { items } = await ask('Looking for the tournament', api.GET('/api/v1/tournaments', { params: { query } }));
    return items.find((tournament) => tournament.name === name);
  };
  return {
    find: async (name) => {
      const tournament = await findTournament(name);
      if (tournament === undefined) return null;
      const { id } = tournament;
      const path = { id };
      const [entries, stages, matches] = await Promise.all([
        every((cursor) =>
          ask('Reading entries', api.GET('/api/v1/tournaments/{id}/entries', { params: { path, query: at(cursor) } })),
        ),
        every((cursor) =>
          ask('Reading stages', api.GET('/api/v1/tournaments/{id}/stages', { params: { path, query: at(cursor) } })),
        ),
        every((cursor) =>
          ask('Reading matches', api.GET('/api/v1/matches', { params: { query: { tournament: id, ...at(cursor) } } })),
        ),
      ]);
      return { tournament, entries, stages, matches };
    },
    protocol: (matchId) =>
      every((cursor) =>
        ask(
          'Reading a protocol',
          api.GET('/api/v1/matches/{id}/events', { params: { path: { id: matchId }, query: at(cursor) } }),
        ),
      ),
    createTournament: ({ name, zone }) =>
      ask(`The tournament "${name}"`, api.POST('/api/v1/tournaments', { body: { name, sport: 'football', zone } })),
    createEntry: (id, name) =>
      ask(
        `The team "${name}"`,
        api.POST('/api/v1/tournaments/{id}/entries', { params: { path: { id } }, body: { name } }),
      ),
    createStage: (id, body) =>
      ask(`The stage "${body.name}"`, api.POST('/api/v1/tournaments/{id}/stages', { params: { path: { id } }, body })),
    createGroup: (id, stageId, body) =>
      ask(
        `The group "${body.name}"`,
        api.POST('/api/v1/tournaments/{id}/stages/{stageId}/groups', { params: { path: { id, stageId } }, body }),
      ),
    createGroupEntry: (id, stageId, groupId, entry) =>
      ask(
        'A team in its group',
        api.POST('/api/v1/tournaments/{id}/stages/{stageId}/groups/{groupId}/entries', {
          params: { path: { id, stageId, groupId } },
          body: { entry },
        }),
      ),
    createRound: (id, stageId, name) =>
      ask(
        `The round "${name}"`,
        api.POST('/api/v1/tournaments/{id}/stages/{stageId}/rounds', {
          params: { path: { id, stageId } },
          body: { name },
        }),
      ),
    createMatch: (body) => ask('A match', api.POST('/api/v1/matches', { body })),
    updateMatch: ({ id }, body) =>
      ask('A change of a match', api.PATCH('/api/v1/matches/{id}', { params: { path: { id } }, body })),
    record: async (match, eventId, event, corrects) => {
      const recorded = await ask(
        'An event',
        api.POST('/api/v1/matches/{id}/events', {
          params: { path: { id: match.id }, ...(corrects ? { header: ifMatch(match.version) } : {}) },
          body: { id: eventId, event: event.type === 'goal' ? event : { ...event, parts: [...event.parts] } },
        }),
      );
      return recorded.match;
    },
    takeBack: async (match, eventId) => {
      const params = { path: { id: match.id, eventId }, header: ifMatch(match.version) };
      const taken = await ask('Taking an event back', api.DELETE('/api/v1/matches/{id}/events/{eventId}', { params }));
      return taken.match;
    },
    transition: ({ id }, to) =>
      ask(
        `The state "${to}"`,
        api.POST('/api/v1/matches/{id}/transitions', { params: { path: { id } }, body: { to } }),
      ),
    publish: async (id) => {
      await ask('Publishing', api.POST('/api/v1/tournaments/{id}/publish', { params: { path: { id } } }));
    },
  };
};
