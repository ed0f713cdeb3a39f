import { rm } from 'node:fs/promises';
import { unwrap } from '@prodvor/api-client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type Person, register } from './person.ts';
import { type Platform, startPlatform } from './platform.ts';
import { openScreen, PHONE, type Screen, SIZES } from './screens.ts';

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

const open = (page: Page, path: string) => page.goto(`${platform.url}${path}`);

/** What a screen says of a person who chose in Settings who sees what. */
const seen = async (page: Page, id: string) => {
  await open(page, `/people/${id}`);
  const main = page.getByRole('main');
  const restricted = main.getByText('Shows the rest to others only.');
  await main.getByText('Kazan').or(restricted).waitFor();
  return {
    name: await main.getByRole('heading', { level: 1 }).innerText(),
    restricted: await restricted.isVisible(),
  };
};

const befriend = async (sender: Person, receiver: Person): Promise<void> => {
  const { id } = unwrap(await sender.api.POST('/api/v1/friend-requests', { body: { user: receiver.id } }));
  unwrap(await receiver.api.POST('/api/v1/friend-requests/{id}/accept', { params: { path: { id } } }));
};

describe.each(SIZES)('on a %s', (device, size) => {
  let vera: Person;
  let boris: Person;
  let stranger: Person;
  let anyone: Screen;

  beforeAll(async () => {
    [vera, boris, stranger, anyone] = await Promise.all([
      register(browser, platform.url, size, { name: `Vera ${device}sen` }),
      register(browser, platform.url, size, { name: `Boris ${device}sen` }),
      register(browser, platform.url, size, { name: `Stranger ${device}sen` }),
      openScreen(browser, { size, theme: 'light', language: 'en' }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([vera, boris, stranger, anyone].map(({ context }) => context.close()));
  });

  test('two people become friends, and part', async () => {
    await open(vera.page, '/people');
    await vera.page.getByRole('searchbox').fill(boris.name.toUpperCase());
    await vera.page.getByRole('main').getByRole('link', { name: boris.name }).click();
    await vera.page.getByRole('button', { name: 'Add to friends' }).click();
    await vera.page.getByText('Has not answered you yet').waitFor();

    await open(boris.page, '/people');
    await boris.page.getByRole('link', { name: 'Requests 1' }).click();
    await boris.page.getByRole('button', { name: 'Accept' }).click();
    await boris.page.getByText('Nobody waits for your answer.').waitFor();
    await boris.page.getByRole('link', { name: 'Friends' }).click();
    await boris.page.getByRole('link', { name: vera.name }).click();
    await boris.page.getByText('Your friend').waitFor();
    await vera.page.reload();
    await vera.page.getByText('Your friend').waitFor();

    await boris.page.getByRole('button', { name: 'Remove from friends' }).click();
    await boris.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await boris.page.getByRole('button', { name: 'Add to friends' }).waitFor();
    await vera.page.reload();
    await vera.page.getByRole('button', { name: 'Add to friends' }).waitFor();
    expect([...vera.complaints, ...boris.complaints]).toEqual([]);
  });

  test('a stranger sees what privacy lets a stranger see', async () => {
    await befriend(boris, vera);
    const { page } = vera;
    const team = unwrap(await vera.api.POST('/api/v1/teams', { body: { name: `Storm ${device}`, sport: 'football' } }));
    await open(page, '/me/settings');
    await page.getByLabel('City').fill('Kazan');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const choose = async (question: string, answer: string): Promise<void> => {
      const kept = page.waitForResponse((response) => response.request().method() === 'PUT');
      await page.getByRole('group', { name: question }).getByText(answer, { exact: true }).click();
      expect((await kept).status()).toBe(200);
    };
    const full = { name: vera.name, restricted: false };

    // At first everything is open to people with an account.
    expect(await seen(stranger.page, vera.id)).toEqual(full);
    expect(await seen(anyone.page, vera.id)).toEqual({ name: vera.name, restricted: true });

    await choose('Your city, words, sports and teams are seen by', 'Friends');
    await choose('Others than friends see your name as', 'First name and initial');
    const short = `Vera ${device.charAt(0)}.`;
    expect(await seen(stranger.page, vera.id)).toEqual({ name: short, restricted: true });
    expect(await seen(anyone.page, vera.id)).toEqual({ name: short, restricted: true });
    expect(await seen(boris.page, vera.id)).toEqual(full);
    await open(anyone.page, `/teams/${team.id}`);
    await anyone.page.getByRole('listitem').getByText(short).waitFor();
    expect(await anyone.page.getByRole('main').innerText()).not.toContain(vera.name);

    await choose('Your city, words, sports and teams are seen by', 'Everyone');
    expect(await seen(anyone.page, vera.id)).toEqual({ name: short, restricted: false });

    await open(page, `/people/${stranger.id}`);
    await page.getByRole('button', { name: 'Block' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Block' }).click();
    await page.getByRole('button', { name: 'Unblock' }).waitFor();
    expect([vera, boris, stranger, anyone].flatMap(({ complaints }) => complaints)).toEqual([]);
    await open(stranger.page, `/people/${vera.id}`);
    await stranger.page.getByRole('alert').waitFor();
    expect(await stranger.page.getByRole('main').innerText()).not.toMatch(/Vera|Kazan/);
  });
});

test('minors stand in a roster by first name and initial', async () => {
  const minor = await register(browser, platform.url, PHONE, { name: 'Nikita Vorontsov', minor: true });
  const players = [{ givenName: 'Semyon', familyName: 'Koval', minor: true }, { name: 'Oleg Yun' }];
  const team = unwrap(
    await minor.api.POST('/api/v1/teams', { body: { name: 'Young yard', sport: 'futsal', players } }),
  );
  const { page, context, complaints } = await openScreen(browser, { size: PHONE, theme: 'light', language: 'en' });
  await open(page, `/teams/${team.id}`);
  const roster = page.getByRole('listitem');
  await roster.getByText('Oleg Yun').waitFor();
  expect(await roster.getByText(/^(Nikita|Semyon)/).allInnerTexts()).toEqual(['Nikita V.', 'Semyon K.']);
  expect([...minor.complaints, ...complaints]).toEqual([]);
  await Promise.all([minor.context.close(), context.close()]);
});
