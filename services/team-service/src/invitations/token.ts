import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link: 32 random bytes. It is told once; what is stored is its hash. */
export const createToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hex. The token has more entropy than can be guessed, so it needs no salt and no slow hash. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
