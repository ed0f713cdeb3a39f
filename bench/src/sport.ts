import {
  correctElo,
  DISCIPLINE_PRESETS,
  type DisciplineMatch,
  disciplineOf,
  type EloMatch,
  PRESETS,
  randomFrom,
  rankTable,
  rateByElo,
  type ShownCard,
  type TableMatch,
} from '@prodvor/sport';
import { median, type Row } from './row.ts';
import { formats } from './sport/formats.ts';
import { outlooks } from './sport/outlook.ts';
import { ratings } from './sport/ratings.ts';
import { schedule } from './sport/schedule.ts';
import { swiss } from './sport/swiss.ts';
import { tables } from './sport/tables.ts';

const RUNS = 9;
const SIZE = 20;
const WEEK = 7 * 24 * 60;

interface Season {
  readonly entries: readonly string[];
  readonly table: readonly TableMatch[];
  readonly rated: readonly EloMatch[];
  readonly discipline: readonly DisciplineMatch[];
}

/** A double round robin with goals and four cautions a match. */
const seasonOf = (size: number): Season => {
  const random = randomFrom(`season of ${size}`);
  const below = (limit: number): number => Math.floor(random.next() * limit);
  const entries = Array.from({ length: size }, (_, index) => `entry ${index + 1}`);
  const pairs = entries.flatMap((home) => entries.flatMap((away) => (home === away ? [] : [{ home, away }])));
  const cautions = (): ShownCard[] => {
    const first = below(10);
    return [first, first + 1].map((shirt) => ({ player: `player ${shirt + 1}`, colour: 'yellow' }));
  };
  const table = pairs.map((pair): TableMatch => ({ ...pair, score: [below(4), below(4)] }));
  return {
    entries,
    table,
    rated: table.map(({ home, away, score: [here, there] }, index) => ({
      id: `${index}`,
      at: index * WEEK,
      home,
      away,
      winner: here === there ? null : here > there ? 'home' : 'away',
    })),
    discipline: pairs.map((pair, index) => ({
      ...pair,
      id: `${index}`,
      stage: 'league',
      status: 'played',
      cards: { home: cautions(), away: cautions() },
    })),
  };
};

/** A result and a card of the first match are corrected: the table, all ratings and all suspensions after it follow. */
const correction = function* (): Generator<Row> {
  const season = seasonOf(SIZE);
  const ledger = rateByElo(season.rated);
  const times = Array.from({ length: RUNS }, (_, run) => {
    const winner = run % 2 === 0 ? 'home' : 'away';
    const score: TableMatch['score'] = winner === 'home' ? [1, 0] : [0, 1];
    const put = season.rated.slice(0, 1).map((match): EloMatch => ({ ...match, winner }));
    const began = performance.now();
    correctElo(ledger, { put });
    disciplineOf({
      rules: DISCIPLINE_PRESETS.fifa,
      matches: season.discipline.map((match, index) =>
        index === 0 ? { ...match, cards: { home: [{ player: 'player 1', colour: 'red' }] } } : match,
      ),
    });
    rankTable({
      entries: season.entries,
      matches: season.table.map((match, index) => (index === 0 ? { ...match, score } : match)),
      rules: PRESETS.rpl,
    });
    return performance.now() - began;
  });
  yield {
    name: `correction in round 1, table, ratings and discipline, ${season.table.length} matches`,
    figure: median(times),
    unit: 'ms',
    peer: null,
    bar: 30,
  };
};

/** The pure rules: formats, tables, Swiss, what can still happen, a correction, a schedule. */
export const sport = async function* (): AsyncGenerator<Row> {
  yield* formats();
  yield* tables();
  yield* swiss();
  yield* correction();
  yield* ratings();
  yield* outlooks();
  yield* schedule();
};
