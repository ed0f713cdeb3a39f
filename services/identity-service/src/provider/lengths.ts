import type { KoaContextWithOIDC } from 'oidc-provider';
import { errors } from './library.ts';

/** Characters of a request's whole query at most: twice what all that is known takes together. */
const QUERY = 8_192;

/** Bytes of a form for the provider at most. */
export const FORM_BYTES = 16_384;

/** Characters that `state` has at most; whatever a client puts there is stored while a person signs in or out. */
export const STATE = 256;

/** Characters of each parameter of a request to sign in that is stored with it. Other parameters are not looked at. */
const LENGTHS = {
  acr_values: 64,
  claims_locales: 64,
  code_challenge: 128,
  display: 16,
  id_token_hint: 4_096,
  login_hint: 254,
  max_age: 16,
  nonce: 256,
  prompt: 64,
  redirect_uri: 512,
  resource: 128,
  scope: 128,
  state: STATE,
  ui_locales: 64,
} as const;

/** `resource` may come several times. */
const lengthOf = (value: unknown): number =>
  Array.isArray(value) ? value.reduce((sum: number, one) => sum + lengthOf(one), 0) : String(value ?? '').length;

const check = (name: string, most: number) => (_context: KoaContextWithOIDC, value: unknown) => {
  if (lengthOf(value) > most) throw new errors.InvalidRequest(`${name} is longer than ${most} characters`);
};

/** What the provider asks about each parameter before it does anything with the request. */
export const boundedParams = Object.fromEntries(
  Object.entries(LENGTHS).map(([name, most]) => [name, check(name, most)]),
);

/** Whether a query is longer than any that makes sense. */
export const isOverlong = (url: string): boolean => url.length - url.indexOf('?') > QUERY;
