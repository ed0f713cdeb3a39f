import type { Entry } from '@prodvor/contracts';
import { eachBounded } from './bounded.ts';
import type { EntryPlan } from './plan.ts';
import type { SeasonServer } from './server.ts';

/**
 * Makes a team of the tournament for each name and enters it, which freezes its squad. `resumed` looks for teams that an
 * earlier run made and did not enter. `step` is called after each request.
 */
export const enterTeams = async (
  server: SeasonServer,
  tournamentId: string,
  entries: readonly EntryPlan[],
  { resumed, step }: { readonly resumed: boolean; readonly step: () => void },
): Promise<Entry[]> => {
  const made = new Map<string, string>();
  if (resumed && entries.length > 0) {
    for (const { id, name } of await server.teams(tournamentId)) made.set(name, id);
  }
  const entered: Entry[] = [];
  await eachBounded(entries, async ({ name, players }) => {
    const team = made.get(name) ?? (await server.createTeam(tournamentId, name, players)).id;
    step();
    entered.push(await server.createEntry(tournamentId, name, team));
    step();
  });
  return entered;
};
