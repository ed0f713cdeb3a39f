import type { components } from './generated/schema.ts';

type Problem = components['schemas']['Problem'];

/** The server refused: an entry of its error catalogue, in the language that was asked for. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** The last part of the problem's type: `not-found`. */
  readonly slug: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | null;
  /** What is wrong with each field, by its JSON pointer (`/body/name`). */
  readonly fields: ReadonlyMap<string, string>;
  /** The version that the server named beside the refusal, null without one. */
  readonly etag: string | null;
  readonly requestId: string | null;

  constructor(problem: Problem, response: Response) {
    super(problem.detail ?? problem.title);
    this.slug = problem.type.split('#').at(-1) ?? '';
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail ?? null;
    this.fields = new Map((problem.errors ?? []).map(({ pointer, detail }) => [pointer, detail]));
    this.etag = etagOf(response);
    this.requestId = response.headers.get('x-request-id');
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  'type' in body &&
  typeof body.type === 'string' &&
  'title' in body &&
  typeof body.title === 'string' &&
  'status' in body &&
  typeof body.status === 'number';

/** What openapi-fetch resolves to. */
type Result<Data> =
  | { readonly data: Data; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: unknown; readonly response: Response };

/**
 * The data of a call; undefined for an answer without a body.
 * @throws {ApiProblem} what the server refused
 * @throws {Error} an answer that is not the server's: a proxy's page, say
 */
export const unwrap = <Data>(result: Result<Data>): Data => {
  if (result.response.ok) return result.data as Data;
  if (isProblem(result.error)) throw new ApiProblem(result.error, result.response);
  throw new Error(`The server answered ${result.response.status} without a problem document`);
};

/** The ETag of an answer, as `If-Match` takes it. */
export const etagOf = (response: Response): string | null => response.headers.get('etag');

/** The header that makes a change conditional on `version`. */
export const ifMatch = (version: number): { readonly 'If-Match': string } => ({ 'If-Match': `"${version}"` });

/** The header by which a POST takes effect once, however often it is sent: a new key for each thing that a person does. */
export const idempotencyKey = (key: string = crypto.randomUUID()): { readonly 'Idempotency-Key': string } => ({
  'Idempotency-Key': key,
});
