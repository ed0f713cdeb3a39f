/** What can be wrong with what a rule was given; stable, so that callers can tell them apart. */
export type SportErrorCode =
  | 'invalid-type'
  | 'missing-field'
  | 'unknown-field'
  | 'out-of-range'
  | 'unknown-value'
  | 'duplicate-entry'
  | 'unknown-entry'
  | 'same-entry'
  | 'duplicate-result'
  | 'unknown-tie'
  | 'tie-not-ready'
  | 'bye-has-no-result'
  | 'draw-not-allowed'
  | 'impossible-score'
  | 'contradicting-rules'
  | 'event-not-allowed'
  | 'duplicate-event'
  | 'clock-runs-backwards'
  | 'no-legal-round'
  | 'no-legal-draw'
  | 'no-legal-schedule';

/**
 * Bad input of a rule. `path` is the JSON pointer (RFC 6901) of what is wrong within the input, empty for the whole of it.
 * Whoever throws it has changed nothing.
 */
export class SportError extends Error {
  override readonly name = 'SportError';
  readonly code: SportErrorCode;
  readonly path: string;

  constructor(code: SportErrorCode, path: string, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}
