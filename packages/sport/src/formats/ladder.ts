import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import { checkEntries } from './entries.ts';

export interface LadderRules {
  /** How many places up one may challenge. */
  readonly reach: number;
  /** What a challenger who wins gets: the places are exchanged, or it moves in above and those between move down. */
  readonly win: 'exchange' | 'move-in';
}

/** A match of a ladder; `winner` null is a draw, after which everyone keeps their place. */
export interface Challenge {
  readonly challenger: string;
  readonly challenged: string;
  readonly winner: 'challenger' | 'challenged' | null;
}

interface LadderRound {
  /** From the first place down, before the round. */
  readonly order: readonly string[];
  /** Sorted by the place that was challenged. */
  readonly challenges: readonly Challenge[];
}

/** A ladder: an order, and what was played in rounds; in one round everybody plays once at most. */
export interface Ladder {
  readonly rules: LadderRules;
  readonly entries: readonly string[];
  /** At least one. */
  readonly rounds: readonly LadderRound[];
  /** Entries by the number of the round from which on they are gone. */
  readonly withdrawn: ReadonlyMap<string, number>;
  /** From the first place down, after the last round. */
  readonly order: readonly string[];
}

/** A change of a ladder, and the challenges that count no longer, since they could not have been made. */
export interface LadderStep {
  readonly ladder: Ladder;
  readonly voided: readonly { readonly round: number; readonly challenge: Challenge }[];
}

const after = ({ order, challenges }: LadderRound, { win }: LadderRules): readonly string[] => {
  const places = [...order];
  // From the top: whoever moves in above pushes down none that a later one has still to pass.
  for (const { challenger, challenged, winner } of challenges) {
    if (winner !== 'challenger') continue;
    const [from, to] = [places.indexOf(challenger), places.indexOf(challenged)];
    if (win === 'exchange') [places[from], places[to]] = [challenged, challenger];
    else {
      places.splice(from, 1);
      places.splice(to, 0, challenger);
    }
  }
  return places;
};

/** Who takes part in a round, given the places after the one before; `round` counts from 1. */
const present = (order: readonly string[], withdrawn: Ladder['withdrawn'], round: number): readonly string[] =>
  order.filter((entry) => round < (withdrawn.get(entry) ?? Number.POSITIVE_INFINITY));

/** @throws {SportError} when a challenge could not be made in a round */
const checkChallenge = ({ order, challenges }: LadderRound, challenge: Challenge, { reach }: LadderRules): void => {
  const [from, to] = (['challenger', 'challenged'] as const).map((side) => {
    const place = order.indexOf(challenge[side]);
    if (place < 0) throw new SportError('unknown-entry', at('', side), `${challenge[side]} is not on the ladder.`);
    return place;
  });
  if (from === undefined || to === undefined || from === to) {
    throw new SportError('same-entry', '/challenged', 'An entry cannot challenge itself.');
  }
  if (to > from || from - to > reach) {
    throw new SportError(
      'out-of-range',
      '/challenged',
      `${challenge.challenger} may challenge up to ${reach} places above its own.`,
    );
  }
  for (const side of ['challenger', 'challenged'] as const) {
    const entry = challenge[side];
    if (challenges.some(({ challenger, challenged }) => challenger === entry || challenged === entry)) {
      throw new SportError('duplicate-result', at('', side), `${entry} plays in this round already.`);
    }
  }
};

const isLegal = (round: LadderRound, challenge: Challenge, rules: LadderRules): boolean => {
  try {
    checkChallenge(round, challenge, rules);
    return true;
  } catch (error) {
    if (error instanceof SportError) return false;
    throw error;
  }
};

const inOrder = (order: readonly string[], challenges: readonly Challenge[]): readonly Challenge[] =>
  challenges.toSorted((a, b) => order.indexOf(a.challenged) - order.indexOf(b.challenged));

/** The ladder over rounds of challenges, each round after the one before; those that could not be made are void. */
const replay = (
  { rules, entries, withdrawn }: Pick<Ladder, 'rules' | 'entries' | 'withdrawn'>,
  kept: readonly LadderRound[],
  later: readonly (readonly Challenge[])[],
): LadderStep => {
  const rounds = [...kept];
  const voided: { round: number; challenge: Challenge }[] = [];
  const orderBefore = (round: number): readonly string[] => {
    const last = rounds.at(-1);
    return present(last === undefined ? entries : after(last, rules), withdrawn, round);
  };
  for (const challenges of later) {
    const number = rounds.length + 1;
    let round: LadderRound = { order: orderBefore(number), challenges: [] };
    for (const challenge of challenges) {
      if (isLegal(round, challenge, rules)) round = { ...round, challenges: [...round.challenges, challenge] };
      else voided.push({ round: number, challenge });
    }
    rounds.push({ ...round, challenges: inOrder(round.order, round.challenges) });
  }
  // A round is there once it has a challenge, or somebody withdrew after it.
  const least = Math.max(1, ...[...withdrawn.values()].map((from) => from - 1));
  while (rounds.length > least && rounds.at(-1)?.challenges.length === 0) rounds.pop();
  return { ladder: { rules, entries, withdrawn, rounds, order: orderBefore(rounds.length + 1) }, voided };
};

