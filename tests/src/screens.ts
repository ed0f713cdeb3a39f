import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
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
}

export const openScreen = async (browser: Browser, { size, theme, language }: Viewer): Promise<Screen> => {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: language === 'ru' ? 'ru-RU' : 'en-GB',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  let token: string | null = null;
  page.on('request', (request) => {
    token = /^Bearer (.+)$/.exec(request.headers().authorization ?? '')?.[1] ?? token;
  });
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
  return { context, page, complaints, token: () => token };
};

/** What must hold of every screen that is shown: axe finds nothing, and nothing is wider than the window. */
export const expectSound = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`);
  expect(found, `axe on ${page.url()}`).toEqual([]);
  const [content, window] = await page
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }: { scrollWidth: number; clientWidth: number }) => [
      scrollWidth,
      clientWidth,
    ]);
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(window ?? 0);
};
