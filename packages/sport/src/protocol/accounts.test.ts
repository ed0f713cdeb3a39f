import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScorePart } from '../model.ts';
import { randomFrom } from '../random.ts';
import { SPORT_RULES } from '../sports/catalogue.ts';
import type { MatchEvent, MatchRecord } from './events.ts';
import { foldMatch, type MatchSheet } from './fold.ts';
import { goal, playedMatch, result, whistle } from './records.fixture.ts';

const RUNS = Number(process.env.SPORT_RUNS ?? 150);
const { football, volleyball, handball } = SPORT_RULES;
const hockey = SPORT_RULES['ice-hockey'];
const basketball = SPORT_RULES['basketball-5x5'];

const part = (kind: ScorePart['kind'], number: number, home: number, away: number): ScorePart => ({
  kind,
  number,
  home,
  away,
});
const codes = ({ problems }: MatchSheet) => problems.map(({ record, code, path }) => [record, code, path]);

describe('two referees', () => {
  const by = (name: string | null, ...events: MatchEvent[]) => events.map((event) => ({ by: name, event }));
  const told = (...list: { by: string | null; event: MatchEvent; time?: number }[]): MatchRecord[] =>
    list.map((each, index) => ({ ...each, id: `e${index + 1}`, seq: index + 1 }));

  it('tell of one goal, which counts once and knows what both know', () => {
    const sheet = foldMatch(
      football,
      told(
        ...by('Anna', goal('home', 10)),
        ...by('Boris', goal('home', 11, 'Petrov')),
        ...by('Anna', goal('home', 12)),
      ),
    );
    expect(sheet.tally.scored).toEqual({ home: 2, away: 0 });
    expect(sheet.timeline[0]).toMatchObject({ accounts: ['e1', 'e2'], event: { player: 'Petrov' } });
    expect(sheet.disputes).toEqual([]);
    const apart = told(...by('Anna', goal('home', 10)), ...by('Boris', goal('home', 12)));
    expect(foldMatch(football, apart).tally.scored.home).toBe(2);
  });

  it('leave two goals of one list, and goals of nobody, as they are', () => {
    expect(foldMatch(football, told(...by('Anna', goal('home', 10), goal('home', 10)))).tally.scored.home).toBe(2);
    expect(foldMatch(football, told(...by(null, goal('home', 10), goal('home', 10)))).tally.scored.home).toBe(2);
    expect(foldMatch(football, told(...by('Anna', goal('home')), ...by('Boris', goal('away')))).tally.scored).toEqual({
      home: 1,
      away: 1,
    });
  });

  it('keep apart what they tell without a time of different parts', () => {
    const first = whistle('start', 'period', 1);
    const second = whistle('start', 'period', 2);
    const records = told(
      ...by('Anna', first, goal('home'), whistle('end', 'period', 1), second),
      ...by('Boris', goal('home')),
    );
    expect(foldMatch(football, records).tally.scored.home).toBe(2);
  });

  it('are in dispute over who scored, over a rally, over a shot and over the result', () => {
    const scorer = foldMatch(
      football,
      told(...by('Anna', goal('home', 10, 'Ivanov')), ...by('Boris', goal('home', 10, 'Petrov'))),
    );
    expect(scorer.disputes).toEqual([{ code: 'accounts-differ', records: ['e1', 'e2'] }]);
    expect(scorer.tally.scored.home).toBe(2);

    const rally = (side: 'home' | 'away'): MatchEvent => ({
      type: 'points',
      side,
      points: 1,
      player: null,
      at: { set: 1, rally: 1 },
    });
    const rallies = foldMatch(volleyball, told(...by('Anna', rally('home')), ...by('Boris', rally('away'))));
    expect(rallies.disputes).toHaveLength(1);
    expect(rallies.tally.scored).toEqual({ home: 1, away: 0 });

    const shot = (scored: boolean): MatchEvent => ({ type: 'shot', side: 'home', scored, player: null });
    const shots = foldMatch(football, told(...by('Anna', shot(true)), ...by('Boris', shot(false))));
    expect(shots.disputes).toHaveLength(1);
    expect(shots.tally.shootOut).toMatchObject({ taken: { home: 1, away: 0 }, scored: { home: 1, away: 0 } });

    const results = foldMatch(
      football,
      told(...by('Anna', result(part('regulation', 1, 1, 0))), ...by('Boris', result(part('regulation', 1, 0, 0)))),
    );
    expect(results.disputes).toEqual([{ code: 'results-differ', records: ['e1', 'e2'] }]);
    expect(results.standingResultId).toBe('e2');
  });

  it('whistle once between them', () => {
    const start = whistle('start', 'period', 1);
    expect(codes(foldMatch(football, told(...by('Anna', start), ...by('Boris', start))))).toEqual([]);
    expect(codes(foldMatch(football, told(...by('Anna', start, start))))).toEqual([
      ['e2', 'part-running', '/event/part'],
    ]);
  });

  it('play a whole match in two lists to the score of one', () => {
    fc.assert(
      fc.property(fc.constantFrom(football, handball, hockey, basketball), fc.string(), (sport, seed) => {
        const { records } = playedMatch(sport, randomFrom(seed));
        const events = records.map(({ event }) => event);
        const both = told(...events.flatMap((event) => [...by('Anna', event), ...by('Boris', event)]));
        const one = foldMatch(sport, records);
        expect(foldMatch(sport, both)).toMatchObject({
          tally: { scored: one.tally.scored },
          problems: [],
          disputes: [],
        });
      }),
      { numRuns: Math.min(RUNS, 300) },
    );
  });
});
