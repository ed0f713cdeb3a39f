import { type MeUpdate, UserName } from '@prodvor/contracts';
import { type Change, type Database, isUniqueViolation, write } from '@prodvor/database';
import { fail, type NewcomerCaller, type Principal, type UserCaller } from '@prodvor/service-kit';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { z } from 'zod';

const COLUMNS = ['id', 'name', 'email', 'locale', 'zone', 'created_at', 'version'] as const;
export type ProfileRow = Pick<Selectable<Database['users.profile']>, (typeof COLUMNS)[number]>;

type Fields = z.output<typeof MeUpdate>;
type Tx = Transaction<Database>;

const IDENTITY_KEY = 'identity_pkey';
const Email = z.email();

/** What a token may state a name with that the platform would not take from a form. */
const nameOf = ({ name: given }: Fields, { name, subject }: Principal): string => {
  if (given !== undefined) return given;
  const parsed = UserName.safeParse(name);
  return parsed.success ? parsed.data : subject.replaceAll(/\P{L}/gu, '').slice(0, 8) || 'user';
};

/** The verified address of the token; one that the contract does not know as an address is none. */
const emailOf = ({ email }: Principal): string | null => Email.safeParse(email).data ?? null;

const ownerOf = async (tx: Tx, { provider, subject }: Principal): Promise<ProfileRow | undefined> =>
  tx
    .selectFrom('users.identity as i')
    .innerJoin('users.profile as p', 'p.id', 'i.user_id')
    .select(COLUMNS.map((column) => `p.${column}` as const))
    .where('i.provider', '=', provider)
    .where('i.subject', '=', subject)
    .forUpdate('p')
    .executeTakeFirst();

const create = async (tx: Tx, principal: Principal, fields: Fields): Promise<Change<ProfileRow>> => {
  const name = nameOf(fields, principal);
  const profile = await tx
    .insertInto('users.profile')
    .values({
      name,
      public_name: name,
      email: emailOf(principal),
      locale: fields.locale ?? null,
      zone: fields.zone ?? null,
    })
    .returning(COLUMNS)
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
  principal: Principal,
  fields: Fields,
): Promise<Change<ProfileRow>> => {
  const wanted = {
    name: fields.name ?? before.name,
    locale: fields.locale === undefined ? before.locale : fields.locale,
    zone: fields.zone === undefined ? before.zone : fields.zone,
    email: emailOf(principal) ?? before.email,
  };
  const changed = (['name', 'locale', 'zone', 'email'] as const).filter((field) => wanted[field] !== before[field]);
  if (changed.length === 0) return { result: before, audit: null };
  const profile = await tx
    .updateTable('users.profile')
    .set((eb) => ({ ...wanted, updated_at: eb.fn<Date>('now'), version: eb('version', '+', 1) }))
    .where('id', '=', before.id)
    .returning(COLUMNS)
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
    audit: { action: 'profile.update', subject: profile.id, details: { version: profile.version, fields: changed } },
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
      return before ? update(tx, before, principal, fields) : create(tx, principal, fields);
    });

  return {
    find: (id: string): Promise<ProfileRow | undefined> =>
      db.selectFrom('users.profile').select(COLUMNS).where('id', '=', id).executeTakeFirst(),

    /**
     * Creates the profile at the first call and changes what is given at later ones. The e-mail follows the token when it
     * states a verified one. Of several first calls at once one creates, the others then change what it made.
     *
     * @throws {Failure} precondition-failed
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
  };
};
