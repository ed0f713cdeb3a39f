import { networkOf } from '@prodvor/service-kit';
import { LRUCache } from 'lru-cache';

/** So many of something from one network within `millis`, then none until they are over. Forgotten with the process. */
export const createBudget = ({ limit, millis }: { readonly limit: number; readonly millis: number }) => {
  const spent = new LRUCache<string, { readonly count: number; readonly until: number }>({ max: 10_000 });
  return {
    /** Takes one, or tells until when there is none. */
    take: (address: string, now: Date): Date | null => {
      const network = networkOf(address);
      const known = spent.get(network);
      const going = known !== undefined && known.until > now.getTime() ? known : null;
      if (going !== null && going.count >= limit) return new Date(going.until);
      spent.set(network, { count: (going?.count ?? 0) + 1, until: going?.until ?? now.getTime() + millis });
      return null;
    },
    /** For one that was taken and not used. */
    giveBack: (address: string): void => {
      const network = networkOf(address);
      const known = spent.get(network);
      if (known !== undefined) spent.set(network, { ...known, count: Math.max(0, known.count - 1) });
    },
  };
};
