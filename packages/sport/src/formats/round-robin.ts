import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import type { TableRules, Withdrawal } from '../table/index.ts';
import { bergerRounds } from './berger.ts';
import { begin } from './changes.ts';
import { checkEntries } from './entries.ts';
import { type PlannedGroup, type PlannedTie, planOf } from './plan.ts';
import type { Progress } from './progress.ts';

/** The most matches of two entries against each other. */
const MOST_LEGS = 4;

export interface GroupRules {
  readonly table: TableRules;
  /** How often everyone meets everyone, 1 to 4; once when left out. Home advantage changes with each leg. */
  readonly legs?: number;
  /** What becomes of the matches of who withdraws with matches left; `keep` when left out. */
  readonly withdrawal?: Withdrawal['matches'];
}

/** @throws {SportError} `out-of-range` for legs that are not 1 to 4 */
export const checkGroupRules = ({ legs = 1 }: GroupRules, path: string): void => {
  if (!Number.isInteger(legs) || legs < 1 || legs > MOST_LEGS) {
    throw new SportError('out-of-range', at(path, 'legs'), `Expected 1 to ${MOST_LEGS} legs, got ${legs}.`);
  }
};

/** Everyone of a group against everyone by Berger tables; `seeds` are the numbers of its entries in the order of the draw. */
export const planGroup = (
  name: string,
  seeds: readonly number[],
  { table, legs = 1, withdrawal = 'keep' }: GroupRules,
): { group: PlannedGroup; ties: readonly PlannedTie[] } => {
  const seedOf = (number: number): number => seeds[number - 1] ?? 0;
  const ties: PlannedTie[] = [];
  const rounds = bergerRounds(seeds.length, legs).map(({ number: round, pairs, rests }) => {
    const own = pairs.map(
      ([home, away], index): PlannedTie => ({
        id: `${name}-${round}-${index + 1}`,
        side: 'group',
        group: name,
        round,
        number: index + 1,
        home: { seed: seedOf(home) },
        away: { seed: seedOf(away) },
        rules: { kind: 'single', draws: true },
        places: { winner: null, loser: null },
      }),
    );
    ties.push(...own);
    return { number: round, side: 'group' as const, ties: own.map(({ id }) => id), rests: rests.map(seedOf) };
  });
  return { group: { name, seeds, rounds, table, withdrawal }, ties };
};

/** The name of the only group of a round robin. */
const ONLY_GROUP = 'A';

/**
 * Everyone against everyone, 2 to 512 entries, by Berger tables; with an odd number one rests in each round. Home counts differ by
 * at most one. Whether a match may be drawn is for the rules of the table to say.
 * @throws {SportError} for bad entries or rules
 */
export const startRoundRobin = (entries: readonly string[], rules: GroupRules): Progress => {
  checkEntries(entries);
  checkGroupRules(rules, '');
  const { group, ties } = planGroup(
    ONLY_GROUP,
    entries.map((_, index) => index + 1),
    rules,
  );
  return begin(planOf([{ format: 'round-robin', groups: [group], rounds: [] }], ties), entries);
};
