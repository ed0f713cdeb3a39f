import { type CardCount, type CriterionName, rankTable, type TableMatch } from '../table/index.ts';
import { type Contest, canEnd, type TurningPoint } from './contest.ts';
import { CARD_KINDS, CARDS, type Cell, LOSER, leadingFigure, MARGIN, type Situation, SLOTS } from './situation.ts';

/** What becomes of an entry when the remaining matches end as in a cell: `open` where goals, cards or lots decide. */
export type Prospect = 'through' | 'out' | 'open';

export interface Judgement {
  readonly prospect: Prospect;
  /** False where it is `open` because the search proved neither that both are possible nor that one is not. */
  readonly exact: boolean;
  /** Who contests which places; null where points alone tell. */
  readonly contest: Contest | null;
}

const THROUGH: Judgement = { prospect: 'through', exact: true, contest: null };
const OUT: Judgement = { prospect: 'out', exact: true, contest: null };

/** Criteria over rounds and opponents: they see who won and the points of everybody, not the goals. */
const OF_ROUNDS: ReadonlySet<CriterionName> = new Set([
  'buchholz',
  'buchholz-cut-1',
  'buchholz-cut-2',
  'buchholz-median-1',
  'buchholz-median-2',
  'sonneborn-berger',
  'progressive',
  'direct-encounter',
  'rounds-won',
]);

/** Criteria beside them that do not see the goals either. */
const OF_RESULTS: ReadonlySet<CriterionName> = new Set([
  'points',
  'wins',
  'last-meeting',
  'ranking',
  'play-off',
  'lots',
]);

/** Whether the whole order follows from results alone, and needs those of everybody. */
export const isByRounds = ({ input }: Situation): boolean => {
  const names = input.rules.criteria.flatMap((each) => (typeof each === 'string' ? [each] : each.criteria));
  return (
    names.some((name) => OF_ROUNDS.has(name)) && names.every((name) => OF_ROUNDS.has(name) || OF_RESULTS.has(name))
  );
};

/** Whether the order of two entries depends on matches of others against others. */
export const dependsOnOthers = (situation: Situation): boolean =>
  isByRounds(situation) ||
  situation.input.rules.criteria.some((each) => typeof each !== 'string' && each.matches === 'best-outside');

/** Whom an entry may meet in the table: those who may end level with it, itself among them, and how many surely stand above. */
export interface Field {
  readonly near: readonly number[];
  readonly above: number;
}

/** What the leading figures leave of an entry: its fate, or who contests which places. */
export const contestOf = (
  situation: Situation,
  cell: Cell,
  entry: number,
  { near, above }: Field,
): Judgement | Contest => {
  const own = leadingFigure(situation, entry, cell);
  const level: number[] = [];
  let seats = situation.input.places - above;
  for (const other of near) {
    const figure = leadingFigure(situation, other, cell);
    if (figure > own) seats -= 1;
    else if (figure === own) level.push(other);
  }
  if (seats <= 0) return OUT;
  return level.length <= seats ? THROUGH : { entry, level, seats };
};

export const isJudgement = (either: Judgement | Contest): either is Judgement => 'prospect' in either;

/** Judges a contest by what the goals to come can bring. */
const judgeContest = (situation: Situation, cell: Cell, contest: Contest): Judgement => {
  const verdicts = {
    through: canEnd(situation, cell, contest, 'through'),
    out: canEnd(situation, cell, contest, 'out'),
  };
  if (verdicts.out.kind === 'impossible') return THROUGH;
  if (verdicts.through.kind === 'impossible') return OUT;
  const exact = verdicts.through.kind === 'possible' && verdicts.out.kind === 'possible';
  return { prospect: 'open', exact, contest };
};

/** Judges every entry when the remaining matches end as in a cell. Equal contests are judged once and share their judgement. */
export type Judge = (cell: Cell, entry: number, field: Field) => Judgement;

