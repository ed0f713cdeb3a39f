import { describe, expect, it } from 'vitest';
import { SportError } from '../errors.ts';
import { swissCommand } from './command.ts';

const entries = ['Zapad', 'Sever', 'Yug', 'Vostok', 'Tsentr'];
const rounds = [
  [
    ['Zapad', 'Yug', 2, 1],
    ['Vostok', 'Sever', 0, 0],
    ['Tsentr', null],
  ],
];

describe('swissCommand', () => {
  it('prints the pairs, home first, and the bye', () => {
    // Sever and Vostok are level but have met, so both meet an entry of the group above.
    expect(swissCommand({ entries, rounds })).toEqual({
      pairs: [
        ['Sever', 'Zapad'],
        ['Tsentr', 'Vostok'],
      ],
      bye: 'Yug',
    });
  });

  it.each([
    ['invalid-type ', null],
    ['unknown-field /preset', { entries, rounds, preset: 'swiss' }],
    ['missing-field /entries', { rounds }],
    ['missing-field /rounds', { entries }],
    ['invalid-type /entries/1', { entries: ['a', 2], rounds: [] }],
    ['out-of-range /entries/0', { entries: ['', 'b'], rounds: [] }],
    ['out-of-range /entries', { entries: [], rounds: [] }],
    ['out-of-range /entries', { entries: Array.from({ length: 2001 }, (_, seed) => `e${seed}`), rounds: [] }],
    ['invalid-type /rounds/0', { entries, rounds: [{}] }],
    ['out-of-range /rounds/0/0', { entries, rounds: [[['Zapad']]] }],
    ['missing-field /rounds/0/0/2', { entries, rounds: [[['Zapad', 'Yug']]] }],
    ['missing-field /rounds/0/0/3', { entries, rounds: [[['Zapad', 'Yug', 1]]] }],
    ['invalid-type /rounds/0/0/2', { entries, rounds: [[['Zapad', 'Yug', '1', 0]]] }],
    ['out-of-range /rounds/0/0/3', { entries, rounds: [[['Zapad', 'Yug', 1, -1]]] }],
    ['out-of-range /rounds/0/0/3', { entries, rounds: [[['Zapad', 'Yug', 1, Number.NaN]]] }],
    ['unknown-value /rounds/0/0/4', { entries, rounds: [[['Zapad', 'Yug', 1, 0, 'lots']]] }],
    ['bye-has-no-result /rounds/0/0/2', { entries, rounds: [[['Zapad', null, 1, 0]]] }],
    ['unknown-value /rounds/0/0/2', { entries, rounds: [[['Zapad', null, 'ill']]] }],
    ['unknown-entry /rounds/0/0/0', { entries, rounds: [[['Spartak', 'Yug', 1, 0]]] }],
    ['out-of-range /forbidden/0', { entries, rounds, forbidden: [['Zapad']] }],
    ['unknown-entry /absent/0', { entries, rounds, absent: ['Spartak'] }],
    ['out-of-range /plannedRounds', { entries, rounds, plannedRounds: 0 }],
    ['no-legal-round ', { entries: ['a', 'b'], rounds: [[['a', 'b', 1, 0]]] }],
  ])('%s', (expected, input) => {
    const codeOf = (): string => {
      try {
        swissCommand(input);
        return 'none';
      } catch (error) {
        if (error instanceof SportError) return `${error.code} ${error.path}`;
        throw error;
      }
    };
    expect(codeOf()).toBe(expected);
  });
});
