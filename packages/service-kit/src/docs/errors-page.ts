import { ERRORS } from '@prodvor/contracts';
import { type Locale, translate } from '@prodvor/i18n';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The style of the page; its hash stands in the page's content security policy. */
export const ERRORS_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 56rem; margin: 0 auto; padding: 2rem 1rem; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: .6rem .75rem .6rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); vertical-align: top; }
tr:target { background: color-mix(in srgb, #e8a33d 25%, transparent); }
code { font: .95em ui-monospace, monospace; }
`;

/** The catalogue of errors as a page; each row is where a problem's `type` leads. */
export const errorsPage = (locale: Locale): string => {
  const say = (key: Parameters<typeof translate>[1]) => escapeHtml(translate(locale, key));
  const other = locale === 'ru' ? 'en' : 'ru';
  const rows = Object.entries(ERRORS).map(
    ([slug, error]) =>
      `<tr id="${slug}"><td><code>${slug}</code></td><td>${error.status}</td><td>${escapeHtml(error[locale])}</td></tr>`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('docs.errors.title')}</title><style>${ERRORS_STYLE}</style></head>
<body>
<p><a href="?lang=${other}" hreflang="${other}">${say('docs.errors.other-language')}</a></p>
<h1>${say('docs.errors.title')}</h1>
<p>${say('docs.errors.intro')}</p>
<table>
<thead><tr><th scope="col">${say('docs.errors.slug')}</th><th scope="col">${say('docs.errors.status')}</th><th scope="col">${say('docs.errors.meaning')}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
};
