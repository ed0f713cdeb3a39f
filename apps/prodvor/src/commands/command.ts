import type { Settings } from '../settings.ts';

/** One command of `npm run prodvor -- NAME`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  /** Resolves to the exit code. @throws {Refusal} for what the person can mend */
  run(args: readonly string[], settings: Settings): Promise<number>;
}
