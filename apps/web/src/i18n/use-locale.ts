import { useLingui } from '@lingui/react';
import type { Locale } from './locale.ts';

/** The language the page speaks now; a component that uses it is drawn again when it changes. */
export const useLocale = (): Locale => (useLingui().i18n.locale === 'en' ? 'en' : 'ru');
