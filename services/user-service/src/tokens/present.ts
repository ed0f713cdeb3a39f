import { type ApiToken, Scope } from '@prodvor/contracts';
import type { TokenRow } from './store.ts';

export const presentToken = (row: TokenRow): ApiToken => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes.map((scope) => Scope.parse(scope)),
  expiresAt: row.expires_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
});
