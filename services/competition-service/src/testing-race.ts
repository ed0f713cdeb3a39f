import type { Database } from '@prodvor/database';
import { type Raced, raceFor as raceForLock } from '@prodvor/database/testing';
import type { TestPlatform } from '@prodvor/service-kit/testing';
import type { Transaction } from 'kysely';
import type { Answer } from './testing.ts';

/**
 * Holds the lock of a tournament until the request waits for it, makes `change` meanwhile and then lets the request go on.
 * `change` is given the transaction that holds the lock.
 */
export const raceFor = (
  platform: TestPlatform,
  tournament: string,
  request: () => Promise<Answer>,
  change: (tx: Transaction<Database>) => Promise<unknown>,
): Promise<Raced<Answer>> =>
  raceForLock(platform.database, {
    schema: 'competitions',
    lock: (tx) =>
      tx.selectFrom('competitions.tournament').select('id').where('id', '=', tournament).forUpdate().execute(),
    request,
    change,
  });
