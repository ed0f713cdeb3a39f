import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IdentityKeys } from '../keys.ts';

const tagOf = (key: string, accountId: string, device: string): Buffer =>
  createHmac('sha256', key).update(`device ${accountId} ${device}`).digest();

/**
 * Proofs that a browser signed in as an account before (OWASP, "Device Cookies"): failures of others do not slow it down,
 * so nobody who knows a person's login can keep them out. A proof says nothing of the account and opens nothing.
 */
export const createDevices = (keys: IdentityKeys['cookies']) => ({
  issue: (accountId: string): string => {
    const device = randomBytes(16).toString('base64url');
    return `${device}.${tagOf(keys[0], accountId, device).toString('base64url')}`;
  },
  /** The device that `proof` names, null when it is no proof for this account. */
  recognize: (accountId: string, proof: string | null): string | null => {
    const [device = '', tag = ''] = proof?.split('.') ?? [];
    const given = Buffer.from(tag, 'base64url');
    const right = keys.some((key) => {
      const expected = tagOf(key, accountId, device);
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
    return right ? device : null;
  },
});
export type Devices = ReturnType<typeof createDevices>;
