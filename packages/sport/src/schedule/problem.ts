import { at } from '../read.ts';
import type { ScheduleRules, Span } from './model.ts';
import type { Structure } from './structure.ts';

/** How another match binds a match: `kind` says which of the two must be over first, if either. */
export interface Bond {
  readonly other: number;
  readonly kind: 'apart' | 'before' | 'after';
  readonly gap: number;
}

export interface RefereeOfProblem {
  readonly id: string;
  readonly open: readonly Span[] | null;
  /** Whether matches may be given to this referee. */
  readonly assignable: boolean;
  /** Matches that this referee is named for. */
  readonly named: ReadonlySet<number>;
  /** Matches that this referee cannot be given: barred, or may play in it, or named already. */
  readonly barred: ReadonlySet<number>;
  /** Matches of entries that this referee is barred from. */
  readonly foes: ReadonlySet<number>;
  /** Matches that this referee may play in. */
  readonly plays: ReadonlySet<number>;
}

/** A planning problem by numbers, some of its rules left out. */
export interface Problem {
  readonly rules: ScheduleRules;
  /** The numbers of the matches to be played. */
  readonly matches: readonly number[];
  readonly length: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly courtsOf: readonly (readonly number[])[];
  /** When the referees named for a match are free, all of them; null where that is always. */
  readonly crewFree: readonly (readonly Span[] | null)[];
  readonly fixed: readonly ({ readonly court: number; readonly start: number } | null)[];
  readonly bonds: readonly (readonly Bond[])[];
  readonly open: readonly (readonly Span[])[];
  readonly changeover: number;
  /** Minutes between the starts on a court. */
  readonly step: number;
  readonly referees: readonly RefereeOfProblem[];
  /** Referees to be given to a match, those named left out. */
  readonly needs: Int32Array;
  readonly refereeRest: number;
}

const horizonOf = ({
  matches,
  courts,
  entries = [],
  rounds = [],
  rest = {},
  changeover = 0,
  length,
}: ScheduleRules): Span => {
  const bounded = [...matches, ...entries, ...rounds];
  const instants = [
    ...courts.flatMap(({ open }) => open.flatMap(({ from, to }) => [from, to])),
    ...bounded.flatMap(({ earliest, latest }) => [earliest ?? [], latest ?? []].flat()),
    ...matches.flatMap(({ fixed }) => fixed?.start ?? []),
  ];
  const longestRest = Math.max(
    0,
    rest.entry ?? 0,
    rest.player ?? 0,
    rest.referee ?? 0,
    ...entries.map((entry) => entry.rest ?? 0),
  );
  const pauses = Math.max(0, ...rounds.map(({ pause = 0 }) => pause));
  const needed = matches.reduce((sum, match) => sum + (match.length ?? length) + longestRest + pauses + changeover, 0);
  const [first, last] = [
    instants.reduce((a, b) => Math.min(a, b), Infinity),
    instants.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const from = Number.isFinite(first) ? first : 0;
  return { from: from - needed, to: (Number.isFinite(last) ? last : from) + needed };
};

const NONE: ReadonlySet<string> = new Set();

/** The path by which a match as such is left out of a problem. */
export const matchPath = (match: number): string => at('/matches', match);

const common = (some: readonly Span[], others: readonly Span[]): Span[] =>
  some
    .flatMap((one) => others.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })))
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => one.from - other.from);

