import { minimalContradiction, type Obstacle } from '../contradiction.ts';
import { SportError } from '../errors.ts';
import { randomFrom, shuffle } from '../random.ts';
import { at } from '../read.ts';
import { boardOf, type DrawSpace, drawSpace, type Groups, UNDRAWN } from './board.ts';
import { type DrawRule, type DrawRules, drawRulesOf, validateDrawRules } from './rules.ts';
import { completeDraw, drawWith, tryDraw } from './search.ts';
import { inCodeOrder, validateSeed } from './seeding.ts';

/** One entry drawn: the groups that the lot tried before, which would have left a rule broken or others without a place. */
export interface DrawStep {
  readonly entry: string;
  readonly pot: number;
  readonly group: string;
  readonly passedOver: readonly string[];
}

export interface GroupDraw {
  readonly groups: readonly { readonly group: string; readonly entries: readonly string[] }[];
  /** In the order in which they were drawn. */
  readonly steps: readonly DrawStep[];
}

/** An entry whose group stands. */
export interface DrawnEntry {
  readonly entry: string;
  readonly group: string;
}

const nothingDrawn = ({ entries }: DrawSpace): Groups => entries.map(() => UNDRAWN);

/** Places tried in one question about some of the constraints, and in all of them. */
const STEPS_TO_EXPLAIN = 3000;
const ALL_STEPS_TO_EXPLAIN = 30_000;

/** Constraints that contradict each other; a question that would take too long counts as answered by no. */
const contradictionOf = (rules: DrawRules, constraints: readonly DrawRule[]): Obstacle[] => {
  const effort = { steps: 0 };
  const contradicts = (some: readonly DrawRule[]): boolean => {
    if (effort.steps > ALL_STEPS_TO_EXPLAIN) return false;
    const space = drawSpace(rules, some);
    return tryDraw(space, nothingDrawn(space), effort, STEPS_TO_EXPLAIN) === 'impossible';
  };
  return minimalContradiction(constraints, contradicts).map(({ path, text }) => ({ path, text }));
};

/**
 * Why no draw is legal: constraints that cannot hold together, each needed for that (as far as it can be told in bounded time);
 * null where a draw is possible.
 * @throws {SportError}
 */
export const drawContradiction = (rules: DrawRules): readonly Obstacle[] | null => {
  validateDrawRules(rules);
  const constraints = drawRulesOf(rules);
  const space = drawSpace(rules, constraints);
  return completeDraw(space, nothingDrawn(space)) === null ? contradictionOf(rules, constraints) : null;
};

/** More are counted. */
const OBSTACLES_IN_MESSAGE = 12;

const noLegalDraw = (obstacles: readonly Obstacle[]): SportError => {
  const named = obstacles.slice(0, OBSTACLES_IN_MESSAGE).map(({ path, text }) => `${text.en} (${path})`);
  const more = obstacles.length - named.length;
  const reasons = [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  return new SportError(
    'no-legal-draw',
    obstacles[0]?.path ?? '',
    `No draw keeps all of these: ${reasons}. Change one.`,
  );
};

const witnessOf = (rules: DrawRules, constraints: readonly DrawRule[], space: DrawSpace): Groups => {
  const witness = completeDraw(space, nothingDrawn(space));
  if (witness === null) throw noLegalDraw(contradictionOf(rules, constraints));
  return witness;
};

/**
 * Draws pots into groups so that every rule holds. Pot by pot the entries are drawn in random order; each comes into the first
 * group, in an order shuffled anew, that breaks no rule and leaves a place for everyone still to come. So there is never a dead
 * end, and every legal draw can come out, though not all equally often.
 *
 * To repeat a draw: numbers by `randomFrom(seed)`; for each pot its entries by UTF-16 code units, shuffled; for each of them
 * the groups in the order given, shuffled.
 * @throws {SportError} `no-legal-draw` with the constraints that contradict each other
 */
export const drawGroups = (rules: DrawRules, seed: string): GroupDraw => {
  validateDrawRules(rules);
  validateSeed(seed, '/seed');
  const constraints = drawRulesOf(rules);
  const space = drawSpace(rules, constraints);
  let witness = witnessOf(rules, constraints, space);
  const numbers = new Map(space.entries.map((entry, number) => [entry, number]));
  const random = randomFrom(seed);
  const board = boardOf(space, nothingDrawn(space));
  const steps: DrawStep[] = [];
  for (const [pot, potEntries] of rules.pots.entries()) {
    for (const entry of shuffle(inCodeOrder(potEntries), random)) {
      const number = numbers.get(entry);
      if (board === null || number === undefined) continue;
      const passedOver: string[] = [];
      for (const [group, name] of shuffle([...rules.groups.entries()], random)) {
        if (!board.hasRoom(number, group)) continue;
        const next = board.fits(number, group) ? drawWith(space, board.groupOf, witness, number, group) : null;
        if (next === null) {
          passedOver.push(name);
          continue;
        }
        witness = next;
        board.put(number, group);
        steps.push({ entry, pot, group: name, passedOver });
        break;
      }
    }
  }
  const groups = rules.groups.map((group) => ({
    group,
    entries: steps.filter((step) => step.group === group).map(({ entry }) => entry),
  }));
  return { groups, steps };
};

/**
 * The groups that an entry may come into, with so much drawn already, so that a legal draw remains: for a draw by hand, ball by
 * ball.
 * @throws {SportError} `no-legal-draw` where what is drawn has broken the rules or ended in a dead end
 */
export const legalGroups = (rules: DrawRules, drawn: readonly DrawnEntry[], entry: string): string[] => {
  validateDrawRules(rules);
  const seen = new Set<string>();
  const known = new Set(rules.pots.flat());
  const standing = drawn.map(({ entry: name, group }, index): DrawRule => {
    const path = at('/drawn', index);
    if (!known.has(name)) throw new SportError('unknown-entry', at(path, 'entry'), `${name} stands in no pot.`);
    if (seen.has(name)) throw new SportError('duplicate-entry', at(path, 'entry'), `${name} is drawn twice.`);
    if (!rules.groups.includes(group)) {
      throw new SportError('unknown-value', at(path, 'group'), `There is no group ${group}.`);
    }
    seen.add(name);
    const text = { ru: `${name} уже в ${group}`, en: `${name} is in ${group} already` };
    return { path, text, type: 'fixed', entry: name, groups: [group] };
  });
  if (!known.has(entry)) throw new SportError('unknown-entry', '/entry', `${entry} stands in no pot.`);
  if (seen.has(entry)) throw new SportError('duplicate-entry', '/entry', `${entry} is drawn already.`);
  const constraints = [...standing, ...drawRulesOf(rules)];
  const space = drawSpace(rules, constraints);
  const witness = witnessOf(rules, constraints, space);
  const standingGroups = space.entries.map((name, number) => (seen.has(name) ? (witness[number] ?? UNDRAWN) : UNDRAWN));
  const number = space.entries.indexOf(entry);
  return rules.groups.filter((_, group) => drawWith(space, standingGroups, witness, number, group) !== null);
};
