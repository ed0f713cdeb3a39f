import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import type { Source } from '../sports/rules.ts';

/** What became of a match, as far as suspensions depend on it. */
export type DisciplineStatus = 'scheduled' | 'played' | 'abandoned' | 'awarded' | 'walkover' | 'cancelled';

/** Matches of suspension for the caution that makes the total `at`; `within` is the last match of the entry for which this holds. */
export interface CautionStep {
  readonly at: number;
  readonly matches: number;
  readonly within?: number;
}

/** Suspensions for cautions of different matches: at each step, and after the last step for every so many further ones. */
export interface Accumulation {
  readonly steps: readonly CautionStep[];
  readonly every: { readonly cards: number; readonly matches: number } | null;
}

/** What is forgotten after a stage. */
export interface Wipe {
  readonly after: string;
  readonly cautions: boolean;
  readonly suspensions: boolean;
}

/** Whether a suspension is served in a match of some status: always, only by a side that is not at fault, or never. */
export type Serving = 'always' | 'innocent' | 'never';

/** The rules of a tournament about cards: data. */
export interface DisciplineRules {
  readonly accumulation: Accumulation | null;
  /** Matches for being sent off by a second yellow card, and by a red one at once; a decision of the organizer comes before. */
  readonly secondYellow: number;
  readonly red: number;
  /** Cautions that count towards accumulation when a second yellow card sends off. */
  readonly secondYellowCautions: 0 | 1 | 2;
  /** Whether a caution counts towards accumulation when its player is sent off at once in the same match. */
  readonly cautionBeforeRed: boolean;
  readonly wipes: readonly Wipe[];
  readonly serving: Readonly<Record<Exclude<DisciplineStatus, 'scheduled' | 'played'>, Serving>>;
  readonly source: Source;
}

const count = (path: string, value: number, least: number): void => {
  if (!Number.isInteger(value) || value < least) {
    throw new SportError('out-of-range', path, `Expected a whole number from ${least}, got ${value}.`);
  }
};

/** @throws {SportError} `out-of-range` or `contradicting-rules`, with the pointer to the rule below `path` */
export const checkDisciplineRules = (rules: DisciplineRules, path = ''): DisciplineRules => {
  count(at(path, 'secondYellow'), rules.secondYellow, 0);
  count(at(path, 'red'), rules.red, 0);
  const steps = rules.accumulation?.steps ?? [];
  const stepsPath = `${path}/accumulation/steps`;
  for (const [index, step] of steps.entries()) {
    const here = at(stepsPath, index);
    count(at(here, 'at'), step.at, 1);
    count(at(here, 'matches'), step.matches, 1);
    if (step.within !== undefined) count(at(here, 'within'), step.within, 1);
    const before = steps[index - 1];
    if (before !== undefined && before.at >= step.at) {
      throw new SportError(
        'contradicting-rules',
        at(here, 'at'),
        'Each step comes at more cautions than the one before.',
      );
    }
  }
  const every = rules.accumulation?.every ?? null;
  if (every !== null) {
    count(`${path}/accumulation/every/cards`, every.cards, 1);
    count(`${path}/accumulation/every/matches`, every.matches, 1);
  }
  if (rules.accumulation !== null && every === null && steps.length === 0) {
    throw new SportError(
      'contradicting-rules',
      `${path}/accumulation`,
      'Cautions add up to something, or are not counted.',
    );
  }
  const wiped = rules.wipes.map(({ after }) => after);
  const twice = wiped.findIndex((stage, index) => wiped.indexOf(stage) !== index);
  if (twice !== -1) {
    throw new SportError(
      'contradicting-rules',
      `${path}/wipes/${twice}/after`,
      'There are two rules after this stage.',
    );
  }
  return rules;
};

/** Matches for the caution that makes this total, in the entry's match of this number; 0 when it makes none. */
export const matchesForCautions = ({ steps, every }: Accumulation, total: number, matchNumber: number): number => {
  const step = steps.find((each) => each.at === total);
  if (step !== undefined) return step.within === undefined || matchNumber <= step.within ? step.matches : 0;
  const last = steps.at(-1)?.at ?? 0;
  return every !== null && total > last && (total - last) % every.cards === 0 ? every.matches : 0;
};
