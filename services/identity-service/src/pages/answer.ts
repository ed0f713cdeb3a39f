import { appOrigins } from '../provider/client.ts';

/**
 * Headers of every page. `form-action` names the app's origins: browsers apply it to where a form's answer redirects.
 * `same-origin` keeps `Origin` on our own forms and the address of an interaction from everyone else.
 */
export const pageHeaders = (publicUrl: string): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `form-action 'self' ${appOrigins(publicUrl).join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
});
