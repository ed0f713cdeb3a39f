import { rm } from 'node:fs/promises';
import { createApiClient, unwrap } from '@prodvor/api-client';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchChromium } from './chromium.ts';
import { PASSWORD, register } from './person.ts';
import { commandLine, type Platform, startPlatform } from './platform.ts';
import {
  expectNarrow,
  expectSound,
  expectTranslated,
  LAPTOP,
  NARROW,
  openScreen,
  type Screen,
  type Viewer,
} from './screens.ts';
import { register as registerByRequests } from './sign-in.ts';
import { makeYard } from './yard.ts';

// Each test looks at every screen, for two readers at a time: on a busy machine longer than a flow takes.
vi.setConfig({ testTimeout: 300_000 });

type Screens = Readonly<Record<Viewer['language'], Screen>>;

let browser: Browser;
let platform: Platform;
/** A page in each language: of somebody who may see every screen, and of an anonymous reader. */
let reader: Screens;
let anyone: Screens;
/** The addresses by which each route of the app is looked at. */
let addresses: Readonly<Record<string, readonly string[]>>;
/** The buttons that open a dialog, in Russian and in English, by address. */
let dialogs: Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** Somebody with an account whose screens are not looked at. */
const registerUnseen = async (givenName: string, familyName: string, email: string) => {
  const { accessToken } = await registerByRequests(platform.url, { givenName, familyName, email, password: PASSWORD });
  const api = createApiClient({ baseUrl: platform.url, token: () => accessToken });
  const { id } = unwrap(await api.PUT('/api/v1/users/me', { body: {} }));
  return { id, api };
};

/** Of whoever is signed in there, else anonymous. */
const openScreens = async (signedIn?: BrowserContext): Promise<Screens> => {
  const kept = await signedIn?.storageState();
  const open = async (language: Viewer['language']) => {
    const screen = await openScreen(browser, { size: NARROW, theme: 'light', language }, kept);
    await screen.page.goto(platform.url);
    await screen.page.getByRole('heading').first().waitFor();
    return screen;
  };
  const [ru, en] = await Promise.all([open('ru'), open('en')]);
  return { ru, en };
};

beforeAll(async () => {
  [browser, platform] = await Promise.all([launchChromium(), startPlatform({ demo: false })]);
  const [giorgos, friend, stranger] = await Promise.all([
    register(browser, platform.url, NARROW, { name: 'Γιώργος Δήμας', email: 'giorgos@example.org' }),
    registerUnseen('Ελένη', 'Παππά', 'eleni@example.org'),
    registerUnseen('Σοφία', 'Ρήγα', 'sofia@example.org'),
  ]);
  await commandLine(platform.folder, ['grant', giorgos.email, 'moderator']);
  // The role comes with the next token.
  await giorgos.page.goto(`${platform.url}/me`);
  await giorgos.page.getByRole('link', { name: 'Moderation' }).waitFor();
  const yard = await makeYard({ reader: giorgos, friend, stranger });
  [reader, anyone] = await Promise.all([openScreens(giorgos.context), openScreens()]);
  await giorgos.context.close();
  const tournament = `/tournaments/${yard.tournament}`;
  addresses = {
    '/': ['/'],
    '/tournaments': ['/tournaments', '/tournaments?mine=true', '/tournaments?q=1'],
    '/tournaments/$tournamentId': [tournament],
    '/tournaments/$tournamentId/schedule': [`${tournament}/schedule`, `${tournament}/schedule?by=day`],
    '/tournaments/$tournamentId/standings': [`${tournament}/standings`],
    '/tournaments/$tournamentId/bracket': [`${tournament}/bracket`],
    '/tournaments/$tournamentId/teams': [`${tournament}/teams`],
    '/tournaments/$tournamentId/desk': [`${tournament}/desk`],
    '/matches/$matchId': [`/matches/${yard.match}`],
    '/teams': ['/teams', '/teams?mine=true', '/teams?q=1'],
    '/teams/$teamId': ['', '?part=matches', '?part=desk'].map((part) => `/teams/${yard.team}${part}`),
    '/invitations/$token': [`/invitations/${yard.invitation}`, `/invitations/${yard.over}`],
    '/people': ['/people', ...['friends', 'requests', 'blocked'].map((part) => `/people?part=${part}`)],
    '/people/$userId': [`/people/${friend.id}`, `/people/${giorgos.id}`],
    '/places': ['/places', '/places?mine=true', '/places?q=1'],
    '/places/$venueId': [`/places/${yard.venue}`],
    '/me': ['/me'],
    '/me/settings': ['/me/settings'],
    '/moderation': ['/moderation', '/moderation?part=reports'],
    '/privacy': ['/privacy'],
    '/callback': ['/callback'],
  };
  const report = ['Пожаловаться', 'Report'] as const;
  dialogs = {
    '/teams': [['Новая команда', 'New team']],
    [`/teams/${yard.team}`]: [
      ['Изменить', 'Edit'],
      ['Покинуть', 'Leave'],
      ['Удалить', 'Delete'],
      ['Добавить игрока', 'Add a player'],
      ['Изменить: Νίκος Λύρας', 'Edit Νίκος Λύρας'],
      ['Разделить имена', 'Split the names'],
    ],
    [`/teams/${yard.team}?part=desk`]: [['Пригласить', 'Invite']],
    [`/teams/${yard.other}`]: [['Попроситься в команду', 'Ask to join'], ['Это я', 'This is me'], report],
    '/tournaments': [['Новый турнир', 'New tournament']],
    [`/tournaments/${yard.open}/teams`]: [['Заявить мою команду', 'Enter my team']],
    [`${tournament}/teams`]: [
      ['Добавить команду', 'Add a team'],
      ['3 игрока в заявке', '3 players in the squad'],
      ['Заявка пуста', 'No squad yet'],
    ],
    [`${tournament}/desk`]: [['Добавить человека', 'Add somebody']],
    [`/people/${stranger.id}`]: [['Заблокировать', 'Block'], report],
    '/places': [['Предложить', 'Suggest']],
    [`/places/${yard.venue}`]: [['Изменить', 'Edit'], ['Удалить', 'Delete'], report],
    '/me/settings': [
      ['Новый токен', 'New token'],
      ['Завершить', 'End'],
      ['Удалить аккаунт', 'Delete my account'],
    ],
  };
});

