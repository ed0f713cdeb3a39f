import { readFile, rm } from 'node:fs/promises';
import { unwrap } from '@prodvor/api-client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { fillSignIn, type Person, register } from './person.ts';
import { type Platform, startPlatform } from './platform.ts';
import { openScreen, SIZES } from './screens.ts';

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

const section = (page: Page, heading: string) =>
  page.locator('section', { has: page.getByRole('heading', { name: heading, level: 2 }) });

describe.each(SIZES)('on a %s', (device, size) => {
  let person: Person;
  /** A published tournament with the person in a squad. */
  let cup: string;
  beforeAll(async () => {
    person = await register(browser, platform.url, size, { name: `Timur ${device}sen` });
    const { api } = person;
    const players = [{ name: 'Oleg Yun' }];
    const team = unwrap(await api.POST('/api/v1/teams', { body: { name: 'Meteor', sport: 'football', players } }));
    ({ id: cup } = unwrap(await api.POST('/api/v1/tournaments', { body: { name: 'Cup', sport: 'football' } })));
    const inCup = { params: { path: { id: cup } } };
    unwrap(await api.POST('/api/v1/tournaments/{id}/entries', { ...inCup, body: { team: team.id } }));
    unwrap(await api.POST('/api/v1/tournaments/{id}/publish', inCup));
  });
  afterAll(() => person.context.close());

  /** Another browser at the sign-in page. */
  const elsewhere = async () => {
    const screen = await openScreen(browser, { size, theme: 'light', language: 'en' });
    await screen.page.goto(`${platform.url}/me`);
    await screen.page.getByRole('button', { name: 'Sign in' }).click();
    await fillSignIn(screen.page, person.email);
    return screen;
  };

  test('an API token works until it is ended', async () => {
    const { page } = person;
    await page.goto(`${platform.url}/me/settings`);
    const tokens = section(page, 'API tokens');
    await tokens.getByRole('button', { name: 'New token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What is it for?').fill('Scoreboard');
    await dialog.getByRole('button', { name: 'Make the token' }).click();
    const token = await dialog.getByLabel('Your token').inputValue();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await tokens.getByText('Scoreboard').waitFor();

    const read = () => fetch(`${platform.url}/api/v1/users/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await (await read()).json()).toMatchObject({ id: person.id });
    await tokens.getByRole('button', { name: 'End' }).click();
    await dialog.getByRole('button', { name: 'End the token' }).click();
    await tokens.getByText('You have none.').waitFor();
    await expect.poll(async () => (await read()).status).toBe(401);
    expect(person.complaints).toEqual([]);
  });

  test('a session is ended from another one', async () => {
    const other = await elsewhere();
    await other.page.getByRole('link', { name: person.name }).waitFor();
    const { page } = person;
    await page.goto(`${platform.url}/me/settings`);
    const sessions = section(page, 'Where you are signed in');
    await sessions.getByText('This one').waitFor();
    await sessions.getByRole('button', { name: 'End', exact: true }).click();
    await expect.poll(() => sessions.getByRole('button').count()).toBe(0);
    await other.page.goto(`${platform.url}/me`);
    await other.page.getByRole('main').getByRole('button', { name: 'Sign in' }).waitFor();
    await page.reload();
    await sessions.getByText('This one').waitFor();
    expect(person.complaints).toEqual([]);
    await other.context.close();
  });

  test('an account is taken along as a file, and deleted', async () => {
    const { page } = person;
    await page.goto(`${platform.url}/me/settings`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download my data' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('prodvor-my-data.json');
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
      userId: person.id,
      data: {
        'identity.account': [{ email: person.email }],
        'users.profile': [{ name: person.name }],
        'teams.team': [{ name: 'Meteor' }],
      },
    });

    await page.getByRole('button', { name: 'Delete my account' }).click();
    const dialog = page.getByRole('dialog');
    const deletion = dialog.getByRole('button', { name: 'Delete my account' });
    expect(await deletion.isDisabled()).toBe(true);
    await dialog.getByLabel(`Type your name to confirm: ${person.name}`).fill(person.name);
    await deletion.click();
    await page.getByRole('button', { name: 'Sign in' }).first().waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Sign in' }).first().waitFor();
    expect(person.complaints).toEqual([]);

    // What was played stays, without the name.
    await page.goto(`${platform.url}/tournaments/${cup}/teams`);
    await page.getByRole('button', { name: '2 players in the squad' }).click();
    const squad = dialog.getByRole('listitem');
    await squad.getByText('Deleted player').waitFor();
    expect(await squad.allInnerTexts()).toHaveLength(2);
    expect(person.complaints).toEqual([]);

    const other = await elsewhere();
    await other.page.getByRole('alert').waitFor();
    expect(new URL(other.page.url()).pathname).toMatch(/^\/auth\//);
    await other.context.close();
  });
});
