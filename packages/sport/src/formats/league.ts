import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import { begin } from './changes.ts';
import { checkTieRules, type TieRules } from './decision.ts';
import { checkEntries } from './entries.ts';
import { type PlannedTie, planOf, roundsOf, tieId } from './plan.ts';
import type { Progress } from './progress.ts';
import { checkGroupRules, type GroupRules, planGroup } from './round-robin.ts';
import { itemAt } from './shared-list.ts';
import { entryIn } from './slot.ts';

export interface Division {
  readonly name: string;
  readonly entries: readonly string[];
}

/** Who changes places between a division and the one below it. */
export interface Exchange {
  /** How many go up and as many down by their places alone. */
  readonly direct: number;
  /** How many more of each defend or win a place in the upper division, one tie each: the best of the upper meets the last of the lower. */
  readonly playOffs?: number;
  /** Two legs without goals away when left out. */
  readonly ties?: TieRules;
}

export interface LeagueRules {
  readonly groups: GroupRules;
  /** One for each pair of neighbouring divisions, from the top. */
  readonly exchanges: readonly Exchange[];
}

/** Where an entry plays next. */
export interface Move {
  readonly entry: string;
  readonly from: string;
  readonly to: string;
  readonly place: number;
}

const DEFENCE: TieRules = { kind: 'two-legs', awayGoals: false };

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

const checkExchanges = (divisions: readonly Division[], exchanges: readonly Exchange[]): void => {
  if (exchanges.length !== divisions.length - 1) {
    const message = `Expected ${divisions.length - 1} exchanges between ${divisions.length} divisions, got ${exchanges.length}.`;
    throw new SportError('contradicting-rules', '/exchanges', message);
  }
  for (const [index, { direct, playOffs = 0, ties }] of exchanges.entries()) {
    const path = at('/exchanges', index);
    if (!isCount(direct))
      throw new SportError('out-of-range', at(path, 'direct'), `Expected a number from 0, got ${direct}.`);
    if (!isCount(playOffs))
      throw new SportError('out-of-range', at(path, 'playOffs'), `Expected a number from 0, got ${playOffs}.`);
    if (ties !== undefined) checkTieRules(ties, at(path, 'ties'));
  }
  const moving = exchanges.map(({ direct, playOffs = 0 }) => direct + playOffs);
  for (const [index, { name, entries }] of divisions.entries()) {
    const [up, down] = [moving[index - 1] ?? 0, moving[index] ?? 0];
    if (up + down > entries.length) {
      const message = `${name} has ${entries.length} entries; ${up} may go up and ${down} down.`;
      throw new SportError('contradicting-rules', at('/exchanges', Math.max(0, index - 1)), message);
    }
  }
};

const checkDivisions = (divisions: readonly Division[]): void => {
  const names = divisions.map(({ name }) => name);
  for (const [index, { name, entries }] of divisions.entries()) {
    const path = at('/divisions', index);
    if (name === '' || names.indexOf(name) !== index) {
      throw new SportError('contradicting-rules', at(path, 'name'), 'Each division needs a name of its own.');
    }
    checkEntries(entries, at(path, 'entries'));
  }
  checkEntries(
    divisions.flatMap(({ entries }) => entries),
    '/divisions',
  );
};

/** Ties over places in the upper of two divisions; the side of the upper division is at home first. */
const playOffTies = (upper: Division, lower: Division, exchange: Exchange, round: number): PlannedTie[] => {
  const { direct, playOffs = 0, ties: rules = DEFENCE } = exchange;
  return Array.from(
    { length: playOffs },
    (_, index): PlannedTie => ({
      id: tieId('play-off', round, index + 1),
      side: 'play-off',
      group: null,
      round,
      number: index + 1,
      home: { group: upper.name, place: upper.entries.length - direct - playOffs + index + 1 },
      away: { group: lower.name, place: direct + playOffs - index },
      rules,
      places: { winner: null, loser: null },
    }),
  );
};

