import { type ApiClient, createApiClient, unwrap } from '@prodvor/api-client';
import type { Browser, Page } from 'playwright-core';
import { openScreen, type Screen, type Viewer } from './screens.ts';

export const PASSWORD = 'correct horse battery';

/** Somebody with an account, in a browser of their own that is signed in. */
export interface Person extends Screen {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The API as this person, by the token that the page sends. */
  readonly api: ApiClient;
}

interface Registration {
  readonly name: string;
  readonly email?: string;
  readonly minor?: boolean;
}

/** Whoever signed in on the screen. @throws when nobody did */
export const personOf = async (
  screen: Screen,
  url: string,
  { name, email }: Pick<Person, 'name' | 'email'>,
): Promise<Person> => {
  const api = createApiClient({ baseUrl: url, token: screen.token });
  const { id } = unwrap(await api.GET('/api/v1/users/me'));
  return { ...screen, name, email, id, api };
};

/** A name as the tests write it, given name first, in the two fields. */
const partsOf = (name: string): readonly [string, string] => {
  const [given = '', ...family] = name.split(' ');
  return [given, family.join(' ')];
};

/** Fills the provider's registration page, which is open. */
export const fillRegistration = async (page: Page, { name, email, minor }: Required<Registration>): Promise<void> => {
  const [given, family] = partsOf(name);
  await page.getByLabel('First name', { exact: true }).fill(given);
  await page.getByLabel('Last name', { exact: true }).fill(family);
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  if (minor) await page.getByLabel('I am under 18').check();
  await page.getByLabel('I agree to the processing of my data as the privacy page says').check();
  await page.getByRole('button', { name: 'Create account' }).click();
};

/** Fills the provider's sign-in page, which is open. */
export const fillSignIn = async (page: Page, email: string): Promise<void> => {
  await page.getByLabel('E-mail or login').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

/** Registers somebody through the provider's pages, in English. A name without an e-mail has one of its own. */
export const register = async (
  browser: Browser,
  url: string,
  size: Viewer['size'],
  { name, email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}@example.org`, minor = false }: Registration,
): Promise<Person> => {
  const screen = await openScreen(browser, { size, theme: 'light', language: 'en' });
  await screen.page.goto(`${url}/me`);
  await screen.page.getByRole('button', { name: 'Create an account' }).click();
  await fillRegistration(screen.page, { name, email, minor });
  await screen.page.getByRole('link', { name }).waitFor();
  return personOf(screen, url, { name, email });
};
