import { networkOf } from '@prodvor/service-kit';
import { LRUCache } from 'lru-cache';
import { Busy } from './password.ts';

/** So many of something from one network within `millis`, then none until they are over. Forgotten with the process. */
export const createBudget = ({ limit, millis }: { readonly limit: number; readonly millis: number }) => {
  const spent = new LRUCache<string, { readonly count: number; readonly until: number }>({ max: 10_000 });
  return {
    /** What a network has spent, and until when it has none left; null while there is some. */
    peek: (address: string, now: Date): { readonly count: number; readonly full: Date | null } => {
      const known = spent.get(networkOf(address));
      const count = known !== undefined && known.until > now.getTime() ? known.count : 0;
      return { count, full: known !== undefined && count >= limit ? new Date(known.until) : null };
    },
    /** Takes one, or tells until when there is none. */
    take: (address: string, now: Date): Date | null => {
      const network = networkOf(address);
      const known = spent.get(network);
      const going = known !== undefined && known.until > now.getTime() ? known : null;
      if (going !== null && going.count >= limit) return new Date(going.until);
      spent.set(network, { count: (going?.count ?? 0) + 1, until: going?.until ?? now.getTime() + millis });
      return null;
    },
  };
};

/** Of one network at most; whoever comes beyond them is told that it is busy. */
const WAITING = 300;

interface Underway {
  count: number;
  readonly waiting: (() => void)[];
}

/**
 * So many failures of one network within `millis`, then nothing until they are over. Many may try at once: while those under
 * way could use up what is left, others wait for how they end, so neither do guesses slip under the limit nor do people who
 * are right spend anything of it.
 */
export const createFailureBudget = ({ limit, millis }: { readonly limit: number; readonly millis: number }) => {
  const failed = createBudget({ limit, millis });
  const underway = new Map<string, Underway>();
  const begin = async (network: string, clock: () => Date): Promise<Date | null> => {
    for (;;) {
      const until = failed.peek(network, clock());
      if (until.full !== null) return until.full;
      const going = underway.get(network) ?? { count: 0, waiting: [] };
      if (going.count + until.count < limit) {
        underway.set(network, { ...going, count: going.count + 1 });
        return null;
      }
      if (going.waiting.length >= WAITING) throw new Busy('Too many people of one network are signing in');
      await new Promise<void>((resolve) => going.waiting.push(resolve));
    }
  };
  const end = (network: string): void => {
    const going = underway.get(network);
    if (going === undefined) return;
    underway.set(network, { count: going.count - 1, waiting: [] });
    if (going.count === 1) underway.delete(network);
    for (const goOn of going.waiting) goOn();
  };
  return {
    /**
     * Tries when there is room; until when there is none otherwise. `attempt` resolves to what it came to and whether that
     * was a failure. @throws {Busy} when too many wait, and what `attempt` throws, which is no failure
     */
    attempt: async <Result>(
      address: string,
      clock: () => Date,
      attempt: () => Promise<{ readonly result: Result; readonly failed: boolean }>,
    ): Promise<{ readonly result: Result } | { readonly until: Date }> => {
      const network = networkOf(address);
      const until = await begin(network, clock);
      if (until !== null) return { until };
      try {
        const { result, failed: isFailure } = await attempt();
        if (isFailure) failed.take(address, clock());
        return { result };
      } finally {
        end(network);
      }
    },
  };
};
