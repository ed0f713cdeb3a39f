import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { potsOf, seedByHand, seedByLot, seedByRating } from './seeding.ts';

const field = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 20 });

describe('seedByLot', () => {
  it('is the same whatever order the entries come in, and names each once', () => {
    fc.assert(
      fc.property(field, fc.string({ minLength: 1 }), (entries, seed) => {
        const seeds = seedByLot(entries, seed);
        expect(seedByLot(entries.toReversed(), seed)).toEqual(seeds);
        expect(seeds.toSorted()).toEqual(entries.toSorted());
      }),
    );
  });

  /** The published algorithm written anew from its description, as somebody would who repeats a draw. */
  const repeated = (entries: readonly string[], seed: string): string[] => {
    const times = (a: number, b: number) => Number((BigInt(a >>> 0) * BigInt(b)) & 0xffffffffn);
    let h = [1779033703, 3144134277, 1013904242, 2773480762];
    const factors = [597399067, 2869860233, 951274213, 2716044179];
    for (const unit of seed.split('').map((letter) => letter.charCodeAt(0))) {
      for (let word = 0; word < 4; word += 1) {
        h[word] = ((h[(word + 1) % 4] ?? 0) ^ times((h[word] ?? 0) ^ unit, factors[word] ?? 0)) >>> 0;
      }
    }
    const shifts = [18, 22, 17, 19];
    for (let word = 0; word < 4; word += 1) {
      h[word] = times(((h[(word + 2) % 4] ?? 0) ^ ((h[word] ?? 0) >>> (shifts[word] ?? 0))) >>> 0, factors[word] ?? 0);
    }
    h = [((h[0] ?? 0) ^ (h[1] ?? 0) ^ (h[2] ?? 0) ^ (h[3] ?? 0)) >>> 0, h[1] ?? 0, h[2] ?? 0, h[3] ?? 0];
    let [a, b, c, d] = [
      h[0] ?? 0,
      ((h[1] ?? 0) ^ (h[0] ?? 0)) >>> 0,
      ((h[2] ?? 0) ^ (h[0] ?? 0)) >>> 0,
      ((h[3] ?? 0) ^ (h[0] ?? 0)) >>> 0,
    ];
    const list = entries.toSorted((one, other) => (one < other ? -1 : 1));
    for (let place = list.length - 1; place > 0; place -= 1) {
      const drawn = (a + b + d) % 2 ** 32;
      d = (d + 1) % 2 ** 32;
      a = (b ^ (b >>> 9)) >>> 0;
      b = (c + c * 8) % 2 ** 32;
      c = ((((c << 21) | (c >>> 11)) >>> 0) + drawn) % 2 ** 32;
      const other = Math.floor((drawn / 2 ** 32) * (place + 1));
      const [here, there] = [list[place] ?? '', list[other] ?? ''];
      list[place] = there;
      list[other] = here;
    }
    return list;
  };

  it('can be repeated from its description alone', () => {
    fc.assert(
      fc.property(field, fc.string({ minLength: 1, unit: 'binary' }), (entries, seed) => {
        expect(seedByLot(entries, seed)).toEqual(repeated(entries, seed));
      }),
    );
  });

  it('gives everyone every place about equally often', () => {
    const first = Array.from({ length: 4000 }, (_, seed) => seedByLot(['a', 'b', 'c', 'd'], `draw ${seed}`)[0]);
    for (const entry of ['a', 'b', 'c', 'd']) {
      const times = first.filter((each) => each === entry).length;
      expect(times).toBeGreaterThan(850);
      expect(times).toBeLessThan(1150);
    }
  });
});

describe('seedByRating', () => {
  it('puts the highest first', () => {
    const rated = [
      { entry: 'a', rating: 1100 },
      { entry: 'b', rating: 1300 },
      { entry: 'c', rating: 1200 },
    ];
    expect(seedByRating(rated)).toEqual(['b', 'c', 'a']);
  });

  it('asks for a seed where ratings are equal, and then draws lots among them alone', () => {
    const rated = [
      { entry: 'a', rating: 1200 },
      { entry: 'b', rating: 1300 },
      { entry: 'c', rating: 1200 },
    ];
    expect(() => seedByRating(rated)).toThrow(expect.objectContaining({ code: 'missing-field', path: '/seed' }));
    expect(() => seedByRating(rated)).toThrow('a, c');
    const seeds = Array.from({ length: 20 }, (_, seed) => seedByRating(rated, `${seed}`).join(''));
    expect(new Set(seeds)).toEqual(new Set(['bac', 'bca']));
    expect(seedByRating(rated.toReversed(), '7')).toEqual(seedByRating(rated, '7'));
  });
});

describe('seedByHand', () => {
  it('takes an order that names everyone once', () => {
    expect(seedByHand(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual(['c', 'a', 'b']);
  });
});

describe('potsOf', () => {
  it('cuts seeds into pots, the last one smaller', () => {
    expect(potsOf(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });
});

describe('bad input', () => {
  it.each<[string, () => unknown, string, string]>([
    ['an entry twice', () => seedByLot(['a', 'a'], 's'), 'duplicate-entry', '/entries/1'],
    ['an entry without an id', () => seedByLot([''], 's'), 'out-of-range', '/entries/0'],
    ['no seed', () => seedByLot(['a'], ''), 'out-of-range', '/seed'],
    ['a stranger', () => seedByHand(['a'], ['z']), 'unknown-entry', '/order/0'],
    ['somebody left out', () => seedByHand(['a', 'b'], ['a']), 'missing-field', '/order'],
    [
      'a rating that is none',
      () => seedByRating([{ entry: 'a', rating: Number.NaN }]),
      'out-of-range',
      '/rated/0/rating',
    ],
    ['pots of nothing', () => potsOf(['a'], 0), 'out-of-range', '/size'],
  ])('refuses %s', (_, work, code, path) => {
    expect(work).toThrow(expect.objectContaining({ code, path }));
  });
});
