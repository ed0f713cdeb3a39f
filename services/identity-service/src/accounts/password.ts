import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default) with 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes at once: each takes 19 MiB and a core for tens of milliseconds. */
const AT_ONCE = 2;
const WAITING = 64;

/** Too many passwords are being checked at this moment. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

let running = 0;
const queue: (() => void)[] = [];

/** @throws {Busy} when too many wait */
export const requireRoom = (): void => {
  if (running >= AT_ONCE && queue.length >= WAITING) throw new Busy('Too many passwords are being checked');
};

const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  requireRoom();
  if (running >= AT_ONCE) {
    // Whoever finishes hands its place over, so `running` stays as it is.
    await new Promise<void>((resolve) => queue.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  }
};

/** The same password typed on different keyboards is the same text (NIST SP 800-63B, 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');

/** @throws {Busy} when too many wait */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normal(password), PARAMETERS));

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** A hash as `hashPassword` makes them, of no password. It costs nothing to make, so the first to ask for it does no more work. */
const NOBODY = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$${unpadded(randomBytes(16))}$${unpadded(randomBytes(32))}`;

/**
 * Whether the password is the one. Without a hash (nobody has that login) the answer is false after the same work.
 * @throws {Busy} when too many wait
 */
export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> => {
  const right = await inTurn(() => verify(stored ?? NOBODY, normal(password)));
  return right && stored !== null;
};
