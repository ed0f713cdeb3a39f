import type { AppliedMigration } from './migrate.ts';

/** A content that a migration had before it stood fast, and what its tables lack beside those of the present content. */
export interface EarlierContent extends AppliedMigration {
  readonly lacks: { readonly tables: readonly string[]; readonly columns: readonly string[] };
}

const USERS_AND_TEAMS = '20261125011903_users_and_teams';
const SESSIONS = { tables: ['identity.session'], columns: ['identity.account.minor'] } as const;
const NOTHING = { tables: [], columns: [] } as const;

/**
 * While it was written `users_and_teams` was changed four times under its one name, and each content may have made a
 * database. Such a database is not migrated on, but its rows fit the present tables: a backup of it is restored. Whose
 * sessions it lacks signs in again. Nothing is ever added here, since a migration does not change (`prisma/migrations.sha256`).
 */
export const EARLIER_CONTENTS: readonly EarlierContent[] = [
  // The tables alone.
  { checksum: '0c22a5d7793df781307084a24d3fcbc55503606873db2c273149dfcd89b4c212', lacks: SESSIONS },
  // With the checks of users and the search by name.
  { checksum: '71ae06d09773eb9d38405fd345d68194163f63e7aa943e63077b1d6051beb183', lacks: SESSIONS },
  // With sessions, and the export and erasure of a person.
  { checksum: 'f4317defbddba923bd08285c79e20e6ddf7e7e65ad8a33a89e26243efbf8c24d', lacks: NOTHING },
  // With the identities that were erased; the present one tells beside who may see a team.
  { checksum: '1f20bc31433250432ff7542a5a7e31a07ab0655297c3cb78627e17a23b51f04f', lacks: NOTHING },
].map((content) => ({ name: USERS_AND_TEAMS, ...content }));

/** The earlier content that a database or a backup was made with, if any. */
export const earlierContentOf = ({ name, checksum }: AppliedMigration): EarlierContent | undefined =>
  EARLIER_CONTENTS.find((content) => content.name === name && content.checksum === checksum);
