import { describe, expect, it } from 'vitest';
import { bestPlaced } from './best-placed.ts';
import { entriesOf, matchesOf } from './groups.fixture.ts';
import type { TableMatch } from './match.ts';
import { PRESETS, type PresetName } from './presets.ts';
import { rankTable, type TableInput } from './rank.ts';

const group = (preset: PresetName, text: string): TableInput => {
  const matches = matchesOf(text);
  return { entries: entriesOf(matches), matches, rules: PRESETS[preset] };
};

const order = (input: TableInput): string =>
  rankTable(input)
    .rows.map(({ entry }) => entry)
    .join(' ');

/**
 * Groups as they were played, with the order in which they ended. Results and final orders: FIFA and UEFA match centres of
 * the tournaments.
 */
const WORLD_CUPS: readonly (readonly [name: string, results: string, ended: string])[] = [
  [
    '1994 A: goals for',
    'USA-SUI 1:1, COL-ROU 1:3, ROU-SUI 1:4, USA-COL 2:1, USA-ROU 0:1, SUI-COL 0:2',
    'ROU SUI USA COL',
  ],
  ['1994 B: points', 'CMR-SWE 2:2, BRA-RUS 2:0, BRA-CMR 3:0, SWE-RUS 3:1, RUS-CMR 6:1, BRA-SWE 1:1', 'BRA SWE RUS CMR'],
  ['1994 C: points', 'GER-BOL 1:0, ESP-KOR 2:2, GER-ESP 1:1, KOR-BOL 0:0, BOL-ESP 1:3, GER-KOR 3:2', 'GER ESP KOR BOL'],
  [
    '1994 D: difference, then the match of two who are level in everything',
    'ARG-GRE 4:0, NGA-BUL 3:0, ARG-NGA 2:1, BUL-GRE 4:0, GRE-NGA 0:2, ARG-BUL 0:2',
    'NGA BUL ARG GRE',
  ],
  [
    '1994 E: four with four points and no difference',
    'ITA-IRL 0:1, NOR-MEX 1:0, ITA-NOR 1:0, MEX-IRL 2:1, ITA-MEX 1:1, IRL-NOR 0:0',
    'MEX IRL ITA NOR',
  ],
  [
    '1994 F: three with the same difference, two with the same goals',
    'BEL-MAR 1:0, NED-KSA 2:1, BEL-NED 1:0, KSA-MAR 2:1, MAR-NED 1:2, BEL-KSA 0:1',
    'NED KSA BEL MAR',
  ],
  [
    '1998 E: difference',
    'KOR-MEX 1:3, NED-BEL 0:0, BEL-MEX 2:2, NED-KOR 5:0, BEL-KOR 1:1, NED-MEX 2:2',
    'NED MEX BEL KOR',
  ],
  [
    '2002 B: goals for',
    'PAR-RSA 2:2, ESP-SVN 3:1, ESP-PAR 3:1, RSA-SVN 1:0, RSA-ESP 2:3, SVN-PAR 1:3',
    'ESP PAR RSA SVN',
  ],
  [
    '2002 F: goals for',
    'ENG-SWE 1:1, ARG-NGA 1:0, SWE-NGA 2:1, ARG-ENG 0:1, SWE-ARG 1:1, NGA-ENG 0:0',
    'SWE ENG ARG NGA',
  ],
  [
    '2002 G: difference',
    'CRO-MEX 0:1, ITA-ECU 2:0, ITA-CRO 1:2, MEX-ECU 2:1, MEX-ITA 1:1, ECU-CRO 1:0',
    'MEX ITA CRO ECU',
  ],
  [
    '2010 C: goals for',
    'ENG-USA 1:1, ALG-SVN 0:1, SVN-USA 2:2, ENG-ALG 0:0, SVN-ENG 0:1, USA-ALG 1:0',
    'USA ENG SVN ALG',
  ],
  [
    '2010 D: difference',
    'SRB-GHA 0:1, GER-AUS 4:0, GER-SRB 0:1, GHA-AUS 1:1, GHA-GER 0:1, AUS-SRB 2:1',
    'GER GHA AUS SRB',
  ],
  [
    '2014 G: difference',
    'GER-POR 4:0, GHA-USA 1:2, GER-GHA 2:2, USA-POR 2:2, USA-GER 0:1, POR-GHA 2:1',
    'GER USA POR GHA',
  ],
];

