import type { Entry, Match, MatchEvent, Stage, Tournament } from '@prodvor/contracts';
import { type MatchPlan, needsProtocol, type PlanOptions, planNew, planStored, stepsOf } from './match-plan.ts';
import { pairMatches } from './pairing.ts';
import { rosterOf } from './players.ts';
import type { Season, SeasonGroup, SeasonMatch, SeasonStage } from './season.ts';

/** What the platform has of a season already. */
export interface Stored {
  readonly tournament: Tournament;
  readonly entries: readonly Entry[];
  readonly stages: readonly Stage[];
  readonly matches: readonly Match[];
}

/** Who takes part and does not yet: a team of the tournament with the players whom the file names. */
export interface EntryPlan {
  readonly name: string;
  readonly players: readonly string[];
}

/** What is missing of a stage; `stored` is null for one that does not exist. */
export interface StagePlan {
  readonly stage: SeasonStage;
  readonly stored: Stage | null;
  readonly groups: readonly SeasonGroup[];
  /** Entries that a stored group does not have yet. */
  readonly members: readonly { readonly groupId: string; readonly entry: string }[];
  readonly rounds: readonly string[];
}

/** The matches of one tie, in the order of its legs; `tieId` of a leg that is stored. */
export interface TiePlan {
  readonly stage: SeasonStage;
  readonly tieId: string | null;
  readonly legs: readonly MatchPlan[];
}

/** Everything that has to be written, in the order in which it is written. */
export interface Plan {
  readonly tournament: { readonly id: string } | { readonly name: string; readonly zone: string };
  readonly entries: readonly EntryPlan[];
  readonly stages: readonly StagePlan[];
  readonly ties: readonly TiePlan[];
  readonly publish: boolean;
  /** Differences that are not taken over: a plan with any of them is not carried out. */
  readonly refused: readonly string[];
  readonly warnings: readonly string[];
  /** How many requests it takes, about. */
  readonly steps: number;
}

export const DEFAULT_ZONE = 'Europe/Moscow';

const planStage = (stage: SeasonStage, stored: Stage | null): StagePlan => {
  if (stored === null) return { stage, stored, groups: stage.groups, members: [], rounds: stage.rounds };
  const groups: SeasonGroup[] = [];
  const members: StagePlan['members'][number][] = [];
  for (const group of stage.groups) {
    const known = stored.groups.find(({ name }) => name === group.name);
    if (known === undefined) groups.push(group);
    else {
      const inside = new Set(known.entries.map(({ name }) => name));
      members.push(...group.entries.filter((name) => !inside.has(name)).map((entry) => ({ groupId: known.id, entry })));
    }
  }
  const rounds = stage.rounds.filter((round) => !stored.rounds.some(({ name }) => name === round));
  return { stage, stored, groups, members, rounds };
};

const stageSteps = ({ stored, groups, members, rounds }: StagePlan): number =>
  stored === null ? 1 : groups.length + members.length + rounds.length;

/** The zone of kick-offs that name no offset: as asked for, else the tournament's, else Moscow's. */
export const zoneOf = (zone: string | undefined, stored: Stored | null): string =>
  zone ?? stored?.tournament.zone ?? DEFAULT_ZONE;

/** The stored matches whose protocol `planSeason` has to know. */
export const protocolsNeeded = (season: Season, stored: Stored | null, options: PlanOptions): string[] =>
  stored === null
    ? []
    : [...pairMatches(season, stored.matches)]
        .filter(([match, other]) => needsProtocol(match, other, options))
        .map(([, { id }]) => id);

/**
 * Compares a season with what is stored and lists what is to be written. Pure: `protocols` holds the events of the matches
 * named by `protocolsNeeded`, by match id.
 */
export const planSeason = (
  season: Season,
  stored: Stored | null,
  protocols: ReadonlyMap<string, readonly MatchEvent[]>,
  options: { readonly update: boolean; readonly zone: string | undefined },
): Plan => {
  const matchOptions = { update: options.update, zone: zoneOf(options.zone, stored) };
  const pairs = pairMatches(season, stored?.matches ?? []);
  const refused: string[] = [];
  const warnings = [...season.warnings];
  if (season.needsZone && options.zone === undefined && stored === null) {
    warnings.push(`kick-off times name no zone and are taken as ${DEFAULT_ZONE}; --zone ZONE takes another`);
  }

  const planMatch = (match: SeasonMatch): MatchPlan => {
    const other = pairs.get(match);
    if (other === undefined) return planNew(match, matchOptions);
    const findings = planStored(match, other, protocols.get(other.id) ?? [], matchOptions);
    refused.push(...findings.refused);
    warnings.push(...findings.warnings);
    return findings.plan;
  };
  const known = new Set(stored?.entries.map(({ name }) => name));
  const entries = season.entries
    .filter((name) => !known.has(name))
    .map((name) => ({ name, players: rosterOf(season.players.get(name)) }));
  const stages = season.stages.map((stage) =>
    planStage(stage, stored?.stages.find(({ name }) => name === stage.name) ?? null),
  );
  const ties = season.stages.flatMap((stage) =>
    stage.ties.flatMap((tie): TiePlan[] => {
      const legs = tie.map(planMatch);
      const tieId = legs.flatMap((leg) => leg.stored?.tie ?? [])[0] ?? null;
      return legs.some((leg) => stepsOf(leg) > 0) ? [{ stage, tieId, legs }] : [];
    }),
  );
  const publish = stored?.tournament.state !== 'published';
  return {
    tournament:
      stored === null
        ? { name: season.name, zone: options.zone ?? season.usualOffset ?? DEFAULT_ZONE }
        : { id: stored.tournament.id },
    entries,
    stages,
    ties,
    publish,
    refused,
    warnings,
    steps:
      (stored === null ? 1 : 0) +
      entries.length * 2 +
      stages.reduce((sum, stage) => sum + stageSteps(stage), 0) +
      ties.reduce((sum, { legs }) => sum + legs.reduce((steps, leg) => steps + stepsOf(leg), 0), 0) +
      (publish ? 1 : 0),
  };
};
