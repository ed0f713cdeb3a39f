import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { ApiProblem } from '@prodvor/api-client';

/** Why a request brought nothing, as a person is told. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'problem';
      /** Last part of the problem's type: `not-found`. */
      readonly slug: string;
      readonly title: string;
      readonly detail: string | null;
      /** What is wrong with each field, by its JSON pointer (`/body/name`). */
      readonly fields: ReadonlyMap<string, string>;
    };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const fieldsOf = (errors: unknown): ReadonlyMap<string, string> =>
  new Map(
    (Array.isArray(errors) ? errors : []).flatMap((error) =>
      isRecord(error) && typeof error.pointer === 'string' && typeof error.detail === 'string'
        ? [[error.pointer, error.detail] as const]
        : [],
    ),
  );

/** Reads what a query or a mutation threw: a problem of the server, or the network. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof ApiProblem) {
    const { slug, title, detail, fields } = error;
    return { kind: 'problem', slug, title, detail, fields };
  }
  if (isRecord(error) && typeof error.type === 'string' && typeof error.title === 'string') {
    return {
      kind: 'problem',
      slug: error.type.split('#').at(-1) ?? '',
      title: error.title,
      detail: typeof error.detail === 'string' ? error.detail : null,
      fields: fieldsOf(error.errors),
    };
  }
  return { kind: navigator.onLine ? 'unreachable' : 'offline' };
};

/** What the server says of each field of a form, by its JSON pointer; nothing where there was no refusal. */
export const refusedFields = (error: unknown): ReadonlyMap<string, string> => {
  const failure = failureOf(error);
  return failure.kind === 'problem' ? failure.fields : new Map();
};

/** Somebody changed it meanwhile. */
export const isStale = (failure: Failure): boolean =>
  failure.kind === 'problem' && failure.slug === 'precondition-failed';

/** One sentence for a person: the server already speaks the reader's language. */
export const failureText = (failure: Failure): string => {
  switch (failure.kind) {
    case 'offline':
      return i18n._(msg`No network`);
    case 'unreachable':
      return i18n._(msg`The server is unreachable`);
    case 'problem':
      // The screen has what is there now already.
      return isStale(failure) ? i18n._(msg`Somebody changed this meanwhile. Look again and repeat.`) : failure.title;
    default:
      return failure satisfies never;
  }
};

/** `failureOf` within a component: drawn again when the language changes. */
export const useFailure = (error: unknown): Failure => {
  useLingui();
  return failureOf(error);
};
