import { planSchedule, type ScheduleMatch, type ScheduleRules, type ScheduleSide } from '@prodvor/sport';
import { median, type Row } from '../row.ts';

const RUNS = 5;
const HOUR = 60;
const DAY = 24 * HOUR;
/** A group of four, everybody against everybody in three rounds. */
const GROUP_ROUNDS = [
  [
    [0, 3],
    [1, 2],
  ],
  [
    [3, 2],
    [0, 1],
  ],
  [
    [1, 3],
    [2, 0],
  ],
] as const;

/**
 * Groups of four, the first two of each into a play-off. Days of twelve hours, matches of 30 minutes and 5 between them on a court,
 * 30 minutes of rest; one referee at each match, out of two more than there are courts, who begin in turns and rest 10 minutes.
 */
const tournament = (entries: number, courts: number, days: number): ScheduleRules => {
  const matches: ScheduleMatch[] = [];
  const groups = entries / 4;
  for (let group = 0; group < groups; group += 1) {
    for (const [round, pairs] of GROUP_ROUNDS.entries()) {
      for (const [home, away] of pairs) {
        matches.push({
          id: `G${group}-${home}${away}`,
          home: { entry: `t${group * 4 + home}` },
          away: { entry: `t${group * 4 + away}` },
          group: `G${group}`,
          round: `group ${round + 1}`,
        });
      }
    }
  }
  let sides: ScheduleSide[] = Array.from({ length: groups }, (_, group) => [
    { place: 1, of: [`G${group}`] },
    { place: 2, of: [`G${group % 2 === 0 ? (group + 1) % groups : group - 1}`] },
  ]).flat();
  for (let round = 1; sides.length > 1; round += 1) {
    const next: ScheduleSide[] = [];
    for (let tie = 0; tie < sides.length; tie += 2) {
      const [home, away] = [sides[tie], sides[tie + 1]];
      if (home === undefined || away === undefined) continue;
      const id = `P${round}-${tie / 2 + 1}`;
      matches.push({ id, home, away, round: `play-off ${round}` });
      next.push({ winnerOf: id });
    }
    sides = next;
  }
  const rounds = [...new Set(matches.map(({ round = '' }) => round))];
  return {
    matches,
    courts: Array.from({ length: courts }, (_, court) => ({
      id: `court ${court + 1}`,
      open: Array.from({ length: days }, (_, day) => ({ from: day * DAY + 9 * HOUR, to: day * DAY + 21 * HOUR })),
    })),
    rounds: rounds.map((id, index) => ({
      id,
      after: id.startsWith('play-off') ? rounds.slice(Math.max(0, index - 1), index) : [],
    })),
    referees: Array.from({ length: courts + 2 }, (_, referee) => ({
      id: `r${referee}`,
      open: Array.from({ length: days }, (_, day) => ({
        from: day * DAY + (9 + (referee % 2)) * HOUR,
        to: day * DAY + (20 + (referee % 2)) * HOUR,
      })),
    })),
    length: 30,
    step: 5,
    changeover: 5,
    officials: 1,
    rest: { entry: 30, referee: 10 },
  };
};

/** A tournament planned, and how that grows. */
export const schedule = function* (): Generator<Row> {
  for (const [entries, courts, days] of [
    [64, 6, 2],
    [8, 2, 1],
    [16, 2, 2],
    [32, 3, 2],
    [128, 12, 2],
    [256, 24, 2],
    [512, 48, 2],
  ] as const) {
    const rules = tournament(entries, courts, days);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const began = performance.now();
      planSchedule(rules);
      times.push((performance.now() - began) / 1000);
    }
    const name = `schedule of ${entries} teams in groups and play-off on ${courts} courts, ${rules.matches.length} matches`;
    yield { name, figure: median(times), unit: 's', peer: null, bar: entries === 64 ? 2 : null };
  }
};