afterAll(async () => {
  await browser?.close();
  if (platform === undefined) return;
  await platform.stop();
  await rm(platform.folder, { recursive: true, force: true });
});

test('every route of the app is looked at', async () => {
  const { page } = anyone.en;
  // The router tells its developer tools of itself.
  const routes = await page.evaluate<string[]>('Object.keys(window.__TSR_ROUTER__.routesByPath)');
  expect(Object.keys(addresses).sort()).toEqual(routes.sort());
});

/** Comes to an address by a link within the app. */
const follow = ({ page }: Screen, address: string): Promise<unknown> =>
  page.evaluate(`new Promise((resolve) => {
    const router = window.__TSR_ROUTER__;
    const forget = router.subscribe('onResolved', () => resolve(forget()));
    router.history.push('${address}');
  })`);

/** Comes to an address from outside. */
const load = ({ page }: Screen, address: string): Promise<unknown> => page.goto(`${platform.url}${address}`);

const READERS = [
  ['a signed-in reader', () => reader],
  ['anyone', () => anyone],
] as const;

/** Everybody comes to each address at 320 px and says what is wrong with it. */
const walk = async (
  language: Viewer['language'],
  come: (screen: Screen, address: string) => Promise<unknown>,
  look: (screen: Screen, where: string) => Promise<void>,
): Promise<void> => {
  const walkers = READERS.map(async ([name, who]) => {
    const screen = who()[language];
    const { page, complaints, settled } = screen;
    for (const address of Object.values(addresses).flat()) {
      const where = `${address} for ${name}`;
      await page.setViewportSize(NARROW);
      await page.emulateMedia({ colorScheme: 'light' });
      await come(screen, address);
      await settled();
      await expectTranslated(page, language, where);
      await expectSound(page, where);
      await look(screen, where);
    }
    expect(complaints, `complaints for ${name}`).toEqual([]);
  });
  await Promise.all(walkers);
};

test('every screen is sound in Russian, on a laptop at night too', () =>
  walk('ru', load, async ({ page, settled }, where) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(LAPTOP);
    await settled();
    await expectSound(page, where);
  }));

test('every screen is sound in English, come to from another', () =>
  walk('en', follow, async ({ page }, where) => {
    await page.setViewportSize(LAPTOP);
    await expectNarrow(page, where);
  }));

test('every dialog is sound, in Russian on a phone at night and in English on a laptop', async () => {
  const walkers = (
    [
      ['ru', 'dark', NARROW],
      ['en', 'light', LAPTOP],
    ] as const
  ).map(async ([language, colorScheme, size]) => {
    const screen = reader[language];
    const { page, complaints, settled } = screen;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    const dialog = page.getByRole('dialog');
    for (const [address, names] of Object.entries(dialogs)) {
      await follow(screen, address);
      for (const [ru, en] of names) {
        const name = language === 'ru' ? ru : en;
        const where = `${name} of ${address}`;
        await page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
        // The frame comes with a button of its own, and what stands in it may come later.
        await dialog.getByRole('button').nth(1).waitFor();
        await settled();
        await expectTranslated(page, language, where);
        await expectSound(page, where);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
      }
    }
    expect(complaints).toEqual([]);
  });
  await Promise.all(walkers);
});
