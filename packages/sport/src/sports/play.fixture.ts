import type { ScorePart, Side } from '../model.ts';
import type { Random } from '../random.ts';
import type { SportRules } from './rules.ts';
import { setsToWin, setTarget } from './sets.ts';

const pick = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[Math.floor(random.next() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
};

/** A score or a shot, as it fell. */
export interface Fallen {
  readonly kind: ScorePart['kind'];
  readonly number: number;
  readonly side: Side;
  /** 0 for a shot that missed. */
  readonly points: number;
}

type Tell = (fallen: Fallen) => void;

const side = (random: Random): Side => (random.next() < 0.5 ? 'home' : 'away');

const empty = (kind: ScorePart['kind'], number: number): { -readonly [Key in keyof ScorePart]: ScorePart[Key] } => ({
  kind,
  number,
  home: 0,
  away: 0,
});

/** One set, rally by rally, by the letter of the rule: so many points, with so much of a lead. */
const playSet = (sport: SportRules, number: number, random: Random, tell: Tell): ScorePart => {
  const target = setTarget(sport, number);
  if (target === null) throw new RangeError('No sets in this sport');
  const set = empty('set', number);
  for (;;) {
    const who = side(random);
    set[who] += 1;
    tell({ kind: 'set', number, side: who, points: 1 });
    const [most, least] = [Math.max(set.home, set.away), Math.min(set.home, set.away)];
    if (most >= target.points && most - least >= target.lead) return set;
  }
};

const playSets = (sport: SportRules, random: Random, tell: Tell): ScorePart[] => {
  const parts: ScorePart[] = [];
  const won = { home: 0, away: 0 };
  while (Math.max(won.home, won.away) < setsToWin(sport)) {
    const set = playSet(sport, parts.length + 1, random, tell);
    won[set.home > set.away ? 'home' : 'away'] += 1;
    parts.push(set);
  }
  return parts;
};

const playShootOut = (shots: number, random: Random, tell: Tell): ScorePart => {
  const made = empty('shoot-out', 1);
  const first = side(random);
  const second: Side = first === 'home' ? 'away' : 'home';
  for (let round = 1; ; round += 1) {
    for (const [turn, shooter] of [first, second].entries()) {
      const points = random.next() < 0.7 ? 1 : 0;
      made[shooter] += points;
      tell({ kind: 'shoot-out', number: 1, side: shooter, points });
      const lead = made[first] - made[second];
      if (round > shots) {
        if (turn === 1 && lead !== 0) return made;
        continue;
      }
      const leftOfFirst = shots - round;
      const leftOfSecond = turn === 0 ? leftOfFirst + 1 : leftOfFirst;
      if (lead > leftOfSecond || -lead > leftOfFirst) return made;
    }
  }
};

const playTime = (sport: SportRules, random: Random, tell: Tell): ScorePart[] => {
  const parts: ScorePart[] = [];
  const total = { home: 0, away: 0 };
  const score = (part: { -readonly [Key in keyof ScorePart]: ScorePart[Key] }): void => {
    const who = side(random);
    const points = pick(sport.scoring, random);
    part[who] += points;
    total[who] += points;
    tell({ kind: part.kind, number: part.number, side: who, points });
  };
  const reached = (): boolean => sport.target !== null && Math.max(total.home, total.away) >= sport.target;
  const many = sport.unit === 'points' ? 25 : 3;
  for (let number = 1; number <= sport.periods.count; number += 1) {
    const part = empty('period', number);
    for (let left = Math.floor(random.next() * many); left > 0 && !reached(); left -= 1) score(part);
    parts.push(part);
  }
  const size = sport.overtime?.ends === 'time' ? sport.overtime.parts : 1;
  let number = 0;
  while (total.home === total.away && sport.overtime !== null && number < sport.overtimes.count) {
    const { overtime } = sport;
    for (let half = 0; half < size; half += 1) {
      number += 1;
      const part = empty('overtime', number);
      const scores = Math.floor(random.next() * 4);
      if (overtime.ends === 'golden-goal') {
        if (scores > 1) score(part);
      } else if (overtime.ends === 'points') {
        while (Math.max(part.home, part.away) < overtime.points) score(part);
      } else {
        for (let left = scores; left > 0; left -= 1) score(part);
      }
      parts.push(part);
    }
  }
  if (total.home === total.away && sport.shots !== null) parts.push(playShootOut(sport.shots, random, tell));
  return parts;
};

/** The parts of a match played to its end by the rules of the sport, overtime and shoot-out included; `tell` hears each score. */
export const playMatch = (sport: SportRules, random: Random, tell: Tell = () => undefined): ScorePart[] =>
  sport.sets === null ? playTime(sport, random, tell) : playSets(sport, random, tell);
