import { describe, expect, it } from 'vitest';
import { crestMark } from './crest-mark.ts';

/** WCAG 2.2 relative luminance of `#rrggbb`. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

describe('letters of a crest', () => {
  it.each([
    ['Северный ветер', 'СВ'],
    ['Запад', 'ЗА'],
    ['ФК Ростов', 'РО'],
    ['ёжики', 'ЁЖ'],
    ["Côte d'Ivoire", 'CD'],
    ['FC', 'FC'],
    ['1860 München', '1M'],
    ['  ', ''],
    ['🦊🦊', ''],
  ])('%s has %s', (name, letters) => {
    expect(crestMark(name).letters).toBe(letters);
  });
});

describe('colours of a crest', () => {
  it('depend on the name alone, not on its case or blanks around it', () => {
    expect(crestMark(' запад ').light).toBe(crestMark('Запад').light);
    expect(crestMark('Запад')).toEqual(crestMark('Запад'));
  });

  it('are read easily, on both halves, whatever the name', () => {
    const marks = Array.from({ length: 400 }, (_, number) => crestMark(`Team ${number}`));
    for (const { light, shade, ink } of marks) {
      expect(contrast(light, ink), `${ink} on ${light}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(shade, ink), `${ink} on ${shade}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(new Set(marks.map(({ light }) => light)).size).toBe(12);
  });
});
