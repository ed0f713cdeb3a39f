import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side, Slot } from './model.ts';
import { parseSlot, resolveSlots, type SlottedMatch, slotLabel } from './slots.ts';

const entry = (entryId: string): Slot => ({ type: 'entry', entryId });

describe('parseSlot', () => {
  it('reads the notation', () => {
    expect(parseSlot('1A')).toEqual({ type: 'place-in-group', group: 'A', place: 1 });
    expect(parseSlot('3A/B/C')).toEqual({ type: 'best-of-places', groups: ['A', 'B', 'C'], place: 3 });
    expect(parseSlot('W74')).toEqual({ type: 'winner-of', match: 74 });
    expect(parseSlot('L101')).toEqual({ type: 'loser-of', match: 101 });
  });

  it('leaves names alone', () => {
    for (const name of [
      'Russia',
      'W',
      'W0',
      '1a',
      '1AB',
      '3A/',
      'A1',
      '1 A',
      'w74',
      'Schalke 04',
      '1860 München',
      '',
    ]) {
      expect(parseSlot(name)).toBeNull();
    }
  });

  it('is the inverse of slotLabel', () => {
    const letter = fc.constantFrom(...'ABCDEFGHIJKL');
    const place = fc.integer({ min: 1, max: 99 });
    const text = fc.oneof(
      fc
        .tuple(fc.constantFrom('W', 'L'), fc.integer({ min: 1, max: 99_999 }))
        .map(([kind, number]) => `${kind}${number}`),
      fc
        .tuple(place, fc.array(letter, { minLength: 1, maxLength: 6 }))
        .map(([at, groups]) => `${at}${groups.join('/')}`),
    );
    fc.assert(
      fc.property(text, (given) => {
        const slot = parseSlot(given);
        expect(slot).not.toBeNull();
        if (slot !== null) expect(slotLabel(slot)).toBe(given);
      }),
    );
  });

  it('labels full group names by their last word', () => {
    expect(slotLabel({ type: 'place-in-group', group: 'Group A', place: 2 })).toBe('2A');
    expect(slotLabel({ type: 'best-of-places', groups: ['Group A', 'Group B'], place: 3 })).toBe('3A/B');
  });
});

describe('resolveSlots', () => {
  const match = (num: number, home: Slot, away: Slot, winner: SlottedMatch['winner'] = null): SlottedMatch => ({
    id: `m${num}`,
    num,
    home,
    away,
    winner,
    playing: null,
  });
  const group = (name: string, complete: boolean, ...places: [number, string][]) => ({
    name,
    complete,
    rows: places.map(([place, entryId]) => ({ place, entryId })),
  });

  it('follows winners and losers through matches', () => {
    const sides = resolveSlots(
      [
        match(1, entry('a'), entry('b'), 'home'),
        match(2, entry('c'), entry('d'), 'away'),
        match(3, { type: 'winner-of', match: 1 }, { type: 'winner-of', match: 2 }, 'away'),
        match(4, { type: 'loser-of', match: 1 }, { type: 'loser-of', match: 2 }),
        match(5, { type: 'winner-of', match: 3 }, { type: 'winner-of', match: 4 }),
      ],
      [],
    );
    expect(sides.get('m3')).toEqual({ home: 'a', away: 'd' });
    expect(sides.get('m4')).toEqual({ home: 'b', away: 'c' });
    expect(sides.get('m5')).toEqual({ home: 'd', away: null });
  });

  it('moves matches with a protocol by a correction, and keeps their sides while nothing is decided', () => {
    const played = (winner: SlottedMatch['winner']) => [
      match(1, entry('a'), entry('b'), winner),
      {
        ...match(2, { type: 'winner-of', match: 1 }, entry('c'), 'home'),
        playing: { home: 'a', away: 'c' },
      },
      match(3, { type: 'winner-of', match: 2 }, { type: 'loser-of', match: 1 }),
    ];
    const sides = (winner: SlottedMatch['winner']) => [...resolveSlots(played(winner), []).values()].slice(1);
    expect(sides('home')).toEqual([
      { home: 'a', away: 'c' },
      { home: 'a', away: 'b' },
    ]);
    expect(sides('away')).toEqual([
      { home: 'b', away: 'c' },
      { home: 'b', away: 'a' },
    ]);
    expect(sides(null)).toEqual([
      { home: 'a', away: 'c' },
      { home: 'a', away: null },
    ]);
  });

  it('takes places of complete groups that nobody shares', () => {
    const first: Slot = { type: 'place-in-group', group: 'A', place: 1 };
    const second: Slot = { type: 'place-in-group', group: 'Group B', place: 2 };
    const matches = [match(1, first, second)];
    const groups = [group('Group A', true, [1, 'a'], [2, 'b'], [2, 'c']), group('Group B', true, [1, 'd'], [2, 'e'])];
    expect(resolveSlots(matches, groups).get('m1')).toEqual({ home: 'a', away: 'e' });

    const open = [group('Group A', false, [1, 'a']), group('Group B', true, [1, 'd'], [1, 'e'])];
    expect(resolveSlots(matches, open).get('m1')).toEqual({ home: null, away: null });
    const level: Slot = { type: 'place-in-group', group: 'A', place: 2 };
    expect(resolveSlots([match(1, level, first)], groups).get('m1')).toEqual({ home: null, away: 'a' });
  });

  it('puts nobody on two sides of a round, whoever wins, however the matches are listed', () => {
    const side = fc.constantFrom<Side>('home', 'away');
    const winners = fc.array(side, { minLength: 7, maxLength: 7 });
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
    fc.assert(
      fc.property(winners, order, (won, listed) => {
        const cup = won.map((winner, index) => {
          const from = (feeder: number): Slot =>
            index < 4 ? entry(`${index}${feeder}`) : { type: 'winner-of', match: 2 * (index - 4) + feeder };
          return match(index + 1, from(1), from(2), winner);
        });
        const sides = resolveSlots(
          listed.flatMap((index) => cup[index] ?? []),
          [],
        );
        const round = (...nums: number[]) =>
          nums.flatMap((num) => Object.values(sides.get(`m${num}`) ?? {})).filter((id) => id !== null);
        const [first, semis, final] = [round(1, 2, 3, 4), round(5, 6), round(7)];
        expect([first, semis, final].map((ids) => new Set(ids).size)).toEqual([8, 4, 2]);
        expect(semis).toEqual(expect.arrayContaining(final));
      }),
    );
  });

  it('leaves the best of several places, unknown matches and circles open', () => {
    const best: Slot = { type: 'best-of-places', groups: ['A', 'B'], place: 3 };
    const circle = [
      match(1, { type: 'winner-of', match: 2 }, best, 'home'),
      match(2, { type: 'winner-of', match: 1 }, { type: 'winner-of', match: 9 }, 'home'),
    ];
    expect(resolveSlots(circle, []).get('m1')).toEqual({ home: null, away: null });
    expect(resolveSlots(circle, []).get('m2')).toEqual({ home: null, away: null });
  });
});
