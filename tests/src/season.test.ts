import { rm } from 'node:fs/promises';
import { unwrap } from '@prodvor/api-client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { fillSignIn, type Person, register } from './person.ts';
import { commandLine, type Platform, startPlatform } from './platform.ts';
import { expectSound, LAPTOP, NARROW, openScreen, PHONE } from './screens.ts';
import { SEASON_NAME, writeCup, writeSeason } from './season.ts';

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

const importAs = ({ token }: Person, file: string) =>
  commandLine(platform.folder, ['import', file], { PRODVOR_DEMO: 'off', PRODVOR_TOKEN: token() ?? '' });

/** The cells of a team's line in the table. */
const lineOf = async (page: Page, team: string): Promise<string> =>
  page.locator('tr', { hasText: team }).first().innerText();

const enter = async (page: Page, score: { home: number; away: number }, action: string): Promise<void> => {
  await page.getByRole('button', { name: /the result$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('The score only').click();
  await dialog.getByRole('textbox', { name: /^Дельта, / }).fill(String(score.home));
  await dialog.getByRole('textbox', { name: /^Альфа, / }).fill(String(score.away));
  await dialog.getByRole('button', { name: action }).click();
  await dialog.waitFor({ state: 'hidden' });
};

test.each([
  ['a phone', PHONE],
  ['a laptop', LAPTOP],
] as const)('on %s: register, import a season, enter and correct a result, sign out', async (device, size) => {
  const ivan = await register(browser, platform.url, size, { name: `Ivan on ${device}` });
  const { context, page, complaints, name, email, api } = ivan;
  await page.reload();
  await page.getByRole('link', { name }).waitFor();

  const file = await writeSeason(platform.folder);
  const imported = await importAs(ivan, file);
  expect(imported.stderr + imported.stdout).toContain('imported: 4 teams, 6 matches, 0 events');
  expect(imported.code).toBe(0);

  const mine = unwrap(await api.GET('/api/v1/tournaments', { params: { query: { mine: 'true' } } }));
  const [tournament] = mine.items;
  if (!tournament) throw new Error('the imported tournament is the importing person’s');
  await page.goto(`${platform.url}/tournaments`);
  await page.getByRole('link', { name: 'Mine' }).click();
  await page.locator('a[aria-current="page"]', { hasText: 'Mine' }).waitFor();
  await page.locator(`a[href*="${tournament.id}"]`).first().click();
  await page.getByRole('heading', { name: SEASON_NAME, level: 1 }).waitFor();

  const table = `${platform.url}/tournaments/${tournament.id}/standings`;
  await page.goto(table);
  const before = await lineOf(page, 'Дельта');

  const { items } = unwrap(
    await api.GET('/api/v1/matches', { params: { query: { tournament: tournament.id, state: 'scheduled' } } }),
  );
  const [open] = items;
  if (!open) throw new Error('one match has no result');
  const match = `${platform.url}/matches/${open.id}`;
  await page.goto(match);
  await enter(page, { home: 4, away: 0 }, 'Save the result');
  await page.goto(table);
  await expect.poll(() => lineOf(page, 'Дельта')).not.toBe(before);
  const entered = await lineOf(page, 'Дельта');

  await page.goto(match);
  await enter(page, { home: 0, away: 1 }, 'Save the correction');
  await page.goto(table);
  await expect.poll(() => lineOf(page, 'Дельта')).not.toBe(entered);
  const standings = unwrap(
    await api.GET('/api/v1/tournaments/{id}/standings', { params: { path: { id: tournament.id } } }),
  );
  expect(standings.groups[0]?.rows.map(({ entry, points }) => [entry.name, points])).toEqual([
    ['Альфа', 7],
    ['Гамма', 5],
    ['Бета', 3],
    ['Дельта', 1],
  ]);

  await page.goto(`${platform.url}/me`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).first().waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Sign in' }).first().waitFor();

  // An account that was made once signs in again.
  await page.getByRole('button', { name: 'Sign in' }).first().click();
  await fillSignIn(page, email);
  await page.getByRole('link', { name }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

/** Opens each tool of the organizer's desk in turn. */
const expectSoundDesk = async (page: Page): Promise<void> => {
  const tools = page.getByRole('region', { name: /^(Organizer’s desk|Стол организатора)$/ });
  const names = [
    /^(Enter the result|Ввести результат)$/,
    /^(Add a goal or a card|Добавить гол или карточку)$/,
    /^(Date and ground|Дата и место)$/,
  ];
  for (const name of names) {
    await tools.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog', { name });
    await dialog.waitFor();
    await expectSound(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
};

test.each([
  ['a phone', PHONE],
  ['a laptop', LAPTOP],
] as const)('on %s the organizer’s dialogs and a bracket are sound', async (device, size) => {
  const olga = await register(browser, platform.url, size, { name: `Olga on ${device}` });
  const { context, page, complaints, api } = olga;
  const imported = await importAs(olga, await writeCup(platform.folder));
  expect(imported.code, imported.stderr).toBe(0);
  const [cup] = unwrap(await api.GET('/api/v1/tournaments', { params: { query: { mine: 'true' } } })).items;
  if (!cup) throw new Error('the imported cup is the importing person’s');
  const query = { tournament: cup.id, state: 'scheduled' } as const;
  const [final] = unwrap(await api.GET('/api/v1/matches', { params: { query } })).items;

  for (const [language, theme] of [
    ['English', 'light'],
    ['Русский', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${platform.url}/me`);
    await page.getByRole('radio', { name: language }).check();
    await page.waitForLoadState('networkidle');
    await page.goto(`${platform.url}/tournaments/${cup.id}/bracket`);
    await page.getByText('Дельта').first().waitFor();
    await expectSound(page);
    await page.goto(`${platform.url}/matches/${final?.id}`);
    await expectSoundDesk(page);
  }
  expect(complaints).toEqual([]);
  await context.close();
});

test('a goal whose answer was lost stands once after it is sent again', async () => {
  const rita = await register(browser, platform.url, PHONE, { name: 'Rita' });
  const { context, page, api } = rita;
  const imported = await importAs(rita, await writeSeason(platform.folder));
  expect(imported.code, imported.stderr).toBe(0);
  const [season] = unwrap(await api.GET('/api/v1/tournaments', { params: { query: { mine: 'true' } } })).items;
  if (!season) throw new Error('the imported season is the importing person’s');
  const query = { tournament: season.id, state: 'scheduled' } as const;
  const [match] = unwrap(await api.GET('/api/v1/matches', { params: { query } })).items;
  if (!match) throw new Error('one match has no result');
  const path = { id: match.id };
  unwrap(await api.POST('/api/v1/matches/{id}/transitions', { params: { path }, body: { to: 'live' } }));

  await page.goto(`${platform.url}/matches/${match.id}`);
  await page.route(
    '**/events',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: 'Add a goal or a card' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Minute').fill('12');
  await dialog.getByRole('button', { name: 'Add to the protocol' }).click();
  await dialog.getByText('The server is unreachable').waitFor();
  await dialog.getByRole('button', { name: 'Add to the protocol' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('1:0').first().waitFor();
  const { items } = unwrap(await api.GET('/api/v1/matches/{id}/events', { params: { path } }));
  expect(items.filter(({ event }) => event.type === 'goal')).toHaveLength(1);
  await context.close();
});

const VIEWERS = [NARROW, PHONE, LAPTOP].flatMap((size) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['ru', 'en'] as const).map((language) => ({ size, theme, language })),
  ),
);

test('the pages of the provider are sound', async () => {
  for (const viewer of VIEWERS) {
    const { context, page, complaints } = await openScreen(browser, viewer);
    await page.goto(`${platform.url}/me`);
    await page.locator('main button').first().click();
    await page.locator('#field-login').waitFor();
    await expectSound(page);
    await page.locator('a[href$="/register"]').click();
    await page.locator('#field-email').waitFor();
    await expectSound(page);
    expect(complaints).toEqual([]);
    await context.close();
  }
});
