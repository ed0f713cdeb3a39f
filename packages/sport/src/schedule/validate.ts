import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import type { ScheduleRules, ScheduleScope, ScheduleSide, Span } from './model.ts';

const MOST_MATCHES = 2000;
const MOST_COURTS = 200;
const MOST_PEOPLE = 20_000;
const MOST_MINUTES = 100_000;
const MOST_STARTS = 200_000;
/** Instants stay well within 32 bits, sums of them included. */
const LATEST = 2 ** 29;

const whole = (value: number | undefined, path: string, min: number, max: number): void => {
  if (value !== undefined && (!Number.isInteger(value) || value < min || value > max)) {
    throw new SportError('out-of-range', path, `Expected a whole number from ${min} to ${max}, got ${value}.`);
  }
};

const minutes = (value: number | undefined, path: string, min = 0): void => whole(value, path, min, MOST_MINUTES);

const instant = (value: number | undefined, path: string): void => whole(value, path, -LATEST, LATEST);

const bounds = ({ earliest, latest }: { earliest?: number; latest?: number }, path: string): void => {
  instant(earliest, at(path, 'earliest'));
  instant(latest, at(path, 'latest'));
  if (earliest !== undefined && latest !== undefined && latest <= earliest) {
    throw new SportError('contradicting-rules', at(path, 'latest'), `Expected more than earliest, ${earliest}.`);
  }
};

/** Checks that the ids are there and differ, and returns them. */
const distinct = (ids: readonly string[], pathOf: (index: number) => string): Set<string> => {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (id === '') throw new SportError('out-of-range', pathOf(index), 'Expected an id that is not empty.');
    if (seen.has(id)) throw new SportError('duplicate-entry', pathOf(index), `${id} is given twice.`);
    seen.add(id);
  }
  return seen;
};

const idsOf = (items: readonly { readonly id: string }[], path: string): Set<string> =>
  distinct(
    items.map(({ id }) => id),
    (index) => at(at(path, index), 'id'),
  );

const among = (id: string, known: ReadonlySet<string>, path: string, noun: string): void => {
  if (!known.has(id)) throw new SportError('unknown-value', path, `There is no ${noun} ${id}.`);
};

const spans = (list: readonly Span[], path: string): void => {
  for (const [index, { from, to }] of list.entries()) {
    instant(from, at(at(path, index), 'from'));
    instant(to, at(at(path, index), 'to'));
    if (to <= from)
      throw new SportError('contradicting-rules', at(at(path, index), 'to'), `Expected more than ${from}.`);
    const other = list.findIndex((span, number) => number < index && span.from < to && from < span.to);
    if (other !== -1) {
      throw new SportError('contradicting-rules', at(path, index), `It overlaps with span ${other}; make them one.`);
    }
  }
};

const side = (given: ScheduleSide, path: string, matches: ReadonlySet<string>, groups: ReadonlySet<string>): void => {
  if ('entry' in given) {
    if (given.entry === '') throw new SportError('out-of-range', at(path, 'entry'), 'An entry needs an id.');
  } else if ('winnerOf' in given) {
    if (!matches.has(given.winnerOf)) {
      throw new SportError('unknown-tie', at(path, 'winnerOf'), `There is no match ${given.winnerOf}.`);
    }
  } else if ('loserOf' in given) {
    if (!matches.has(given.loserOf)) {
      throw new SportError('unknown-tie', at(path, 'loserOf'), `There is no match ${given.loserOf}.`);
    }
  } else {
    whole(given.place, at(path, 'place'), 1, 512);
    if (given.of.length === 0) throw new SportError('out-of-range', at(path, 'of'), 'Name at least one group.');
    distinct(given.of, (index) => at(at(path, 'of'), index));
    for (const [index, group] of given.of.entries()) among(group, groups, at(at(path, 'of'), index), 'match in group');
  }
};

const validateMatches = (rules: ScheduleRules): void => {
  const { matches, courts, rounds = [] } = rules;
  whole(matches.length, '/matches', 0, MOST_MATCHES);
  const known = idsOf(matches, '/matches');
  const groups = new Set(matches.flatMap(({ group }) => group ?? []));
  const courtIds = new Set(courts.map(({ id }) => id));
  const roundIds = new Set(rounds.map(({ id }) => id));
  const playersOf = new Map((rules.entries ?? []).map(({ id, players = [] }) => [id, players]));
  for (const [index, match] of matches.entries()) {
    const path = at('/matches', index);
    side(match.home, at(path, 'home'), known, groups);
    side(match.away, at(path, 'away'), known, groups);
    minutes(match.length, at(path, 'length'), 1);
    bounds(match, path);
    whole(match.officials, at(path, 'officials'), 0, 20);
    if (match.round !== undefined) among(match.round, roundIds, at(path, 'round'), 'round');
    if (match.courts?.length === 0)
      throw new SportError('out-of-range', at(path, 'courts'), 'Name at least one court.');
    for (const [number, court] of (match.courts ?? []).entries()) {
      among(court, courtIds, at(at(path, 'courts'), number), 'court');
    }
    if (match.fixed !== undefined) {
      among(match.fixed.court, courtIds, at(at(path, 'fixed'), 'court'), 'court');
      instant(match.fixed.start, at(at(path, 'fixed'), 'start'));
    }
    const named = match.referees ?? [];
    distinct(named, (number) => at(at(path, 'referees'), number));
    if (JSON.stringify(match.home) === JSON.stringify(match.away)) {
      throw new SportError('same-entry', at(path, 'away'), 'The two sides are the same.');
    }
    if (!('entry' in match.home && 'entry' in match.away)) continue;
    const [home, away] = [match.home.entry, match.away.entry];
    const homePeople = [home, ...(playersOf.get(home) ?? [])];
    const awayPeople = [away, ...(playersOf.get(away) ?? [])];
    const both = homePeople.find((player) => awayPeople.includes(player));
    if (both !== undefined) {
      throw new SportError('contradicting-rules', at(path, 'away'), `${both} stands on both sides of ${match.id}.`);
    }
    for (const [number, referee] of named.entries()) {
      if (!homePeople.includes(referee) && !awayPeople.includes(referee)) continue;
      const here = at(at(path, 'referees'), number);
      throw new SportError('contradicting-rules', here, `${referee} plays in ${match.id} and cannot referee it.`);
    }
  }
};

