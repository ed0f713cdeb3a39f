/** What can be wrong with a record. */
export type ProtocolProblemCode =
  | 'id-reused'
  | 'unknown-record'
  | 'take-back-order'
  | 'not-a-count'
  | 'beyond-play'
  | 'clock-backwards'
  | 'wrong-state'
  | 'not-this-sport'
  | 'no-such-part'
  | 'part-order'
  | 'part-running'
  | 'part-over'
  | 'part-not-running'
  | 'not-level'
  | 'draw-stands'
  | 'decided'
  | 'not-their-turn'
  | 'impossible-score'
  | 'winner-contradicts-score'
  | 'duplicate-player'
  | 'too-many-players'
  | 'too-few-players'
  | 'not-in-line-up'
  | 'not-on-field'
  | 'on-field'
  | 'sent-off'
  | 'second-caution'
  | 'no-changes-left'
  | 'may-not-return'
  | 'wrong-exchange';

/** What a rule does not allow in a record, which still stands. `path` is the JSON pointer into the record. */
export interface ProtocolProblem {
  readonly code: ProtocolProblemCode;
  readonly record: string;
  readonly path: string;
  readonly message: string;
}

/** Where a fold puts the problems that it meets. */
export type Report = (record: string, code: ProtocolProblemCode, path: string, message: string) => void;
