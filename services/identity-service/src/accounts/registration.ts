import { FamilyName, GivenName } from '@prodvor/contracts';
import type { MessageKey } from '@prodvor/i18n';
import { z } from 'zod';
import { normalLogin } from './account.ts';

const PASSWORD_MIN = 10;
const PASSWORD_MAX = 256;

export interface Registration {
  readonly givenName: string;
  /** Empty of who has none. */
  readonly familyName: string;
  readonly email: string;
  readonly password: string;
  /** The person agreed to the privacy page. */
  readonly consent: boolean;
  readonly minor: boolean;
}
export type RegistrationErrors = Partial<Record<Exclude<keyof Registration, 'minor'>, MessageKey>>;

const Email = z.email().max(254);

const passwordError = (password: string, email: string): MessageKey | null => {
  if (!password.isWellFormed() || password.includes('\0')) return 'auth.password-characters';
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'auth.password-short';
  if (length > PASSWORD_MAX) return 'auth.password-long';
  if (email !== '' && normalLogin(password) === email) return 'auth.password-is-email';
  return null;
};

/** Reads the form of registration: what was meant, or for each wrong field what to do. */
export const readRegistration = (form: Registration): Registration | { readonly errors: RegistrationErrors } => {
  const givenName = form.givenName.trim();
  const familyName = form.familyName.trim();
  const email = normalLogin(form.email);
  const wrongPassword = passwordError(form.password, email);
  const errors: RegistrationErrors = {
    ...(GivenName.safeParse(givenName).success
      ? {}
      : { givenName: givenName === '' ? 'auth.name-missing' : 'auth.name-wrong' }),
    ...(FamilyName.safeParse(familyName).success ? {} : { familyName: 'auth.name-wrong' }),
    ...(Email.safeParse(email).success ? {} : { email: email === '' ? 'auth.email-missing' : 'auth.email-wrong' }),
    ...(wrongPassword === null ? {} : { password: wrongPassword }),
    ...(form.consent ? {} : { consent: 'auth.consent-missing' }),
  };
  return Object.keys(errors).length > 0 ? { errors } : { ...form, givenName, familyName, email };
};
