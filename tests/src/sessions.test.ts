import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type Platform, startPlatform } from './platform.ts';
import { expectSound, LAPTOP, openScreen, PHONE } from './screens.ts';

const EMAIL = 'vera@example.org';
const PASSWORD = 'correct horse battery';

let browser: Browser;
let platform: Platform;

beforeAll(async () => {
  [browser, platform] = await Promise.all([launchChromium(), startPlatform({ demo: false })]);
});

afterAll(async () => {
  await browser?.close();
  if (platform === undefined) return;
  await platform.stop();
  await rm(platform.folder, { recursive: true, force: true });
});

test('consent is asked for, and a session that is ended from the phone ends on the laptop', async () => {
  const laptop = await openScreen(browser, { size: LAPTOP, theme: 'light', language: 'en' });
  const { page } = laptop;
  await page.goto(`${platform.url}/me`);
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByLabel('First name', { exact: true }).fill('Vera');
  await page.getByLabel('E-mail', { exact: true }).fill(EMAIL);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('I am under 18').check();
  const privacy = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Privacy page' }).click();
  await (await privacy).getByRole('heading', { name: 'Your data and privacy', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('An account needs your agreement').waitFor();
  await expectSound(page);
  expect(await page.getByLabel('First name', { exact: true }).inputValue()).toBe('Vera');
  expect(await page.getByLabel('I am under 18').isChecked()).toBe(true);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('I agree to the processing').check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('link', { name: 'Vera' }).waitFor();

  const phone = await openScreen(browser, { size: PHONE, theme: 'light', language: 'en' });
  await phone.page.goto(`${platform.url}/me`);
  await phone.page.getByRole('button', { name: 'Sign in' }).first().click();
  await phone.page.getByLabel('E-mail or login').fill(EMAIL);
  await phone.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await phone.page.getByRole('button', { name: 'Sign in' }).click();
  await phone.page.getByRole('link', { name: 'Vera' }).waitFor();
  await phone.page.goto(`${platform.url}/me/settings`);
  await phone.page.getByRole('button', { name: 'End all others' }).click();
  await phone.page.getByRole('button', { name: 'End all others' }).waitFor({ state: 'hidden' });

  // Without a reload: the next thing that the laptop asks for tells it.
  await page.getByRole('link', { name: 'Vera' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Sign in to change your settings').waitFor();
  expect(phone.complaints).toEqual([]);
  await Promise.all([laptop.context.close(), phone.context.close()]);
});
