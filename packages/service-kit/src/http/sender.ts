import type { FastifyInstance } from 'fastify';
import type { Credential } from '../auth/callers.ts';
import type { Caller } from '../caller.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request's token says; null without one, and before it was read. */
    credential: Credential | null;
    /** The person of the token, else the network: whom limits count. Empty before the token was read. */
    sender: string;
    /** Who the request's route knows its sender as; null before it asked. */
    caller: Caller | null;
  }
}

/** Gives every request its places for who sent it. */
export const knowSenders = (app: FastifyInstance): void => {
  app.decorateRequest('credential', null);
  app.decorateRequest('sender', '');
  app.decorateRequest('caller', null);
};