/** By goals: the contest follows from the leading figures, its outcome from the criteria after them. */
const byGoals = (situation: Situation): Judge => {
  const known = new Map<string, Judgement>();
  const everywhere = dependsOnOthers(situation);
  const { matchesOf } = situation;
  return (cell, entry, field) => {
    const contest = contestOf(situation, cell, entry, field);
    if (isJudgement(contest)) return contest;
    const { level, seats } = contest;
    const bearing = everywhere ? cell : level.flatMap((each) => (matchesOf[each] ?? []).map((match) => cell[match]));
    const key = `${entry}|${seats}|${level}|${bearing}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const judgement = judgeContest(situation, cell, contest);
    known.set(key, judgement);
    return judgement;
  };
};

/** By rounds: the table itself tells. */
const byRounds = (situation: Situation): Judge => {
  const { input, entries } = situation;
  const tables = new Map<string, ReadonlyMap<string, Judgement>>();
  const tableOf = (cell: Cell): ReadonlyMap<string, Judgement> => {
    const { rows, level } = rankTable({
      ...input,
      matches: [...input.matches, ...recorded(situation, cell, new Map())],
    });
    const parts = new Map(level.flatMap((part) => part.map((name) => [name, part] as const)));
    return new Map(
      rows.map(({ place, entry: name }): [string, Judgement] => {
        const part = parts.get(name) ?? [name];
        if (place > input.places) return [name, OUT];
        if (place - 1 + part.length <= input.places) return [name, THROUGH];
        const contest = {
          entry: entries.indexOf(name),
          level: entries.flatMap((each, index) => (part.includes(each) ? [index] : [])),
          seats: input.places - place + 1,
        };
        return [name, { prospect: 'open', exact: true, contest }];
      }),
    );
  };
  return (cell, entry) => {
    const key = cell.join();
    const table = tables.get(key) ?? tableOf(cell);
    tables.set(key, table);
    return table.get(entries[entry] ?? '') ?? OUT;
  };
};

export const judgeOf = (situation: Situation): Judge =>
  isByRounds(situation) ? byRounds(situation) : byGoals(situation);

/** What decides a contest where goals, cards or lots do. */
export const turningPoint = (situation: Situation, cell: Cell, contest: Contest): TurningPoint => {
  const points: TurningPoint[] = [];
  if (!isByRounds(situation)) {
    for (const fate of ['out', 'through'] as const)
      canEnd(situation, cell, contest, fate, [], (point) => points.push(point));
  }
  const lots = {
    criterion: null,
    matches: 'all',
    opponents: null,
    level: contest.level,
    seats: contest.seats,
  } as const;
  return points[0] ?? lots;
};

/** The remaining matches as they would be recorded. `goals` gives the variables of `situation.ts` that are not 0. */
export const recorded = (
  { input, ways }: Situation,
  cell: Cell,
  goals: ReadonlyMap<number, number>,
): readonly TableMatch[] =>
  input.remaining.map(({ home, away, round }, match): TableMatch => {
    const way = ways[cell[match] ?? 0];
    const value = (slot: number): number => goals.get(match * SLOTS + slot) ?? 0;
    const loser = (way?.ending.loser.min ?? 0) + value(LOSER);
    const winner = loser + (way?.ending.margin.min ?? 0) + value(MARGIN);
    const cards = (side: 0 | 1): CardCount => {
      const first = CARDS + side * CARD_KINDS;
      const [yellow, secondYellow, red, yellowAndRed] = [
        value(first),
        value(first + 1),
        value(first + 2),
        value(first + 3),
      ];
      return { yellow, secondYellow, red, yellowAndRed };
    };
    const after = way?.ending.outcome;
    return {
      home,
      away,
      ...(round !== undefined && { round }),
      score: way?.winner === 'away' ? [loser, winner] : [winner, loser],
      ...(after === 'win-overtime' && { decidedIn: 'overtime' as const }),
      ...(after === 'win-shoot-out' && { decidedIn: 'shoot-out' as const, winner: way?.winner ?? null }),
      cards: { home: cards(0), away: cards(1) },
    };
  });
