import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { correctElo, type EloMatch, type EloSettings, eloAt, expectedScore, rateByElo } from './elo.ts';
import { ratingHistory } from './ledger.ts';

const DAY = 24 * 60;
const RUNS = { numRuns: Number(process.env.SPORT_RUNS ?? 200) };

const match = (id: string, home: string, away: string, winner: EloMatch['winner'], time = 0): EloMatch => ({
  id,
  at: time,
  home,
  away,
  winner,
});

const points = (matches: readonly EloMatch[], settings: Partial<EloSettings>, ...entries: string[]): number[] => {
  const ledger = rateByElo(matches, settings);
  return entries.map((entry) => eloAt(ledger, entry, 0).points);
};

const failure = (work: () => unknown): { code: string; path: string } => {
  try {
    work();
  } catch (error) {
    if (error instanceof SportError) return { code: error.code, path: error.path };
    throw error;
  }
  throw new Error('It went through');
};

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

const season = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 40 }).map((round) => round * 7 * DAY),
      pair: fc.shuffledSubarray(NAMES, { minLength: 2, maxLength: 2 }),
      winner: fc.constantFrom<EloMatch['winner'][]>('home', 'away', null),
      basis: fc.constantFrom<NonNullable<EloMatch['basis']>[]>('played', 'played', 'walkover', 'awarded'),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ at, pair: [home = '', away = ''], winner, basis }, index): EloMatch => {
      return { id: `m${index}`, at, home, away, winner, basis };
    }),
  );

/** Elo as the textbook has it, without a ledger. */
const plain = (matches: readonly EloMatch[]): Map<string, number> => {
  const ratings = new Map<string, number>();
  for (const { home, away, winner, basis } of matches.toSorted((one, other) => one.at - other.at)) {
    if (basis !== 'played') continue;
    const [own, theirs] = [ratings.get(home) ?? 1200, ratings.get(away) ?? 1200];
    const score = winner === 'home' ? 1 : winner === 'away' ? 0 : 0.5;
    const delta = 32 * (score - 1 / (1 + 10 ** ((theirs - own) / 400)));
    ratings.set(home, own + delta);
    ratings.set(away, theirs - delta);
  }
  return ratings;
};

describe('rateByElo', () => {
  it('moves 16 points between equals', () => {
    expect(points([match('m', 'a', 'b', 'home')], {}, 'a', 'b')).toEqual([1216, 1184]);
  });

  it.each([
    ['home', 1224.31, 1375.69],
    [null, 1208.31, 1391.69],
  ] as const)('rates 1200 against 1400, winner %s', (winner, home, away) => {
    const [own, theirs] = points([match('m', 'a', 'b', winner)], { initial: { b: { points: 1400 } } }, 'a', 'b');
    expect(own).toBeCloseTo(home, 2);
    expect(theirs).toBeCloseTo(away, 2);
  });

  it('expects what the scale says', () => {
    expect(expectedScore(1200, 1200)).toBe(0.5);
    expect(expectedScore(1600, 1200)).toBeCloseTo(10 / 11, 12);
  });

  it('counts the order of play, not the order of the list', () => {
    const [first, second] = [match('1', 'a', 'b', 'home', 1), match('2', 'a', 'c', 'away', 2)];
    expect(rateByElo([second, first]).steps).toEqual(rateByElo([first, second]).steps);
  });

  it.each(['walkover', 'awarded', 'forfeit-both'] as const)('does not count a match that is %s', (basis) => {
    const ledger = rateByElo([{ ...match('m', 'a', 'b', 'home'), basis }]);
    expect(ledger.steps).toEqual([{ match: ledger.matches[0], changes: [] }]);
    expect(eloAt(ledger, 'a', 0)).toEqual({ points: 1200, deviation: 350, playedAt: null });
  });

  it('keeps the sum exactly', () => {
    fc.assert(
      fc.property(season, (matches) => {
        const initial = { a: { points: 1399.7 }, b: { points: 1000.1 } };
        const [before, ledger] = [rateByElo([], { initial }), rateByElo(matches, { initial })];
        const sum = (of: (entry: string) => number) => NAMES.reduce((total, entry) => total + of(entry), 0);
        expect(sum((entry) => eloAt(ledger, entry, 0).points)).toBe(sum((entry) => eloAt(before, entry, 0).points));
      }),
      RUNS,
    );
  });

  it('is what the textbook reckons', () => {
    fc.assert(
      fc.property(season, (matches) => {
        const ledger = rateByElo(matches);
        for (const [entry, expected] of plain(matches)) {
          expect(eloAt(ledger, entry, 0).points).toBeCloseTo(expected, 3);
        }
      }),
      RUNS,
    );
  });
});

