import type { MessageKey } from '@prodvor/i18n';
import type { Room } from '@prodvor/service-kit';
import type { AnyContext, ProviderPages } from '../provider/provider.ts';
import { pageHeaders } from './answer.ts';
import { notice, signOut } from './forms.ts';
import { type Markup, trusted } from './html.ts';
import { page } from './layout.ts';
import { type Reader, readReader } from './reader.ts';

/** Pages that the provider shows by itself: errors, the question at sign-out, and signed out. */
export const createProviderPages = (publicUrl: string, room: Room): ProviderPages => {
  const home = `${publicUrl}/`;
  const headers = pageHeaders(publicUrl);
  const show = (context: AnyContext, title: MessageKey, content: (reader: Reader) => Markup): void => {
    const reader = readReader(context.req.headers, context.oidc?.params?.ui_locales ?? context.query.ui_locales);
    context.set({ ...headers });
    context.body = page({ reader, title, content: content(reader), here: null, home });
  };
  return {
    error: (context, code) => {
      const text =
        context.status === 429
          ? 'auth.too-many'
          : context.status === 503
            ? room.shortage === null
              ? 'auth.unavailable'
              : 'auth.no-room'
            : context.status >= 500
              ? 'auth.error.server'
              : 'auth.error.request';
      show(context, 'auth.error.title', (reader) => notice(reader, text, home, code));
    },
    missing: (context) => {
      show(context, 'auth.missing.title', (reader) => notice(reader, 'auth.missing.text', home));
    },
    signOut: (context, form) => {
      const { oidc } = context;
      const hinted = oidc.entities.IdTokenHint?.payload.sub;
      const sure = hinted !== undefined && hinted === oidc.session?.accountId;
      show(context, 'auth.sign-out.title', (reader) => signOut(reader, trusted(form), sure));
    },
    signedOut: (context) => {
      show(context, 'auth.signed-out.title', (reader) => notice(reader, 'auth.signed-out.text', home));
    },
  };
};
