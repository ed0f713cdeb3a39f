import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArray, readText } from '../read.ts';
import { entriesOf } from './groups.fixture.ts';
import type { TableMatch } from './match.ts';
import { PRESETS } from './presets.ts';
import { rankTable } from './rank.ts';

interface Played extends TableMatch {
  readonly round: number;
  readonly stage: string;
  readonly group: string | null;
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const list = (value: unknown): unknown[] => readArray(value, '', (item) => item);

/** A team stands as a text or as `{ name }`. */
const teamName = (value: unknown): string => readText(member(value, 'name') ?? value, '');

const goals = (value: unknown): number => {
  if (typeof value === 'number') return value;
  throw new Error(`No goals: ${String(value)}`);
};

/** Matches of a file of openfootball (public domain), with full-time scores. */
const load = (name: string): readonly Played[] => {
  const url = new URL(`../../../../apps/prodvor/data/openfootball/${name}.json`, import.meta.url);
  const file: unknown = JSON.parse(readFileSync(url, 'utf8'));
  const rounds = member(file, 'rounds');
  const matches =
    rounds === undefined
      ? list(member(file, 'matches')).map((match) => ({ match, stage: readText(member(match, 'round'), '') }))
      : list(rounds).flatMap((round) =>
          list(member(round, 'matches')).map((match) => ({ match, stage: readText(member(round, 'name'), '') })),
        );
  return matches.map(({ match, stage }) => {
    const [home, away] = list(member(member(match, 'score'), 'ft'));
    const group = member(match, 'group');
    return {
      home: teamName(member(match, 'team1')),
      away: teamName(member(match, 'team2')),
      score: [goals(home), goals(away)],
      round: 1,
      stage,
      group: group === undefined ? null : readText(group, ''),
    };
  });
};

const groupOrders = (
  played: readonly Played[],
  preset: 'fifa-2022' | 'uefa-euro',
): Readonly<Record<string, string>> => {
  const groups = Map.groupBy(
    played.filter(({ group }) => group !== null),
    ({ group }) => group,
  );
  return Object.fromEntries(
    [...groups].map(([group, matches]) => {
      const { rows } = rankTable({ entries: entriesOf(matches), matches, rules: PRESETS[preset] });
      return [group, rows.map(({ place, entry }) => `${place} ${entry}`).join(', ')];
    }),
  );
};

// Final orders: FIFA, Russia 2018 and Qatar 2022, and UEFA, EURO 2020, official group tables.
const ENDED = {
  'worldcup-2018': {
    'Group A': '1 Uruguay, 2 Russia, 3 Saudi Arabia, 4 Egypt',
    'Group B': '1 Spain, 2 Portugal, 3 Iran, 4 Morocco',
    'Group C': '1 France, 2 Denmark, 3 Peru, 4 Australia',
    'Group D': '1 Croatia, 2 Argentina, 3 Nigeria, 4 Iceland',
    'Group E': '1 Brazil, 2 Switzerland, 3 Serbia, 4 Costa Rica',
    'Group F': '1 Sweden, 2 Mexico, 3 South Korea, 4 Germany',
    'Group G': '1 Belgium, 2 England, 3 Tunisia, 4 Panama',
    // The file knows no cards, which put Japan before Senegal.
    'Group H': '1 Colombia, 2 Japan, 2 Senegal, 4 Poland',
  },
  'worldcup-2022': {
    'Group A': '1 Netherlands, 2 Senegal, 3 Ecuador, 4 Qatar',
    'Group B': '1 England, 2 USA, 3 Iran, 4 Wales',
    'Group C': '1 Argentina, 2 Poland, 3 Mexico, 4 Saudi Arabia',
    'Group D': '1 France, 2 Australia, 3 Tunisia, 4 Denmark',
    'Group E': '1 Japan, 2 Spain, 3 Germany, 4 Costa Rica',
    'Group F': '1 Morocco, 2 Croatia, 3 Belgium, 4 Canada',
    'Group G': '1 Brazil, 2 Switzerland, 3 Cameroon, 4 Serbia',
    'Group H': '1 Portugal, 2 South Korea, 3 Uruguay, 4 Ghana',
  },
  'euro-2020': {
    'Group A': '1 Italy, 2 Wales, 3 Switzerland, 4 Turkey',
    'Group B': '1 Belgium, 2 Denmark, 3 Finland, 4 Russia',
    'Group C': '1 Netherlands, 2 Austria, 3 Ukraine, 4 North Macedonia',
    'Group D': '1 England, 2 Croatia, 3 Czech Republic, 4 Scotland',
    'Group E': '1 Sweden, 2 Spain, 3 Slovakia, 4 Poland',
    'Group F': '1 France, 2 Germany, 3 Portugal, 4 Hungary',
  },
} as const;

describe.each([
  ['worldcup-2018', 'fifa-2022'],
  ['worldcup-2022', 'fifa-2022'],
  ['euro-2020', 'uefa-euro'],
] as const)('%s under %s', (name, preset) => {
  const played = load(name);
  const orders = groupOrders(played, preset);

  it('ends as it did', () => {
    expect(orders).toEqual(ENDED[name]);
  });

  it('sends on those who played on', () => {
    const onward = played.filter(({ stage }) => stage === 'Round of 16').flatMap(({ home, away }) => [home, away]);
    expect(onward).toHaveLength(16);
    const through = Object.values(orders).flatMap((order) =>
      order
        .split(', ')
        .filter((each) => /^[12] /.test(each))
        .map((each) => each.slice(2)),
    );
    const missing = through.filter((entry) => !onward.includes(entry));
    expect(missing).toEqual(name === 'worldcup-2018' ? ['Senegal'] : []);
  });
});

describe('World Cups: the round of 16 names a winner of a group first, a second-placed after it', () => {
  it.each(['worldcup-2018', 'worldcup-2022'] as const)('%s', (name) => {
    const played = load(name);
    const orders = Object.values(groupOrders(played, 'fifa-2022')).join(', ');
    for (const { home, away } of played.filter(({ stage }) => stage === 'Round of 16')) {
      expect(orders).toContain(`1 ${home}`);
      expect(orders).toContain(`2 ${away}`);
    }
  });
});

// Final tables: Russian Premier League, seasons 2018/19 and 2019/20.
const SEASONS = {
  'russian-premier-league-2018-19': [
    '1 Zenit St. Petersburg 64',
    '2 Lokomotiv Moskva 56',
    '3 FK Krasnodar 56',
    '4 CSKA Moskva 51',
    '5 Spartak Moskva 49',
    '6 Arsenal Tula 46',
    '7 FK Orenburg 43',
    '8 Akhmat Grozny 42',
    '9 FK Rostov 41',
    '10 FK Ural 38',
    '11 Rubin Kazan 36',
    '12 Dinamo Moskva 33',
    '13 Krylia Sovetov 28',
    '14 FK Ufa 26',
    '15 Anzhi Makhachkala 21',
    '16 Enisey Krasnoyarsk 20',
  ],
  'russian-premier-league-2019-20': [
    '1 Zenit St. Petersburg 72',
    '2 Lokomotiv Moskva 57',
    '3 FK Krasnodar 52',
    '4 CSKA Moskva 50',
    '5 FK Rostov 45',
    '6 Dinamo Moskva 41',
    '7 Spartak Moskva 39',
    '8 Arsenal Tula 38',
    '9 FK Ufa 38',
    '10 Rubin Kazan 35',
    '11 FK Ural 35',
    '12 FK Sochi 33',
    '13 Akhmat Grozny 31',
    '14 FK Tambov 31',
    '15 Krylia Sovetov 31',
    '16 FK Orenburg 27',
  ],
} as const;

describe('the Russian Premier League under rpl', () => {
  const tableOf = (name: keyof typeof SEASONS) => {
    const matches = load(name);
    return rankTable({ entries: entriesOf(matches), matches, rules: PRESETS.rpl });
  };

  it.each(['russian-premier-league-2018-19', 'russian-premier-league-2019-20'] as const)('%s', (name) => {
    const { rows, level } = tableOf(name);
    expect(rows.map(({ place, entry, points }) => `${place} ${entry} ${points}`)).toEqual(SEASONS[name]);
    expect(rows.every(({ played }) => played === 30)).toBe(true);
    expect(level).toEqual([]);
  });

  it('puts Lokomotiv before Krasnodar by one goal away, in spite of the difference (2018/19)', () => {
    const [, second, third] = tableOf('russian-premier-league-2018-19').rows;
    expect([second?.difference, third?.difference]).toEqual([17, 32]);
    expect(second?.reason?.steps.map(({ criterion, matches }) => [criterion, matches])).toEqual([
      ['away-goals', 'head-to-head'],
    ]);
  });

  it('separates three clubs with 31 points on one mini-table (2019/20)', () => {
    const { rows } = tableOf('russian-premier-league-2019-20');
    expect(rows.slice(12, 15).map(({ reason }) => reason?.en)).toEqual([
      'Points in head-to-head matches: 8, ahead of Krylia Sovetov (4), FK Tambov (4).',
      'Points in head-to-head matches: 4, behind Akhmat Grozny (8). Difference in head-to-head matches: 0, ahead of Krylia Sovetov (−3).',
      'Points in head-to-head matches: 4, behind Akhmat Grozny (8). Difference in head-to-head matches: −3, behind FK Tambov (0).',
    ]);
  });
});