/**
 * A season of divisions from the top down, each a round robin, with play-offs between neighbours once both tables are complete.
 * @throws {SportError} for bad divisions, or exchanges that take more entries than a division has
 */
export const startLeague = (divisions: readonly Division[], rules: LeagueRules): Progress => {
  checkDivisions(divisions);
  checkGroupRules(rules.groups, '/groups');
  checkExchanges(divisions, rules.exchanges);
  let seed = 0;
  const groups = divisions.map(({ name, entries }) => {
    const seeds = entries.map((_, index) => seed + index + 1);
    seed += entries.length;
    return planGroup(name, seeds, rules.groups);
  });
  const playOffs = rules.exchanges.flatMap((exchange, index) => {
    const [upper, lower] = [divisions[index], divisions[index + 1]];
    return upper === undefined || lower === undefined ? [] : playOffTies(upper, lower, exchange, index + 1);
  });
  const plan = planOf(
    [
      { format: 'round-robin', groups: groups.map(({ group }) => group), rounds: [] },
      { format: 'play-off', groups: [], rounds: roundsOf(playOffs) },
    ],
    [...groups.flatMap(({ ties }) => ties), ...playOffs],
  );
  return begin(
    plan,
    divisions.flatMap(({ entries }) => entries),
  );
};

/**
 * The divisions of the next season, and where everyone goes: who came down stands first, then who stayed by place, then who
 * came up. Where a play-off has no winner the upper division keeps its entry. Null until every place that matters is decided.
 */
export const nextSeason = (
  { plan, ties, groups }: Progress,
  { exchanges }: LeagueRules,
): { readonly divisions: readonly Division[]; readonly moves: readonly Move[] } | null => {
  const wonPlayOff = new Map<string, boolean>();
  for (const [position, { side }] of plan.ties.entries()) {
    const tie = itemAt(ties, position);
    if (side !== 'play-off' || tie === undefined) continue;
    const [home, away] = [entryIn(tie.home), entryIn(tie.away)];
    if (tie.decision === null || home === null || away === null) return null;
    wonPlayOff.set(home, tie.decision.winner !== 'away');
    wonPlayOff.set(away, tie.decision.winner === 'away');
  }
  const moves: (Move & { readonly level: number })[] = [];
  for (const [level, { name, seeds }] of plan.groups.entries()) {
    const [above, below] = [exchanges[level - 1], exchanges[level]];
    const rows = groups[level]?.rows ?? null;
    if (rows === null) return null;
    const borders = [above?.direct ?? 0, seeds.length - (below?.direct ?? 0)];
    if (borders.some((border) => border > 0 && rows[border - 1]?.place === rows[border]?.place)) return null;
    for (const [index, { entry, place }] of rows.entries()) {
      const up = index < (borders[0] ?? 0) || (isAmongFirst(index, above) && wonPlayOff.get(entry) === true);
      const down =
        index >= (borders[1] ?? 0) || (isAmongLast(index, seeds.length, below) && wonPlayOff.get(entry) === false);
      const to = level + (down ? 1 : 0) - (up ? 1 : 0);
      moves.push({ entry, from: name, to: plan.groups[to]?.name ?? name, place, level: to });
    }
  }
  const divisions = plan.groups.map(({ name }, level): Division => {
    const own = moves.filter((move) => move.level === level);
    return { name, entries: own.map(({ entry }) => entry) };
  });
  return { divisions, moves: moves.map(({ level: _, ...move }) => move) };
};

const isAmongFirst = (index: number, exchange: Exchange | undefined): boolean =>
  exchange !== undefined && index < exchange.direct + (exchange.playOffs ?? 0);

const isAmongLast = (index: number, size: number, exchange: Exchange | undefined): boolean =>
  exchange !== undefined && index >= size - exchange.direct - (exchange.playOffs ?? 0);
