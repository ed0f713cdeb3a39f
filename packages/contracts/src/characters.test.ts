import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hasUnseen } from './characters.ts';
import { keptLine, line, paragraph } from './primitives.ts';

const refusal = (schema: ReturnType<typeof line>, text: string): string[] =>
  schema.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

/** Words that people write, with what is not seen where it is needed. */
const GOOD = [
  ['Cyrillic, Latin, marks', 'Пётр Мальков-Ким, O’Neil, Zoë, Đặng'],
  ['Arabic with ZWNJ', 'می\u200Cخواهم'],
  ['Arabic after a vowel', 'مَ\u200Cن'],
  ['Hebrew', 'מכבי תל אביב'],
  ['Devanagari with ZWNJ and ZWJ', 'क्\u200Cष, क्\u200Dष'],
  ['Malayalam with a half letter at its end', 'മോഹന്\u200D'],
  ['Sinhala', 'ශ්\u200Dරී ලංකා'],
  ['Bengali', 'র\u200D্যাব'],
  ['an ideograph’s variant', '葛\u{E0100}城'],
  ['Mongolian', 'ᠠ\u180B'],
  ['a heart, a family, a tone of skin', '❤\uFE0F 👨\u200D👩\u200D👧 👍🏽 👩🏽\u200D⚕\uFE0F'],
  ['flags', '🏳\uFE0F\u200D🌈 🏴\u200D☠\uFE0F 🇷🇺 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
  ['keys', '1\uFE0F\u20E3 #\uFE0F\u20E3'],
  ['a sign as text', '♥\uFE0E'],
] as const;

const BAD = [
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(
    (point) => ['turned', point] as const,
  ),
  ...[0x200e, 0x200f, 0x061c].map((point) => ['marked', point] as const),
  ...[0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x180e, 0x00ad, 0x034f].map((point) => ['without width', point] as const),
  ...[0x115f, 0x3164, 0xffa0, 0x17b4].map((point) => ['filled', point] as const),
  ...[0xfe00, 0xfe0e, 0xfe0f, 0xe0100, 0x180b].map((point) => ['varied', point] as const),
  ...[0xe0001, 0xe0041, 0xe007f, 0xfff9, 0xfffb, 0x2064].map((point) => ['tagged', point] as const),
].map(([what, point]) => [what, `U+${point.toString(16).toUpperCase()}`, String.fromCodePoint(point)] as const);

test.each(GOOD)('a line may have %s', (_what, text) => {
  expect(refusal(line(200), text)).toEqual([]);
});

describe.each(BAD)('a line that is %s by %s', (_what, _point, sign) => {
  it.each([
    ['among letters', `Ан${sign}на`],
    ['at the start', `${sign}Anna`],
    ['at the end', `Anna${sign}`],
    ['twice', `An${sign}${sign}na`],
    ['among digits', `1${sign}2`],
  ])('is refused: %s', (_where, text) => {
    expect(refusal(line(200), text)).toEqual(['text-unseen']);
    expect(refusal(keptLine(200), text)).toEqual([]);
  });
});

test.each([
  ['two joiners between letters', 'می\u200C\u200Cخواهم'],
  ['a joiner before a space', 'می\u200C خواهم'],
  ['a joiner between scripts', 'م\u200Ca'],
  ['two joiners after a virama', 'ന്\u200D\u200D'],
  ['a joiner after one emoji', '👨\u200D'],
  ['a joiner before one emoji', '\u200D👨'],
  ['two joiners between emoji', '👨\u200D\u200D👩'],
  ['two variants of one sign', '❤\uFE0F\uFE0F'],
  ['a digit as an emoji', '1\uFE0F'],
  ['tags without a flag', 'x\u{E0067}\u{E0062}\u{E007F}'],
  ['a flag without an end', '🏴\u{E0067}\u{E0062}\u{E0065}'],
])('a line is refused with %s', (_what, text) => {
  expect(refusal(line(200), text)).toEqual(['text-unseen']);
});

test('a paragraph turns no direction, and may say where a word is broken', () => {
  expect(refusal(paragraph(200), 'Donau\u00ADdampf\u200Bschiff\n\u200Fשלום\u200E')).toEqual([]);
  expect(refusal(paragraph(200), 'a\u202Eb')).toEqual(['text-unseen']);
  expect(refusal(paragraph(200), 'a\u2066b\u2069')).toEqual(['text-unseen']);
});

const seen = fc
  .string({ unit: 'binary', minLength: 0, maxLength: 20 })
  .filter((text) => !/[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u.test(text));
const unseen = fc.constantFrom(...BAD.map(([, , sign]) => sign));

test('what has nothing that is not seen is never refused for it', () => {
  fc.assert(fc.property(seen, (text) => !hasUnseen(text)));
});

test('a character that turns the direction, a space without width and a mark are refused wherever they stand', () => {
  const never = fc.constantFrom('\u202E', '\u2066', '\u200B', '\u2060', '\uFEFF', '\u180E', '\u200F', '\u00AD');
  fc.assert(fc.property(seen, never, seen, (before, sign, after) => hasUnseen(before + sign + after)));
  const good = fc.constantFrom(...GOOD.map(([, text]) => text));
  fc.assert(fc.property(good, never, good, (before, sign, after) => hasUnseen(before + sign + after)));
});

test('whatever a line has, two names that look alike are not both taken: without what is not seen it stays the same, or is refused', () => {
  const latin = fc.stringMatching(/^[A-Za-zА-яЁё0-9 ]{0,10}$/);
  fc.assert(fc.property(latin, unseen, latin, (before, sign, after) => hasUnseen(before + sign + after)));
});

test('the longest lines are judged in no time worth a word, whatever they have', () => {
  for (const text of [
    '👨\u200D'.repeat(2_000),
    '\u200D'.repeat(5_000),
    'ا\u200C'.repeat(2_500),
    '1\uFE0F'.repeat(2_500),
  ]) {
    expect(hasUnseen(text)).toBe(true);
  }
  expect(hasUnseen(`${'👨\u200D'.repeat(2_000)}👨`)).toBe(false);
});
