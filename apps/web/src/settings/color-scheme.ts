import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

/** Key of the setting and name of the cookie by which the provider's pages wear the same colours; `/theme.js` reads it too. */
const KEY = 'prodvor-theme';
const YEAR = 31_536_000;

/** The setting's own words: the cookie and `/theme.js` know these. */
const NAMES = { auto: 'system', light: 'light', dark: 'dark' } as const;

const read = (value: string | null): MantineColorScheme => (value === 'light' || value === 'dark' ? value : 'auto');

const save = (scheme: MantineColorScheme): void => {
  localStorage.setItem(KEY, NAMES[scheme]);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari before 18.4.
  document.cookie = `${KEY}=${NAMES[scheme]}; path=/; max-age=${YEAR}; samesite=lax`;
};

let stop = () => {};

/** Keeps the reader's colours on this device and takes changes from other tabs. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: () => read(localStorage.getItem(KEY)),
  set: save,
  subscribe: (changed) => {
    const heard = (event: StorageEvent) => {
      if (event.key === KEY) changed(read(event.newValue));
    };
    window.addEventListener('storage', heard);
    stop = () => window.removeEventListener('storage', heard);
  },
  unsubscribe: () => stop(),
  clear: () => localStorage.removeItem(KEY),
};
