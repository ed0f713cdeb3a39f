import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type Person, register } from './person.ts';
import { commandLine, type Platform, startPlatform } from './platform.ts';
import { expectNarrow, expectSound, expectTranslated, LAPTOP, NARROW, openScreen, type Screen } from './screens.ts';
import { makeYard } from './yard.ts';

let browser: Browser;
let platform: Platform;
let reader: Person;
let anyone: Screen;
/** The addresses by which each route of the app is looked at. */
let addresses: Readonly<Record<string, readonly string[]>>;
/** The buttons that open a dialog, in Russian and in English, by address. */
let dialogs: Readonly<Record<string, readonly (readonly [string, string])[]>>;

const registerGreek = (name: string, email: string): Promise<Person> =>
  register(browser, platform.url, NARROW, { name, email });

beforeAll(async () => {
  [browser, platform] = await Promise.all([launchChromium(), startPlatform({ demo: false })]);
  const [friend, stranger] = await Promise.all([
    registerGreek('Ελένη Παππά', 'eleni@example.org'),
    registerGreek('Σοφία Ρήγα', 'sofia@example.org'),
  ]);
  reader = await registerGreek('Γιώργος Δήμας', 'giorgos@example.org');
  await commandLine(platform.folder, ['grant', reader.email, 'moderator']);
  // The role comes with the next token.
  await reader.page.reload();
  await reader.page.goto(`${platform.url}/me`);
  await reader.page.getByRole('link', { name: 'Moderation' }).waitFor();
  anyone = await openScreen(browser, { size: NARROW, theme: 'light', language: 'en' });
  const yard = await makeYard({ reader, friend, stranger });
  await Promise.all([friend, stranger].map(({ context }) => context.close()));
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
    '/people/$userId': [`/people/${friend.id}`, `/people/${reader.id}`],
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
  await anyone.page.goto(platform.url);
  // The router tells its developer tools of itself.
  const routes = await anyone.page.evaluate('Object.keys(window.__TSR_ROUTER__.routesByPath)');
  expect(Object.keys(addresses).sort()).toEqual([...(routes as string[])].sort());
});

const speak = async ({ page }: Screen, language: 'ru' | 'en'): Promise<void> => {
  await page.goto(`${platform.url}/privacy`);
  await page.evaluate(`localStorage.setItem('prodvor-locale', '${language}')`);
};

/** Opens each address at 320 px, and says what is wrong with it. */
const walk = async (screen: Screen, language: 'ru' | 'en', look: (address: string) => Promise<void>): Promise<void> => {
  const { page, complaints, settled } = screen;
  await speak(screen, language);
  for (const address of Object.values(addresses).flat()) {
    await page.setViewportSize(NARROW);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${platform.url}${address}`);
    await settled();
    await expectTranslated(page, language);
    await expectSound(page);
    await look(address);
  }
  expect(complaints).toEqual([]);
};

const READERS = [
  ['a signed-in reader', () => reader],
  ['anyone', () => anyone],
] as const;

test.each(READERS)('every screen is sound for %s in Russian, on a laptop at night too', async (_name, who) => {
  const { page, settled } = who();
  await walk(who(), 'ru', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(LAPTOP);
    await settled();
    await expectSound(page);
  });
});

test.each(READERS)('every screen is sound for %s in English', async (_name, who) => {
  const { page } = who();
  await walk(who(), 'en', async () => {
    await page.setViewportSize(LAPTOP);
    await expectNarrow(page);
  });
});

test.each([
  ['ru', 'dark', NARROW],
  ['en', 'light', LAPTOP],
] as const)('every dialog is sound in %s, %s', async (language, colorScheme, size) => {
  const { page, complaints, settled } = reader;
  await speak(reader, language);
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
  const dialog = page.getByRole('dialog');
  for (const [address, names] of Object.entries(dialogs)) {
    await page.goto(`${platform.url}${address}`);
    for (const [ru, en] of names) {
      const name = language === 'ru' ? ru : en;
      await page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
      await dialog.getByRole('button').first().waitFor();
      await settled();
      await expectTranslated(page, language);
      await expectSound(page);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
  }
  expect(complaints).toEqual([]);
});
