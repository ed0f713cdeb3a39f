import { PRESETS, randomFrom, rankTable, type TableInput, type TableMatch } from '@prodvor/sport';
import { median, type Row } from '../row.ts';

const RUNS = 9;

/** A double round robin of close entries with few goals, so that many are level. */
const season = (size: number): TableInput => {
  const random = randomFrom(`tables of ${size}`);
  const entries = Array.from({ length: size }, (_, index) => `entry ${index + 1}`);
  const goals = (): number => Math.floor(random.next() * 3);
  const matches = entries.flatMap((home) =>
    entries.filter((away) => away !== home).map((away): TableMatch => ({ home, away, score: [goals(), goals()] })),
  );
  return { entries, matches, rules: PRESETS['uefa-euro'] };
};

const timed = (input: TableInput): number => {
  const began = performance.now();
  rankTable(input);
  return performance.now() - began;
};

/** Standings of a double round robin with the reason of every place, and how they grow. */
export const tables = function* (): Generator<Row> {
  for (const size of [20, 8, 16, 32, 64, 128, 256, 512]) {
    const input = season(size);
    timed(input);
    const times = Array.from({ length: RUNS }, () => timed(input));
    const name = `standings with reasons, ${size} entries, ${input.matches.length} matches`;
    yield { name, figure: median(times), unit: 'ms', peer: null, bar: size === 20 ? 3 : null };
  }
};
