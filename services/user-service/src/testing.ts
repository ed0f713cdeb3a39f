import { offline } from '@prodvor/database';
import { createLogger, type Route } from '@prodvor/service-kit';
import { type TestPerson, type TestPlatform, testPlatform } from '@prodvor/service-kit/testing';
import { expect } from 'vitest';
import { z } from 'zod';
import { service } from './service.ts';

/** The part of an answer that tests look at. */
export interface Answer {
  readonly status: number;
  /** The last part of a problem's `type`, null for anything else. */
  readonly slug: string | null;
  /** Pointers of a problem's field errors. */
  readonly pointers: readonly string[];
  readonly etag: string | null;
  readonly body: unknown;
}

const Problem = z.object({
  type: z.string(),
  errors: z.array(z.object({ pointer: z.string() })).default([]),
});

/** Requests of one person, or of nobody. */
export interface Client {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** As `send`, for an answer that must have this status and this form. */
  must<Schema extends z.ZodType>(
    schema: Schema,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<z.output<Schema>>;
}

export const clientOf = (platform: TestPlatform, headers: Readonly<Record<string, string>> = {}): Client => {
  const send: Client['send'] = async (method, path, body, more = {}) => {
    const response = await fetch(`${platform.url}/api/v1${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers, ...more },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    const problem = response.ok ? undefined : Problem.parse(answer);
    return {
      status: response.status,
      slug: problem?.type.split('#').at(-1) ?? null,
      pointers: problem?.errors.map(({ pointer }) => pointer) ?? [],
      etag: response.headers.get('etag'),
      body: answer,
    };
  };
  return {
    send,
    must: async (schema, method, path, body, more) => {
      const answer = await send(method, path, body, more);
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
      return schema.parse(answer.body);
    },
  };
};

export const startUsers = (): Promise<TestPlatform> => testPlatform({ services: [service] });

/** A person with a profile, and what they ask. */
export interface Somebody extends Client, TestPerson {}

export const somebody = async (
  platform: TestPlatform,
  person?: Parameters<TestPlatform['person']>[0],
): Promise<Somebody> => {
  const made = await platform.person(person);
  return { ...made, ...clientOf(platform, made.headers) };
};

/** Every route of the service. */
export const routes: readonly Route[] = service.routes({
  config: {},
  publicUrl: 'http://localhost',
  db: offline(),
  log: createLogger({ level: 'silent' }),
  clock: () => new Date(),
});