describe('the uncertainty', () => {
  it('becomes smaller by play', () => {
    const ledger = rateByElo([match('1', 'a', 'b', 'home', 0), match('2', 'a', 'b', 'away', 0)]);
    const [first, second] = ratingHistory(ledger, 'a');
    expect(first?.before.deviation).toBe(350);
    expect(first?.after.deviation).toBeLessThan(350);
    expect(second?.after.deviation).toBeLessThan(first?.after.deviation ?? 0);
  });

  // The Glicko system, Mark Glickman, 'Example calculation': 1500 with 200 against three opponents ends at 151.4.
  it('learns from games as the paper says', () => {
    const initial = {
      a: { points: 1500, deviation: 200 },
      b: { points: 1400, deviation: 30 },
      c: { points: 1550, deviation: 100 },
      d: { points: 1700, deviation: 300 },
    };
    const games = [match('1', 'a', 'b', 'home'), match('2', 'a', 'c', 'away'), match('3', 'a', 'd', 'away')];
    const ledger = rateByElo(games, { initial, k: 2 ** -30 });
    expect(eloAt(ledger, 'a', 0).points).toBe(1500);
    expect(eloAt(ledger, 'a', 0).deviation).toBeCloseTo(151.4, 1);
  });

  it('grows when idle, and never past that of somebody new', () => {
    const ledger = rateByElo([match('m', 'a', 'b', 'home', 0)]);
    const after = (days: number) => eloAt(ledger, 'a', days * DAY).deviation;
    expect(after(100)).toBeGreaterThan(after(0));
    expect(after(200)).toBeGreaterThan(after(100));
    expect(after(5 * 366)).toBe(350);
    expect(eloAt(ledger, 'a', 100 * DAY).points).toBe(1216);
  });

  it('makes somebody settled unknown in the time given', () => {
    const uncertainty = { start: 350, settled: 50, forgottenAfter: 1000 };
    const often = Array.from({ length: 400 }, (_, index) => match(`${index}`, 'a', `x${index}`, null, 0));
    const ledger = rateByElo(often, { uncertainty });
    const now = eloAt(ledger, 'a', 0).deviation;
    expect(eloAt(ledger, 'a', 500).deviation).toBeCloseTo(Math.sqrt(now ** 2 + (350 ** 2 - 50 ** 2) / 2), 9);
    expect(eloAt(ledger, 'a', 1100).deviation).toBe(350);
  });
});

