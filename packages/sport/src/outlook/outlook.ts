import type { Side } from '../model.ts';
import { coordinatesOf, coverOf, type Space, spaceOf } from './cover.ts';
import { decisionOf, type LevelDecision } from './decision.ts';
import { dependsOnOthers, type Field, type Judge, type Judgement, judgeOf, type Prospect } from './judge.ts';
import { type Allowed, decisiveWays, type Reach, reachOf } from './search.ts';
import { type Cell, type OutlookInput, type Situation, situationOf } from './situation.ts';
import { entryTexts, scenarioTexts } from './texts.ts';

export interface Texts {
  readonly ru: string;
  readonly en: string;
}

/** One way in which a match may end; `ending` is the name of an `Ending`. */
export interface MatchEnding {
  readonly winner: Side | null;
  readonly ending: string;
}

/** A remaining match that ends in one of these ways; `match` counts from 0 in `remaining`. */
export interface EndingCondition {
  readonly match: number;
  readonly home: string;
  readonly away: string;
  readonly endings: readonly MatchEnding[];
}

/** If all conditions hold, the entry is through, or the decision follows. Without conditions it is so whatever happens. */
export interface Scenario {
  readonly own: readonly EndingCondition[];
  readonly others: readonly EndingCondition[];
  readonly follows: 'through' | LevelDecision;
  /** False where the decision could not be followed to its end, so that it may be settled already. */
  readonly exact: boolean;
  readonly ru: string;
  readonly en: string;
}

export type OwnResult = 'win' | 'draw' | 'loss';

/** What the results of its own remaining matches, in their order, mean for an entry whatever the others do. */
export interface OwnOutlook {
  readonly results: readonly OwnResult[];
  readonly prospect: Prospect;
  readonly exact: boolean;
}

export interface EntryOutlook {
  readonly entry: string;
  /** `through` and `out` are proved for all goals without limit. */
  readonly prospect: Prospect;
  /** False where `open` is only not disproved: the search was cut short, or a criterion was not followed. */
  readonly exact: boolean;
  /** Empty where there are too many own matches to list. */
  readonly own: readonly OwnOutlook[];
  /** Everything that takes it through or may: what is not here is out. Null where too many matches bear on it. */
  readonly scenarios: readonly Scenario[] | null;
  readonly ru: string;
  readonly en: string;
}

/** Endings of the matches that bear on an entry, up to which each one is looked at. */
const MOST_CELLS = 50_000;
/** Combinations of own results, up to which each one is judged. */
const MOST_OWN = 100;

const settledOutcome = (through: Reach, out: Reach): Pick<EntryOutlook, 'prospect' | 'exact'> => {
  if (out === 'impossible') return { prospect: 'through', exact: true };
  if (through === 'impossible') return { prospect: 'out', exact: true };
  return { prospect: 'open', exact: through === 'possible' && out === 'possible' };
};

const joined = (
  judgements: readonly Pick<Judgement, 'prospect' | 'exact'>[],
): Pick<EntryOutlook, 'prospect' | 'exact'> => {
  const can = (fate: 'through' | 'out'): Reach => {
    if (judgements.some(({ prospect, exact }) => prospect === fate || (prospect === 'open' && exact)))
      return 'possible';
    return judgements.some(({ prospect }) => prospect === 'open') ? 'unknown' : 'impossible';
  };
  return settledOutcome(can('through'), can('out'));
};

