/** What the person at the terminal can mend: its message is printed without a stack, and the exit code is 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
