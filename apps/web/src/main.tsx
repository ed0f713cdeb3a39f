import './design/styles.ts';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { forgetOnNewReader } from './app/query-client.ts';
import { startLanguage } from './i18n/catalogues.ts';
import { session } from './session/session.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
if (nonce) setNonce(nonce);

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');

session.start();
forgetOnNewReader();
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
