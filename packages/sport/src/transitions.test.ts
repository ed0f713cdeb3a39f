import { describe, expect, it } from 'vitest';
import type { MatchState, ResultBasis, ResultEvent } from './model.ts';
import { MATCH_TRANSITIONS, mayRecord, mayTransition } from './transitions.ts';

const result = (basis: ResultBasis): ResultEvent => ({
  type: 'result',
  basis,
  parts: [{ kind: 'regulation', number: 1, home: 3, away: 0 }],
});
const STATES: MatchState[] = ['scheduled', 'postponed', 'live', 'finished', 'cancelled', 'abandoned', 'awarded'];

describe('mayTransition', () => {
  it('follows the table', () => {
    expect(mayTransition('scheduled', 'postponed')).toBe(true);
    expect(mayTransition('live', 'scheduled')).toBe(true);
    expect(mayTransition('live', 'postponed')).toBe(false);
    expect(mayTransition('cancelled', 'live')).toBe(false);
  });

  it('never enters or leaves a result', () => {
    for (const state of STATES) {
      expect(mayTransition(state, 'finished')).toBe(false);
      expect(mayTransition(state, 'awarded')).toBe(false);
      expect(mayTransition('finished', state)).toBe(false);
      expect(mayTransition('awarded', state)).toBe(false);
    }
  });

  it('never stays', () => {
    for (const state of STATES) expect(MATCH_TRANSITIONS[state]).not.toContain(state);
  });
});

describe('mayRecord', () => {
  const goal = { type: 'goal', side: 'home', kind: 'regular', player: null, at: null } as const;
  const whistle = { type: 'period', phase: 'start', part: { kind: 'period', number: 1 } } as const;
  const allowing = (event: Parameters<typeof mayRecord>[1]) => STATES.filter((state) => mayRecord(state, event));

  it('takes goals where a match was or may be played', () => {
    expect(allowing(goal)).toEqual(['scheduled', 'live', 'finished', 'abandoned', 'awarded']);
  });

  it('takes whistles before the end', () => {
    expect(allowing(whistle)).toEqual(['scheduled', 'live']);
  });

  it('awards what was postponed and never decides what was cancelled', () => {
    expect(allowing(result('played'))).toEqual(['scheduled', 'live', 'finished', 'abandoned', 'awarded']);
    expect(allowing(result('walkover'))).toEqual([
      'scheduled',
      'postponed',
      'live',
      'finished',
      'abandoned',
      'awarded',
    ]);
  });

  it('takes states as the transitions say', () => {
    expect(allowing({ type: 'state', to: 'postponed' })).toEqual(['scheduled']);
  });
});
