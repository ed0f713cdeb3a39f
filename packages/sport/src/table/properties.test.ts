import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardCount, TableMatch } from './match.ts';
import { PRESETS, type PresetName } from './presets.ts';
import { rankTable, type Table } from './rank.ts';
import type { TableRules } from './rules.ts';

/** Raise `SPORT_RUNS` to look at more tables. */
const RUNS = { numRuns: Number(process.env.SPORT_RUNS ?? 200) };

type Level = readonly string[];

/** Fair-play points for a yellow card, a second yellow, a red, a yellow and a red. */
const SCALES = { fifa: [1, 3, 4, 5], uefa: [1, 3, 3, 4] } as const;

/** Sums over the matches of an entry, written out again for each of them. */
const slowSums = (
  entry: string,
  matches: readonly TableMatch[],
  { win, scale = SCALES.fifa }: { readonly win: number; readonly scale?: readonly [number, number, number, number] },
) => {
  let [points, wins, scored, conceded, away, fair] = [0, 0, 0, 0, 0, 0];
  for (const match of matches) {
    for (const [own, mine, theirs, cards] of [
      [match.home, match.score[0], match.score[1], match.cards?.home],
      [match.away, match.score[1], match.score[0], match.cards?.away],
    ] as const) {
      if (own !== entry) continue;
      scored += mine;
      conceded += theirs;
      if (mine > theirs) [points, wins] = [points + win, wins + 1];
      if (mine === theirs) points += 1;
      if (own === match.away) away += mine;
      fair -=
        (cards?.yellow ?? 0) * scale[0] +
        (cards?.secondYellow ?? 0) * scale[1] +
        (cards?.red ?? 0) * scale[2] +
        (cards?.yellowAndRed ?? 0) * scale[3];
    }
  }
  return { points, wins, difference: scored - conceded, scored, away, fair };
};

/** Parts of entries with equal keys, by the keys in dictionary order, best first. */
const byKeys = (level: Level, keyOf: (entry: string) => readonly number[]): readonly Level[] => {
  const sorted = [...level].sort((a, b) => {
    const [one, two] = [keyOf(a), keyOf(b)];
    const at = one.findIndex((figure, index) => figure !== two[index]);
    return at < 0 ? 0 : (two[at] ?? 0) - (one[at] ?? 0);
  });
  const parts: string[][] = [];
  for (const entry of sorted) {
    const last = parts.at(-1);
    if (last?.[0] !== undefined && `${keyOf(last[0])}` === `${keyOf(entry)}`) last.push(entry);
    else parts.push([entry]);
  }
  return parts;
};

const between = (level: Level, matches: readonly TableMatch[]): readonly TableMatch[] =>
  matches.filter(({ home, away }) => level.includes(home) && level.includes(away));

type SlowOrder = (entries: Level, matches: readonly TableMatch[]) => readonly Level[];

/** The regulations once more, as sorting by tuples; without what only kicks, rankings and organizers decide. */
const fifa2022: SlowOrder = (entries, matches) => {
  const figures = (entry: string, some: readonly TableMatch[]): readonly number[] => {
    const { points, difference, scored } = slowSums(entry, some, { win: 3 });
    return [points, difference, scored];
  };
  const meetings = (level: Level): readonly Level[] => {
    const mini = between(level, matches);
    const parts = byKeys(level, (entry) => figures(entry, mini));
    if (parts.length > 1) return parts.flatMap(meetings);
    return byKeys(level, (entry) => [slowSums(entry, matches, { win: 3 }).fair]);
  };
  return byKeys(entries, (entry) => figures(entry, matches)).flatMap(meetings);
};

const meetingsFirst =
  (overall: (entry: string, matches: readonly TableMatch[]) => readonly number[]): SlowOrder =>
  (entries, matches) => {
    const meetings = (level: Level): readonly Level[] => {
      const mini = between(level, matches);
      const parts = byKeys(level, (entry) => {
        const { points, difference, scored } = slowSums(entry, mini, { win: 3 });
        return [points, difference, scored];
      });
      return parts.length > 1 ? parts.flatMap(meetings) : byKeys(level, (entry) => overall(entry, matches));
    };
    return byKeys(entries, (entry) => [slowSums(entry, matches, { win: 3 }).points]).flatMap(meetings);
  };