const validateResources = (rules: ScheduleRules): void => {
  const { courts, entries = [], rounds = [], referees = [], step } = rules;
  whole(courts.length, '/courts', 1, MOST_COURTS);
  idsOf(courts, '/courts');
  for (const [index, { open }] of courts.entries()) spans(open, at(at('/courts', index), 'open'));
  const starts = courts.flatMap(({ open }) => open.map(({ from, to }) => (to - from) / step));
  const total = starts.reduce((sum, count) => sum + Math.ceil(count), 0);
  if (total > MOST_STARTS) {
    throw new SportError(
      'out-of-range',
      '/step',
      `${total} starts are more than ${MOST_STARTS}; make the step longer.`,
    );
  }
  whole(entries.length, '/entries', 0, MOST_PEOPLE);
  idsOf(entries, '/entries');
  for (const [index, entry] of entries.entries()) {
    const path = at('/entries', index);
    bounds(entry, path);
    minutes(entry.rest, at(path, 'rest'));
    distinct(entry.players ?? [], (number) => at(at(path, 'players'), number));
  }
  const roundIds = idsOf(rounds, '/rounds');
  for (const [index, round] of rounds.entries()) {
    const path = at('/rounds', index);
    bounds(round, path);
    minutes(round.pause, at(path, 'pause'));
    for (const [number, before] of (round.after ?? []).entries()) {
      among(before, roundIds, at(at(path, 'after'), number), 'round');
    }
  }
  whole(referees.length, '/referees', 0, MOST_PEOPLE);
  idsOf(referees, '/referees');
  for (const [index, { open = [] }] of referees.entries()) spans(open, at(at('/referees', index), 'open'));
};

const validateScope = (scope: ScheduleScope, path: string, rules: ScheduleRules): void => {
  const { match, round, group, entry } = scope;
  const { matches, rounds = [], entries = [] } = rules;
  const playing = matches
    .flatMap(({ home, away }) => [home, away])
    .flatMap((each) => ('entry' in each ? each.entry : []));
  if (match !== undefined) among(match, new Set(matches.map(({ id }) => id)), at(path, 'match'), 'match');
  if (round !== undefined) among(round, new Set(rounds.map(({ id }) => id)), at(path, 'round'), 'round');
  if (group !== undefined) {
    among(group, new Set(matches.flatMap((each) => each.group ?? [])), at(path, 'group'), 'match in group');
  }
  if (entry !== undefined && !playing.includes(entry) && !entries.some(({ id }) => id === entry)) {
    throw new SportError('unknown-entry', at(path, 'entry'), `There is no entry ${entry}.`);
  }
};

const validatePreferences = (rules: ScheduleRules): void => {
  const { preferences = [], courts } = rules;
  const courtIds = new Set(courts.map(({ id }) => id));
  for (const [index, preference] of preferences.entries()) {
    const path = at('/preferences', index);
    if (!(preference.weight > 0 && preference.weight <= 1_000_000)) {
      throw new SportError('out-of-range', at(path, 'weight'), `Expected a number above 0, got ${preference.weight}.`);
    }
    if (preference.of !== undefined) validateScope(preference.of, at(path, 'of'), rules);
    switch (preference.type) {
      case 'court':
        for (const [number, court] of preference.courts.entries()) {
          among(court, courtIds, at(at(path, 'courts'), number), 'court');
        }
        break;
      case 'time':
        instant(preference.from, at(path, 'from'));
        instant(preference.to, at(path, 'to'));
        break;
      case 'break':
        minutes(preference.min, at(path, 'min'));
        minutes(preference.max, at(path, 'max'));
        if ((preference.min ?? 0) > (preference.max ?? MOST_MINUTES)) {
          throw new SportError('contradicting-rules', at(path, 'max'), `Expected at least min, ${preference.min}.`);
        }
        break;
      default:
        preference satisfies never;
    }
  }
};

/** @throws {SportError} for whatever the rules say that cannot be, as far as it shows without planning */
export const validateScheduleRules = (rules: ScheduleRules): void => {
  minutes(rules.length, '/length', 1);
  whole(rules.step, '/step', 1, 24 * 60);
  minutes(rules.changeover, '/changeover');
  whole(rules.officials, '/officials', 0, 20);
  minutes(rules.rest?.entry, '/rest/entry');
  minutes(rules.rest?.player, '/rest/player');
  minutes(rules.rest?.referee, '/rest/referee');
  validateResources(rules);
  validateMatches(rules);
  validatePreferences(rules);
};
