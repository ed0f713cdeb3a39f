import { SportError } from '../errors.ts';
import { at, readInteger } from '../read.ts';
import { CRITERIA } from './criteria.ts';
import type { OutcomePoints } from './points.ts';
import type { TableInput } from './rank.ts';
import type { TableRules } from './rules.ts';

const contradiction = (path: string, message: string): SportError =>
  new SportError('contradicting-rules', path, message);

/** @throws {SportError} `contradicting-rules` for points that make a win the worse end */
const checkPoints = ({ win: [won, lost], draw }: OutcomePoints): void => {
  if (won < lost) throw contradiction('/rules/points/win', `A win gives ${won} points and a defeat ${lost}.`);
  for (const share of draw ?? []) {
    if (share > won) throw contradiction('/rules/points/draw', `A draw gives ${share} points and a win ${won}.`);
  }
};

/** @throws {SportError} `contradicting-rules` where rules cannot be kept together */
const checkRules = ({ criteria, points, anyPoints }: TableRules): void => {
  if (anyPoints !== true) checkPoints(points);
  if (criteria.length === 0) throw contradiction('/rules/criteria', 'A table is ordered by at least one criterion.');
  for (const [index, criterion] of criteria.entries()) {
    const path = at('/rules/criteria', index);
    const names = typeof criterion === 'string' ? [criterion] : criterion.criteria;
    for (const name of names) {
      if (!Object.hasOwn(CRITERIA, name)) {
        throw new SportError('unknown-value', path, `Expected one of ${Object.keys(CRITERIA).join(', ')}.`);
      }
    }
    if (typeof criterion === 'string' && criteria.indexOf(criterion) !== index) {
      throw contradiction(path, `The criterion ${criterion} stands twice.`);
    }
    if (typeof criterion !== 'string' && index === 0) {
      throw contradiction(path, 'A mini-table is between entries that an earlier criterion left level.');
    }
  }
};

const checkFinite = (value: number, path: string): void => {
  if (!Number.isFinite(value)) throw new SportError('out-of-range', path, `Expected a number, got ${value}.`);
};

/** @throws {SportError} for rules that contradict each other and for changes about entries that are not in the table */
export const checkInput = (input: TableInput): void => {
  const { entries, matches, rules, adjustments = [], withdrawals = [], byes = [], ranking = {} } = input;
  checkRules(rules);
  const known = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (known.has(entry)) throw new SportError('duplicate-entry', at('/entries', index), `"${entry}" stands twice.`);
    known.add(entry);
  }
  const checkEntry = (entry: string, path: string): void => {
    if (!known.has(entry)) throw new SportError('unknown-entry', path, `There is no entry "${entry}" in this table.`);
  };
  for (const [index, adjustment] of adjustments.entries()) {
    const path = at('/adjustments', index);
    if (adjustment.type === 'points') {
      checkEntry(adjustment.entry, at(path, 'entry'));
      checkFinite(adjustment.points, at(path, 'points'));
      continue;
    }
    for (const [place, entry] of adjustment.entries.entries()) {
      checkEntry(entry, at(at(path, 'entries'), place));
      if (adjustment.entries.indexOf(entry) !== place) {
        throw new SportError('duplicate-entry', at(at(path, 'entries'), place), `"${entry}" stands twice.`);
      }
    }
    if (!rules.criteria.includes(adjustment.by)) {
      throw contradiction(at(path, 'by'), `The criteria of these rules know no ${adjustment.by}.`);
    }
  }
  for (const [index, { entry, unplayed = [] }] of withdrawals.entries()) {
    const path = at('/withdrawals', index);
    checkEntry(entry, at(path, 'entry'));
    if (withdrawals.findIndex((other) => other.entry === entry) !== index) {
      throw new SportError('duplicate-entry', at(path, 'entry'), `"${entry}" withdrew already.`);
    }
    for (const [number, { home, away }] of unplayed.entries()) {
      if (home !== entry && away !== entry) {
        throw new SportError('unknown-entry', at(at(path, 'unplayed'), number), `This is no match of "${entry}".`);
      }
    }
  }
  for (const [index, bye] of byes.entries()) {
    const path = at('/byes', index);
    checkEntry(bye.entry, at(path, 'entry'));
    readInteger(bye.round, at(path, 'round'), { min: 1 });
    checkFinite(bye.points, at(path, 'points'));
  }
  if (byes.length > 0) {
    const without = matches.findIndex(({ round }) => round === undefined);
    if (without >= 0) {
      throw new SportError(
        'missing-field',
        `/matches/${without}/round`,
        'Where there are byes, each match has its round.',
      );
    }
  }
  for (const [entry, place] of Object.entries(ranking)) {
    readInteger(place, at('/ranking', entry), { min: 1 });
  }
};
