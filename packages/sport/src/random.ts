/** Numbers from a seed: `next` is in [0, 1); the same seed gives the same numbers everywhere. */
export interface Random {
  next(): number;
}

/**
 * Four 32-bit words of a text, over its UTF-16 code units (cyrb128 by bryc, public domain).
 * Multiplications are modulo 2^32.
 */
const seedWords = (seed: string): [number, number, number, number] => {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let index = 0; index < seed.length; index += 1) {
    const unit = seed.charCodeAt(index);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  a ^= b ^ c ^ d;
  return [a >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
};

/** The generator sfc32 (Chris Doty-Humphrey, PractRand, public domain) from a published seed, so that anyone can repeat a draw. */
export const randomFrom = (seed: string): Random => {
  let [a, b, c, d] = seedWords(seed);
  return {
    next: () => {
      const sum = (a + b + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + sum) | 0;
      return (sum >>> 0) / 2 ** 32;
    },
  };
};

/** The items in a random order (Fisher-Yates, from the last place down); the given list stays as it is. */
export const shuffle = <Item>(items: readonly Item[], random: Random): Item[] => {
  const shuffled = [...items];
  for (let place = shuffled.length - 1; place > 0; place -= 1) {
    const other = Math.floor(random.next() * (place + 1));
    const [here, there] = [shuffled[place], shuffled[other]];
    if (here === undefined || there === undefined) continue;
    shuffled[place] = there;
    shuffled[other] = here;
  }
  return shuffled;
};
