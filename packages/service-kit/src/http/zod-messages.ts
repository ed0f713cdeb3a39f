import { isMessageKey, type Locale, translate } from '@prodvor/i18n';
import { z } from 'zod';
import type { FieldError } from '../failure.ts';

/** Zod's texts are made for issues that still carry their input; `reportInput` keeps it. */
const LOCALES: Readonly<Record<Locale, (issue: z.core.$ZodRawIssue) => ReturnType<z.core.$ZodErrorMap>>> = {
  ru: z.locales.ru().localeError,
  en: z.locales.en().localeError,
};

/** `/body/items/0/name`: a JSON pointer (RFC 6901) below the part of the request. */
export const pointerTo = (part: string, path: readonly PropertyKey[]): string =>
  ['', part, ...path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

type Issue = z.core.$ZodIssue;

/** Schemas of the contracts name a text of the catalogue by its key; zod's own issues speak by zod's locales. */
const messageOf = (issue: Issue, locale: Locale): string => {
  const own = `field.${issue.message}`;
  if (isMessageKey(own)) return translate(locale, own);
  if (issue.code === 'invalid_type' && issue.input === undefined) return translate(locale, 'field.required');
  const said = LOCALES[locale]({ ...issue, input: issue.input } as z.core.$ZodRawIssue);
  const text = typeof said === 'object' && said !== null ? said.message : said;
  return text ?? translate(locale, 'field.invalid');
};

/**
 * The union's branch that came closest: the one whose first problem lies deepest, so that a wrong field is named
 * instead of the whole union.
 */
const closest = (branches: readonly (readonly Issue[])[]): readonly Issue[] => {
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
};

const fieldsOf = (issues: readonly Issue[], part: string, locale: Locale): FieldError[] =>
  issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: pointerTo(part, [...issue.path, key]),
        detail: translate(locale, 'field.unknown'),
      }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const inner = closest(issue.errors);
      if (inner.some((each) => each.path.length > 0 || each.code === 'unrecognized_keys')) {
        return fieldsOf(
          inner.map((each) => ({ ...each, path: [...issue.path, ...each.path] })),
          part,
          locale,
        );
      }
    }
    return [{ pointer: pointerTo(part, issue.path), detail: messageOf(issue, locale) }];
  });

/** The fields that a schema refused, in the reader's language. `part` is `body`, `query`, `params` or `headers`. */
export const fieldErrors = (error: z.ZodError, part: string, locale: Locale): FieldError[] =>
  fieldsOf(error.issues, part, locale);
