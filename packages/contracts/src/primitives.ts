import { z } from 'zod';
import { hasUnseen, TURNING } from './characters.ts';

/** UUID as issued by the platform (UUIDv7) or made by a client for its own protocol events; one spelling, in lower case. */
export const Id = z.uuid().toLowerCase();

/** Control characters, NUL among them, and ends of lines have no place in a line of text. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const CONTROL_BUT_LINES = /[^\P{Cc}\n\t]/u;

const text = (max: number, forbidden: RegExp) =>
  z
    .string()
    .max(max)
    .refine((value) => value.isWellFormed() && !forbidden.test(value), { error: 'text-characters' });

/** Something that is seen: neither space nor a character without a shape, such as U+200B. */
const VISIBLE = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** A line in an answer: it may have been kept before there was a rule that it would break. */
export const keptLine = (max: number) =>
  text(max, CONTROL)
    .min(1)
    .refine((value) => VISIBLE.test(value), { error: 'text-blank', abort: true });

/**
 * One line of text that is not blank, kept exactly as it was given: a name, a place. It has no character that is not seen,
 * but where a language or an emoji needs it (`hasUnseen`).
 */
export const line = (max: number) => keptLine(max).refine((value) => !hasUnseen(value), { error: 'text-unseen' });

/** One line of text that is empty, or not blank. */
export const lineOrNothing = (max: number) =>
  text(max, CONTROL)
    .refine((value) => value === '' || VISIBLE.test(value), { error: 'text-blank', abort: true })
    .refine((value) => !hasUnseen(value), { error: 'text-unseen' });

/** Text of several lines in an answer; see `keptLine`. */
export const keptParagraph = (max: number) => text(max, CONTROL_BUT_LINES);

/**
 * Text of several lines, possibly empty. It turns no direction around; other characters that are not seen may stand in it,
 * since they say where a long word is broken, and a text is nobody's name.
 */
export const paragraph = (max: number) =>
  keptParagraph(max).refine((value) => !TURNING.test(value), { error: 'text-unseen' });

const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/** Calendar day at the venue, `2018-06-14`, in a year in which people play; its instant has four digits in every zone. */
export const CalendarDate = z.iso.date().refine(
  (date) => {
    const year = Number(date.slice(0, 4));
    return !(year < FIRST_YEAR || year > LAST_YEAR);
  },
  { error: 'calendar-date' },
);

/** Local time at the venue, `18:00`. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'local-time' });

/** Instant in UTC, `2018-06-14T15:00:00.000Z`. */
export const Instant = z.iso.datetime();

const OFFSET = /^[+-](0\d|1[0-4]):[0-5]\d$/;

/** Names that were asked for already: asking costs more than all the rest of an answer. There are 600, in any letter case. */
const knownZones = new Set<string>();
const KNOWN_ZONES = 2_000;

const isZone = (value: string): boolean => {
  if (knownZones.has(value) || OFFSET.test(value)) return true;
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
  } catch {
    return false;
  }
  if (knownZones.size < KNOWN_ZONES) knownZones.add(value);
  return true;
};

/** IANA time zone (`Europe/Moscow`) or a fixed offset from UTC (`+03:00`). */
export const Zone = z.string().max(64).refine(isZone, { error: 'zone' });

/** Version of what is edited; the ETag is the same number in quotes. */
export const Version = z.int().min(1);

export const Locale = z.enum(['ru', 'en']);
export type Locale = z.infer<typeof Locale>;

/** Page size and position of a list. */
export const PageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(512).optional(),
} as const;

/** A page of a list: `next` is the cursor of the next page, null on the last one. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

/** What the caller may do with a resource; the web app shows these actions and no others. */
export const can = <const Actions extends readonly [string, ...string[]]>(actions: Actions) => z.array(z.enum(actions));
