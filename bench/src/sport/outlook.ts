import {
  bergerRounds,
  type OutlookInput,
  outlook,
  PRESETS,
  type PresetName,
  randomFrom,
  type TableMatch,
} from '@prodvor/sport';
import { median, type Row } from '../row.ts';

const RUNS = 5;

/** A round robin of close entries before its last two rounds. */
const position = (size: number, legs: number, places: number, preset: PresetName, seed: string): OutlookInput => {
  const random = randomFrom(`outlook of ${size}, ${seed}`);
  const goals = (): number => Math.floor(random.next() * 3);
  const rounds = bergerRounds(size, legs).map(({ pairs }) =>
    pairs.map(([home, away]) => ({ home: `entry ${home}`, away: `entry ${away}` })),
  );
  return {
    entries: Array.from({ length: size }, (_, index) => `entry ${index + 1}`),
    matches: rounds
      .slice(0, -2)
      .flat()
      .map((pair): TableMatch => ({ ...pair, score: [goals(), goals()] })),
    remaining: rounds.slice(-2).flat(),
    rules: PRESETS[preset],
    places,
  };
};

const timed = (input: OutlookInput): number => {
  const began = performance.now();
  outlook(input);
  return performance.now() - began;
};

/** The slowest of several positions, each by the median of its runs. */
const slowest = (inputs: readonly OutlookInput[]): number =>
  Math.max(...inputs.map((input) => median(Array.from({ length: RUNS }, () => timed(input)))));

const SEEDS = ['a', 'b', 'c'] as const;

/** What can still happen with two rounds left, and how it grows, for every entry of a table. */
export const outlooks = function* (): Generator<Row> {
  for (const preset of ['fifa-2022', 'uefa-euro', 'rpl'] as const) {
    const group = SEEDS.map((seed) => position(6, 1, 2, preset, seed));
    yield {
      name: `outlook, group of 6, 6 matches left, ${preset}`,
      figure: slowest(group),
      unit: 'ms',
      peer: null,
      bar: 1000,
    };
    const league = SEEDS.map((seed) => position(16, 2, 4, preset, seed));
    yield {
      name: `outlook, league of 16, 16 matches left, ${preset}`,
      figure: slowest(league),
      unit: 'ms',
      peer: null,
      bar: 10_000,
    };
  }
  for (const size of [8, 32, 64, 128, 256, 512]) {
    const figure = slowest([position(size, 1, Math.floor(size / 4), 'fifa-2022', 'growth')]);
    yield { name: `outlook, ${size} entries, ${size} matches left`, figure, unit: 'ms', peer: null, bar: null };
  }
};
