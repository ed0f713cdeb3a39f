import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  FamilyName,
  GivenName,
  type MeUpdate,
  type NameParts,
  splitName,
  WholeName,
  wholeName,
} from '@prodvor/contracts';
import { type Actor, type Change, type Database, isUniqueViolation, write } from '@prodvor/database';
import { fail, type NewcomerCaller, type Principal, requireVersion, type UserCaller } from '@prodvor/service-kit';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { z } from 'zod';
import { newSettings, type ProfileSettings, settle } from './settings.ts';

export type ProfileRow = ProfileSettings &
  Pick<Selectable<Database['users.profile']>, 'id' | 'email' | 'created_at' | 'version'>;

type Fields = z.output<typeof MeUpdate>;
type Tx = Transaction<Database>;

const IDENTITY_KEY = 'identity_pkey';
const Email = z.email();

/**
 * The name that the token states: in two parts where it has them, else whole. What the platform would not take from a form is left
 * out, and somebody without a name gets one of the subject's letters.
 */
const nameOf = ({ name, givenName, familyName, subject }: Principal): NameParts => {
  const given = GivenName.safeParse(givenName);
  const family = FamilyName.safeParse(familyName ?? '');
  if (given.success && family.success) return splitName(given.data, family.data);
  const whole = WholeName.safeParse(name);
  return wholeName(whole.success ? whole.data : subject.replaceAll(/\P{L}/gu, '').slice(0, 8) || 'user');
};

/** The verified address of the token; one that the contract does not know as an address is none. */
const emailOf = ({ email }: Principal): string | null => Email.safeParse(email).data ?? null;

/** How an erased identity is remembered. */
export const subjectHash = (subject: string): string => createHash('sha256').update(subject).digest('hex');

const ownerOf = async (tx: Tx, { provider, subject }: Principal): Promise<ProfileRow | undefined> =>
  tx
    .selectFrom('users.identity as i')
    .innerJoin('users.profile as p', 'p.id', 'i.user_id')
    .selectAll('p')
    .where('i.provider', '=', provider)
    .where('i.subject', '=', subject)
    .forUpdate('p')
    .executeTakeFirst();

/** @throws {Failure} account-erased */
const refuseErased = async (tx: Tx, { provider, subject }: Principal): Promise<void> => {
  const tombstone = await tx
    .selectFrom('users.tombstone')
    .select('provider')
    .where('provider', '=', provider)
    .where('subject_hash', '=', subjectHash(subject))
    .executeTakeFirst();
  if (tombstone !== undefined) fail('account-erased');
};

const create = async (tx: Tx, principal: Principal, fields: Fields): Promise<Change<ProfileRow>> => {
  await refuseErased(tx, principal);
  const profile = await tx
    .insertInto('users.profile')
    .values({
      ...settle(newSettings(nameOf(principal)), { ...fields, minor: fields.minor ?? principal.minor }),
      email: emailOf(principal),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('users.identity')
    .values({ provider: principal.provider, subject: principal.subject, user_id: profile.id })
    .execute();
  return {
    result: profile,
    events: [
      {
        type: 'prodvor.users.profile.created.v1',
        subject: profile.id,
        data: { userId: profile.id, version: profile.version },
      },
    ],
    audit: { action: 'profile.create', subject: profile.id },
  };
};

const update = async (
  tx: Tx,
  before: ProfileRow,
  fields: Fields,
  email = before.email,
): Promise<Change<ProfileRow>> => {
  const wanted = Object.entries({ ...settle(before, fields), email });
  const changed = wanted.filter(([column, value]) => !isDeepStrictEqual(value, Reflect.get(before, column)));
  if (changed.length === 0) return { result: before, audit: null };
  const profile = await tx
    .updateTable('users.profile')
    .set(Object.fromEntries(changed))
    .set((eb) => ({ updated_at: eb.fn<Date>('now'), version: eb('version', '+', 1) }))
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return {
    result: profile,
    events: [
      {
        type: 'prodvor.users.profile.updated.v1',
        subject: profile.id,
        data: { userId: profile.id, version: profile.version },
      },
    ],
    audit: {
      action: 'profile.update',
      subject: profile.id,
      details: { version: profile.version, fields: changed.map(([column]) => column) },
    },
  };
};

/** People's own profiles and the mapping from a provider's identities to them. */
export const profileStore = (db: Kysely<Database>) => {
  const attempt = (
    { principal }: UserCaller | NewcomerCaller,
    userId: string | null,
    fields: Fields,
    ifMatch: number | null,
    requestId: string,
  ): Promise<ProfileRow> =>
    write(db, 'users', { userId, requestId }, async (tx) => {
      const before = await ownerOf(tx, principal);
      if (ifMatch !== null && ifMatch !== before?.version) fail('precondition-failed');
      return before ? update(tx, before, fields, emailOf(principal) ?? before.email) : create(tx, principal, fields);
    });

  return {
    find: (id: string): Promise<ProfileRow | undefined> =>
      db.selectFrom('users.profile').selectAll().where('id', '=', id).executeTakeFirst(),

    /**
     * Creates the profile at the first call and changes what is given at later ones. The e-mail follows the token when it
     * states a verified one. Of several first calls at once one creates, the others then change what it made.
     *
     * @throws {Failure} precondition-failed; account-erased: an erased person is not made again
     */
    async keep(
      caller: UserCaller | NewcomerCaller,
      fields: Fields,
      ifMatch: number | null,
      requestId: string,
    ): Promise<ProfileRow> {
      const userId = caller.kind === 'user' ? caller.userId : null;
      try {
        return await attempt(caller, userId, fields, ifMatch, requestId);
      } catch (error) {
        if (!isUniqueViolation(error, IDENTITY_KEY)) throw error;
        return attempt(caller, userId, fields, ifMatch, requestId);
      }
    },

    /** Changes what is given of a profile that exists. @throws {Failure} not-found, precondition-failed */
    update: (actor: Actor, id: string, fields: Fields, ifMatch: number | null): Promise<ProfileRow> =>
      write(db, 'users', actor, async (tx) => {
        const before = await tx
          .selectFrom('users.profile')
          .selectAll()
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst();
        if (before === undefined) return fail('not-found');
        requireVersion(ifMatch, before.version);
        return update(tx, before, fields);
      }),
  };
};
