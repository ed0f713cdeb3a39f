import { SportError } from '../errors.ts';
import { at } from '../read.ts';
import { AS_MANY_AS_IT_TAKES, type SetTarget, type SportRules } from './rules.ts';

const contradiction = (path: string, message: string): SportError =>
  new SportError('contradicting-rules', path, message);

const range = (path: string, value: number, least: number): void => {
  if (!Number.isInteger(value) || value < least) {
    throw new SportError('out-of-range', path, `Expected a whole number from ${least}, got ${value}.`);
  }
};

const checkTarget = (path: string, { points, lead, cap }: SetTarget): void => {
  range(at(path, 'points'), points, 1);
  range(at(path, 'lead'), lead, 1);
  if (lead > points) throw contradiction(at(path, 'lead'), 'The lead is greater than the points of the set.');
  if (cap !== null && cap < points) throw contradiction(at(path, 'cap'), 'The set is capped below its points.');
};

const checkSets = (sport: SportRules): void => {
  if ((sport.unit === 'sets') !== (sport.sets !== null)) {
    throw contradiction('/sets', 'The unit is sets exactly where the sport has sets.');
  }
  if (sport.sets === null) return;
  checkTarget('/sets/set', sport.sets.set);
  checkTarget('/sets/deciding', sport.sets.deciding);
  if (sport.periods.count % 2 === 0) {
    throw contradiction('/periods/count', 'An even number of sets can end level; the greatest number of sets is odd.');
  }
  if (sport.draws) throw contradiction('/draws', 'A match in sets has no draws.');
  if (sport.overtime !== null || sport.shots !== null) {
    throw contradiction('/overtime', 'A match in sets has neither overtime nor shoot-out.');
  }
};

const checkOvertime = (sport: SportRules): void => {
  range('/overtimes/count', sport.overtimes.count, 0);
  if ((sport.overtime !== null) !== sport.overtimes.count > 0) {
    throw contradiction('/overtimes/count', 'There are overtimes exactly where it is said how they end.');
  }
  if (sport.overtime?.ends === 'time') {
    range('/overtime/parts', sport.overtime.parts, 1);
    if (sport.overtimes.count % sport.overtime.parts !== 0) {
      throw contradiction('/overtimes/count', 'Overtime has whole rounds.');
    }
  }
  if (sport.overtime?.ends === 'points') range('/overtime/points', sport.overtime.points, 1);
  if (sport.shots !== null) range('/shots', sport.shots, 1);
};

/**
 * Checks rules that an organizer has put together, and gives them back.
 * @throws {SportError} `contradicting-rules` or `out-of-range`, with the pointer to the rule
 */
export const checkSport = (sport: SportRules): SportRules => {
  range('/periods/count', sport.periods.count, 1);
  if (sport.scoring.length === 0) throw contradiction('/scoring', 'A sport says what a score is worth.');
  for (const [index, value] of sport.scoring.entries()) range(at('/scoring', index), value, 1);
  if (sport.target !== null) range('/target', sport.target, 1);
  checkSets(sport);
  checkOvertime(sport);
  range('/lineUp/onField', sport.lineUp.onField, 1);
  range('/lineUp/least', sport.lineUp.least, 1);
  if (sport.lineUp.least > sport.lineUp.onField) {
    throw contradiction('/lineUp/least', 'More players are needed than may stand on the field.');
  }
  const decidable =
    sport.sets !== null || sport.shots !== null || (sport.overtime !== null && sport.overtime.ends !== 'golden-goal');
  const { overtime } = sport;
  const endless = overtime?.ends === 'golden-goal' && sport.overtimes.count >= AS_MANY_AS_IT_TAKES;
  if (!sport.draws && !decidable && !endless) {
    throw contradiction('/draws', 'Without draws there is overtime, a shoot-out or sets to decide a match.');
  }
  return sport;
};
