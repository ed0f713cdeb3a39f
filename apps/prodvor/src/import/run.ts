import type { MatchSideInput } from '@prodvor/api-client';
import type { Entry, Match, Stage } from '@prodvor/contracts';
import { type GoalEvent, type MatchState, mayTransition, type StateEvent } from '@prodvor/sport';
import { eachBounded } from './bounded.ts';
import { enterTeams } from './entries.ts';
import { eventId } from './event-identity.ts';
import { hasResult, type MatchPlan, stepsOf } from './match-plan.ts';
import type { Plan, StagePlan, TiePlan } from './plan.ts';
import { namedPlayers, scorerOf } from './players.ts';
import type { SeasonMatch, SeasonSide, SeasonStage } from './season.ts';
import type { SeasonServer } from './server.ts';
import { fillSquads } from './squads.ts';

/** What a run created; `events` are goals. */
export interface Imported {
  readonly teams: number;
  readonly matches: number;
  readonly events: number;
}

type StatedState = StateEvent['to'];

const known = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`${what} is in no part of the plan`);
  return value;
};

/** The states to state one after another to come from one to another, the shortest way. */
const transitionsTo = (from: MatchState, to: StatedState): StatedState[] => {
  const states: StatedState[] = ['scheduled', 'postponed', 'live', 'cancelled', 'abandoned'];
  const paths: StatedState[][] = [[]];
  for (const path of paths) {
    const last = path.at(-1) ?? from;
    if (last === to) return path;
    for (const next of states) {
      if (mayTransition(last, next) && !path.includes(next)) paths.push([...path, next]);
    }
  }
  throw new Error(`no transitions lead from ${from} to ${to}`);
};

/**
 * Carries a plan out: tournament, teams with their entries, stages, players who are new, then the matches, each with its result last, and at the very end the
 * publication. It may be stopped anywhere; a new plan takes up the rest.
 * @throws {ImportRefused} when the platform refuses a request
 */
export const runPlan = async (
  plan: Plan,
  storedEntries: readonly Entry[],
  server: SeasonServer,
  progress: (done: number, total: number) => void,
): Promise<Imported> => {
  const created = { teams: 0, matches: 0, events: 0 };
  let done = 0;
  const step = (count = 1): void => {
    done += count;
    progress(Math.min(done, plan.steps), plan.steps);
  };
  const tournamentId =
    'id' in plan.tournament ? plan.tournament.id : (await server.createTournament(plan.tournament)).id;
  if (!('id' in plan.tournament)) step();

  const entered = await enterTeams(server, tournamentId, plan.entries, { resumed: 'id' in plan.tournament, step });
  created.teams = entered.length;
  const entries = [...storedEntries, ...entered];
  const entryIds = new Map(entries.map(({ id, name }) => [name, id]));
  const entryId = (name: string): string => known(entryIds.get(name), `the entry ${name}`);

  const stages = new Map<SeasonStage, Stage>();
  const writeStage = async ({ stage, stored, groups, members, rounds }: StagePlan): Promise<Stage> => {
    const groupInputs = groups.map(({ name, entries }) => ({ name, entries: entries.map(entryId) }));
    if (stored === null) {
      const { name, format } = stage;
      step();
      return server.createStage(tournamentId, {
        name,
        format,
        groups: groupInputs,
        rounds: rounds.map((round) => ({ name: round })),
      });
    }
    let current = stored;
    for (const group of groupInputs) current = await server.createGroup(tournamentId, stored.id, group);
    for (const { groupId, entry } of members) {
      current = await server.createGroupEntry(tournamentId, stored.id, groupId, entryId(entry));
    }
    for (const name of rounds) current = await server.createRound(tournamentId, stored.id, name);
    step(groupInputs.length + members.length + rounds.length);
    return current;
  };
  for (const stagePlan of plan.stages) stages.set(stagePlan.stage, await writeStage(stagePlan));

  const toRecord = plan.ties.flatMap(({ legs }) =>
    legs.map(({ match, goals }) => ({ match, goals: goals.map(({ event }) => event) })),
  );
  const squadPlayerOf = await fillSquads(server, tournamentId, entries, namedPlayers(toRecord));
  const withPlayer = (match: SeasonMatch, goal: GoalEvent) => {
    const scorer = scorerOf(match, goal);
    return { ...goal, squadPlayer: scorer === null ? null : squadPlayerOf(scorer.entry, scorer.name) };
  };

  const sideInput = (side: SeasonSide): MatchSideInput => {
    if (side.type === 'entry') return { entry: entryId(side.name) };
    const { slot } = side;
    return { slot: slot.type === 'best-of-places' ? { ...slot, groups: [...slot.groups] } : slot };
  };

  const createMatch = async ({ match, zone }: MatchPlan, stage: Stage, tieId: string | null): Promise<Match> => {
    const { home, away, date, time, ground, num } = match;
    const round = known(stage.rounds.find(({ name }) => name === match.round)?.id, `the round ${match.round}`);
    const group = stage.groups.find(({ name }) => name === match.group)?.id ?? null;
    const input = { tournament: tournamentId, round, group, num, date, time, ground };
    const stored = await server.createMatch({
      ...input,
      home: sideInput(home),
      away: sideInput(away),
      ...(tieId === null ? {} : { tie: tieId }),
      ...(zone === null ? {} : { zone }),
    });
    created.matches += 1;
    step();
    return stored;
  };

  const changeMatch = async (match: Match, { change, sides }: MatchPlan): Promise<Match> => {
    if (Object.keys(change).length + Object.keys(sides).length === 0) return match;
    const changed = await server.updateMatch(match, {
      ...change,
      ...(sides.home === undefined ? {} : { home: sideInput(sides.home) }),
      ...(sides.away === undefined ? {} : { away: sideInput(sides.away) }),
    });
    step();
    return changed;
  };

  const bringTo = async (match: Match, state: StatedState): Promise<Match> => {
    let current = match;
    for (const to of transitionsTo(match.state, state)) current = await server.transition(current, to);
    return current;
  };

  const writeMatch = async (planned: MatchPlan, stage: Stage, tieId: string | null): Promise<Match> => {
    if (stepsOf(planned) === 0 && planned.stored !== null) return planned.stored;
    let match =
      planned.stored === null ? await createMatch(planned, stage, tieId) : await changeMatch(planned.stored, planned);
    const corrects = planned.stored !== null && hasResult(planned.stored);
    for (const id of planned.takeBack) {
      match = await server.takeBack(match, id);
      step();
    }
    const plays = planned.goals.length > 0 || planned.result !== null;
    if (plays && (match.state === 'postponed' || match.state === 'cancelled'))
      match = await bringTo(match, 'scheduled');
    for (const goal of planned.goals) {
      match = await server.record(match, eventId(match.id, goal), withPlayer(planned.match, goal.event), corrects);
      created.events += 1;
      step();
    }
    if (planned.result !== null) {
      match = await server.record(match, eventId(match.id, planned.result), planned.result.event, corrects);
      step();
    }
    if (planned.state !== null) {
      match = await bringTo(match, planned.state);
      step();
    }
    return match;
  };

  const writeTie = async ({ stage, tieId, legs }: TiePlan): Promise<void> => {
    let tie = tieId;
    for (const leg of legs) {
      const match = await writeMatch(leg, known(stages.get(stage), `the stage ${stage.name}`), tie);
      // Only a knock-out has ties of several legs; elsewhere each match is a tie of its own.
      tie ??= match.tie;
    }
  };
  await eachBounded(plan.ties, writeTie);

  if (plan.publish) {
    await server.publish(tournamentId);
    step();
  }
  return created;
};
