import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import type { Discipline, DisciplineInput, DisciplineMatch } from './discipline.ts';
import { checkDisciplineRules, matchesForCautions } from './rules.ts';
import { followSeason } from './season.ts';

const check = (input: DisciplineInput): void => {
  checkDisciplineRules(input.rules, '/rules');
  const known = new Map<string, DisciplineMatch>();
  for (const [index, match] of input.matches.entries()) {
    const path = at('/matches', index);
    if (known.has(match.id)) throw new SportError('duplicate-result', at(path, 'id'), `"${match.id}" comes twice.`);
    if (match.home === match.away) throw new SportError('same-entry', at(path, 'away'), 'An entry cannot meet itself.');
    if (match.status === 'scheduled' && (match.cards?.home?.length || match.cards?.away?.length)) {
      throw new SportError('event-not-allowed', at(path, 'cards'), 'There are no cards before a match.');
    }
    known.set(match.id, match);
  }
  for (const [index, decision] of (input.decisions ?? []).entries()) {
    const path = at('/decisions', index);
    if (!known.has(decision.match)) {
      throw new SportError('unknown-value', at(path, 'match'), `There is no match "${decision.match}".`);
    }
    if (!Number.isInteger(decision.matches) || decision.matches < 0) {
      throw new SportError('out-of-range', at(path, 'matches'), `Expected a whole number, got ${decision.matches}.`);
    }
    const first = (input.decisions ?? []).findIndex(
      ({ match, side, player }) => match === decision.match && side === decision.side && player === decision.player,
    );
    if (first !== index) throw new SportError('duplicate-result', path, 'There are two decisions about this player.');
  }
};

/**
 * The discipline of a tournament: who is suspended, why, for how many matches, which of them are served and in which of the
 * next ones the rest will be; how many cautions everyone has. A suspension begins with the entry's next match, and is served
 * one match after the other; a cancelled match or a walkover serves it as the rules say. Corrected, it is computed anew.
 * @throws {SportError} for rules that contradict each other, unknown stages or matches, a match that comes twice
 */
export const disciplineOf = (input: DisciplineInput): Discipline => {
  check(input);
  const { entries, all, suspended, breaches } = followSeason(input);
  const { accumulation } = input.rules;
  const cautions = [...entries.values()].flatMap(({ players, matchNumber }) =>
    [...players.values()]
      .filter(({ cautions: total }) => total > 0)
      .map(({ entry, player, cautions: total }) => ({
        entry,
        player,
        cautions: total,
        atRisk: accumulation !== null && matchesForCautions(accumulation, total + 1, matchNumber + 1) > 0,
      })),
  );
  return { suspensions: all, cautions, suspended, breaches };
};
