import type { Report } from '@prodvor/contracts';
import type { Database } from '@prodvor/database';
import type { UserCaller } from '@prodvor/service-kit';
import { type Kysely, sql } from 'kysely';
import { isStaff } from '../people/policy.ts';
import { viewerOf } from '../people/selection.ts';
import { findPerson } from '../people/store.ts';
import type { SubjectFacts } from './policy.ts';

/** Finds what a report is about, by whoever owns it; undefined where there is nothing. */
export const findSubject = async (
  db: Kysely<Database>,
  caller: UserCaller,
  { kind, id }: Report['subject'],
): Promise<SubjectFacts | undefined> => {
  const staff = isStaff(caller);
  switch (kind) {
    case 'user': {
      const person = await findPerson(db, id, viewerOf(caller));
      return person && { seen: staff || !person.blocks, self: id === caller.userId };
    }
    case 'team': {
      const { rows } = await sql<{ seen: boolean }>`
          select teams.may_see(${caller.userId}::uuid, ${id}::uuid) as seen`.execute(db);
      return { seen: rows[0]?.seen === true, self: false };
    }
    case 'venue': {
      const venue = await db
        .selectFrom('teams.venue_card')
        .select('state')
        .where('venue_id', '=', id)
        .executeTakeFirst();
      return venue && { seen: staff || venue.state === 'approved', self: false };
    }
    case 'tournament': {
      const tournament = await db
        .selectFrom('competitions.tournament_card')
        .select('state')
        .where('tournament_id', '=', id)
        .executeTakeFirst();
      return tournament && { seen: tournament.state === 'published', self: false };
    }
    default:
      throw new RangeError(kind satisfies never);
  }
};
