import { isWantOfRoom } from '@prodvor/database';
import { isUnavailable } from '@prodvor/service-kit';
import { errors } from './library.ts';

/** Seconds after which a client may ask again. */
export const RETRY_AFTER = '1';

/**
 * The database cannot be reached for the moment: 503 where the provider answers by itself, `temporarily_unavailable` where
 * it answers the app by a redirect (RFC 6749, 4.1.2.1).
 */
export class Unavailable extends errors.TemporarilyUnavailable {
  override readonly name: string = 'Unavailable';
  override status = 503;
  override statusCode = 503;
}

/** There is no room to store what the request asks for. */
export class NoRoom extends Unavailable {
  override readonly name = 'NoRoom';

  constructor() {
    super('there is no room to store in');
  }
}

/** Gives what passes the name that the provider understands; every query of the provider goes through it. */
export const reached = async <Result>(query: Promise<Result>): Promise<Result> => {
  try {
    return await query;
  } catch (error) {
    if (isWantOfRoom(error)) throw new NoRoom();
    throw isUnavailable(error) ? new Unavailable('the database cannot be reached') : error;
  }
};
