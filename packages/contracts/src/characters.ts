/**
 * Characters that nobody sees. A name with one of them looks like another name, and one that turns the direction of the
 * text around changes what stands beside it on the page.
 */

/** Embeddings, overrides and isolates with their ends (UAX #9, 2.1 to 2.5): what they turn may lie beyond the text itself. */
export const TURNING = /[\u202A-\u202E\u2066-\u2069]/u;

/**
 * What is not seen: all that a font leaves out where it does not know it (UAX #44, `Default_Ignorable_Code_Point`; it has the
 * marks of direction, U+200E, U+200F and U+061C, and all of `TURNING`), and the anchors of annotations.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;

/** Scripts in which a joiner between two letters says how they are written (UAX #31, 2.3, A1, A2 and B). */
const JOINING = [
  ...['Arabic', 'Syriac', 'Mandaic', 'Mongolian', 'Nko'],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala'],
  ...['Khmer', 'Myanmar'],
];
const letter = (script: string): string => `[[\\p{scx=${script}}&&[\\p{L}\\p{M}]]--\\p{Default_Ignorable_Code_Point}]`;

/** Signs that take the vowel away, after which U+200D asks for half a letter, at the end of a word too (UAX #31, 2.3, B). */
const VIRAMA = '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA]';

/** What is not seen and means something where it stands. Each is judged by its neighbours, so that two in a row mean nothing. */
const PAIRED = new RegExp(
  [
    ...JOINING.map((script) => `(?<=${letter(script)})[\\u200C\\u200D](?=${letter(script)})`),
    `(?<=${VIRAMA})\\u200D(?!\\p{Default_Ignorable_Code_Point})`,
    // Emoji (UTS #51, 1.4.5 and 1.4.9): one of several, its presentation, keys, flags of parts of a country.
    '(?<=\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?)\\u200D(?=\\p{Extended_Pictographic})',
    '(?<=[\\p{Emoji}--[0-9#*]])[\\uFE0E\\uFE0F]',
    '(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
    '(?<=\\u{1F3F4})[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{3,6}\\u{E007F}',
    // Variants of signs and letters (Unicode, 23.4): ideographs of names among them.
    '(?<=[\\p{Script=Han}\\p{Script=Myanmar}\\p{Script=Phags_Pa}\\p{Sm}])[\\uFE00-\\uFE02]',
    '(?<=\\p{Script=Han})[\\u{E0100}-\\u{E01EF}]',
    '(?<=[\\p{Script=Mongolian}&&\\p{L}])[\\u180B-\\u180D\\u180F]',
  ].join('|'),
  'gv',
);

/**
 * Whether a name or a line has a character that is not seen and means nothing where it stands: as UTS #39, 5 ("Default
 * Ignorables") and UAX #31 ask of identifiers, with the exceptions that people's languages and emoji need. The marks of
 * direction are none of these: a name is shown in an element of its own, whose direction is found by its letters.
 */
export const hasUnseen = (text: string): boolean => UNSEEN.test(text) && UNSEEN.test(text.replaceAll(PAIRED, ''));
