import axe, { type Result } from 'axe-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { expect } from 'vitest';

/** How somebody looks at the platform. */
export interface Viewer {
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: 'light' | 'dark';
  readonly language: 'ru' | 'en';
}

export const PHONE = { width: 390, height: 844 } as const;
export const NARROW = { width: 320, height: 640 } as const;
export const LAPTOP = { width: 1366, height: 800 } as const;

/** What a flow is tried on. */
export const SIZES = [
  ['phone', PHONE],
  ['laptop', LAPTOP],
] as const;

/** A page of its own browser context, and what went wrong in it. */
export interface Screen {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: readonly string[];
  /** The access token that the page sent last; null while it is anonymous. */
  readonly token: () => string | null;
  /** Waits until all that the page asked for is here and nothing stands in for it. */
  readonly settled: () => Promise<void>;
}

/** Run in the page, after what it has to draw is drawn: no skeleton stands in for the content. */
const IS_WHOLE = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() =>
  drawn(document.querySelector('main h1, main h2') !== null && document.querySelector('.mantine-Skeleton-root') === null))))`;

/** What a browser keeps of a person who is signed in. */
type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Opens a browser context of its own; `kept` of another one signs its person in here too. */
export const openScreen = async (browser: Browser, { size, theme, language }: Viewer, kept?: Kept): Promise<Screen> => {
  const context = await browser.newContext({
    ...(kept && { storageState: kept }),
    viewport: size,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: language === 'ru' ? 'ru-RU' : 'en-GB',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const underWay = new Set<Request>();
  let token: string | null = null;
  page.on('request', (request) => {
    underWay.add(request);
    token = /^Bearer (.+)$/.exec(request.headers().authorization ?? '')?.[1] ?? token;
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser's own line about a refused request names no address; the response below does.
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) {
      complaints.push(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`);
    }
  });
  const settled = async (): Promise<void> => {
    let quiet = false;
    await expect
      .poll(
        async () => {
          const whole = (await page.evaluate<boolean>(IS_WHOLE)) && underWay.size === 0;
          // An answer may be what the next question waited for.
          const twice = whole && quiet;
          quiet = whole;
          return twice;
        },
        { interval: 20 },
      )
      .toBe(true);
  };
  return { context, page, complaints, token: () => token, settled };
};

/** Nothing is wider than the window. `where` says which screen it is. */
export const expectNarrow = async (page: Page, where = page.url()): Promise<void> => {
  const [content, window] = await page
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }: { scrollWidth: number; clientWidth: number }) => [
      scrollWidth,
      clientWidth,
    ]);
  expect.soft(content, `width of ${where}`).toBeLessThanOrEqual(window ?? 0);
};

/** What must hold of every screen that is shown: axe finds nothing, and nothing is wider than the window. */
export const expectSound = async (page: Page, where = page.url()): Promise<void> => {
  // Its source is slow to bring in and stays until the next load; a list of all that is in order would be long.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const violations = await page.evaluate<readonly Result[]>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} (${failureSummary})`).join('; ')}`,
  );
  expect.soft(found, `axe on ${where}`).toEqual([]);
  await expectNarrow(page, where);
};

/** Run in the page: everything that it says to a reader or a screen reader, but what is marked as another language and code. */
const WORDS = `(() => {
  const { documentElement, body } = document;
  const isOwn = (element) => element.closest('[lang]') === documentElement && element.closest('script, style, code') === null;
  const said = [document.title];
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (isOwn(texts.currentNode.parentElement)) said.push(texts.currentNode.data);
  for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
    const elements = [...body.querySelectorAll('[' + name + ']')].filter(isOwn);
    said.push(...elements.filter((one) => !one.closest('[aria-hidden="true"]')).map((one) => one.getAttribute(name)));
  }
  return said;
})()`;

/** What is written the same in both languages. */
const SAME = /ПроДвор|\S+@\S+|\b(API|UTC|Chrome|Linux|Firefox|Windows|cookie|argon2id)\b/g;

/** Expects that the page says nothing in the other language; names in it are of a third alphabet. */
export const expectTranslated = async (page: Page, language: Viewer['language'], where = page.url()): Promise<void> => {
  const other = language === 'ru' ? /[a-z]{2,}/iu : /[а-яё]{2,}/iu;
  const said = await page.evaluate<string[]>(WORDS);
  expect
    .soft(
      said.filter((text) => other.test(text.replace(SAME, ''))),
      `words of ${where}`,
    )
    .toEqual([]);
};
