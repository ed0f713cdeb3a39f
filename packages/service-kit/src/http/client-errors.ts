import type { Socket } from 'node:net';
import { type MessageKey, translate } from '@prodvor/i18n';
import { Failure } from '../failure.ts';
import { PROBLEM_TYPE, problemOf } from './problems.ts';

const REASONS: Readonly<Record<string, MessageKey>> = {
  HPE_HEADER_OVERFLOW: 'http.headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'http.too-slow',
};

/** Answers what is not HTTP enough to become a request (headers too large, NUL in a header), then closes the connection. */
export const answerClientError = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  // There is no request to read a language from: English, the language of protocols, unlike every other answer.
  const failure = new Failure('malformed-request', translate('en', REASONS[error.code ?? ''] ?? 'http.headers-broken'));
  const body = JSON.stringify(problemOf(failure, 'en', null));
  socket.end(
    `HTTP/1.1 ${failure.status} Bad Request\r\ncontent-type: ${PROBLEM_TYPE}\r\ncontent-language: en\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
};
