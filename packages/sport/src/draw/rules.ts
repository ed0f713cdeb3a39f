import type { Obstacle } from '../contradiction.ts';
import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import { validateEntries } from './seeding.ts';

/** How many of some entries a group may hold: one association, one club, the winners of last year. */
export interface DrawLimit {
  readonly name: string;
  readonly entries: readonly string[];
  readonly max?: number;
  readonly min?: number;
}

/** What a draw into groups must keep. The sizes of groups, and what they hold of each pot, differ by at most one. */
export interface DrawRules {
  readonly groups: readonly string[];
  /** Entries by pot. A pot is spread evenly: with as many entries as groups, every group gets one. */
  readonly pots: readonly (readonly string[])[];
  readonly limits?: readonly DrawLimit[];
  /** Pairs that must not meet in a group. */
  readonly apart?: readonly (readonly [string, string])[];
  /** Entries that may only come into some groups: a host into its own. */
  readonly fixed?: readonly { readonly entry: string; readonly groups: readonly string[] }[];
}

/** A rule that can be left out when the reason of a contradiction is looked for. */
export type DrawRule = Obstacle &
  (
    | { readonly type: 'max' | 'min'; readonly entries: readonly string[]; readonly count: number }
    | { readonly type: 'apart'; readonly entries: readonly [string, string] }
    | { readonly type: 'fixed'; readonly entry: string; readonly groups: readonly string[] }
  );

const MOST_ENTRIES = 512;

const validatePots = ({ groups, pots }: DrawRules): void => {
  validateEntries(groups, '/groups');
  const seen = new Set<string>();
  for (const [pot, entries] of pots.entries()) {
    validateEntries(entries, at('/pots', pot));
    for (const [index, entry] of entries.entries()) {
      if (seen.has(entry)) {
        throw new SportError('duplicate-entry', at(at('/pots', pot), index), `${entry} stands in two pots.`);
      }
    }
    for (const entry of entries) seen.add(entry);
  }
  if (seen.size < 2 || seen.size > MOST_ENTRIES) {
    throw new SportError('out-of-range', '/pots', `Expected 2 to ${MOST_ENTRIES} entries, got ${seen.size}.`);
  }
  if (groups.length < 1 || groups.length > seen.size) {
    throw new SportError('out-of-range', '/groups', `Expected 1 to ${seen.size} groups, got ${groups.length}.`);
  }
};

const count = (value: number | undefined, path: string): void => {
  if (value !== undefined && (!Number.isInteger(value) || value < 0 || value > MOST_ENTRIES)) {
    throw new SportError('out-of-range', path, `Expected a whole number from 0 to ${MOST_ENTRIES}, got ${value}.`);
  }
};

const validateConstraints = ({ groups, pots, limits = [], apart = [], fixed = [] }: DrawRules): void => {
  const known = new Set(pots.flat());
  const knownEntry = (entry: string, path: string): void => {
    if (!known.has(entry)) throw new SportError('unknown-entry', path, `${entry} stands in no pot.`);
  };
  for (const [index, { entries, max, min }] of limits.entries()) {
    const path = at('/limits', index);
    validateEntries(entries, at(path, 'entries'));
    for (const [number, entry] of entries.entries()) knownEntry(entry, at(at(path, 'entries'), number));
    count(max, at(path, 'max'));
    count(min, at(path, 'min'));
    if (max === undefined && min === undefined) {
      throw new SportError('missing-field', at(path, 'max'), 'A limit needs max or min.');
    }
  }
  for (const [index, pair] of apart.entries()) {
    const path = at('/apart', index);
    for (const [side, entry] of pair.entries()) knownEntry(entry, at(path, side));
    if (pair[0] === pair[1]) throw new SportError('same-entry', at(path, 1), `${pair[0]} cannot be apart from itself.`);
  }
  for (const [index, { entry, groups: own }] of fixed.entries()) {
    const path = at('/fixed', index);
    knownEntry(entry, at(path, 'entry'));
    if (own.length === 0) throw new SportError('out-of-range', at(path, 'groups'), 'Name at least one group.');
    for (const [number, group] of own.entries()) {
      if (groups.includes(group)) continue;
      throw new SportError('unknown-value', at(at(path, 'groups'), number), `There is no group ${group}.`);
    }
  }
};

/** @throws {SportError} */
export const validateDrawRules = (rules: DrawRules): void => {
  validatePots(rules);
  validateConstraints(rules);
};

/** The constraints one by one, each where it was given and in words. */
export const drawRulesOf = ({ limits = [], apart = [], fixed = [] }: DrawRules): DrawRule[] => [
  ...fixed.map(({ entry, groups }, index): DrawRule => {
    const where = groups.join(', ');
    const text = {
      ru: `${entry} может попасть только в ${where}`,
      en: `${entry} may only come into ${where}`,
    };
    return { path: at('/fixed', index), text, type: 'fixed', entry, groups };
  }),
  ...apart.map((entries, index): DrawRule => {
    const [one, other] = entries;
    const text = { ru: `${one} и ${other} не в одной группе`, en: `${one} and ${other} not in one group` };
    return { path: at('/apart', index), text, type: 'apart', entries };
  }),
  ...limits.flatMap(({ name, entries, max, min }, index): DrawRule[] => {
    const path = at('/limits', index);
    const who = `${name} (${entries.join(', ')})`;
    const most: DrawRule[] = [];
    if (max !== undefined) {
      const text = { ru: `в группе не больше ${max}: ${who}`, en: `at most ${max} in a group: ${who}` };
      most.push({ path: at(path, 'max'), text, type: 'max', entries, count: max });
    }
    if (min !== undefined) {
      const text = { ru: `в группе не меньше ${min}: ${who}`, en: `at least ${min} in a group: ${who}` };
      most.push({ path: at(path, 'min'), text, type: 'min', entries, count: min });
    }
    return most;
  }),
];
