import { rm } from 'node:fs/promises';
import { unwrap } from '@prodvor/api-client';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { fillSignIn, register } from './person.ts';
import { type Platform, startPlatform } from './platform.ts';
import { expectSound, expectTranslated, NARROW, openScreen, SIZES } from './screens.ts';
import { changeStored } from './stored.ts';

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

/** A profile as it was before names had parts. */
const unsplit = (id: string) =>
  changeStored(platform.folder, `UPDATE users.profile SET given_name = NULL, family_name = NULL WHERE id = '${id}'`);

describe.each(SIZES)('on a %s', (device, size) => {
  test('a person is asked once after a sign-in which name is which', async () => {
    const email = `petros-${device}@example.org`;
    const person = await register(browser, platform.url, size, { name: 'Μάλκος Πέτρος', email });
    await unsplit(person.id);
    const { page, settled } = person;
    const dialog = page.getByRole('dialog', { name: 'Which is your first name?' });
    await page.reload();
    await dialog.getByRole('button', { name: 'That is right' }).waitFor();
    await settled();
    await expectSound(page);
    const russian = await openScreen(
      browser,
      { size: NARROW, theme: 'dark', language: 'ru' },
      await person.context.storageState(),
    );
    await russian.page.goto(`${platform.url}/privacy`);
    await russian.page.getByRole('dialog').getByRole('button', { name: 'Всё верно' }).waitFor();
    await russian.settled();
    await expectSound(russian.page);
    await expectTranslated(russian.page, 'ru');
    await russian.context.close();

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.reload();
    await page.getByRole('link', { name: person.name }).waitFor();
    await settled();
    expect(await dialog.count()).toBe(0);

    await page.goto(`${platform.url}/me`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).first().click();
    await fillSignIn(page, email);
    await dialog.getByRole('button', { name: 'Swap first and last name' }).click();
    expect(await dialog.getByLabel('First name', { exact: true }).inputValue()).toBe('Πέτρος');
    await dialog.getByRole('button', { name: 'That is right' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Πέτρος Μάλκος' }).waitFor();
    const me = unwrap(await person.api.GET('/api/v1/users/me'));
    expect(me).toMatchObject({ givenName: 'Πέτρος', familyName: 'Μάλκος', name: 'Πέτρος Μάλκος' });
    expect([...person.complaints, ...russian.complaints]).toEqual([]);
    await person.context.close();
  });

  test('a name is split in the profile as well, and keeps its parts', async () => {
    const person = await register(browser, platform.url, size, { name: `Vera ${device}sen` });
    await unsplit(person.id);
    const { page } = person;
    await page.goto(`${platform.url}/me/settings`);
    await page.getByText('Until then others may see initials alone').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByText('Until then others may see initials alone').waitFor({ state: 'hidden' });
    await page.getByLabel('Last name').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Vera', exact: true }).waitFor();
    const me = unwrap(await person.api.GET('/api/v1/users/me'));
    expect(me).toMatchObject({ givenName: 'Vera', familyName: '', name: 'Vera' });
    // A first name cannot be empty, and the field says so.
    await page.getByLabel('First name', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('textbox', { name: 'First name', exact: true })
      .and(page.locator('[aria-invalid=true]'))
      .waitFor();
    await person.context.close();
  });

  test('who runs a roster goes through its whole names one by one', async () => {
    const captain = await register(browser, platform.url, size, { name: `Zoya ${device}sen` });
    const players = ['Malkov Pyotr', 'Yun Oleg', 'Fox'].map((name) => ({ name, minor: true }));
    const { id } = unwrap(
      await captain.api.POST('/api/v1/teams', { body: { name: 'Meteor', sport: 'football', players } }),
    );
    const { page } = captain;
    const dialog = page.getByRole('dialog');
    await page.goto(`${platform.url}/teams/${id}`);
    await page.getByText('3 names are not split').waitFor();
    await page.getByRole('button', { name: 'Split the names' }).click();
    const seen: string[] = [];
    for (const ordinal of ['1', '2', '3']) {
      await dialog.getByText(`${ordinal} of 3`).waitFor();
      // A list is written in one order: what was turned round once comes turned round.
      if (ordinal === '1') {
        const whole = (await dialog.getByRole('status').locator('strong').innerText()).trim();
        if (whole !== 'Fox') await dialog.getByRole('button', { name: 'Swap first and last name' }).click();
      }
      seen.push(await dialog.getByLabel('First name', { exact: true }).inputValue());
      if (ordinal === '2') await dialog.getByRole('button', { name: 'Skip' }).click();
      else await dialog.getByRole('button', { name: 'That is right' }).click();
    }
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('1 name is not split').waitFor();
    expect(new Set(seen)).toEqual(new Set(['Pyotr', 'Oleg', 'Fox']));
    const { items } = unwrap(await captain.api.GET('/api/v1/teams/{id}/players', { params: { path: { id } } }));
    expect(items.filter(({ guest, givenName }) => guest && givenName !== null)).toHaveLength(2);
    expect(captain.complaints).toEqual([]);
    await captain.context.close();
  });
});
