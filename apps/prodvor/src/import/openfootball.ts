import { CalendarDate, EntryName, line, TournamentName } from '@prodvor/contracts';
import { type ParseError, parse as parseTolerantly, printParseErrorCode } from 'jsonc-parser';
import { z } from 'zod';
import { ImportRefused, type Problem, placeOf, problemLines } from './report.ts';

/** A season of more matches is none that people play, and a check of it would take too long. */
const MAX_MATCHES = 5000;

const Goals = z.int().min(0).max(999);
const Pair = z.tuple([Goals, Goals]).nullish();

/** A team is its name, or an object with a name. */
const Team = z.preprocess(
  (team) => (typeof team === 'object' && team !== null && 'name' in team ? team.name : team),
  EntryName,
);

const Goal = z.object({
  name: line(80).nullish(),
  minute: z.union([z.int(), z.string()]).nullish(),
  offset: z.int().min(0).max(60).nullish(),
  owngoal: z.boolean().nullish(),
  penalty: z.boolean().nullish(),
});
export type RawGoal = z.output<typeof Goal>;

const RoundName = line(80);

const Match = z.object({
  num: z.int().min(1).max(100_000).nullish(),
  date: CalendarDate.nullish(),
  time: z.string().nullish(),
  team1: Team,
  team2: Team,
  score: z.object({ ht: Pair, ft: Pair, et: Pair, p: Pair }).nullish(),
  goals1: z.array(Goal).nullish(),
  goals2: z.array(Goal).nullish(),
  group: line(80).nullish(),
  ground: z.union([line(120), z.literal('')]).nullish(),
  status: z.string().nullish(),
});
export type RawMatch = z.output<typeof Match>;
export type RawScore = NonNullable<RawMatch['score']>;

const Flat = z.object({ name: TournamentName, matches: z.array(Match.extend({ round: RoundName })) });
const Nested = z.object({
  name: TournamentName,
  rounds: z.array(z.object({ name: RoundName, matches: z.array(Match) })),
});

/** A match with the name of its round and its place in the file. */
export interface PlacedMatch {
  readonly place: string;
  readonly round: string;
  readonly match: RawMatch;
}

export interface RawSeason {
  readonly name: string;
  readonly matches: readonly PlacedMatch[];
}

const REASONS: Record<string, string> = {
  'calendar-date': 'must be a day of the years 1800 to 2199',
  'text-blank': 'must not be blank',
  'text-characters': 'has control characters or broken text',
  'text-unseen': 'has characters that are not seen or that change the direction of the text',
};

/** One problem for each place: the most specific rule that it breaks stands last. */
const problemsOf = (error: z.ZodError): Problem[] => {
  const byPlace = new Map(error.issues.map(({ path, message }) => [placeOf(path), REASONS[message] ?? message]));
  return [...byPlace].map(([place, reason]) => ({ place, reason }));
};

/** Line and column, both from 1, of a position in the text. */
const positionOf = (text: string, offset: number): string => {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
};

const firstError = (text: string): ParseError | undefined => {
  const errors: ParseError[] = [];
  try {
    parseTolerantly(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    // The tolerant parser descends by recursion, so text that is nested without end exhausts its stack.
    if (!(error instanceof RangeError)) throw error;
  }
  return errors[0];
};

const words = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

const parseJson = (fileName: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    const error = firstError(text);
    const reason =
      error === undefined
        ? 'not JSON'
        : `not JSON: ${words(printParseErrorCode(error.error))} at ${positionOf(text, error.offset)}`;
    throw new ImportRefused(problemLines(fileName, [{ place: '', reason }]));
  }
};

type Refuse = (...problems: Problem[]) => ImportRefused;

const flatSeason = (read: z.ZodSafeParseResult<z.output<typeof Flat>>, refuse: Refuse): RawSeason => {
  if (!read.success) throw refuse(...problemsOf(read.error));
  const { name, matches } = read.data;
  return { name, matches: matches.map((match, i) => ({ place: `matches[${i}]`, round: match.round, match })) };
};

const nestedSeason = (read: z.ZodSafeParseResult<z.output<typeof Nested>>, refuse: Refuse): RawSeason => {
  if (!read.success) throw refuse(...problemsOf(read.error));
  const { name, rounds } = read.data;
  return {
    name,
    matches: rounds.flatMap((round, r) =>
      round.matches.map((match, i) => ({ place: `rounds[${r}].matches[${i}]`, round: round.name, match })),
    ),
  };
};

/**
 * Reads the JSON of openfootball in either of its shapes: `matches`, or `rounds` with matches. Unknown keys are ignored.
 * @throws {ImportRefused} naming every place that is wrong, or the line and column where it is no JSON
 */
export const readOpenfootball = (fileName: string, text: string): RawSeason => {
  const refuse: Refuse = (...problems) => new ImportRefused(problemLines(fileName, problems));
  const data = parseJson(fileName, text.replace(/^\uFEFF/, ''));
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw refuse({ place: '', reason: 'a season is an object with "name" and "matches" or "rounds"' });
  }
  const flat = 'matches' in data;
  if (flat === 'rounds' in data) throw refuse({ place: '', reason: 'needs either "matches" or "rounds"' });

  const season = flat ? flatSeason(Flat.safeParse(data), refuse) : nestedSeason(Nested.safeParse(data), refuse);
  if (season.matches.length > MAX_MATCHES) throw refuse({ place: '', reason: `has more than ${MAX_MATCHES} matches` });
  return season;
};
