import { Locale, type Me } from '@prodvor/contracts';
import type { UserCaller } from '@prodvor/service-kit';
import type { ProfileRow } from './store.ts';

/** `roles` are those of the caller's token; nothing else knows them. */
export const presentMe = (row: ProfileRow, { roles }: Pick<UserCaller, 'roles'>): Me => ({
  id: row.id,
  name: row.name,
  email: row.email,
  locale: Locale.nullable().parse(row.locale),
  zone: row.zone,
  roles: [...roles],
  createdAt: row.created_at.toISOString(),
  version: row.version,
});
