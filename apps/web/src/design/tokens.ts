/** Colours of one scheme; text colours meet 4.5:1 on `background`, `card` and `raised`. */
export interface Palette {
  readonly background: string;
  readonly card: string;
  readonly raised: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly accentText: string;
  readonly live: string;
  readonly win: string;
  readonly draw: string;
  readonly loss: string;
}

/** Asphalt under a floodlight. */
export const NIGHT: Palette = {
  background: '#0f1317',
  card: '#171d23',
  raised: '#212930',
  line: '#2c363f',
  text: '#eef2f4',
  muted: '#9dabb6',
  accentText: '#c8f135',
  live: '#ff5a3c',
  win: '#3ecf8e',
  draw: '#f2b632',
  loss: '#f0616a',
};

/** Chalk in daylight. */
export const CHALK: Palette = {
  background: '#f3f2ee',
  card: '#ffffff',
  raised: '#f8f7f3',
  line: '#e0ddd4',
  text: '#14191d',
  muted: '#586470',
  accentText: '#3c6a00',
  live: '#d33a1c',
  win: '#14804f',
  draw: '#8f6200',
  loss: '#c22f3b',
};

/** The fill of the one main action of a screen, and the text on it, in both schemes. */
export const ACCENT = { fill: '#c8f135', hover: '#d6fa52', on: '#12160a' } as const;
