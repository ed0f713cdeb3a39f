import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import { checkBestPlaced } from './best-placed.ts';
import { begin } from './changes.ts';
import { standardCrossings } from './crossings.ts';
import { type EliminationRules, eliminationStage } from './elimination.ts';
import { checkEntries } from './entries.ts';
import { groupName, snake } from './group-draw.ts';
import type { FirstRound } from './knock-out.ts';
import { type BestPlacedPlan, planOf } from './plan.ts';
import type { Progress } from './progress.ts';
import { checkGroupRules, type GroupRules, planGroup } from './round-robin.ts';
import { isBye, readCrossings } from './slot.ts';

/** Who goes on from the groups, and against whom. */
export type Qualification =
  | {
      /** How many of each group go on; who comes from one group meets as late as possible. */
      readonly through: number;
      /** How many of those at the next place go on, the best of them. */
      readonly best?: number;
    }
  | {
      /** The first round from top to bottom: `A1-B2`, `C1-3A/B/D`, `D1-bye`. A power of two of them. */
      readonly crossings: readonly string[];
      /** By the groups whose entries go on among the best-placed (`ACDF`), the group for each of their slots. */
      readonly published?: BestPlacedPlan['published'];
    };

export interface GroupsThenPlayOffRules {
  readonly groups: GroupRules;
  /** How many groups entries are spread over by their order (1 A, 2 B, 3 B, 4 A, ...), or the entries of each group as drawn. */
  readonly draw: number | readonly (readonly string[])[];
  readonly qualification: Qualification;
  /** Whether groups of unequal size are evened out when their entries at one place are compared. */
  readonly evenOut?: boolean;
  readonly playOff: EliminationRules;
}

const drawnSeeds = (entries: readonly string[], draw: GroupsThenPlayOffRules['draw']): number[][] => {
  if (typeof draw === 'number') {
    const most = Math.floor(entries.length / 2);
    if (!Number.isInteger(draw) || draw < 1 || draw > most) {
      throw new SportError(
        'out-of-range',
        '/draw',
        `Expected 1 to ${most} groups for ${entries.length} entries, got ${draw}.`,
      );
    }
    return snake(entries.length, draw);
  }
  const seeds = new Map(entries.map((entry, index) => [entry, index + 1]));
  const drawn = draw.map((group, position) => {
    if (group.length < 2)
      throw new SportError('out-of-range', at('/draw', position), 'Expected at least 2 entries in a group.');
    return group.map((entry, index) => {
      const seed = seeds.get(entry);
      const path = at(at('/draw', position), index);
      if (seed === undefined) throw new SportError('unknown-entry', path, `${entry} is no entry, or is drawn twice.`);
      seeds.delete(entry);
      return seed;
    });
  });
  const [missing] = seeds.keys();
  if (missing !== undefined) throw new SportError('unknown-entry', '/draw', `${missing} is in no group.`);
  return drawn;
};

const firstRoundOf = (qualification: Qualification, names: readonly string[], smallest: number): FirstRound => {
  const path = '/qualification';
  if ('crossings' in qualification) {
    const pairs = readCrossings(qualification.crossings, at(path, 'crossings'));
    if (pairs.length === 0 || !Number.isInteger(Math.log2(pairs.length))) {
      throw new SportError(
        'contradicting-rules',
        at(path, 'crossings'),
        `Expected 1, 2, 4, 8, ... crossings, got ${pairs.length}.`,
      );
    }
    const empty = pairs.findIndex((pair) => pair.every(isBye));
    if (empty >= 0)
      throw new SportError('contradicting-rules', at(at(path, 'crossings'), empty), 'Nobody stands on either side.');
    return pairs;
  }
  const { through, best = 0 } = qualification;
  if (!Number.isInteger(through) || through < 0 || through > smallest) {
    throw new SportError(
      'out-of-range',
      at(path, 'through'),
      `Expected 0 to ${smallest} of each group, got ${through}.`,
    );
  }
  if (!Number.isInteger(best) || best < 0 || best >= names.length || (best > 0 && through === smallest)) {
    throw new SportError(
      'out-of-range',
      at(path, 'best'),
      `Expected 0 to ${names.length - 1} more of a place that every group has.`,
    );
  }
  if (names.length * through + best < 2) {
    throw new SportError('contradicting-rules', path, 'A play-off needs two who go on.');
  }
  return standardCrossings(names, through, best);
};

/**
 * Groups in which everyone meets everyone, then a knock-out of the best. Sides of the play-off become known as groups are
 * complete; a place that nothing separates stays open until the organizer decides it (`adjustTable`).
 * @throws {SportError} for bad entries, a draw that leaves somebody out, crossings that contradict the groups
 */
export const startGroupsThenPlayOff = (entries: readonly string[], rules: GroupsThenPlayOffRules): Progress => {
  checkEntries(entries);
  checkGroupRules(rules.groups, '/groups');
  const drawn = drawnSeeds(entries, rules.draw);
  const groups = drawn.map((seeds, position) => planGroup(groupName(position), seeds, rules.groups));
  const names = groups.map(({ group }) => group.name);
  const smallest = Math.min(...drawn.map(({ length }) => length));
  const firstRound = firstRoundOf(rules.qualification, names, smallest);
  const playOff = eliminationStage(firstRound, rules.playOff, '/playOff');
  const plan = planOf(
    [{ format: 'round-robin', groups: groups.map(({ group }) => group), rounds: [] }, playOff.stage],
    [...groups.flatMap(({ ties }) => ties), ...playOff.ties],
    {
      evenOut: rules.evenOut ?? true,
      published: 'crossings' in rules.qualification ? (rules.qualification.published ?? {}) : {},
    },
  );
  if (plan.bestPlaced !== null) checkBestPlaced(plan, plan.bestPlaced, '/qualification/crossings');
  return begin(plan, entries);
};