const EUROS: readonly (readonly [name: string, results: string, ended: string])[] = [
  [
    '1996 A: a drawn match, then goals for',
    'ENG-SUI 1:1, NED-SCO 0:0, SUI-NED 0:2, SCO-ENG 0:2, SCO-SUI 1:0, NED-ENG 1:4',
    'ENG NED SCO SUI',
  ],
  [
    '1996 C: the match between two before difference',
    'GER-CZE 2:0, ITA-RUS 2:1, CZE-ITA 2:1, RUS-GER 0:3, ITA-GER 0:0, RUS-CZE 3:3',
    'GER CZE ITA RUS',
  ],
  ['1996 D: points', 'DEN-POR 1:1, TUR-CRO 0:1, POR-TUR 1:0, CRO-DEN 3:0, CRO-POR 0:3, TUR-DEN 0:3', 'POR CRO DEN TUR'],
  ['2000 A: points', 'GER-ROU 1:1, POR-ENG 3:2, ROU-POR 0:1, ENG-GER 1:0, ENG-ROU 2:3, POR-GER 3:0', 'POR ROU ENG GER'],
  ['2000 B: points', 'BEL-SWE 2:1, TUR-ITA 1:2, ITA-BEL 2:0, SWE-TUR 0:0, TUR-BEL 2:0, ITA-SWE 2:1', 'ITA TUR BEL SWE'],
  [
    '2000 C: the match between two with the same difference',
    'ESP-NOR 0:1, YUG-SVN 3:3, SVN-ESP 1:2, NOR-YUG 0:1, YUG-ESP 3:4, SVN-NOR 0:0',
    'ESP YUG NOR SVN',
  ],
  [
    '2004 A: a drawn match, equal difference, goals for',
    'POR-GRE 1:2, ESP-RUS 1:0, GRE-ESP 1:1, RUS-POR 0:2, ESP-POR 0:1, RUS-GRE 2:1',
    'POR GRE ESP RUS',
  ],
  [
    '2004 C: three draws between three, goals of those matches',
    'DEN-ITA 0:0, SWE-BUL 5:0, BUL-DEN 0:2, ITA-SWE 1:1, ITA-BUL 2:1, DEN-SWE 2:2',
    'SWE DEN ITA BUL',
  ],
  [
    '2008 A: the match between two before difference, twice',
    'SUI-CZE 0:1, POR-TUR 2:0, CZE-POR 1:3, SUI-TUR 1:2, SUI-POR 2:0, TUR-CZE 3:2',
    'POR TUR CZE SUI',
  ],
  [
    '2012 A: the match between two before difference',
    'POL-GRE 1:1, RUS-CZE 4:1, GRE-CZE 1:2, POL-RUS 1:1, CZE-POL 1:0, GRE-RUS 1:0',
    'CZE GRE RUS POL',
  ],
  [
    '2012 D: the match between two before difference',
    'FRA-ENG 1:1, UKR-SWE 2:1, UKR-FRA 0:2, SWE-ENG 2:3, ENG-UKR 1:0, SWE-FRA 2:0',
    'ENG FRA UKR SWE',
  ],
  ['2016 A: points', 'FRA-ROU 2:1, ALB-SUI 0:1, ROU-SUI 1:1, FRA-ALB 2:0, ROU-ALB 0:1, SUI-FRA 0:0', 'FRA SUI ALB ROU'],
  ['2016 B: points', 'WAL-SVK 2:1, ENG-RUS 1:1, RUS-SVK 1:2, ENG-WAL 2:1, RUS-WAL 0:3, SVK-ENG 0:0', 'WAL ENG SVK RUS'],
  [
    '2016 C: a drawn match, then difference',
    'POL-NIR 1:0, GER-UKR 2:0, UKR-NIR 0:2, GER-POL 0:0, UKR-POL 0:1, NIR-GER 0:1',
    'GER POL NIR UKR',
  ],
  ['2016 D: points', 'TUR-CRO 0:1, ESP-CZE 1:0, CZE-CRO 2:2, ESP-TUR 3:0, CZE-TUR 0:2, CRO-ESP 2:1', 'CRO ESP TUR CZE'],
  [
    '2016 E: the match between two before goals',
    'IRL-SWE 1:1, BEL-ITA 0:2, ITA-SWE 1:0, BEL-IRL 3:0, ITA-IRL 0:1, SWE-BEL 0:1',
    'ITA BEL IRL SWE',
  ],
  [
    '2016 F: a drawn match, then difference',
    'AUT-HUN 0:2, POR-ISL 1:1, ISL-HUN 1:1, POR-AUT 0:0, ISL-AUT 2:1, HUN-POR 3:3',
    'HUN ISL POR AUT',
  ],
  [
    '2020 F: the match between two before goals',
    'HUN-POR 0:3, FRA-GER 1:0, HUN-FRA 1:1, POR-GER 2:4, POR-FRA 2:2, GER-HUN 2:2',
    'FRA GER POR HUN',
  ],
  ['2024 B: points', 'ESP-CRO 3:0, ITA-ALB 2:1, CRO-ALB 2:2, ESP-ITA 1:0, ALB-ESP 0:1, CRO-ITA 1:1', 'ESP ITA CRO ALB'],
  ['2024 D: points', 'POL-NED 1:2, AUT-FRA 0:1, POL-AUT 1:3, NED-FRA 0:0, NED-AUT 2:3, FRA-POL 1:1', 'AUT FRA NED POL'],
  [
    '2024 E: four with four points',
    'ROU-UKR 3:0, BEL-SVK 0:1, SVK-UKR 1:2, BEL-ROU 2:0, SVK-ROU 1:1, UKR-BEL 0:0',
    'ROU BEL SVK UKR',
  ],
  [
    '2024 F: the match between two before difference',
    'TUR-GEO 3:1, POR-CZE 2:1, GEO-CZE 1:1, TUR-POR 0:3, GEO-POR 2:0, CZE-TUR 1:2',
    'POR TUR GEO CZE',
  ],
];

