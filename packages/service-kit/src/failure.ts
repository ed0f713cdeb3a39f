import { ERRORS, type ErrorSlug } from '@prodvor/contracts';

/** One field that is wrong: `pointer` is a JSON pointer from the request (`/body/name`). */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** Seconds after which whoever was refused may ask again. A disk is not emptied in one. */
const RETRY_AFTER: Readonly<Partial<Record<ErrorSlug, number>>> = { 'no-room': 30, unavailable: 1 };

/** An error from the catalogue; the kit answers it as problem+json. Anything else that is thrown becomes `internal-error`. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly slug: ErrorSlug;
  readonly fields: readonly FieldError[];
  /** For people: what was expected and what to do. It never holds a value from the database that the caller may not see. */
  readonly detail: string | undefined;
  /** Seconds after which the same request may succeed (`Retry-After`), null where waiting alone does not help. */
  readonly retryAfter: number | null;

  constructor(slug: ErrorSlug, detail?: string, fields: readonly FieldError[] = [], retryAfter: number | null = null) {
    super(detail ?? ERRORS[slug].en);
    this.slug = slug;
    this.detail = detail;
    this.fields = fields;
    this.retryAfter = retryAfter ?? RETRY_AFTER[slug] ?? null;
  }

  get status(): number {
    return ERRORS[this.slug].status;
  }
}

/** Throws a `Failure`. @throws {Failure} always */
export const fail = (slug: ErrorSlug, detail?: string, fields: readonly FieldError[] = []): never => {
  throw new Failure(slug, detail, fields);
};