/**
 * A ladder of 2 to 512 entries, from the first place down.
 * @throws {SportError} `out-of-range`, `duplicate-entry`
 */
export const startLadder = (entries: readonly string[], rules: LadderRules): Ladder => {
  checkEntries(entries);
  if (!Number.isInteger(rules.reach) || rules.reach < 1) {
    throw new SportError('out-of-range', '/reach', `Expected a whole number from 1, got ${rules.reach}.`);
  }
  return replay({ rules, entries: [...entries], withdrawn: new Map() }, [], [[]]).ladder;
};

/** The most rounds of a ladder. */
const MAX_ROUNDS = 1000;

const checkRound = (round: number): void => {
  if (!Number.isInteger(round) || round < 1 || round > MAX_ROUNDS) {
    throw new SportError('out-of-range', '/round', `Expected a round from 1 to ${MAX_ROUNDS}, got ${round}.`);
  }
};

const later = ({ rounds }: Ladder, round: number): (readonly Challenge[])[] =>
  rounds.slice(round).map(({ challenges }) => challenges);

/**
 * Records a challenge in a round, from 1; rounds after it are played again, rounds without a challenge change nothing.
 * @throws {SportError} `unknown-entry`, `same-entry`, `out-of-range`, `duplicate-result`
 */
export const recordChallenge = (ladder: Ladder, round: number, challenge: Challenge): LadderStep => {
  checkRound(round);
  const { order } = ladder.rounds[round - 1] ?? ladder;
  const { challenges } = ladder.rounds[round - 1] ?? { challenges: [] };
  checkChallenge({ order, challenges }, challenge, ladder.rules);
  return replay(ladder, ladder.rounds.slice(0, round - 1), [
    ...Array.from({ length: Math.max(0, round - 1 - ladder.rounds.length) }, () => []),
    [...challenges, challenge],
    ...later(ladder, round),
  ]);
};

const withoutChallenge = (ladder: Ladder, round: number, { challenger, challenged }: Omit<Challenge, 'winner'>) => {
  const challenges = ladder.rounds[round - 1]?.challenges ?? [];
  const others = challenges.filter((each) => each.challenger !== challenger || each.challenged !== challenged);
  if (others.length === challenges.length) {
    throw new SportError(
      'unknown-tie',
      '/challenger',
      `${challenger} did not challenge ${challenged} in round ${round}.`,
    );
  }
  return others;
};

/** Takes a challenge back. @throws {SportError} `unknown-tie` when it was not made */
export const undoChallenge = (ladder: Ladder, round: number, challenge: Omit<Challenge, 'winner'>): LadderStep => {
  const others = withoutChallenge(ladder, round, challenge);
  return replay(ladder, ladder.rounds.slice(0, round - 1), [others, ...later(ladder, round)]);
};

/** Gives a challenge another winner. @throws {SportError} `unknown-tie` when it was not made */
export const correctChallenge = (ladder: Ladder, round: number, challenge: Challenge): LadderStep => {
  const others = withoutChallenge(ladder, round, challenge);
  return replay(ladder, ladder.rounds.slice(0, round - 1), [[...others, challenge], ...later(ladder, round)]);
};

/** Takes an entry off the ladder after what was played; those below move up. @throws {SportError} `unknown-entry` */
export const withdrawFromLadder = (ladder: Ladder, entry: string): LadderStep => {
  if (!ladder.order.includes(entry)) throw new SportError('unknown-entry', '/entry', `${entry} is not on the ladder.`);
  const played = ladder.rounds.some(({ challenges }) => challenges.length > 0) ? ladder.rounds.length : 0;
  const withdrawn = new Map([...ladder.withdrawn, [entry, played + 1]]);
  return replay({ ...ladder, withdrawn }, ladder.rounds.slice(0, played), later(ladder, played));
};

/** Takes a withdrawal back: the entry stands where it would stand. @throws {SportError} `unknown-entry` */
export const returnToLadder = (ladder: Ladder, entry: string): LadderStep => {
  const from = ladder.withdrawn.get(entry);
  if (from === undefined) throw new SportError('unknown-entry', '/entry', `${entry} has not left the ladder.`);
  const withdrawn = new Map([...ladder.withdrawn].filter(([other]) => other !== entry));
  return replay({ ...ladder, withdrawn }, ladder.rounds.slice(0, from - 1), later(ladder, from - 1));
};
