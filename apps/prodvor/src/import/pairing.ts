import type { Match, MatchSide } from '@prodvor/contracts';
import { sameGround } from './grounds.ts';
import type { Season, SeasonMatch, SeasonSide } from './season.ts';
import { sideKey } from './structure.ts';

/** A side of a stored match in the words of the file. */
export const storedSide = (side: MatchSide): SeasonSide =>
  'slot' in side ? { type: 'open', slot: side.slot } : { type: 'entry', name: side.name };

/** Names of those who can come to stand in a side, as far as the season tells. */
const candidates = (season: Season): ((side: SeasonSide) => ReadonlySet<string>) => {
  const groups = new Map(
    season.stages.flatMap((stage) => stage.groups.map(({ name, entries }) => [name, entries] as const)),
  );
  const matches = season.stages.flatMap(({ ties }) => ties.flat());
  const byNumber = new Map(matches.flatMap((match) => (match.num === null ? [] : [[match.num, match] as const])));
  const ofMatch = new Map<SeasonMatch, ReadonlySet<string>>();

  const ofSide = (side: SeasonSide): ReadonlySet<string> => {
    if (side.type === 'entry') return new Set([side.name]);
    const { slot } = side;
    switch (slot.type) {
      case 'place-in-group':
        return new Set(groups.get(slot.group));
      case 'best-of-places':
        return new Set(slot.groups.flatMap((group) => groups.get(group) ?? []));
      case 'winner-of':
      case 'loser-of': {
        const match = byNumber.get(slot.match);
        if (match === undefined) return new Set();
        const known = ofMatch.get(match) ?? new Set([...ofSide(match.home), ...ofSide(match.away)]);
        ofMatch.set(match, known);
        return known;
      }
      default:
        return slot satisfies never;
    }
  };
  return ofSide;
};

/**
 * Finds the stored match of each match of a file. Same are matches of one number; else of one round, date and sides; else of
 * one round and date where a slot of one stands for the entry of the other; else of one round and sides on another date; else
 * not played yet and of one round, date, time and team, because nobody plays two matches at once.
 */
export const pairMatches = (season: Season, stored: readonly Match[]): Map<SeasonMatch, Match> => {
  const matches = season.stages.flatMap(({ ties }) => ties.flat());
  const pairs = new Map<SeasonMatch, Match>();
  const free = new Map(stored.map((match) => [match.id, match]));
  const mayStandFor = candidates(season);

  const fits = (side: SeasonSide, other: SeasonSide): boolean => {
    if (sideKey(side) === sideKey(other)) return true;
    if (side.type === 'open' && other.type === 'entry') return mayStandFor(side).has(other.name);
    return side.type === 'entry' && other.type === 'open' && mayStandFor(other).has(side.name);
  };
  const sameSides = (match: SeasonMatch, other: Match): boolean =>
    sideKey(match.home) === sideKey(storedSide(other.home)) && sideKey(match.away) === sideKey(storedSide(other.away));
  const fitSides = (match: SeasonMatch, other: Match): boolean =>
    fits(match.home, storedSide(other.home)) && fits(match.away, storedSide(other.away));
  const shareSide = (match: SeasonMatch, other: Match): boolean => {
    const known = [storedSide(other.home), storedSide(other.away)].map(sideKey);
    return [match.home, match.away].some((side) => side.type === 'entry' && known.includes(side.name));
  };
  const sameRound = (match: SeasonMatch, other: Match): boolean =>
    match.round === other.round && match.group === other.group && (match.num === null || other.num === null);

  const tests: readonly ((match: SeasonMatch, other: Match) => boolean)[] = [
    (match, other) => match.num !== null && match.num === other.num,
    (match, other) => sameRound(match, other) && match.date === other.date && sameSides(match, other),
    (match, other) =>
      sameRound(match, other) &&
      match.date === other.date &&
      match.time === other.time &&
      sameGround(match.ground, other.ground) &&
      fitSides(match, other),
    (match, other) => sameRound(match, other) && match.date === other.date && fitSides(match, other),
    (match, other) => sameRound(match, other) && sameSides(match, other),
    (match, other) =>
      sameRound(match, other) &&
      other.state === 'scheduled' &&
      match.date === other.date &&
      match.time !== null &&
      match.time === other.time &&
      shareSide(match, other),
  ];
  for (const test of tests) {
    for (const match of matches) {
      if (pairs.has(match)) continue;
      const found = [...free.values()].find((other) => test(match, other));
      if (found === undefined) continue;
      pairs.set(match, found);
      free.delete(found.id);
    }
  }
  return pairs;
};
