import { LOCALES, type MessageKey, translate } from '@prodvor/i18n';
import { html, type Markup } from './html.ts';
import type { Reader } from './reader.ts';

/** Faces of the first words, asked for before the styles name them; a Russian page has Latin digits and marks too. */
const FACES = { ru: ['onest-cyrillic', 'onest-latin'], en: ['onest-latin'] } as const;

const LANGUAGE_NAMES = { ru: 'Русский', en: 'English' } as const;

export interface PageParts {
  readonly reader: Reader;
  readonly title: MessageKey;
  readonly content: Markup;
  /** Path to come back to in the other language; null where the page cannot be asked for again. */
  readonly here: string | null;
  /** Origin and path of the app. */
  readonly home: string;
}

const languages = (
  here: string,
  { locale }: Reader,
): Markup => html`<nav class="languages" aria-label="${translate(locale, 'auth.language')}">
${LOCALES.map((one) =>
  one === locale
    ? html`<span lang="${one}" aria-current="true">${one.toUpperCase()}</span>`
    : html`<a href="${here}?language=${one}" lang="${one}" aria-label="${one.toUpperCase()}, ${LANGUAGE_NAMES[one]}">${one.toUpperCase()}</a>`,
)}
</nav>`;

/** A whole page in the look of the app. */
export const page = ({ reader, title, content, here, home }: PageParts): string =>
  html`<!doctype html>
<html lang="${reader.locale}" data-theme="${reader.theme ?? 'system'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${reader.theme ?? 'dark light'}">
<meta name="robots" content="noindex">
<title>${translate(reader.locale, title)} · ПроДвор</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${FACES[reader.locale].map(
  (face) =>
    html`<link rel="preload" href="/auth/assets/${face}.woff2" as="font" type="font/woff2" crossorigin>
`,
)}<link rel="stylesheet" href="/auth/assets/page.css">
<script src="/auth/assets/page.js" defer></script>
</head>
<body>
<header class="bar">
<a class="brand" href="${home}" aria-label="ПроДвор" lang="ru"><span>Про</span><b>Двор</b></a>
${here === null ? null : languages(here, reader)}
</header>
<main class="card">
<div class="chalk" aria-hidden="true"></div>
<h1>${translate(reader.locale, title)}</h1>
${content}
</main>
</body>
</html>
`.text;