describe('World Cups under fifa-2022', () => {
  it.each(WORLD_CUPS)('%s', (_name, results, ended) => {
    const input = group('fifa-2022', results);
    expect(order(input)).toBe(ended);
    expect(rankTable(input).level).toEqual([]);
  });

  it('1990 F: Ireland and the Netherlands are level in everything until lots are drawn', () => {
    // FIFA, Italy 1990: lots put the Republic of Ireland second; two points for a win.
    const played = group('fifa-2022', 'ENG-IRL 1:1, NED-EGY 1:1, ENG-NED 0:0, IRL-EGY 0:0, IRL-NED 1:1, ENG-EGY 1:0');
    const input = { ...played, rules: { ...played.rules, points: { win: [2, 0], draw: [1, 1] } } } as const;
    const undrawn = rankTable(input);
    expect(undrawn.rows.map(({ place, entry, points }) => [place, entry, points])).toEqual([
      [1, 'ENG', 4],
      [2, 'IRL', 3],
      [2, 'NED', 3],
      [4, 'EGY', 2],
    ]);
    expect(undrawn.level).toEqual([['IRL', 'NED']]);
    const drawn = rankTable({ ...input, adjustments: [{ type: 'order', by: 'lots', entries: ['IRL', 'NED'] }] });
    expect(drawn.rows.map(({ place, entry }) => [place, entry])).toEqual([
      [1, 'ENG'],
      [2, 'IRL'],
      [3, 'NED'],
      [4, 'EGY'],
    ]);
    expect(drawn.level).toEqual([]);
    expect(drawn.rows[2]?.reason?.en).toBe('Drawing of lots: 2, behind IRL (1).');
  });

  it('1994: the best four of the third-placed', () => {
    const groups = WORLD_CUPS.slice(0, 6).map(([, results]) => group('fifa-2022', results));
    const { rows, level, undecided } = bestPlaced({ groups, place: 3, evenOut: false });
    expect(rows.map(({ entry }) => entry)).toEqual(['ARG', 'BEL', 'USA', 'ITA', 'RUS', 'KOR']);
    expect([level, undecided]).toEqual([[], []]);
  });
});