describe('correctElo', () => {
  it('equals a first play of the corrected season, whatever is corrected', () => {
    fc.assert(
      fc.property(season, season, fc.infiniteStream(fc.integer({ min: 0, max: 5 })), (matches, others, choice) => {
        const ledger = rateByElo(matches);
        const frozen = structuredClone(ledger);
        const put: EloMatch[] = [];
        const remove: string[] = [];
        for (const [index, other] of others.entries()) {
          const what = choice.next().value;
          const id = what === 5 ? `new${index}` : other.id;
          if (what === 0 && index < matches.length) remove.push(id);
          else if (what === 1 || what === 5) put.push({ ...other, id });
        }
        const corrected = correctElo(ledger, { put, remove });
        const replaced = matches
          .filter(({ id }) => !remove.includes(id))
          .map((match) => put.find(({ id }) => id === match.id) ?? match);
        const added = put.filter(({ id }) => !matches.some((match) => match.id === id));
        expect(corrected.ledger).toEqual(rateByElo([...replaced, ...added]));
        expect(ledger).toEqual(frozen);
        for (const name of NAMES) {
          const [was, is] = [ratingHistory(ledger, name).at(-1), ratingHistory(corrected.ledger, name).at(-1)];
          const change = corrected.changed.find(({ who }) => who === name);
          if (JSON.stringify(was?.after) === JSON.stringify(is?.after)) expect(change).toBeUndefined();
          else expect(change).toEqual({ who: name, before: was?.after ?? null, after: is?.after ?? null });
        }
      }),
      RUNS,
    );
  });

  it('takes a correction back', () => {
    fc.assert(
      fc.property(season, (matches) => {
        const [first] = matches;
        fc.pre(first !== undefined);
        const ledger = rateByElo(matches);
        const wrong = correctElo(ledger, { put: [{ ...first, winner: first.winner === 'home' ? 'away' : 'home' }] });
        expect(correctElo(wrong.ledger, { put: [first] }).ledger).toEqual(ledger);
      }),
      RUNS,
    );
  });

  it('leaves what was before the change as it is', () => {
    const matches = ['1', '2', '3'].map((id, round) => match(id, 'a', 'b', 'home', round));
    const ledger = rateByElo(matches);
    const { ledger: corrected } = correctElo(ledger, { put: [match('2', 'a', 'b', 'away', 1)] });
    expect(corrected.steps[0]).toBe(ledger.steps[0]);
    expect(corrected.steps[1]).not.toEqual(ledger.steps[1]);
  });
});

describe('bad input', () => {
  const good = match('m', 'a', 'b', 'home');
  it.each<[string, () => unknown, string, string]>([
    ['an entry against itself', () => rateByElo([match('m', 'a', 'a', null)]), 'same-entry', '/matches/0/away'],
    ['a match twice', () => rateByElo([good, good]), 'duplicate-result', '/matches/1/id'],
    ['no id', () => rateByElo([{ ...good, id: '' }]), 'out-of-range', '/matches/0/id'],
    ['no entry', () => rateByElo([{ ...good, home: '' }]), 'out-of-range', '/matches/0/home'],
    ['no time', () => rateByElo([{ ...good, at: Number.NaN }]), 'out-of-range', '/matches/0/at'],
    ['half a minute', () => rateByElo([{ ...good, at: 0.5 }]), 'out-of-range', '/matches/0/at'],
    ['a negative K', () => rateByElo([], { k: -1 }), 'out-of-range', '/settings/k'],
    ['a scale of nothing', () => rateByElo([], { scale: 0 }), 'out-of-range', '/settings/scale'],
    ['a start that is none', () => rateByElo([], { start: Number.NaN }), 'out-of-range', '/settings/start'],
    [
      'a rating that is none',
      () => rateByElo([], { initial: { 'a/b': { points: 1e9 } } }),
      'out-of-range',
      '/settings/initial/a~1b/points',
    ],
    [
      'less known when settled',
      () => rateByElo([], { uncertainty: { start: 10, settled: 20, forgottenAfter: 1 } }),
      'contradicting-rules',
      '/settings/uncertainty/settled',
    ],
    ['an unknown match', () => correctElo(rateByElo([good]), { remove: ['n'] }), 'unknown-value', '/remove/0'],
    [
      'a match that goes and stays',
      () => correctElo(rateByElo([good]), { put: [good], remove: ['m'] }),
      'contradicting-rules',
      '/remove/0',
    ],
    [
      'a correction that is wrong',
      () => correctElo(rateByElo([good]), { put: [good, good] }),
      'duplicate-result',
      '/put/1/id',
    ],
    ['a time that is none', () => eloAt(rateByElo([]), 'a', Number.POSITIVE_INFINITY), 'out-of-range', '/time'],
  ])('refuses %s', (_, work, code, path) => {
    expect(failure(work)).toEqual({ code, path });
  });

  it('keeps names that objects know apart from settings', () => {
    const ledger = rateByElo([match('m', 'constructor', '__proto__', 'home')]);
    expect(eloAt(ledger, 'constructor', 0).points).toBe(1216);
    expect(eloAt(ledger, '__proto__', 0).points).toBe(1184);
  });
});
