import { correctElo, type EloMatch, rateByElo } from '@prodvor/sport';
import { median, type Row } from '../row.ts';

const RUNS = 9;
const WEEK = 7 * 24 * 60;
const OUTCOMES: readonly EloMatch['winner'][] = ['home', 'away', null];

/** A double round robin of an even number of entries, a round a week, by the circle method. */
const season = (entries: number): EloMatch[] => {
  const matches: EloMatch[] = [];
  for (let round = 0; round < 2 * (entries - 1); round += 1) {
    const turn = round % (entries - 1);
    for (let board = 0; board < entries / 2; board += 1) {
      const one = board === 0 ? entries - 1 : (turn + board) % (entries - 1);
      const other = (turn - board + entries - 1) % (entries - 1);
      const [home, away] = round < entries - 1 ? [one, other] : [other, one];
      const winner = OUTCOMES[(home * 7 + away * 3 + round) % 3] ?? null;
      matches.push({ id: `${round}-${board}`, at: round * WEEK, home: `${home}`, away: `${away}`, winner });
    }
  }
  return matches;
};

/** Replay of the ratings after a correction in the first round, and how it grows. */
export const ratings = function* (): Generator<Row> {
  for (const entries of [20, 8, 16, 32, 64, 128, 256, 512]) {
    const ledger = rateByElo(season(entries));
    const [first] = ledger.matches;
    if (first === undefined) continue;
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const put: EloMatch[] = [{ ...first, winner: OUTCOMES[run % 2] ?? null }];
      const began = performance.now();
      correctElo(ledger, { put });
      times.push(performance.now() - began);
    }
    const name = `ratings replayed after a correction in round 1, ${entries} entries, ${ledger.matches.length} matches`;
    yield { name, figure: median(times), unit: 'ms', peer: null, bar: entries === 20 ? 30 : null };
  }
};
