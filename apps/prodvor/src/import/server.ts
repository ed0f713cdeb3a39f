import { type ApiClient, ifMatch, type MatchCreate, type MatchUpdate, type StageCreate } from '@prodvor/api-client';
import type { Entry, Match, MatchEvent, Player, SquadPlayer, Stage, Team, Tournament } from '@prodvor/contracts';
import type { GoalEvent, ResultEvent, StateEvent } from '@prodvor/sport';
import { ask, askAll, askIfAny, PAGE } from './ask.ts';
import type { Stored } from './plan.ts';
import { MAX_PLAYERS } from './players.ts';

/** A goal as it is recorded: by its squad's player where there is one, else by the name that the file has. */
export type RecordedGoal = GoalEvent & { readonly squadPlayer: string | null };

/**
 * The part of the public API that an import needs. A correction names the version that it corrects; other writes name none,
 * because a result decides the slots of other matches and so gives them new versions at any time.
 */
export interface SeasonServer {
  /** The caller's own tournament of exactly this name with everything in it, null when there is none. */
  find(name: string): Promise<Stored | null>;
  /** The protocol of a match, taken-back events too. */
  protocol(matchId: string): Promise<MatchEvent[]>;
  /** @throws {ImportRefused} before anything is written, when the caller's token may not do what an import does */
  requireRights(): Promise<void>;
  createTournament(tournament: { readonly name: string; readonly zone: string }): Promise<Tournament>;
  /** The teams that were made for a tournament. */
  teams(tournamentId: string): Promise<Team[]>;
  /** Makes a team without captain that belongs to the tournament, with guests of these names. */
  createTeam(tournamentId: string, name: string, players: readonly string[]): Promise<Team>;
  createEntry(tournamentId: string, name: string, teamId: string): Promise<Entry>;
  squad(tournamentId: string, entryId: string): Promise<SquadPlayer[]>;
  team(id: string): Promise<Team>;
  roster(teamId: string): Promise<Player[]>;
  addPlayer(teamId: string, name: string): Promise<Player>;
  addToSquad(tournamentId: string, entryId: string, playerId: string): Promise<SquadPlayer>;
  createStage(tournamentId: string, stage: StageCreate): Promise<Stage>;
  createGroup(tournamentId: string, stageId: string, group: NonNullable<StageCreate['groups']>[number]): Promise<Stage>;
  createGroupEntry(tournamentId: string, stageId: string, groupId: string, entryId: string): Promise<Stage>;
  createRound(tournamentId: string, stageId: string, name: string): Promise<Stage>;
  createMatch(match: MatchCreate): Promise<Match>;
  updateMatch(match: Match, change: MatchUpdate): Promise<Match>;
  record(match: Match, eventId: string, event: RecordedGoal | ResultEvent, corrects: boolean): Promise<Match>;
  takeBack(match: Match, eventId: string): Promise<Match>;
  transition(match: Match, to: StateEvent['to']): Promise<Match>;
  publish(tournamentId: string): Promise<void>;
}

/** A player of the squad takes the place of the name. */
const goalBody = (goal: RecordedGoal): RecordedGoal => (goal.squadPlayer === null ? goal : { ...goal, player: null });

/** The import's view of the public API, by its typed client. */
export const seasonServer = (api: ApiClient): SeasonServer => {
  const findTournament = async (name: string): Promise<Tournament | undefined> => {
    const query = { q: name, mine: 'true', limit: PAGE } as const;
    const { items } = await ask('Looking for the tournament', api.GET('/api/v1/tournaments', { params: { query } }));
    // Its owner alone appoints staff: one that the caller only helps to run is another tournament.
    return items.find((tournament) => tournament.name === name && tournament.can.includes('staff'));
  };
  return {
    find: async (name) => {
      const tournament = await findTournament(name);
      if (tournament === undefined) return null;
      const { id } = tournament;
      const path = { id };
      const [entries, stages, matches] = await Promise.all([
        askAll('Reading entries', (query) => api.GET('/api/v1/tournaments/{id}/entries', { params: { path, query } })),
        askAll('Reading stages', (query) => api.GET('/api/v1/tournaments/{id}/stages', { params: { path, query } })),
        askAll('Reading matches', (query) =>
          api.GET('/api/v1/matches', { params: { query: { tournament: id, ...query } } }),
        ),
      ]);
      return { tournament, entries, stages, matches };
    },
    protocol: (id) =>
      askAll('Reading a protocol', (query) =>
        api.GET('/api/v1/matches/{id}/events', { params: { path: { id }, query } }),
      ),
    requireRights: async () => {
      // Nobody has what has this id; a token that may not change such things is refused before it is looked for.
      const params = { path: { id: crypto.randomUUID() } };
      await askIfAny('Changing teams', api.PATCH('/api/v1/teams/{id}', { params, body: {} }));
      await askIfAny('Changing tournaments', api.PATCH('/api/v1/tournaments/{id}', { params, body: {} }));
    },
    createTournament: ({ name, zone }) =>
      ask(`The tournament "${name}"`, api.POST('/api/v1/tournaments', { body: { name, sport: 'football', zone } })),
    teams: (tournament) =>
      askAll('Reading teams', (query) => api.GET('/api/v1/teams', { params: { query: { tournament, ...query } } })),
    createTeam: (tournament, name, players) =>
      ask(
        `The team "${name}"`,
        api.POST('/api/v1/teams', {
          body: {
            name,
            sport: 'football',
            tournament,
            // Later files may name more players.
            rosterLimit: MAX_PLAYERS,
            players: players.map((player) => ({ name: player })),
          },
        }),
      ),
    createEntry: (id, name, team) =>
      ask(
        `The entry of "${name}"`,
        api.POST('/api/v1/tournaments/{id}/entries', { params: { path: { id } }, body: { name, team } }),
      ),
    squad: (id, entryId) =>
      askAll('Reading a squad', (query) =>
        api.GET('/api/v1/tournaments/{id}/entries/{entryId}/squad', { params: { path: { id, entryId }, query } }),
      ),
    team: (id) => ask('Reading a team', api.GET('/api/v1/teams/{id}', { params: { path: { id } } })),
    roster: (id) =>
      askAll('Reading a roster', (query) => api.GET('/api/v1/teams/{id}/players', { params: { path: { id }, query } })),
    addPlayer: (id, name) =>
      ask(`The player "${name}"`, api.POST('/api/v1/teams/{id}/players', { params: { path: { id } }, body: { name } })),
    addToSquad: (id, entryId, player) =>
      ask(
        'A player of a squad',
        api.POST('/api/v1/tournaments/{id}/entries/{entryId}/squad', {
          params: { path: { id, entryId } },
          body: { player },
        }),
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
          body: { id: eventId, event: event.type === 'goal' ? goalBody(event) : { ...event, parts: [...event.parts] } },
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
