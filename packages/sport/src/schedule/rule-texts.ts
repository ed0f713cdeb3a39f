import type { Obstacle } from '../contradiction.ts';
import { at } from '../read.ts';
import type { ScheduleRules, Span } from './model.ts';

const spansText = (open: readonly Span[]): string => open.map(({ from, to }) => `${from}-${to}`).join(', ');

/**
 * Every rule that can stand in the way, where it was given and in words; what is said of one match or one entry before what is
 * said of all.
 */
export const obstaclesOf = (rules: ScheduleRules): Obstacle[] => {
  const found: Obstacle[] = [];
  const add = (path: string, ru: string, en: string): void => {
    found.push({ path, text: { ru, en } });
  };
  const bounds = (
    { earliest, latest }: { readonly earliest?: number; readonly latest?: number },
    path: string,
    ru: string,
    en: string,
  ): void => {
    if (earliest !== undefined) {
      add(at(path, 'earliest'), `${ru}: не раньше ${earliest}`, `${en}: no sooner than ${earliest}`);
    }
    if (latest !== undefined) add(at(path, 'latest'), `${ru}: окончание до ${latest}`, `${en}: over by ${latest}`);
  };

  const { rest = {}, matches, courts, entries = [], rounds = [], referees = [], changeover = 0 } = rules;
  for (const [index, match] of matches.entries()) {
    const path = at('/matches', index);
    bounds(match, path, `матч ${match.id}`, `match ${match.id}`);
    if (match.courts !== undefined) {
      const where = match.courts.join(', ');
      add(at(path, 'courts'), `матч ${match.id} на площадке ${where}`, `match ${match.id} on court ${where}`);
    }
    if (match.fixed !== undefined) {
      const { court, start } = match.fixed;
      add(
        at(path, 'fixed'),
        `матч ${match.id} стоит: ${court}, ${start}`,
        `match ${match.id} stands: ${court}, ${start}`,
      );
    }
    if (match.referees !== undefined && match.referees.length > 0) {
      const who = match.referees.join(', ');
      add(at(path, 'referees'), `матч ${match.id} судит ${who}`, `match ${match.id} is refereed by ${who}`);
    }
    if (match.officials) {
      const { officials } = match;
      add(
        at(path, 'officials'),
        `судей на матче ${match.id}: ${officials}`,
        `${officials} referees at match ${match.id}`,
      );
    }
  }
  for (const [index, entry] of entries.entries()) {
    const path = at('/entries', index);
    bounds(entry, path, `команда ${entry.id}`, `entry ${entry.id}`);
    if (entry.rest) {
      add(at(path, 'rest'), `отдых команды ${entry.id} ${entry.rest} мин`, `rest of ${entry.id} ${entry.rest} min`);
    }
  }
  for (const [index, round] of rounds.entries()) {
    const path = at('/rounds', index);
    bounds(round, path, `тур ${round.id}`, `round ${round.id}`);
    if (round.after !== undefined && round.after.length > 0) {
      const [after, pause] = [round.after.join(', '), round.pause ?? 0];
      add(
        at(path, 'after'),
        `тур ${round.id} после ${after}, перерыв ${pause} мин`,
        `round ${round.id} after ${after}, ${pause} min between`,
      );
    }
  }
  for (const [index, { id, open, barredFrom = [] }] of referees.entries()) {
    const path = at('/referees', index);
    if (open !== undefined) {
      add(at(path, 'open'), `судья ${id} свободен: ${spansText(open)}`, `referee ${id} is free: ${spansText(open)}`);
    }
    if (barredFrom.length > 0) {
      const whom = barredFrom.join(', ');
      add(at(path, 'barredFrom'), `судья ${id} не судит ${whom}`, `referee ${id} is barred from ${whom}`);
    }
  }
  if (rules.officials) {
    add('/officials', `судей на матче: ${rules.officials}`, `${rules.officials} referees at a match`);
  }
  if (rest.entry) add('/rest/entry', `отдых команды ${rest.entry} мин`, `rest of an entry ${rest.entry} min`);
  if (rest.player) add('/rest/player', `отдых игрока ${rest.player} мин`, `rest of a player ${rest.player} min`);
  if (rest.referee) add('/rest/referee', `отдых судьи ${rest.referee} мин`, `rest of a referee ${rest.referee} min`);
  if (changeover > 0) {
    add('/changeover', `между матчами на площадке ${changeover} мин`, `${changeover} min between matches on a court`);
  }
  for (const [index, { id, open }] of courts.entries()) {
    const when = spansText(open);
    add(at(at('/courts', index), 'open'), `площадка ${id} открыта: ${when}`, `court ${id} is open: ${when}`);
  }
  return found;
};
