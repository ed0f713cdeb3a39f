import { readFileSync } from 'node:fs';
import {
  countScore,
  type DrawnBracket,
  drawBracket,
  pointsTable,
  rankTable,
  resultInTable,
  type Slot,
  SPORT_RULES,
  tableRules,
  tieOutcome,
  winnerOf,
} from '@prodvor/sport';
import { describe, expect, it } from 'vitest';
import { readSeason } from './read-season.ts';
import { ImportRefused } from './report.ts';
import type { Season, SeasonMatch, SeasonSide, SeasonStage } from './season.ts';
import { sideKey } from './structure.ts';

const given = (name: string): Season =>
  readSeason(name, readFileSync(new URL(`../../data/openfootball/${name}`, import.meta.url), 'utf8'));
const fixture = (name: string): Season =>
  readSeason(name, readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8'));
const matchesOf = (season: Season): SeasonMatch[] => season.stages.flatMap(({ ties }) => ties.flat());
const goalsOf = (season: Season): number => matchesOf(season).reduce((sum, { goals }) => sum + (goals?.length ?? 0), 0);
const scoreOf = ({ outcome }: SeasonMatch) =>
  outcome.type === 'result' ? countScore(SPORT_RULES.football, outcome.event.parts, outcome.event.basis) : null;
const find = (season: Season, home: string, away: string): SeasonMatch => {
  const match = matchesOf(season).find((one) => sideKey(one.home) === home && sideKey(one.away) === away);
  if (match === undefined) throw new Error(`no match of ${home} and ${away}`);
  return match;
};

const { football } = SPORT_RULES;

const tables = ({ groups, ties }: SeasonStage) =>
  groups.map(({ name, entries }) => ({
    name,
    rows: rankTable({
      entries: [...entries].sort(),
      rules: tableRules(football, pointsTable(football.outcomes)),
      matches: ties.flat().flatMap((match) => {
        const score = scoreOf(match);
        if (score === null || match.group !== name) return [];
        const sides = { home: sideKey(match.home), away: sideKey(match.away) };
        return [resultInTable(sides, { score, winner: winnerOf(score) })];
      }),
    }).rows,
  }));
const places = (season: Season): string[] =>
  season.stages
    .filter(({ format }) => format === 'round-robin')
    .flatMap(tables)
    .map(
      ({ name, rows }) =>
        `${name}: ${rows.map(({ entry, points, place }) => `${place} ${entry} ${points}`).join(', ')}`,
    );

const slotOf = (side: SeasonSide): Slot => (side.type === 'entry' ? { type: 'entry', entryId: side.name } : side.slot);
const bracketOf = (season: Season): DrawnBracket => {
  const stage = season.stages.find(({ format }) => format === 'knock-out');
  if (stage === undefined) throw new Error('no knock-out');
  return drawBracket(
    stage.rounds.map((round) => ({
      id: round,
      ties: stage.ties
        .filter(([first]) => first?.round === round)
        .flatMap((legs) => {
          const [first] = legs;
          if (first === undefined) return [];
          const { winner } = tieOutcome(
            legs.map((leg) => {
              const score = scoreOf(leg);
              return { home: sideKey(leg.home), away: sideKey(leg.away), score, winner: score && winnerOf(score) };
            }),
          );
          const id = `${sideKey(first.home)} - ${sideKey(first.away)}`;
          return [
            {
              id,
              home: slotOf(first.home),
              away: slotOf(first.away),
              winner,
              nums: legs.flatMap(({ num }) => num ?? []),
            },
          ];
        }),
    })),
  );
};

describe('the World Cup of 2018', () => {
  const season = given('worldcup-2018.json');

  it('has its teams, matches, goals and zones', () => {
    expect(season.entries).toHaveLength(32);
    expect(matchesOf(season)).toHaveLength(64);
    expect(goalsOf(season)).toBe(169);
    expect(season).toMatchObject({ name: 'World Cup 2018', needsZone: false });
    expect(find(season, 'Egypt', 'Uruguay')).toMatchObject({ time: '17:00', offset: '+05:00' });
    expect(season.warnings).toEqual([
      'ground "Saint Petersburg Stadium, St. Petersburg" is taken as "Saint Petersburg Stadium, Saint Petersburg"',
    ]);
  });

  it('has the tables that were', () => {
    expect(places(season)).toEqual([
      'Group A: 1 Uruguay 9, 2 Russia 6, 3 Saudi Arabia 3, 4 Egypt 0',
      'Group B: 1 Spain 5, 2 Portugal 5, 3 Iran 4, 4 Morocco 1',
      'Group C: 1 France 7, 2 Denmark 5, 3 Peru 3, 4 Australia 1',
      'Group D: 1 Croatia 9, 2 Argentina 4, 3 Nigeria 3, 4 Iceland 1',
      'Group E: 1 Brazil 7, 2 Switzerland 5, 3 Serbia 3, 4 Costa Rica 1',
      'Group F: 1 Sweden 6, 2 Mexico 6, 3 South Korea 3, 4 Germany 3',
      'Group G: 1 Belgium 9, 2 England 6, 3 Tunisia 3, 4 Panama 0',
      // Japan and Senegal were level on all three: fair play decided.
      'Group H: 1 Colombia 6, 2 Japan 4, 2 Senegal 4, 4 Poland 3',
    ]);
  });

  it('has its bracket, the match for third place apart', () => {
    const { rounds, champion } = bracketOf(season);
    expect(champion).toBe('France');
    expect(rounds.map(({ id, placement, ties }) => [id, placement, ties.length])).toEqual([
      ['Round of 16', false, 8],
      ['Quarter-finals', false, 4],
      ['Semi-finals', false, 2],
      ['Match for third place', true, 1],
      ['Final', false, 1],
    ]);
    for (const [index, { ties, placement }] of rounds.entries()) {
      if (index === 0 || placement) continue;
      const above = rounds
        .slice(0, index)
        .findLast((round) => !round.placement)
        ?.ties.map(({ id }) => id);
      expect(ties.flatMap(({ feeders }) => feeders)).toEqual(above);
    }
    const score = scoreOf(find(season, 'Russia', 'Croatia'));
    expect(score).toMatchObject({ home: 2, away: 2, decidedIn: 'shoot-out' });
    expect(score && winnerOf(score)).toBe('away');
  });
});

describe('the World Cup of 2022', () => {
  const season = given('worldcup-2022.json');

  it('has its final', () => {
    const score = scoreOf(find(season, 'Argentina', 'France'));
    expect(score).toEqual({
      unit: 'goals',
      home: 3,
      away: 3,
      decidedIn: 'shoot-out',
      parts: [
        { kind: 'period', number: 1, home: 2, away: 0 },
        { kind: 'period', number: 2, home: 0, away: 2 },
        { kind: 'overtime', number: 1, home: 1, away: 1 },
        { kind: 'shoot-out', number: 1, home: 4, away: 2 },
      ],
    });
    expect(bracketOf(season).champion).toBe('Argentina');
    expect(season).toMatchObject({ needsZone: true, usualOffset: null });
  });

  it('has one part where the half-time is unknown', () => {
    const withoutHalf = matchesOf(season).filter(
      ({ outcome }) => outcome.type === 'result' && outcome.event.parts[0]?.kind === 'regulation',
    );
    expect(withoutHalf.length).toBeGreaterThan(0);
    for (const { outcome } of withoutHalf) {
      if (outcome.type === 'result') expect(outcome.event.parts).toHaveLength(1);
    }
  });

  it('has the tables that were', () => {
    expect(places(season)[2]).toBe('Group C: 1 Argentina 6, 2 Poland 4, 3 Mexico 4, 4 Saudi Arabia 3');
    expect(places(season)[4]).toBe('Group E: 1 Japan 6, 2 Spain 4, 3 Germany 4, 4 Costa Rica 3');
    expect(places(season)[7]).toBe('Group H: 1 Portugal 6, 2 South Korea 4, 3 Uruguay 4, 4 Ghana 3');
  });
});

describe('the EURO of 2020', () => {
  const season = given('euro-2020.json');

  it('has its teams, matches and goals', () => {
    expect(season.name).toBe('Euro 2021');
    expect(season.entries).toHaveLength(24);
    expect(matchesOf(season)).toHaveLength(51);
    expect(goalsOf(season)).toBe(142);
    expect(bracketOf(season).champion).toBe('Italy');
  });

  it('exchanges the sides of the goals of Ukraine and England, with a warning', () => {
    const match = find(season, 'Ukraine', 'England');
    expect(match.goals?.map(({ side, player }) => `${side} ${player}`)).toEqual([
      'away Kane',
      'away Maguire',
      'away Kane',
      'away J. Henderson',
    ]);
    expect(season.warnings.join()).toContain('Ukraine - England');
    expect(season.warnings).toHaveLength(1);
  });

  it('lets own goals count for the side that the file lists them under', () => {
    const { goals } = find(season, 'Turkey', 'Italy');
    expect(goals?.[0]).toEqual({
      type: 'goal',
      side: 'away',
      kind: 'own-goal',
      player: 'Demiral',
      at: { minute: 53, added: 0 },
    });
  });
});

describe('the league seasons', () => {
  const points = (name: string) =>
    given(name)
      .stages.flatMap(tables)
      .flatMap(({ rows }) => rows.map(({ entry, points: sum }) => `${entry} ${sum}`));

  it('end with the points of 2018/19', () => {
    expect(points('russian-premier-league-2018-19.json').slice(0, 6)).toEqual([
      'Zenit St. Petersburg 64',
      // The league put Lokomotiv above by head-to-head; the goal difference of Krasnodar is better.
      'FK Krasnodar 56',
      'Lokomotiv Moskva 56',
      'CSKA Moskva 51',
      'Spartak Moskva 49',
      'Arsenal Tula 46',
    ]);
  });

  it('end with the points of 2019/20, awarded matches among them', () => {
    expect(points('russian-premier-league-2019-20.json').slice(0, 5)).toEqual([
      'Zenit St. Petersburg 72',
      'Lokomotiv Moskva 57',
      'FK Krasnodar 52',
      'CSKA Moskva 50',
      'FK Rostov 45',
    ]);
    const season = given('russian-premier-league-2019-20.json');
    const awarded = matchesOf(season).filter(
      ({ outcome }) => outcome.type === 'result' && outcome.event.basis === 'awarded',
    );
    expect(awarded).toHaveLength(4);
    expect(season.stages).toHaveLength(1);
    expect(season.stages[0]).toMatchObject({ format: 'round-robin', groups: [{ name: null }] });
    expect(season.stages[0]?.rounds.at(-1)).toBe('Matchday 30');
  });
});

describe('what the given files do not show', () => {
  const cup = fixture('cup.json');

  it('reads slots, with the names of groups', () => {
    const knockOut = cup.stages[1];
    expect(knockOut?.rounds).toEqual(['Semi-finals', 'Third place', 'Final']);
    expect(knockOut?.ties.flat().map(({ num, home, away }) => [num, home, away])).toEqual([
      [
        7,
        { type: 'open', slot: { type: 'place-in-group', group: 'Group A', place: 1 } },
        { type: 'open', slot: { type: 'place-in-group', group: 'Group B', place: 2 } },
      ],
      [
        8,
        { type: 'open', slot: { type: 'place-in-group', group: 'Group B', place: 1 } },
        { type: 'open', slot: { type: 'best-of-places', groups: ['Group A', 'Group B'], place: 3 } },
      ],
      [
        9,
        { type: 'open', slot: { type: 'loser-of', match: 7 } },
        { type: 'open', slot: { type: 'loser-of', match: 8 } },
      ],
      [
        10,
        { type: 'open', slot: { type: 'winner-of', match: 7 } },
        { type: 'open', slot: { type: 'winner-of', match: 8 } },
      ],
    ]);
    expect(cup.entries).toEqual(['Лев', 'Tiger', 'Bear', 'Wolf', 'Fox', 'Lynx']);
  });

  it('reads minutes as text, offsets, statuses and empty scores', () => {
    expect(find(cup, 'Лев', 'Tiger').goals?.map(({ at, player }) => [at?.minute, at?.added, player])).toEqual([
      [45, 2, 'Ivan'],
      [60, 0, 'Oleg'],
      [90, 4, 'Pyotr Ilyich Petrov'],
    ]);
    expect(find(cup, 'Bear', 'Wolf')).toMatchObject({ offset: '+05:30', time: '19:30', outcome: { type: 'none' } });
    expect(find(cup, 'Fox', 'Lynx').outcome).toEqual({ type: 'state', to: 'postponed' });
    expect(find(cup, 'Bear', 'Fox').outcome).toEqual({ type: 'state', to: 'cancelled' });
    expect(find(cup, 'Wolf', 'Lynx')).toMatchObject({
      outcome: { type: 'state', to: 'abandoned' },
      date: null,
      time: null,
    });
    expect(cup.warnings.filter((text) => text.includes('delayed'))).toHaveLength(1);
    expect(new Set(matchesOf(cup).map(({ ground }) => ground))).toEqual(new Set(['Arena, Moscow', null]));
  });

  it('makes two matches of a pair in one round the legs of a tie', () => {
    const [stage] = fixture('legs.json').stages;
    expect(stage?.ties.map((legs) => legs.map(({ date }) => date))).toEqual([
      ['2026-06-01', '2026-06-08'],
      ['2026-06-02', '2026-06-09'],
    ]);
  });
});

describe('a file that is not sound', () => {
  const match = { round: 'Matchday 1', date: '2026-05-02', team1: 'A', team2: 'B' };
  const refusal = (text: string): string => {
    try {
      readSeason('x.json', text);
    } catch (error) {
      if (error instanceof ImportRefused) return error.lines.join('\n');
      throw error;
    }
    return 'taken';
  };
  const season = (...matches: object[]): string => JSON.stringify({ name: 'X', matches });
  const of = (change: object): string => refusal(season({ ...match, ...change }));

  it('is refused with line and column where it is no JSON', () => {
    expect(refusal('{\n  "name": "X",\n  "matches": [}\n')).toMatch(/^x\.json: not JSON: .* at line 3, column 15$/);
    expect(refusal('')).toContain('line 1, column 1');
    expect(refusal('['.repeat(200_000))).toContain('not JSON');
    expect(refusal('[]')).toContain('a season is an object');
    expect(refusal('{"name":"X"}')).toContain('either "matches" or "rounds"');
    expect(refusal('{"name":"X","rounds":[],"matches":[]}')).toContain('either "matches" or "rounds"');
    expect(refusal(season())).toContain('has no match');
    expect(refusal(season(...Array.from({ length: 5001 }, () => match)))).toContain('more than 5000 matches');
  });

  it('is taken with a byte order mark', () => {
    expect(refusal(`\uFEFF${season(match)}`)).toBe('taken');
  });

  it('is refused with the place of what is wrong', () => {
    expect(of({ team1: ' ' })).toBe('x.json: matches[0].team1: must not be blank');
    expect(of({ team2: 5 })).toMatch(/^x\.json: matches\[0\]\.team2: .*expected string/);
    expect(of({ team2: { code: 'B' } })).toContain('matches[0].team2: ');
    expect(of({ team1: 'a\u0000b' })).toContain('matches[0].team1: has control characters');
    expect(of({ team2: 'A' })).toContain('matches[0].team2: is the same as "team1"');
    expect(of({ date: '2026-02-30' })).toContain('matches[0].date: ');
    expect(of({ time: 'late' })).toContain('matches[0].time: is no time');
    expect(of({ round: null })).toContain('matches[0].round: ');
    expect(of({ score: { ft: [1] } })).toContain('matches[0].score.ft');
    expect(of({ score: { ft: [1, -1] } })).toContain('matches[0].score.ft[1]: ');
    expect(of({ score: { et: [1, 1] } })).toContain('matches[0].score.et: needs "ft"');
    expect(of({ score: { p: [4, 2] } })).toContain('matches[0].score.p: needs "ft"');
    expect(of({ score: { ft: [1, 1], et: [0, 1] } })).toContain('matches[0].score.et: counts from the start');
    expect(of({ score: { ft: [2, 1], et: [2, 1] } })).toContain('matches[0].score.et: overtime follows level play');
    expect(of({ score: { ft: [1, 1], p: [4, 4] } })).toContain('matches[0].score.p: a shoot-out has a winner');
    expect(of({ score: { ft: [1, 0], p: [4, 2] } })).toContain('matches[0].score.p: a shoot-out follows level play');
    expect(of({ score: { ft: [1, 0] }, goals1: [{ name: 'N', minute: 'x' }] })).toContain(
      'goals1[0].minute: is no minute',
    );
    expect(of({ score: { ft: [1, 0] }, goals1: [{ name: 7, minute: 1 }] })).toContain('goals1[0].name: ');
    expect(of({ team1: '1A' })).toContain('matches[0].team1: there is no group A');
    expect(of({ team1: 'W9' })).toContain('matches[0].team1: no match has the "num" 9');
    expect(of({ num: 9, team1: 'W9' })).toContain('waits for its own winner');
    const circle = season({ ...match, num: 1, team1: 'W2' }, { ...match, num: 2, team2: 'L1' });
    expect(refusal(circle)).toContain('waits for its own winner');
    expect(of({ team1: '1C', group: 'C', score: { ft: [1, 0] } })).toContain('cannot have been played');
    const rounds = JSON.stringify({ name: 'X', rounds: [{ name: 'R', matches: [match, { ...match, team1: null }] }] });
    expect(refusal(rounds)).toContain('rounds[0].matches[1].team1: ');
  });

  it('is refused for what stands in it twice', () => {
    expect(refusal(season(match, match))).toBe('x.json: matches[1]: is the same match as matches[0]');
    expect(refusal(season({ ...match, num: 1 }, { ...match, team1: 'C', num: 1 }))).toContain(
      'matches[1].num: 1 is the number of',
    );
    const inTwoGroups = season({ ...match, group: 'Group A' }, { ...match, team1: 'C', group: 'Group B' });
    expect(refusal(inTwoGroups)).toContain('"B" plays in Group A and in Group B');
  });

  it('names many problems at once, but not all', () => {
    const many = season(...Array.from({ length: 30 }, () => ({ ...match, team1: '' })));
    expect(refusal(many).split('\n')).toHaveLength(21);
    expect(refusal(many)).toContain('and 10 more');
  });

  it('drops a half-time above the full time, with a warning, and takes one that contradicts goals', () => {
    const read = readSeason('x.json', season({ ...match, score: { ht: [2, 0], ft: [1, 0] } }));
    expect(read.warnings.join()).toContain('half-time 2:0 is more than full time 1:0');
    const goals1 = [{ name: 'N', minute: 80 }];
    const odd = readSeason('x.json', season({ ...match, score: { ht: [1, 0], ft: [1, 0] }, goals1 }));
    expect(odd.warnings).toEqual([]);
  });

  it('keeps goals that fit neither way, with a warning', () => {
    const goals1 = [{ name: 'N', minute: 80 }];
    const read = readSeason('x.json', season({ ...match, score: { ft: [2, 2] }, goals1 }));
    expect(matchesOf(read)[0]?.goals).toHaveLength(1);
    expect(read.warnings.join()).toContain('has goals for 1:0 and a result of 2:2');
  });

  it('warns of names that differ in spelling alone, and keeps them apart', () => {
    const read = readSeason('x.json', season(match, { ...match, team1: 'a ', team2: 'C' }));
    expect(read.entries).toEqual(['A', 'B', 'a ', 'C']);
    expect(read.warnings).toEqual(['"A" and "a " are taken as two teams']);
  });

  it('takes numbered rounds for a league only where no round is of a cup', () => {
    const round = (name: string, team1: string) => ({ ...match, round: name, team1 });
    const league = readSeason('x.json', season(round('Round 1', 'A'), round('Round 2', 'C')));
    expect(league.stages.map(({ format }) => format)).toEqual(['round-robin']);
    const cup = readSeason('x.json', season(round('Round 1', 'A'), round('Final', 'C')));
    expect(cup.stages.map(({ format, rounds }) => [format, rounds.length])).toEqual([['knock-out', 2]]);
  });
});