/** Who may meet whom in the table, by the least and the most that each can reach. */
const fieldsOf = (situation: Situation): readonly Field[] => {
  const { entries, remaining, ways, contribution, leading, matchesOf } = situation;
  const everybody = [...entries.keys()];
  if (leading === null || dependsOnOthers(situation)) return entries.map(() => ({ near: everybody, above: 0 }));
  const reach = (entry: number, extreme: (...values: readonly number[]) => number): number =>
    (matchesOf[entry] ?? []).reduce((sum, match) => {
      const side = remaining[match]?.[0] === entry ? 0 : 1;
      return sum + extreme(...ways.map((_, way) => contribution(leading.figure, way, side).constant));
    }, leading.base[entry] ?? 0);
  const least = everybody.map((entry) => reach(entry, Math.min));
  const most = everybody.map((entry) => reach(entry, Math.max));
  return everybody.map((entry) => {
    const [low, high] = [least[entry] ?? 0, most[entry] ?? 0];
    return {
      near: everybody.filter((other) => (least[other] ?? 0) <= high && (most[other] ?? 0) >= low),
      above: least.filter((other) => other > high).length,
    };
  });
};

/** Remaining matches that bear on an entry: those of anybody whom it may meet in the table. */
const bearingOn = ({ matchesOf }: Situation, { near }: Field): readonly number[] =>
  [...new Set(near.flatMap((entry) => matchesOf[entry] ?? []))].sort((a, b) => a - b);

const resultOf = ({ ways, remaining }: Situation, entry: number, match: number, way: number): OwnResult => {
  const winner = ways[way]?.winner ?? null;
  if (winner === null) return 'draw';
  return (winner === 'home') === (remaining[match]?.[0] === entry) ? 'win' : 'loss';
};

const RESULTS = ['win', 'draw', 'loss'] as const;

/** Every combination of own results that can be, best first. */
const ownResults = (situation: Situation, entry: number): readonly (readonly OwnResult[])[] => {
  const own = situation.matchesOf[entry] ?? [];
  const can = RESULTS.filter((result) => result !== 'draw' || situation.ways.some(({ winner }) => winner === null));
  if (can.length ** own.length > MOST_OWN) return [];
  return own.reduce<readonly (readonly OwnResult[])[]>(
    (some) => some.flatMap((results) => can.map((result) => [...results, result])),
    [[]],
  );
};

/** Looks at every ending of the matches that bear on an entry. */
const everyEnding = (
  situation: Situation,
  entry: number,
  field: Field,
  judge: Judge,
  nameOf: (entry: string) => string,
): Omit<EntryOutlook, 'ru' | 'en'> => {
  const { entries, remaining, ways, matchesOf } = situation;
  const bearing = bearingOn(situation, field);
  const space: Space = spaceOf(bearing.map(() => ways.length));
  const cellOf = (index: number): Cell => {
    const chosen = coordinatesOf(space, index);
    const cell = remaining.map(() => 0);
    for (const [dimension, match] of bearing.entries()) cell[match] = chosen[dimension] ?? 0;
    return cell;
  };
  const own = matchesOf[entry] ?? [];
  const judgements: Judgement[] = [];
  const byOwn = new Map<string, Judgement[]>();
  for (let index = 0; index < space.count; index += 1) {
    const cell = cellOf(index);
    const judgement = judge(cell, entry, field);
    judgements.push(judgement);
    const key = own.map((match) => resultOf(situation, entry, match, cell[match] ?? 0)).join();
    const same = byOwn.get(key);
    if (same === undefined) byOwn.set(key, [judgement]);
    else same.push(judgement);
  }

  // Cells are alike when they are through, or when the same decision follows.
  const alike = new Map<
    string,
    { readonly follows: Scenario['follows']; readonly exact: boolean; readonly cells: number[] }
  >();
  const byJudgement = new Map<Judgement, number[]>();
  for (const [index, judgement] of judgements.entries()) {
    const { prospect, exact, contest } = judgement;
    if (prospect === 'out') continue;
    let cells = byJudgement.get(judgement);
    if (cells === undefined) {
      const follows = contest === null ? 'through' : decisionOf(situation, cellOf(index), contest);
      const kind = JSON.stringify([follows, exact]);
      cells = alike.get(kind)?.cells ?? [];
      byJudgement.set(judgement, cells);
      alike.set(kind, { follows, exact, cells });
    }
    cells.push(index);
  }

  const order = [...bearing.keys()].sort(
    (a, b) => Number(own.includes(bearing[a] ?? 0)) - Number(own.includes(bearing[b] ?? 0)),
  );
  const scenarios = [...alike.values()].flatMap(({ follows, exact, cells }) =>
    coverOf(space, cells, order).map((cube): Scenario => {
      const conditions = cube.flatMap((values, dimension): readonly EndingCondition[] => {
        const match = bearing[dimension] ?? 0;
        const [home = 0, away = 0] = remaining[match] ?? [];
        if (values.length === ways.length) return [];
        const endings = values.flatMap((way) => {
          const { winner, ending } = ways[way] ?? {};
          return ending === undefined ? [] : [{ winner: winner ?? null, ending: ending.name }];
        });
        return [{ match, home: entries[home] ?? '', away: entries[away] ?? '', endings }];
      });
      const facts = {
        own: conditions.filter(({ match }) => own.includes(match)),
        others: conditions.filter(({ match }) => !own.includes(match)),
        follows,
        exact,
      };
      return { ...facts, ...scenarioTexts(situation, entry, facts, nameOf) };
    }),
  );
  return {
    entry: entries[entry] ?? '',
    ...joined(judgements),
    own: ownResults(situation, entry).map((results) => ({ results, ...joined(byOwn.get(results.join()) ?? []) })),
    scenarios: [...scenarios].sort((a, b) => Number(a.follows !== 'through') - Number(b.follows !== 'through')),
  };
};