const rpl: SlowOrder = (entries, matches) => {
  const times = (a: string, b: string): number =>
    matches.filter(({ home, away }) => [home, away].sort().join() === [a, b].sort().join()).length;
  const most = Math.max(0, ...entries.flatMap((a) => entries.map((b) => (a === b ? 0 : times(a, b)))));
  const meetings = (level: Level): readonly Level[] => {
    const full = level.every((a) => level.every((b) => a === b || times(a, b) === most));
    const mini = between(level, matches);
    const parts = byKeys(level, (entry) => {
      const { points, wins, difference, scored, away } = slowSums(entry, mini, { win: 3 });
      return full ? [points, wins, difference, scored, away] : [];
    });
    if (parts.length > 1) return parts.flatMap(meetings);
    return byKeys(level, (entry) => {
      const { wins, difference, scored, away } = slowSums(entry, matches, { win: 3 });
      return [wins, difference, scored, away];
    });
  };
  return byKeys(entries, (entry) => [slowSums(entry, matches, { win: 3 }).points]).flatMap(meetings);
};

const fiba: SlowOrder = (entries, matches) => {
  const sums = (entry: string, some: readonly TableMatch[]) => slowSums(entry, some, { win: 2 });
  const record = (entry: string, some: readonly TableMatch[]): number =>
    sums(entry, some).wins + some.filter(({ home, away }) => home === entry || away === entry).length;
  const restart = (level: Level): readonly Level[] => {
    const mini = between(level, matches);
    for (const figure of [
      (entry: string) => record(entry, mini),
      (entry: string) => sums(entry, mini).difference,
      (entry: string) => sums(entry, mini).scored,
      (entry: string) => sums(entry, matches).difference,
      (entry: string) => sums(entry, matches).scored,
    ]) {
      const parts = byKeys(level, (entry) => [figure(entry)]);
      if (parts.length > 1) return parts.flatMap(restart);
    }
    return [level];
  };
  return byKeys(entries, (entry) => [record(entry, matches)]).flatMap(restart);
};

const SLOW: readonly (readonly [PresetName, SlowOrder])[] = [
  ['fifa-2022', fifa2022],
  [
    'fifa-2026',
    meetingsFirst((entry, matches) => {
      const { difference, scored, fair } = slowSums(entry, matches, { win: 3 });
      return [difference, scored, fair];
    }),
  ],
  [
    'uefa-euro',
    meetingsFirst((entry, matches) => {
      const { difference, scored, wins, fair } = slowSums(entry, matches, { win: 3, scale: SCALES.uefa });
      return [difference, scored, wins, fair];
    }),
  ],
  ['rpl', rpl],
  ['fiba', fiba],
];

const ENTRIES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const few = fc.nat(2);
const cards: fc.Arbitrary<CardCount> = fc.record({
  yellow: few,
  secondYellow: fc.nat(1),
  red: fc.nat(1),
  yellowAndRed: fc.nat(1),
});

/** Few goals and few entries, so that many are level; matches may be missing or repeated. */
const season = ({ draws }: { readonly draws: boolean }): fc.Arbitrary<readonly TableMatch[]> =>
  fc.array(
    fc
      .record({
        home: fc.constantFrom(...ENTRIES),
        away: fc.constantFrom(...ENTRIES),
        goals: fc.tuple(few, few),
        cards: fc.option(fc.record({ home: cards, away: cards }), { nil: undefined, freq: 4 }),
      })
      .filter(({ home, away, goals }) => home !== away && (draws || goals[0] !== goals[1]))
      .map(
        ({ home, away, goals, cards: shown }): TableMatch => ({
          home,
          away,
          score: goals,
          ...(shown && { cards: shown }),
        }),
      ),
    { maxLength: 30 },
  );

/** A whole round robin with one to two legs. */
const roundRobin = ({ draws }: { readonly draws: boolean }): fc.Arbitrary<readonly TableMatch[]> =>
  fc.integer({ min: 2, max: 6 }).chain((size) => {
    const pairs = ENTRIES.slice(0, size).flatMap((home, index) =>
      ENTRIES.slice(index + 1, size).flatMap((away): readonly (readonly [string, string])[] => [
        [home, away],
        [away, home],
      ]),
    );
    return fc
      .tuple(fc.boolean(), fc.array(fc.tuple(few, few), { minLength: pairs.length, maxLength: pairs.length }))
      .map(([twice, goals]) =>
        pairs
          .filter((_, index) => twice || index % 2 === 0)
          .map(([home, away], index): TableMatch => {
            const [scored, conceded] = goals[index] ?? [0, 0];
            return { home, away, score: !draws && scored === conceded ? [scored + 1, conceded] : [scored, conceded] };
          }),
      );
  });

const parts = ({ rows }: Table): readonly Level[] => {
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return [...byPlace.values()].map((part) => part.map(({ entry }) => entry).sort());
};

const drawless = (preset: PresetName): boolean => PRESETS[preset].points.draw === undefined;

