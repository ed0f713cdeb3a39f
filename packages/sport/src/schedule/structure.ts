import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import type { ScheduleRules } from './model.ts';
import { NOBODY, type Sides, sidesOf } from './sides.ts';

/** Two matches that are not at once; `ordered` where the first must be over before the other. */
export interface Relation {
  readonly one: number;
  readonly other: number;
  readonly ordered: boolean;
  /** Minutes between them, and the rule that says so (null for none). */
  readonly gap: number;
  readonly path: string | null;
  /** The rules without which the two do not bind each other at all; none where it is about who plays. */
  readonly because: readonly string[];
}

/** What follows from rules whatever the plan. */
export interface Structure {
  readonly rules: ScheduleRules;
  readonly sides: Sides;
  readonly relations: readonly Relation[];
  /** The round of each match by number; -1 for none. */
  readonly roundOf: readonly number[];
  /** For each round the rounds that are over before it, with the minutes between them. */
  readonly roundsBefore: readonly ReadonlyMap<number, number>[];
}

interface RoundOrder {
  readonly before: number;
  readonly round: number;
  readonly pause: number;
}

/** Rounds that come right before others; rounds without matches hand on what they wait for. @throws {SportError} */
const roundOrders = ({ rounds = [], matches }: ScheduleRules): RoundOrder[] => {
  const numbers = new Map(rounds.map(({ id }, number) => [id, number]));
  const played = new Set(matches.map(({ round }) => round));
  const state = rounds.map((): 'new' | 'open' | 'done' => 'new');
  const check = (number: number): void => {
    if (state[number] === 'done') return;
    if (state[number] === 'open') {
      const path = at(at('/rounds', number), 'after');
      throw new SportError('contradicting-rules', path, `Round ${rounds[number]?.id} comes after itself.`);
    }
    state[number] = 'open';
    for (const id of rounds[number]?.after ?? []) check(numbers.get(id) ?? 0);
    state[number] = 'done';
  };
  for (const number of rounds.keys()) check(number);
  const before = (number: number): number[] =>
    (rounds[number]?.after ?? []).flatMap((id) => {
      const earlier = numbers.get(id) ?? 0;
      return played.has(id) ? [earlier] : before(earlier);
    });
  return rounds.flatMap(({ pause = 0 }, round) =>
    [...new Set(before(round))].map((earlier) => ({ before: earlier, round, pause })),
  );
};

/** Minutes between two rounds by their numbers, the later one first; a round that only follows from others has 0. */
const pausesOf = (orders: readonly RoundOrder[], rounds: number): ReadonlyMap<number, number>[] => {
  const direct = Array.from({ length: rounds }, () => new Map<number, number>());
  for (const { before, round, pause } of orders) direct[round]?.set(before, pause);
  return direct.map((own) => {
    const pauses = new Map<number, number>();
    const waiting = [...own.keys()];
    for (let before = waiting.pop(); before !== undefined; before = waiting.pop()) {
      if (pauses.has(before)) continue;
      pauses.set(before, own.get(before) ?? 0);
      waiting.push(...(direct[before]?.keys() ?? []));
    }
    return pauses;
  });
};

/** @throws {SportError} */
export const structureOf = (rules: ScheduleRules): Structure => {
  const { matches, rounds = [] } = rules;
  const sides = sidesOf(rules);
  const relations: Relation[] = [];
  const relate = (
    one: number,
    other: number,
    rest: number,
    ordered: boolean,
    because: readonly string[] = [],
  ): void => {
    const { minutes = 0, path = null } = sides.rests[Math.max(0, rest)] ?? {};
    relations.push({ one, other, ordered, gap: minutes, path, because });
  };
  for (let other = 0; other < matches.length; other += 1) {
    for (const feeder of sides.feeders[other] ?? []) relate(feeder, other, sides.playingRest(feeder, other), true);
    for (let one = 0; one < other; one += 1) {
      const refereeing = sides.refereeingRest(one, other);
      if (refereeing !== NOBODY) {
        const because = [one, other]
          .filter((match) => sides.named[match]?.length)
          .map((match) => at(at('/matches', match), 'referees'));
        relate(one, other, refereeing, false, because);
      }
      if (sides.precedes(one, other) || sides.precedes(other, one)) continue;
      const playing = sides.playingRest(one, other);
      if (playing !== NOBODY) relate(one, other, playing, false);
    }
  }
  const orders = roundOrders(rules);
  const numbers = new Map(rounds.map(({ id }, number) => [id, number]));
  const roundOf = matches.map(({ round }) => (round === undefined ? -1 : (numbers.get(round) ?? -1)));
  const inRound = Map.groupBy(matches.keys(), (match) => roundOf[match]);
  for (const { before, round, pause } of orders) {
    const because = [at(at('/rounds', round), 'after')];
    for (const one of inRound.get(before) ?? []) {
      for (const other of inRound.get(round) ?? []) {
        relations.push({ one, other, ordered: true, gap: pause, path: null, because });
      }
    }
  }
  return { rules, sides, relations, roundOf, roundsBefore: pausesOf(orders, rounds.length) };
};
