/** What a crest shows until a team uploads one: two colours of one hue and at most two letters. */
export interface CrestMark {
  /** The lit half and the shaded half of the shield, `#rrggbb`. */
  readonly light: string;
  readonly shade: string;
  /** Colour of the letters; at least 4.5:1 on both halves. */
  readonly ink: string;
  readonly letters: string;
}

/** The two colours of a team, `#rrggbb`. */
export interface Colours {
  readonly primary: string;
  readonly secondary: string;
}

type Paint = Omit<CrestMark, 'letters'>;

const WHITE = '#ffffff';
const COAL = '#12160a';

/** Neighbours differ in hue and lightness, so that teams of one group are told apart. */
const PAINTS: readonly Paint[] = [
  { light: '#c9213a', shade: '#93192b', ink: WHITE },
  { light: '#1763d6', shade: '#0e47a1', ink: WHITE },
  { light: '#f2b01e', shade: '#d39212', ink: COAL },
  { light: '#14794a', shade: '#0c5a36', ink: WHITE },
  { light: '#6d3fe0', shade: '#4f2bb0', ink: WHITE },
  { light: '#ff8a33', shade: '#ee7219', ink: COAL },
  { light: '#0b7285', shade: '#085463', ink: WHITE },
  { light: '#c2317f', shade: '#94215f', ink: WHITE },
  { light: '#9bd0f5', shade: '#74b6e4', ink: COAL },
  { light: '#48525c', shade: '#2f373f', ink: WHITE },
  { light: '#8a5a12', shade: '#69430a', ink: WHITE },
  { light: '#b9dc3c', shade: '#9cc021', ink: COAL },
];

/** FNV-1a over code points: the same name has the same colours everywhere and always. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
};

/** Words that say what a club is, not which. */
const CLUB = new Set(['fc', 'fk', 'cf', 'sc', 'sk', 'afc', 'фк', 'мфк', 'ск', 'фс', 'хк', 'бк', 'the']);

const lettersOf = (name: string): string => {
  const all = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !CLUB.has(word.toLowerCase()));
  const words = telling.length > 0 ? telling : all;
  const first = [...(words[0] ?? '')];
  const second = [...(words[1] ?? '')];
  const pair = second.length > 0 ? [first[0], second[0]] : first.slice(0, 2);
  return pair.join('').toLocaleUpperCase('ru');
};

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The letters stand on both halves, so their ink is the one that is read best on the worse of them. */
const inkOn = (halves: readonly string[]): string => {
  const levels = halves.map(luminance);
  const onWhite = Math.min(...levels.map((level) => 1.05 / (level + 0.05)));
  const onCoal = Math.min(...levels.map((level) => (level + 0.05) / (luminance(COAL) + 0.05)));
  return onWhite >= onCoal ? WHITE : COAL;
};

/** The crest of a team by its name, and by its own colours where it has some; letters are empty when the name has none. */
export const crestMark = (name: string, colours: Colours | null = null): CrestMark => {
  if (colours !== null) {
    const { primary, secondary } = colours;
    return { light: primary, shade: secondary, ink: inkOn([primary, secondary]), letters: lettersOf(name) };
  }
  const key = name.trim().toLocaleLowerCase('ru').normalize('NFC');
  const paint = PAINTS[hash(key) % PAINTS.length] ?? { light: '#48525c', shade: '#2f373f', ink: WHITE };
  return { ...paint, letters: lettersOf(name) };
};
