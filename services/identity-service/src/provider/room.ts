import type { Room } from '@prodvor/service-kit';
import type { AdapterPayload } from 'oidc-provider';
import { NoRoom } from './unavailable.ts';

/** Seconds after which a client may ask again: a disk is not emptied in one. */
export const NO_ROOM_RETRY_AFTER = '30';

/**
 * While there is little room a person who is signed in goes on (tokens are renewed, a reload signs in without questions), and
 * nobody else begins. @throws {NoRoom} for what is not stored now
 */
export const requireRoomFor = ({ shortage }: Room, kind: string, payload: AdapterPayload): void => {
  if (shortage === null) return;
  const begins = kind === 'Interaction' || (kind === 'Session' && payload.accountId === undefined);
  if (shortage !== 'low' || begins) throw new NoRoom();
};

/** True for a page on the way to a sign-in or a registration, which ends in something stored. A question to the session is none. */
export const isSignIn = (url: string): boolean => {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (pathname.startsWith('/auth/interaction/')) return true;
  return pathname === '/auth/authorize' && searchParams.get('prompt') !== 'none';
};
