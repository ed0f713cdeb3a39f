import type { Entry, Match, MatchEvent, Stage, Tournament } from '@prodvor/contracts';
import { foldMatch, mayRecord, type ProtocolEvent, pointsTable, SPORT_RULES } from '@prodvor/sport';
import { v7 as newId } from 'uuid';
import { memoryTeams, type TeamsServer } from './memory-teams.fixture.ts';
import type { RecordedGoal, SeasonServer } from './server.ts';

/** What a test sees of the platform; `writes` counts, and the write numbered `failAt` (from 1) and all later ones fail. */
export interface MemoryServer extends SeasonServer {
  readonly tournaments: Tournament[];
  readonly entries: Entry[];
  readonly clubs: TeamsServer['clubs'];
  readonly nameOf: TeamsServer['nameOf'];
  readonly stages: Stage[];
  readonly matches: Match[];
  readonly protocols: Map<string, MatchEvent[]>;
  writes: number;
  failAt: number;
}

const must = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('unknown id');
  return value;
};

/** Who is in a squad is kept by id alone. */
const unnamed = (goal: RecordedGoal) => (goal.squadPlayer === null ? goal : { ...goal, player: null });

/** The platform's rules in memory, by `packages/sport`: enough of them to run an import in milliseconds, and to stop it anywhere. */
export const memoryServer = (): MemoryServer => {
  const tournaments: Tournament[] = [];
  const entries: Entry[] = [];
  const stages: Stage[] = [];
  const matches: Match[] = [];
  const protocols = new Map<string, MatchEvent[]>();
  const state = { writes: 0, failAt: Number.POSITIVE_INFINITY };

  const write = (): void => {
    if (state.writes + 1 >= state.failAt) throw new Error('stopped');
    state.writes += 1;
  };
  const teams = memoryTeams(write);
  const put = <Item extends { readonly id: string }>(items: Item[], item: Item): Item => {
    const index = items.findIndex(({ id }) => id === item.id);
    if (index < 0) items.push(item);
    else items[index] = item;
    return item;
  };
  const current = (id: string): Match => must(matches.find((match) => match.id === id));
  const checkVersion = (match: Match): Match => {
    const stored = current(match.id);
    if (stored.version !== match.version) throw new Error('stale version');
    return stored;
  };
  const refold = (match: Match): Match => {
    const protocol = (protocols.get(match.id) ?? []).map(({ event, ...entry }) => ({
      ...entry,
      event: event as ProtocolEvent,
    }));
    const { state: folded, score, winner, incomplete } = foldMatch(SPORT_RULES.football, protocol);
    return put(matches, {
      ...match,
      state: folded,
      score: score === null ? null : { ...score, parts: [...score.parts] },
      winner,
      incomplete,
      version: match.version + 1,
    });
  };
  const append = (match: Match, id: string, event: MatchEvent['event'], corrects: boolean): Match => {
    const stored = corrects ? checkVersion(match) : current(match.id);
    if (event.type === 'result' && (stored.state === 'finished' || stored.state === 'awarded') && !corrects) {
      throw new Error('precondition-required');
    }
    const protocol = protocols.get(match.id) ?? [];
    const known = protocol.find((entry) => entry.id === id);
    if (known !== undefined) return stored;
    if (!mayRecord(stored.state, event as ProtocolEvent)) throw new Error(`${event.type} in a ${stored.state} match`);
    if (event.type !== 'state' && ('slot' in stored.home || 'slot' in stored.away)) throw new Error('sides-unknown');
    const recordedAt = new Date(0).toISOString();
    protocols.set(match.id, [...protocol, { id, seq: protocol.length + 1, takenBack: false, event, recordedAt }]);
    return refold(stored);
  };
  const entryRef = (id: string) => {
    const { name, team } = must(entries.find((entry) => entry.id === id));
    return { id, name, team: team?.id ?? null, colours: null };
  };
  const changeStage = (id: string, change: (stage: Stage) => Partial<Stage>): Stage => {
    write();
    const stage = must(stages.find((known) => known.id === id));
    return put(stages, { ...stage, ...change(stage) });
  };

  return {
    ...teams,
    tournaments,
    entries,
    stages,
    matches,
    protocols,
    get writes() {
      return state.writes;
    },
    set writes(count) {
      state.writes = count;
    },
    get failAt() {
      return state.failAt;
    },
    set failAt(count) {
      state.failAt = count;
    },
    find: async (name) => {
      const tournament = tournaments.find((known) => known.name === name);
      return tournament === undefined
        ? null
        : { tournament, entries: [...entries], stages: [...stages], matches: [...matches] };
    },
    protocol: async (id) =>
      (protocols.get(id) ?? []).map((entry) =>
        entry.event.type === 'goal' && entry.event.squadPlayer !== null
          ? { ...entry, event: { ...entry.event, player: teams.nameOf(entry.event.squadPlayer) } }
          : entry,
      ),
    requireRights: async () => {},
    createTournament: async ({ name, zone }) => {
      write();
      return put(tournaments, {
        id: newId(),
        name,
        zone,
        sport: 'football',
        state: 'draft',
        city: null,
        description: null,
        organizer: { id: newId(), name: 'Organizer' },
        registration: 'closed',
        maxEntries: null,
        entries: 0,
        matches: 0,
        finished: 0,
        startsOn: null,
        endsOn: null,
        createdAt: new Date(0).toISOString(),
        version: 1,
        can: [],
      });
    },
    createEntry: async (_, name, team) => {
      write();
      if (entries.some((entry) => entry.name === name)) throw new Error('name-taken');
      const id = newId();
      return put(entries, {
        id,
        name,
        team: { id: team, name, colours: null },
        state: 'confirmed',
        appliedBy: null,
        confirmedAt: new Date(0).toISOString(),
        squad: teams.freeze(id, team),
        version: 1,
        can: [],
      });
    },
    createStage: async (_, { name, format, groups = [], rounds = [] }) => {
      write();
      return put(stages, {
        id: newId(),
        name,
        format,
        number: stages.length + 1,
        points: pointsTable(SPORT_RULES.football.outcomes),
        groups: groups.map((group) => ({
          id: newId(),
          name: group.name,
          entries: (group.entries ?? []).map(entryRef),
        })),
        rounds: rounds.map((round, index) => ({ id: newId(), name: round.name, number: index + 1 })),
        version: 1,
      });
    },
    createGroup: async (_, stageId, group) =>
      changeStage(stageId, ({ groups }) => ({
        groups: [...groups, { id: newId(), name: group.name, entries: (group.entries ?? []).map(entryRef) }],
      })),
    createGroupEntry: async (_, stageId, groupId, entryId) =>
      changeStage(stageId, ({ groups }) => ({
        groups: groups.map((group) =>
          group.id === groupId ? { ...group, entries: [...group.entries, entryRef(entryId)] } : group,
        ),
      })),
    createRound: async (_, stageId, name) =>
      changeStage(stageId, ({ rounds }) => ({ rounds: [...rounds, { id: newId(), name, number: rounds.length + 1 }] })),
    createMatch: async ({ tournament, round, group, num, home, away, tie, date, time, zone, ground }) => {
      write();
      const stage = must(stages.find(({ rounds }) => rounds.some(({ id }) => id === round)));
      const owner = must(tournaments.find(({ id }) => id === tournament));
      const legs = matches.filter((match) => match.tie === tie);
      return put(matches, {
        id: newId(),
        tournament: { id: owner.id, name: owner.name, sport: owner.sport },
        stage: { id: stage.id, name: stage.name, format: stage.format },
        round: must(stage.rounds.find(({ id }) => id === round)).name,
        group: stage.groups.find(({ id }) => id === group)?.name ?? null,
        num: num ?? null,
        tie: tie ?? newId(),
        leg: legs.length + 1,
        home: 'slot' in home ? home : entryRef(home.entry),
        away: 'slot' in away ? away : entryRef(away.entry),
        date: date ?? null,
        time: time ?? null,
        timeKnown: time != null,
        zone: zone ?? owner.zone,
        startsAt: null,
        ground: ground ?? null,
        venue: null,
        state: 'scheduled',
        score: null,
        winner: null,
        incomplete: false,
        version: 1,
        can: [],
      });
    },
    updateMatch: async (match, { home, away, venue: _, ...change }) => {
      write();
      const stored = current(match.id);
      const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      return put(matches, {
        ...stored,
        ...known,
        ...(home === undefined ? {} : { home: 'slot' in home ? home : entryRef(home.entry) }),
        ...(away === undefined ? {} : { away: 'slot' in away ? away : entryRef(away.entry) }),
        version: stored.version + 1,
      });
    },
    record: async (match, id, event, corrects) => {
      write();
      return append(
        match,
        id,
        event.type === 'goal' ? unnamed(event) : { ...event, parts: [...event.parts] },
        corrects,
      );
    },
    takeBack: async (match, eventId) => {
      write();
      const stored = checkVersion(match);
      const protocol = protocols.get(match.id) ?? [];
      protocols.set(
        match.id,
        protocol.map((entry) => (entry.id === eventId ? { ...entry, takenBack: true } : entry)),
      );
      return refold(stored);
    },
    transition: async (match, to) => {
      write();
      return append(match, newId(), { type: 'state', to }, false);
    },
    publish: async (id) => {
      write();
      put(tournaments, { ...must(tournaments.find((known) => known.id === id)), state: 'published' });
    },
  };
};