describe.each(SLOW)('%s', (name, slow) => {
  const preset = PRESETS[name];
  const draws = !drawless(name);
  it('orders as the regulation does, read again slowly', () => {
    fc.assert(
      fc.property(fc.oneof(season({ draws }), roundRobin({ draws })), (matches) => {
        const table = rankTable({ entries: ENTRIES, matches, rules: preset });
        expect(parts(table)).toEqual(slow(ENTRIES, matches).map((part) => [...part].sort()));
      }),
      RUNS,
    );
  });

  it('orders as it does after any one result is changed', () => {
    const changed = roundRobin({ draws }).chain((matches) =>
      fc.record({
        matches: fc.constant(matches),
        at: fc.nat(matches.length - 1),
        goals: fc.tuple(fc.integer({ min: 3, max: 5 }), few),
      }),
    );
    fc.assert(
      fc.property(changed, ({ matches, at, goals }) => {
        const after = matches.map((match, index) => (index === at ? { ...match, score: goals } : match));
        expect(parts(rankTable({ entries: ENTRIES, matches: after, rules: preset }))).toEqual(
          slow(ENTRIES, after).map((part) => [...part].sort()),
        );
      }),
      RUNS,
    );
  });
});

const freeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
};

describe.each(Object.entries(PRESETS))('every table under %s', (_name, rules: TableRules) => {
  const draws = rules.points.draw !== undefined;

  it('gives a place that is one more than the number of better entries, and names who shares it', () => {
    fc.assert(
      fc.property(season({ draws }), (matches) => {
        const { rows, level } = rankTable(freeze({ entries: ENTRIES, matches, rules }));
        expect(rows.map(({ entry }) => entry).sort()).toEqual([...ENTRIES]);
        const shared = rows.filter(({ place }) => rows.filter((other) => other.place === place).length > 1);
        expect(level.flat().sort()).toEqual(shared.map(({ entry }) => entry).sort());
        for (const [index, row] of rows.entries()) {
          expect(row.place).toBe(rows.findIndex(({ place }) => place === row.place) + 1);
          expect(row.played).toBe(row.won + row.drawn + row.lost);
          expect(row.place).toBeLessThanOrEqual(index + 1);
        }
      }),
      RUNS,
    );
  });

  it('depends neither on the names nor on the order of entries', () => {
    const other = new Map<string, string>(ENTRIES.map((entry, index) => [entry, `z${ENTRIES.length - index}`]));
    const renamed = (entry: string) => other.get(entry) ?? entry;
    fc.assert(
      fc.property(
        season({ draws }),
        fc.shuffledSubarray([...ENTRIES], { minLength: ENTRIES.length }),
        (matches, entries) => {
          const table = rankTable({ entries: ENTRIES, matches, rules });
          const turned = rankTable({
            entries: entries.map(renamed),
            matches: matches.map((match) => ({ ...match, home: renamed(match.home), away: renamed(match.away) })),
            rules,
          });
          expect(parts(turned)).toEqual(parts(table).map((part) => part.map(renamed).sort()));
          for (const part of turned.level)
            expect(part).toEqual(entries.map(renamed).filter((entry) => part.includes(entry)));
        },
      ),
      RUNS,
    );
  });

  it('carries reasons that agree with the order', () => {
    fc.assert(
      fc.property(season({ draws }), (matches) => {
        const { rows } = rankTable({ entries: ENTRIES, matches, rules });
        const placeOf = new Map(rows.map(({ entry, place }) => [entry, place]));
        for (const row of rows) {
          const separated = new Set<string>();
          for (const { figures, figure } of row.reason?.steps ?? []) {
            expect(figures.find(({ entry }) => entry === row.entry)?.figure).toBe(figure);
            for (const other of figures) if (other.figure !== figure) separated.add(other.entry);
          }
          // Whoever has the same figure in the first criterion is separated by a step, or level.
          const same = rows.filter(({ points, won }) =>
            rules.criteria[0] === 'points' ? points === row.points : won === row.won,
          );
          for (const { entry } of same) {
            if (entry === row.entry) continue;
            const level = row.reason?.level.includes(entry) ?? false;
            expect(level).toBe(placeOf.get(entry) === row.place);
            expect(level || separated.has(entry)).toBe(true);
          }
          if (row.reason !== null) expect(row.reason.ru === '' || row.reason.en === '').toBe(false);
        }
      }),
      RUNS,
    );
  });
});

describe.each(['difference', 'fifa-2022', 'fifa-2026', 'rpl', 'fiba', 'fiba-3x3', 'iihf'] as const)('%s', (name) => {
  it('does not depend on the order of matches', () => {
    const draws = !drawless(name);
    fc.assert(
      fc.property(season({ draws }), (matches) => {
        const table = (played: readonly TableMatch[]) => {
          const { rows, level } = rankTable({ entries: ENTRIES, matches: played, rules: PRESETS[name] });
          return { rows: rows.map(({ results, ...row }) => ({ ...row, results: results.toSorted() })), level };
        };
        expect(table([...matches].reverse())).toEqual(table(matches));
      }),
      RUNS,
    );
  });
});
