import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const SEASON_NAME = 'Кубок двора';

/** A small season in openfootball JSON: four teams, one match without a result. Returns the path of its file. */
export const writeSeason = async (folder: string): Promise<string> => {
  const match = (round: number, team1: string, team2: string, ft?: readonly [number, number]) => ({
    round: `Matchday ${round}`,
    date: `2025-05-0${round}`,
    time: '18:00 UTC+3',
    team1,
    team2,
    ...(ft ? { score: { ft } } : {}),
  });
  const matches = [
    match(1, 'Альфа', 'Бета', [2, 1]),
    match(1, 'Гамма', 'Дельта', [0, 0]),
    match(2, 'Альфа', 'Гамма', [1, 1]),
    match(2, 'Бета', 'Дельта', [3, 0]),
    match(3, 'Дельта', 'Альфа'),
    match(3, 'Бета', 'Гамма', [1, 2]),
  ];
  const path = join(folder, 'season.json');
  await writeFile(path, JSON.stringify({ name: SEASON_NAME, matches }));
  return path;
};

/** A small knock-out in openfootball JSON: two semi-finals with results and a final without. Returns the path of its file. */
export const writeCup = async (folder: string): Promise<string> => {
  const match = (round: string, date: string, team1: string, team2: string, ft?: readonly [number, number]) => ({
    round,
    date,
    time: '18:00 UTC+3',
    team1,
    team2,
    ...(ft ? { score: { ft } } : {}),
  });
  const matches = [
    match('Semi-finals', '2025-06-01', 'Альфа', 'Бета', [2, 1]),
    match('Semi-finals', '2025-06-01', 'Гамма', 'Дельта', [0, 3]),
    match('Final', '2025-06-08', 'Альфа', 'Дельта'),
  ];
  const path = join(folder, 'cup.json');
  await writeFile(path, JSON.stringify({ name: 'Финал двора', matches }));
  return path;
};
