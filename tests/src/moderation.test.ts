import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { register } from './person.ts';
import { commandLine, type Platform, startPlatform } from './platform.ts';
import { SIZES } from './screens.ts';

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

test.each(SIZES)('on a %s a moderator approves a venue and handles a report about it', async (device, size) => {
  const [player, moderator, rival] = await Promise.all([
    register(browser, platform.url, size, { name: `Danila ${device}sen` }),
    register(browser, platform.url, size, { name: `Nadia ${device}sen` }),
    register(browser, platform.url, size, { name: `Rita ${device}sen` }),
  ]);
  const granted = await commandLine(platform.folder, ['grant', moderator.email, 'moderator']);
  expect(granted.code, granted.stderr).toBe(0);
  const yard = `Yard of the ${device}`;

  const { page } = player;
  const dialog = page.getByRole('dialog');
  await page.goto(`${platform.url}/places`);
  await page.getByRole('button', { name: 'Suggest' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill(yard);
  await dialog.getByLabel('City').fill('Kazan');
  await dialog.getByLabel('Address').fill('Chistopolskaya 61');
  await dialog.getByLabel('Point on the map').fill('here');
  await dialog.getByRole('button', { name: 'Suggest' }).click();
  await dialog.getByText('Two numbers are expected').waitFor();
  await dialog.getByLabel('Point on the map').fill('55.8183, 49.1102');
  await dialog.getByLabel('Football').check();
  await dialog.getByLabel('Lights').check();
  await dialog.getByRole('button', { name: 'Suggest' }).click();
  await page.getByText('A moderator will check this place').waitFor();

  const list = rival.page.getByRole('main').getByRole('listitem').filter({ hasText: yard });
  await rival.page.goto(`${platform.url}/places?q=yard`);
  await rival.page
    .getByText(/No place fits|Yard of the/)
    .first()
    .waitFor();
  expect(await list.count()).toBe(0);

  const desk = moderator.page;
  await desk.goto(`${platform.url}/me`);
  await desk.getByRole('link', { name: 'Moderation' }).click();
  await desk.getByRole('listitem').filter({ hasText: yard }).getByRole('button', { name: 'Approve' }).click();
  await desk.getByRole('heading', { name: 'Every venue is checked' }).waitFor();
  await rival.page.reload();
  await list.waitFor();

  await list.getByRole('link').click();
  await rival.page.getByRole('button', { name: 'Report' }).click();
  const report = rival.page.getByRole('dialog');
  await report.getByText('Not true').click();
  await report.getByLabel('In your words').fill('It is a car park.');
  await report.getByRole('button', { name: 'Send to the moderators' }).click();
  await report.getByText('A moderator will look at it.').waitFor();

  await desk.getByRole('link', { name: 'Reports' }).click();
  const reported = desk.getByRole('listitem').filter({ hasText: rival.name });
  await reported.getByText('It is a car park.').waitFor();
  await reported.getByLabel('Note for the other moderators').fill('Looked at it.');
  await reported.getByRole('button', { name: 'Resolved' }).click();
  await desk.getByRole('heading', { name: 'Nothing here' }).waitFor();
  await desk.getByRole('link', { name: 'Resolved' }).click();
  await reported.getByText(`Handled by ${moderator.name}`).waitFor();
  expect(await reported.getByLabel('Note for the other moderators').inputValue()).toBe('Looked at it.');
  expect([player, moderator, rival].flatMap(({ complaints }) => complaints)).toEqual([]);
  await Promise.all([player, moderator, rival].map(({ context }) => context.close()));
});
