import { Locale, type Me } from '@prodvor/contracts';
import type { UserCaller } from '@prodvor/service-kit';
import { nameLevelOf } from './settings.ts';
import type { ProfileRow } from './store.ts';

/** `roles` are those of the caller's token; nothing else knows them. */
export const presentMe = (row: ProfileRow, { roles }: Pick<UserCaller, 'roles'>): Me => ({
  id: row.id,
  name: row.name,
  givenName: row.given_name,
  familyName: row.family_name,
  email: row.email,
  locale: Locale.nullable().parse(row.locale),
  zone: row.zone,
  city: row.city,
  about: row.about,
  sports: row.sports,
  minor: row.minor,
  privacy: {
    profile: row.profile_level,
    name: nameLevelOf(row),
    search: row.search_level,
    friendRequests: row.friend_requests,
  },
  roles: [...roles],
  createdAt: row.created_at.toISOString(),
  version: row.version,
});
