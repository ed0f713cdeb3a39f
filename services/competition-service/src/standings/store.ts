import type { Standings } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { summariesOf } from '../matches/summary.ts';
import { presentStandings } from './present.ts';
import { groupTables } from './tables.ts';

/** Tournaments whose tables are kept in memory. */
const KEPT = 500;

/** A table shows teams, which their captains change without the tournament: their colours are at most a minute old, in milliseconds. */
const KEPT_FOR = 60_000;

/**
 * Tables, kept by the tournament's `results_version`: each change that can alter a place counts it up, so a kept one is
 * never stale, on any number of nodes. Two readings at once of a new version share one computation.
 */
export const standingsStore = (db: Kysely<Database>) => {
  const kept = new LRUCache<string, { readonly version: number; readonly standings: Promise<Standings> }>({
    max: KEPT,
    ttl: KEPT_FOR,
  });

  const compute = async (id: string): Promise<Standings> =>
    presentStandings(await groupTables(db, id, await summariesOf(db, id)));

  return {
    async of({ id, resultsVersion }: { readonly id: string; readonly resultsVersion: number }): Promise<Standings> {
      const known = kept.get(id);
      if (known && known.version >= resultsVersion) return known.standings;
      const standings = compute(id);
      kept.set(id, { version: resultsVersion, standings });
      try {
        return await standings;
      } catch (error) {
        if (kept.peek(id)?.standings === standings) kept.delete(id);
        throw error;
      }
    },
  };
};
