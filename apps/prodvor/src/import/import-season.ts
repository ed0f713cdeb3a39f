import type { ApiClient } from '@prodvor/api-client';
import { type MatchEvent, Zone } from '@prodvor/contracts';
import { eachBounded } from './bounded.ts';
import { type Plan, planSeason, protocolsNeeded, zoneOf } from './plan.ts';
import { readSeason } from './read-season.ts';
import { ImportRefused } from './report.ts';
import { runPlan } from './run.ts';
import type { Season } from './season.ts';
import { type SeasonServer, seasonServer } from './server.ts';

export { ImportRefused } from './report.ts';

export interface ImportRequest {
  /** Acts as the organizer of the season. */
  readonly api: ApiClient;
  /** The file and its name, which stands in front of every problem. */
  readonly text: string;
  readonly fileName: string;
  /** Zone of kick-offs that name no offset. */
  readonly zone?: string;
  /** Corrects stored results that differ from the file. */
  readonly update: boolean;
  /** Checks and counts, and writes nothing. */
  readonly dryRun: boolean;
  readonly progress: (done: number, total: number) => void;
  readonly warn: (text: string) => void;
}

export interface ImportOutcome {
  /** Created by this run, or to be created by a run that is not dry; events are goals. */
  readonly teams: number;
  readonly matches: number;
  readonly events: number;
  readonly nothingNew: boolean;
}

const counted = (plan: Plan): { teams: number; matches: number; events: number } => {
  const legs = plan.ties.flatMap((tie) => tie.legs);
  return {
    teams: plan.entries.length,
    matches: legs.filter(({ stored }) => stored === null).length,
    events: legs.reduce((sum, { goals }) => sum + goals.length, 0),
  };
};

/**
 * What can be said of a request without a server.
 * @throws {ImportRefused} when the file is not sound or the zone is none
 */
export const checkRequest = ({ text, fileName, zone }: Pick<ImportRequest, 'text' | 'fileName' | 'zone'>): Season => {
  if (zone !== undefined && !Zone.safeParse(zone).success) {
    throw new ImportRefused([`${zone} is no time zone: use a name like Europe/Moscow or an offset like +03:00`]);
  }
  return readSeason(fileName, text);
};

/** The import of a season over any server; see `importSeason`. */
export const importInto = async (
  server: SeasonServer,
  { text, fileName, zone, update, dryRun, progress, warn }: Omit<ImportRequest, 'api'>,
): Promise<ImportOutcome> => {
  const season = checkRequest({ text, fileName, ...(zone === undefined ? {} : { zone }) });
  const stored = await server.find(season.name);
  const options = { update, zone: zoneOf(zone, stored) };
  const protocols = new Map<string, MatchEvent[]>();
  await eachBounded(protocolsNeeded(season, stored, options), async (id) => {
    protocols.set(id, await server.protocol(id));
  });
  const plan = planSeason(season, stored, protocols, { update, zone });
  for (const warning of plan.warnings) warn(warning);

  if (plan.refused.length > 0) {
    const hint = update ? [] : ['Nothing was changed; --update takes over what the file says.'];
    throw new ImportRefused([...plan.refused.map((line) => `${fileName}: ${line}`), ...hint]);
  }
  const nothingNew = plan.steps === 0;
  if (dryRun || nothingNew) return { ...counted(plan), nothingNew };
  await server.requireRights();
  progress(0, plan.steps);
  return { ...(await runPlan(plan, stored?.entries ?? [], server, progress)), nothingNew };
};

/**
 * Brings a season in from an openfootball file, as the caller of `api`. The whole file is checked before the first write; a
 * tournament stays a draft until its last request; what is stored already is left alone, so that a run may be repeated.
 * A result that differs from a stored one refuses the whole file unless `update`.
 * @throws {ImportRefused} with lines for the person, when the file is not taken or the platform refuses or does not answer
 */
export const importSeason = ({ api, ...request }: ImportRequest): Promise<ImportOutcome> =>
  importInto(seasonServer(api), request);