describe('World Cup 2018 group H', () => {
  const RESULTS = 'COL-JPN 1:2, POL-SEN 1:2, JPN-SEN 2:2, POL-COL 0:3, JPN-POL 0:1, SEN-COL 0:1';
  // FIFA, Russia 2018: Japan 4 yellow cards, Senegal 6; none of either was sent off.
  const YELLOW: Readonly<Record<string, number>> = { JPN: 4, SEN: 6 };
  const once = new Set<string>();
  const cards = (entry: string) => {
    const shown = once.has(entry) ? 0 : (YELLOW[entry] ?? 0);
    once.add(entry);
    return { yellow: shown, secondYellow: 0, red: 0, yellowAndRed: 0 };
  };
  const played = group('fifa-2022', RESULTS);
  const withCards: readonly TableMatch[] = played.matches.map((match) => ({
    ...match,
    cards: { home: cards(match.home), away: cards(match.away) },
  }));

  it('puts Japan before Senegal by cards alone', () => {
    const { rows, level } = rankTable({ ...played, matches: withCards });
    expect(rows.map(({ place, entry }) => [place, entry])).toEqual([
      [1, 'COL'],
      [2, 'JPN'],
      [3, 'SEN'],
      [4, 'POL'],
    ]);
    expect(level).toEqual([]);
    expect(rows.map(({ reason }) => reason?.steps.map(({ criterion }) => criterion) ?? null)).toEqual([
      null,
      ['fair-play'],
      ['fair-play'],
      null,
    ]);
    expect(rows[1]?.reason?.steps[0]?.figures).toEqual([
      { entry: 'JPN', figure: -4 },
      { entry: 'SEN', figure: -6 },
    ]);
    expect(rows[1]?.reason?.ru).toBe('Баллы честной игры: −4, выше SEN (−6).');
    expect(rows[2]?.reason?.en).toBe('Fair-play points: −6, behind JPN (−4).');
  });

  it('leaves them level without cards, in the order given', () => {
    for (const entries of [played.entries, [...played.entries].reverse()]) {
      const { rows, level } = rankTable({ ...played, entries });
      const pair = entries.filter((entry) => entry in YELLOW);
      expect(level).toEqual([pair]);
      expect(rows.map(({ place, entry }) => [place, entry])).toEqual([
        [1, 'COL'],
        [2, pair[0]],
        [2, pair[1]],
        [4, 'POL'],
      ]);
    }
    expect(rankTable(played).rows[1]?.reason).toMatchObject({
      steps: [],
      level: ['SEN'],
      ru: 'Ничто не отделяет от SEN: решает организатор.',
      en: 'Nothing separates it from SEN: the organizer decides.',
    });
  });
});

describe('EUROs under uefa-euro', () => {
  it.each(EUROS)('%s', (_name, results, ended) => {
    const input = group('uefa-euro', results);
    expect(order(input)).toBe(ended);
    expect(rankTable(input).level).toEqual([]);
  });

  it('2024 C: Denmark and Slovenia are level until the ranking of the European Qualifiers', () => {
    // UEFA, EURO 2024: equal disciplinary points; Denmark stood higher in the overall ranking of the qualifiers.
    const input = group('uefa-euro', 'SVN-DEN 1:1, SRB-ENG 0:1, SVN-SRB 1:1, DEN-ENG 1:1, ENG-SVN 0:0, DEN-SRB 0:0');
    expect(rankTable(input).level).toEqual([['SVN', 'DEN']]);
    expect(order({ ...input, ranking: { DEN: 1, SVN: 2 } })).toBe('ENG DEN SVN SRB');
  });

  it('2016: the best four of the third-placed', () => {
    const groups = EUROS.filter(([name]) => name.startsWith('2016')).map(([, results]) => group('uefa-euro', results));
    const { rows } = bestPlaced({ groups, place: 3, evenOut: false });
    expect(rows.map(({ entry }) => entry)).toEqual(['SVK', 'IRL', 'POR', 'NIR', 'TUR', 'ALB']);
  });
});

describe('other presets', () => {
  it('fiba: examples 1 and 2 of the rules (FIBA Official Basketball Rules, D.2)', () => {
    const first = 'A-B 100:55, B-C 100:95, A-C 90:85, B-D 80:75, A-D 75:80, C-D 60:55';
    expect(order(group('fiba', first))).toBe('A B C D');
    expect(rankTable(group('fiba', first)).rows.map(({ points, difference }) => [points, difference])).toEqual([
      [5, 45],
      [5, -35],
      [4, -5],
      [4, -5],
    ]);
    // B, C and D won one of two games against each other: B +10, C and D -5; C won the game between those two.
    expect(order(group('fiba', 'A-B 100:55, B-C 100:85, A-C 90:85, B-D 75:80, A-D 120:75, C-D 65:55'))).toBe('A B C D');
  });

  it('iihf: Slovakia, Finland and Sweden with six points each (Olympic Games 2026, group B)', () => {
    // Their games: SVK-FIN 4:1, SWE-SVK 5:3, FIN-SWE 4:1. The games against Italy leave the order of the three as it is.
    const among = 'SVK-FIN 4:1, FIN-SWE 4:1, SWE-SVK 5:3';
    for (const rest of ['SWE-ITA 5:2, SVK-ITA 3:2, FIN-ITA 11:0', 'SWE-ITA 15:0, SVK-ITA 1:0, FIN-ITA 2:0']) {
      expect(order(group('iihf', `${among}, ${rest}`))).toBe('SVK FIN SWE ITA');
    }
  });
});
