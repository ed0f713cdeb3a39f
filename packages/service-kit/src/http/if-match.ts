import { type Locale, translate } from '@prodvor/i18n';
import { Failure } from '../failure.ts';

/** The ETag of a version: `"3"`. */
export const etag = (version: number): string => `"${version}"`;

/**
 * The version that `If-Match` names; null without the header and for `*`. Weak tags and lists are refused: a version is
 * one strong tag.
 * @throws {Failure} `validation-failed` at `/headers/if-match`
 */
export const parseIfMatch = (header: string | undefined, locale: Locale): number | null => {
  const text = header?.trim();
  if (text === undefined || text === '*') return null;
  const version = /^"([1-9]\d{0,8})"$/.exec(text)?.[1];
  if (version !== undefined) return Number(version);
  throw new Failure('validation-failed', undefined, [
    { pointer: '/headers/if-match', detail: translate(locale, 'field.if-match') },
  ]);
};
