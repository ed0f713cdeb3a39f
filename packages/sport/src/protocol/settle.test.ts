import { describe, expect, it } from 'vitest';
import type { ScorePart } from '../model.ts';
import { SPORT_RULES } from '../sports/catalogue.ts';
import type { MatchEvent } from './events.ts';
import { foldMatch, type MatchSheet } from './fold.ts';
import { goal, recordsOf, result } from './records.fixture.ts';

const { football } = SPORT_RULES;
const part = (kind: ScorePart['kind'], number: number, home: number, away: number): ScorePart => ({
  kind,
  number,
  home,
  away,
});
const codes = ({ problems }: MatchSheet) => problems.map(({ record, code, path }) => [record, code, path]);
const fold = (...events: MatchEvent[]) => foldMatch(football, recordsOf(...events));
const takeBack = (record: string): MatchEvent => ({ type: 'take-back', record });

describe('taking back', () => {
  it('names a record that comes later, and one that is not there', () => {
    expect(fold(takeBack('e2'), goal('home')).score).toBeNull();
    expect(codes(fold(takeBack('x')))).toEqual([['e1', 'unknown-record', '/event/record']]);
  });

  it('never goes in a circle', () => {
    const sheet = fold(goal('home'), takeBack('e3'), takeBack('e2'));
    expect(codes(sheet)).toEqual([]);
    expect(sheet.tally.scored).toEqual({ home: 1, away: 0 });
    expect(codes(fold(takeBack('e1')))).toEqual([['e1', 'take-back-order', '/event/record']]);
  });

  it('returns to the result before', () => {
    const before = result(part('regulation', 1, 1, 0));
    const records = recordsOf(before, result(part('regulation', 1, 2, 2)), takeBack('e2'));
    expect(foldMatch(football, records)).toMatchObject({ standingResultId: 'e1', winner: 'home' });
  });

  it('stands in the list itself too, on whichever copy', () => {
    const [first] = recordsOf(goal('home'));
    if (first === undefined) throw new RangeError('No record');
    const sheet = foldMatch(football, [first, { ...first, seq: 2, takenBack: true }]);
    expect(sheet.tally.scored).toEqual({ home: 0, away: 0 });
  });

  it('leaves a copy under the same id that says something else uncounted', () => {
    const [first] = recordsOf(goal('home'));
    if (first === undefined) throw new RangeError('No record');
    const sheet = foldMatch(football, [first, { ...first, seq: 2, event: goal('away') }]);
    expect(sheet.tally.scored).toEqual({ home: 1, away: 0 });
    expect(codes(sheet)).toEqual([['e1', 'id-reused', '/id']]);
  });
});
