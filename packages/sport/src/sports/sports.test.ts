import { describe, expect, it } from 'vitest';
import { outcomePoints, pointsFor, pointsTable } from '../table/points.ts';
import { SPORT_RULES } from './catalogue.ts';
import { checkSport } from './check-sport.ts';
import type { SportRules } from './rules.ts';
import { isSetEnd, setWinner } from './sets.ts';
import { isShootOutEnd } from './shoot-out.ts';

const ALL = Object.entries<SportRules>(SPORT_RULES);

describe('SPORT_RULES', () => {
  it('knows ten sports, each under its own slug and without contradiction', () => {
    expect(ALL.map(([slug]) => slug).sort()).toEqual([
      'basketball-3x3',
      'basketball-5x5',
      'beach-volleyball',
      'floor-hockey',
      'football',
      'futsal',
      'handball',
      'ice-hockey',
      'table-tennis',
      'volleyball',
    ]);
    for (const [slug, sport] of ALL) {
      expect(sport.slug).toBe(slug);
      expect(checkSport(sport)).toBe(sport);
    }
  });

  it('gives the same points after they were laid flat for an organizer, but for walkovers', () => {
    for (const [, sport] of ALL) {
      const { walkover: _, ...outcomes } = sport.outcomes;
      expect(outcomePoints(pointsTable(outcomes), sport)).toEqual(outcomes);
    }
  });

  it.each([
    ['basketball-5x5', 'walkover', [2, 0]],
    ['volleyball', 'win-3-2', [2, 1]],
    ['volleyball', 'walkover', [3, 0]],
    ['ice-hockey', 'win-overtime', [2, 1]],
    ['ice-hockey', 'win-shoot-out', [2, 1]],
    ['football', 'win-shoot-out', [1, 1]],
    ['table-tennis', 'forfeit-both', [0, 0]],
  ] as const)('%s: %s gives %j', (slug, outcome, expected) => {
    expect(pointsFor(SPORT_RULES[slug].outcomes, outcome)).toEqual(expected);
  });

  it('names the source of every rule', () => {
    for (const [, sport] of ALL) {
      const { walkoverSource, technicalSource } = sport.award;
      for (const each of [
        sport.playSource,
        sport.pointsSource,
        sport.sanctions.source,
        walkoverSource,
        technicalSource,
      ]) {
        expect(Object.values(each).every((text) => text !== '')).toBe(true);
      }
    }
  });
});

describe('checkSport', () => {
  const { football, volleyball } = SPORT_RULES;
  it.each<[string, SportRules, string, string]>([
    [
      'an even number of sets',
      { ...volleyball, periods: { count: 4, minutes: 0 } },
      'contradicting-rules',
      '/periods/count',
    ],
    ['sets without their unit', { ...volleyball, unit: 'points' }, 'contradicting-rules', '/sets'],
    ['draws in sets', { ...volleyball, draws: true }, 'contradicting-rules', '/draws'],
    [
      'no draws and no decider',
      { ...football, draws: false, overtime: null, overtimes: { count: 0, minutes: 0 }, shots: null },
      'contradicting-rules',
      '/draws',
    ],
    [
      'half a round of overtime',
      { ...football, overtimes: { count: 3, minutes: 15 } },
      'contradicting-rules',
      '/overtimes/count',
    ],
    [
      'overtime that is not said how it ends',
      { ...football, overtime: null },
      'contradicting-rules',
      '/overtimes/count',
    ],
    [
      'a lead over the points',
      { ...volleyball, sets: { set: { points: 3, lead: 4, cap: null }, deciding: { points: 15, lead: 2, cap: null } } },
      'contradicting-rules',
      '/sets/set/lead',
    ],
    [
      'a cap below the points',
      { ...volleyball, sets: { set: { points: 25, lead: 2, cap: 20 }, deciding: { points: 15, lead: 2, cap: null } } },
      'contradicting-rules',
      '/sets/set/cap',
    ],
    [
      'more players needed than there are',
      { ...football, lineUp: { ...football.lineUp, least: 12 } },
      'contradicting-rules',
      '/lineUp/least',
    ],
    ['no period', { ...football, periods: { count: 0, minutes: 45 } }, 'out-of-range', '/periods/count'],
    ['a score worth nothing', { ...football, scoring: [0] }, 'out-of-range', '/scoring/0'],
  ])('refuses %s', (_, sport, code, path) => {
    expect(() => checkSport(sport)).toThrow(expect.objectContaining({ code, path }));
  });
});

describe('what play can end with', () => {
  it('ends a set where counting rally by rally ends it, and nowhere else', () => {
    for (const target of [
      { points: 5, lead: 2, cap: null },
      { points: 5, lead: 2, cap: 7 },
      { points: 4, lead: 1, cap: null },
    ]) {
      const ends = new Set<string>();
      const walk = (home: number, away: number): void => {
        if (home + away > 24) return;
        if (setWinner(target, { home, away }) !== null) {
          ends.add(`${home}:${away}`);
          return;
        }
        walk(home + 1, away);
        walk(home, away + 1);
      };
      walk(0, 0);
      for (let home = 0; home <= 12; home += 1) {
        for (let away = 0; away <= 12; away += 1) {
          expect([home, away, isSetEnd(target, { home, away })]).toEqual([home, away, ends.has(`${home}:${away}`)]);
        }
      }
    }
  });

  it('ends a shoot-out of five as shoot-outs end', () => {
    const possible = [
      [1, 0],
      [2, 0],
      [3, 0],
      [3, 1],
      [4, 1],
      [4, 2],
      [5, 3],
      [5, 4],
      [6, 5],
      [13, 12],
    ] as const;
    for (const [won, lost] of possible) {
      expect([won, lost, isShootOutEnd(5, won, lost)]).toEqual([won, lost, true]);
      expect(isShootOutEnd(5, lost, won)).toBe(true);
    }
    for (const [won, lost] of [
      [4, 0],
      [5, 0],
      [5, 1],
      [5, 2],
      [6, 4],
      [7, 2],
      [3, 3],
    ] as const) {
      expect([won, lost, isShootOutEnd(5, won, lost)]).toEqual([won, lost, false]);
    }
  });
});
