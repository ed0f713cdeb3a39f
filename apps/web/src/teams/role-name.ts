import { useLingui } from '@lingui/react/macro';
import type { Player } from '@prodvor/api-client';

/** How a role in a roster is called. */
export const useRoleName = (): ((role: Player['role']) => string) => {
  const { t } = useLingui();
  return (role) => {
    switch (role) {
      case 'captain':
        return t`Captain`;
      case 'vice-captain':
        return t`Vice-captain`;
      case 'coach':
        return t`Coach`;
      case 'player':
        return t`Player`;
      default:
        return role satisfies never;
    }
  };
};