/** The problem without the rules whose paths are in `without`. */
export const problemOf = ({ rules, sides, relations }: Structure, without: ReadonlySet<string> = NONE): Problem => {
  const holds = (path: string): boolean => !without.has(path);
  const { matches, courts, entries = [], rounds = [], referees = [], rest = {} } = rules;
  const horizon = horizonOf(rules);
  const count = matches.length;
  const length = Int32Array.from(matches, (match) => match.length ?? rules.length);
  const from = new Int32Array(count).fill(horizon.from);
  const to = new Int32Array(count).fill(horizon.to);
  const played = matches.map((_, match) => holds(matchPath(match)));

  const bound = (
    match: number,
    given: { readonly earliest?: number; readonly latest?: number },
    path: string,
  ): void => {
    if (given.earliest !== undefined && holds(at(path, 'earliest')))
      from[match] = Math.max(from[match] ?? 0, given.earliest);
    if (given.latest !== undefined && holds(at(path, 'latest'))) to[match] = Math.min(to[match] ?? 0, given.latest);
  };
  const roundNumbers = new Map(rounds.map(({ id }, number) => [id, number]));
  const bounded = entries.flatMap((entry, number) =>
    entry.earliest === undefined && entry.latest === undefined ? [] : [{ entry, path: at('/entries', number) }],
  );
  for (const [match, given] of matches.entries()) {
    bound(match, given, at('/matches', match));
    const round = given.round === undefined ? undefined : roundNumbers.get(given.round);
    if (round !== undefined) bound(match, rounds[round] ?? {}, at('/rounds', round));
    const { entries: may } = sides.mayTakePart(match);
    for (const { entry, path } of bounded) if (may.has(entry.id)) bound(match, entry, path);
  }

  const bonds = matches.map((): Bond[] => []);
  for (const { one, other, ordered, gap, path, because } of relations) {
    if (played[one] !== true || played[other] !== true || !because.every(holds)) continue;
    const minutes = path === null || holds(path) ? gap : 0;
    bonds[one]?.push({ other, kind: ordered ? 'before' : 'apart', gap: minutes });
    bonds[other]?.push({ other: one, kind: ordered ? 'after' : 'apart', gap: minutes });
  }

  const courtNumbers = new Map(courts.map(({ id }, number) => [id, number]));
  const every = courts.map((_, number) => number);
  const namedOf = (match: number): readonly string[] =>
    holds(at(at('/matches', match), 'referees')) ? (sides.named[match] ?? []) : [];
  const namedIds = new Set(matches.flatMap((_, match) => namedOf(match)));
  const listed = new Set(referees.map(({ id }) => id));
  const unlisted = [...namedIds].filter((id) => !listed.has(id)).map((id) => ({ id, number: -1 }));
  const everyone = [...referees.map(({ id }, number) => ({ id, number })), ...unlisted];
  const refereesOfProblem = everyone.map(({ id, number }): RefereeOfProblem => {
    const path = at('/referees', number);
    const { open, barredFrom = [] } = referees[number] ?? {};
    const named = new Set(matches.keys().filter((match) => namedOf(match).includes(id)));
    const plays = new Set(
      matches.keys().filter((match) => {
        const may = sides.mayTakePart(match);
        return may.entries.has(id) || may.people.has(id);
      }),
    );
    const kept = holds(at(path, 'barredFrom')) ? barredFrom : [];
    const foes = new Set(
      matches.keys().filter((match) => kept.some((entry) => sides.mayTakePart(match).entries.has(entry))),
    );
    return {
      id,
      open: open !== undefined && holds(at(path, 'open')) ? open : null,
      assignable: number >= 0,
      named,
      foes,
      plays,
      barred: new Set([...foes, ...plays, ...named]),
    };
  });
  const officials = matches.map(({ officials: own }, match) => {
    if (own !== undefined && holds(at(at('/matches', match), 'officials'))) return own;
    return own === undefined && holds('/officials') ? (rules.officials ?? 0) : 0;
  });

  return {
    rules,
    matches: [...matches.keys().filter((match) => played[match])],
    length,
    from,
    to,
    courtsOf: matches.map(({ courts: own }, match) =>
      own === undefined || !holds(at(at('/matches', match), 'courts'))
        ? every
        : own.flatMap((id) => courtNumbers.get(id) ?? []),
    ),
    crewFree: matches.map((_, match) =>
      refereesOfProblem.reduce<readonly Span[] | null>((free, { named, open }) => {
        if (open === null || !named.has(match)) return free;
        return common(free ?? [horizon], open);
      }, null),
    ),
    fixed: matches.map(({ fixed }, match) => {
      const court = fixed === undefined ? undefined : courtNumbers.get(fixed.court);
      if (fixed === undefined || court === undefined || !holds(at(at('/matches', match), 'fixed'))) return null;
      return { court, start: fixed.start };
    }),
    bonds,
    open: courts.map(({ open }, number) => {
      const spans = open.toSorted((one, other) => one.from - other.from);
      if (holds(at(at('/courts', number), 'open'))) return spans;
      // Open all the time, in the same steps.
      const first = spans[0]?.from ?? horizon.from;
      return [{ from: first - Math.ceil((first - horizon.from) / rules.step) * rules.step, to: horizon.to }];
    }),
    changeover: holds('/changeover') ? (rules.changeover ?? 0) : 0,
    step: rules.step,
    referees: refereesOfProblem,
    needs: Int32Array.from(matches, (_, match) => Math.max(0, (officials[match] ?? 0) - namedOf(match).length)),
    refereeRest: holds('/rest/referee') ? (rest.referee ?? 0) : 0,
  };
};