/** Searches for what can happen to an entry, with every combination of its own results. */
const bySearch = (situation: Situation, entry: number): Omit<EntryOutlook, 'ru' | 'en'> => {
  const { entries, matchesOf, ways } = situation;
  const { prospect, exact } = settledOutcome(
    reachOf(situation, entry, 'through', decisiveWays(situation, entry, 'through')),
    reachOf(situation, entry, 'out', decisiveWays(situation, entry, 'out')),
  );
  const own = matchesOf[entry] ?? [];
  const judged = ownResults(situation, entry).map((results): OwnOutlook => {
    if (prospect !== 'open') return { results, prospect, exact };
    const allowed: Allowed = situation.remaining.map((_, match) =>
      [...ways.keys()].filter(
        (way) => !own.includes(match) || resultOf(situation, entry, match, way) === results[own.indexOf(match)],
      ),
    );
    const reach = {
      through: reachOf(situation, entry, 'through', allowed),
      out: reachOf(situation, entry, 'out', allowed),
    };
    return { results, ...settledOutcome(reach.through, reach.out) };
  });
  return { entry: entries[entry] ?? '', prospect, exact, own: judged, scenarios: null };
};

/**
 * What can still happen: for each entry whether it goes through, is out, or what it needs, over every ending of the remaining
 * matches and all goals without limit, under the criteria of the table. Whoever has matches that bear on it only in a few ways
 * gets every scenario; with more of them, what each combination of its own results means.
 * @param nameOf the name under which texts show an entry
 * @throws {SportError}
 */
export const outlook = (
  input: OutlookInput,
  nameOf: (entry: string) => string = (entry) => entry,
): readonly EntryOutlook[] => {
  const situation = situationOf(input);
  const judge = judgeOf(situation);
  const fields = fieldsOf(situation);
  const facts = input.entries.map((name): Omit<EntryOutlook, 'ru' | 'en'> => {
    const entry = situation.entries.indexOf(name);
    // Its matches are void: it stands after all others.
    if (entry === -1) {
      const out = { prospect: 'out', exact: true } as const;
      return { entry: name, ...out, own: [{ results: [], ...out }], scenarios: [] };
    }
    const field = fields[entry] ?? { near: [], above: 0 };
    return situation.ways.length ** bearingOn(situation, field).length <= MOST_CELLS
      ? everyEnding(situation, entry, field, judge, nameOf)
      : bySearch(situation, entry);
  });
  return facts.map((each) => ({ ...each, ...entryTexts(situation, each, nameOf) }));
};
