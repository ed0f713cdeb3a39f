import { rm } from 'node:fs/promises';
import { unwrap } from '@prodvor/api-client';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { fillRegistration, type Person, register } from './person.ts';
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

describe.each(SIZES)('on a %s', (device, size) => {
  let captain: Person;
  let organizer: Person;
  /** The captain's team. */
  let team: string;

  beforeAll(async () => {
    [captain, organizer] = await Promise.all([
      register(browser, platform.url, size, { name: `Timur ${device}sen` }),
      register(browser, platform.url, size, { name: `Olga ${device}sen` }),
    ]);
  });
  afterAll(() => Promise.all([captain, organizer].map(({ context }) => context.close())));

  test('a captain makes a team and invites by a link, once', async () => {
    const { page } = captain;
    const dialog = page.getByRole('dialog');
    await page.goto(`${platform.url}/teams`);
    await page.getByRole('button', { name: 'New team' }).click();
    await dialog.getByLabel('Name', { exact: true }).fill(`Meteor ${device}`);
    await dialog.getByLabel('City').fill('Kazan');
    await dialog.getByText('Our own colours').click();
    await dialog.getByRole('button', { name: 'Make the team' }).click();
    await page.getByRole('heading', { name: `Meteor ${device}`, level: 1 }).waitFor();
    team = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    await page.getByRole('link', { name: 'Who comes in' }).click();
    await page.getByRole('button', { name: 'Invite' }).click();
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.goto(link);
    await page.getByText('This is your own link').waitFor();
    expect(await page.getByRole('button', { name: 'Join the team' }).count()).toBe(0);

    // Somebody without an account comes by the link, and comes back to it.
    const guest = await openScreen(browser, { size, theme: 'light', language: 'en' });
    const name = `Nina ${device}sen`;
    await guest.page.goto(link);
    await guest.page.getByRole('button', { name: 'Create an account' }).click();
    await fillRegistration(guest.page, { name, email: `nina-${device}@example.org`, minor: false });
    await guest.page.getByRole('button', { name: 'Join the team' }).click();
    await guest.page.getByRole('listitem').getByText(name).waitFor();
    expect(new URL(guest.page.url()).pathname).toBe(`/teams/${team}`);

    await organizer.page.goto(link);
    await organizer.page.getByRole('heading', { name: 'This invitation is over' }).waitFor();
    expect([captain, organizer, guest].flatMap(({ complaints }) => complaints)).toEqual([]);
    await guest.context.close();
  });

  test('a player claims a place in the roster', async () => {
    const { page } = captain;
    const dialog = page.getByRole('dialog');
    await page.goto(`${platform.url}/teams/${team}`);
    await page.getByRole('button', { name: 'Add a player' }).click();
    await dialog.getByLabel('First name').fill('O.');
    await dialog.getByLabel('Last name').fill('Larina');
    await dialog.getByLabel('Number').fill('7');
    await dialog.getByRole('button', { name: 'Add to the roster' }).click();
    const place = page.getByRole('listitem').filter({ hasText: 'O. Larina' });
    await place.waitFor();

    await organizer.page.goto(`${platform.url}/teams/${team}`);
    const claimed = organizer.page.getByRole('listitem').filter({ hasText: 'O. Larina' });
    await claimed.getByRole('button', { name: 'This is me' }).click();
    await organizer.page.getByRole('dialog').getByRole('button', { name: 'It is me' }).click();
    await organizer.page.getByText('Whoever runs it will answer').waitFor();

    await page.getByRole('link', { name: 'Who comes in' }).click();
    await page.getByText('Asks for the place of O. Larina').waitFor();
    await page.getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => page.getByText('Nobody waits.').count()).toBe(2);
    await page.getByRole('link', { name: 'Roster' }).click();
    await page.getByRole('listitem').getByRole('link', { name: organizer.name }).waitFor();
    expect(await place.count()).toBe(0);
    await organizer.page.reload();
    await organizer.page.getByRole('button', { name: 'Leave' }).waitFor();
    expect([...captain.complaints, ...organizer.complaints]).toEqual([]);
  });

  test('a team enters a tournament, and its squad is that of the confirmation', async () => {
    const { page } = organizer;
    const dialog = page.getByRole('dialog');
    const cup = `Cup of the ${device}`;
    await page.goto(`${platform.url}/tournaments`);
    await page.getByRole('button', { name: 'New tournament' }).click();
    await dialog.getByLabel('Name', { exact: true }).fill(cup);
    await dialog.getByRole('button', { name: 'Make the draft' }).click();
    await page.getByRole('heading', { name: cup, level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Desk' }).click();
    await page.getByText('Open', { exact: true }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Publish' }).click();
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const entries = `${platform.url}/tournaments/${new URL(page.url()).pathname.split('/')[2]}/teams`;

    await captain.page.goto(entries);
    await captain.page.getByRole('button', { name: 'Enter my team' }).click();
    await captain.page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
    const applied = captain.page.locator('section', {
      has: captain.page.getByRole('heading', { name: 'Your applications' }),
    });
    await applied.getByText(`Meteor ${device}`).waitFor();

    await page.goto(entries);
    await page.getByText(`Applied by ${captain.name}`).waitFor();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('button', { name: '3 players in the squad' }).click();
    const squad = dialog.getByRole('listitem');
    await squad.getByText(captain.name).waitFor();
    expect((await squad.allInnerTexts()).join()).toMatch(/7\s+Olga/);

    // Who comes to the roster later is in the squad when the organizer says so.
    const path = { id: team };
    unwrap(await captain.api.POST('/api/v1/teams/{id}/players', { params: { path }, body: { name: 'P. Late' } }));
    await captain.page.reload();
    await captain.page.getByRole('button', { name: '3 players in the squad' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '3 players in the squad' }).click();
    await dialog.getByLabel('Player of the roster').selectOption({ label: 'P. Late' });
    await dialog.getByRole('button', { name: 'Add to the squad' }).click();
    await squad.getByText('P. Late').waitFor();
    await captain.page.reload();
    await captain.page.getByRole('button', { name: '4 players in the squad' }).waitFor();
    expect([...captain.complaints, ...organizer.complaints]).toEqual([]);
  });

  test('what was typed stays when somebody else was faster, and so does what they wrote', async () => {
    const { page, api } = captain;
    const dialog = page.getByRole('dialog');
    await page.goto(`${platform.url}/teams/${team}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await dialog.getByLabel('City').fill('Sochi');
    const path = { id: team };
    unwrap(await api.PATCH('/api/v1/teams/{id}', { params: { path }, body: { description: 'On Sundays' } }));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('alert').waitFor();
    await page.getByText('On Sundays').waitFor();
    expect(await dialog.getByLabel('City').inputValue()).toBe('Sochi');
    expect(await dialog.getByLabel('About the team').inputValue()).toBe('On Sundays');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Football · Sochi').waitFor();
    const saved = unwrap(await api.GET('/api/v1/teams/{id}', { params: { path } }));
    expect(saved).toMatchObject({ city: 'Sochi', description: 'On Sundays' });

    // Saved as it is, nothing is sent.
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(unwrap(await api.GET('/api/v1/teams/{id}', { params: { path } })).version).toBe(saved.version);
    expect(captain.complaints).toEqual([`412 PATCH /api/v1/teams/${team}`]);
  });
});
